// A real training log: 1,055 runs through the spreadsheet engine and through the API, type "run", distances in metres.

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sheetOf } from './sheet.ts';
import { server } from './surfaces.ts';

beforeAll(async () => void (await server.listen()));
afterAll(() => server.close());

const { data: log } = Papa.parse<{ date: string; dist_m: string }>(readFileSync('test/fixtures/half-marathon-training.csv', 'utf8'), { header: true, skipEmptyLines: true });

test('the filled column and the API agree on every run', async () => {
  expect(log).toHaveLength(1055);
  const last = log.length + 1;
  const sheet = sheetOf([['Date', 'Distance', 'Type', `=RECOVERY_DAYS(B1:B${last},C1:C${last},"m")`], ...log.map(({ date, dist_m }) => [date, Number(dist_m), 'run'])]);
  expect(sheet.at(0, 3)).toBe(''); // the header
  const column = log.map((_, row) => sheet.at(row + 1, 3));

  const answered = column.filter((days): days is number => typeof days === 'number');
  const counts = new Map<number, number>();
  for (const days of answered) counts.set(days, (counts.get(days) ?? 0) + 1);
  const messages = column.filter((cell) => typeof cell === 'string');
  console.log(
    `real log: ${column.length} rows, ${answered.length} answered, ${messages.length} errors; days → runs: ${[...counts]
      .sort(([a], [b]) => a - b)
      .map(([days, runs]) => `${days} → ${runs}`)
      .join(', ')}`,
  );
  for (const message of new Set(messages)) console.log(`  ${message}`);

  expect(answered).toHaveLength(1055);

  const fromApi: unknown[] = [];
  for (const { dist_m } of log) {
    const response = await server.fetch(`/v1/recovery?distance=${dist_m}&unit=m&type=run`);
    const body = (await response.json()) as { recoveryDays?: number; detail?: string };
    fromApi.push(response.ok ? body.recoveryDays : body.detail);
  }
  // an error names what was received: the number 0 in a cell, the text "0" in a query
  const plain = (cell: unknown) => (typeof cell === 'string' ? cell.replace(/"/g, '') : cell);
  expect(column.map(plain)).toEqual(fromApi.map(plain));
});
