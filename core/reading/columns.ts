// Which column of a table plays which role: by the name of its header and the shape of its values, by its place only where no name tells.

import { metresPerKm, missingWords, tableLimits } from '../rules/columns.ts';
import { headerWords, sureTypes, type ColumnRole } from '../words/columns.ts';
import { fold } from '../words/fold.ts';
import { hasLetter } from '../words/letters.ts';
import { once } from '../words/once.ts';
import type { Note } from '../words/said.ts';
import { isWrittenDate } from './date.ts';
import { rankOf, type Field, type Header, type Values } from './header.ts';
import { namesARun, namesAnotherSport, namesASession, namesNoRun, tokens } from './kind.ts';
import { isYesOrNo } from './row.ts';
import { isTypeWord, readUnit } from './word.ts';

const missing = new Set<string>(missingWords);
const longestMissing = Math.max(...missingWords.map(({ length }) => length));
const filled = (values: Values): string[] => values.filter((value) => value !== '');
/** How many cells are looked at to tell what a column holds. */
const enough = 60;
const mostly = (values: Values, right: (value: string) => boolean): boolean => {
  const some = filled(values).slice(0, enough);
  return some.length > 0 && 2 * some.filter(right).length > some.length;
};
/** A column of people: a log of one name a row would be no log. */
const repeats = (values: Values): boolean => new Set(filled(values)).size * 2 <= filled(values).length || filled(values).length < 3;

/** What the cells of a role look like; where names may mean something else (`Einheit`, a unit or a session), it decides. */
const looksRight: { readonly [R in ColumnRole]?: (value: string) => boolean } = {
  date: isWrittenDate,
  distance: (value) => /\d/.test(value) || isTypeWord(value),
  plannedDistance: (value) => /\d/.test(value),
  type: (value) => isTypeWord(value) || namesARun(value) || namesASession(value),
  elevationGainM: (value) => /^[-~]?[\d.,]+/.test(value),
  rpe: (value) => /^[\d.,]+( ?\/ ?10)?$/.test(value) && Number(value.replace(/ ?\/.*$/, '').replace(',', '.')) <= 10,
  planned: isYesOrNo,
  race: (value) => isYesOrNo(value) || /[a-z]{3}/i.test(value), // or the name of the race
  completed: isYesOrNo,
  sport: (value) => namesARun(value) || namesAnotherSport(value),
  unit: (value) => readUnit(value).ok,
  start: (value) => /^\D{0,3}\d{1,2}[:h]\d{2}|T\d{2}:\d{2}|\d \d{1,2}:\d{2}/.test(value),
};
const mayMeanOther: ReadonlySet<ColumnRole> = new Set(['type', 'rpe', 'planned', 'unit', 'race', 'completed', 'sport', 'start']);
const sure = once(() => new Set(sureTypes.map((name) => fold(name))));
/** Such a column stays the type whatever its words are: free text is for each row to say. A column of numbers is none. */
const isSure = (role: ColumnRole, { name, core }: Field, values: Values): boolean => role === 'type' && (sure().has(name) || sure().has(core)) && filled(values).some(hasLetter);

const oneCell = (text: string): string => {
  const value = text.trim();
  return value.length <= longestMissing && missing.has(value.toLowerCase()) ? '' : value;
};
/** A cell as text; what stands for nothing is blank. */
export const cellText = (cell: unknown): unknown => (typeof cell === 'string' ? oneCell(cell) : cell);

/** The cells of a column, made when first asked for; what stands for nothing is blank. */
export function columnsOf(rows: readonly Values[]): (column: number) => Values {
  const kept = new Map<number, Values>();
  return (column) => {
    const have = kept.get(column);
    if (have) return have;
    const made = rows.map((row) => oneCell(row[column] ?? ''));
    kept.set(column, made);
    return made;
  };
}

interface Candidate {
  readonly column: number;
  readonly rank: number;
  readonly some: number;
  readonly count: number;
  readonly sure: boolean;
  /** It says that it was run. */
  readonly done: boolean;
}

/** The columns that may play a role, the likeliest first: by the surest name among those that hold such values, mostly; then the fullest, then the first. */
function candidates(role: ColumnRole, fields: readonly Field[], isExport: boolean, values: (column: number) => Values, taken: ReadonlySet<number>): Candidate[] {
  const right = looksRight[role] ?? (() => true);
  return fields
    .map((field, column) => ({ column, rank: taken.has(column) ? -1 : rankOf(role, field) }))
    .filter(({ rank }) => rank >= 0)
    .slice(0, 20)
    .map((one): Candidate => {
      const some = filled(values(one.column)).slice(0, enough);
      const count = some.filter((value) => right(value.slice(0, tableLimits.headerLetters))).length;
      return { ...one, some: some.length, count, sure: isSure(role, fields[one.column]!, values(one.column)), done: fields[one.column]!.done };
    })
    .filter(({ some, count, sure: isSureName }) => isSureName || isExport || !mayMeanOther.has(role) || some === 0 || 2 * count >= some)
    .sort((a, b) => Number(b.done) - Number(a.done) || Number(b.count > 0) - Number(a.count > 0) || a.rank - b.rank || b.count - a.count || a.column - b.column);
}

/** Which columns were found, and what to say of them. */
export interface Found {
  readonly roles: Map<ColumnRole, number>;
  readonly notes: Note[];
  /** The column of types is known by its place alone: so is its language not. */
  readonly isForeign: boolean;
}

/** An export is one athlete's, its `name` is the title, and its type the sport. */
const notOfExports: ReadonlySet<ColumnRole> = new Set(['athlete', 'surname', 'sport']);

