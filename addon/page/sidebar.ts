// What the sidebar asks of the spreadsheet: the run of the selected row, a formula into the selected cell. Texts and numbers only: no Date passes.
// The answer itself is made in the page (browser.ts), which holds core as a whole.

import { errorMessage, isBlank, parsePlan, planAfter, readDates, recoveryAfter, type PlanInput } from '../../core/index.ts';
import { recoveryPlan } from '../functions/plan.ts';
import { findLog } from '../menu/found.ts';
import { isoDate, makeRoom, open } from '../menu/sheet.ts';
import { besides } from './besides.ts';

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

/** The form as the arguments of a formula, as it was typed; what is left out at the end falls away. */
function formulaOf({ distance = '', type = '', unit = '', elevationGainM = '', rpe = '', date = '', approach = '', ...form }: Form, what: string): string {
  const text = (value: string): string => `"${value.replace(/"/g, '""')}"`;
  const given = (value = ''): string => (value !== '' && Number.isFinite(Number(value)) ? String(Number(value)) : text(value.trim()));
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  const on = day ? `DATE(${Number(day[1])}, ${Number(day[2])}, ${Number(day[3])})` : '""';
  const run = [given(distance), text(type)];
  const more = [text(unit), given(elevationGainM)];
  const [chance, rest] = [given(form.chance), [given(form.descents), given(form.age)]];
  const season = [given(form.trainingPhase), given(form.level), given(form.seasonEnd)];
  const [name, args] = ({
    days: ['DAYS', [...run, ...more, given(rpe), chance, ...rest]],
    date: ['DATE', [on, ...run, '"full"', ...more, chance, given(rpe), ...rest]],
    why: ['WHY', [...run, ...more]],
    plan: ['PLAN', [...run, on, text(approach), ...more, ...season]],
  }[what] ?? ['VERSION', []]) as [string, string[]];
  while (args[args.length - 1] === '""') args.pop();
  return `=RECOVERY_${name}(${args.join(', ')})`;
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

/** How many rows and columns a formula fills. */
function sizeOf({ distance, type, date, approach, unit, elevationGainM, trainingPhase, level, seasonEnd }: Form, what: string): readonly [rows: number, columns: number] {
  if (what !== 'plan') return [1, 1];
  const args = [distance, type, date, approach, unit, elevationGainM, trainingPhase, level, seasonEnd].map((value) => value ?? '');
  const table = recoveryPlan(...args);
  return Array.isArray(table) ? [table.length, table[0]!.length] : [1, 1];
}

/** Writes the formula into the selected cell, if that and what the answer needs are empty. Tells what it did, or why it did not. */
export function sidebarInsert(form: Form, what: string): { done: boolean; message: string } {
  const read = parsePlan(form);
  if (!read.ok) return { done: false, message: errorMessage(read.errors[0]) };
  if (what === 'date' && isBlank(form.date)) return { done: false, message: 'For a date, fill in the date of the run.' };
  const sheet = open().getActiveSheet();
  const cell = sheet.getActiveCell();
  const [row, column] = [cell.getRow(), cell.getColumn()];
  const [rows, columns] = sizeOf(form, what);
  const area = sheet.getRange(row, column, Math.min(rows, sheet.getMaxRows() - row + 1), Math.min(columns, sheet.getMaxColumns() - column + 1));
  if ([...area.getFormulas(), ...area.getValues()].some((line) => line.some((there) => there !== '')))
    return { done: false, message: `${area.getA1Notation()} is not empty: select an empty cell${what === 'plan' ? ' with room below and to the right' : ''}.` };
  makeRoom(sheet, row + rows - 1, column + columns - 1);
  cell.setFormula(formulaOf(form, what));
  if (what === 'date') cell.setNumberFormat(isoDate);
  if (what === 'plan' && !isBlank(form.date)) sheet.getRange(row, column + 1, rows, 1).setNumberFormat(isoDate);
  return { done: true, message: `Written into ${cell.getA1Notation()}.${leftOut(form, what)}` };
}
