import { describe, expect, it } from 'vitest';
import { element, isElement, text, textOf } from '../../src/document/index.js';
import { unbroken } from '../../src/typeset/unbroken.js';

const paragraph = (words: string) => unbroken(element('p', {}, [text(words)]));
const tied = (words: string) => paragraph(words).children.filter(isElement).map(textOf);

describe('unbroken', () => {
  it('ties a number to its unit', () => {
    expect(textOf(paragraph('走了2.5 km，涨了3 cm²，气温0.6 ℃。'))).toBe(
      '走了2.5\u00a0km，涨了3\u00a0cm²，气温0.6\u00a0℃。',
    );
  });
  it('leaves other spaces alone', () => {
    expect(textOf(paragraph('共有3 books，第7 map页'))).toBe('共有3 books，第7 map页');
  });
  it('ties a dash and an interpunct to the character before', () => {
    expect(tied('书架——杉木的')).toEqual(['架——']);
    expect(tied('约翰·罗伯特·霍尔')).toEqual(['翰·', '特·']);
    expect(tied('“好。”——他说')).toEqual(['”——']);
  });
  it('leaves a dash that begins a paragraph', () => expect(tied('——《水位簿》')).toEqual([]));
  it('changes no word', () => {
    const words = '约翰·霍尔——船家——走了2 km……到了。';
    expect(textOf(paragraph(words)).replace(/\s/gu, '')).toBe(words.replace(/\s/gu, ''));
  });
  it('leaves code alone', () => {
    const code = unbroken(element('pre', {}, [text('a——b 3 km')]));
    expect(textOf(code)).toBe('a——b 3 km');
  });
});
