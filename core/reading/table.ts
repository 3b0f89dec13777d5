// readTable: a training log as it was exported or typed, made into rows for readLog. What cannot be decided is left as written, for the row to say so.

import { metresFrom, tableLimits, type ExportRow } from '../rules/columns.ts';
import { limits } from '../rules/input.ts';
import { type ColumnRole } from '../words/columns.ts';
import { units, type Unit } from '../words/distances.ts';
import type { Note } from '../words/said.ts';
import { columnsOf, distanceTwin, findColumns } from './columns.ts';
import { figureReader, median, type FigureReader } from './figures.ts';
import { distanceUnitOf, exportOf, findHeader, nearHeader, type Cells, type ColumnUnit, type Field, type Header, type Values } from './header.ts';
import { isRest, rowType } from './kind.ts';
import { bad, good, isBlank, type Refused, type Result } from './result.ts';
import { tooManyRows, type LogRow } from './row.ts';
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
export interface Table {
  /** The kind of export, where it was recognised. */
  readonly source: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly LogRow[];
  /** For each row its number in the file, from 1, as a spreadsheet counts. */
  readonly rowNumbers: readonly number[];
  readonly notes: readonly Note[];
}

/**
 * Reads the cells of a table, text as it stands in the file. `unit` is for distances whose unit the file does not tell.
 * Errors of the whole: `body-invalid` (no header with a date and a distance, too many columns), `too-many-runs`, `unit-unknown` (Garmin never says whether km or miles).
 */
export function readTable(cells: Cells, unit?: unknown): Result<Table> {
  const asked = readUnit(unit);
  if (!asked.ok) return asked;
  const header = headerOf(cells);
  if (!header.ok) return header;
  const numbered = cells
    .map((row, index) => ({ row, number: index + 1 }))
    .slice(header.value.row + 1)
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  if (numbered.length > limits.logRows) return tooManyRows(numbered.length);

  const sheet = understand(
    header.value,
    numbered.map(({ row }) => row),
  );
  const distances = readDistances(sheet, asked.value);
  if (!distances.ok) return distances;
  const climbUnit = sheet.headerUnit('elevationGainM') ?? (sheet.known?.unit === 'ask' && distances.value.unit === 'mi' ? 'ft' : 'm');
  const rows = rowsOf(sheet, distances.value, climbUnit);
  return good({
    source: sheet.known?.id ?? null,
    columns: describeColumns(sheet, distances.value, climbUnit),
    rows,
    rowNumbers: numbered.map(({ number }) => number),
    notes: notesOn(sheet, rows),
  });
}

function headerOf(cells: Cells): Result<Header> {
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest > tableLimits.columns) return bad('body-invalid', 'runs', `${widest} columns`, { is: 'columns', most: tableLimits.columns });
  const header = findHeader(cells);
  if (header) return good(header);
  const first = cells.find((row) => row.some((cell) => cell.trim() !== '')) ?? [];
  return bad('body-invalid', 'runs', first.slice(0, 6).join(', '), { is: 'header', within: tableLimits.headerWithin }, nearHeader(first));
}

// ---- which column is what -------------------------------------------------------------------------------------------

/** A table whose columns are understood. */
interface Sheet {
  readonly fields: readonly Field[];
  readonly known: ExportRow | undefined;
  readonly found: ReadonlyMap<ColumnRole, number>;
  readonly count: number;
  /** The cells of a role, as written; nothing where the table has no such column. */
  readonly column: (role: ColumnRole) => Values;
  readonly headerUnit: (role: ColumnRole) => ColumnUnit | undefined;
  readonly figures: FigureReader;
  /** The same distances in metres, the more exact column of two; and those in kilometres. */
  readonly twin: number | undefined;
  readonly kilometres: Values;
}

function understand(header: Header, rows: readonly Values[]): Sheet {
  const { fields } = header;
  const known = exportOf(header);
  const values = columnsOf(rows);
  const figures = figureReader(rows);
  const found = findColumns(fields, known !== undefined, values);
  const column = (role: ColumnRole): Values => (found.has(role) ? values(found.get(role)!) : []);
  const kilometres = column('distance');
  const twin = distanceTwin(fields, found.get('distance'), (at) => figures(values(at)));
  if (twin !== undefined) found.set('distance', twin);
  return { fields, known, found, count: rows.length, column, headerUnit: (role) => (found.has(role) ? fields[found.get(role)!]!.unit : undefined), figures, twin, kilometres };
}

