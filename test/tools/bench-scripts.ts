// The built add-on and core, each in a fresh process: Sheets evaluates the whole script anew for each call.

import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { builtFiles } from '../sheets/bundle.ts';
import { makeQuestions } from './bench-api.ts';
import { costsOf, startRunner, type Costs, type Meter, type Runner, type Step } from './bench-meter.ts';

async function inFreshProcess(meter: Meter, steps: (runner: Runner) => readonly Step[]): Promise<Costs> {
  const runner = await startRunner(meter);
  try {
    return await costsOf(meter, runner.pid, steps(runner));
  } finally {
    runner.stop();
  }
}

// ---- the add-on -----------------------------------------------------------------------------------------------------

/** The range functions, with the rows that each is given and the columns of the log that it takes; '' is a blank cell. */
const functions = {
  RECOVERY_DAYS: [10_000, 'distance', 'type'],
  RECOVERY_DATE: [10_000, 'date', 'distance', 'type'],
  RECOVERY_CHANCE: [10_000, 'distance', 'type', 'days'],
  RECOVERY_RUN: [10_000, 'distance', 'type'],
  RECOVERY_WHY: [10_000, 'distance', 'type'],
  RECOVERY_LOG: [20_000, 'date', 'distance', 'type'],
  RECOVERY_STATUS: [10_000, '', 'date', 'distance', 'type'], // of the last day
} as const;

/** The others take as long to count and say little more. */
const counted = new Set(['RECOVERY_DAYS', 'RECOVERY_RUN', 'RECOVERY_LOG']);

/** A log as coaches keep it: a header, blanks, words, other languages, slips; six years of days. */
const kinds = [
  ['', ''],
  [8, 'easy'],
  [21.1, 'race'],
  ['26.2 mi', 'Wettkampf'],
  ['abc', 'easy'],
  ['42,2 km', 'sortie longue'],
  [10, 'intervall'],
  ['rest', ''],
  [12.4, 'run'],
  ['1,234', 'tempo'],
  [50, 'trail-race'],
] as const;
const log = (length: number) => ({
  date: Array.from({ length }, (_, row) => (row === 0 ? 'Date' : new Date(2020, 0, row % 2_000))),
  distance: Array.from({ length }, (_, row) => (row === 0 ? 'Distance' : kinds[row % kinds.length]![0])),
  type: Array.from({ length }, (_, row) => (row === 0 ? 'Type' : kinds[row % kinds.length]![1])),
  days: Array.from({ length }, (_, row) => (row === 0 ? 'Days' : row % 30)),
});

/** A mock of Google's service: the zone of the spreadsheet only. */
const google = `var SpreadsheetApp = { getActive: () => ({ getSpreadsheetTimeZone: () => 'Europe/Paris' }) };`;

/** Ways to measure the functions of a built add-on. */
export function benchSheets(root: string): Readonly<Record<string, (meter: Meter) => Promise<Costs>>> {
  const files = builtFiles.map((file) => join(root, 'addon/dist', basename(file))).filter((file) => existsSync(file)); // an older folder may hold fewer
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const load = (runner: Runner) => runner.run(code);
  const measure = (name: string, length: number, columns: readonly (keyof ReturnType<typeof log> | '')[]) => (meter: Meter) =>
    inFreshProcess(meter, (runner): Step[] => {
      const all = log(length);
      const ranges = columns.map((column) => (column === '' ? '' : all[column].map((cell) => [cell])));
      return [
        { times: 1, run: () => runner.run(google, { ranges }) },
        { times: 1, run: () => load(runner) },
        { name: `${name}, ${length.toLocaleString('en')} rows`, times: 1, ...(counted.has(name) ? {} : { only: 'CPU ms' }), run: () => runner.run(`void ${name}(...ranges)`) },
      ];
    });
  const firstCell = (meter: Meter) =>
    inFreshProcess(meter, (runner) => [
      { times: 1, run: () => runner.run(google) },
      { name: 'load and first cell', times: 1, run: () => load(runner).then(() => runner.run(`void RECOVERY_DAYS(42.195, 'race')`)) },
    ]);
  const having = Object.entries(functions).filter(([name]) => code.includes(`function ${name}(`));
  return { 'first cell': firstCell, ...Object.fromEntries(having.map(([name, [length, ...columns]]) => [name, measure(name, length, columns)])) };
}

// ---- core -----------------------------------------------------------------------------------------------------------

/** A whole answer as data and in words, from what somebody wrote. */
const answer = `const ask = (question) => core.tellRecovery(core.recoveryAfter(core.parseRun(question).value));
let asked = 0;
const askNext = (times) => { for (let time = 0; time < times; time++) ask(questions[asked++]); };`;

export async function benchCore(root: string): Promise<(meter: Meter) => Promise<Costs>> {
  const built = await rolldown({ input: join(root, 'core/index.ts') });
  const { output } = await built.generate({ format: 'iife', name: 'core', minify: true });
  const question = makeQuestions();
  const questions = Array.from({ length: 4000 }, () => Object.fromEntries(question()));
  return (meter) =>
    inFreshProcess(meter, (runner) => {
      const many = (times: number) => runner.run(`askNext(${times})`);
      return [
        { times: 1, run: () => runner.run(`${output[0].code}\n${answer}`, { questions }) },
        { name: 'core, first answer', times: 1, run: () => many(1) },
        { times: 1, run: () => many(2999) },
        { name: 'core, 1,000 answers', times: 1, run: () => many(1000) },
      ];
    });
}
