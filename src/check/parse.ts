import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse } from 'parse5';

/** A typeset document as a tree. Where its elements stand in the text nobody asks, and it would cost as much again. */
export const parseDocument = (html: string): Root =>
  fromParse5(parse(html, { scriptingEnabled: false })) as Root;
