import { describe, expect, it } from 'vitest';
import { pieceKey, type Shape } from '../../src/print/key.js';
import { A4_BRIEF } from '../typeset/sample.js';

const SHAPE: Shape = {
  html: '<p>文。</p>',
  faces: ['NotoSerifSC-Regular 0.4.3'],
  scripts: ['one();'],
  geometry: A4_BRIEF,
  ink: '',
  browser: 'chromium-143.0.4 0123456789abcdef',
};

describe('the key of a piece that is kept', () => {
  it.each<[string, Partial<Shape>]>([
    ['its words', { html: '<p>字。</p>' }],
    ['a face of another version', { faces: ['NotoSerifSC-Regular 0.4.4'] }],
    ['a face that it did not need before', { faces: [...SHAPE.faces, 'NotoSerifTC-Regular 0.4.4'] }],
    ['what runs in the page', { scripts: ['two();'] }],
    ['the page', { geometry: { ...A4_BRIEF, rows: 21 } }],
    ['the browser or the program', { browser: 'chromium-144.0.0 0123456789abcdef' }],
  ])('changes with %s', (_, other) => {
    expect(pieceKey({ ...SHAPE, ...other })).not.toBe(pieceKey(SHAPE));
    expect(pieceKey({ ...SHAPE })).toBe(pieceKey(SHAPE));
  });
});
