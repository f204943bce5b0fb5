import { expect, it } from 'vitest';
import { impositionFor, loadConfig, ownProfile, profileNamed, withFlags } from '../../src/config/index.js';
import { expectFilled } from '../diagnostics/filled.js';

const load = (lines: string) => loadConfig(`title: 河湾\narticles: [a.md]\n${lines}`, 'bulletin.yaml');
const config = (lines: string) => {
  const loaded = load(lines);
  if ('messages' in loaded) throw new Error(JSON.stringify(loaded.messages));
  return loaded.config;
};

it('takes a word, or everything in full', () => {
  expect(config('imposition: two-up').imposition).toMatchObject({ kind: 'two-up', sheet: 'A4', paper: 0.1 });
  const full = 'imposition:\n  binding: right\n  cover: plus\n  paper: 0.15\n  dummy: 否';
  expect(config(full).imposition).toMatchObject({
    kind: 'booklet',
    binding: 'right',
    cover: 'plus',
    paper: 0.15,
    dummy: false,
  });
});

it('is a booklet where the profile is one, unless the bulletin wants none', () => {
  expect(impositionFor(undefined, profileNamed('office-booklet'))?.kind).toBe('booklet');
  expect(impositionFor(undefined, profileNamed('office-duplex'))).toBeUndefined();
  expect(
    impositionFor(config('imposition: none').imposition, profileNamed('office-booklet')),
  ).toBeUndefined();
});

it('is a booklet for a profile of the user’s own that rests on the booklet', () => {
  const own = ownProfile('base: office-booklet\nsafety: 6', '本社.yaml');
  expect(own.name).toBe('本社');
  expect(impositionFor(undefined, own)).toMatchObject({ kind: 'booklet', cover: 'self', blanks: 'end' });
  expect(impositionFor(config('imposition: two-up').imposition, own)?.kind).toBe('two-up');
  expect(impositionFor(config('imposition: none').imposition, own)).toBeUndefined();
  expect(impositionFor(undefined, ownProfile('safety: 6', '本社.yaml'))).toBeUndefined();
});

it('puts blanks behind the page of a number', () => {
  expect(config('imposition:\n  blanks: 12').imposition?.blanks).toBe(12);
  expect(config('imposition:\n  blanks: before-last').imposition?.blanks).toBe('before-last');
});

it('keeps what the manifest says of sheets where the command line names their kind', () => {
  const manifest = config('imposition:\n  kind: none\n  binding: right\n  paper: 0.2');
  const asked = { kind: 'booklet', binding: 'right', paper: 0.2 };
  expect(withFlags(manifest, { imposition: 'booklet' }).imposition).toMatchObject(asked);
  expect(withFlags(config(''), { imposition: 'booklet' }).imposition).toMatchObject({ kind: 'booklet' });
});

it.each([
  ['imposition: origami', 'config-bad-choice', [3, 13]],
  ['imposition:\n  sheet: A2', 'config-bad-choice', [4, 10]],
  ['imposition:\n  paper: thick', 'config-not-thickness', [4, 10]],
  ['imposition:\n  paper: 3', 'config-not-thickness', [4, 10]],
  ['imposition:\n  blanks: middle', 'config-not-blanks', [4, 11]],
  ['imposition:\n  blanks: 0', 'config-not-blanks', [4, 11]],
  ['imposition:\n  papr: 0.1', 'config-unknown-key-near', [4, 3]],
] as const)('%j is named with its place', (lines, id, [line, column]) => {
  const loaded = load(lines);
  const messages = 'messages' in loaded ? loaded.messages : [];
  expect(messages).toEqual([expect.objectContaining({ id })]);
  expect(messages[0]?.place).toMatchObject({ line, column });
  expectFilled(messages);
});
