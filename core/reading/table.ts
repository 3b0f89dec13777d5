// readTable: a training log as it was exported or typed, made into rows for readLog. What cannot be decided is left as written, for the row to say so.

import type { Zone } from './date.ts';
import { metresFrom, tableLimits, type ExportRow } from '../rules/columns.ts';
import { limits } from '../rules/input.ts';
import { helpers, type ColumnRole } from '../words/columns.ts';
import { units, type Unit } from '../words/distances.ts';
import type { Note } from '../words/said.ts';
import { columnsOf, distanceTwin, findColumns, type Found } from './columns.ts';
import { figureReader, median, type FigureReader } from './figures.ts';
import { datePartsOf, distanceUnitOf, findHeader, type Cells, type ColumnUnit, type Field, type Header, type Values } from './header.ts';
import { namesNoRun, namesARun } from './kind.ts';
import { whichAreRows } from './lines.ts';
import { notesOnMarks, planMarksOf, raceMarksOf } from './marks.ts';
import { plansOf } from './planned.ts';
import { refuseHeader, refuseNamesAbove } from './refusal.ts';
import { bad, good, isBlank, type Refused, type Result } from './result.ts';
import { readId, tooManyRows, type LogRow, type SettledRow } from './row.ts';
import { readRows, type Rows } from './rows.ts';
import { isTypeWord, readUnit } from './word.ts';

export interface Column {
  readonly role: ColumnRole;
  /** As the file writes it, and its place from 0. */
  readonly header: string;
  readonly column: number;
  readonly unit?: ColumnUnit;
  /** How the unit or the reading was decided. */
  readonly note?: Note;
}
export interface Table extends Rows {
  /** The kind of export, where it was recognised. */
  readonly source: string | null;
  readonly columns: readonly Column[];
  /** For each row its number in the file, from 1, as a spreadsheet counts. */
  readonly rowNumbers: readonly number[];
}

/**
 * Reads the cells of a table, text as it stands in the file. `unit` is for distances whose unit the file does not tell.
 * Errors of the whole: `body-invalid` (no header with a date and a distance, too many columns), `too-many-runs`, `unit-unknown` (Garmin never says whether km or miles).
 */
export function readTable(cells: Cells, unit?: unknown, zone?: Zone): Result<Table> {
  const asked = readUnit(unit);
  if (!asked.ok) return asked;
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest > tableLimits.columns) return bad('body-invalid', 'runs', `${widest} columns`, { is: 'columns', most: tableLimits.columns });
  const header = findHeader(cells);
  if (!header) return refuseHeader(cells);
  const people = refuseNamesAbove(cells, header);
  if (people) return people;
  const numbered = cells
    .map((row, index) => ({ row, number: index + 1 }))
    .slice(header.row + 1)
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  if (numbered.length > limits.logRows) return tooManyRows(numbered.length);

  const sheet = understand(header, numbered);
  const distances = readDistances(sheet, asked.value);
  if (!distances.ok) return distances;
  const climbUnit = sheet.headerUnit('elevationGainM') ?? (sheet.known?.unit === 'ask' && distances.value.unit === 'mi' ? 'ft' : 'm');
  const hasType = sheet.found.has('type') || sheet.found.has('plannedType');
  const read = readRows(writtenRows(sheet, distances.value), {
    cells: true,
    ...(hasType ? {} : { type: 'run' }), // without a column for it every row is a plain run
    known: sheet.known && { ...sheet.known, isForeign: sheet.isForeign },
    figures: sheet.figures,
    climbsInFeet: climbUnit === 'ft',
  });
  const kept = read.rows.map(({ isNothing }) => isNothing !== true);
  return good({
    source: sheet.known?.id ?? null,
    columns: describeColumns(sheet, distances.value, climbUnit, zone),
    rows: read.rows.filter((_, row) => kept[row]),
    rowNumbers: sheet.numbers.filter((_, row) => kept[row]),
    notes: [...sheet.notes, ...read.notes, ...notesOnMarks(sheet), ...notesOn(sheet, read.rows)],
    inUtc: sheet.known?.utc === true,
  });
}

// ---- which column is what -------------------------------------------------------------------------------------------

type Known = Pick<ExportRow, 'id' | 'unit' | 'utc' | 'sessions' | 'codes'>;

