// A real spreadsheet engine with the built add-on registered. HyperFormula is a test-only dependency (GPL-3.0); nothing shipped contains it.

import { readFileSync } from 'node:fs';
import {
  ArraySize,
  CellError,
  ErrorType,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  SimpleRangeValue,
  type ConfigParams,
  type ImplementedFunctions,
  type RawCellContent,
} from 'hyperformula';
import { call, isDate, loadBundle } from './bundle.ts';

/** The custom functions, as they are written. */
export const functionNames = [...readFileSync('addon/functions/functions.js', 'utf8').matchAll(/^function (\w+)\(/gm)].map(([, name]) => name!);
const context = loadBundle();

/** What Sheets hands to a custom function: '' for a blank, 2-D arrays for ranges, plain values otherwise. */
function asSheetsHandsIt(value: unknown): unknown {
  if (value instanceof SimpleRangeValue) return value.data.map((row) => row.map(asSheetsHandsIt));
  if (typeof value === 'symbol' || value === null || value === undefined) return '';
  if (value instanceof CellError) return `#${value.type}!`;
  // the engine keeps a date as a number that knows it is one; Sheets hands a Date of its zone, at midnight where it has no time, and a plain number of a percentage
  if (typeof value === 'object' && 'val' in value && typeof value.val === 'number') return isPercent(value) ? value.val : dateOf(value.val);
  return value;
}

const isPercent = (number: object): boolean => 'getDetailedType' in number && (number as { getDetailedType(): string }).getDetailedType() === 'NUMBER_PERCENT';
const dateOf = (serial: number): Date => {
  const utc = new Date(Math.round((serial - 25_569) * 86_400) * 1000);
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), utc.getUTCHours(), utc.getUTCMinutes(), utc.getUTCSeconds());
};
const serialOf = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000 + 25_569;

/** What the engine takes back: a Date as its serial number. */
const asTheEngineTakesIt = (value: unknown): never => (isDate(value) ? serialOf(value) : value) as never;

/** Columns and rows of the functions that answer with a table of their own: the engine asks before it knows the arguments, so these are the most there can be. */
const tables: Readonly<Record<string, (rows: number) => readonly [columns: number, rows: number]>> = {
  RECOVERY_PLAN: () => [7, 60], // the longest plan with its notes
  RECOVERY_CHECKIN: (rows) => [5, 10 + 4 * rows], // a line an effect
  RECOVERY_ADVICE: () => [6, 20],
  RECOVERY_BEFORE: () => [8, 40], // the longest taper with its notes
  RECOVERY_SEASON: (rows) => [4, rows],
  RECOVERY_LOG: (rows) => [4, rows],
  RECOVERY_STATUS: () => [18, 250], // a row an athlete
};

class AddonPlugin extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {};
}
for (const name of functionNames) {
  const method = name.toLowerCase();
  AddonPlugin.implementedFunctions[name] = {
    method,
    repeatLastArgs: 1,
    parameters: [{ argumentType: FunctionArgumentType.ANY, optionalArg: true }],
    sizeOfResultArrayMethod: `${method}Size`,
    vectorizationForbidden: true,
  };
  Object.assign(AddonPlugin.prototype, {
    [method](this: FunctionPlugin, ast: { args: never[] }, state: never) {
      const args = ast.args.map((arg) => (this as unknown as { evaluateAst(ast: unknown, state: unknown): unknown }).evaluateAst(arg, state));
      try {
        const answer = call(context, name, args.map(asSheetsHandsIt));
        return Array.isArray(answer) ? SimpleRangeValue.onlyValues((answer as unknown[][]).map((row) => row.map(asTheEngineTakesIt))) : asTheEngineTakesIt(answer);
      } catch (error) {
        return new CellError(ErrorType.VALUE, (error as Error).message);
      }
    },
    [`${method}Size`](this: FunctionPlugin, ast: { args: { type: string; start?: { row: number; col: number }; end?: { row: number; col: number } }[] }) {
      const spans = ast.args.filter((arg) => arg.type === 'CELL_RANGE');
      const height = Math.max(1, ...spans.map(({ start, end }) => end!.row - start!.row + 1));
      const width = Math.max(1, ...spans.map(({ start, end }) => end!.col - start!.col + 1));
      const [columns, rows] = tables[name]?.(height) ?? [width, height];
      return new ArraySize(columns, rows);
    },
  });
}

const names = Object.fromEntries(functionNames.map((name) => [name, name]));
HyperFormula.registerFunctionPlugin(AddonPlugin, { enGB: names, deDE: names });

/** The engine knows no open end of a range: `B2:B` is read to the last row. */
export const bounded = (formula: string, last: number): string =>
  formula.replace(/\b([A-Z]+)(\d+):\1(?![\dA-Z])/g, (_, name: string, first: string) => `${name}${first}:${name}${last}`);

/** A spreadsheet of the given sheets. Text cells are taken as text, whatever they look like; formulas start with `=`. */
export function bookOf(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>, options: Partial<ConfigParams> = {}) {
  const content = Object.fromEntries(
    Object.entries(sheets).map(([name, cells]) => [
      name,
      cells.map((row) =>
        row.map((cell): RawCellContent => (typeof cell === 'string' && !cell.startsWith('=') ? (cell === '' ? null : `'${cell}`) : ((cell ?? null) as RawCellContent))),
      ),
    ]),
  );
  const engine = HyperFormula.buildFromSheets(content, { licenseKey: 'gpl-v3', maxRows: 50_000, ...options });
  return {
    engine,
    /** The value of a cell, zero-based; an error as `#VALUE!: message`. */
    at(row: number, column: number, sheet = 0): unknown {
      const value = engine.getCellValue({ sheet, row, col: column });
      return typeof value === 'object' && value !== null ? `${value.value}: ${value.message}` : value;
    },
  };
}

export const sheetOf = (cells: readonly (readonly unknown[])[], options: Partial<ConfigParams> = {}) => bookOf({ Sheet1: cells }, options);
