import type { Profile } from './config/index.js';
import type { Host, IccFile, Message, Theme } from './model/index.js';
import { type InkPlan, inkPlan, readIcc } from './print/index.js';

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

/** Where the inks come from, said openly: a press's own profile is better than whatever a machine has. */
export function iccMessages(
  profile: Profile,
  icc: IccFile | undefined,
  artifact: string,
): readonly Message[] {
  if (profile.ink !== 'cmyk') return [];
  if (!icc) return [{ id: 'icc-missing', values: { artifact, profile: profile.name } }];
  const found = readIcc(icc.bytes);
  if (!found) return [{ id: 'icc-unfit', values: { file: icc.path } }];
  return icc.own
    ? []
    : [{ id: 'icc-at-hand', values: { artifact, file: icc.path, name: found.description } }];
}
