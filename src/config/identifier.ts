import { createHash } from 'node:crypto';
import type { Script } from '../model/index.js';

/** The name space of our identifiers: any UUID of our own, never to be changed. */
const NAMESPACE = '6f1d3a52-8c57-4b0e-9d1e-2f4b7a90c3e8';

/** The urn:uuid of one edition; the same for every rebuild. A UUID of version 5 (RFC 9562, 5.5). */
export function identifierFor(of: {
  readonly slug: string;
  readonly issue?: number | undefined;
  readonly supplement: boolean;
  readonly script: Script;
}): string {
  const name = [of.slug, of.supplement ? 'supplement' : '', of.issue ?? '', of.script].join('\n');
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8');
  const bytes = hash.digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')}`;
}