/** A table whose columns are understood. */
interface Sheet {
  readonly fields: readonly Field[];
  readonly known: Known | undefined;
  readonly found: ReadonlyMap<ColumnRole, number>;
  readonly notes: readonly Note[];
  readonly isForeign: boolean;
  readonly numbers: readonly number[];
  /** The cells of a role, as written; nothing where the table has no such column. */
  readonly column: (role: ColumnRole) => Values;
  readonly dates: Values;
  readonly headerUnit: (role: ColumnRole) => ColumnUnit | undefined;
  readonly figures: FigureReader;
  /** The same distances in metres, the more exact column of two; and those in kilometres. */
  readonly twin: number | undefined;
  readonly kilometres: Values;
}

function understand(header: Header, numbered: readonly { readonly row: Values; readonly number: number }[]): Sheet {
  const { fields } = header;
  const known: Known | undefined = header.known ?? header.shape;
  const first: Found = findColumns(header, columnsOf(numbered.map(({ row }) => row)));
  const places = { date: first.roles.get('date'), distance: first.roles.get('distance'), type: first.roles.get('type'), athlete: first.roles.get('athlete') };
  const areRows = whichAreRows(
    numbered.map(({ row }) => row),
    places,
  );
  const lines = numbered.filter((_, at) => areRows[at]);
  const rows = lines.map(({ row }) => row);
  const values = columnsOf(rows);
  const figures = figureReader(rows);
  const { roles: found } = first;
  const column = (role: ColumnRole): Values => (found.has(role) ? values(found.get(role)!) : []);
  const kilometres = column('distance');
  const twin = distanceTwin(fields, found.get('distance'), (at) => figures(values(at)));
  if (twin !== undefined) found.set('distance', twin);
  const parts = datePartsOf(fields);
  const isInParts = parts !== null && (!found.has('date') || found.get('date') === parts[0]);
  if (isInParts) found.set('date', parts[0]);
  const left = numbered.length - lines.length;
  return {
    fields,
    known,
    found,
    isForeign: first.isForeign,
    notes: [
      ...first.notes,
      ...(left === 0 ? [] : [{ is: 'not-rows', rows: left } as const]),
      ...(isInParts ? [{ is: 'date-of-parts', headers: parts.map((at) => fields[at]!.header.trim()) } as const] : []),
    ],
    numbers: lines.map(({ number }) => number),
    column,
    dates: isInParts ? joinedDates(parts.map(values)) : column('date'),
    headerUnit: (role) => (found.has(role) ? fields[found.get(role)!]!.unit : undefined),
    figures,
    twin,
    kilometres,
  };
}

/** Day, month and year of three columns as one date. */
function joinedDates([days = [], months = [], years = []]: readonly Values[]): string[] {
  const two = (text: string): string => text.padStart(2, '0');
  return days.map((day, row) => {
    const [month = '', year = ''] = [months[row], years[row]];
    if (day === '' || month === '' || year === '') return [day, month, year].filter((part) => part !== '').join(' ');
    return /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year) ? `${year}-${two(month)}-${two(day)}` : `${day} ${month} ${year}`.slice(0, 100);
  });
}

// ---- distances and their unit ---------------------------------------------------------------------------------------

interface Distances {
  readonly values: readonly (string | number)[];
  readonly unit: Unit;
  readonly how: Note;
}

function readDistances({ column, headerUnit, figures, known, twin }: Sheet, asked: Unit | undefined): Result<Distances> {
  const values = figures(column('distance'), headerUnit('distance') === 'm' && 'distance');
  // runs alone tell the unit: pools are measured in metres
  const types = column('type');
  const far = values.filter((value, row): value is number => typeof value === 'number' && value > 0 && isARun(types[row] ?? '', known !== undefined));
  const inMetres = far.length > 0 && median(far) >= metresFrom;
  const choices: readonly (readonly [Unit | undefined, Note])[] = [
    [twin === undefined ? undefined : 'm', { is: 'unit-of-twin' }],
    [distanceUnitOf(headerUnit('distance')), { is: 'unit-of-header' }],
    [known && known.unit === (inMetres ? 'm' : 'km') ? known.unit : undefined, { is: 'unit-of-export', source: known?.id ?? '' }],
    [asked, { is: 'unit-asked' }],
    [inMetres ? 'm' : undefined, { is: 'unit-of-values' }],
    [known?.unit === 'ask' ? undefined : 'km', { is: 'unit-default' }],
  ];
  for (const [unit, how] of choices) if (unit !== undefined) return good({ values, unit, how });
  return unitMissing;
}

