// The header of a table: which row it is, what its names mean, and which export it shows.

import { exports, tableLimits, type ExportRow } from '../rules/columns.ts';
import { headerWords, type ColumnRole } from '../words/columns.ts';
import { units, type Unit } from '../words/distances.ts';
import { fold } from '../words/fold.ts';
import { once } from '../words/once.ts';
import type { Hint } from '../words/said.ts';
import { nearestOf } from './word.ts';

export type Cells = readonly (readonly string[])[];
export type Values = readonly string[];
/** Units of columns: of distances and climbs, and of times. */
export type ColumnUnit = Unit | 'ft' | 's' | 'min' | 'h';

export interface Header {
  readonly row: number;
  readonly fields: readonly Field[];
}
export interface Field {
  /** As the file writes it. */
  readonly header: string;
  readonly name: string;
  readonly unit: ColumnUnit | undefined;
}

const otherUnits: Readonly<Record<string, ColumnUnit>> = { ft: 'ft', feet: 'ft', foot: 'ft', s: 's', sec: 's', seconds: 's', min: 'min', minutes: 'min', h: 'h', hours: 'h' };
const unitWords = once(
  () =>
    new Map<string, ColumnUnit>([...Object.entries(otherUnits), ...(Object.keys(units) as Unit[]).flatMap((unit) => units[unit].names.map((name) => [fold(name), unit] as const))]),
);
export const distanceUnitOf = (unit: ColumnUnit | undefined): Unit | undefined => (unit !== undefined && unit in units ? (unit as Unit) : undefined);

/** `Distance (km)`, `dist_m`, `DistanceInMeters`: the name, and the unit that it ends with. */
function readField(header: string): Field {
  if (header.length > tableLimits.headerLetters) return { header, name: '', unit: undefined };
  const words = header
    .replace(/\p{Ll}(?=\p{Lu})/gu, '$& ')
    .split(/[^\p{L}\p{N}+']+/u)
    .filter(Boolean);
  const unit = unitWords().get(fold(words[words.length - 1] ?? ''));
  if (unit === undefined || words.length === 1) return { header, name: fold(words.join('')), unit };
  const name = words.slice(0, -1);
  if (fold(name[name.length - 1]!) === 'in') name.pop();
  return { header, name: fold(name.join('')), unit };
}

/** How sure a name is for a role, 0 the surest; -1 for another role. `Total km` is a distance by its unit. */
export function rankOf(role: ColumnRole, { name, unit }: Field): number {
  if (name === '') return -1;
  const rank = (headerWords[role] as readonly string[]).findIndex((word) => fold(word) === name);
  return rank < 0 && role === 'distance' && distanceUnitOf(unit) !== undefined && ['total', 'run', 'ran'].includes(name) ? headerWords.distance.length : rank;
}

/** The first row that names a date and a distance. */
export function findHeader(cells: Cells): Header | null {
  for (let row = 0; row < Math.min(cells.length, tableLimits.headerWithin); row++) {
    const fields = cells[row]!.map(readField);
    const has = (role: ColumnRole): boolean => fields.some((field) => rankOf(role, field) >= 0);
    if (has('date') && (has('distance') || has('plannedDistance'))) return { row, fields };
  }
  return null;
}

/** Whether the first rows name a date and a distance. */
export const hasHeader = (cells: Cells): boolean => findHeader(cells) !== null;

/** What a header may have meant, word for word. */
export function nearHeader(cells: Values): Hint {
  const known = [...headerWords.date, ...headerWords.distance, ...headerWords.type];
  const near = cells.slice(0, 20).flatMap((cell) => {
    const hint = cell.length > 30 || known.some((word) => fold(word) === fold(cell)) ? undefined : nearestOf(cell, known);
    return hint?.is === 'did-you-mean' ? hint.word : [];
  });
  return { is: 'add-header', near: near.slice(0, 1) };
}

export function exportOf({ fields }: Header): ExportRow | undefined {
  const names = new Set(fields.map(({ header }) => fold(header.slice(0, tableLimits.headerLetters))));
  return exports.find(({ headers }) => headers.every((group) => group.some((name) => names.has(fold(name)))));
}
