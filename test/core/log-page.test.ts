// docs/log.md, each of its numbers: the example, the model (every figure of it is one of the rules), and the table of small logs.

import { readFileSync } from 'node:fs';
import { expect, describe, test } from 'vitest';
import { addDays, readLog, tellLog, terms, type LogRow, type ToldLog } from '../../core/index.ts';
import { sameRun } from '../../core/rules/columns.ts';
import { easyDayFirst } from '../../core/rules/milestones.ts';
import { ramp } from '../../core/rules/day-plan.ts';
import { afterRace, carryOver, habit, kinds, load, manyHardDays, recentDescent, spike, start, unread } from '../../core/rules/log.ts';
import { limits } from '../../core/rules/input.ts';
import { mostLogBytes } from '../../worker/api/log.ts';

const page = readFileSync('docs/log.md', 'utf8');
const part = (title: string): string => new RegExp(`^## ${title}$([\\s\\S]*?)(?=^## )`, 'm').exec(page)![1]!;
const tableOf = (text: string): string[][] => [...text.matchAll(/^\| (.*) \|$/gm)].slice(1).map(([, line]) => line!.split(' | ').map((cell) => cell.replaceAll('`', '').trim()));
function logOf(rows: readonly LogRow[], asOf?: string): ToldLog {
  const log = readLog(rows, asOf);
  if (!log.ok) throw new Error(JSON.stringify(log.errors));
  return tellLog(log.value);
}

test('what a log holds, and what Anna and Ben may do', () => {
  const holds = part('What a log holds');
  const { runs, asOf } = JSON.parse(/```json\n([\s\S]*?)```/.exec(holds)![1]!) as { runs: LogRow[]; asOf: string };
  expect(holds).toContain(`At most ${limits.logRows.toLocaleString('en')} rows and ${mostLogBytes / 1e6} MB.`);
  // "may run easily on the 25th, long runs and hard sessions come from the 28th, races from 1 November; her race on the 8th is cautious: until the 15th ..."
  expect(logOf(runs, asOf).athletes).toMatchObject([
    {
      athlete: 'Anna',
      allowed: 'easy',
      allowedOn: '2026-10-25',
      milestones: [{}, { date: '2026-10-28' }, { date: '2026-10-28' }, { date: '2026-11-01' }],
      cautiousUntil: '2026-11-15',
      next: { date: '2026-11-08', verdict: 'cautious' },
    },
    { athlete: 'Ben', allowed: 'check', unreadRows: [2] },
  ]);
});

test('the words of a status', () => {
  expect(tableOf(part('What comes back')).map(([id, label]) => [id, label])).toEqual(Object.entries(terms.statuses).map(([id, { label }]) => [id, label]));
});

const planMinutes = ramp.steps[0].runMinutes;
const [firstClass, secondClass, thirdClass] = spike.classes;
const numbers: { readonly [rule: string]: readonly number[] } = {
  'Each run': [kinds.longAsksForEasyDayBeyond, carryOver.heatsUpToKm],
  Habit: [habit.days, habit.runs, ...habit.within, habit.countsAsEffortKm, habit.fadesToOwnEffortKm[0], habit.countsAsEffortKm, habit.fadesToOwnEffortKm[1]],
  Kinds: [kinds.easyUpToEffortKm, kinds.withinHabitEffortKm, easyDayFirst.from.sprints, 1],
  'Too early': [carryOver.addedByEasyDays],
  'After a race': [afterRace.fromEffortKm, afterRace.easyUpToEffortKm, planMinutes / afterRace.minutesPerKm, planMinutes, afterRace.minutesPerKm],
  'The start': [start.days],
  Descents: [recentDescent.days],
  'One run twice': [sameRun.seconds / 60, sameRun.within * 100],
  Ill: [1],
  Planned: [],
  Unread: [unread.days],
  Load: [load.days, load.weeksBefore, load.longestDays, load.hardDays, load.days],
  'Session spike': [
    [spike.fromLogDay, spike.fromKm, spike.days, spike.oncePerDays, 5205],
    [firstClass.above, firstClass.upTo, firstClass.hazard, firstClass.from, firstClass.to],
    [secondClass.upTo, secondClass.hazard, secondClass.from, secondClass.to],
    [thirdClass.hazard, thirdClass.from, thirdClass.to],
    [spike.days, spike.breakEffortKm],
  ].flat(),
  'Many hard days': [manyHardDays.from, manyHardDays.days],
};

describe('the model', () => {
  const rules = [...part('The model').matchAll(/^- \*\*(.+?)\*\*(.*)$/gm)].map(([, name, text]) => ({ name: name!, text: text! }));
  test('names every rule once', () => expect(rules.map(({ name }) => name)).toEqual(Object.keys(numbers)));
  test.each(rules)('$name: its figures are those of the rules', ({ name, text }) => {
    expect([...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([figure]) => Number(figure.replace(/,/g, '')))).toEqual(numbers[name]);
  });
  test('the study of spikes has as many runners as the rule says', () => expect(spike.why).toContain('5,205 runners'));
});

describe('the examples', () => {
  const first = '2026-03-01';
  const rowsOf = (text: string): LogRow[] =>
    text.split('; ').flatMap((some) => {
      const [, days = '', type, km] = /^days? ([\d, ]+) ([a-z-]+)(?: ([\d.]+))?$/.exec(some)!;
      return days.split(', ').map((day) => ({ date: addDays(first, Number(day)), type, ...(km === undefined ? {} : { distance: Number(km) }) }));
    });
  const dayOf = (date: string | null): string => (date === null ? '' : String(Math.round((Date.parse(date) - Date.parse(first)) / 86_400_000)));

  const examples = tableOf(part('The same in examples'));
  test('there are many', () => expect(examples.length).toBeGreaterThanOrEqual(20));
  test.each(examples)('%s: on day %s %s', (run, on, allowed, from, until, said) => {
    const log = logOf(rowsOf(run), addDays(first, Number(on)));
    const status = log.athletes[0]!;
    const days = status.milestones!.map(({ date }) => Number(dayOf(date)));
    const [easy, long, hard, full] = days as [number, number, number, number];
    const last = log.rows.at(-1)!;
    const codes = 'errors' in last ? [] : last.warnings.map(({ code }) => code);
    expect([status.allowedOn, status.allowed, [easy, long, hard, Math.max(hard, full)].join(', '), dayOf(status.cautiousUntil), codes.join(', ')]).toEqual([
      addDays(first, Number(on)),
      allowed,
      from,
      until,
      said,
    ]);
  });
});
