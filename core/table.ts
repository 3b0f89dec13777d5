// readTable: a training log as it was exported or typed, made into rows for readLog. Columns are found by the name of their header and
// the shape of their values, never by position; what cannot be decided is left as written, for the row to say so.

import { calendarDay } from './calendar.ts';
import type { LogRow } from './log.ts';
import { exportRuns, exports, exportSports, metresFrom, metresPerKm, missingWords, monthNames, raceWords, tableLimits, type ExportRow } from './rules/columns.ts';
import { bad, isBlank, readUnit, tidyText, type Result } from './run.ts';
import { fold, headerWords, plainRun, runTypes, units, type ColumnRole, type Unit } from './terms.ts';

/** Units of columns: of distances and climbs, and of times. */
type ColumnUnit = Unit | 'ft' | 's' | 'min' | 'h';

export interface Column {
  readonly role: ColumnRole;
  /** As the file writes it, and its place from 0. */
  readonly header: string;
  readonly column: number;
  readonly unit?: ColumnUnit;
  /** How the unit or the reading was decided. */
  readonly note?: string;
}
export interface Table {
  /** The kind of export, where it was recognised. */
  readonly source: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly LogRow[];
  /** For each row its number in the file, from 1, as a spreadsheet counts. */
  readonly rowNumbers: readonly number[];
  readonly notes: readonly string[];
}

type Cells = readonly (readonly string[])[];
type Values = readonly string[];

// ---- headers --------------------------------------------------------------------------------------------------------

/** `Distance (km)`, `dist_m`, `DistanceInMeters`: the name, and the unit that it ends with. */
function readHeader(header: string): { name: string; unit: ColumnUnit | undefined } {
  const words = header
    .replace(/\p{Ll}(?=\p{Lu})/gu, '$& ')
    .split(/[^\p{L}\p{N}+']+/u)
    .filter(Boolean);
  const last = fold(words[words.length - 1] ?? '');
  const unit = unitWords().get(last);
  if (unit === undefined || words.length === 1) return { name: fold(words.join('')), unit };
  const name = words.slice(0, -1);
  if (fold(name[name.length - 1]!) === 'in') name.pop();
  return { name: fold(name.join('')), unit };
}

const otherUnits: Readonly<Record<string, ColumnUnit>> = { ft: 'ft', feet: 'ft', foot: 'ft', s: 's', sec: 's', seconds: 's', min: 'min', minutes: 'min', h: 'h', hours: 'h' };
let unitNames: Map<string, ColumnUnit> | undefined;
const unitWords = (): Map<string, ColumnUnit> =>
  (unitNames ??= new Map([...Object.entries(otherUnits), ...(Object.keys(units) as Unit[]).flatMap((unit) => units[unit].names.map((name) => [fold(name), unit] as const))]));
const distanceUnitOf = (unit: ColumnUnit | undefined): Unit | undefined => (unit !== undefined && unit in units ? (unit as Unit) : undefined);

interface Header {
  readonly row: number;
  readonly fields: readonly { readonly header: string; readonly name: string; readonly unit: ColumnUnit | undefined }[];
}
const rankOf = (role: ColumnRole, name: string): number => (headerWords[role] as readonly string[]).findIndex((word) => fold(word) === name);

/** The first row that names a date and a distance. */
function findHeader(cells: Cells): Header | null {
  for (let row = 0; row < Math.min(cells.length, tableLimits.headerWithin); row++) {
    const fields = cells[row]!.map((header) => ({ header, ...(header.length <= tableLimits.headerLetters ? readHeader(header) : { name: '', unit: undefined }) }));
    const has = (role: ColumnRole): boolean => fields.some(({ name }) => name !== '' && rankOf(role, name) >= 0);
    if (has('date') && (has('distance') || has('plannedDistance'))) return { row, fields };
  }
  return null;
}

function findExport({ fields }: Header): ExportRow | undefined {
  const names = new Set(fields.map(({ header }) => fold(header.slice(0, tableLimits.headerLetters))));
  return exports.find(({ headers }) => headers.every((group) => group.some((name) => names.has(fold(name)))));
}

// ---- dates ----------------------------------------------------------------------------------------------------------

/** Day, month and year of a date as text, in the order of the text; null where it is none. */
type Written = { readonly iso: string | null } | { readonly first: number; readonly second: number; readonly year: number; readonly dotted: boolean };

function readWritten(value: string): Written | null {
  const text = tidyText(value.slice(0, 80))
    .replace(/[T,]? ?(?:à|um|at)? ?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)? ?(?:[AaPp]\.?[Mm]\.?)? ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/u, '') // the time of day
    .replace(/^\p{L}+\.?,? (?=\d{1,4}[-/.])/u, ''); // a weekday
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return { iso: calendarDay(Number(iso[1]), Number(iso[3]), Number(iso[4])) };
  const numbers = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/.exec(text);
  if (numbers) return { first: Number(numbers[1]), second: Number(numbers[3]), year: fullYear(numbers[4]!), dotted: numbers[2] === '.' };
  const dayFirst = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:\.|st|nd|rd|th)?[\s-](?:de\s)?(\p{L}+)\.?,?[\s-](?:de\s)?(\d{4})$/u.exec(text);
  if (dayFirst) return ofMonth(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = /^(?:\p{L}+\.?,?\s+)?(\p{L}+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})$/u.exec(text);
  return monthFirst ? ofMonth(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!) : null;
}

