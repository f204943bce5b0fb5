import { expect, it } from 'vitest';
import { readSource } from '../../src/readers/index.js';

it.each(['a.html', 'B.HTM', 'c.xhtml'])('refuses the web page %s: its tags are no text', (file) => {
  expect(() => readSource('<p>天亮了。</p>', file, () => {})).toThrow('input-markup');
});
