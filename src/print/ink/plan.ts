import { createHash } from 'node:crypto';
import { type Cmyk, isGrey, keyOf, limited, type Rgb, simpleCmyk } from './color.js';
import { readIcc } from './icc.js';
import { namedInks } from './named.js';

/** What the ink of an edition depends on. */
export interface InkRequest {
  /** Most ink on one spot, in percent. */
  readonly limit: number;
  /** Style sheets that state the inks of their colours. */
  readonly css: string;
  /** An ICC output profile for CMYK. */
  readonly profile?: Uint8Array | undefined;
}

/** How colours become inks. */
export interface InkPlan {
  /** The same for plans that give the same inks. */
  readonly key: string;
  /** For a colour of text, lines and areas. */
  readonly vector: (rgb: Rgb) => Cmyk;
  /** For a point of a picture: its greys are made as the profile says. */
  readonly picture: (rgb: Rgb) => Cmyk;
}

export function inkPlan({ limit, css, profile }: InkRequest): InkPlan {
  const named = namedInks(css);
  const convert = (profile && readIcc(profile)?.convert) ?? simpleCmyk;
  const most = limit / 100;
  const picture = (rgb: Rgb) => limited(convert(rgb), most);
  const vector = (rgb: Rgb): Cmyk => {
    const stated = named.get(keyOf(rgb));
    if (stated) return stated;
    return isGrey(rgb) ? [0, 0, 0, 1 - rgb[0]] : picture(rgb);
  };
  const key = createHash('sha256')
    .update(JSON.stringify([limit, [...named]]))
    .update(profile ?? '')
    .digest('hex');
  return { key, vector, picture };
}
