// Which column of a table plays which role: by the name of its header and the shape of its values, never by its place.

import { metresPerKm, missingWords, tableLimits } from '../rules/columns.ts';
import { headerWords, type ColumnRole } from '../words/columns.ts';
import { isWrittenDate } from './date.ts';
import { rankOf, type Field, type Values } from './header.ts';
import { namesARun } from './kind.ts';
import { isYesOrNo } from './row.ts';
import { isTypeWord, readUnit } from './word.ts';

const missing = new Set<string>(missingWords);
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
  type: (value) => isTypeWord(value) || namesARun(value),
  elevationGainM: (value) => /^-?[\d.,]+/.test(value),
  rpe: (value) => /^[\d.,]+( ?\/ ?10)?$/.test(value),
  planned: isYesOrNo,
  unit: (value) => readUnit(value).ok,
};
const mayMeanOther: ReadonlySet<ColumnRole> = new Set(['type', 'rpe', 'planned', 'unit']);

/** The cells of a column, made when first asked for; what stands for nothing is blank. */
export function columnsOf(rows: readonly Values[]): (column: number) => Values {
  const kept = new Map<number, Values>();
  return (column) => {
    const have = kept.get(column);
    if (have) return have;
    const made = rows.map((row) => {
      const text = (row[column] ?? '').trim();
      return missing.has(text.toLowerCase()) ? '' : text;
    });
    kept.set(column, made);
    return made;
  };
}

/** The column of a role: by the surest name among those that hold such values, mostly; then the fullest, then the first. */
function pick(role: ColumnRole, fields: readonly Field[], isExport: boolean, values: (column: number) => Values, taken: ReadonlySet<number>): number | undefined {
  const right = looksRight[role] ?? (() => true);
  const found = fields
    .map((field, column) => ({ column, rank: taken.has(column) ? -1 : rankOf(role, field) }))
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

/** Which column plays which role. Where a name means one thing here and another there, what the cells hold decides. */
export function findColumns(fields: readonly Field[], isExport: boolean, values: (column: number) => Values): Map<ColumnRole, number> {
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

/** A second distance column that holds the same in metres: the more exact one. */
export function distanceTwin(fields: readonly Field[], first: number | undefined, figures: (column: number) => readonly (string | number)[]): number | undefined {
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
