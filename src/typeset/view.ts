import { chineseDate, issueLine, type Labels, labels, titleId } from '../document/index.js';
import type { Article, Bulletin, Metadata, PageGeometry, Part, Theme } from '../model/index.js';
import { bodyHtml, type Setting } from './body.js';
import { type ContentsGroup, contentsOf } from './contents.js';
import { estimatedPages } from './extent.js';
import { type Masthead, mastheadOf } from './masthead.js';
import { partLines } from './part-lines.js';
import { type Slip, slipOf } from './slip.js';

/** HTML made by the program. Everything else that a template writes is escaped. */
export class Markup {
  private readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
  /** What Handlebars asks of a safe string. */
  toHTML(): string {
    return this.html;
  }
}

export interface ArticleView {
  readonly id: string;
  readonly titleId: string;
  readonly kicker: string;
  readonly title: string;
  readonly shortTitle: string;
  /** Its marks divide it well, so a long one turns there and nowhere else. */
  readonly breaksBySense: boolean;
  readonly subtitle: string;
  readonly byline: string;
  readonly body: Markup;
  /** Empty when it runs in with the text. */
  readonly origin: string;
  /** The first of the bulletin, where the pages of a book begin to count. */
  readonly opensText: boolean;
  /** The part that begins with it, where parts have no page of their own. */
  readonly part: PartHead | '';
}

export interface PartHead {
  readonly titleId: string;
  /** 第一辑 */
  readonly ordinal: string;
  readonly title: string;
  readonly leadId: string;
  readonly lead: string;
}

export interface PartView extends PartHead {
  readonly opener: boolean;
  readonly opensText: boolean;
  /** What its opening page lists; empty where there is no room. */
  readonly list: readonly { readonly title: string; readonly target: string }[];
  readonly articles: readonly ArticleView[];
}

/** All that a template can ask for. Absent values are empty strings or lists, never undefined. */
export interface View extends MetadataView {
  readonly lang: string;
  readonly theme: Theme;
  readonly page: string;
  readonly columns: number;
  readonly rows: number;
  readonly format: string;
  readonly masthead: Masthead;
  readonly slip: Slip | '';
  /** A book of few pages: no title page, no blank pages. */
  readonly slim: boolean;
  readonly note: Markup | '';
  readonly contents: readonly ContentsGroup[];
  readonly parts: readonly PartView[];
}

export interface MetadataView {
  readonly title: string;
  readonly subtitle: string;
  readonly series: string;
  readonly years: string;
  readonly issue: string;
  readonly date: string;
  readonly year: string;
  readonly publisher: string;
  readonly compilers: readonly string[];
  readonly proofreaders: readonly string[];
  readonly report: readonly string[];
  readonly send: readonly string[];
  readonly issueTo: readonly string[];
  readonly printRun: string;
  readonly status: string;
  readonly permit: string;
  readonly contact: string;
}

/** Under this many pages a book without parts is bound as a leaflet. */
const SLIM = 48;
/** A brief has contents from this many articles, or pages, on. */
const CONTENTS = { articles: 3, pages: 6 } as const;

export function viewOf(bulletin: Bulletin, geometry: PageGeometry): View {
  const words = labels(bulletin);
  const book = bulletin.theme === 'huibian';
  const setting = { bulletin, words, measure: geometry.columns * (book ? 1.14 : 1.23) };
  const articles = bulletin.parts.flatMap((part) => part.articles);
  const pages = estimatedPages(bulletin, geometry);
  const inParts = bulletin.parts.some((part) => part.title || part.label);
  const slim = book && !inParts && pages < SLIM;
  const listed = book ? articles.length > 1 : articles.length >= CONTENTS.articles || pages >= CONTENTS.pages;
  const { editorsNote } = bulletin.frontMatter;
  const label = book ? undefined : words.editorsNote;
  const first = articles[0]?.id ?? '';
  return {
    ...metadataView(bulletin.metadata, words),
    lang: bulletin.script,
    theme: bulletin.theme,
    page: geometry.name,
    columns: geometry.columns,
    rows: geometry.rows,
    format: `${geometry.width} mm × ${geometry.height} mm`,
    masthead: mastheadOf(bulletin.metadata.title, geometry),
    slip: (book && slipOf(bulletin.metadata.title, geometry)) || '',
    slim,
    note: editorsNote ? new Markup(bodyHtml({ id: 'note', body: editorsNote }, setting, { label })) : '',
    contents: listed ? contentsOf(bulletin.toc) : [],
    parts: bulletin.parts.map((part) => partView(part, setting, geometry, book && !slim ? first : '')),
  };
}

