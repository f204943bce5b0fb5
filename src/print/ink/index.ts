import { deflateSync } from 'node:zlib';
import { contentOf, dictIn, lookup, pagesIn, type RawObject, type RawPdf, refIn } from '../../pdf/index.js';
import { inkedContent } from './content.js';
import { inkedImage, inkTable } from './images.js';
import type { InkPlan } from './plan.js';
import { inkedFunction, inkedProgram } from './shadings.js';

export { type InkPlan, type InkRequest, inkPlan } from './plan.js';

/**
 * A file of the browser's in the inks of the press: colours of text, lines and areas on pages and in forms, gradients,
 * pictures. What says nothing of colours, tags and links among it, is the same object as before.
 */
export function inked(pdf: RawPdf, plan: InkPlan): RawPdf {
  let known: Float32Array | undefined;
  const table = () => {
    known ??= inkTable(plan);
    return known;
  };
  const contents = new Set(pagesIn(pdf).map(({ dict }) => refIn(dict.get('/Contents'))));
  const objects = new Map<number, RawObject>();
  for (const [number, object] of pdf.objects)
    objects.set(number, inkedObject(pdf, number, object, { plan, table, isPage: contents.has(number) }));
  return { objects, root: pdf.root, values: new Map() };
}

interface Means {
  readonly plan: InkPlan;
  readonly table: () => Float32Array;
  readonly isPage: boolean;
}

function inkedObject(
  pdf: RawPdf,
  number: number,
  object: RawObject,
  { plan, table, isPage }: Means,
): RawObject {
  const { text, stream } = object;
  if (stream && (isPage || /\/Subtype \/Form\b|\/PatternType 1\b/.test(text)))
    return withStream(inRgbNoMore(text), inkedContent(contentOf(object), plan));
  if (stream && text.includes('/Subtype /Image'))
    return inkedImage(pdf, object, dictIn(lookup(pdf, { ref: number })), table);
  if (stream && text.includes('/FunctionType 4')) {
    const inkedOne = inkedProgram(text, Buffer.from(contentOf(object)).toString('latin1'));
    return inkedOne
      ? withStream(inkedOne.text, deflateSync(Buffer.from(inkedOne.program, 'latin1')))
      : object;
  }
  if (/\/ShadingType|\/FunctionType|\/S \/Transparency/.test(text))
    return { ...object, text: inkedFunction(inRgbNoMore(text), plan) };
  return object;
}

const inRgbNoMore = (text: string): string => text.replace(/\/DeviceRGB\b/g, '/DeviceCMYK');

/** The object with another stream, deflated. */
function withStream(text: string, stream: Uint8Array): RawObject {
  const bare = text.replace(/\/Filter\s*\/\w+\s*/, '').replace(/\/Length \d+\s*/, '');
  return { text: bare.replace(/^<<\s*/, `<</Filter /FlateDecode\n/Length ${stream.length}\n`), stream };
}
