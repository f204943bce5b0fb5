import type { Dict, PdfFont } from '../pdf/index.js';

/** Left, bottom, right, top, in pt as the page counts. */
export type Box = readonly [number, number, number, number];

/** What something is painted with. */
export interface Color {
  readonly space: 'grey' | 'rgb' | 'cmyk' | 'all' | 'spot' | 'pattern' | 'other';
  readonly values: readonly number[];
}

/** A picture at the size at which it is drawn. */
export interface Picture {
  readonly dict: Dict;
  readonly ref: number;
  /** Across and up, in pt. */
  readonly extent: readonly [number, number];
  /** Dots an inch, the fewer of both ways. */
  readonly dpi: number;
  readonly bits: number;
}

/** One thing painted on a page. */
export interface Paint {
  readonly kind: 'fill' | 'stroke' | 'text' | 'image' | 'shade';
  readonly box: Box;
  readonly color: Color;
  /** Of a stroke, in pt as drawn. */
  readonly width: number;
  /** 1 is opaque. */
  readonly alpha: number;
  /** A mask, or a way of blending other than Normal. */
  readonly blended: boolean;
  /** Marked content around it: with an id, an artifact, or neither. */
  readonly mark: 'tagged' | 'artifact' | 'none';
  readonly image?: Picture;
  readonly font?: PdfFont;
  /** Of the picture or font among the page's resources, behind the forms that it is drawn in. */
  readonly name?: readonly string[];
}

/** A page as a press sees it. */
export interface PressPage {
  /** Counts from 1. */
  readonly number: number;
  readonly dict: Dict;
  readonly media: Box;
  readonly bleed: Box;
  readonly trim: Box;
  readonly paints: readonly Paint[];
}

export const width = ([left, , right]: Box): number => right - left;
export const height = ([, bottom, , top]: Box): number => top - bottom;

/** Nothing of one lies in the other. */
export const apart = (a: Box, b: Box): boolean =>
  a[2] <= b[0] || a[0] >= b[2] || a[3] <= b[1] || a[1] >= b[3];

export const inside = (a: Box, b: Box, by = 0.01): boolean =>
  a[0] >= b[0] - by && a[1] >= b[1] - by && a[2] <= b[2] + by && a[3] <= b[3] + by;

export const meet = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

export const boxUnion = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

export const isEmpty = ([left, bottom, right, top]: Box): boolean => right <= left || top <= bottom;
