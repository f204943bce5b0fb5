import type { Profile } from './config/index.js';
import type { Host, IccFile, Theme } from './model/index.js';
import { type InkPlan, inkPlan } from './print/index.js';

/** The inks of an edition: those that its style sheets state, the rest by the printing condition's profile. */
export function inkOf(
  profile: Profile,
  theme: Theme,
  { themeFiles }: Host,
  icc: IccFile | undefined,
): InkPlan | undefined {
  if (profile.ink !== 'cmyk') return undefined;
  const sheets = ['typography.css', `${theme}.css`, 'custom.css'];
  const css = sheets.map((name) => themeFiles.styles.get(name) ?? '').join('\n');
  return inkPlan({ limit: profile.inkLimit, css, profile: icc?.bytes });
}
