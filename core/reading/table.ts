// readTable: a training log as it was exported or typed, made into rows for readLog. Columns are found by the name of their header and
// the shape of their values, never by position; what cannot be decided is left as written, for the row to say so.

import { calendarDay, dateOf, serials } from '../words/calendar.ts';
import type { LogRow } from '../answers/log.ts';
import { exportRuns, exports, metresFrom, metresPerKm, missingWords, monthNames, raceWords, tableLimits, type ExportRow } from '../rules/columns.ts';
import { limits } from '../rules/input.ts';
import { bad, firstYear, isBlank, isKindOfDay, isTypeWord, lastYear, nearestOf, readUnit, tidyText, type Result } from './run.ts';
import { fold, headerWords, plainRun, runTypes, units, type ColumnRole, type Unit } from '../words/terms.ts';

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

/** What stands in a column of planned runs. */
export const yesWords: ReadonlySet<string> = new Set(['yes', 'true', '1', 'x', 'y', 'ja', 'oui', 'si', 'sim', 'tak', 'planned']);
const noWords: ReadonlySet<string> = new Set(['', 'no', 'false', '0', 'n', 'nein', 'non', 'nie', 'nao', 'done']);
export const isYesOrNo = (value: string): boolean => value.length < 20 && (yesWords.has(fold(value)) || noWords.has(fold(value)));

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
/** How sure a name is for a role, 0 the surest; -1 for another role. `Total km` is a distance by its unit. */
function rankOf(role: ColumnRole, name: string, unit: ColumnUnit | undefined): number {
  const rank = (headerWords[role] as readonly string[]).findIndex((word) => fold(word) === name);
  return rank < 0 && role === 'distance' && distanceUnitOf(unit) !== undefined && ['total', 'run', 'ran'].includes(name) ? headerWords.distance.length : rank;
}

/** The first row that names a date and a distance. */
function findHeader(cells: Cells): Header | null {
  for (let row = 0; row < Math.min(cells.length, tableLimits.headerWithin); row++) {
    const fields = cells[row]!.map((header) => ({ header, ...(header.length <= tableLimits.headerLetters ? readHeader(header) : { name: '', unit: undefined }) }));
    const has = (role: ColumnRole): boolean => fields.some(({ name, unit }) => name !== '' && rankOf(role, name, unit) >= 0);
    if (has('date') && (has('distance') || has('plannedDistance'))) return { row, fields };
  }
  return null;
}

/** What a header may have meant, word for word. */
function nearHeader(cells: Values): string {
  const known = [...headerWords.date, ...headerWords.distance, ...headerWords.type];
  const near = cells.slice(0, 20).flatMap((cell) => (cell.length > 30 || known.some((word) => fold(word) === fold(cell)) ? [] : [nearestOf(cell, known)]));
  return near.find((one) => one !== undefined)?.concat(' ') ?? '';
}

/** Whether the first rows name a date and a distance. */
export const hasHeader = (cells: Cells): boolean => findHeader(cells) !== null;

function findExport({ fields }: Header): ExportRow | undefined {
  const names = new Set(fields.map(({ header }) => fold(header.slice(0, tableLimits.headerLetters))));
  return exports.find(({ headers }) => headers.every((group) => group.some((name) => names.has(fold(name)))));
}

// ---- dates ----------------------------------------------------------------------------------------------------------

/** Day, month and year of a date as text, in the order of the text; null where it is none. */
type Written = { readonly iso: string | null } | { readonly first: number; readonly second: number; readonly year: number; readonly dotted: boolean };

