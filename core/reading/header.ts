// The header of a table: which row it is, what its names mean, and which export it shows.

import { exports, tableLimits, type ExportRow } from '../rules/columns.ts';
import { datePartWords, doneWords, headerWords, nameWords, planWords, sideWords, type ColumnRole } from '../words/columns.ts';
import { units, type Unit } from '../words/distances.ts';
import { fold, foldedSet, foldedWords } from '../words/fold.ts';
import { once } from '../words/once.ts';
import { shapeOf, type Shape } from './shape.ts';

export type Cells = readonly (readonly string[])[];
export type Values = readonly string[];
/** Units of columns: of distances and climbs, and of times. */
export type ColumnUnit = Unit | 'ft' | 's' | 'min' | 'h';

export interface Header {
  readonly row: number;
  readonly fields: readonly Field[];
  readonly known: ExportRow | undefined;
  /** The export as its cells show it, for what no name tells. */
  readonly shape: Shape | undefined;
}
export interface Field {
  /** As the file writes it. */
  readonly header: string;
  readonly name: string;
  /** The name without the words that say nothing. */
  readonly core: string;
  readonly unit: ColumnUnit | undefined;
  /** It speaks of what was meant to be run, or of what was. */
  readonly plan: boolean;
  readonly done: boolean;
}

const otherUnits: Readonly<Record<string, ColumnUnit>> = { ft: 'ft', feet: 'ft', foot: 'ft', s: 's', sec: 's', seconds: 's', min: 'min', minutes: 'min', h: 'h', hours: 'h' };
/** The place of each name, the first where one stands twice. */
function ranksOf(names: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const [rank, name] of names.entries()) if (!ranks.has(fold(name))) ranks.set(fold(name), rank);
  return ranks;
}
const known = once(() => ({
  units: new Map<string, ColumnUnit>([
    ...Object.entries(otherUnits),
    ...(Object.keys(units) as Unit[]).flatMap((unit) => units[unit].names.map((name) => [fold(name), unit] as const)),
  ]),
  side: foldedSet(sideWords),
  plan: foldedSet(planWords),
  done: foldedSet(doneWords),
  names: foldedSet(nameWords),
  ranks: new Map((Object.keys(headerWords) as ColumnRole[]).map((role) => [role, ranksOf(headerWords[role])])),
  year: foldedSet(datePartWords.year),
  month: foldedSet(datePartWords.month),
  day: foldedSet(datePartWords.day),
}));
export const distanceUnitOf = (unit: ColumnUnit | undefined): Unit | undefined => (unit !== undefined && unit in units ? (unit as Unit) : undefined);

/** Paces and speeds end in a unit of distance, and are none. */
const isRate = (header: string): boolean => /\/ ?(km|mi|mile|h|hr|min|week|wk)\b|\b(kmh|kph|mph|bpm)\b/i.test(header);

