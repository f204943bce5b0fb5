import type { ListedFont } from './check/index.js';
import type { BulletinConfig, Profile } from './config/index.js';
import type { Asset, Bulletin, Edition, Glossary, Host, IccFile, Place, SheetFacts } from './model/index.js';
import type { Verdict } from './preflight/index.js';
import type { SourceFile } from './read-articles.js';
import type { RunInput } from './run.js';

export interface BuildInput extends RunInput {
  readonly config: BulletinConfig;
  /** How the print edition will be printed. */
  readonly profile: Profile;
  /** The printing condition's colours, where there are any. */
  readonly icc?: IccFile | undefined;
  readonly sources: readonly SourceFile[];
  /** What the editor says of words in Traditional. */
  readonly glossary?: Glossary | undefined;
  /** Reads a picture of an article. @throws Failure */
  readonly loadImage: (url: string, place: Place) => Promise<Asset>;
  readonly host: Host;
  /** ISO date, used where the manifest gives none. */
  readonly today: string;
  /** ISO instant for the files to carry, in place of the bulletin's own date. */
  readonly fileDate?: string | undefined;
}

export interface Artifact {
  /** File name, e.g. `qinghe.zh-Hans.pdf`. */
  readonly name: string;
  readonly edition: Edition;
  readonly bytes: Uint8Array;
  readonly pages?: number;
  /** How pages of another PDF of this build were put on the sheets that this is. */
  readonly sheets?: SheetFacts;
  /** Of a PDF: what each rule of its profile says of it. */
  readonly verdicts?: readonly Verdict[];
  /** Of a PDF: the fonts that set it. */
  readonly fonts?: readonly ListedFont[];
  /** Characters that were compared with the source's. */
  readonly characters: number;
}

/** In print, a profile whose pages are not those of every office adds a part to the name; sheets add their own. */
export function artifactName({ metadata }: Bulletin, { script, format, profile, writing }: Edition): string {
  const print = format === 'pdf' && !profile.startsWith('office-') ? `.${profile}` : '';
  const part = writing === 'vertical-rl' ? '.vertical' : print;
  return `${metadata.slug}.${script}${part}.${format}`;
}
