/** Where an element wants to begin. */
export type Start = 'none' | 'page' | 'right' | 'left';

/** What a style sheet says of pages, as far as cutting a document needs it. */
export interface PageFlow {
  /** The break before an element with these classes. */
  readonly startOf: (classes: readonly string[]) => Start;
  /** Whether pages count anew from an element with these classes. */
  readonly countsAnew: (classes: readonly string[]) => boolean;
  /** Named strings: which class sets one, from which attribute. */
  readonly strings: readonly {
    readonly name: string;
    readonly className: string;
    readonly attribute: string;
  }[];
  /** False where the sheet says things of pages that only a whole document obeys. */
  readonly divisible: boolean;
}

interface BreakRule {
  readonly classes: readonly string[];
  readonly start: Start;
}

const RULE = /([^{};]+)\{([^{}]*)\}/g;
const STARTS: Readonly<Record<string, Start>> = {
  page: 'page',
  always: 'page',
  left: 'left',
  verso: 'left',
  right: 'right',
  recto: 'right',
  auto: 'none',
};
const CLASSES = /^[a-z]*((?:\.[\w-]+)+)$/;

/** Reads the rules whose selectors are plain classes; any other rule that forces pages makes it indivisible. */
export function pageFlow(styles: string): PageFlow {
  const rules: BreakRule[] = [];
  const strings: PageFlow['strings'][number][] = [];
  const anew: (readonly string[])[] = [];
  let divisible = !/:blank\b|@page\s*:first|@page\s*:nth/.test(styles);
  const plain = styles.replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, selectors = '', body = ''] of plain.matchAll(RULE)) {
    const before = /(?:^|;)\s*(?:page-)?break-before:\s*([a-z]+)/.exec(body)?.[1];
    const after = /(?:page-)?break-after:\s*([a-z]+)/.exec(body)?.[1];
    const string = /string-set:\s*([\w-]+)\s+attr\(([\w-]+)\)/.exec(body);
    if (after && STARTS[after] && after !== 'auto') divisible = false;
    if (/string-set:/.test(body) && !string) divisible = false;
    for (const selector of selectors.split(',').map((part) => part.trim())) {
      const classes = CLASSES.exec(selector)?.[1]?.slice(1).split('.');
      const start = before ? STARTS[before] : undefined;
      if (!classes && ((start && start !== 'none') || string)) divisible = false;
      if (classes && start) rules.push({ classes, start });
      if (classes && /counter-reset:[^;]*\bpage\b/.test(body)) anew.push(classes);
      if (classes?.[0] && string?.[1] && string[2])
        strings.push({ name: string[1], className: classes[0], attribute: string[2] });
    }
  }
  return {
    startOf: (classes) => startOf(rules, classes),
    countsAnew: (classes) => anew.some((names) => names.every((name) => classes.includes(name))),
    strings,
    divisible,
  };
}

/** The last of the most special rules wins. */
function startOf(rules: readonly BreakRule[], classes: readonly string[]): Start {
  let best: BreakRule | undefined;
  for (const rule of rules) {
    const fits = rule.classes.every((name) => classes.includes(name));
    if (fits && rule.classes.length >= (best?.classes.length ?? 0)) best = rule;
  }
  return best?.start ?? 'none';
}
