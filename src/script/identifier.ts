import { createHash } from 'node:crypto';

const URN = /^urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/iu;
/** The name space for identifiers that are not UUIDs (RFC 9562, 6.6: URLs). */
const NAMES = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** The identifier of an edition in another script: always the same for the same two, never that of the first. */
export function identifierFor(identifier: string, script: string): string {
  const space = URN.exec(identifier)?.[1] ?? nameBased(NAMES, identifier);
  return `urn:uuid:${nameBased(space, script)}`;
}

/** UUID version 5 of RFC 9562. */
function nameBased(space: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex', 0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
