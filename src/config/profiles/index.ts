import { Failure } from '../../model/index.js';
import { CN_OFFSET } from './cn-offset.js';
import { OFFICE_BOOKLET, OFFICE_DUPLEX } from './office.js';
import { type Profile, profileOf } from './profile.js';
import { INGRAM_PRINT, KDP_PRINT, LULU_PRINT } from './shops.js';

export type { Demand, Demands, Profile } from './profile.js';

/** How the finished pages will be put on paper. A bulletin can add its own, in a file (`own.ts`). */
const PROFILES = {
  'office-duplex': OFFICE_DUPLEX,
  'office-booklet': OFFICE_BOOKLET,
  'cn-offset': CN_OFFSET,
  kdp: KDP_PRINT,
  ingram: INGRAM_PRINT,
  lulu: LULU_PRINT,
} as const;

export type ProfileName = keyof typeof PROFILES;
export const PROFILE_NAMES = Object.keys(PROFILES) as [ProfileName, ...ProfileName[]];

const isProfileName = (name: string): name is ProfileName => Object.hasOwn(PROFILES, name);

/** Throws a Failure when there is no profile of that name. A profile is itself. */
export function profileNamed(name: string | Profile): Profile {
  if (typeof name !== 'string') return name;
  if (isProfileName(name)) return profileOf(name, PROFILES[name]);
  throw new Failure({
    id: 'usage-bad-choice',
    values: { option: '--profile', value: name, choices: PROFILE_NAMES.join(', ') },
  });
}
