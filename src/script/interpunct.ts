const LETTER = /^\p{L}$/u;

/** The dot of names: 约翰·克利斯朵夫 is 約翰‧克利斯朵夫 in Traditional. Other dots (9·18, a list mark) stay. */
export const convertInterpuncts = (points: readonly string[], kept: ReadonlySet<number>): readonly string[] =>
  points.map((point, index) =>
    point === '·' &&
    !kept.has(index) &&
    LETTER.test(points[index - 1] ?? '') &&
    LETTER.test(points[index + 1] ?? '')
      ? '‧'
      : point,
  );
