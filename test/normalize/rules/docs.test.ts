import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { RULES } from '../../../src/normalize/rules/index.js';
import type { Rule } from '../../../src/normalize/rules/rule.js';

const FILE = resolve(import.meta.dirname, '../../../docs/rules.md');

const HEAD = `# 整理规则 · Rules

本页由规则目录生成，请勿手改：\`UPDATE=1 npx vitest run test/normalize/rules/docs.test.ts\`。
This page is made from the catalogue by that command; do not edit it.

- 规则只动空白、宽度和标点，不动字句。\`lossless\` 默认执行；\`suggestion\` 默认只提建议，由编辑决定。
  Rules touch white space, width and marks, never wording. Lossless ones act; suggestions only propose.
- 在 \`bulletin.yaml\` 里按编号开关；写明 \`off\` 的既不执行也不建议。
  Turn them on or off by id in \`bulletin.yaml\`; one said to be \`off\` does not even propose:

  \`\`\`yaml
  style:
    ellipsis: on
    script-space: off
  \`\`\`
- 网址、邮箱、路径、代码、数字、日期、百分数、文号、《》〈〉里的题名和引号里的话都锁定：最多动其中的空白；
  网址、路径、代码连空白也不动。只有修字符编码的规则（\`invisible\`、\`radical\`）处处执行。
  Addresses, paths, code, figures, dates, document numbers, titles in 《》 and quoted words are locked: at most their
  white space changes, and not even that in addresses, paths and code. Only the rules that repair the encoding of
  characters (\`invisible\`, \`radical\`) act everywhere.

下面的例子也是测试：·表示空格，□表示全角空格，⟨⟩里是看不见的字符，⏎是换行。
The examples are tests too: · is a space here, □ is U+3000, ⟨⟩ holds an invisible character, ⏎ is a line end.
`;

const VISIBLE: Readonly<Record<string, string>> = {
  ' ': '·',
  '　': '□',
  '\n': '⏎',
  '|': '\\|',
  '·': '·（U+00B7）',
};
const show = (text: string): string =>
  text.replace(
    /[ 　\n|·\u00ad\u200b-\u200d\ufeff]/gu,
    (found) =>
      VISIBLE[found] ?? `⟨${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );

function section({ id, kind, summary, why, source, examples }: Rule): string {
  const rows = examples.map(
    ({ before, after }) => `| ${show(before)} | ${before === after ? '不变 · unchanged' : show(after)} |`,
  );
  return `
## \`${id}\`

**${summary.zh}** · ${summary.en}

${why.zh}
${why.en}

- 类别 · kind: \`${kind}\`（${kind === 'lossless' ? '默认执行 · on' : '默认只建议 · proposes'}）
- 依据 · source: ${source}

| 原文 · before | 结果 · after |
|---|---|
${rows.join('\n')}
`;
}

it('docs/rules.md says what the catalogue says (UPDATE=1 writes it)', () => {
  const rules: readonly Rule[] = RULES;
  const table = rules.map(
    ({ id, kind, summary }) => `| [\`${id}\`](#${id}) | ${kind} | ${summary.zh} | ${summary.en} |`,
  );
  const page = [
    HEAD,
    '\n| 编号 · id | 类别 · kind | 作用 | what it does |\n|---|---|---|---|\n',
    table.join('\n'),
    '\n',
    ...rules.map(section),
  ].join('');
  if (process.env.UPDATE === '1') writeFileSync(FILE, page);
  expect(readFileSync(FILE, 'utf8')).toBe(page);
});