// ---- distances and their unit ---------------------------------------------------------------------------------------

interface Distances {
  readonly values: readonly (string | number)[];
  readonly unit: Unit;
  readonly how: Note;
}

function readDistances({ column, headerUnit, figures, known, twin }: Sheet, asked: Unit | undefined): Result<Distances> {
  const values = figures(column('distance'), headerUnit('distance') === 'm');
  const far = values.filter((value): value is number => typeof value === 'number' && value > 0);
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

const unitMissing: Refused = bad('unit-unknown', 'unit', null, { is: 'unit', words: Object.keys(units) }, { is: 'account-unit' });

// ---- rows -----------------------------------------------------------------------------------------------------------

function rowsOf(sheet: Sheet, { values: distances, unit }: Distances, climbUnit: ColumnUnit): LogRow[] {
  const { column, figures, headerUnit, found, known, twin, kilometres } = sheet;
  const climbs = figures(column('elevationGainM'), true).map((climb) => (climbUnit === 'ft' && typeof climb === 'number' ? Math.round(climb * 3.048) / 10 : climb));
  const plannedDistances = figures(column('plannedDistance'), headerUnit('plannedDistance') === 'm');
  const plannedUnit = distanceUnitOf(headerUnit('plannedDistance'));
  const efforts = figures(column('rpe').map((value) => value.replace(/ ?\/ ?10$/, '')));
  const [dates, types, titles, categories, athletes] = [column('date'), column('type'), column('title'), column('category'), column('athlete')];
  const [planned, ownUnits, durations] = [column('planned'), column('unit'), column('duration')];
  const isExport = known !== undefined || !found.has('type'); // without a column for it every row is a plain run

  return Array.from({ length: sheet.count }, (_, row): LogRow => {
    const fromTwin = twin !== undefined && distances[row] === '' && kilometres[row] !== ''; // only the other column is filled
    const done = fromTwin ? `${kilometres[row]} km` : (distances[row] ?? '');
    // a plan has a distance to come or, where the export holds plans, no result at all
    const isPlanned = done === '' && (!isBlank(plannedDistances[row]) || (found.has('plannedDistance') && isBlank(durations[row]) && !isRest(types[row] ?? '')));
    return {
      date: dates[row] ?? '',
      distance: isPlanned ? (plannedDistances[row] ?? '') : done,
      type: rowType(types[row] ?? 'run', titles[row] ?? '', categories[row] ?? '', isExport),
      unit: isBlank(ownUnits[row]) ? ((isPlanned ? plannedUnit : undefined) ?? unit) : ownUnits[row],
      elevationGainM: climbs[row] ?? '',
      rpe: efforts[row] === 0 ? '' : (efforts[row] ?? ''), // 0: not rated
      athlete: athletes[row] ?? '',
      planned: isPlanned || (planned[row] ?? ''),
    };
  });
}

// ---- what was understood --------------------------------------------------------------------------------------------

function describeColumns({ found, fields, known, headerUnit }: Sheet, { unit: distance, how }: Distances, elevationGainM: ColumnUnit): Column[] {
  const unitOf: Partial<Record<ColumnRole, ColumnUnit | undefined>> = {
    distance,
    elevationGainM,
    plannedDistance: headerUnit('plannedDistance'),
    duration: headerUnit('duration'),
  };
  const notes: Partial<Record<ColumnRole, Note | undefined>> = {
    distance: how,
    date: known?.utc ? { is: 'dates-in-utc', source: known.id } : undefined,
    duration: { is: 'duration-unused' },
  };
  return [...found].map(([role, at]) => ({
    role,
    header: fields[at]!.header.trim(),
    column: at,
    ...(unitOf[role] === undefined ? {} : { unit: unitOf[role] }),
    ...(notes[role] === undefined ? {} : { note: notes[role] }),
  }));
}

const mostNamed = 10;

function notesOn({ found, known, column }: Sheet, rows: readonly LogRow[]): Note[] {
  const sports = known ? [...new Set(column('type').filter((type, row) => rows[row]!.type === 'cross-training' && !isTypeWord(type)))] : [];
  return [...(found.has('type') ? [] : [{ is: 'no-type-column' } as const]), ...(sports.length === 0 ? [] : [{ is: 'other-sports', sports: sports.slice(0, mostNamed) } as const])];
}
