// The surfaces on which the same input gives the same answer: core, the API in workerd in whole and in short and as CSV, its client, its tool for assistants,
// the built add-on, a spreadsheet.

import Papa from 'papaparse';
import { errorMessage, parseRun, recoveryAfter, tellError, tellRecovery, type RunInput, type terms } from '../core/index.ts';
import { RecoveryProblem, recoveryApi } from '../docs/client.ts';
import { leanRecovery, type LeanRecovery as Recovery } from '../worker/api/lean.ts';
import { fetchOnce } from './api/send.ts';
import { serve, type Server } from './api/workerd.ts';
import { call, loadBundle } from './sheets/bundle.ts';
import { sheetOf } from './sheets/sheet.ts';

/** What every answer of the API has. */
interface Answer extends Pick<Recovery, 'recoveryDays' | 'range' | 'milestones'>, Partial<Pick<Recovery, 'clocks'>> {
  readonly run: Pick<Recovery['run'], 'type'>;
  readonly warnings: readonly { readonly code: string }[];
}
/** `days`: what the surface shows ('' for a blank cell); `full`: the answer where the surface gives it, with its clocks where it has them. */
export type Outcome = { days: number | ''; full?: Answer } | { message: string; code?: string; errors?: readonly { parameter?: string; hint?: string | undefined }[] };
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
      const full = leanRecovery(tellRecovery(recoveryAfter(run.value)));
      return { days: full.recoveryDays, full };
    });
  },
};

type Body = Answer & { detail: string; code: string; errors: { parameter?: string; hint?: string }[] };
const outcomeOf = (isError: boolean, body: Body): Outcome => (isError ? { message: body.detail, code: body.code, errors: body.errors } : { days: body.recoveryDays, full: body });

/** Each input to the deployed bundle of `npm run build` in workerd, one after the other. */
async function asked(inputs: readonly RunInput[], ask: (server: Server, input: RunInput) => Promise<Outcome>): Promise<Outcome[]> {
  const server = await serve();
  const outcomes: Outcome[] = [];
  for (const input of inputs) outcomes.push(await ask(server, input));
  server.stop();
  return outcomes;
}

const askedFor = (server: Server, input: object): Promise<Response> => {
  const query = new URLSearchParams(Object.entries(input).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)]])));
  return server.fetch(`/v1/recovery?${query.toString()}`);
};
const api = (detail?: 'compact'): Surface => ({
  name: `API in workerd${detail ? ', compact' : ''}`,
  daysOnly: false,
  takes: () => true,
  answer: (inputs) =>
    asked(inputs, async (server, input) => {
      const response = await askedFor(server, { ...input, detail });
      return outcomeOf(!response.ok, (await response.json()) as Body);
    }),
});

/** A row as the answer that it stands for. */
function fromRow(row: Readonly<Record<string, string>>): Answer {
  const [recoveryDays, minDays, maxDays] = ['recoveryDays', 'minDays', 'maxDays'].map((name) => Number(row[name])) as [number, number, number];
  const columns = { 'easy-run': 'easyRunDays', 'long-run': 'longRunDays', 'hard-session': 'hardSessionDays' } as const;
  const milestones = Object.entries(columns).flatMap(([id, name]) => (row[name] ? [{ id: id as terms.Milestone, days: Number(row[name]), minDays, maxDays }] : []));
  const warnings = row['warnings']!.split(' ').flatMap((code) => (code ? [{ code }] : []));
  return { run: { type: row['type'] as terms.RunType }, recoveryDays, range: { minDays, maxDays }, milestones, warnings };
}
const csv: Surface = {
  name: 'API in workerd, CSV',
  daysOnly: false,
  takes: () => true,
  answer: (inputs) =>
    asked(inputs, async (server, input) => {
      const response = await askedFor(server, { ...input, format: 'csv' });
      if (!response.ok) return outcomeOf(true, (await response.json()) as Body);
      const full = fromRow(Papa.parse<Record<string, string>>(await response.text(), { header: true, skipEmptyLines: true }).data[0]!);
      return { days: full.recoveryDays, full };
    }),
};

const client: Surface = {
  name: 'typed client, workerd behind it',
  daysOnly: false,
  takes: () => true,
  answer: (inputs) =>
    asked(inputs, async (server, input) => {
      const { getRecovery } = recoveryApi(server.url, { fetch: (url, init) => fetchOnce(new Request(url, init)) });
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
      try {
        const full = await getRecovery(given as { distance: string });
        return { days: full.recoveryDays, full: full as Answer };
      } catch (error) {
        if (!(error instanceof RecoveryProblem)) throw error;
        return outcomeOf(true, error.problem as Body & RecoveryProblem['problem']);
      }
    }),
};

const tool = (detail?: 'full'): Surface => ({
  name: `tool of an assistant, in workerd${detail ? ', full' : ''}`,
  daysOnly: false,
  takes: () => true,
  answer: (inputs) =>
    asked(inputs, async (server, input) => {
      const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'recovery_days', arguments: { ...input, ...(detail ? { detail } : {}) } } };
      const response = await server.fetch('/mcp', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(message) });
      const { result } = (await response.json()) as { result: { isError?: true; structuredContent: Body } };
      return outcomeOf(result.isError === true, result.structuredContent);
    }),
});

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

export const surfaces: readonly Surface[] = [core, api(), api('compact'), csv, client, tool(), tool('full'), bundle, cells, column];
