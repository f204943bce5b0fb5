import type { Script } from '../model/index.js';
import type { Book } from './book.js';
import { elements } from './page.js';

export interface Accessibility {
  readonly modes: readonly string[];
  readonly sufficient: readonly string[];
  readonly features: readonly string[];
  readonly summary: string;
  /** Every picture has an alternative text. */
  readonly described: boolean;
}

/** What the book can say of itself truthfully: it is looked up in the pages, not assumed. */
export function accessibility(book: Book): Accessibility {
  const images = book.pages
    .filter((page) => page.kind !== 'cover')
    .flatMap((page) => [...elements(page.body)].filter((node) => node.tagName === 'img'));
  const pictures = images.length > 0;
  const described = images.every((image) => String(image.properties.alt ?? '').trim());
  const marks = book.marks.length > 0;
  return {
    modes: pictures ? ['textual', 'visual'] : ['textual'],
    sufficient: described ? ['textual', ...(pictures ? ['textual,visual'] : [])] : ['textual,visual'],
    features: [
      'tableOfContents',
      'readingOrder',
      'structuralNavigation',
      'displayTransformability',
      'ARIA',
      ...(pictures && described ? ['alternativeText'] : []),
      ...(marks ? ['pageBreakMarkers', 'pageNavigation'] : []),
    ],
    described,
    summary: summary(book.bulletin.script, pictures, described, marks),
  };
}

/** In words; sentences that do not hold are left out. */
function summary(script: Script, pictures: boolean, described: boolean, marks: boolean): string {
  const hans = script === 'zh-Hans';
  const say = (simplified: string, traditional: string) => (hans ? simplified : traditional);
  return [
    say('正文为可重排的文字，带有分级目录和标题。', '正文為可重排的文字，帶有分級目錄和標題。'),
    pictures && described ? say('图片都有替代文字。', '圖片都有替代文字。') : '',
    pictures && !described ? say('部分图片没有替代文字。', '部分圖片沒有替代文字。') : '',
    marks ? say('可以按印刷版页码定位。', '可以按印刷版頁碼定位。') : '',
    say('没有声音、视频和闪烁的内容。', '沒有聲音、影片和閃爍的內容。'),
  ].join('');
}
