// A whole log at once: what each run leaves behind, and who may do what on a day.

import {
  describeLoggedRun,
  errorMessage,
  findHeader,
  isBlank,
  milestoneOf,
  readLog,
  readRows,
  tellLog,
  terms,
  type AthleteStatus,
  type ToldLog,
  type ToldRow,
} from '../../core/index.ts';
import { isRange, orTitleUnit, single, titleOf, unwrap, type Answer, type Cell } from './cells.ts';
import { spreadsheetZone, type Zone } from './dates.ts';

/** Columns of a log as Sheets hands them over. */
export interface LogCells {
  readonly dates: Cell;
  readonly distances: Cell;
  readonly types: Cell;
  readonly athletes: Cell;
  readonly unit: Cell;
  readonly elevationGainsM: Cell;
  readonly rpes: Cell;
  readonly titles: Cell;
}

/** The log, and for each row of the range its answer; none for titles and blank rows. */
interface SheetLog {
  readonly log: ToldLog;
  readonly title: number;
  readonly answers: readonly (ToldLog['rows'][number] | undefined)[];
}

/** The arguments of a log in their order. */
export const logCells = ([dates, distances, types, athletes, unit, elevationGainsM, rpes, titles]: readonly Cell[]): LogCells => ({
  dates,
  distances,
  types,
  athletes,
  unit,
  elevationGainsM,
  rpes,
  titles,
});

/** One value a row: a column as it is, a single cell repeated. */
function columnOf(name: string, cell: Cell, rows: number): readonly Cell[] {
  const range = unwrap(cell);
  if (!isRange(range)) return Array.from({ length: rows }, () => range);
  if (range.some((row) => row.length !== 1)) throw new Error(`${name} must be one column, such as A2:A: it is ${range.length} × ${range[0]!.length}.`);
  if (range.length !== rows) throw new Error(`The columns must have the same number of rows: dates has ${rows}, ${name} has ${range.length}.`);
  return range.map(([value]) => value);
}

export function readCells(cells: LogCells, zone: Zone, asOf?: Cell): SheetLog {
  const rows = Array.isArray(cells.dates) ? cells.dates.length : 1;
  const column = (name: string, cell: Cell): readonly Cell[] => columnOf(name, cell, rows);
  const types = unwrap(cells.types);
  const isOfAll = rows > 1 && !isRange(types);
  const [day, km, type] = [column('dates', cells.dates), column('distances', cells.distances), isOfAll ? [] : column('types', types)];
  const [who, units, climb] = [column('athletes', cells.athletes), column('unit', cells.unit), column('elevation_gains_m', cells.elevationGainsM)];
  const [rpe, name] = [column('rpes', cells.rpes), column('titles', cells.titles)];
  const { row: title, unit: titleUnit } = titleOf(rows, (row) => [km[row], type[row], day[row]]);
  // a rest or sick day has no distance; a row without either holds no run, though its day or its name may be written ahead
  const isRun = (row: number): boolean => !isBlank(km[row]) || !isBlank(type[row]);
  const kept = km.flatMap((_, row) => (row > title && (isRun(row) || (isRange(cells.athletes) && !isBlank(who[row]))) ? [row] : []));
  // some exports are known by the very columns that are given
  const known = title < 0 ? undefined : findHeader([[day[title], km[title], type[title], name[title]].map(String)])?.known;
  const read = readRows(
    kept.map((row) => ({
      date: isRun(row) ? zone.read(day[row]) : '',
      start: zone.clock(day[row]),
      distance: km[row],
      type: type[row],
      athlete: who[row],
      unit: orTitleUnit(units[row], titleUnit),
      elevationGainM: climb[row],
      rpe: rpe[row],
      title: name[row],
    })),
    { cells: true, ...(isOfAll ? { type: types } : {}), known: known && { ...known, isForeign: false } },
  );
  const log = readLog(read, asOf);
  if (!log.ok) throw new Error(errorMessage(log.errors[0]));
  const answers: (ToldLog['rows'][number] | undefined)[] = Array.from({ length: rows });
  const told = tellLog(log.value);
  for (const answer of told.rows) answers[kept[answer.index]!] = answer;
  return { log: told, title, answers };
}

