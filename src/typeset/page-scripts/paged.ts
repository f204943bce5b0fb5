/** The part of Paged.js that the page scripts use: it comes without types. */
export interface PagedPage {
  readonly element: HTMLElement;
  readonly footnotesArea: HTMLElement;
  removeListeners(): void;
}

export interface BreakToken {
  node: Node;
  offset: number;
}

/** A place in a text of the page or of the document. */
export interface TextPlace {
  readonly text: Text;
  readonly offset: number;
}

export interface TargetRule {
  /** `.folio-ref::after`, with all its parts. */
  readonly selector: string;
  readonly func: string;
  readonly args: readonly string[];
  readonly counter: string;
  readonly variable: string;
}

interface Handler {
  readonly chunker: { pagesArea: HTMLElement; readonly pageTemplate: HTMLTemplateElement };
}

interface HandlerClass {
  new (...args: never[]): Handler;
  readonly name: string;
}

declare global {
  const Paged: {
    readonly Handler: new (...args: unknown[]) => Handler;
    readonly registeredHandlers: readonly HandlerClass[];
    registerHandlers(handler: HandlerClass): void;
    readonly Previewer: new () => { preview(content?: DocumentFragment): Promise<unknown> };
  };
  interface Window {
    PagedConfig?: { auto?: boolean; before?: () => Promise<void> };
  }
}
