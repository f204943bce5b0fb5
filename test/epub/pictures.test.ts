import { describe, expect, test } from 'vitest';
import { all, opened } from './opened.js';
import { markdown, sample } from './sample.js';

const webp = () => ({
  ...sample(),
  parts: [
    {
      id: 'p1',
      articles: [
        {
          id: 'a01',
          source: { file: 'a.md' },
          title: '题',
          complete: true,
          body: markdown('![岸](岸.webp)'),
        },
      ],
    },
  ],
  toc: [],
  assets: new Map([
    [
      '岸.webp',
      { url: '岸.webp', name: 'img-1.webp', mediaType: 'image/webp' as const, bytes: new Uint8Array([1]) },
    ],
  ]),
});

describe('a WebP picture', () => {
  test('without a browser stays as it is, with a message', async () => {
    const { messages, tree } = await opened(webp());
    expect(messages).toContainEqual({ id: 'epub-webp', values: { picture: '岸.webp' } });
    expect(all(tree('a01.xhtml'), 'img')[0]?.attributes.src).toBe('images/img-1.webp');
  });
});
