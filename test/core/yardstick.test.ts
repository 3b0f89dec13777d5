// The yardstick of the log: what coaches write is hardly ever flagged, what they would stop always is.

import { afterAll, describe, expect, test } from 'vitest';
import { addDays, readLog, type LogRow } from '../../core/index.ts';
import { foolishOnes, ordinary, weeksCounted, type Plan, type YardstickRow } from './yardstick.ts';

const days = weeksCounted * 7;
const sessions: ReadonlySet<string> = new Set(['tempo', 'intervals', 'hills', 'downhill', 'race', 'trail-race', 'stage-race']);
const levels = ['rest', 'easy', 'long', 'hard', 'race'];

interface Seen {
  readonly row: YardstickRow;
  readonly codes: readonly string[];
}
interface Outcome {
  readonly runs: readonly Seen[];
  /** What each of the counted mornings allowed. */
  readonly mornings: ReadonlyMap<string, string>;
}

/** The log as it stands when the plan is over: each row is told what the morning of its day knew. Days off are rows of rest, which show their morning. */
function played({ rows, from }: Plan): Outcome {
  const last = addDays(from, days - 1);
  const run = new Set(rows.map(({ date }) => date));
  const daysOff = Array.from({ length: days }, (_, day) => addDays(from, day)).filter((date) => !run.has(date));
  const log: LogRow[] = [...rows, ...daysOff.map((date) => ({ date, type: 'rest' }))];
  const read = readLog(log, last);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const mornings = new Map<string, string>();
  const runs: Seen[] = [];
  for (const answer of read.value.rows) {
    if ('errors' in answer) throw new Error(`row ${answer.index} was refused`);
    const { date } = answer.run;
    if (date < from) continue;
    mornings.set(date, answer.unfinished?.allowed ?? 'race');
    const row = rows[answer.index];
    if (row) runs.push({ row, codes: answer.warnings.map(({ code }) => code) });
  }
  return { runs, mornings };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const flagged = ({ codes }: Seen): boolean => codes.length > 0;
const sharesByKind = ({ runs }: Outcome): Map<string, number> => {
  const kinds = [...new Set(runs.flatMap(({ codes }) => codes))].sort();
  return new Map(kinds.map((kind) => [kind, share(runs.filter(({ codes }) => codes.includes(kind)).length, runs.length)]));
};
/** Days with a session or a race, and those of them on which one was open in the morning. */
function openDays({ runs, mornings }: Outcome): { open: number; planned: number } {
  const planned = new Set(runs.filter(({ row }) => sessions.has(row.type)).map(({ row }) => row.date));
  return { planned: planned.size, open: [...planned].filter((date) => ['hard', 'race'].includes(mornings.get(date)!)).length };
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
function line({ name }: Plan, outcome: Outcome): string {
  const kinds = [...sharesByKind(outcome)].map(([kind, value]) => `${kind} ${percent(value)}`).join(', ') || 'nothing';
  const mornings = [...outcome.mornings.values()];
  const perLevel = levels.map((level) => `${level} ${mornings.filter((allowed) => allowed === level).length}`).join(', ');
  const { open, planned } = openDays(outcome);
  return `${name} | ${outcome.runs.length} runs | ${kinds} | open ${open} of ${planned} | ${perLevel}`;
}

const table: string[] = [];
afterAll(() => console.log(['plan | runs | flagged by kind | hard or race open | mornings', ...table].join('\n')));

// Expected, from the rules: every plan of a coach keeps an easy day between hard days and grows slowly, so no run of it comes too early but for a jog or two
// after a race; what is left is a session-spike where the long run grows by more than a tenth. What is expected of each plan stands beside it (`argued`).
describe('ordinary training', () => {
  test.each(ordinary)('$name', (plan) => {
    const outcome = played(plan);
    table.push(line(plan, outcome));
    const { runs, mornings } = outcome;
    expect(mornings.size).toBe(days);
    expect(share(runs.filter(({ codes }) => codes.includes('too-early')).length, runs.length), plan.argued).toBeLessThanOrEqual(0.05);
    expect(share(runs.filter(flagged).length, runs.length), plan.argued).toBeLessThanOrEqual(0.1);
    const { open, planned } = openDays(outcome);
    expect(share(open, planned), plan.argued).toBeGreaterThanOrEqual(0.9);
  });

  // what the names promise
  test.each([
    ['5 runs with 2 sessions', 45, 60],
    ['polarised', 80, 100],
    ['10 runs, 120 km', 112, 128],
    ['13 runs, 160-180 km, double threshold', 155, 180],
  ] as const)('%s: %i to %i km a week', (name, least, most) => {
    const { rows, from } = ordinary.find((plan) => plan.name === name)!;
    const km = rows.reduce((sum, { date, distance }) => (date < from ? sum : sum + distance), 0) / weeksCounted;
    expect(km).toBeGreaterThanOrEqual(least);
    expect(km).toBeLessThanOrEqual(most);
  });
});

describe('what a coach would stop', () => {
  test.each(foolishOnes)('$name', (plan) => {
    const outcome = played(plan);
    table.push(line(plan, outcome));
    const found = outcome.runs.filter(
      ({ row: { date }, codes }) => date >= plan.change && date < addDays(plan.change, plan.within) && codes.some((code) => plan.flags.includes(code)),
    );
    expect(found.length, plan.argued).toBeGreaterThan(0);
  });
});
