import { Failure } from '../model/index.js';

/** How the finished pages will be put on paper. More can be added; each value names its source. */
export interface Profile {
  readonly name: string;
  /** mm of picture beyond the trimmed edge; 0 when nothing bleeds. */
  readonly bleed: number;
  /** Crop marks, in a slug outside the bleed. */
  readonly marks: boolean;
}

const PROFILES = {
  /** An office printer, both sides of the sheet: it prints the trimmed size, cannot print to the edge, needs no marks. */
  'office-duplex': { name: 'office-duplex', bleed: 0, marks: false },
  'cn-offset': {
    name: 'cn-offset',
    // 出血 3 mm on every side: what Chinese offset shops ask of a file for their plates.
    bleed: 3,
    // 裁切线 (角线) drawn beyond the bleed, so that no ink of them is left on the trimmed page.
    marks: true,
  },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;
export const PROFILE_NAMES = Object.keys(PROFILES) as [ProfileName, ...ProfileName[]];

const isProfileName = (name: string): name is ProfileName => Object.hasOwn(PROFILES, name);

/** Throws a Failure when there is no profile of that name. */
export function profileNamed(name: string): Profile {
  if (isProfileName(name)) return PROFILES[name];
  throw new Failure({
    id: 'usage-bad-choice',
    values: { option: '--profile', value: name, choices: PROFILE_NAMES.join(', ') },
  });
}
