// A stand-in for the services of Apps Script that the menu and the sidebar call: a spreadsheet in memory that keeps a record of what is read, written and shown.
// A mock of Google's services: it knows these calls alone and throws on every other one. It computes no formula (test/sheets/sheet.ts does) and draws nothing;
// what only a live sheet can show is listed in docs/first-run.md.

import { readFileSync } from 'node:fs';
import { isDate } from './bundle.ts';

type Value = string | number | boolean | Date;
interface Cell {
  value: Value;
  formula: string;
  format?: string;
}
export interface Rule {
  readonly formula?: string;
  readonly word?: string;
  readonly background: string;
  readonly range: string;
}
export interface Chart {
  readonly ranges: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly row: number;
  readonly column: number;
}
/** A cell as a test gives it: text that begins with `=` is a formula, and `{ formula, value }` one whose answer is known. */
export type Given = Value | { readonly formula: string; readonly value: Value };
export interface Answers {
  /** What the user presses and types, in the order of the questions. */
  readonly presses?: readonly string[];
  readonly types?: readonly string[];
}

export const letters = (column: number): string => (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
export const numberOf = (name: string): number => name.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** What Google allows a spreadsheet to hold, blank cells and all; a new sheet has 1000 rows and 26 columns of them. */
const mostCells = 10_000_000;

/** An object that has these members and no others. */
function only<Members extends object>(kind: string, members: Members): Members {
  return new Proxy(members, {
    get(target, name) {
      if (name in target || typeof name === 'symbol' || name === 'then' || name === 'toJSON') return target[name as keyof Members];
      throw new Error(`The stand-in knows no ${kind}.${name}`);
    },
  });
}

/** What Sheets would make of typed text is not always that text: such text must not be written. */
function checked(value: unknown): Value {
  if (typeof value === 'string' && /^[\s=+'\d.,:/%-]+$|^=/.test(value) && value !== '') throw new Error(`Sheets would read "${value}" as a number, a date or a formula`);
  if (isDate(value)) return new Date(value.getTime()); // one of this realm
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`Not a value of a cell: ${String(value)}`);
}

export function standIn({ locale = 'en_US', presses = [], types = [] }: { readonly locale?: string } & Answers = {}) {
  const reads: string[] = [];
  const writes: string[] = [];
  const shown: string[] = [];
  const waiting = { presses: [...presses], types: [...types] };
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const language = locale.replace('_', '-');

  function display({ value, format }: Cell): string {
    if (isDate(value)) {
      if (format === 'yyyy-mm-dd') return [value.getFullYear(), value.getMonth() + 1, value.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
      return new Intl.DateTimeFormat(language, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(value);
    }
    if (typeof value === 'number') return new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 10 }).format(value);
    return typeof value === 'boolean' ? String(value).toUpperCase() : value;
  }

  function newSheet(name: string, id: number) {
    const cells = new Map<string, Cell>();
    const at = (row: number, column: number): Cell => cells.get(`${row},${column}`) ?? { value: '', formula: '' };
    const put = (row: number, column: number, change: Partial<Cell>): void => void cells.set(`${row},${column}`, { ...at(row, column), ...change });
    const size = { rows: 0, columns: 0 };
    const grow = (rows: number, columns: number): void => {
      const others = sheets.filter((one) => one !== model).reduce((sum, one) => sum + one.sheet.getMaxRows() * one.sheet.getMaxColumns(), 0);
      if (others + (size.rows + rows) * (size.columns + columns) > mostCells)
        throw new Error(`This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`);
      size.rows += rows;
      size.columns += columns;
    };
    const state = {
      rules: [] as Rule[],
      charts: [] as Chart[],
      widths: {} as Record<number, number>,
      wrapped: [] as string[],
      bold: [] as string[],
      backgrounds: {} as Record<string, string>,
      frozenRows: 0,
      active: [1, 1] as [number, number],
    };
    const used = (part: 0 | 1): number =>
      Math.max(0, ...[...cells].filter(([, { value, formula }]) => value !== '' || formula !== '').map(([key]) => Number(key.split(',')[part])));

    const range = (row: number, column: number, rows = 1, columns = 1) => {
      if (row < 1 || column < 1 || rows < 1 || columns < 1 || row + rows - 1 > size.rows || column + columns - 1 > size.columns)
        throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
      const first = `${letters(column)}${row}`;
      const name1 = rows * columns === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows - 1}`;
      const full = `${name}!${name1}`;
      const each = <T>(of: (cell: Cell) => T): T[][] => Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => of(at(row + r, column + c))));
      const fill = (given: unknown[][], change: (value: unknown) => Partial<Cell>): void => {
        if (given.length !== rows || given.some((line) => line.length !== columns))
          throw new Error(`The data has ${given.length} rows, ${full} has ${rows}, or the columns differ`);
        given.forEach((line, r) => line.forEach((value, c) => put(row + r, column + c, change(value))));
      };
      const overwritten = (): void => {
        const before = each(({ value, formula }) => formula || display({ value, formula })).flat();
        if (before.some((text) => text !== '')) throw new Error(`${full} is not empty: ${before.join(' ')}`);
      };
      const asFormula = (formula: unknown): Partial<Cell> => {
        if (typeof formula !== 'string' || !formula.startsWith('=')) throw new Error(`Not a formula: ${String(formula)}`);
        return { formula, value: '' };
      };
      const members = {
        getA1Notation: () => name1,
        getRow: () => row,
        getColumn: () => column,
        getNumRows: () => rows,
        getValue: () => (reads.push(full), at(row, column).value),
        getValues: () => (reads.push(full), each(({ value }) => value)),
        getDisplayValues: () => (reads.push(full), each(display)),
        getFormula: () => (reads.push(full), at(row, column).formula),
        getFormulas: () => (reads.push(full), each(({ formula }) => formula)),
        setValue(value: unknown) {
          overwritten();
          fill([[value]], (one) => ({ value: checked(one) }));
          writes.push(`${full} ${display({ value: checked(value), formula: '', format: 'yyyy-mm-dd' })}`);
          return self;
        },
        setValues(values: unknown[][]) {
          overwritten();
          fill(values, (one) => ({ value: checked(one) }));
          writes.push(`${full} ${values.length} × ${values[0]!.length} values`);
          return self;
        },
        setFormula(formula: string) {
          overwritten();
          fill([[formula]], asFormula);
          writes.push(`${full} ${formula}`);
          return self;
        },
        setFormulas(formulas: string[][]) {
          overwritten();
          fill(formulas, asFormula);
          writes.push(`${full} ${formulas.length} × ${formulas[0]!.length} formulas`);
          return self;
        },
        setNumberFormat(format: string) {
          for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) if (cells.has(`${row + r},${column + c}`) || r === 0) put(row + r, column + c, { format });
          writes.push(`${full} as ${format}`);
          return self;
        },
        setFontWeight(weight: string) {
          state.bold.push(name1);
          writes.push(`${full} ${weight}`);
          return self;
        },
        setWrap(wraps: boolean) {
          if (wraps) state.wrapped.push(name1);
          return self;
        },
        /** Only the cells of a formula and what it was told: what a coach wrote stays. */
        clearContent() {
          if (!['A1:C1', 'A2:A3'].includes(name1)) throw new Error(`${full} may hold what a coach wrote`);
          for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) if (cells.has(`${row + r},${column + c}`)) put(row + r, column + c, { value: '', formula: '' });
          writes.push(`${full} cleared`);
          return self;
        },
        activate() {
          active = model;
          state.active = [row, column];
          return self;
        },
        setBackground(colour: string) {
          state.backgrounds[name1] = colour;
          writes.push(`${full} ${colour}`);
          return self;
        },
      };
      const self: typeof members = only('Range', members);
      return self;
    };
    type Range = ReturnType<typeof range>;

    const sheet = only('Sheet', {
      getName: () => name,
      getSheetId: () => id,
      getIndex: () => sheets.indexOf(model) + 1,
      getLastColumn: () => used(1),
      getMaxRows: () => size.rows,
      getMaxColumns: () => size.columns,
      getDataRange: () => range(1, 1, Math.max(1, used(0)), Math.max(1, used(1))),
      getActiveCell: () => range(...state.active),
      getRange(first: number | string, column = 1, rows = 1, columns = 1): Range {
        if (typeof first === 'number') return range(first, column, rows, columns);
        const [, from, row, to] = /^([A-Z]+)(\d+):([A-Z]+)$/.exec(first)!; // an open end
        return range(Number(row), numberOf(from!), size.rows - Number(row) + 1, numberOf(to!) - numberOf(from!) + 1);
      },
      insertColumnsAfter(after: number, many: number) {
        if (after !== size.columns) throw new Error('Columns are added at the end only');
        grow(0, many);
        writes.push(`${name} +${many} columns`);
      },
      insertRowsAfter(after: number, many: number) {
        if (after !== size.rows) throw new Error('Rows are added at the end only');
        grow(many, 0);
        writes.push(`${name} +${many} rows`);
      },
      getConditionalFormatRules: () => [...state.rules],
      setConditionalFormatRules(rules: Rule[]) {
        for (const rule of rules.filter((one) => !state.rules.includes(one))) writes.push(`${name}!${rule.range} ${rule.background} where ${rule.formula ?? `"${rule.word}"`}`);
        state.rules = [...rules];
      },
      setColumnWidth: (column: number, width: number) => ((state.widths[column] = width), sheet),
      setFrozenRows: (rows: number) => void (state.frozenRows = rows),
      activate: () => void (active = model),
      newChart: () => {
        const chart = { ranges: [] as string[], options: {} as Record<string, unknown>, row: 0, column: 0 };
        const builder = only('EmbeddedChartBuilder', {
          asAreaChart: () => ((chart.options['kind'] = 'area'), builder),
          addRange: (one: Range) => (chart.ranges.push(one.getA1Notation()), builder),
          setNumHeaders: (headers: number) => ((chart.options['headers'] = headers), builder),
          setOption: (option: string, value: unknown) => ((chart.options[option] = value), builder),
          setPosition: (row: number, column: number) => (Object.assign(chart, { row, column }), builder),
          build: () => chart,
        }) as Record<string, (...args: never[]) => unknown>;
        return builder;
      },
      insertChart(chart: Chart) {
        state.charts.push(chart);
        writes.push(`${name}!${letters(chart.column)}${chart.row} chart "${chart.options['title'] as string}" of ${chart.ranges.join(' and ')}`);
      },
    });
    const model = {
      name,
      sheet,
      state,
      /** Has as many rows and columns as a user would have made, unrecorded. */
      measures: (rows: number, columns: number): void => grow(rows - size.rows, columns - size.columns),
      /** Fills cells as a user would have, unrecorded, on a sheet that is large enough. */
      holds(given: readonly (readonly Given[])[]): void {
        model.measures(Math.max(size.rows, given.length), Math.max(size.columns, ...given.map((line) => line.length)));
        given.forEach((line, r) =>
          line.forEach((one, c) => {
            if (typeof one === 'object' && !isDate(one)) put(r + 1, c + 1, one);
            else if (typeof one === 'string' && one.startsWith('=')) put(r + 1, c + 1, { formula: one });
            else if (one !== '') put(r + 1, c + 1, { value: one });
          }),
        );
      },
      select: (row: number, column: number): void => void (state.active = [row, column]),
      /** Values and formulas, row by row, as the spreadsheet engine takes them. */
      content(): (Value | null)[][] {
        const [rows, columns] = [used(0), used(1)];
        return Array.from({ length: rows }, (_, r) =>
          Array.from({ length: columns }, (__, c) => at(r + 1, c + 1).formula || (at(r + 1, c + 1).value === '' ? null : at(r + 1, c + 1).value)),
        );
      },
      formatAt: (row: number, column: number): string | undefined => at(row, column).format,
    };
    grow(1000, 26);
    return model;
  }
  type Model = ReturnType<typeof newSheet>;

  const sheets: Model[] = [];
  sheets.push(newSheet('Sheet1', 0));
  let active: Model = sheets[0]!;

  const html = (file: string) => {
    let title = '';
    const output = only('HtmlOutput', {
      setTitle: (text: string) => ((title = text), output),
      getTitle: () => title,
      getContent: () => readFileSync(`addon/dist/${file}.html`, 'utf8'),
    }) as { setTitle(text: string): unknown; getTitle(): string; getContent(): string };
    return output;
  };
  const Button = { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' };
  const ButtonSet = { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO_CANCEL: 'YES_NO_CANCEL' };
  const press = (buttons = 'OK'): string => (buttons === 'OK' ? 'OK' : (waiting.presses.shift() ?? 'CLOSE'));
  const ui = only('Ui', {
    Button,
    ButtonSet,
    alert(title: string, text?: string, buttons?: string) {
      shown.push(text === undefined ? title : `${title}: ${text}`);
      return press(buttons);
    },
    prompt(title: string, text: string, buttons: string) {
      shown.push(`${title}: ${text}`);
      const pressed = press(buttons);
      return only('PromptResponse', { getSelectedButton: () => pressed, getResponseText: () => waiting.types.shift() ?? '' });
    },
    createAddonMenu() {
      const items: string[] = [];
      const menu = only('Menu', {
        addItem: (label: string, handler: string) => (items.push(`${label} → ${handler}`), menu),
        addSeparator: () => menu,
        addToUi: () => void shown.push(...items),
      }) as Record<string, (...args: string[]) => unknown>;
      return menu;
    },
    showSidebar: (output: ReturnType<typeof html>) => void shown.push(`sidebar: ${output.getTitle()}, ${output.getContent().length > 0 ? 'with a page' : 'empty'}`),
  });

  const ruleBuilder = () => {
    const rule: { -readonly [Part in keyof Rule]?: Rule[Part] } = {};
    const builder = only('ConditionalFormatRuleBuilder', {
      whenFormulaSatisfied: (formula: string) => ((rule.formula = formula), builder),
      whenTextEqualTo: (word: string) => ((rule.word = word), builder),
      setBackground: (colour: string) => ((rule.background = colour), builder),
      setRanges: (ranges: readonly { getA1Notation(): string }[]) => ((rule.range = ranges[0]!.getA1Notation()), builder),
      build: () => ({ ...rule, getRanges: () => [{ getA1Notation: () => rule.range! }] }),
    }) as Record<string, (...args: never[]) => unknown>;
    return builder;
  };
  const spreadsheet = only('Spreadsheet', {
    getSpreadsheetTimeZone: () => zone,
    getSpreadsheetLocale: () => locale,
    getActiveSheet: () => active.sheet,
    getSheets: () => sheets.map((one) => one.sheet),
    getSheetByName: (name: string) => sheets.find((one) => one.name === name)?.sheet ?? null,
    insertSheet(name: string) {
      if (sheets.some((one) => one.name === name)) throw new Error(`A sheet with the name "${name}" already exists`);
      active = newSheet(name, sheets.length);
      sheets.push(active);
      writes.push(`new sheet "${name}"`);
      return active.sheet;
    },
    deleteSheet(sheet: Model['sheet']) {
      if (sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
      const [gone] = sheets.splice(
        sheets.findIndex((one) => one.sheet === sheet),
        1,
      );
      if (active === gone) active = sheets.at(-1)!;
      writes.push(`sheet "${gone!.name}" deleted`);
    },
  });

  return {
    /** The globals of Apps Script. */
    services: {
      SpreadsheetApp: only('SpreadsheetApp', { getActive: () => spreadsheet, getUi: () => ui, newConditionalFormatRule: ruleBuilder }),
      HtmlService: only('HtmlService', { createHtmlOutputFromFile: html }),
    },
    /** What was read; what was written, in order; the words of dialogs, sidebars and menus. */
    reads,
    writes,
    shown,
    sheet: (name = sheets[0]!.name): Model => sheets.find((one) => one.name === name)!,
    sheets: (): readonly Model[] => sheets,
    answer: ({ presses: more = [], types: text = [] }: Answers): void => void (waiting.presses.push(...more), waiting.types.push(...text)),
  };
}
export type StandIn = ReturnType<typeof standIn>;