/** `Distance (km)`, `dist_m`, `DistanceInMeters`, `Actual km`: the name, and the unit in it. */
function readField(header: string): Field {
  if (header.length > tableLimits.headerLetters) return { header, name: '', core: '', unit: undefined, plan: false, done: false };
  const { units: unitWords, side, plan, done } = known();
  const words = foldedWords(
    header
      .replace(/\+/g, ' plus ')
      .replace(/[-−] ?$/, ' minus') // D+ and D-: up and down
      .replace(/'/g, ''), // l'activité is one word
  );
  if (isRate(header)) return { header, name: words.join(''), core: words.join(''), unit: undefined, plan: false, done: false };
  const last = words.length - 1;
  let at = words.length > 0 && unitWords.has(words[last]!) ? last : -1;
  if (at < 0 && distanceUnitOf(unitWords.get(words[0] ?? '')) !== undefined && words[0]!.length > 1) at = 0; // `Km run`
  const unit = at < 0 ? undefined : unitWords.get(words[at]!);
  const rest = words.filter((word, place) => place !== at && !(at > 0 && place === at - 1 && word === 'in'));
  const core = rest.filter((word) => !side.has(word) && !plan.has(word) && !done.has(word) && !/^\d+$/.test(word)).join('');
  const name = words.length === 1 || at === 0 ? words.join('') : rest.join('');
  const isBeside = (of: ReadonlySet<string>): boolean => words.length > 1 && rest.some((word) => of.has(word));
  return { header, name, core, unit, plan: isBeside(plan), done: isBeside(done) };
}

/** Below every exact name. */
const lessSure = 1000;

/** How sure a name is for a role, 0 the surest; -1 for another role. `Km run` is a distance by its unit. */
export function rankOf(role: ColumnRole, { name, core, unit, plan }: Field): number {
  if (name === '') return -1;
  const { ranks, names } = known();
  const exact = ranks.get(role)!.get(name);
  if (plan) return plannedOf[role] === undefined && role !== 'planned' ? -1 : (exact ?? rankOfPlan(role, core, unit));
  if (exact !== undefined) return exact;
  const byCore = ranks.get(role)!.get(core) ?? (role === 'athlete' ? withoutNameWords(core, names, ranks.get(role)!) : undefined);
  if (core !== '' && byCore !== undefined) return lessSure + byCore;
  return role === 'distance' && core === '' && distanceUnitOf(unit) !== undefined ? 2 * lessSure : -1;
}

/** `Athlete Name`, `Nombre del atleta`: the word for an athlete beside that for a name. */
function withoutNameWords(core: string, names: ReadonlySet<string>, ranks: ReadonlyMap<string, number>): number | undefined {
  for (const word of names) {
    const left = core.endsWith(word) ? core.slice(0, -word.length) : core.startsWith(word) ? core.slice(word.length) : '';
    if (left !== '' && ranks.has(left)) return ranks.get(left);
  }
  return undefined;
}

const plannedOf: { readonly [R in ColumnRole]?: ColumnRole } = { plannedDistance: 'distance', plannedDuration: 'duration', plannedType: 'type' };

function rankOfPlan(role: ColumnRole, core: string, unit: ColumnUnit | undefined): number {
  const of = plannedOf[role];
  if (of === undefined) return -1;
  if (known().ranks.get(of)!.has(core)) return lessSure;
  return core === '' && unit !== undefined && (of === 'distance') === (distanceUnitOf(unit) !== undefined) && of !== 'type' ? 2 * lessSure : -1;
}

/** The columns of day, month and year, where each has its own. */
export function datePartsOf(fields: readonly Field[]): readonly [day: number, month: number, year: number] | null {
  const { day, month, year } = known();
  const [d, m, y] = [day, month, year].map((words) => fields.findIndex(({ name }) => words.has(name))) as [number, number, number];
  return d >= 0 && m >= 0 && y >= 0 ? [d, m, y] : null;
}

const hasRole = (fields: readonly Field[], role: ColumnRole): boolean => fields.some((field) => rankOf(role, field) >= 0);
export const namesDate = (fields: readonly Field[]): boolean => hasRole(fields, 'date') || datePartsOf(fields) !== null;
export const namesDistance = (fields: readonly Field[]): boolean => hasRole(fields, 'distance') || hasRole(fields, 'plannedDistance');
const isHeader = (fields: readonly Field[]): boolean => namesDate(fields) && namesDistance(fields);

export const fieldsOf = (row: Values): Field[] => row.map(readField);

/** The first row that names a date and a distance, alone or with the row above it; else the one above cells of a known shape. */
export function findHeader(cells: Cells): Header | null {
  const top = cells.slice(0, tableLimits.headerWithin);
  const rows = top.map(fieldsOf);
  for (const [row, fields] of rows.entries()) {
    const whole = isHeader(fields) ? withLabels(fields, top[row - 1]) : row > 0 && !namesDate(fields) ? joined(top[row - 1]!, top[row]!) : null;
    if (whole === null || !isHeader(whole)) continue;
    return { row, fields: whole, known: exportOf(whole), shape: shapeOf(cells, row) };
  }
  for (const [row, fields] of rows.entries()) {
    const shape = shapeOf(cells, row);
    if (shape) return { row, fields, known: undefined, shape };
  }
  return null;
}

/** Whether the first rows name a date and a distance. */
export const hasHeader = (cells: Cells): boolean => findHeader(cells) !== null;

// ---- headers over two rows ------------------------------------------------------------------------------------------

/** A label above several columns stands in the first of them. */
export function carriedLabels(labels: Values, width: number): string[] {
  let last = '';
  return Array.from({ length: width }, (_, column) => (last = (labels[column] ?? '').trim() || last));
}

/** Labels in the row above tell columns of one name apart: `Plan`, `Done`. */
function withLabels(fields: readonly Field[], above: Values | undefined): readonly Field[] {
  if (!above || above.every((label) => label.trim() === '')) return fields;
  const counts = new Map<string, number>();
  for (const { name } of fields) counts.set(name, (counts.get(name) ?? 0) + 1);
  const labels = carriedLabels(above, fields.length);
  return fields.map((field, column) => {
    if (field.name === '' || counts.get(field.name) === 1) return field;
    const { plan, done } = readField(`${labels[column]!} ${field.header}`);
    return plan || done ? { ...field, plan, done } : field;
  });
}

/** `Date,Plan,,Done` over `,km,type,km,type`: two rows that are one header. */
function joined(above: Values, below: Values): readonly Field[] | null {
  const width = Math.max(above.length, below.length);
  if (width > tableLimits.columns || below.some((cell) => /^\s*\d/.test(cell))) return null; // figures are no names
  const fields = Array.from({ length: width }, (_, column) => readField((below[column] ?? '').trim() || (above[column] ?? '')));
  return withLabels(fields, above);
}

function exportOf(fields: readonly Field[]): ExportRow | undefined {
  const names = new Set(fields.map(({ header }) => fold(header.slice(0, tableLimits.headerLetters))));
  return exports.find(({ headers }) => headers.every((group) => group.some((name) => names.has(fold(name)))));
}
