import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODINGS, type Encoding } from '../../src/config/index.js';
import { Failure, type Message } from '../../src/model/index.js';
import { decodeText } from '../../src/readers/index.js';
import { expectFilled } from '../diagnostics/filled.js';
import { canEncode, encode } from './encoders.js';

const SIMPLIFIED =
  '河边的旧图书馆\n\n　　清晨的河面上起了薄雾，石桥下的水流得很慢。馆员老周推开木门，先把窗户一扇一扇打开，再去烧一壶茶。\n　　来看书的人不多，大多是附近的学生和退休的教师。\n';
const TRADITIONAL =
  '河邊的舊圖書館\n\n　　清晨的河面上起了薄霧，石橋下的水流得很慢。館員老周推開木門，先把窗戶一扇一扇打開，再去燒一壺茶。\n　　來看書的人不多，大多是附近的學生和退休的教師。\n';

const bytes = (...parts: readonly (readonly number[] | Uint8Array | string)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [...part])));

function failure(run: () => unknown): Message {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expectFilled(error.messages);
    return error.messages[0] as Message;
  }
  throw new Error('did not fail');
}

describe('texts of every encoding are read as they were written', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const)('Simplified in %s', (encoding) => {
    expect(decodeText(encode(SIMPLIFIED, encoding), 'a.txt')).toBe(SIMPLIFIED);
    expect(decodeText(encode(SIMPLIFIED, encoding), 'a.txt', encoding)).toBe(SIMPLIFIED);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'big5'] as const)('Traditional in %s', (encoding) => {
    expect(decodeText(encode(TRADITIONAL, encoding), 'a.txt')).toBe(TRADITIONAL);
  });

  test('Traditional in GB 18030 (GBK rows)', () => {
    const gbk = bytes([0x98, 0xf2], [0xca, 0xaf], [0x98, 0xf2]);
    const text = new TextDecoder('gb18030').decode(gbk);
    expect(decodeText(gbk, 'a.txt', 'gb18030')).toBe(text);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'a byte order mark of %s is no character',
    (encoding) => {
      expect(decodeText(encode(`\ufeff${SIMPLIFIED}`, encoding), 'a.txt')).toBe(SIMPLIFIED);
    },
  );

  test('a byte order mark is believed before the manifest', () => {
    expect(decodeText(encode(`\ufeff${SIMPLIFIED}`, 'utf-8'), 'a.txt', 'gb18030')).toBe(SIMPLIFIED);
  });

  test('CRLF, tabs and half-width text survive', () => {
    const text = 'Tea 茶\t12.5\r\n水 99℃\r\n';
    expect(decodeText(encode(text, 'utf-8'), 'a.txt')).toBe(text);
  });

  test('Western text in UTF-8 stays UTF-8, though its bytes could be GB 18030', () => {
    for (const text of [
      'café and résumé, naïve',
      'Старый каменный мост через реку.',
      'a\u0301 b\n',
      'plain ascii',
    ]) {
      expect(decodeText(encode(text, 'utf-8'), 'a.txt')).toBe(text);
    }
  });
});

describe('doubt is a message, never a guess', () => {
  test('too short to tell GB 18030 from Big5', () => {
    const message = failure(() => decodeText(encode('桥梁', 'gb18030'), 'a.txt'));
    expect(message.id).toBe('encoding-unknown');
    expect(String(message.values?.candidates)).toContain('gb18030 “桥梁”');
  });

  test('stated, the same two characters are read', () => {
    expect(decodeText(encode('桥梁', 'gb18030'), 'a.txt', 'gb18030')).toBe('桥梁');
  });

  test('a few Han characters whose GB 18030 bytes happen to be valid UTF-8', () => {
    // C4 A3 BA BD: 模航 in GB 2312, two letters of Latin Extended in UTF-8 terms.
    const accident = bytes([0xc4, 0xa3], [0xc4, 0xa3]);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(accident)).toBe('ģģ');
    expect(failure(() => decodeText(accident, 'a.txt')).id).toBe('encoding-unknown');
  });

  test('UTF-16 whose bytes are all ASCII', () => {
    const ascii = encode('同学', 'utf-16le');
    expect([...ascii].every((byte) => byte < 0x80)).toBe(true);
    expect(failure(() => decodeText(ascii, 'a.txt')).id).toBe('encoding-unknown');
  });

  test('Western text of another encoding', () => {
    const latin1 = bytes(Buffer.from('Die Brücke führt über den Fluß. Größe, Höhe, Länge.', 'latin1'));
    expect(failure(() => decodeText(latin1, 'a.txt')).id).toBe('encoding-unknown');
  });

  test('an encoding that is stated wrongly', () => {
    const message = failure(() => decodeText(encode(SIMPLIFIED, 'gb18030'), 'a.txt', 'utf-8'));
    expect(message).toMatchObject({ id: 'encoding-wrong', values: { encoding: 'utf-8' } });
  });
});