/** Rest and cross-training stay blank, as in every function; a sick or injured day says that no countdown applies. */
export const isPlainRest = (type: terms.RunType): boolean => terms.runTypes[type].kind === 'none' && type !== 'sick' && type !== 'injured';

const logTitles = ['Easy from', 'Hard from', 'Full on', 'Note'];
const blankRow = ['', '', '', ''];

/** For each row of the log: first easy run, next hard session, full recovery, and what to know. */
export function recoveryLog(...columns: Cell[]): Answer[][] {
  const zone = spreadsheetZone();
  const { title, answers } = readCells(logCells(columns), zone);
  return answers.map((answer, row) => {
    if (!answer) return row === title ? logTitles : blankRow;
    if ('errors' in answer) {
      const message = errorMessage(answer.errors[0]);
      if (!Array.isArray(columns[0])) throw new Error(message);
      return ['', '', '', message];
    }
    return [...(['easy-run', 'hard-session', 'full'] as const).map((id) => dateOf(answer, id, zone)), noteOf(answer)];
  });
}

function dateOf({ milestones }: ToldRow, id: terms.Milestone, zone: Zone): Answer {
  const milestone = milestoneOf(milestones, id);
  return milestone ? zone.write(milestone.date) : '';
}

/** What to know of a run; a day of rest or of a swim stays blank, as in every function. */
function noteOf({ run, unfinished, warnings }: ToldRow): string {
  if (isPlainRest(run.type)) return '';
  return [...warnings.map(({ text }) => text), ...(unfinished?.causedBy ? [`Not over when the day began: ${describeLoggedRun(unfinished.causedBy)}.`] : [])].join(' ');
}

const statusTitles = ['Athlete', 'Allowed', 'Easy in', 'Hard in', 'Full in', 'Because of', 'Recovery runs in 7 days', 'Note'];

/** One row an athlete, with a row of titles: what is allowed on a day, days left, and which run it is. */
export function recoveryStatus(asOf: Cell, ...columns: Cell[]): Answer[][] {
  const zone = spreadsheetZone();
  const { log } = readCells(logCells(columns), zone, zone.read(single(asOf, 'as_of is one day:')));
  return [statusTitles, ...log.athletes.map((status) => statusRow(status, log))];
}

function statusRow(status: AthleteStatus, log: ToldLog): Answer[] {
  const { athlete, allowed, daysLeft, causedBy, lengthenedBy, recoveryRuns } = status;
  return [
    athlete ?? '',
    allowed,
    ...(daysLeft ? [daysLeft['easy-run'], daysLeft['hard-session'], daysLeft.full] : ['', '', '']),
    [causedBy, lengthenedBy].flatMap((run) => (run ? [describeLoggedRun(run)] : [])).join(', and '),
    `${recoveryRuns.last7Days} (${recoveryRuns.min}-${recoveryRuns.max} a week)`,
    statusNote(status, log),
  ];
}

/** What the days left do not show: rows not counted, illness, races that come too soon. */
function statusNote({ athlete, sickSince, unread }: AthleteStatus, { asOf, gaps }: ToldLog): string {
  return [
    ...(unread === 0 ? [] : [`${unread === 1 ? '1 row cannot be read and is' : `${unread} rows cannot be read and are`} not counted: RECOVERY_LOG says why.`]),
    ...(sickSince === undefined ? [] : [`Sick or injured on ${sickSince}, nothing trained since: no countdown applies.`]),
    ...gaps.filter((gap) => gap.athlete === athlete && asOf !== null && gap.to.date > asOf && gap.verdict !== 'ok').map(({ to, text }) => `${describeLoggedRun(to)}: ${text}.`),
  ].join(' ');
}
