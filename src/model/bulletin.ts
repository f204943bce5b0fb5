import type { Root } from 'mdast';
import type { Article } from './article.js';
import type { Asset } from './asset.js';
import type { Script, Theme } from './edition.js';

/** Whom a brief goes to: 报 (superiors), 送 (peers), 发 (subordinates). */
export interface Distribution {
  readonly report: readonly string[];
  readonly send: readonly string[];
  readonly issue: readonly string[];
}

/** Without a certifier no conformance is claimed. */
export interface Certificate {
  readonly certifier: string;
  readonly credential?: string | undefined;
  /** Address on the web. */
  readonly report?: string | undefined;
}

/** What the bulletin says of itself. Every text in it is in the script of the edition. */
export interface Metadata {
  readonly title: string;
  readonly subtitle?: string;
  /** The title that shelves sort by; unsaid, the title with its number. */
  readonly sortTitle?: string;
  /** 丛书名, on the cover. */
  readonly series?: string;
  /** Span of years on the cover, as written: 2021—2025. */
  readonly years?: string;
  /** 第N期 */
  readonly issue?: number;
  /** 总第N期 */
  readonly totalIssue?: number;
  /** 增刊, numbered apart. */
  readonly supplement: boolean;
  /** ISO date, e.g. 2026-11-20: the day signed. */
  readonly date: string;
  /** ISO instant that the files carry; unsaid, the start of that day. */
  readonly fileDate?: string;
  /** 编印单位 */
  readonly publisher?: string;
  /** 主编, 编辑 */
  readonly compilers: readonly string[];
  /** 核对 */
  readonly proofreaders: readonly string[];
  readonly distribution: Distribution;
  /** 印数, copies. */
  readonly printRun?: number;
  /** e.g. 内部资料，免费交流 */
  readonly status?: string;
  /** Rights as the EPUB states them; unsaid, the status. */
  readonly rights?: string;
  /** Who certifies that the EPUB is accessible. */
  readonly accessibility?: Certificate;
  /** 准印证号 */
  readonly permit?: string;
  readonly contact?: string;
  /** Stable across rebuilds: urn:uuid made from slug, issue and script. */
  readonly identifier: string;
  /** File name stem. */
  readonly slug: string;
}

/** A part 辑; a bulletin without parts has one that has no title. */
export interface Part {
  /** `p1`, `p2`, … */
  readonly id: string;
  /** 第一辑 */
  readonly label?: string;
  readonly title?: string;
  /** Up to 60 characters on the part's opening page. */
  readonly lead?: string;
  readonly articles: readonly Article[];
}

/** An entry of the one tree from which printed contents, EPUB nav and PDF outline are made. */
export interface TocEntry {
  readonly kind: 'part' | 'article' | 'section';
  /** 1 for parts (or articles where there are none), downwards. */
  readonly level: number;
  readonly title: string;
  /** 第一辑, for a part. */
  readonly label?: string;
  /** Author, as the contents show it. */
  readonly byline?: string;
  /** Id of the heading it leads to, the same in PDF and EPUB. */
  readonly target: string;
  readonly children: readonly TocEntry[];
}

/** One bulletin in one script, ready to be set. */
export interface Bulletin {
  readonly script: Script;
  readonly theme: Theme;
  readonly metadata: Metadata;
  readonly frontMatter: {
    /** 编者按 */
    readonly editorsNote?: Root;
  };
  readonly parts: readonly Part[];
  readonly toc: readonly TocEntry[];
  /** Forms of characters that the house writes; kanben's own words follow them. */
  readonly forms?: ReadonlyMap<string, string>;
  /** Texts in which nothing was converted: code, addresses, marked spans, what was in the script before. */
  readonly kept?: readonly string[];
  /** By the url that the bodies use. */
  readonly assets: ReadonlyMap<string, Asset>;
}
