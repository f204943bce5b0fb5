/** Tells whether a text is written in Traditional Chinese already. */
export type Detector = (text: string) => boolean;

/** Fewer Traditional characters than this prove nothing: Simplified text may quote a character. */
const LEAST_CHARACTERS = 3;
/** For each Simplified character there must be so many Traditional ones. */
const DOMINANCE = 8;
/** In running Traditional text about a third of the characters differ from Simplified. */
const LEAST_SHARE = 0.08;

let detector: Promise<Detector> | undefined;

/** The detector over OpenCC's character tables; loaded once. */
export function detectorOfTraditional(): Promise<Detector> {
  detector ??= Promise.all([
    import('opencc-js/dict/STCharacters'),
    import('opencc-js/dict/TSCharacters'),
  ]).then(([simplified, traditional]) => makeDetector(simplified.default, traditional.default));
  return detector;
}

/** Tables hold `发 發 髮|…`: a character, then what it may become. */
function makeDetector(simplifiedTable: string, traditionalTable: string): Detector {
  const simplified = parseTable(simplifiedTable);
  const traditional = parseTable(traditionalTable);
  // A character that may stay as it is (里, 后, 干) is good Traditional too and tells nothing.
  const marks = (own: ReadonlyMap<string, string[]>, other: ReadonlyMap<string, string[]>) =>
    new Set([...own].filter(([key, values]) => !values.includes(key) && !other.has(key)).map(([key]) => key));
  const onlySimplified = marks(simplified, traditional);
  const onlyTraditional = marks(traditional, simplified);
  return (text) => {
    const han = text.match(/\p{Script=Han}/gu) ?? [];
    const found = han.filter((character) => onlyTraditional.has(character)).length;
    if (found < LEAST_CHARACTERS || found < han.length * LEAST_SHARE) return false;
    return found >= DOMINANCE * han.filter((character) => onlySimplified.has(character)).length;
  };
}

const parseTable = (table: string): ReadonlyMap<string, string[]> =>
  new Map(
    table.split('|').map((entry) => {
      const [key = '', ...values] = entry.split(' ');
      return [key, values] as const;
    }),
  );
