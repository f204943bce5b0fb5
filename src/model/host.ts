import type { Script } from './edition.js';
import type { FontSet } from './font.js';

/** A laid-out document in a real browser tab; the only hands that touch it are in `io/`. */
export interface Tab {
  /** Runs a function inside the page. It must not close over anything. */
  evaluate<A extends readonly unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Prints the page. Tagged, at the page's own CSS size, backgrounds included. */
  pdf(): Promise<Uint8Array>;
  /** A picture of the page at its view-port size, in px. */
  png(width: number, height: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A file of the run's own: given to the browser under a relative URL, nothing else ever loads. */
export type WorkFile = { readonly path: string } | { readonly content: string | Uint8Array };

/** What the parts of a document have in common. */
export interface Kit {
  /** Style rules that name the faces. */
  readonly faces: string;
  /** By relative URL, e.g. `assets/a.png`, `fonts/serif-400.ttf`. */
  readonly files: ReadonlyMap<string, WorkFile>;
  /** Scripts that run once, after Paged.js is there and before it lays out. */
  readonly scripts: readonly string[];
}

export interface LayoutInput {
  readonly html: string;
  readonly kit: Kit;
  /** Nothing but text in the flow: the browser may break it into pages by itself. */
  readonly plain: boolean;
  /** More of them, and it would never come to an end. */
  readonly mostPages: number;
  readonly onPage?: (pagesDone: number) => void;
}

/** A document that was laid out and printed, and what was measured of it in the page. */
export interface LaidOut<Facts> {
  readonly facts: Facts;
  /** Ids of elements that fitted no page: what follows one may be missing. */
  readonly stuck: readonly string[];
  readonly pdf: Uint8Array;
}

export interface Browser {
  /** Which browser it is, for the report: `Chromium 143.0.7499.0 (shipped)`. */
  readonly version: string;
  /** False once it is gone, or a page of it came to no end. */
  isSound(): boolean;
  /** Loads Paged.js before the first document is there. */
  prepare(): void;
  /**
   * Lays a document out with Paged.js, measures it and prints it. `measure` runs in the page and must not close over
   * anything. One at a time: the tab is used again for the next one with the same kit.
   *
   * @throws Stall
   */
  layout<Facts>(input: LayoutInput, measure: () => Facts): Promise<LaidOut<Facts>>;
  /** Opens a document as it is, e.g. to make the cover's picture. */
  open(input: { readonly html: string; readonly files: Kit['files'] }): Promise<Tab>;
  close(): Promise<void>;
}

/** A store of things that can be made again; what it gives back is what was put in, or nothing. */
export interface Cache {
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
}

/** Everything that the stages borrow from the outside world. */
export interface Host {
  /** Opened on first use; it is gone with the run, or with the watch. Each lane has a browser of its own. */
  browser(lane?: number): Promise<Browser>;
  /** Ends all browsers but the first: nothing more is laid out. */
  rest(): void;
  /** How many browsers the machine can do with. */
  readonly lanes: number;
  /** Tells browsers apart that may set pages differently, without starting one. */
  browserKey(): Promise<string>;
  readonly cache: Cache;
  /** Of the program itself: what another one kept is not trusted. */
  readonly codeKey: string;
  fonts(script: Script): FontSet;
  /** File name to text: the theme's templates and styles, the user's own ones laid over them by name. */
  readonly themeFiles: {
    readonly templates: ReadonlyMap<string, string>;
    readonly styles: ReadonlyMap<string, string>;
  };
}