function metadataView(metadata: Metadata, words: Labels): MetadataView {
  const { report, send, issue } = metadata.distribution;
  return {
    title: metadata.title,
    subtitle: metadata.subtitle ?? '',
    series: metadata.series ?? '',
    years: metadata.years ?? '',
    issue: issueLine(metadata, words),
    date: chineseDate(metadata.date),
    year: metadata.date.slice(0, 4),
    publisher: metadata.publisher ?? '',
    compilers: metadata.compilers,
    proofreaders: metadata.proofreaders,
    report,
    send,
    issueTo: issue,
    printRun: metadata.printRun === undefined ? '' : String(metadata.printRun),
    status: metadata.status ?? '',
    permit: metadata.permit ?? '',
    contact: metadata.contact ?? '',
  };
}

function partView(part: Part, setting: Setting, geometry: PageGeometry, opensText: string): PartView {
  const head = {
    titleId: `${part.id}-title`,
    ordinal: part.label ?? '',
    title: part.title ?? '',
    leadId: `${part.id}-lead`,
    lead: part.lead ?? '',
  };
  const named = Boolean(head.ordinal || head.title);
  const opener = named && setting.bulletin.theme === 'huibian';
  const opens = part.articles[0]?.id === opensText;
  const room = geometry.rows - partLines(geometry) - 5;
  return {
    ...head,
    opener,
    opensText: opener && opens,
    list:
      part.articles.length <= room
        ? part.articles.map(({ id, title }) => ({ title, target: titleId(id) }))
        : [],
    articles: part.articles.map((article, index) =>
      articleView(article, setting, {
        opensText: !opener && opens && index === 0,
        part: named && !opener && index === 0 ? head : '',
      }),
    ),
  };
}

function articleView(
  article: Article,
  setting: Setting,
  place: Pick<ArticleView, 'opensText' | 'part'>,
): ArticleView {
  const { dateline, datelinePlace, origin } = article;
  const runsIn = setting.bulletin.theme === 'jianbao' && /^[（(].{1,20}[）)]$/u.test(origin ?? '');
  const body = bodyHtml(article, setting, {
    ...(datelinePlace === 'end' ? { datelineEnd: dateline } : { dateline }),
    ...(runsIn ? { origin } : {}),
  });
  return {
    id: article.id,
    titleId: titleId(article.id),
    kicker: article.kicker ?? '',
    title: article.title,
    shortTitle: shortTitleOf(article),
    breaksBySense: breaksBySense(article.title),
    subtitle: article.subtitle ?? '',
    byline: article.byline ?? '',
    body: new Markup(body),
    origin: runsIn ? '' : (origin ?? ''),
    ...place,
  };
}

/** Whether every piece between marks fits the shortest line that a theme has for a title. */
function breaksBySense(title: string): boolean {
  const pieces = title.split(/(?<=[，、：；。！？—⸺…\s])(?![，、：；。！？—⸺…\s])/u);
  return pieces.length > 1 && pieces.every((piece) => [...piece].length <= 14);
}

/** For the running head: up to the first ：or ——, at most 18 characters. */
function shortTitleOf({ title, shortTitle }: Article): string {
  if (shortTitle) return shortTitle;
  const [head = title] = title.split(/：|——|⸺/u);
  const characters = [...(head || title)];
  return characters.length > 18 ? `${characters.slice(0, 17).join('')}…` : characters.join('');
}
