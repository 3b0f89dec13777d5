// What the sidebar asks: the run of the selected row, an answer in full, a formula into the selected cell. Texts and numbers only: no Date passes.

import {
  milestoneOf,
  addDays,
  describeRecoveryRun,
  errorMessage,
  isBlank,
  parsePlan,
  planAfter,
  readDates,
  recoveryAfter,
  tellPlan,
  tellRecovery,
  terms,
  type ToldRecovery,
} from '../../core/index.ts';
import { limitOf } from '../functions/plan.ts';
import { findLog } from '../menu/found.ts';
import { isoDate, makeRoom, open } from '../menu/sheet.ts';

/** As the form holds it: every value is text. */
type Form = Partial<Record<'distance' | 'type' | 'unit' | 'elevationGainM' | 'rpe' | 'date' | 'approach', string>>;

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

const links = ({ evidence }: ToldRecovery['clocks'][number]) =>
  [...new Map(evidence.map((one) => [`${one.source} ${one.doi ?? one.url}`, one])).values()].map(({ source, doi, url, locator }) => ({
    source,
    link: doi === undefined ? (url ?? '') : `https://doi.org/${doi}`,
    locator: locator ?? '',
  }));

/** The whole answer, or every mistake with the field that it belongs to. */
export function sidebarAnswer(form: Form) {
  const read = parsePlan(form);
  if (!read.ok) return { errors: read.errors.map((error) => ({ field: error.parameter, message: errorMessage(error) })) };
  const { run, options } = read.value;
  const recovery = tellRecovery(recoveryAfter(run));
  const plan = tellPlan(planAfter(run, options));
  const dateAfter = (days: number): string => (run.date === undefined ? '' : addDays(run.date, days));
  return {
    run: recovery.run,
    label: terms.runTypes[run.type].label,
    milestones: recovery.milestones.map((one) => ({ ...one, label: terms.milestones[one.id].label, date: dateAfter(one.days) })),
    clocks: recovery.clocks.map((clock) => ({
      label: terms.clocks[clock.id].label,
      days: clock.days,
      min: clock.minDays,
      max: clock.maxDays,
      why: clock.why,
      sure: `${clock.basis}, ${clock.certainty} certainty, rule ${clock.ruleId}`,
      studies: links(clock),
    })),
    plan: plan.days.map((day) => ({
      day: day.day,
      date: day.date ?? '',
      phase: day.phase,
      label: terms.phases[day.phase].label,
      does: day.does,
      most: limitOf(day),
      why: day.why,
    })),
    recoveryRun: recovery.clocks.length === 0 ? '' : describeRecoveryRun(plan),
    adjustments: recovery.adjustments.filter(({ effectDays }) => effectDays !== 0).map(({ effectDays, why }) => `${effectDays > 0 ? '+' : ''}${effectDays}: ${why}`),
    warnings: plan.warnings.map(({ text }) => text),
    notice: `Rules ${recovery.rulesVersion}. ${plan.notice}`,
  };
}

/** The form as the arguments of a formula, as it was typed; what is left out at the end falls away. */
function formulaOf({ distance = '', type = '', unit = '', elevationGainM = '', rpe = '', date = '', approach = '' }: Form, what: string): string {
  const text = (value: string): string => `"${value.replace(/"/g, '""')}"`;
  const given = (value: string): string => (value !== '' && Number.isFinite(Number(value)) ? String(Number(value)) : text(value.trim()));
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  const on = day ? `DATE(${Number(day[1])}, ${Number(day[2])}, ${Number(day[3])})` : '""';
  const run = [given(distance), text(type)];
  const more = [text(unit), given(elevationGainM)];
  const [name, args] = ({
    days: ['DAYS', [...run, ...more, given(rpe)]],
    date: ['DATE', [on, ...run, '"full"', ...more, '""', given(rpe)]],
    why: ['WHY', [...run, ...more]],
    plan: ['PLAN', [...run, on, text(approach), ...more]],
  }[what] ?? ['VERSION', []]) as [string, string[]];
  while (args[args.length - 1] === '""') args.pop();
  return `=RECOVERY_${name}(${args.join(', ')})`;
}

/** Writes the formula into the selected cell, if that and what the answer needs are empty. Tells what it did, or why it did not. */
export function sidebarInsert(form: Form, what: string): { done: boolean; message: string } {
  const answer = sidebarAnswer(form);
  if ('errors' in answer) return { done: false, message: answer.errors[0]!.message };
  if (what === 'date' && isBlank(form.date)) return { done: false, message: 'For a date, fill in the date of the run.' };
  const sheet = open().getActiveSheet();
  const cell = sheet.getActiveCell();
  const [row, column] = [cell.getRow(), cell.getColumn()];
  const [rows, columns] = what === 'plan' ? [answer.plan.length + answer.warnings.length + 2, 7] : [1, 1];
  const area = sheet.getRange(row, column, Math.min(rows, sheet.getMaxRows() - row + 1), Math.min(columns, sheet.getMaxColumns() - column + 1));
  if ([...area.getFormulas(), ...area.getValues()].some((line) => line.some((there) => there !== '')))
    return { done: false, message: `${area.getA1Notation()} is not empty: select an empty cell${what === 'plan' ? ' with room below and to the right' : ''}.` };
  const asRaced = what === 'days' || what === 'date' ? answer : sidebarAnswer({ ...form, rpe: '' });
  const isOther = 'milestones' in asRaced && asRaced.milestones.some(({ id, days }) => days !== milestoneOf(answer.milestones, id)?.days);
  const withoutRpe = isOther ? ' This function takes no RPE: it answers for race effort.' : '';
  makeRoom(sheet, row + rows - 1, column + columns - 1);
  cell.setFormula(formulaOf(form, what));
  if (what === 'date') cell.setNumberFormat(isoDate);
  if (what === 'plan' && !isBlank(form.date)) sheet.getRange(row, column + 1, rows, 1).setNumberFormat(isoDate);
  return { done: true, message: `Written into ${cell.getA1Notation()}.${withoutRpe}` };
}
