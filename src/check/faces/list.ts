import type { FontFace, FontSet, Message, Place } from '../../model/index.js';
import { type Embedding, embeddingOf, fontFacts } from '../../pdf/index.js';
import type { FacePlan, FacePlans } from './plan.js';

/** A font of a bulletin, as the doctor and `report.json` list it. */
export interface ListedFont {
  /** PostScript name. */
  readonly name: string;
  readonly family: string;
  readonly weight: 400 | 700;
  readonly version: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly embedding: Embedding;
  /** Whether a part of the font may be embedded. */
  readonly subset: boolean;
  /** Different characters that it sets. */
  readonly characters: number;
  /** Those that it sets in another face's place, with how often each stands in the text. */
  readonly fallback: readonly { readonly character: string; readonly code: string; readonly count: number }[];
}

export interface FontList {
  readonly fonts: readonly ListedFont[];
  /** Characters that no face of their style has. */
  readonly missing: readonly string[];
}

/** The fonts of a document that is set in parts, those that it needs and no other, by the plan of each part. */
export function listFonts(plans: readonly FacePlans[], set: FontSet): FontList {
  const fonts = set.faces.flatMap((face) => {
    const own = plans.flatMap((plan) => plan.faces.filter(({ name }) => name === face.name));
    return own.length > 0 ? [listed(face, own)] : [];
  });
  return { fonts, missing: [...new Set(plans.flatMap(({ missing }) => missing))] };
}

function listed(face: FontFace, plans: readonly FacePlan[]): ListedFont {
  const characters = new Map<string, number>();
  for (const [character, times] of plans.flatMap((plan) => plan.characters))
    characters.set(character, (characters.get(character) ?? 0) + times);
  // the user's own font stands in because the user says so
  const standsIn = face.family === 'kb-extra' ? [] : new Set(plans.flatMap(({ fallback }) => fallback));
  const facts = fontFacts(face.bytes());
  const { kind, subset } = embeddingOf(facts);
  return {
    name: facts.postScriptName || face.name,
    family: face.family,
    weight: face.weight,
    version: facts.version,
    licence: facts.licence,
    licenceUrl: facts.licenceUrl,
    embedding: kind,
    subset,
    characters: characters.size,
    fallback: [...standsIn].map((character) => ({
      character,
      code: codeOf(character),
      count: characters.get(character) ?? 0,
    })),
  };
}

/** `U+20BB7`. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * What a list of fonts gives reason to say: characters that only a heading's or a bold face lacks (`checkCoverage` names
 * those of the text), and fonts whose makers do not allow them in a file.
 */
export function fontMessages(
  { fonts, missing }: FontList,
  { faces: [text] }: FontSet,
  placeOf: (character: string) => Place | undefined,
): readonly Message[] {
  const inText = (character: string): boolean => (text?.glyph(character.codePointAt(0) ?? 0) ?? 0) > 0;
  const placed = (character: string, message: Message): Message => {
    const place = placeOf(character);
    return place ? { ...message, place } : message;
  };
  const standIns = fonts.flatMap(({ name, fallback }) =>
    fallback
      .filter(({ character }) => inText(character))
      .map(({ character, code }) =>
        placed(character, { id: 'glyph-fallback', values: { character, code, font: name } }),
      ),
  );
  const nowhere = missing
    .filter(inText)
    .map((character) =>
      placed(character, { id: 'glyph-missing', values: { character, code: codeOf(character) } }),
    );
  const refused = fonts
    .filter(({ embedding, subset }) => embedding === 'restricted' || !subset)
    .map(({ name }): Message => ({ id: 'font-embedding', values: { font: name } }));
  return [...standIns, ...nowhere, ...refused];
}
