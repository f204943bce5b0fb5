// Reads vitest's JSON report: a check that was skipped here is a check that did not run.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const all = report.testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.map((result) => ({ ...result, file: name })),
);
const skipped = all.filter(({ status }) => status !== 'passed' && status !== 'failed');
for (const { file, fullName } of skipped) console.error(`skipped: ${file}: ${fullName}`);
const failed = all.filter(({ status }) => status === 'failed').length;
console.log(`${all.length - failed - skipped.length} passed, ${failed} failed, ${skipped.length} skipped`);
process.exitCode = failed > 0 || skipped.length > 0 || all.length === 0 ? 1 : 0;
