/** 号数 in pt, as word processors have them; 三号 of the foundries is 15.75 pt, which `gb9704` needs and names itself. */
const SIZES: Readonly<Record<string, number>> = {
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
};

export const SIZE_NAMES = Object.keys(SIZES);

/** Body type in pt: a footnote must still be legible beside it, and some characters fit a line. */
const BODY = { least: 8, most: 26 } as const;

/** `五号`, `10.5pt`, `10.5磅`, `10.5`: the size in pt; undefined for anything else, or none that text is set in. */
export function typeSizeFrom(text: string): number | undefined {
  const word = text.trim();
  const named = SIZES[word.replace(/^(小.)号$/u, '$1')];
  const points = named ?? pointsFrom(word);
  return points !== undefined && points >= BODY.least && points <= BODY.most ? points : undefined;
}

/** `29pt`, `29磅`, `29`. */
export function pointsFrom(text: string): number | undefined {
  const [, number] = /^(\d+(?:\.\d+)?)\s*(?:pt|磅|点)?$/iu.exec(text.trim()) ?? [];
  return number === undefined ? undefined : Number(number);
}
