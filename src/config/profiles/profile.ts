/** A value, and who says so. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
}

/** What a press or a shop asks of a file. */
export interface Demands {
  /** mm of picture beyond the trimmed edge; 0 when nothing bleeds. */
  readonly bleed: number;
  /** Crop marks, registration marks and a line of text, in a slug outside the bleed. */
  readonly marks: boolean;
  /** mm that words keep away from the trimmed edge. */
  readonly safety: number;
  /** mm that words keep away from the spine: from so many pages on, so much. */
  readonly gutter: readonly (readonly [pages: number, mm: number])[];
  /** `cmyk`: no colours of the screen, and black text in black ink alone. */
  readonly ink: 'any' | 'cmyk';
  /** Most ink on one spot, in percent. */
  readonly inkLimit: number;
  /** Fewest dots an inch that a picture should have at its size; 0 for no demand. */
  readonly dpi: number;
  /** Thinnest line in pt. */
  readonly hairline: number;
  readonly leastPages: number;
  readonly mostPages: number;
  /** The number of pages can be divided by it. */
  readonly multiple: number;
  /** Most pages without any ink, one after the other. */
  readonly blanks: number;
  /** Links and other things that lie on a page. */
  readonly annotations: boolean;
  readonly outline: boolean;
  /** Title and author in the file. */
  readonly metadata: boolean;
  readonly transparency: boolean;
  /** What the file says that it is, where it is. */
  readonly standard: 'none' | 'PDF/X-4' | 'PDF/UA-1';
}

export type Demand = keyof Demands;

/** The same as data: every value names its source. */
export type ProfileData = { readonly [K in Demand]: Sourced<Demands[K]> };

export interface Profile extends Demands {
  readonly name: string;
  /** Which of ours it is, or rests on. */
  readonly base: string;
  readonly sources: Readonly<Record<Demand, string>>;
}

export function profileOf(name: string, data: ProfileData): Profile {
  const keys = Object.keys(data) as Demand[];
  const values = Object.fromEntries(keys.map((key) => [key, data[key].value])) as unknown as Demands;
  const sources = Object.fromEntries(keys.map((key) => [key, data[key].source])) as Record<Demand, string>;
  return { name, base: name, ...values, sources };
}

export const says = <T>(value: T, source: string): Sourced<T> => ({ value, source });
