import type { Metadata } from '../model/index.js';

/** The instant that the files carry, ISO 8601 in UTC to the second: the build's wish, else the bulletin's own date. */
export const fileInstant = ({ fileDate, date }: Metadata): string => fileDate ?? `${date}T00:00:00Z`;
