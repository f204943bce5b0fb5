import { existsSync, readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { RawObject, RawPdf } from '../../../src/pdf/index.js';
import { limited, simpleCmyk } from '../../../src/print/ink/color.js';
import { inkedOperators } from '../../../src/print/ink/content.js';
import { readIcc } from '../../../src/print/ink/icc.js';
import { inked, inkPlan } from '../../../src/print/ink/index.js';
import { PROGRAM } from '../../../src/print/ink/shadings.js';
import { withArtifacts } from '../../../src/print/locate/artifacts.js';

const CSS = ':root { --red: #c8161d; /* --red-cmyk: 1 1 1 1; */ --red-cmyk: 0 80 80 0; }';
const plan = inkPlan({ limit: 300, css: CSS });

describe('inks', () => {
  it.each([
    ['0 0 0 rg', '0 0 0 1 k'],
    ['0 0 0 RG 0 0 0 rg', '0 0 0 1 K 0 0 0 1 k'],
    ['.2667 .2667 .2667 rg', '0 0 0 0.7333 k'],
    ['1 1 1 rg', '0 0 0 0 k'],
    ['0.25 w 0 G', '0.25 w 0 0 0 1 K'],
    ['.7843 .0863 .1137 rg', '0 0.8 0.8 0 k'],
    ['1 0 0 rg', '0 1 1 0 k'],
    ['(0 0 0 rg) Tj', '(0 0 0 rg) Tj'],
    ['/0g 12 Tf', '/0g 12 Tf'],
    ['/G3 gs', '/G3 gs'],
  ])('%s becomes %s', (before, after) => {
    expect(inkedOperators(before, plan)).toBe(after);
  });

  it('change their key with everything that they depend on', () => {
    const keys = [
      plan,
      inkPlan({ limit: 240, css: CSS }),
      inkPlan({ limit: 300, css: '' }),
      inkPlan({ limit: 300, css: CSS, profile: Buffer.from('x') }),
    ].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(inkPlan({ limit: 300, css: CSS }).key).toBe(plan.key);
  });

  it('are no more than the limit, and black stays', () => {
    const [c, m, y, k] = limited([1, 0.9, 0.8, 0.9], 2.4);
    expect(c + m + y + k).toBeCloseTo(2.4);
    expect(k).toBe(0.9);
  });
});

const BINARY: Readonly<Record<string, (a: number, b: number) => readonly number[]>> = {
  exch: (a, b) => [b, a],
  lt: (a, b) => [Number(a < b)],
  eq: (a, b) => [Number(a === b)],
  sub: (a, b) => [a - b],
  div: (a, b) => [a / b],
};

/** Runs a calculator function (ISO 32000-1, 7.10.5), as far as ours goes. */
function run(program: string, stack: number[]): number[] {
  const words = program.match(/[{}]|[^\s{}]+/g) ?? [];
  const block = (from: number): number => {
    let depth = 0;
    for (let i = from; i < words.length; i++) {
      if (words[i] === '{') depth++;
      if (words[i] === '}' && --depth === 0) return i;
    }
    throw new Error('no end');
  };
  const pop = () => stack.pop() as number;
  const blocks: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word === '{') {
      const end = block(i);
      blocks.push(words.slice(i + 1, end).join(' '));
      i = end;
    } else if (word === 'if') {
      const then = blocks.pop() as string;
      if (pop()) run(then, stack);
    } else if (word === 'ifelse') {
      const [otherwise, then] = [blocks.pop() as string, blocks.pop() as string];
      run(pop() ? then : otherwise, stack);
    } else if (word === 'copy') stack.push(...stack.slice(-pop()));
    else if (word === 'index') stack.push(stack.at(-1 - pop()) as number);
    else if (word === 'roll') {
      const [by, count] = [pop(), pop()];
      const top = stack.splice(-count);
      stack.push(...top.map((_, at) => top[(at - by + count * 4) % count] as number));
    } else if (word === 'dup') stack.push(stack.at(-1) as number);
    else if (word === 'pop') pop();
    else if (word in BINARY) {
      const [second, first] = [pop(), pop()];
      stack.push(...(BINARY[word]?.(first, second) ?? []));
    } else stack.push(Number(word));
  }
  return stack;
}

