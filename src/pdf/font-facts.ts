/** What a font file says of its own use. */
export interface FontFacts {
  /** `name` 6, as a PDF calls the font. */
  readonly postScriptName: string;
  /** `name` 13 and 14, in English where there are several; empty where the file says nothing. */
  readonly licence: string;
  readonly licenceUrl: string;
  readonly version: string;
  /** `OS/2` fsType; undefined where the file has no such table. */
  readonly fsType: number | undefined;
}

/** What fsType allows, as the OpenType specification (OS/2, fsType) has it; the most permissive bit counts. */
export type Embedding = 'installable' | 'editable' | 'preview' | 'restricted' | 'unsaid';

export function embeddingOf({ fsType }: FontFacts): {
  readonly kind: Embedding;
  readonly subset: boolean;
  readonly outlines: boolean;
} {
  if (fsType === undefined) return { kind: 'unsaid', subset: true, outlines: true };
  const use = fsType & 0xf;
  const kind =
    use === 0
      ? 'installable'
      : use & 8
        ? 'editable'
        : use & 4
          ? 'preview'
          : use & 2
            ? 'restricted'
            : 'installable';
  return { kind, subset: (fsType & 0x100) === 0, outlines: (fsType & 0x200) === 0 };
}

/** Reads `name` and `OS/2` of a TrueType or OpenType file; a file that cannot be read says nothing. */
export function fontFacts(bytes: Uint8Array): FontFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nothing = { postScriptName: '', licence: '', licenceUrl: '', version: '', fsType: undefined };
  try {
    const tables = tablesOf(view);
    const os2 = tables.get('OS/2');
    const names = tables.get('name');
    const name = (id: number) => (names === undefined ? '' : nameOf(bytes, view, names, id));
    return {
      postScriptName: name(6),
      licence: name(13),
      licenceUrl: name(14),
      version: name(5),
      fsType: os2 === undefined ? undefined : view.getUint16(os2 + 8),
    };
  } catch (error) {
    if (error instanceof RangeError) return nothing;
    throw error;
  }
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(at + byte))).join('');
    tables.set(tag, view.getUint32(at + 8));
  }
  return tables;
}

const WINDOWS = 3;
const ENGLISH = 0x409;

function nameOf(bytes: Uint8Array, view: DataView, table: number, wanted: number): string {
  const strings = table + view.getUint16(table + 4);
  let found = '';
  for (let i = 0; i < view.getUint16(table + 2); i++) {
    const at = table + 6 + i * 12;
    const [platform, , language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((by) =>
      view.getUint16(at + by),
    );
    if (id !== wanted || length === undefined || offset === undefined) continue;
    const data = bytes.subarray(strings + offset, strings + offset + length);
    const text = new TextDecoder(platform === 1 ? 'latin1' : 'utf-16be').decode(data).trim();
    if (!found || (platform === WINDOWS && language === ENGLISH)) found = text;
  }
  return found;
}
