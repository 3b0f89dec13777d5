// What the plan says after how the runner feels. Rows become check-ins here; what they do to the plan core decides.

import {
  errorMessage,
  errorTitles,
  fieldsOf,
  heardIn,
  isBlank,
  milestoneOf,
  limits,
  parsePlan,
  parseRun,
  planAfter,
  rankOf,
  readDate,
  readDayAfter,
  tellPlan,
  terms,
  worst,
  type Flags,
  type PlanInput,
  type Result,
  type Run,
  type RunError,
  type ToldPlan,
} from '../../core/index.ts';
import { columnOf, daysOf, isRange, isRefusal, settle, single, unwrap, type Answer, type Cell, type Refusal } from './cells.ts';
import { spreadsheetZone, type Zone } from './dates.ts';
import { limitOf } from './plan.ts';

const titles = ['About', 'Date', 'What', 'At most', 'Why'];

/**
 * A table for one run. Blank for a blank distance or date, or a type without a recovery need. What stops a plan is said first, whatever else
 * cannot be read: the refusal is a note below it.
 */
export function recoveryCheckIn(...[distance, type, date, onDate, soreness, fatigue, flags, unit, elevationGainM]: Cell[]): Answer | Answer[][] {
  const zone = spreadsheetZone();
  const one = { distance: single(distance), type: single(type), date: single(date), unit: single(unit), elevationGainM: single(elevationGainM) };
  const input = settle(one, undefined, { zone, days: ['date'] });
  const rows = rowsOf([onDate, soreness, fatigue, flags], zone);
  const isColumn = isRange(unwrap(onDate));
  const read = parsePlan(input);
  const run = read.ok && read.value.run.date !== undefined ? read.value.run : undefined;
  const outside = isColumn && run ? rows.filter((row) => isOutside(row, run)) : [];
  const within = rows.filter((row) => !outside.includes(row));
  const plan = run ? planOf(run, input, within, isColumn) : { message: read.ok ? errorTitles['date-missing'] : errorMessage(read.errors[0]) };
  const failed = isRefusal(plan) ? plan : null;
  const { stopped, rulesVersion, notice, overDays } = isRefusal(plan) ? tellPlan(planAfter(run ?? anyRun(), { checkIns: [{ day: 0, ...stoppingIn(within) }] })) : plan;
  const undated = within.filter((row) => isBlank(dayIn(row)) && !row.written.every(isEmpty));
  const notes = [
    ...(failed ? [failed.message] : []),
    ...(undated.length === 0
      ? []
      : [isColumn ? `Without a day: ${placesOf(undated)}. Only what stops a plan was read there.` : 'on_date is blank: only what stops a plan was read.']),
    ...(outside.length === 0 ? [] : [`Left out, since before the run or more than a year after it: ${placesOf(outside)}.`]),
    ...(overDays.length === 0 ? [] : [`Not counted, since the countdown was over: what was felt on day ${overDays.join(', ')}.`]),
    `Rules ${rulesVersion}${stopped ? '' : ', balanced approach, no end of a season'}. ${notice}`,
  ].map(noteRow);
  if (stopped) return [titles, stopRow(stopped), ...notes];
  if (isBlank(one.distance) || isBlank(one.date)) return '';
  if (isRefusal(plan)) throw new Error(plan.message);
  if (terms.runTypes[plan.run.type].kind === 'none') return '';
  const days = within.map((row) => {
    const day = dayAfter(row, run!);
    return (day.ok ? day.value : undefined) ?? -1;
  });
  const last = Math.max(...days);
  return [titles, ...planRows(plan, run!, last < 0 ? null : last, zone), ...notes];
}
/** Where the run cannot be read, what stops its plan is told as of any other. */
function anyRun(): Run {
  const read = parseRun({ distance: 10, type: 'easy' });
  if (!read.ok) throw new Error(read.errors[0].code);
  return read.value;
}

