import { type Dict, dictIn, listIn, lookup, type RawPdf, refIn, type Value } from '../pdf/index.js';
import type { Color } from './page.js';

/** What kind of colours a colour space holds (ISO 32000-1, 8.6); a name may stand for one of the page's resources. */
export function spaceOf(pdf: RawPdf, value: Value | undefined, resources: Dict = new Map()): Color['space'] {
  const named =
    typeof value === 'string' ? dictIn(lookup(pdf, resources.get('/ColorSpace'))).get(value) : undefined;
  const space = lookup(pdf, named ?? value);
  if (typeof space === 'string') return SIMPLE[space] ?? 'other';
  const [family, first, base] = listIn(space);
  switch (family) {
    case '/ICCBased':
      return OF_COUNT[Number(dictIn(lookup(pdf, first)).get('/N'))] ?? 'other';
    case '/Indexed':
    case '/Pattern':
      return family === '/Pattern' ? 'pattern' : spaceOf(pdf, first, resources);
    case '/Separation':
      return first === '/All' ? 'all' : spaceOf(pdf, base, resources) === 'rgb' ? 'rgb' : 'spot';
    case '/DeviceN':
      return spaceOf(pdf, base, resources) === 'rgb' ? 'rgb' : 'spot';
    default:
      return SIMPLE[String(family)] ?? 'other';
  }
}

const SIMPLE: Readonly<Record<string, Color['space']>> = {
  '/DeviceGray': 'grey',
  '/G': 'grey',
  '/CalGray': 'grey',
  '/DeviceRGB': 'rgb',
  '/RGB': 'rgb',
  '/CalRGB': 'rgb',
  '/Lab': 'rgb',
  '/DeviceCMYK': 'cmyk',
  '/CMYK': 'cmyk',
  '/Pattern': 'pattern',
};

const OF_COUNT: Readonly<Record<number, Color['space']>> = { 1: 'grey', 3: 'rgb', 4: 'cmyk' };

/** Of a pattern: its own colours, if it is a gradient. */
export function patternSpace(pdf: RawPdf, pattern: Value | undefined, resources: Dict): Color['space'] {
  const shading = dictIn(lookup(pdf, pattern)).get('/Shading');
  return shading === undefined ? 'pattern' : shadingSpace(pdf, shading, resources);
}

export const shadingSpace = (pdf: RawPdf, shading: Value | undefined, resources: Dict): Color['space'] =>
  spaceOf(pdf, dictIn(lookup(pdf, shading)).get('/ColorSpace'), resources);

export const resource = (pdf: RawPdf, resources: Dict, kind: string, name: string): Value | undefined =>
  dictIn(lookup(pdf, resources.get(kind))).get(`/${name}`);

export { refIn };
