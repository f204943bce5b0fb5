import type { Convert, Rgb } from './color.js';

/** A printing condition's colour profile, as far as going from colours to inks needs it. */
export interface IccProfile {
  /** As it calls itself. */
  readonly description: string;
  readonly convert: Convert;
}

const ascii = (bytes: Buffer, at: number, length: number) => bytes.toString('latin1', at, at + length);

/**
 * Reads an output profile for CMYK (ICC.1:2010, 7.2): class `prtr`, data `CMYK`, PCS Lab, with a table of the types
 * lut8 or lut16 (10.8, 10.9), as profiles of version 2 have. Undefined for any other.
 */
export function readIcc(data: Uint8Array): IccProfile | undefined {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (bytes.length < 132 || ascii(bytes, 36, 4) !== 'acsp') return undefined;
  if (ascii(bytes, 12, 12) !== 'prtrCMYKLab ') return undefined;
  const tags = new Map<string, Buffer>();
  for (let i = 0; i < bytes.readUInt32BE(128); i++) {
    const at = 132 + i * 12;
    if (at + 12 > bytes.length) return undefined;
    const start = bytes.readUInt32BE(at + 4);
    tags.set(ascii(bytes, at, 4), bytes.subarray(start, start + bytes.readUInt32BE(at + 8)));
  }
  // relative colorimetric keeps the white of the paper free of ink; perceptual where there is no other
  const table = tags.get('B2A1') ?? tags.get('B2A0');
  const convert = table && lutOf(table);
  return convert && { description: describe(tags.get('desc')), convert };
}

function describe(tag: Buffer | undefined): string {
  if (!tag) return '';
  if (ascii(tag, 0, 4) === 'desc') return ascii(tag, 12, Math.max(0, tag.readUInt32BE(8) - 1));
  if (ascii(tag, 0, 4) !== 'mluc') return '';
  const [length, offset] = [tag.readUInt32BE(20), tag.readUInt32BE(24)];
  return Buffer.from(tag.subarray(offset, offset + length))
    .swap16()
    .toString('utf16le');
}

/** A table from Lab to inks: curves, a grid of three dimensions, curves. */
function lutOf(tag: Buffer): Convert | undefined {
  const wide = ascii(tag, 0, 4) === 'mft2';
  if (!wide && ascii(tag, 0, 4) !== 'mft1') return undefined;
  const [inputs, outputs, size] = [tag[8] ?? 0, tag[9] ?? 0, tag[10] ?? 0];
  if (inputs !== 3 || outputs !== 4) return undefined;
  const step = wide ? 2 : 1;
  const read = (at: number) => (wide ? tag.readUInt16BE(at) / 65535 : (tag[at] ?? 0) / 255);
  const [before, after] = wide ? [tag.readUInt16BE(48), tag.readUInt16BE(50)] : [256, 256];
  const start = wide ? 52 : 48;
  const list = (from: number, count: number) =>
    Float64Array.from({ length: count }, (_, i) => read(from + i * step));
  const enter = list(start, 3 * before);
  const grid = list(start + enter.length * step, size ** 3 * 4);
  const leave = list(start + (enter.length + grid.length) * step, 4 * after);
  return (rgb) => {
    const lab = labOf(rgb);
    const place = encoded(lab, wide).map((value, i) => curve(enter, i * before, before, value));
    const inks = [0, 1, 2, 3].map((i) => curve(leave, i * after, after, cell(grid, size, place, i)));
    return [inks[0] ?? 0, inks[1] ?? 0, inks[2] ?? 0, inks[3] ?? 0];
  };
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Lab as these tables take it: in lut16 100 is 0xFF00 (ICC.1:2010, 6.3.4.2 and 10.8). */
const encoded = ([l, a, b]: readonly [number, number, number], wide: boolean): readonly number[] =>
  wide
    ? [clamp((l * 652.8) / 65535), clamp(((a + 128) * 256) / 65535), clamp(((b + 128) * 256) / 65535)]
    : [clamp(l / 100), clamp((a + 128) / 255), clamp((b + 128) / 255)];

function curve(table: Float64Array, from: number, count: number, value: number): number {
  const at = clamp(value) * (count - 1);
  const low = Math.floor(at);
  const high = Math.min(count - 1, low + 1);
  return (table[from + low] as number) * (1 - at + low) + (table[from + high] as number) * (at - low);
}

/** Interpolates between the eight corners of the cell that a place lies in. */
function cell(grid: Float64Array, size: number, place: readonly number[], channel: number): number {
  let sum = 0;
  for (let corner = 0; corner < 8; corner++) {
    let weight = 1;
    let index = 0;
    for (let axis = 0; axis < 3; axis++) {
      const at = clamp(place[axis] ?? 0) * (size - 1);
      const low = Math.min(size - 2, Math.floor(at));
      const up = (corner >> axis) & 1;
      weight *= up ? at - low : 1 - at + low;
      index = index * size + low + up;
    }
    sum += weight * (grid[index * 4 + channel] as number);
  }
  return sum;
}

/** sRGB to Lab under D50 (IEC 61966-2-1, Bradford-adapted). */
function labOf(rgb: Rgb): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = rgb.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  const x = (0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / 0.96422;
  const y = 0.2225045 * r + 0.7168786 * g + 0.0606169 * b;
  const z = (0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / 0.82521;
  const [fx = 0, fy = 0, fz = 0] = [x, y, z].map((t) =>
    t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29,
  );
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}