const fullYear = (year: string): number => (year.length === 2 ? 2000 : 0) + Number(year);
/** Number of a month by its name, 0 for no month. `mar` may be March or Tuesday, `lun` is no month. */
const monthOf = (word: string): number => monthNames.findIndex((names) => names.some((name) => fold(word).startsWith(name))) + 1;

function ofMonth(year: string, month: string, day: string): Written | null {
  const number = monthOf(month);
  return number === 0 ? null : { iso: calendarDay(Number(year), number, Number(day)) };
}

/**
 * Dates of one column as YYYY-MM-DD. Whether 4/5/2026 is in April or May is decided by the other dates of the column;
 * what cannot be decided or read stays as it was, for readLog to refuse.
 */
export function readDates(values: readonly unknown[]): unknown[] {
  const written = values.map((value) => (typeof value === 'string' && value !== '' ? readWritten(value) : null));
  const readings = written.map((one) =>
    one && 'first' in one ? { byDay: calendarDay(one.year, one.second, one.first), byMonth: one.dotted ? null : calendarDay(one.year, one.first, one.second) } : null,
  );
  const dayFirst = readings.some((one) => one && one.byDay !== null && one.byMonth === null);
  const monthFirst = readings.some((one) => one && one.byDay === null && one.byMonth !== null);
  return values.map((value, row) => {
    const one = written[row];
    if (!one) return value;
    if ('iso' in one) return one.iso ?? value;
    const { byDay, byMonth } = readings[row]!;
    const decided = byDay === null || byMonth === null || byDay === byMonth ? (byDay ?? byMonth) : dayFirst === monthFirst ? null : dayFirst ? byDay : byMonth;
    return decided ?? `${one.first}/${one.second}/${one.year}`;
  });
}

// ---- numbers --------------------------------------------------------------------------------------------------------

/** Whether decimals are written with a point or a comma; null when these values do not tell. */
function decimalMark(values: Iterable<string>): '.' | ',' | null {
  let [points, commas] = [false, false];
  for (const value of values) {
    if (value.length > 16) continue;
    if (/^-?\d+\.\d{1,2}$|^\d{1,3}(,\d{3})+\.\d+$|^\d{4,}\.\d+$|^\d+\.\d{4,}$/.test(value)) points = true;
    else if (/^-?\d+,\d{1,2}$|^\d{1,3}(\.\d{3})+,\d+$|^\d{4,},\d+$|^\d+,\d{4,}$/.test(value)) commas = true;
  }
  return points === commas ? null : points ? '.' : ',';
}

