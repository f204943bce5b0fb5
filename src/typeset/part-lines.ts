import type { PageGeometry } from '../model/index.js';

/** Lines that the rule beside a part's title is tall. */
export const partLines = ({ rows }: PageGeometry): number => Math.round(rows * 0.62);
