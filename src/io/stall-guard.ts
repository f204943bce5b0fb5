import { Stall } from '../model/index.js';

/** Seconds without a new page. The slowest page of a sound document takes a tenth of one. */
const LIMIT = Number(process.env.KANBEN_STALL_SECONDS) || 60;

/** Does the work on a finished layout, unless it takes a second a page and more. @throws Stall */
export async function limited<T>(work: Promise<T>, pages: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Stall('')), (LIMIT + pages) * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {});
  }
}

/** Watches a layout: it must go on to new pages, and come to an end. */
export interface StallGuard {
  /** A page begins, at the element with this id. */
  readonly page: (id: string) => number;
  /** Does the work unless the layout stands still. @throws Stall */
  readonly run: <T>(work: Promise<T>) => Promise<T>;
}

export function stallGuard(mostPages: number): StallGuard {
  let at = '';
  let pages = 0;
  let stop: (reason: Stall) => void = () => {};
  const stalled = new Promise<never>((_, reject) => {
    stop = reject;
  });
  stalled.catch(() => {});
  const timer = setTimeout(() => stop(new Stall(at)), LIMIT * 1000);
  return {
    page: (id) => {
      at = id || at;
      timer.refresh();
      if (++pages > mostPages) stop(new Stall(at));
      return pages;
    },
    run: async (work) => {
      try {
        return await Promise.race([work, stalled]);
      } finally {
        clearTimeout(timer);
        work.catch(() => {});
      }
    },
  };
}
