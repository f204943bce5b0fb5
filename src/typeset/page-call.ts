/** A function that runs in the page. */
export type PageFunction = (...args: never[]) => unknown;

/** What it is given: data, other functions, or what a call in the page gives back. */
type Argument = string | number | object | PageFunction | InPage;

/** An expression of the page. */
export class InPage {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

/** A function as a call in the page. It sees its arguments and nothing else of ours. */
export const call = (run: PageFunction, ...args: readonly Argument[]): string =>
  `(${run.toString()})(${args.map(written).join(', ')})`;

/** The same, to be given to another one. */
export const result = (run: PageFunction, ...args: readonly Argument[]): InPage =>
  new InPage(call(run, ...args));

/** A function that leaves its last arguments to be the ones given here. */
export const withLast = (run: PageFunction, ...args: readonly Argument[]): InPage =>
  new InPage(`(...first) => (${run.toString()})(...first, ${args.map(written).join(', ')})`);

/** Functions by name, to be given to another one. */
export const named = (parts: Readonly<Record<string, Argument>>): InPage =>
  new InPage(
    `{ ${Object.entries(parts)
      .map(([name, part]) => `${name}: ${written(part)}`)
      .join(', ')} }`,
  );

function written(arg: Argument): string {
  if (arg instanceof InPage) return arg.code;
  return typeof arg === 'function' ? `(${arg.toString()})` : JSON.stringify(arg);
}
