import type { LocatedPiece } from './located.js';

/** A piece with what was proven of it, as it lies in the cache. */
export interface ProvenPiece<Proof> {
  readonly located: LocatedPiece;
  readonly proof: Proof;
}

/** Length of the description, the description as JSON, fields and edges as 32-bit numbers, the body. */
export function encodePiece<Proof>({ located, proof }: ProvenPiece<Proof>): Uint8Array {
  const { body, fields, edges, ...rest } = located;
  const counts = { fields: fields.length, edges: edges.length };
  const description = Buffer.from(JSON.stringify({ rest, proof, counts }));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(description.length);
  const numbers = Int32Array.from([...fields, ...edges]);
  return Buffer.concat([head, description, new Uint8Array(numbers.buffer), body]);
}

export function decodePiece<Proof>(bytes: Uint8Array): ProvenPiece<Proof> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 4 + buffer.readUInt32LE(0);
  const { rest, proof, counts } = JSON.parse(buffer.toString('utf8', 4, start)) as {
    rest: Omit<LocatedPiece, 'body' | 'fields' | 'edges'>;
    proof: Proof;
    counts: { fields: number; edges: number };
  };
  const length = counts.fields + counts.edges;
  const numbers = new Int32Array(new Uint8Array(bytes.subarray(start, start + length * 4)).buffer);
  const located = {
    ...rest,
    fields: [...numbers.subarray(0, counts.fields)],
    edges: [...numbers.subarray(counts.fields)],
    body: bytes.subarray(start + length * 4),
  };
  return { located, proof };
}