/** The plan by these rows; else what cannot be read of them, behind the place where it stands. */
function planOf(run: Run, input: PlanInput, rows: readonly Felt[], isColumn: boolean): ToldPlan | Refusal {
  const at = ({ row }: Felt, name: string, error: RunError): Refusal => ({ message: `${isColumn ? `Row ${row + 1} of the range, ` : ''}${name}: ${errorMessage(error)}` });
  const dated = rows.filter((row) => !isBlank(dayIn(row)));
  const checkIns: object[] = [];
  for (const row of dated) {
    const day = dayAfter(row, run);
    if (!day.ok) return at(row, 'on_date', day.errors[0]);
    checkIns.push({ day: day.value, soreness: row.felt[1], fatigue: row.felt[2], flags: row.felt[3] });
  }
  const read = parsePlan({ ...input, checkIns });
  if (!read.ok) {
    const [error] = read.errors;
    const [, place, field] = error.parameter.split('/');
    if (place !== undefined) return at(dated[Number(place)]!, field!, error);
    return { message: `on_date: at most ${'most' in error.expected ? error.expected.most : ''} check-ins; ${dated.length} rows have a day.` };
  }
  const undated = stoppingIn(rows.filter((row) => isBlank(dayIn(row))));
  return tellPlan(planAfter(run, { checkIns: [...read.value.options.checkIns!, { day: limits.dayAfter.max, ...undated }] }));
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

/** The rows below the titles. A checkbox that is not ticked, and a formula of blank cells, name no day. */
function rowsOf(cells: readonly Cell[], zone: Zone): readonly Felt[] {
  const [range] = cells.map(unwrap);
  const count = isRange(range) ? range.length : 1;
  const columns = ['on_date', 'soreness', 'fatigue', 'flags'].map((name, at) => columnOf(name, cells[at], count, 'on_date'));
  const inRange = [1, 2, 3].filter((at) => !isRange(range) || isRange(unwrap(cells[at])));
  const all = columns[0]!.map((day, row): Felt => {
    const [, ...signs] = columns.map((column) => column[row]);
    return { row, felt: [isEmpty(day) ? '' : day, ...signs], written: inRange.map((at) => columns[at]![row]) };
  });
  const below = isRange(range) ? all.slice(titlesAbove(all)) : all;
  const days = daysOf(below.map(dayIn), zone);
  return below.map((one, at) => ({ ...one, felt: [days[at], ...one.felt.slice(1)] }));
}
const dayIn = ({ felt }: Felt): Cell => felt[0];
const isEmpty = (cell: Cell): boolean => isBlank(cell) || cell === false || cell === 0;

const dayAfter = (row: Felt, run: Run): Result<number | undefined> => readDayAfter('on_date', dayIn(row), run.date!);
function isOutside(row: Felt, run: Run): boolean {
  const day = dayAfter(row, run);
  return !day.ok && day.errors[0].expected.is === 'day-between';
}

/** The red flags of these rows, and joint pain that no later row has ended. */
function stoppingIn(rows: readonly Felt[]): Flags {
  const heard = rows.map((row) => {
    const on = readDate(dayIn(row), 'on_date');
    return { on: on.ok ? on.value : undefined, said: heardIn(row.felt[3]) };
  });
  const isOver = (from: string | undefined): boolean => from !== undefined && heard.some(({ on, said }) => said.jointPain === false && on !== undefined && on > from);
  const { redFlags = [] } = worst(heard.map(({ said }) => said));
  return { redFlags, ...(heard.some(({ on, said }) => said.jointPain === true && !isOver(on)) ? { jointPain: true } : {}) };
}

/** Rows as a coach counts them. */
function placesOf(rows: readonly Felt[]): string {
  const [from, to] = [rows[0]!.row + 1, rows[rows.length - 1]!.row + 1];
  if (from === to) return `row ${from} of the range`;
  return `${to - from < rows.length ? '' : `${rows.length} of the `}rows ${from} to ${to} of the range`;
}

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
  const next = last === null ? undefined : plan.days.find(({ day, limit }) => day > last && limit.runMinutes !== 0);
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
    ...(next ? [['next run', on(next.day), `day ${next.day}: ${terms.phases[next.phase].label}`, limitOf(next), '']] : []),
    ...(Object.keys(terms.milestones) as terms.Milestone[]).map((id): Answer[] => {
      const { days } = milestoneOf(plan.milestones, id)!;
      return [terms.milestones[id].label, on(days), last !== null && days < last ? `done (day ${days})` : `day ${days}`, '', ''];
    }),
    ...held,
    ...plan.warnings.map(({ text }) => noteRow(text)),
  ];
}
