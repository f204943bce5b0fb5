declare module 'pagedjs-cli' {
  import type { EventEmitter } from 'node:events';
  import type { Page } from 'puppeteer-core';

  /** The part of pagedjs-cli that kanben uses: it comes without types. */
  class Printer extends EventEmitter {
    constructor(options: {
      readonly additionalScripts?: readonly string[];
      readonly closeAfter?: boolean;
      readonly allowLocal?: boolean;
    });
    browser: { newPage(): Promise<Page> };
    render(input: { readonly url: string }): Promise<Page>;
  }

  export default Printer;
}