/** A figure as a number, where the mark decides it; everything else as written. */
function readFigure(value: string, mark: '.' | ',' | null): string | number {
  if (!/^-?[\d.,]+$/.test(value)) return value;
  const plain = mark === ',' ? value.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.') : mark === '.' ? value.replace(/,(?=\d{3}(?!\d))/g, '') : value;
  return /^-?\d*\.?\d+$/.test(plain) ? Number(plain) : value;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

// ---- types ----------------------------------------------------------------------------------------------------------

const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.map((word) => fold(word)));
interface Words {
  /** A run, whatever follows (`Course à pied sur tapis roulant`). */
  readonly runs: readonly string[];
  readonly sports: ReadonlySet<string>;
  readonly race: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  readonly trail: ReadonlySet<string>;
}
let plain: ReadonlySet<string> | undefined;
const plainRuns = (): ReadonlySet<string> => (plain ??= setOf(['run', ...plainRun]));
let words: Words | undefined;
const wordSets = (): Words =>
  (words ??= {
    runs: [...setOf(['run', ...plainRun, ...exportRuns])],
    sports: setOf([...runTypes['cross-training'].aliases, ...exportSports]),
    race: setOf(raceWords.race),
    not: setOf(raceWords.not),
    trail: setOf(raceWords.trail),
  });

const tokens = (text: string): string[] =>
  text
    .slice(0, 200)
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean)
    .map((word) => fold(word));

const takesBack = (text: string): boolean => tokens(text).some((word) => wordSets().not.has(word));
const saysRace = (text: string): boolean => tokens(text).some((word) => wordSets().race.has(word)) && !takesBack(text);

/**
 * The type of a row. In an export the column holds sports: cross-training by any of its words, or a run by its first.
 * A plain run is a race where its event, or its title with nothing that takes it back, says so in words.
 */
function typeOf(type: string, title: string, category: string, isExport: boolean): string {
  const { runs, sports, trail } = wordSets();
  const folded = fold(type.slice(0, tableLimits.headerLetters));
  const isSport = isExport && (sports.has(folded) || tokens(type).some((word) => sports.has(word)));
  const isRun = isExport ? !isSport && runs.some((run) => folded.startsWith(run)) : plainRuns().has(folded);
  if (!isRun) return isSport ? 'cross-training' : type;
  if (!saysRace(category) && (takesBack(category) || !saysRace(title))) return 'run';
  return [...tokens(type), ...tokens(title)].some((word) => trail.has(word)) || folded.includes('trail') ? 'trail-race' : 'race';
}

// ---- the table ------------------------------------------------------------------------------------------------------

const missing = new Set<string>(missingWords);
const filled = (values: Values): string[] => values.filter((value) => value !== '');

/** The column of a role: the one with most values that look right; among equals the surer name, then the first. */
function pick(role: ColumnRole, fields: Header['fields'], values: (column: number) => Values, taken: ReadonlySet<number>): number | undefined {
  const looksRight: Partial<Record<ColumnRole, (value: string) => boolean>> = {
    date: (value) => readWritten(value) !== null,
    distance: (value) => value.length <= 60,
    elevationGainM: (value) => /^-?[\d.,]+/.test(value),
    rpe: (value) => /^[\d.,]+$/.test(value),
  };
  const right = looksRight[role] ?? (() => true);
  const found = fields
    .map(({ name }, column) => ({ column, rank: name === '' || taken.has(column) ? -1 : rankOf(role, name) }))
    .filter(({ rank }) => rank >= 0)
    .map((one) => ({ ...one, count: filled(values(one.column)).filter(right).length }));
  found.sort((a, b) => Number(b.count > 0) - Number(a.count > 0) || a.rank - b.rank || b.count - a.count || a.column - b.column);
  return found[0]?.column;
}

/**
 * Reads the cells of a table, text as it stands in the file. `unit` is for distances whose unit the file does not tell.
 * Errors of the whole: `body-invalid` (no header with a date and a distance, too many columns), `unit-unknown` (Garmin never says whether km or miles).
 */
