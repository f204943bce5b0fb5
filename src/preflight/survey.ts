import {
  contentOf,
  type Dict,
  dictIn,
  IDENTITY,
  listIn,
  lookup,
  type Matrix,
  moved,
  multiply,
  type Operand,
  operatorsOf,
  type PdfFont,
  type RawPdf,
  readFont,
  refIn,
} from '../pdf/index.js';
import { graphicsState, setColor, setSpace, setValues } from './colors.js';
import { addKnown, type KnownPaint, pictureOf } from './known.js';
import {
  add,
  BLACK,
  boxAround,
  growth,
  type Machine,
  matrixOf,
  nameOf,
  numberOf,
  point,
  type State,
} from './machine.js';
import { type Box, meet, type Paint } from './page.js';
import { resource, shadingSpace, spaceOf } from './spaces.js';
import { show } from './text.js';

/** Everything that streams paint on a page, one after the other, in order. `fonts` are those read before. */
export function paintsOf(
  pdf: RawPdf,
  streams: readonly PageStream[],
  resources: Dict,
  page: Box,
  fonts: Map<Dict, PdfFont>,
): readonly Paint[] {
  const paints: Machine['paints'] = [];
  const state: State = {
    ctm: IDENTITY,
    clip: page,
    fill: BLACK,
    stroke: BLACK,
    fillAlpha: 1,
    strokeAlpha: 1,
    blended: false,
    lineWidth: 1,
    font: undefined,
    fontName: '',
    size: 0,
    charSpace: 0,
    wordSpace: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  const machine = start({ pdf, fonts, paints, resources, within: [], marks: [], state });
  for (const { content, known } of streams) if (!known || !addKnown(machine, known)) run(machine, content());
  return paints;
}

/** A stream of a page. One that was read before, and that leaves the state as it was, may tell what it paints. */
export interface PageStream {
  readonly content: () => Uint8Array;
  readonly known?: readonly KnownPaint[] | undefined;
}

type Start = Pick<Machine, 'pdf' | 'fonts' | 'paints' | 'resources' | 'within' | 'marks' | 'state'>;

const start = (begin: Start): Machine => ({
  ...begin,
  saved: [],
  line: IDENTITY,
  advance: 0,
  path: [],
  clipping: false,
});

function run(machine: Machine, content: Uint8Array): void {
  const { names, operands, number } = operatorsOf(content);
  for (let at = 0; at < names.length; at++) {
    const name = names[at] as string;
    // glyph by glyph: by far the most
    if (name === 'Td') moveLine(machine, number(at, 0), number(at, 1));
    else OPERATORS[name]?.(machine, operands(at));
  }
}

function paintPath(m: Machine, fill: boolean, stroke: boolean): void {
  const { state, path } = m;
  const box = boxAround(path);
  if (path.length > 0 && fill) add(m, 'fill', box, state.fill);
  if (path.length > 0 && stroke) {
    const width = state.lineWidth * growth(state.ctm);
    const half = width / 2 + 0.001;
    const around: Box = [box[0] - half, box[1] - half, box[2] + half, box[3] + half];
    add(m, 'stroke', around, state.stroke, { width });
  }
  if (m.clipping && path.length > 0) state.clip = meet(state.clip, box);
  m.clipping = false;
  m.path = [];
}

const addPoints =
  (...pairs: number[]) =>
  (m: Machine, o: readonly Operand[]): void => {
    for (const at of pairs) m.path.push(...point(m.state.ctm, numberOf(o[at]), numberOf(o[at + 1])));
  };

function rectangle(m: Machine, o: readonly Operand[]): void {
  const [x = 0, y = 0, w = 0, h = 0] = o.map(numberOf);
  for (const [dx, dy] of [
    [0, 0],
    [w, 0],
    [w, h],
    [0, h],
  ] as const)
    m.path.push(...point(m.state.ctm, x + dx, y + dy));
}

function moveLine(m: Machine, x: number, y: number): void {
  m.line = moved(m.line, x, y);
  m.advance = 0;
}

function draw(m: Machine, o: readonly Operand[]): void {
  const ref = resource(m.pdf, m.resources, '/XObject', nameOf(o[0]));
  const object = m.pdf.objects.get(refIn(ref));
  const dict = dictIn(lookup(m.pdf, ref));
  if (!object || m.within.length > 8) return;
  const { ctm } = m.state;
  const name = [...m.within, nameOf(o[0])];
  if (dict.get('/Subtype') === '/Image') {
    const box = boxAround(
      [0, 0, 1, 0, 1, 1, 0, 1].flatMap((_, i, all) =>
        i % 2 ? [] : point(ctm, all[i] as number, all[i + 1] as number),
      ),
    );
    const [across, up] = [Math.hypot(ctm[0], ctm[1]), Math.hypot(ctm[2], ctm[3])];
    const mask = dict.get('/ImageMask') === 'true';
    const space = mask ? m.state.fill.space : spaceOf(m.pdf, dict.get('/ColorSpace'), m.resources);
    const blended = m.state.blended || dict.has('/SMask');
    const image = pictureOf(dict, refIn(ref), [across, up]);
    add(m, 'image', box, { space, values: [] }, { image, name, blended });
    return;
  }
  if (dict.get('/Subtype') !== '/Form') return;
  const matrix = listIn(lookup(m.pdf, dict.get('/Matrix'))).map(Number);
  const own = matrix.length === 6 ? multiply(matrix as unknown as Matrix, ctm) : ctm;
  const resources = dict.has('/Resources') ? dictIn(lookup(m.pdf, dict.get('/Resources'))) : m.resources;
  const { pdf, fonts, paints } = m;
  const corners = listIn(lookup(pdf, dict.get('/BBox'))).map(Number);
  const [left, bottom, right, top] = corners as [number, number, number, number];
  // a form shows nothing outside of its box (ISO 32000-1, 8.10.1)
  const clip =
    corners.length === 4
      ? meet(
          m.state.clip,
          boxAround([
            ...point(own, left, bottom),
            ...point(own, right, bottom),
            ...point(own, right, top),
            ...point(own, left, top),
          ]),
        )
      : m.state.clip;
  const state = { ...m.state, ctm: own, clip };
  run(start({ pdf, fonts, paints, resources, within: name, marks: [...m.marks], state }), contentOf(object));
}

function mark(m: Machine, tag: string, properties: Operand | undefined): void {
  const named = nameOf(properties);
  const own = typeof properties === 'object' && 'dict' in properties ? properties.dict : undefined;
  const tagged =
    own?.has('MCID') ||
    (named !== '' && dictIn(lookup(m.pdf, resource(m.pdf, m.resources, '/Properties', named))).has('/MCID'));
  m.marks.push(tagged ? 'tagged' : tag === 'Artifact' ? 'artifact' : (m.marks.at(-1) ?? 'none'));
}

type Operators = Readonly<Record<string, (m: Machine, o: readonly Operand[]) => void>>;

/** ISO 32000-1, annex A: the operators that paint, and those that say with what. */
const OPERATORS: Operators = {
  q: (m) => m.saved.push({ ...m.state }),
  Q: (m) => {
    m.state = m.saved.pop() ?? m.state;
  },
  cm: (m, o) => {
    m.state.ctm = multiply(matrixOf(o), m.state.ctm);
  },
  w: (m, o) => {
    m.state.lineWidth = numberOf(o[0]);
  },
  gs: graphicsState,
  m: addPoints(0),
  l: addPoints(0),
  c: addPoints(0, 2, 4),
  v: addPoints(0, 2),
  y: addPoints(0, 2),
  re: rectangle,
  W: (m) => {
    m.clipping = true;
  },
  'W*': (m) => {
    m.clipping = true;
  },
  n: (m) => paintPath(m, false, false),
  f: (m) => paintPath(m, true, false),
  F: (m) => paintPath(m, true, false),
  'f*': (m) => paintPath(m, true, false),
  S: (m) => paintPath(m, false, true),
  s: (m) => paintPath(m, false, true),
  B: (m) => paintPath(m, true, true),
  'B*': (m) => paintPath(m, true, true),
  b: (m) => paintPath(m, true, true),
  'b*': (m) => paintPath(m, true, true),
  g: setColor('fill', 'grey'),
  G: setColor('stroke', 'grey'),
  rg: setColor('fill', 'rgb'),
  RG: setColor('stroke', 'rgb'),
  k: setColor('fill', 'cmyk'),
  K: setColor('stroke', 'cmyk'),
  cs: setSpace('fill'),
  CS: setSpace('stroke'),
  sc: setValues('fill'),
  scn: setValues('fill'),
  SC: setValues('stroke'),
  SCN: setValues('stroke'),
  sh: (m, o) => {
    const shading = resource(m.pdf, m.resources, '/Shading', nameOf(o[0]));
    add(m, 'shade', m.state.clip, { space: shadingSpace(m.pdf, shading, m.resources), values: [] });
  },
  BT: (m) => {
    m.line = IDENTITY;
    m.advance = 0;
  },
  Tf: (m, o) => {
    const dict = dictIn(lookup(m.pdf, resource(m.pdf, m.resources, '/Font', nameOf(o[0]))));
    const font = dict.size > 0 ? (m.fonts.get(dict) ?? readFont(m.pdf, dict)) : undefined;
    if (font) m.fonts.set(dict, font);
    m.state.font = font;
    m.state.fontName = nameOf(o[0]);
    m.state.size = numberOf(o[1]);
  },
  Tc: (m, o) => {
    m.state.charSpace = numberOf(o[0]);
  },
  Tw: (m, o) => {
    m.state.wordSpace = numberOf(o[0]);
  },
  Tz: (m, o) => {
    m.state.scale = numberOf(o[0]) / 100;
  },
  TL: (m, o) => {
    m.state.leading = numberOf(o[0]);
  },
  Ts: (m, o) => {
    m.state.rise = numberOf(o[0]);
  },
  Tr: (m, o) => {
    m.state.mode = numberOf(o[0]);
  },
  Tm: (m, o) => {
    m.line = matrixOf(o);
    m.advance = 0;
  },
  Td: (m, o) => moveLine(m, numberOf(o[0]), numberOf(o[1])),
  TD: (m, o) => {
    m.state.leading = -numberOf(o[1]);
    moveLine(m, numberOf(o[0]), numberOf(o[1]));
  },
  'T*': (m) => moveLine(m, 0, -m.state.leading),
  Tj: (m, o) => show(m, o[0]),
  "'": (m, o) => {
    moveLine(m, 0, -m.state.leading);
    show(m, o[0]);
  },
  TJ: (m, o) => {
    for (const item of Array.isArray(o[0]) ? o[0] : []) {
      if (typeof item !== 'number') show(m, item);
      else m.advance -= (item / 1000) * m.state.size * m.state.scale;
    }
  },
  BDC: (m, o) => mark(m, nameOf(o[0]), o[1]),
  BMC: (m, o) => mark(m, nameOf(o[0]), undefined),
  EMC: (m) => {
    m.marks.pop();
  },
  Do: draw,
};
