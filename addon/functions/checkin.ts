// What the plan says after how the runner feels. Rows become check-ins here; what they do to the plan core decides.

import {
  errorMessage,
  fieldsOf,
  isBlank,
  milestoneOf,
  parsePlan,
  planAfter,
  rankOf,
  readDayAfter,
  tellPlan,
  terms,
  type Result,
  type Run,
  type RunError,
  type ToldPlan,
} from '../../core/index.ts';
import { columnOf, daysOf, isRange, settle, single, unwrap, type Answer, type Cell } from './cells.ts';
import { spreadsheetZone, type Zone } from './dates.ts';
import { limitOf } from './plan.ts';

const titles = ['About', 'Date', 'What', 'At most', 'Why'];

/** A table for one run. Blank for a blank distance or date, or a type without a recovery need. */
export function recoveryCheckIn(...[distance, type, date, onDate, soreness, fatigue, flags, unit, elevationGainM]: Cell[]): Answer | Answer[][] {
  const zone = spreadsheetZone();
  const one = { distance: single(distance), type: single(type), date: single(date), unit: single(unit), elevationGainM: single(elevationGainM) };
  if (isBlank(one.distance) || isBlank(one.date)) return '';
  const input = settle(one, undefined, { zone, days: ['date'] });
  const { run } = orRefuse(parsePlan(input));
  const { rows, undated } = rowsOf([onDate, soreness, fatigue, flags], zone);
  const nameOf = (row: number): string => (isRange(unwrap(onDate)) ? `Row ${row + 1} of the check-ins, ` : '');
  const checkIns = rows.map(({ row, felt: [on, sore, tired, said] }) => {
    const day = orRefuse(readDayAfter('on_date', on, run.date!), () => `${nameOf(row)}on_date`)!;
    return { day, soreness: sore, fatigue: tired, flags: said };
  });
  const { options } = orRefuse(parsePlan({ ...input, checkIns }), ({ parameter }) => {
    const [, place, field] = parameter.split('/');
    return `${nameOf(rows[Number(place)]!.row)}${field}`;
  });
  const plan = tellPlan(planAfter(run, options));
  const notes = [...undated.map((row) => `Row ${row + 1} of the check-ins names no day and was not read.`), `Rules ${plan.rulesVersion}. ${plan.notice}`].map(noteRow);
  if (plan.stopped) return [titles, stopRow(plan.stopped), ...notes];
  if (terms.runTypes[run.type].kind === 'none') return '';
  const last = checkIns.length === 0 ? null : Math.max(...checkIns.map(({ day }) => day));
  return [titles, ...planRows(plan, run, last, zone), ...notes];
}

/** What was read; else its message is thrown, behind the place where it stands. */
function orRefuse<A>(read: Result<A>, where?: (error: RunError) => string): A {
  if (read.ok) return read.value;
  const [error] = read.errors;
  throw new Error(`${where ? `${where(error)}: ` : ''}${errorMessage(error)}`);
}

// ---- the rows -------------------------------------------------------------------------------------------------------

interface Felt {
  /** Place in the range, from 0. */
  readonly row: number;
  /** Its day, soreness, fatigue and flags. */
  readonly felt: readonly Cell[];
  /** What of them stands in a range: a single cell is that of every row. */
  readonly written: readonly Cell[];
}

/** The rows with a day, and the places of those that say something and name none. */
function rowsOf(cells: readonly Cell[], zone: Zone): { readonly rows: readonly Felt[]; readonly undated: readonly number[] } {
  const [range] = cells.map(unwrap);
  const count = isRange(range) ? range.length : 1;
  const columns = ['on_date', 'soreness', 'fatigue', 'flags'].map((name, at) => columnOf(name, cells[at], count, 'on_date'));
  const inRange = [1, 2, 3].filter((at) => isRange(unwrap(cells[at])));
  const all = columns[0]!.map((_, row): Felt => ({ row, felt: columns.map((column) => column[row]), written: inRange.map((at) => columns[at]![row]) }));
  const below = isRange(range) ? all.slice(titlesAbove(all)) : all;
  const days = daysOf(below.map(dayIn), zone);
  return {
    rows: below.map((one, at) => ({ ...one, felt: [days[at], ...one.felt.slice(1)] })).filter((one) => !isBlank(dayIn(one))),
    undated: below.filter((one) => isBlank(dayIn(one)) && !one.written.every(isBlank)).map(({ row }) => row),
  };
}
const dayIn = ({ felt }: Felt): Cell => felt[0];

/** How many rows the titles take, with what stands above them. */
function titlesAbove(rows: readonly Felt[]): number {
  const first = rows.findIndex((row) => !isBlank(dayIn(row)) && !isTitle(row));
  const above = first < 0 ? rows : rows.slice(0, first);
  return above.map((row) => !isBlank(dayIn(row))).lastIndexOf(true) + 1;
}

/** Titles name a day, and hold no figure; a name of the log has nothing beside it. Whatever else is no date may be a check-in. */
function isTitle(row: Felt): boolean {
  const day = dayIn(row);
  if (typeof day !== 'string' || /\d/.test(day)) return false;
  return row.written.every(isBlank) || (fieldsOf([day]).some((field) => rankOf('date', field) >= 0) && row.written.every((cell) => typeof cell === 'string' && !/\d/.test(cell)));
}

// ---- the table ------------------------------------------------------------------------------------------------------

const noteRow = (text: string): Answer[] => ['note', '', text, '', ''];

/** No date and no day: a stopped plan counts none down. */
function stopRow({ text, why, urgency }: NonNullable<ToldPlan['stopped']>): Answer[] {
  const asks = urgency === 'until-pain-free' ? ' Write "pain-free" in the flags of the first day without it.' : '';
  return ['stopped', '', text + asks, '', why];
}

/** `last`: day of the last check-in. */
function planRows(plan: ToldPlan, run: Run, last: number | null, zone: Zone): Answer[][] {
  const on = (day: number): Answer => zone.write(run.date!, day);
  const today = last === null ? undefined : plan.days[Math.min(last, plan.days.length - 1)];
  const times = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;
  const held = plan.checkIns.map(({ day, holdEasyDays, holdHardDays, extendDays, why, ruleId }): Answer[] => {
    const does = [
      ...(holdEasyDays > 0 ? [`no run for ${times(holdEasyDays)}`] : []),
      ...(holdHardDays > 0 ? [`no hard session for ${times(holdHardDays)}`] : []),
      ...(extendDays > 0 ? [`the countdown moves by ${times(extendDays)}`] : []),
    ];
    return ['check-in', on(day), does.join(', '), '', `${why} [${ruleId}]`];
  });
  return [
    today
      ? [`day ${last}: ${terms.phases[today.phase].label}`, on(last!), today.does, limitOf(today), today.why]
      : ['no check-in yet', '', 'The plan as it is without any.', '', ''],
    ...(Object.keys(terms.milestones) as terms.Milestone[]).map((id): Answer[] => {
      const { days } = milestoneOf(plan.milestones, id)!;
      return [terms.milestones[id].label, on(days), `day ${days}`, '', ''];
    }),
    ...held,
    ...plan.warnings.map(({ text }) => noteRow(text)),
  ];
}
