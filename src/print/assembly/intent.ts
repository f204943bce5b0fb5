import { readIcc } from '../ink/icc.js';
import type { PdfFile } from './pdf-file.js';

/**
 * Printing conditions of the ICC's registry that profiles name in their descriptions (color.org, "Characterization
 * data"): what the profile says → name in the registry.
 */
const REGISTERED: readonly (readonly [RegExp, string])[] = [
  [/FOGRA39/i, 'FOGRA39'],
  [/FOGRA51|PSO ?coated ?v3/i, 'FOGRA51'],
  [/FOGRA52|PSO ?uncoated ?v3/i, 'FOGRA52'],
  [/FOGRA47|PSO ?uncoated ISO/i, 'FOGRA47'],
  [/Japan ?Color ?2001 ?Coated/i, 'JC200103'],
  [/Japan ?Color ?2011 ?Coated/i, 'JCW2011'],
  [/U\.?S\.? Web Coated/i, 'CGATS TR 001'],
  [/GRACoL ?2006/i, 'CGATS TR 006'],
  [/GRACoL ?2013/i, 'CGATS21_CRPC6'],
];

const literal = (text: string): string =>
  `(${text.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '\\$&')})`;

/**
 * The printing condition that the inks are meant for, with its profile (ISO 15930-7:2010, 6.2.2: a condition that is
 * in no registry is named by its profile). Undefined for a profile that is not of a CMYK press.
 */
export function writeIntent(file: PdfFile, icc: Uint8Array): number | undefined {
  const profile = readIcc(icc);
  if (!profile) return undefined;
  const { description } = profile;
  const known = REGISTERED.find(([words]) => words.test(description))?.[1];
  const stream = file.reserve();
  file.deflated(stream, icc, ' /N 4 /Alternate /DeviceCMYK');
  const rows = [
    '<</Type /OutputIntent\n/S /GTS_PDFX',
    `/OutputConditionIdentifier ${literal(known ?? 'Custom')}`,
    ...(known ? ['/RegistryName (http://www.color.org)'] : []),
    `/Info ${literal(description || 'CMYK')}`,
    `/DestOutputProfile ${stream} 0 R`,
  ];
  return file.add(`${rows.join('\n')}>>`);
}