export function readTable(cells: Cells, unit?: unknown): Result<Table> {
  const asked = readUnit(unit);
  if (!asked.ok) return asked;
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest > tableLimits.columns) return bad('body-invalid', 'runs', `${widest} columns`, `at most ${tableLimits.columns} columns`);
  const header = findHeader(cells);
  if (!header) {
    const first = (cells.find((row) => row.some((cell) => cell.trim() !== '')) ?? []).slice(0, 6).join(', ');
    return bad(
      'body-invalid',
      'runs',
      first,
      `a header row that names at least a date and a distance, within the first ${tableLimits.headerWithin} rows`,
      'Add a first row such as: Date, Distance, Type, Athlete.',
    );
  }
  const { fields } = header;
  const known = findExport(header);

  const numbered = cells
    .map((row, index) => ({ row, number: index + 1 }))
    .slice(header.row + 1)
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  const kept = new Map<number, Values>();
  const values = (column: number): Values => {
    const have = kept.get(column);
    if (have) return have;
    const made = numbered.map(({ row }) => {
      const text = (row[column] ?? '').trim();
      return missing.has(text.toLowerCase()) ? '' : text;
    });
    kept.set(column, made);
    return made;
  };

  const found = new Map<ColumnRole, number>();
  const taken = new Set<number>();
  for (const role of Object.keys(headerWords) as ColumnRole[]) {
    if (role === 'athlete' && known) continue; // an export is one athlete's, and its `name` is the title
    const column = pick(role, fields, values, taken);
    if (column === undefined) continue;
    found.set(role, column);
    taken.add(column);
  }
  if (known && !found.has('title')) {
    const column = fields.findIndex(({ name }) => name === 'name');
    if (column >= 0) found.set('title', column);
  }
  const column = (role: ColumnRole): Values => (found.has(role) ? values(found.get(role)!) : []);
  const everything = function* (): Generator<string> {
    for (let at = 0; at < fields.length; at++) yield* values(at);
  };
  let ofFile: '.' | ',' | null | undefined;
  const figures = (of: Values): (string | number)[] => {
    const own = decimalMark(of);
    const doubtful = own === null && of.some((value) => /^\d{1,3}[.,]\d{3}$/.test(value));
    const mark = doubtful ? (ofFile ??= decimalMark(everything())) : own;
    // a mark that nothing else in the file confirms leaves 1,234 to the row, which refuses it
    return of.map((value) => (doubtful && mark === null && value.includes(',') ? value : readFigure(value, mark)));
  };

  // the distance, and its unit: asked for, named by the header, known of the export, or seen from the values
  const kilometres = column('distance');
  const twin = distanceTwin(fields, found.get('distance'), (at) => figures(values(at)));
  if (twin !== undefined) found.set('distance', twin);
  const distanceAt = found.get('distance');
  const distances = figures(column('distance'));
  const numbers = distances.filter((value): value is number => typeof value === 'number' && value > 0);
  const named = distanceAt === undefined ? undefined : distanceUnitOf(fields[distanceAt]!.unit);
  const inMetres = numbers.length > 0 && median(numbers) >= metresFrom;
  const choices: readonly (readonly [Unit | undefined, string])[] = [
    [twin === undefined ? undefined : 'm', 'the more exact of two columns, a thousand times the other'],
    [asked.value, 'as asked for'],
    [named, 'named by the header'],
    [known && known.unit !== 'ask' && known.unit !== (inMetres ? 'km' : 'm') ? known.unit : undefined, `known of ${known?.id}`],
    [inMetres ? 'm' : undefined, 'seen from the values: too large for kilometres'],
    [known?.unit === 'ask' ? undefined : 'km', 'the default: neither header nor values name another'],
  ];
  const [distanceUnit, how] = choices.find(([one]) => one !== undefined) ?? [undefined, ''];
  if (distanceUnit === undefined) {
    return bad(
      'unit-unknown',
      'unit',
      null,
      Object.keys(units).join(', '),
      'Garmin Connect writes distances in the unit of the account and never says which: add unit=km or unit=mi.',
    );
  }

  const dates = readDates(column('date'));
  const climbAt = found.get('elevationGainM');
  const climbUnit = climbAt === undefined ? undefined : (fields[climbAt]!.unit ?? (known?.unit === 'ask' && distanceUnit === 'mi' ? 'ft' : 'm'));
  const climbs = figures(column('elevationGainM')).map((climb) => (climbUnit === 'ft' && typeof climb === 'number' ? Math.round(climb * 3.048) / 10 : climb));
  const plannedDistances = figures(column('plannedDistance'));
  const plannedUnit = found.has('plannedDistance') ? distanceUnitOf(fields[found.get('plannedDistance')!]!.unit) : undefined;
  const efforts = figures(column('rpe'));
  const [types, titles, categories, athletes, plannedCells, ownUnits] = (['type', 'title', 'category', 'athlete', 'planned', 'unit'] as const).map(column) as [
    Values,
    Values,
    Values,
    Values,
    Values,
    Values,
  ];

  const rows = numbered.map((_, row): LogRow => {
    const fromTwin = twin !== undefined && distances[row] === '' && kilometres[row] !== ''; // only the other column is filled
    const done = fromTwin ? `${kilometres[row]} km` : (distances[row] ?? '');
    const isPlanned = done === '' && !isBlank(plannedDistances[row]);
    return {
      date: dates[row],
      distance: isPlanned ? plannedDistances[row] : done,
      type: found.has('type') ? typeOf(types[row]!, titles[row] ?? '', categories[row] ?? '', known !== undefined) : typeOf('run', titles[row] ?? '', categories[row] ?? '', true),
      unit: isBlank(ownUnits[row]) ? ((isPlanned ? plannedUnit : undefined) ?? distanceUnit) : ownUnits[row],
      elevationGainM: climbs[row] ?? '',
      rpe: efforts[row] === 0 ? '' : (efforts[row] ?? ''), // 0: not rated
      athlete: athletes[row] ?? '',
      planned: isPlanned || (plannedCells[row] ?? ''),
    };
  });

  const notes: Partial<Record<ColumnRole, string>> = {
    distance: how,
    ...(known?.note ? { date: known.note } : {}),
    duration: 'not used: the rules go by distance',
  };
  const durationUnit = found.has('duration') ? fields[found.get('duration')!]!.unit : undefined;
  const unitOf: Partial<Record<ColumnRole, ColumnUnit | undefined>> = { distance: distanceUnit, elevationGainM: climbUnit, plannedDistance: plannedUnit, duration: durationUnit };
  return {
    ok: true,
    value: {
      source: known?.id ?? null,
      columns: [...found].map(([role, at]) => ({
        role,
        header: fields[at]!.header.trim(),
        column: at,
        ...(unitOf[role] === undefined ? {} : { unit: unitOf[role] }),
        ...(notes[role] === undefined ? {} : { note: notes[role] }),
      })),
      rows,
      rowNumbers: numbered.map(({ number }) => number),
      notes: found.has('type') ? [] : ['There is no column for the type: every row is read as a plain run.'],
    },
  };
}

/** A second distance column that holds the same in metres: the more exact one. */
function distanceTwin(fields: Header['fields'], first: number | undefined, figures: (column: number) => readonly (string | number)[]): number | undefined {
  if (first === undefined) return undefined;
  const all = fields.map(({ name }, column) => ({ name, column })).filter(({ name }) => name === fields[first]!.name);
  if (all.length !== 2) return undefined;
  const [one, other] = all.map(({ column }) => figures(column)) as [readonly (string | number)[], readonly (string | number)[]];
  let [pairs, thousands] = [0, 0];
  one.forEach((km, row) => {
    const metres = other[row];
    if (typeof km !== 'number' || typeof metres !== 'number' || km <= 0 || metres <= 0) return;
    pairs++;
    if (Math.abs(metres / km / metresPerKm.ratio - 1) <= metresPerKm.within || Math.abs(metres - km * metresPerKm.ratio) <= 10) thousands++;
  });
  return pairs > 0 && thousands > pairs / 2 ? all[1]!.column : undefined;
}