describe('a gradient that is a program', () => {
  it.each([
    [0, 0, 0],
    [1, 1, 1],
    [0.2, 0.4, 0.8],
    [0.9, 0.1, 0.5],
    [0.3, 0.9, 0.3],
  ])('turns %d %d %d into the inks of the plain formula', (r, g, b) => {
    const out = run(PROGRAM, [r, g, b]);
    simpleCmyk([r, g, b]).forEach((ink, at) => {
      expect(out[at]).toBeCloseTo(ink);
    });
    expect(out).toHaveLength(4);
  });
});

const PROFILE = '/usr/share/color/icc/ghostscript/default_cmyk.icc';
if (!existsSync(PROFILE)) console.warn(`SKIPPED: conversion by a profile: ${PROFILE} is not installed`);

describe.skipIf(!existsSync(PROFILE))('a profile', () => {
  const icc = readIcc(readFileSync(PROFILE));
  it('gives no ink for white, much for black, and magenta and yellow for red', () => {
    if (!icc) throw new Error('not read');
    expect(icc.description).toContain('SWOP');
    for (const ink of icc.convert([1, 1, 1])) expect(ink).toBeLessThan(0.02);
    expect(icc.convert([0, 0, 0])[3]).toBeGreaterThan(0.8);
    const [c, m, y] = icc.convert([1, 0, 0]);
    expect(c).toBeLessThan(0.15);
    expect(Math.min(m, y)).toBeGreaterThan(0.8);
  });
});

describe('a picture', () => {
  const file = (rgb: number[]): RawPdf => ({
    objects: new Map<number, RawObject>([
      [1, { text: '<</Type /Catalog /Pages 2 0 R>>' }],
      [2, { text: '<</Type /Pages /Kids []>>' }],
      [
        3,
        {
          text: `<</Subtype /Image /Width ${rgb.length / 3} /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB /SMask 9 0 R>>`,
          stream: Uint8Array.from(rgb),
        },
      ],
    ]),
    root: 1,
    values: new Map(),
  });
  const inkedOf = (rgb: number[]) => {
    const { text, stream } = inked(file(rgb), plan).objects.get(3) as RawObject;
    return { text, data: [...inflateSync(stream ?? new Uint8Array())] };
  };

  it('is in four inks, with its mask', () => {
    const { text, data } = inkedOf([255, 0, 0, 255, 255, 255]);
    expect(text).toContain('/DeviceCMYK');
    expect(text).toContain('/SMask 9 0 R');
    expect(data).toEqual([0, 255, 255, 0, 0, 0, 0, 0]);
  });

  it('without colours is grey, of one ink', () => {
    const { text, data } = inkedOf([0, 0, 0, 128, 128, 128]);
    expect(text).toContain('/DeviceGray');
    expect(data).toEqual([0, 128]);
  });
});

describe('what is drawn outside the tags', () => {
  it('is an artifact; words and what is tagged stay as they are', () => {
    const content =
      '/P <</MCID 0 >>BDC\n0 0 5 5 re\nf\nEMC\n0 0 9 9 re\nW*\nn\n1 0 0 rg\n1 1 2 2 re\nf\nBT (a) Tj ET';
    expect(Buffer.from(withArtifacts(Buffer.from(content))).toString()).toBe(
      content.replace('1 1 2 2 re\nf', '/Artifact BMC\n1 1 2 2 re\nf\nEMC'),
    );
  });
  it('and so are words that are named, also below a span of their own', () => {
    const content =
      'BT /P <</MCID 0>> BDC <01> Tj EMC /Span <</ActualText <FEFF>>> BDC 1 0 Td <02> Tj EMC <03> Tj ET';
    expect(Buffer.from(withArtifacts(Buffer.from(content), new Set([1]))).toString()).toBe(
      content.replace('<02> Tj', '/Artifact BMC\n<02> Tj\nEMC'),
    );
  });
});
