import { createHash } from 'node:crypto';
import type { PageGeometry } from '../model/index.js';

/** Of the form in which pieces are kept: another number makes all that are kept worthless. */
const FORM = 6;

/** Everything that can change how the pages of a piece look, or what is proven of them. */
export interface Shape {
  readonly html: string;
  /** Names and versions of the faces that it needs. */
  readonly faces: readonly string[];
  readonly scripts: readonly string[];
  readonly geometry: PageGeometry;
  /** Of the plan for its inks; empty for the colours of the screen. */
  readonly ink: string;
  /** The browser and the program, with all the packages that it came with. */
  readonly browser: string;
}

/** The same for pieces whose pages are the same. */
export function pieceKey({ html, faces, scripts, geometry, ink, browser }: Shape): string {
  return createHash('sha256')
    .update(JSON.stringify([FORM, html, faces, scripts, geometry, ink, browser]))
    .digest('hex');
}
