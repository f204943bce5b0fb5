/** A text string as hexadecimal (ISO 32000-1, 7.9.2). */
const textString = (text: string): string =>
  `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/** Where a link leads, in words that Simplified and Traditional Chinese share (ISO 14289-1, 7.18.5). */
function leadsTo(text: string): string {
  const uri = /\/URI \(((?:\\.|[^\\)])*)\)/.exec(text)?.[1];
  if (uri !== undefined) return uri.replace(/\\(.)/g, '$1');
  const name = /\/Dest \/([^\s/>]+)/.exec(text)?.[1] ?? '';
  const note = /-n(\d+)$/.exec(name)?.[1];
  if (note !== undefined) return `注 ${note}`;
  return /-r\d+$/.test(name) ? '返回正文' : '前往正文';
}

/** A link with what a screen reader says of it. */
export const describedLink = (text: string): string =>
  /\/Subtype \/Link\b/.test(text) && !text.includes('/Contents')
    ? text.replace(/>>\s*$/, `\n/Contents ${textString(leadsTo(text))}>>`)
    : text;

/** `<figure>` holds a picture and its caption; the picture itself is the Figure, with its alternative. */
export const figureGroup = (text: string): string =>
  /\/S \/Figure\b/.test(text) && !/\/Alt\b/.test(text) && /\/K\s*(?:\[\s*)?\d+ 0 R/.test(text)
    ? text.replace('/S /Figure', '/S /Div')
    : text;
