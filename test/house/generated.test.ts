// Generated files are what the tables say now, and the examples of the README are true.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePlan, parseRun, planAfter, recoveryAfter } from '../../core/index.ts';
import { sheetOf } from '../sheets/sheet.ts';
import { generated } from '../tools/generate.ts';

test.each(Object.entries(await generated()))('%s is not stale (npm run generate)', (file, content) => {
  expect(readFileSync(file, 'utf8')).toBe(content);
});

const readme = readFileSync('README.md', 'utf8');

test('the formulas of the README show what the README says', () => {
  const formulas = [...readme.matchAll(/^(=RECOVERY_\w+\(.*\)) +→ (\S+)$/gm)];
  expect(formulas.length).toBeGreaterThanOrEqual(3);
  for (const [, formula, shown] of formulas) expect(String(sheetOf([[formula]]).at(0, 0)), formula).toBe(shown);
});

test('the check-in of the README does what it says', () => {
  const [, body] = /\/v1\/plan [^\n]*-d '(\{[\s\S]*?\})'/.exec(readme)!;
  const { run, ...options } = JSON.parse(body!) as { run: object };
  const read = parsePlan({ ...run, ...options });
  // soreness 4 on day 7 is beyond the slow end of its clock (5): the countdown of 14 days moves by one
  expect(read.ok && planAfter(read.value.run, read.value.options).recoveryDays).toBe(15);
});

test('the curl of the README answers what the README shows', () => {
  const [, query] = /curl '[^']*\/v1\/recovery\?([^']+)'/.exec(readme)!;
  const run = parseRun(Object.fromEntries(new URLSearchParams(query)));
  const answer: unknown = run.ok && JSON.parse(JSON.stringify(recoveryAfter(run.value)));
  const [, excerpt] = /```json\n([\s\S]*?)```/.exec(readme)!;
  expect(answer).toMatchObject(JSON.parse(excerpt!) as object);
});
