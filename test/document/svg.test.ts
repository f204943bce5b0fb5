import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { svgWithWords } from '../../src/document/svg.js';

const html = (source: string) => {
  const svg = svgWithWords(source, 'a01-b2', '水位图');
  return svg ? toHtml(svg, { space: 'svg' }) : undefined;
};

describe('svgWithWords', () => {
  it('leaves a drawing without words a picture', () => {
    expect(html('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>')).toBeUndefined();
  });

  it('keeps words and drawing, and its ids apart from others', () => {
    const out = html(
      '<?xml version="1.0"?><svg viewBox="0 0 9 9"><defs><marker id="m"/></defs><path marker-end="url(#m)" d="M0 0"/><text x="1">水位</text></svg>',
    );
    expect(out).toContain('<marker id="a01-b2-m">');
    expect(out).toContain('url(#a01-b2-m)');
    expect(out).toContain('>水位</text>');
    expect(out).toContain('aria-label="水位图"');
    expect(out).toContain('viewBox="0 0 9 9"');
  });

  it('drops everything that could run or load something', () => {
    const out = html(
      '<svg onload="x()"><script>x()</script><image href="https://e.org/a.png"/><a href="javascript:x()"><text>走</text></a><text onclick="x()">水</text><path href="file:///etc/passwd"/></svg>',
    );
    expect(out).not.toMatch(/script|onload|onclick|e\.org|passwd/);
    expect(out).toContain('走');
    expect(out).toContain('水');
  });
});
