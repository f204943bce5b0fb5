import { describe, expect, it } from 'vitest';
import { type Operand, readOperators } from '../../src/pdf/index.js';

const run = (content: string): [string, readonly Operand[]][] => {
  const seen: [string, readonly Operand[]][] = [];
  readOperators(Buffer.from(content, 'latin1'), (operator, operands) => seen.push([operator, operands]));
  return seen;
};
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('readOperators', () => {
  it('reads numbers, names and operators', () => {
    expect(run('/F4 -12.5 Tf .24 0 0 -.24 0 841 cm')).toEqual([
      ['Tf', [{ name: 'F4' }, -12.5]],
      ['cm', [0.24, 0, 0, -0.24, 0, 841]],
    ]);
  });

  it('reads literal strings with escapes, nested brackets and octals', () => {
    expect(run('(a\\(b\\)(c)\\n\\101\\\\) Tj')).toEqual([['Tj', [bytes('a(b)(c)\nA\\')]]]);
  });

  it('drops a line end that is escaped and reads CR LF as one', () => {
    expect(run('(a\\\r\nb\r\nc) Tj')).toEqual([['Tj', [bytes('ab\nc')]]]);
  });

  it('reads hexadecimal strings of odd length and with white space', () => {
    expect(run('<4E 2D 6> Tj')).toEqual([['Tj', [Uint8Array.of(0x4e, 0x2d, 0x60)]]]);
  });

  it('reads arrays and dictionaries', () => {
    const [[operator, operands] = ['', []]] = run('/Span <</ActualText <FEFF4E2D> /MCID 3>> BDC');
    expect(operator).toBe('BDC');
    const dict = (operands[1] as { dict: ReadonlyMap<string, Operand> }).dict;
    expect(dict.get('MCID')).toBe(3);
    expect(dict.get('ActualText')).toEqual(Uint8Array.of(0xfe, 0xff, 0x4e, 0x2d));
    expect(run('[(a) -20 (b)] TJ')).toEqual([['TJ', [[bytes('a'), -20, bytes('b')]]]]);
  });

  it('passes over comments and inline images', () => {
    expect(run('% (x) Tj\n1 w BI /W 1 ID \x00(\xff EI\n2 w')).toEqual([
      ['w', [1]],
      ['w', [2]],
    ]);
  });

  it('never hangs on damaged syntax', () => {
    for (const broken of ['(', '<', '[', '<<', '>>', ']', ')', '{}', '/', '(\\', '<</A', '[1 2']) {
      expect(() => run(`${broken} 1 w`)).not.toThrow();
    }
  });
});