const isARun = (type: string, isExport: boolean): boolean => type === '' || namesARun(type) || (!isExport && !namesNoRun(type));

const unitMissing: Refused = bad('unit-unknown', 'unit', null, { is: 'unit', words: Object.keys(units) }, { is: 'account-unit' });

// ---- rows -----------------------------------------------------------------------------------------------------------

/** The rows as they are written, each value from its column. */
function writtenRows({ column, found, figures, headerUnit, dates, numbers, twin, kilometres }: Sheet, { values: distances, unit }: Distances): LogRow[] {
  const plans = plansOf({ column, found, figures, headerUnit });
  const [raceMarks, planMarks] = [raceMarksOf({ column }), planMarksOf({ column })];
  const [types, titles, categories, sports] = [column('type'), column('title'), column('category'), column('sport')];
  const [athletes, surnames, ids, starts, durations] = [column('athlete'), column('surname'), column('id'), column('start'), column('duration')];
  const [climbs, rpes, ownUnits] = [column('elevationGainM'), column('rpe'), column('unit')];
  return numbers.map((_, row): LogRow => {
    const fromTwin = twin !== undefined && distances[row] === '' && kilometres[row] !== ''; // only the other column is filled
    const plan = plans(row, fromTwin ? kilometres[row]! : (distances[row] ?? ''));
    return {
      date: dates[row] ?? '',
      distance: plan ? plan.distance : fromTwin ? `${kilometres[row]} km` : (distances[row] ?? ''),
      type: plan?.type ?? typeBeside(types[row] ?? '', sports[row] ?? ''),
      unit: isBlank(ownUnits[row]) ? (plan?.unit ?? unit) : ownUnits[row],
      elevationGainM: climbs[row] ?? '',
      rpe: rpes[row] ?? '',
      athlete: [athletes[row], surnames[row]].filter((name) => !isBlank(name)).join(' '),
      planned: plan !== null || planMarks(row),
      title: titles[row] ?? '',
      category: raceMarks(row) || (categories[row] ?? ''),
      id: readId(ids[row]).ok ? (ids[row] ?? '') : '',
      start: starts[row] ?? '',
      duration: durations[row] ?? '',
    };
  });
}

/** A session of another sport is no run; a run without a session is a run. */
const typeBeside = (session: string, sport: string): string => (session === '' || namesNoRun(sport) ? sport || session : session);

// ---- what was understood --------------------------------------------------------------------------------------------

function describeColumns({ found, fields, known, headerUnit }: Sheet, { unit: distance, how }: Distances, elevationGainM: ColumnUnit, zone: Zone | undefined): Column[] {
  const unitOf: Partial<Record<ColumnRole, ColumnUnit | undefined>> = {
    distance,
    elevationGainM,
    plannedDistance: headerUnit('plannedDistance'),
    duration: headerUnit('duration'),
  };
  const notes: Partial<Record<ColumnRole, Note | undefined>> = {
    distance: how,
    date: known?.utc ? (zone ? { is: 'dates-in-zone', timeZone: zone.name } : { is: 'dates-in-utc', source: known.id }) : undefined,
    duration: { is: 'duration-unused' },
  };
  return [...found]
    .filter(([role]) => !helpers.has(role))
    .map(([role, at]) => ({
      role,
      header: fields[at]!.header.trim(),
      column: at,
      ...(unitOf[role] === undefined ? {} : { unit: unitOf[role] }),
      ...(notes[role] === undefined ? {} : { note: notes[role] }),
    }));
}

const mostNamed = 10;

function notesOn({ found, known, column }: Sheet, rows: readonly SettledRow[]): Note[] {
  const sports = known ? [...new Set(column('type').filter((type, row) => rows[row]!.type === 'cross-training' && !isTypeWord(type)))] : [];
  return [
    ...(found.has('type') || found.has('plannedType') ? [] : [{ is: 'no-type-column' } as const]),
    ...(sports.length === 0 ? [] : [{ is: 'other-sports', sports: sports.slice(0, mostNamed) } as const]),
    ...(known?.unit === 'ask' && !found.has('elevationGainM') ? [{ is: 'no-climb-column' } as const] : []),
  ];
}
