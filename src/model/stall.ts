/** Thrown where the layout of a document comes no further. */
export class Stall extends Error {
  /** Of the element at which it stood still, or of one before it; empty where none is known. */
  readonly id: string;
  constructor(id: string) {
    super(`the layout stands still at ${id}`);
    this.name = 'Stall';
    this.id = id;
  }
}
