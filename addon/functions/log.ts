// A whole log at once: what each run leaves behind, and who may do what on a day.

import { describeLoggedRun, errorMessage, isBlank, milestoneOf, readLog, tellLog, terms, type AthleteStatus, type ToldLog, type ToldRow } from '../../core/index.ts';
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
}

/** The log, and for each row of the range its place in it; -1 for titles and blank rows. */
interface SheetLog {
  readonly log: ToldLog;
  readonly title: number;
  readonly places: readonly number[];
}

/** One value a row: a column as it is, a single cell repeated. */
function columnOf(name: string, cell: Cell, rows: number): readonly Cell[] {
  const range = unwrap(cell);
  if (!isRange(range)) return Array.from({ length: rows }, () => range);
  if (range.some((row) => row.length !== 1)) throw new Error(`${name} must be one column, such as A2:A: it is ${range.length} × ${range[0]!.length}.`);
  if (range.length !== rows) throw new Error(`The columns must have the same number of rows: dates has ${rows}, ${name} has ${range.length}.`);
  return range.map(([value]) => value);
}

export function readCells({ dates, distances, types, athletes, unit, elevationGainsM, rpes }: LogCells, zone: Zone, asOf?: Cell): SheetLog {
  const rows = Array.isArray(dates) ? dates.length : 1;
  const column = (name: string, cell: Cell): readonly Cell[] => columnOf(name, cell, rows);
  const [km, type, who, units, climb, rpe] = [
    column('distances', distances),
    column('types', types),
    column('athletes', athletes),
    column('unit', unit),
    column('elevation_gains_m', elevationGainsM),
    column('rpes', rpes),
  ];
  const { row: title, unit: titleUnit } = titleOf(rows, (row) => [km[row], type[row]]);
  const days = column('dates', dates);
  // a rest or sick day has no distance; a row without either holds no run
  const kept = km.flatMap((distance, row) => (row <= title || (isBlank(distance) && isBlank(type[row])) ? [] : [row]));
  const log = readLog(
    kept.map((row) => ({
      date: zone.read(days[row]),
      distance: km[row],
      type: type[row],
      athlete: who[row],
      unit: orTitleUnit(units[row], titleUnit),
      elevationGainM: climb[row],
      rpe: rpe[row],
    })),
    asOf,
  );
  if (!log.ok) throw new Error(errorMessage(log.errors[0]));
  const places = Array.from({ length: rows }, () => -1);
  kept.forEach((row, place) => (places[row] = place));
  return { log: tellLog(log.value), title, places };
}

/** Rest and cross-training stay blank, as in every function; a sick or injured day says that no countdown applies. */
export const isPlainRest = (type: terms.RunType): boolean => terms.runTypes[type].kind === 'none' && type !== 'sick' && type !== 'injured';

const logTitles = ['Easy from', 'Hard from', 'Full on', 'Note'];
const blankRow = ['', '', '', ''];

/** For each row of the log: first easy run, next hard session, full recovery, and what to know. */
export function recoveryLog(dates: Cell, distances: Cell, types: Cell, athletes: Cell, unit: Cell, elevationGainsM: Cell, rpes: Cell): Answer[][] {
  const zone = spreadsheetZone();
  const { log, title, places } = readCells({ dates, distances, types, athletes, unit, elevationGainsM, rpes }, zone);
  return places.map((place, row) => {
    if (place === -1) return row === title ? logTitles : blankRow;
    const answer = log.rows[place]!;
    if ('errors' in answer) {
      const message = errorMessage(answer.errors[0]);
      if (!Array.isArray(dates)) throw new Error(message);
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
  return [...warnings.map(({ text }) => text), ...(unfinished ? [`Not over when the day began: ${describeLoggedRun(unfinished.causedBy)}.`] : [])].join(' ');
}

const statusTitles = ['Athlete', 'Allowed', 'Easy in', 'Hard in', 'Full in', 'Because of', 'Recovery runs in 7 days', 'Note'];

/** One row an athlete, with a row of titles: what is allowed on a day, days left, and which run it is. */
export function recoveryStatus(asOf: Cell, dates: Cell, distances: Cell, types: Cell, athletes: Cell, unit: Cell, elevationGainsM: Cell, rpes: Cell): Answer[][] {
  const zone = spreadsheetZone();
  const { log } = readCells({ dates, distances, types, athletes, unit, elevationGainsM, rpes }, zone, zone.read(single(asOf, 'as_of is one day:')));
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
