import { deflateSync } from 'node:zlib';
import { decode } from 'jpeg-js';
import {
  contentOf,
  type Dict,
  listIn,
  lookup,
  type RawObject,
  type RawPdf,
  refIn,
  type Value,
} from '../../pdf/index.js';
import type { Rgb } from './color.js';
import type { InkPlan } from './plan.js';

/** Points of a picture, three bytes each. */
interface Points {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** Corners of the table that pictures are converted by: every colour of them is interpolated between eight. */
const STEPS = 33;

/** A picture of the screen's colours in inks, or in grey where it has no other colour; others as they are. */
export function inkedImage(pdf: RawPdf, object: RawObject, dict: Dict, table: () => Float32Array): RawObject {
  if (!isRgb(pdf, dict.get('/ColorSpace'))) return object;
  const points = pointsOf(object, dict);
  if (!points) return object;
  const grey = onlyGrey(points.rgb);
  const data = grey ? everyThird(points.rgb) : throughTable(points.rgb, table());
  const stream = deflateSync(data, { level: 6 });
  const kept = ['/SMask', '/Interpolate'].flatMap((key) => {
    const value = dict.get(key);
    return value === undefined ? [] : [`${key} ${refIn(value) > 0 ? `${refIn(value)} 0 R` : String(value)}`];
  });
  const rows = [
    `/Type /XObject\n/Subtype /Image\n/Width ${points.width}\n/Height ${points.height}`,
    `/ColorSpace ${grey ? '/DeviceGray' : '/DeviceCMYK'}\n/BitsPerComponent 8`,
    `/Filter /FlateDecode\n/Length ${stream.length}`,
    ...kept,
  ];
  return { text: `<<${rows.join('\n')}>>`, stream };
}

export function isRgb(pdf: RawPdf, value: Value | undefined): boolean {
  const space = lookup(pdf, value);
  if (space === '/DeviceRGB' || space === '/CalRGB') return true;
  const [family, profile] = listIn(space);
  if (family === '/CalRGB') return true;
  return family === '/ICCBased' && /\/N 3\b/.test(pdf.objects.get(refIn(profile))?.text ?? '');
}

function pointsOf(object: RawObject, dict: Dict): Points | undefined {
  const [width, height] = [Number(dict.get('/Width')), Number(dict.get('/Height'))];
  if (object.text.includes('/DCTDecode')) {
    const { data } = decode(object.stream ?? new Uint8Array(), {
      useTArray: true,
      formatAsRGBA: false,
      maxMemoryUsageInMB: 2048,
      maxResolutionInMP: 400,
    });
    return { width, height, rgb: data };
  }
  const rgb = contentOf(object);
  return rgb.length >= width * height * 3
    ? { width, height, rgb: rgb.subarray(0, width * height * 3) }
    : undefined;
}

function onlyGrey(rgb: Uint8Array): boolean {
  for (let i = 0; i < rgb.length; i += 3) if (rgb[i] !== rgb[i + 1] || rgb[i] !== rgb[i + 2]) return false;
  return true;
}

function everyThird(rgb: Uint8Array): Uint8Array {
  const out = new Uint8Array(rgb.length / 3);
  for (let i = 0; i < out.length; i++) out[i] = rgb[i * 3] as number;
  return out;
}

/** Inks of 33 × 33 × 33 colours. */
export function inkTable({ picture }: InkPlan): Float32Array {
  const out = new Float32Array(STEPS ** 3 * 4);
  const part = (step: number) => step / (STEPS - 1);
  for (let at = 0; at < STEPS ** 3; at++) {
    const rgb: Rgb = [
      part(Math.floor(at / STEPS ** 2)),
      part(Math.floor(at / STEPS) % STEPS),
      part(at % STEPS),
    ];
    out.set(picture(rgb), at * 4);
  }
  return out;
}

/** Interpolated between the eight nearest colours of the table. */
function throughTable(rgb: Uint8Array, table: Float32Array): Uint8Array {
  const count = rgb.length / 3;
  const out = new Uint8Array(count * 4);
  const place = Array.from({ length: 256 }, (_, byte) => (byte / 255) * (STEPS - 1));
  const low = place.map((at) => Math.min(STEPS - 2, Math.floor(at)));
  for (let i = 0; i < count; i++) {
    const [r, g, b] = [rgb[i * 3] as number, rgb[i * 3 + 1] as number, rgb[i * 3 + 2] as number];
    const [lr, lg, lb] = [low[r] as number, low[g] as number, low[b] as number];
    const [fr, fg, fb] = [(place[r] as number) - lr, (place[g] as number) - lg, (place[b] as number) - lb];
    for (let corner = 0; corner < 8; corner++) {
      const [ur, ug, ub] = [corner >> 2, (corner >> 1) & 1, corner & 1];
      const weight = (ur ? fr : 1 - fr) * (ug ? fg : 1 - fg) * (ub ? fb : 1 - fb) * 255;
      const at = (((lr + ur) * STEPS + lg + ug) * STEPS + lb + ub) * 4;
      for (let ink = 0; ink < 4; ink++)
        SUM[ink] = (corner ? (SUM[ink] as number) : 0.5) + weight * (table[at + ink] as number);
    }
    out.set(SUM, i * 4);
  }
  return out;
}

const SUM = new Float64Array(4);
