/** Names that Windows keeps for devices, whatever their suffix. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
/** Most file systems take 255 bytes; the rest is for `.zh-Hant-HK.office-booklet.pdf` and the temporary name. */
const MOST_BYTES = 150;

/** A title made safe as the stem of file names on every system: letters, digits, . _ - and （）. */
export function slugFrom(title: string): string {
  const safe = title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}\p{M}（）.]+/gu, '-')
    .replaceAll(/-*\.+-*/gu, '.')
    .replaceAll(/^[-.\p{M}]+|[-.]+$/gu, '');
  const short = cut(safe, MOST_BYTES).replace(/[-.]+$/u, '');
  return short === '' ? 'bulletin' : RESERVED.test(short) ? `${short}-1` : short;
}

function cut(text: string, bytes: number): string {
  let room = bytes;
  let kept = '';
  for (const mark of text) {
    room -= new TextEncoder().encode(mark).length;
    if (room < 0) break;
    kept += mark;
  }
  return kept;
}