function readWritten(value: string): Written | null {
  const text = tidyText(value.slice(0, 80))
    .replace(/[T,]? ?(?:à|um|at)? ?\d{1,2}[:h]\d{2}(?::\d{2})?(?:\.\d+)? ?(?:[AaPp]\.?[Mm]\.?|Uhr)? ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/u, '') // the time of day
    .replace(/^\p{L}+\.?,? (?=\d{1,4}[-/.])/u, ''); // a weekday
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return { iso: dayIn(Number(iso[1]), Number(iso[3]), Number(iso[4])) };
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (serial >= serials.from && serial <= serials.to) return { iso: dateOf(serial - serials.epoch) };
  const numbers = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/.exec(text);
  if (numbers) return { first: Number(numbers[1]), second: Number(numbers[3]), year: fullYear(numbers[4]!), dotted: numbers[2] === '.' };
  const dayFirst = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:\.|st|nd|rd|th)?[\s-](?:de\s)?(\p{L}+)\.?,?[\s-](?:de\s)?(\d{4}|\d{2})$/u.exec(text);
  if (dayFirst) return ofMonth(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = /^(?:\p{L}+\.?,?\s+)?(\p{L}+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})$/u.exec(text);
  return monthFirst ? ofMonth(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!) : null;
}

const dayIn = (year: number, month: number, day: number): string | null => (year >= firstYear && year <= lastYear ? calendarDay(year, month, day) : null);
const fullYear = (year: string): number => (year.length === 2 ? 2000 : 0) + Number(year);
/** Number of a month by its name, 0 for no month. `mar` may be March or Tuesday, `lun` is no month. */
const monthOf = (word: string): number => monthNames.findIndex((names) => names.some((name) => fold(word).startsWith(name))) + 1;

function ofMonth(year: string, month: string, day: string): Written | null {
  const number = monthOf(month);
  return number === 0 ? null : { iso: dayIn(fullYear(year), number, Number(day)) };
}

/**
 * Dates of one column as YYYY-MM-DD. Whether 4/5/2026 is in April or May is decided by the other dates of the column;
 * what cannot be decided or read stays as it was, for readLog to refuse.
 */
