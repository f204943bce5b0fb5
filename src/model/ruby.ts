import type { Literal, Parent, Text } from 'mdast';

/** Words with their readings above: base, reading, base, reading … (漢 hàn 字 zì). A base may have no reading. */
export interface Ruby extends Parent {
  type: 'ruby';
  children: (Text | RubyText)[];
}

/** The reading of the base before it. No words of the sentence: contents and running heads leave it out. */
export interface RubyText extends Literal {
  type: 'rubyText';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    ruby: Ruby;
  }
  interface RootContentMap {
    ruby: Ruby;
    rubyText: RubyText;
  }
}
