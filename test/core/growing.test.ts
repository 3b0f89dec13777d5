// Letters that grow when they are normalised: U+FDFA becomes eighteen. Whatever comes in is cut before, in every field of every route.

import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parsePlan, parseRun, readLog, readTable, readWord, type RunInput } from '../../core/index.ts';
import { logFields } from '../../worker/api/log.ts';
import { planParameters } from '../../worker/api/plan.ts';
import { runParameters } from '../../worker/api/recovery.ts';

/** The longest text that was normalised while something ran. */
function longestNormalised(run: () => void): number {
  let longest = 0;
  const plain = Object.getOwnPropertyDescriptor(String.prototype, 'normalize')!.value as (this: string, form?: string) => string;
  const watched = vi.spyOn(String.prototype, 'normalize').mockImplementation(function (this: string, form?: string) {
    longest = Math.max(longest, this.length);
    return plain.call(this, form);
  });
  try {
    run();
  } finally {
    watched.mockRestore();
  }
  return longest;
}

/** Growing by compatibility forms, by composition, by case, or not at all. */
const letters = [
  '\u{FDFA}',
  '\u{FDFB}',
  '\u{33FF}',
  '\u{FB03}',
  '\u{1F82}',
  '\u{0390}',
  '\u{0130}',
  '\u{1E9E}',
  '\u{AC01}',
  '\u{200B}',
  '\u{FEFF}',
  '\u{3000}',
  ' ',
  '1',
  'a',
  '-',
];
const longText = fc
  .tuple(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 20_000 }), fc.constantFrom('', 'race', '10', '2026-10-18'))
  .map(([some, times, end]) => some.join('').repeat(times) + end);

const run: RunInput = { distance: 10, type: 'race', date: '2026-10-18' };
const ask = {
  ...Object.fromEntries(runParameters.map((name) => [`run, ${name}`, (text: string) => void parseRun({ ...run, [name]: text })])),
  ...Object.fromEntries(planParameters.map((name) => [`plan, ${name}`, (text: string) => void parsePlan({ ...run, [name]: text })])),
  ...Object.fromEntries(logFields.map((name) => [`log, ${name}`, (text: string) => void readLog([{ ...run, [name]: text }])])),
  'check-in, a name': (text: string) => void parsePlan({ ...run, checkIns: [{ day: 1, [text]: true }] }),
  'check-in, a red flag': (text: string) => void parsePlan({ ...run, checkIns: [{ day: 1, redFlags: [text] }] }),
  'check-in, flags': (text: string) => void parsePlan({ ...run, checkIns: [{ day: 1, flags: text }] }),
  'log, asOf': (text: string) => void readLog([], text),
  'table, a title': (text: string) => void readTable([['Date', text, 'Distance', 'Type']]),
  'table, no header': (text: string) => void readTable([[text], [text]]),
  'table, a cell of every column': (text: string) =>
    void readTable([['Date', 'Distance', 'Type', 'Title', 'Athlete', 'Elevation gain', 'RPE', 'Unit', 'Planned'], Array(9).fill(text) as string[]]),
  'table, its unit': (text: string) => void readTable([['Date', 'Distance']], text),
  'a word': (text: string) => void readWord('parameter-invalid', 'milestone', text, ['full']),
};

describe.each(Object.entries(ask))('%s', (_, of) => {
  test('is cut before it is normalised', () => {
    fc.assert(
      fc.property(longText, (text) => {
        expect(longestNormalised(() => of(text))).toBeLessThanOrEqual(18 * 1000); // cut at 1,000, and grown once before the next step
      }),
      { numRuns: 30 },
    );
  });
});

test('the watch sees what is normalised', () => {
  expect(longestNormalised(() => void 'é'.repeat(2000).normalize('NFKC'))).toBe(2000);
});

/** Its own process: what it costs is told by the operating system, in CPU time, whatever else runs. */
const alone = (code: string): { cpuMs: number; megabytes: number } =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--expose-gc', '-e', code], { encoding: 'utf8' })) as { cpuMs: number; megabytes: number };

test('1.6 million such letters in each field of a run, a plan, a log and a table together cost less than 300 ms and 30 MB', () => {
  const { cpuMs, megabytes } = alone(`
    import { parsePlan, parseRun, readLog, readTable } from '${process.cwd()}/core/index.ts';
    const names = ${JSON.stringify([...planParameters, ...logFields])};
    const ask = (text) => {
      for (const name of names) { parseRun({ distance: 10, type: 'race', [name]: text }); parsePlan({ distance: 10, type: 'race', [name]: text }); readLog([{ date: '2026-10-18', distance: 10, type: 'race', [name]: text }]); }
      readTable([['Date', 'Distance', 'Type', text], ['2026-10-18', text, text, text]]);
    };
    ask('warm');
    const text = '\\u{FDFA}'.repeat(1_600_000);
    gc();
    const [cpu, memory] = [process.cpuUsage(), process.resourceUsage().maxRSS];
    ask(text);
    const { user, system } = process.cpuUsage(cpu);
    console.log(JSON.stringify({ cpuMs: (user + system) / 1000, megabytes: (process.resourceUsage().maxRSS - memory) / 1024 }));
  `);
  expect(cpuMs).toBeLessThan(300);
  expect(megabytes).toBeLessThan(30);
});

// ---- logs -----------------------------------------------------------------------------------------------------------

/** Logs in which everything meets everything else: on one day, of one name, of no name. */
const crowds: { readonly [name: string]: string } = {
  'one day of one athlete': `({ date: day, distance: 1 + (at % 9000) / 10, type: types[at % types.length] })`,
  'one day of one athlete, all at one time': `({ date: day, distance: 1 + (at % 9000) / 10, type: 'run', start: '07:00:01' })`,
  'one run, again and again': `({ date: day, distance: 10, type: 'easy', id: at % 2 ? 'a' : undefined })`,
  'one day of as many athletes': `({ date: day, distance: 1 + (at % 50), type: types[at % types.length], athlete: 'A' + at })`,
  'one day of plans': `({ date: day, distance: 1 + (at % 50), type: types[at % types.length], planned: true })`,
  'rows that may be of any of as many athletes': `({ date: day, distance: 10, type: 'easy', athlete: at < 2 ? 'Z' : at % 2 ? 'A' + at : '' })`,
};

test.each(Object.entries(crowds))('%s: 20,000 rows cost no more than in proportion', (_, row) => {
  const times = JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `
    import { readLog, readRows } from '${process.cwd()}/core/index.ts';
    const [day, types] = ['2026-05-01', ['easy', 'long', 'tempo', 'intervals', 'race', 'sprints', 'downhill']];
    const cpuOf = (count) => {
      const rows = readRows(Array.from({ length: count }, (_, at) => ${row}), { cells: true });
      const started = process.cpuUsage();
      if (!readLog(rows, '2026-05-02').ok) throw new Error('refused');
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    };
    cpuOf(5000);
    console.log(JSON.stringify([2500, 20_000].map((count) => Math.min(cpuOf(count), cpuOf(count), cpuOf(count)))));
  `,
      ],
      { encoding: 'utf8' },
    ),
  ) as [number, number];
  // eight times as many rows; were each held against each, sixty-four times as much
  expect(times[1] / times[0]).toBeLessThan(20);
});
