import type { Data, Parent, PhrasingContent } from 'mdast';

/** `[…]{.no-convert}` or `[…]{lang=ja}`: words that stay as they are in every script. */
export interface Span extends Parent {
  type: 'span';
  /** BCP 47 tag of the words’ language. */
  lang?: string;
  children: PhrasingContent[];
  /** The element that stands for it in HTML. */
  data: Data & { hName: 'span'; hProperties: Record<string, string | string[]> };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    span: Span;
  }
  interface RootContentMap {
    span: Span;
  }
}