/** Which column plays which role. Where a name means one thing here and another there, what the cells hold decides. */
export function findColumns({ fields, known, shape }: Header, values: (column: number) => Values): Found {
  const isExport = known !== undefined || shape !== undefined;
  const byPlace = Object.entries(shape?.roles ?? {}) as [ColumnRole, number][];
  const roles = new Map<ColumnRole, number>(known ? [] : byPlace);
  const notes: Note[] = [];
  const taken = new Set<number>(roles.values());
  for (const role of Object.keys(headerWords) as ColumnRole[]) {
    if (roles.has(role) || (isExport && notOfExports.has(role))) continue;
    const [first, second] = candidates(role, fields, isExport, values, taken);
    if (first === undefined || (role === 'surname' && !roles.has('athlete'))) continue;
    roles.set(role, first.column);
    taken.add(first.column);
    // what stands beside that which was done was planned
    if (role === 'distance' && first.done && second && !second.done && second.rank <= first.rank) {
      roles.set('plannedDistance', second.column);
      taken.add(second.column);
    } else if (role === 'distance' && !isExport && second?.rank === first.rank) notes.push(...twoFigures(fields, first.column, second.column, values));
  }
  settleName(fields, roles, isExport, values, notes);
  settleSessions(fields, roles, isExport, values);
  if (!isExport) notes.push(...unusedColumns(fields, roles, values));
  const isForeign = shape !== undefined && (known === undefined || !roles.has('type'));
  for (const [role, column] of byPlace) if (!roles.has(role)) roles.set(role, column);
  return { roles, notes, isForeign };
}

/** What a column is called, and none of it is understood: it is said, for it may say that a run was hard, a race or none. */
function unusedColumns(fields: readonly Field[], roles: ReadonlyMap<ColumnRole, number>, values: (column: number) => Values): Note[] {
  const used = new Set(roles.values());
  const isUnused = (field: Field, column: number): boolean =>
    !used.has(column) && telling.some((role) => !roles.has(role) && rankOf(role, field) >= 0) && values(column).some((value) => value !== '');
  return fields.filter(isUnused).map(({ header }): Note => ({ is: 'column-unused', header: header.trim() }));
}
const telling: readonly ColumnRole[] = ['rpe', 'planned', 'race', 'completed'];

/** Two columns of one name that are not the same figure: the first is read, and said. */
function twoFigures(fields: readonly Field[], first: number, second: number, values: (column: number) => Values): Note[] {
  if (fields[first]!.unit !== fields[second]!.unit) return []; // one distance in kilometres and in miles
  const [one, other] = [values(first), values(second)];
  const differ = one.some((value, row) => value !== '' && other[row] !== '' && value !== other[row]);
  return differ ? [{ is: 'two-columns', header: fields[first]!.header.trim(), column: first + 1, other: second + 1 }] : [];
}

/** `name` is an athlete only where its cells look like people and the log says nothing else; else it is the title. */
function settleName(fields: readonly Field[], roles: Map<ColumnRole, number>, isExport: boolean, values: (column: number) => Values, notes: Note[]): void {
  const name = fields.findIndex((field) => ['name', 'nom', 'nombre', 'nome', 'imie'].includes(field.name));
  if (name < 0 || !(isExport || roles.get('athlete') === name)) return;
  const [date, type] = [roles.get('date'), roles.get('type')];
  const isDevice = date !== undefined && type !== undefined && mostly(values(date), (value) => /\d:\d\d/.test(value)) && mostly(values(type), namesARun);
  const isPeople = !isExport && !isDevice && repeats(values(name)) && mostly([...new Set(values(name))], looksLikeAPerson);
  if (isPeople) {
    if (!roles.has('surname'))
      notes.push({ is: 'name-is-athlete', header: fields[name]!.header.trim(), athletes: new Set(filled(values(name)).map((value) => value.toLowerCase())).size });
    return;
  }
  roles.delete('athlete');
  const title = roles.get('title');
  if (title === undefined || rankOf('title', fields[title]!) > rankOf('title', fields[name]!)) roles.set('title', name);
}

/** One to three words, none of them a figure or of the vocabulary of training. */
export const looksLikeAPerson = (value: string): boolean =>
  value.length <= 40 && !/[\d:]/.test(value) && value.split(/\s+/).length <= 3 && !namesARun(value) && !namesASession(value) && !tokens(value).some(isTypeWord);

/** A column of titles may hold the types; a column of sessions says more than one of sports, which then tells what is no run. */
function settleSessions(fields: readonly Field[], roles: Map<ColumnRole, number>, isExport: boolean, values: (column: number) => Values): void {
  const title = roles.get('title');
  if (!roles.has('type') && title !== undefined && mostly(values(title), (value) => isTypeWord(value) || namesASession(value) || namesNoRun(value))) {
    roles.delete('title');
    roles.set('type', title);
  }
  const type = roles.get('type');
  if (isExport || type === undefined || mostly(values(type), namesASession) || !mostly(values(type), looksRight.sport!)) return;
  const taken = new Set([...roles].filter(([role]) => role !== 'title').map(([, column]) => column));
  const sessions = candidates('type', fields, false, values, taken).find(({ column }) => mostly(values(column), namesASession));
  if (!sessions) return;
  if (roles.get('title') === sessions.column) roles.delete('title');
  roles.set('type', sessions.column);
  roles.set('sport', type);
}

/** A second distance column that holds the same in metres: the more exact one. */
export function distanceTwin(fields: readonly Field[], first: number | undefined, figures: (column: number) => readonly (string | number)[]): number | undefined {
  if (first === undefined) return undefined;
  const all = fields.map(({ name }, column) => ({ name, column })).filter(({ name, column }) => name === fields[first]!.name && !fields[column]!.plan);
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
