// The surfaces on which the same input gives the same answer: core, the API in workerd, its tool for assistants, the built add-on, a spreadsheet.

import { errorMessage, parseRun, recoveryAfter, tellError, tellRecovery, type RunInput, type ToldRecovery as Recovery } from '../core/index.ts';
import { serve, type Server } from './api/workerd.ts';
import { call, loadBundle } from './sheets/bundle.ts';
import { sheetOf } from './sheets/sheet.ts';

/** `days`: what the surface shows ('' for a blank cell); `full`: the whole answer where the surface gives it. */
export type Outcome = { days: number | ''; full?: Recovery } | { message: string; code?: string; errors?: readonly { parameter?: string; hint?: string | undefined }[] };
export interface Surface {
  readonly name: string;
  /** Whether the surface has an argument for everything in this input. RECOVERY_DAYS takes no date and no approach. */
  takes(input: RunInput): boolean;
  /** True where the surface shows the number alone. */
  readonly daysOnly: boolean;
  answer(inputs: readonly RunInput[]): Promise<readonly Outcome[]>;
}

const core: Surface = {
  name: 'core',
  daysOnly: false,
  takes: () => true,
  async answer(inputs) {
    return inputs.map((input) => {
      const run = parseRun(input);
      if (!run.ok) return { message: errorMessage(run.errors[0]), code: run.errors[0].code, errors: run.errors.map(tellError) };
      const full = tellRecovery(recoveryAfter(run.value));
      return { days: full.recoveryDays, full };
    });
  },
};

type Body = Recovery & { detail: string; code: string; errors: { parameter?: string; hint?: string }[] };
const outcomeOf = (isError: boolean, body: Body): Outcome => (isError ? { message: body.detail, code: body.code, errors: body.errors } : { days: body.recoveryDays, full: body });

/** Each input to the deployed bundle of `npm run build` in workerd, one after the other. */
async function asked(inputs: readonly RunInput[], ask: (server: Server, input: RunInput) => Promise<Outcome>): Promise<Outcome[]> {
  const server = await serve();
  const outcomes: Outcome[] = [];
  for (const input of inputs) outcomes.push(await ask(server, input));
  server.stop();
  return outcomes;
}

const api: Surface = {
  name: 'API in workerd',
  daysOnly: false,
  takes: () => true,
  answer: (inputs) =>
    asked(inputs, async (server, input) => {
      const query = new URLSearchParams(Object.entries(input).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)]])));
      const response = await server.fetch(`/v1/recovery?${query.toString()}`);
      return outcomeOf(!response.ok, (await response.json()) as Body);
    }),
};

const tool: Surface = {
  name: 'tool of an assistant, in workerd',
  daysOnly: false,
  takes: () => true,
  answer: (inputs) =>
    asked(inputs, async (server, input) => {
      const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'recovery_days', arguments: input } };
      const response = await server.fetch('/mcp', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(message) });
      const { result } = (await response.json()) as { result: { isError?: true; structuredContent: Body } };
      return outcomeOf(result.isError === true, result.structuredContent);
    }),
};

const sheetParameters = ['distance', 'type', 'unit', 'elevationGainM', 'rpe', 'chance', 'descents', 'age'] as const;
/** The columns of its arguments, beginning with A. */
const sheetColumns = sheetParameters.map((_, at) => String.fromCharCode(65 + at));
const sheetArguments = (input: RunInput): unknown[] => sheetParameters.map((name) => input[name] ?? '');
/** A cell of `2.500` metres is read as thousands, where a query is asked to say which it is (sheets.test.ts). */
const isDotted = (climb: unknown): boolean => typeof climb === 'string' && /^\d{1,3}\.\d{3}( ?m)?$/.test(climb);
const onSheets = {
  daysOnly: true,
  takes: (input: RunInput) => Object.keys(input).every((name) => (sheetParameters as readonly string[]).includes(name)) && !isDotted(input.elevationGainM),
};

const bundle: Surface = {
  ...onSheets,
  name: 'built add-on in an empty context',
  async answer(inputs) {
    const context = loadBundle();
    return inputs.map((input) => {
      try {
        return { days: call(context, 'RECOVERY_DAYS', sheetArguments(input)) as number | '' };
      } catch (error) {
        return { message: (error as Error).message };
      }
    });
  },
};

const fromCell = (value: unknown): Outcome => (typeof value === 'number' || value === '' ? { days: value } : { message: String(value).replace(/^#VALUE!: /, '') });

function fromSheet(inputs: readonly RunInput[], formula: (row: number, last: number) => string | null): Outcome[] {
  const sheet = sheetOf(inputs.map((input, row) => [...sheetArguments(input), formula(row + 1, inputs.length)]));
  return inputs.map((_, row) => fromCell(sheet.at(row, sheetParameters.length)));
}

const cells: Surface = {
  ...onSheets,
  name: 'spreadsheet, a cell each',
  answer: async (inputs) => fromSheet(inputs, (row) => `=RECOVERY_DAYS(${sheetColumns.map((letter) => `${letter}${row}`).join()})`),
};

const column: Surface = {
  ...onSheets,
  name: 'spreadsheet, one range',
  answer: async (inputs) => fromSheet(inputs, (row, last) => (row === 1 ? `=RECOVERY_DAYS(${sheetColumns.map((letter) => `${letter}1:${letter}${last}`).join()})` : null)),
};

export const surfaces: readonly Surface[] = [core, api, tool, bundle, cells, column];
