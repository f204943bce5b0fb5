import type { Browser } from '../model/index.js';

/** Browsers by lane. Those of a watch outlive its builds: starting one takes longer than setting what was edited. */
export interface Browsers {
  /** Opened on first use; one that is gone, or that stood still, is replaced. */
  readonly get: (lane: number) => Promise<Browser>;
  /** Ends all but the first. */
  readonly rest: () => void;
  /** Ends all of them; may be called twice. */
  readonly close: () => Promise<void>;
}

export function browsersOf(named: string | undefined): Browsers {
  const open = new Map<number, { readonly opening: Promise<Browser>; browser?: Browser }>();
  const ending: Promise<void>[] = [];
  const end = (lane: number): void => {
    const opening = open.get(lane)?.opening;
    open.delete(lane);
    ending.push(
      // one that did not start is no more to end
      (async () => (await opening?.catch(() => undefined))?.close().catch(() => {}))(),
    );
  };
  return {
    get: (lane) => {
      const known = open.get(lane);
      if (known?.browser?.isSound() === false) end(lane);
      else if (known) return known.opening;
      // half of all that a build loads is needed only to drive a browser
      const opening = import('./browser.js').then(({ openBrowser }) => openBrowser(named));
      const own: { readonly opening: Promise<Browser>; browser?: Browser } = { opening };
      open.set(lane, own);
      opening.then(
        (browser) => {
          own.browser = browser;
        },
        () => open.delete(lane),
      );
      return opening;
    },
    rest: () => {
      for (const lane of [...open.keys()].filter((one) => one > 0)) end(lane);
    },
    close: async () => {
      for (const lane of [...open.keys()]) end(lane);
      await Promise.all(ending);
    },
  };
}
