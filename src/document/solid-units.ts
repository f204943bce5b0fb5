import { isWhiteAt } from './white.js';

/** Code units of texts one after the other, white space left out: what conservation counts. */
export class SolidUnits {
  private units = new Uint16Array(1 << 16);
  private size = 0;

  add(text: string, from = 0, to: number = text.length): void {
    this.reserve(to - from);
    for (let at = from; at < to; at++) {
      if (!isWhiteAt(text, at)) this.units[this.size++] = text.charCodeAt(at);
    }
  }

  equals(other: SolidUnits): boolean {
    if (other.size !== this.size) return false;
    for (let at = 0; at < this.size; at++) if (this.units[at] !== other.units[at]) return false;
    return true;
  }

  private reserve(more: number): void {
    if (this.size + more <= this.units.length) return;
    const units = new Uint16Array(Math.max(this.units.length * 2, this.size + more));
    units.set(this.units);
    this.units = units;
  }
}
