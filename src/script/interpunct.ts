const LETTER = /^\p{L}$/u;

/** The dot of names in Simplified and in Traditional. */
export type Dots = readonly [from: string, to: string];
export const TO_HANT_DOT: Dots = ['·', '‧'];
export const TO_HANS_DOT: Dots = ['‧', '·'];

/** 约翰·克利斯朵夫 is 約翰‧克利斯朵夫 in Traditional. Other dots (9·18, a list mark) stay. */
export const convertInterpuncts = (
  points: readonly string[],
  kept: ReadonlySet<number>,
  [from, to]: Dots = TO_HANT_DOT,
): readonly string[] =>
  points.map((point, index) =>
    point === from &&
    !kept.has(index) &&
    LETTER.test(points[index - 1] ?? '') &&
    LETTER.test(points[index + 1] ?? '')
      ? to
      : point,
  );
