import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { create } from 'fontkit';
import { Failure, type FontFace, type FontSet, type Script } from '../model/index.js';
import { packageFolder, versionOf } from './paths.js';

interface FaceFile {
  readonly family: string;
  readonly weight: 400 | 700;
  readonly package: string;
  readonly name: string;
}

const WEIGHTS = [
  { weight: 400, folder: '400Regular', suffix: 'Regular' },
  { weight: 700, folder: '700Bold', suffix: 'Bold' },
] as const;

const faces = (family: string, slug: string, name: string): readonly (FaceFile & { file: string })[] =>
  WEIGHTS.map(({ weight, folder, suffix }) => ({
    family,
    weight,
    package: `@expo-google-fonts/${slug}`,
    name: `${name}-${suffix}`,
    file: join(folder, `${name}_${folder}.ttf`),
  }));

const TAIWAN = [
  ...faces('kb-serif', 'noto-serif-tc', 'NotoSerifTC'),
  ...faces('kb-sans', 'noto-sans-tc', 'NotoSansTC'),
  ...faces('kb-fallback', 'noto-serif-sc', 'NotoSerifSC'),
];

/** Static TrueType with a real bold; anything else ends as Type 3 in the PDF, which print shops refuse. */
const FACES: Readonly<Record<Script, readonly (FaceFile & { file: string })[]>> = {
  'zh-Hans': [
    ...faces('kb-serif', 'noto-serif-sc', 'NotoSerifSC'),
    ...faces('kb-sans', 'noto-sans-sc', 'NotoSansSC'),
    ...faces('kb-fallback', 'noto-serif-tc', 'NotoSerifTC'),
  ],
  'zh-Hant': TAIWAN,
  'zh-Hant-TW': TAIWAN,
  'zh-Hant-HK': [
    ...faces('kb-serif', 'noto-serif-hk', 'NotoSerifHK'),
    ...faces('kb-sans', 'noto-sans-tc', 'NotoSansTC'),
    ...faces('kb-fallback', 'noto-serif-sc', 'NotoSerifSC'),
  ],
};

/**
 * The faces for a script, the user's own ones last. Files are opened when a glyph is first asked for.
 *
 * @throws Failure `font-missing`
 */
export function findFonts(script: Script, extra: readonly string[] = []): FontSet {
  const own = extra.map((path): FontFace => {
    if (!existsSync(path)) throw new Failure({ id: 'font-missing', values: { font: path } });
    const name = parse(path).name;
    const bytes = bytesOf(path);
    const version = createHash('sha256').update(bytes()).digest('hex');
    return { family: 'kb-extra', weight: 400, name, path, version, bytes, glyph: glyphs(bytes, name) };
  });
  return { faces: [...shippedFaces(script), ...own] };
}

function shippedFaces(script: Script): readonly FontFace[] {
  return FACES[script].map((face): FontFace => {
    const folder = packageFolder(face.package);
    if (!folder) throw new Failure({ id: 'font-missing', values: { font: face.package } });
    const path = join(folder, face.file);
    const bytes = bytesOf(path);
    return {
      family: face.family,
      weight: face.weight,
      name: face.name,
      path,
      version: `${versionOf(face.package)} ${statSync(path).size}`,
      bytes,
      glyph: glyphs(bytes, face.name),
    };
  });
}

function bytesOf(path: string): () => Uint8Array {
  let bytes: Uint8Array | undefined;
  return () => {
    bytes ??= readFileSync(path);
    return bytes;
  };
}

function glyphs(bytes: () => Uint8Array, name: string): (codePoint: number) => number {
  let font: ReturnType<typeof create> | undefined;
  return (codePoint) => {
    try {
      font ??= create(Buffer.from(bytes().buffer, bytes().byteOffset, bytes().byteLength));
    } catch {
      throw new Failure({ id: 'font-missing', values: { font: name } });
    }
    if (!('hasGlyphForCodePoint' in font)) return 0;
    return font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).id : 0;
  };
}