export function readDates(values: readonly unknown[]): unknown[] {
  const written = values.map((value) => (typeof value === 'string' && value !== '' ? readWritten(value) : null));
  const readings = written.map((one) =>
    one && 'first' in one ? { byDay: dayIn(one.year, one.second, one.first), byMonth: one.dotted ? null : dayIn(one.year, one.first, one.second) } : null,
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
  if (value.length > 20 || !/^-?[\d.,]+$/.test(value)) return value;
  const plain = mark === ',' ? value.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.') : mark === '.' ? value.replace(/,(?=\d{3}(?!\d))/g, '') : value;
  return /^-?(\d+(\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : value;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

// ---- types ----------------------------------------------------------------------------------------------------------

const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.map((word) => fold(word)));
interface Words {
  readonly plain: ReadonlySet<string>;
  /** Words for running in any of the languages, whatever stands beside them (`Virtueller Lauf`, `Ultra Running`). */
  readonly runs: ReadonlySet<string>;
  readonly race: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  readonly trail: ReadonlySet<string>;
}
let words: Words | undefined;
const wordSets = (): Words =>
  (words ??= {
    plain: setOf(['run', ...plainRun]),
    runs: setOf(exportRuns),
    race: setOf(raceWords.race),
    not: setOf(raceWords.not),
    trail: setOf(raceWords.trail),
  });

/** The words of a text, those written together apart: `EBikeRide` is three. */
const tokens = (text: string): string[] =>
  text
    .slice(0, 200)
    .replace(/\p{Ll}(?=\p{Lu})/gu, '$& ')
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean)
    .map((word) => fold(word));

const takesBack = (text: string): boolean => tokens(text).some((word) => wordSets().not.has(word));
const saysRace = (text: string): boolean => tokens(text).some((word) => wordSets().race.has(word)) && !takesBack(text);

/**
 * The type of a row. In an export the column holds sports: what names no run, in any of the languages, is another sport.
 * A plain run is a race where its event, or its title with nothing that takes it back, says so in words.
 */
function typeOf(type: string, title: string, category: string, isExport: boolean): string {
  const { plain, runs, trail } = wordSets();
  const isSport = isExport && type !== '' && !isKindOfDay(type);
  const isRun = plain.has(fold(type.slice(0, tableLimits.headerLetters))) || (isSport && tokens(type).some((word) => runs.has(word)));
  if (!isRun) return isSport ? 'cross-training' : type;
  if (!saysRace(category) && (takesBack(category) || !saysRace(title))) return 'run';
  return [...tokens(type), ...tokens(title)].some((word) => trail.has(word)) ? 'trail-race' : 'race';
}

// ---- the table ------------------------------------------------------------------------------------------------------

const missing = new Set<string>(missingWords);
/** A column of people: a log of one name a row would be no log. */
const repeats = (values: Values): boolean => new Set(filled(values)).size * 2 <= filled(values).length || filled(values).length < 3;
const mostly = (values: Values, right: (value: string) => boolean): boolean => {
  const some = filled(values).slice(0, enough);
  return some.length > 0 && 2 * some.filter(right).length > some.length;
};
let rest: ReadonlySet<string> | undefined;
const restWords = (): ReadonlySet<string> => (rest ??= setOf(['rest', ...runTypes.rest.aliases]));
const filled = (values: Values): string[] => values.filter((value) => value !== '');

/** What the cells of a role look like; where names may mean something else (`Einheit`, a unit or a session), it decides. */
const looksRight: { readonly [R in ColumnRole]?: (value: string) => boolean } = {
  date: (value) => readWritten(value) !== null,
  distance: (value) => /\d/.test(value) || isTypeWord(value),
  plannedDistance: (value) => /\d/.test(value),
  type: (value) => isTypeWord(value) || tokens(value).some((word) => wordSets().runs.has(word)),
  elevationGainM: (value) => /^-?[\d.,]+/.test(value),
  rpe: (value) => /^[\d.,]+( ?\/ ?10)?$/.test(value),
  planned: isYesOrNo,
  unit: (value) => readUnit(value).ok,
};

const mayMeanOther: ReadonlySet<ColumnRole> = new Set(['type', 'rpe', 'planned', 'unit']);

/** How many cells are looked at to tell what a column holds. */
const enough = 60;

/** The column of a role: by the surest name among those that hold such values, mostly; then the fullest, then the first. */
function pick(role: ColumnRole, fields: Header['fields'], isExport: boolean, values: (column: number) => Values, taken: ReadonlySet<number>): number | undefined {
  const right = looksRight[role] ?? (() => true);
  const found = fields
    .map(({ name, unit }, column) => ({ column, rank: name === '' || taken.has(column) ? -1 : rankOf(role, name, unit) }))
    .filter(({ rank }) => rank >= 0)
    .slice(0, 20)
    .map((one) => {
      const some = filled(values(one.column)).slice(0, enough);
      return { ...one, some: some.length, count: some.filter((value) => right(value.slice(0, tableLimits.headerLetters))).length };
    })
    // names that may mean something else need such values, mostly; the names of an export are no coincidence
    .filter(({ some, count }) => isExport || !mayMeanOther.has(role) || some === 0 || 2 * count >= some);
  found.sort((a, b) => Number(b.count > 0) - Number(a.count > 0) || a.rank - b.rank || b.count - a.count || a.column - b.column);
  return found[0]?.column;
}

/** The rows below the header that hold anything, each with its number in the file, from 1. */
type Numbered = readonly { readonly row: Values; readonly number: number }[];

/** The cells of a column, made when first asked for; what stands for nothing is blank. */
function columnsOf(numbered: Numbered): (column: number) => Values {
  const kept = new Map<number, Values>();
  return (column) => {
    const have = kept.get(column);
    if (have) return have;
    const made = numbered.map(({ row }) => {
      const text = (row[column] ?? '').trim();
      return missing.has(text.toLowerCase()) ? '' : text;
    });
    kept.set(column, made);
    return made;
  };
}

/** Which column plays which role. Where a name means one thing here and another there, what the cells hold decides. */
function findColumns(fields: Header['fields'], isExport: boolean, values: (column: number) => Values): Map<ColumnRole, number> {
  const found = new Map<ColumnRole, number>();
  const taken = new Set<number>();
  for (const role of Object.keys(headerWords) as ColumnRole[]) {
    if (role === 'athlete' && isExport) continue; // an export is one athlete's, and its `name` is the title
    const column = pick(role, fields, isExport, values, taken);
    if (column === undefined) continue;
    found.set(role, column);
    taken.add(column);
  }
  const name = fields.findIndex((field) => field.name === 'name');
  const isTitle = name >= 0 && (isExport || (found.get('athlete') === name && !repeats(values(name))));
  if (isTitle) found.delete('athlete');
  if (isTitle && !found.has('title')) found.set('title', name);
  const title = found.get('title');
  if (!found.has('type') && title !== undefined && mostly(values(title), isTypeWord)) {
    found.delete('title');
    found.set('type', title);
  }
  return found;
}

/** Reads figures, by the decimal mark of their column or, where that does not tell, of the file. */
function figureReader(numbered: Numbered): (of: Values, inMetres?: boolean) => (string | number)[] {
  let ofFile: '.' | ',' | null | undefined;
  const everything = function* (): Generator<string> {
    let left: number = tableLimits.cellsForMark;
    for (const { row } of numbered) {
      if ((left -= row.length) < 0) return;
      yield* row;
    }
  };
  return (of, inMetres = false) => {
    const own = decimalMark(of);
    const doubtful = own === null && of.some((value) => thousandOrDecimal.test(value));
    const mark = doubtful ? (ofFile ??= decimalMark(everything())) : own;
    if (!doubtful || mark !== null) return of.map((value) => readFigure(value, mark));
    // nobody measures a metre to three decimals: there 1.200 is a thousand and two hundred; in km the row has to say what 1,234 is
    return of.map((value) => (!thousandOrDecimal.test(value) ? readFigure(value, null) : inMetres ? Number(value.replace(/[.,]/, '')) : value));
  };
}
const thousandOrDecimal = /^\d{1,3}[.,]\d{3}$/;

/**
 * Reads the cells of a table, text as it stands in the file. `unit` is for distances whose unit the file does not tell.
 * Errors of the whole: `body-invalid` (no header with a date and a distance, too many columns), `too-many-runs`, `unit-unknown` (Garmin never says whether km or miles).
 */
export function readTable(cells: Cells, unit?: unknown): Result<Table> {
  const asked = readUnit(unit);
  if (!asked.ok) return asked;
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest > tableLimits.columns) return bad('body-invalid', 'runs', `${widest} columns`, `at most ${tableLimits.columns} columns`);
  const header = findHeader(cells);
  if (!header) {
    const first = cells.find((row) => row.some((cell) => cell.trim() !== '')) ?? [];
    const expected = `a header row that names at least a date and a distance, within the first ${tableLimits.headerWithin} rows`;
    return bad('body-invalid', 'runs', first.slice(0, 6).join(', '), expected, `${nearHeader(first)}Add a first row such as: Date, Distance, Type, Athlete.`);
  }
  const numbered: Numbered = cells
    .map((row, index) => ({ row, number: index + 1 }))
    .slice(header.row + 1)
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  if (numbered.length > limits.logRows) return tooManyRows(numbered.length);

  const { fields } = header;
  const known = findExport(header);
  const values = columnsOf(numbered);
  const figures = figureReader(numbered);
  const found = findColumns(fields, known !== undefined, values);
  const kilometres = found.has('distance') ? values(found.get('distance')!) : [];
  const twin = distanceTwin(fields, found.get('distance'), (at) => figures(values(at)));
  if (twin !== undefined) found.set('distance', twin);
  const column = (role: ColumnRole): Values => (found.has(role) ? values(found.get(role)!) : []);
  const headerUnit = (role: ColumnRole): ColumnUnit | undefined => (found.has(role) ? fields[found.get(role)!]!.unit : undefined);

  const distances = figures(column('distance'), headerUnit('distance') === 'm');
  const far = distances.filter((value): value is number => typeof value === 'number' && value > 0);
  const inMetres = far.length > 0 && median(far) >= metresFrom;
  const choices: readonly (readonly [Unit | undefined, string])[] = [
    [twin === undefined ? undefined : 'm', 'the more exact of two columns, a thousand times the other'],
    [distanceUnitOf(headerUnit('distance')), 'named by the header'],
    [known && known.unit === (inMetres ? 'm' : 'km') ? known.unit : undefined, `known of ${known?.id}`],
    [asked.value, 'as asked for'],
    [inMetres ? 'm' : undefined, 'seen from the values: too large for kilometres'],
    [known?.unit === 'ask' ? undefined : 'km', 'the default: neither header nor values name another'],
  ];
  const [distanceUnit, how] = choices.find(([one]) => one !== undefined) ?? [undefined, ''];
  if (distanceUnit === undefined) {
    const hint = 'Garmin Connect writes distances in the unit of the account and never says which: add unit=km or unit=mi.';
    return bad('unit-unknown', 'unit', null, Object.keys(units).join(', '), hint);
  }

  const climbUnit = headerUnit('elevationGainM') ?? (known?.unit === 'ask' && distanceUnit === 'mi' ? 'ft' : 'm');
  const climbs = figures(column('elevationGainM'), true).map((climb) => (climbUnit === 'ft' && typeof climb === 'number' ? Math.round(climb * 3.048) / 10 : climb));
  const plannedDistances = figures(column('plannedDistance'), headerUnit('plannedDistance') === 'm');
  const efforts = figures(column('rpe').map((value) => value.replace(/ ?\/ ?10$/, '')));
  const [dates = [], types = [], titles = [], categories = [], athletes = [], planned = [], ownUnits = [], durations = []] = (
    ['date', 'type', 'title', 'category', 'athlete', 'planned', 'unit', 'duration'] as const
  ).map(column);
  const isExport = known !== undefined || !found.has('type'); // without a column for it every row is a plain run

  const rows = numbered.map((_, row): LogRow => {
    const fromTwin = twin !== undefined && distances[row] === '' && kilometres[row] !== ''; // only the other column is filled
    const done = fromTwin ? `${kilometres[row]} km` : (distances[row] ?? '');
    // a plan has a distance to come or, where the export holds plans, no result at all
    const isPlanned = done === '' && (!isBlank(plannedDistances[row]) || (found.has('plannedDistance') && isBlank(durations[row]) && !restWords().has(fold(types[row] ?? ''))));
    return {
      date: dates[row] ?? '',
      distance: isPlanned ? (plannedDistances[row] ?? '') : done,
      type: typeOf(types[row] ?? 'run', titles[row] ?? '', categories[row] ?? '', isExport),
      unit: isBlank(ownUnits[row]) ? ((isPlanned ? distanceUnitOf(headerUnit('plannedDistance')) : undefined) ?? distanceUnit) : ownUnits[row],
      elevationGainM: climbs[row] ?? '',
      rpe: efforts[row] === 0 ? '' : (efforts[row] ?? ''), // 0: not rated
      athlete: athletes[row] ?? '',
      planned: isPlanned || (planned[row] ?? ''),
    };
  });

  const others = known ? [...new Set(types.filter((type, row) => rows[row]!.type === 'cross-training' && !isTypeWord(type)))] : [];
  const unitOf: Partial<Record<ColumnRole, ColumnUnit | undefined>> = {
    distance: distanceUnit,
    elevationGainM: climbUnit,
    plannedDistance: headerUnit('plannedDistance'),
    duration: headerUnit('duration'),
  };
  const notes: Partial<Record<ColumnRole, string | undefined>> = { distance: how, date: known?.note, duration: 'not used: the rules go by distance' };
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
      notes: [
        ...(found.has('type') ? [] : ['There is no column for the type: every row is read as a plain run.']),
        ...(others.length === 0 ? [] : [`Read as cross-training, since it names no run: ${others.slice(0, 10).join(', ').slice(0, 200)}.`]),
      ],
    },
  };
}

/** More rows than a log may have, said with the choice to make. */
export const tooManyRows = (count: number): Result<never> => bad('too-many-runs', 'runs', count, `at most ${limits.logRows} rows`, 'Split the log by athlete or by year.');

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
