// Small files as coaches and their tools write them, each with the reading that a reviewer expects; read as a file, as columns of a sheet and as JSON rows.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLog, readRows, readTable, type Log, type LogRow, type Table, type terms } from '../../core/index.ts';
import { readRows as readCsv } from '../../worker/http/csv.ts';
import { caseVectors, type CaseRow, type CaseVector } from '../vectors.ts';

const cellsOf = (file: string): string[][] => {
  const read = readCsv(readFileSync(`test/fixtures/cases/${file}`, 'utf8'), 1000);
  if (!('cells' in read)) throw new Error(JSON.stringify(read));
  return read.cells;
};
function tableOf({ file, unit }: CaseVector): Table {
  const table = readTable(cellsOf(file), unit);
  if (!table.ok) throw new Error(JSON.stringify(table.errors));
  return table.value;
}
function logOf(...args: Parameters<typeof readLog>): Log {
  const log = readLog(...args);
  if (!log.ok) throw new Error(JSON.stringify(log.errors));
  return log.value;
}

/** A row as the vectors write it; `rowOf`: its number in the file. */
const readingOf = (log: Log, rowOf: (index: number) => number) =>
  log.rows.map((answer) =>
    'run' in answer
      ? {
          row: rowOf(answer.index),
          date: answer.run.date,
          km: answer.run.distanceKm,
          type: answer.run.type,
          athlete: answer.run.athlete,
          planned: answer.run.planned,
        }
      : { row: rowOf(answer.index), type: answer.errors[0].code },
  );

function expectReading(readings: ReturnType<typeof readingOf>, rows: readonly CaseRow[]): void {
  expect(readings.map(({ row }) => row)).toEqual(rows.map(([row]) => row));
  for (const [at, [row, date, km, types, more]] of rows.entries()) {
    const found = readings[at]!;
    expect(types.split('|'), `row ${row}`).toContain(found.type);
    if (!('date' in found)) continue;
    expect(found.date, `row ${row}`).toBe(date);
    if (km !== null) expect(found.km, `row ${row}`).toBe(km);
    expect([found.athlete, found.planned], `row ${row}`).toEqual([more?.athlete, more?.planned]);
  }
}

const number = (value: unknown): number | null => (value === '' ? null : Number(value));

/** The columns that the file shows, as arrays of cells: what functions of a sheet are given. */
function columnsOf(vector: CaseVector): { readonly rows: readonly LogRow[]; readonly first: number; readonly hasType: boolean } {
  const { columns, rowNumbers } = tableOf(vector);
  const first = rowNumbers[0]!;
  const of = (role: terms.ColumnRole) => columns.find((column) => column.role === role);
  const holdsPlans = of('plannedDistance') !== undefined;
  const unit = of('distance')!.unit;
  const rows = cellsOf(vector.file)
    .slice(first - 1)
    .map((row): LogRow => {
      const cell = (role: terms.ColumnRole): string => (of(role) ? (row[of(role)!.column] ?? '') : '');
      return {
        date: cell('date'),
        distance: cell('distance'),
        // a column of plans is no argument of a function: what has no result is left out by its type
        type: holdsPlans && cell('distance').trim() === '' ? '' : cell('type'),
        athlete: cell('athlete'),
        title: cell('title'),
        category: cell('category'),
        elevationGainM: cell('elevationGainM'),
        rpe: cell('rpe'),
        unit: cell('unit') || unit,
      };
    });
  return { rows, first, hasType: of('type') !== undefined };
}

describe.each(caseVectors)('$name', (vector) => {
  const { file, unit, refused, hint, source, rows, notes = [], confirm, byTitle, climbs, rpes, titles, days } = vector;
  if (refused !== undefined) {
    test(`is refused: ${refused}`, () => {
      const table = readTable(cellsOf(file), unit);
      expect(table.ok ? [] : table.errors.map(({ code }) => code)).toEqual([refused]);
      if (hint) expect(table.ok ? null : table.errors[0].hint).toEqual(hint);
    });
    return;
  }

  test('as a file', () => {
    const table = tableOf(vector);
    const log = logOf(table);
    const rowOf = (index: number): number => table.rowNumbers[index]!;
    expectReading(readingOf(log, rowOf), rows);
    expect(table.notes.map(({ is }) => is)).toEqual(notes);
    if (source) expect(table.source).toBe(source);
    if (confirm) expect(log.toConfirm.map(rowOf)).toEqual(confirm);
    const named = log.rows.filter((row) => 'run' in row && row.warnings.some(({ code }) => code === 'race-by-title'));
    if (byTitle) {
      expect(named.map(({ index }) => rowOf(index))).toEqual(byTitle);
      for (const row of named) expect('run' in row && row.run.inferred).toContain('type');
    }
    if (climbs) expect(table.rows.map(({ elevationGainM }) => number(elevationGainM))).toEqual(climbs);
    if (rpes) expect(table.rows.map(({ rpe }) => number(rpe))).toEqual(rpes);
    if (titles) expect(table.rows.map(({ title }) => title)).toEqual(titles);
    for (const [date, count] of Object.entries(days ?? {})) {
      const day = log.rows.find((row) => 'run' in row && row.run.date === date);
      expect(day && 'run' in day && day.runsOfDay).toBe(count);
    }
    // read twice is read once: rows that were settled stay as they are
    expect(readingOf(logOf(table.rows), rowOf).map(({ type }) => type)).toEqual(readingOf(log, rowOf).map(({ type }) => type));
  });

  // what a column of plans means is not told by the other columns
  const done = rows.filter(([, , , , more]) => !more?.planned);
  if (vector.sheet === false) return; // a sheet's columns do not hold what this file does
  test('as columns of a sheet, with blank rows below', () => {
    const { rows: cells, first, hasType } = columnsOf(vector);
    const blank = Array.from({ length: 50 }, (): LogRow => ({ ...cells[0], date: '', distance: '', type: '', athlete: '', title: '', category: '', elevationGainM: '', rpe: '' }));
    // a day without a distance and a type holds no run in a sheet: dates are often written ahead
    const places = [...cells, ...blank].flatMap((row, at) => (row.distance === '' && row.type === '' ? (row.date === '' ? [at] : []) : [at]));
    const read = readRows(
      places.map((at) => [...cells, ...blank][at]!),
      { cells: true, ...(hasType ? {} : { type: 'run' }) },
    );
    expectReading(
      readingOf(logOf(read), (index) => first + places[index]!),
      done,
    );
  });
  if (vector.json === false || !columnsOf(vector).hasType) return; // JSON names the type of each run
  test('as JSON rows', () => {
    const { rows: cells, first } = columnsOf(vector);
    const places = cells.flatMap((_, at) => (done.some(([number_]) => number_ === first + at) ? [at] : []));
    expectReading(
      readingOf(logOf(places.map((at) => cells[at]!)), (index) => first + places[index]!),
      done,
    );
  });
});
