// What the sidebar asks of the spreadsheet: the run of the selected row, a formula into the selected cell. Texts and numbers only: no Date passes.
// The answer itself is made in the page (browser.ts), which holds core as a whole.

import { errorMessage, isBlank, parsePlan, planAfter, readDates, recoveryAfter, type PlanInput } from '../../core/index.ts';
import { recoveryPlan } from '../functions/plan.ts';
import { findLog } from '../menu/found.ts';
import { isoDate, open } from '../menu/sheet.ts';
import { besides } from './besides.ts';
import { argument, day, formula, insertFormula, sizeOf, word, type Inserted } from './insert.ts';

/** As the form holds it: every value is text. */
type Field = 'distance' | 'type' | 'unit' | 'elevationGainM' | 'date' | 'approach' | keyof typeof besides;
export type Form = Partial<Record<Field, string>>;

/** The run of the selected row, where it is a row of a log; else nothing. */
export function sidebarSelected(): Form {
  const sheet = open().getActiveSheet();
  const row = sheet.getActiveCell().getRow();
  const log = findLog(sheet, () => 'km'); // the form shows the unit
  if (typeof log === 'string' || row <= log.titleRow || row > log.lastRow) return {};
  const { rows, rowNumbers } = log.table;
  const place = rowNumbers.indexOf(row);
  const read = rows[place];
  const text = (given: unknown): string => (typeof given === 'number' || typeof given === 'string' ? String(given) : '');
  const [distance, unit, climb] = [text(read?.distance), text(read?.unit), read?.elevationGainM];
  const run = parsePlan({ distance, type: read?.type, unit });
  if (isBlank(distance) || !run.ok) return {};
  const date = text(readDates(rows.map((one) => one.date))[place]);
  return { distance, type: run.value.run.type, unit, elevationGainM: text(typeof climb === 'number' ? Math.round(climb) : climb), rpe: text(read?.rpe), date };
}

// ---- a formula ------------------------------------------------------------------------------------------------------

type Extra = keyof typeof besides;
const takes: Readonly<Record<string, readonly Extra[]>> = {
  days: ['rpe', 'chance', 'descents', 'age'],
  date: ['rpe', 'chance', 'descents', 'age'],
  plan: ['trainingPhase', 'level', 'seasonEnd'],
  why: [],
};

/** The form as the arguments of a formula, as it was typed. */
function formulaOf({ distance = '', type = '', unit = '', elevationGainM = '', rpe = '', date = '', approach = '', ...form }: Form, what: string): string {
  const [on, run, more] = [day(date), [argument(distance), word(type)], [word(unit), argument(elevationGainM)]];
  const [chance, rest] = [argument(form.chance), [argument(form.descents), argument(form.age)]];
  const season = [argument(form.trainingPhase), argument(form.level), argument(form.seasonEnd)];
  const [name, args] = ({
    days: ['DAYS', [...run, ...more, argument(rpe), chance, ...rest]],
    date: ['DATE', [on, ...run, '"full"', ...more, chance, argument(rpe), ...rest]],
    why: ['WHY', [...run, ...more]],
    plan: ['PLAN', [...run, on, word(approach), ...more, ...season]],
  }[what] ?? ['VERSION', []]) as [string, string[]];
  return formula(name, args);
}

/** What an answer comes to: the days of the milestones, of a plan each day. */
function answerOf(input: PlanInput, what: string): string {
  const read = parsePlan(input);
  if (!read.ok) return '';
  const { run, options } = read.value;
  if (what !== 'plan') return JSON.stringify(recoveryAfter(run).milestones);
  return JSON.stringify(planAfter(run, options).days.map(({ phase, limit, longer }) => [phase, limit, longer]));
}

/** What was filled in, changes the answer, and is no argument of this function. */
function leftOut(form: Form, what: string): string {
  const shown = answerOf(form, what);
  const out = (Object.keys(besides) as Extra[]).filter((field) => !takes[what]?.includes(field) && !isBlank(form[field]) && answerOf({ ...form, [field]: '' }, what) !== shown);
  if (out.length === 0) return '';
  return ` This function takes no ${out.map((field) => besides[field]).join(' and no ')}: it answers for ${out.join() === 'rpe' ? 'race effort' : 'a run without'}.`;
}

/** The days of a plan, which fill a table; every other answer is one cell. */
function planIn({ distance, type, date, approach, unit, elevationGainM, trainingPhase, level, seasonEnd }: Form): unknown {
  return recoveryPlan(...[distance, type, date, approach, unit, elevationGainM, trainingPhase, level, seasonEnd].map((value) => value ?? ''));
}

/** Tells what it did, or why it did not. */
export function sidebarInsert(form: Form, what: string): Inserted {
  const read = parsePlan(form);
  if (!read.ok) return { done: false, message: errorMessage(read.errors[0]) };
  if (what === 'date' && isBlank(form.date)) return { done: false, message: 'For a date, fill in the date of the run.' };
  const formats = what === 'date' ? { 0: isoDate } : what === 'plan' && !isBlank(form.date) ? { 1: isoDate } : {};
  const { done, message } = insertFormula(formulaOf(form, what), sizeOf(what === 'plan' ? planIn(form) : ''), formats);
  return { done, message: done ? message + leftOut(form, what) : message };
}
