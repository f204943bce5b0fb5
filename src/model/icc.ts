/** A file that says which inks give which colours on a press. */
export interface IccFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The user named it; else it is one that the machine has. */
  readonly own: boolean;
}