describe('damage is named with its place', () => {
  test('UTF-8 cut off inside its last character', () => {
    const whole = encode(`${SIMPLIFIED}茶`, 'utf-8');
    const message = failure(() => decodeText(whole.subarray(0, -1), 'a.txt'));
    expect(message).toMatchObject({ id: 'encoding-damaged', place: { file: 'a.txt', line: 5, column: 1 } });
  });

  test('GB 18030 cut off inside its last character', () => {
    const whole = encode(SIMPLIFIED.trimEnd(), 'gb18030');
    const cut = bytes(whole, [0xb2]);
    const message = failure(() => decodeText(cut, 'a.txt'));
    expect(message).toMatchObject({
      id: 'encoding-damaged',
      place: { line: 4 },
      values: { encoding: 'gb18030' },
    });
  });

  test('one broken byte in the midst of UTF-8', () => {
    const broken = bytes(
      encode('第一行文字在这里，说的是一座桥。\n第二行', 'utf-8'),
      [0xe6, 0xa1],
      '的桥。\n',
    );
    expect(failure(() => decodeText(broken, 'a.txt'))).toMatchObject({
      id: 'encoding-damaged',
      place: { line: 2, column: 4 },
    });
  });

  test('a U+FFFD that the file itself holds is not taken for the broken place', () => {
    const broken = bytes(encode('损坏\ufffd的文字在这里，说的是一座桥。\n', 'utf-8'), [0xe6, 0xa1], '的桥\n');
    expect(failure(() => decodeText(broken, 'a.txt')).place).toMatchObject({ line: 2, column: 1 });
  });
});

describe('what is no text', () => {
  test.each([
    ['PDF', bytes('%PDF-1.7\n')],
    ['RTF', bytes('{\\rtf1\\ansi')],
    ['Word .docx', bytes([0x50, 0x4b, 3, 4], 'xxxx', 'word/document.xml')],
    ['ZIP', bytes([0x50, 0x4b, 3, 4], 'a.txt')],
    ['EPUB', bytes([0x50, 0x4b, 3, 4], 'mimetypeapplication/epub+zip')],
    ['Word .doc / WPS .wps', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['PNG', bytes([0x89], 'PNG\r\n')],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['WebP', bytes('RIFF1234WEBPVP8 ')],
    ['NUL', bytes('abc', [0, 1, 2], 'defg', [0, 0, 7])],
    ['NUL', bytes('茶馆里', [0], '的书')],
  ])('%s', (reason, data) => {
    expect(failure(() => decodeText(data, 'x'))).toMatchObject({
      id: 'input-binary',
      values: { file: 'x', reason },
    });
  });

  test.each(['', '\n \t\n', '\u3000\u3000\n', '\ufeff', '\u200b'])('nothing but white space: %j', (text) => {
    expect(failure(() => decodeText(encode(text, 'utf-8'), 'a.txt')).id).toBe('input-empty');
  });
});

/** Sentences from words that people use, in characters of one encoding. */
const WORDS = {
  gb18030:
    '我们|图书馆|河边|石桥|茶馆|清晨|老师|学生|先生|打开|窗户|看书|一壶茶|水面|说|走|在|的|了|是|很多|时候|村里|经过|山上|同学|建设|历史|，|。|、|；|“|”|《|》|（|）|\n|　　',
  big5: '我們|圖書館|河邊|石橋|茶館|清晨|老師|學生|先生|打開|窗戶|看書|一壺茶|水面|說|走|在|的|了|是|很多|時候|村裡|經過|山上|同學|建設|歷史|，|。|、|；|「|」|《|》|（|）|\n|　　',
} as const;
const sentence = (script: 'gb18030' | 'big5', minLength: number) =>
  fc
    .array(fc.constantFrom(...WORDS[script].split('|')), { minLength, maxLength: 60 })
    .map((words) => words.join(''));
const anyHan = (encoding: 'gb18030' | 'big5') =>
  fc
    .array(
      fc
        .integer({ min: 0x4e00, max: 0x9fa5 })
        .map((code) => String.fromCodePoint(code))
        .filter((mark) => canEncode(mark, encoding)),
      { minLength: 1, maxLength: 30 },
    )
    .map((marks) => marks.join(''));

/** The text, or undefined for a Failure; anything else is a bug. */
function decoded(data: Uint8Array, stated?: Encoding): string | undefined {
  try {
    return decodeText(data, 'a.txt', stated);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

describe('properties', () => {
  const scriptOf = (encoding: Encoding) => (encoding === 'big5' ? 'big5' : 'gb18030');

  test.each(ENCODINGS)('%s: Chinese text comes back as it was, or a Failure says why not', (encoding) => {
    fc.assert(
      fc.property(sentence(scriptOf(encoding), 1), (text) => {
        const back = decoded(encode(text, encoding));
        expect(back === undefined || back === text).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test.each(ENCODINGS)('%s: text of some length is always recognized', (encoding) => {
    fc.assert(
      fc.property(sentence(scriptOf(encoding), 40), (text) => {
        fc.pre((text.match(/\p{Script=Han}/gu) ?? []).length >= 20);
        expect(decoded(encode(text, encoding))).toBe(text);
      }),
    );
  });

  test.each(['gb18030', 'big5'] as const)('%s: characters at random come back or fail', (encoding) => {
    fc.assert(
      fc.property(anyHan(encoding), (text) => {
        // 锘 and half of what follows are the bytes of a byte order mark, which is believed.
        fc.pre(!text.startsWith('锘'));
        const back = decoded(encode(text, encoding));
        expect(back === undefined || back === text).toBe(true);
        expect(decoded(encode(text, encoding), encoding)).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  test('any bytes at all: a text or a Failure', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (data) => void decoded(data)),
      { numRuns: 500 },
    );
  });
});
