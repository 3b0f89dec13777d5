// Which column is what and which kind of row it is, for names, orders, separators and sizes of any kind.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLog, readRows, readTable, tellError, tellTable, terms, type Log, type LogRow, type Rows, type Table } from '../../core/index.ts';
import { readRows as readCsv } from '../../worker/http/csv.ts';

function cellsOf(csv: string): string[][] {
  const read = readCsv(csv.replace(/^\ufeff/, ''), 20_100); // the door takes the mark off
  if (!('cells' in read)) throw new Error(JSON.stringify(read));
  return read.cells;
}
function tableOf(csv: string, unit?: string): Table {
  const table = readTable(cellsOf(csv), unit);
  if (!table.ok) throw new Error(JSON.stringify(table.errors));
  return table.value;
}
function logOf(log: readonly LogRow[] | Rows, asOf?: string): Log {
  const read = readLog(log, asOf);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.value;
}
const rolesOf = (csv: string): Record<string, string> => Object.fromEntries(tableOf(csv).columns.map(({ role, header }) => [role, header]));
const hintOf = (csv: string): string | undefined => {
  const table = readTable(cellsOf(csv));
  return table.ok ? undefined : tellError(table.errors[0]).hint;
};
const readingsOf = (log: Log) =>
  log.rows.map((row) => ('run' in row ? [row.run.date, row.run.distanceKm, row.run.type, row.run.athlete ?? null, row.run.planned ?? false] : row.errors.map(({ code }) => code)));

describe('titles that coaches use', () => {
  const row = (header: string, value: string): string => `Date,Km,${header}\n2026-05-01,10,${value}\n2026-05-02,8,${value}\n`;
  test.each([
    ['Mileage', 'mi'],
    ['Actual km', 'km'],
    ['Km run', 'km'],
    ['Kms ran', 'km'],
    ['Miles run', 'mi'],
    ['Distance covered (km)', 'km'],
    ['Total distance [km]', 'km'],
    ['Distancia recorrida (km)', 'km'],
    ['Kilométrage', 'km'],
    ['Km réels', 'km'],
    ['Gelaufene km', 'km'],
    ['Laufstrecke in km', 'km'],
    ['Km percorsi', 'km'],
    ['Km realizados', 'km'],
    ['Odległość (km)', 'km'],
    ['distance_km', 'km'],
    ['distanceInMeters', 'm'],
  ])('%s is a distance', (header, unit) => {
    const { columns } = tableOf(`Date,${header},Type\n2026-05-01,10,easy\n2026-05-03,12,easy\n`, unit === 'mi' ? 'mi' : undefined);
    expect(columns.find(({ role }) => role === 'distance')).toMatchObject({ header, unit });
  });
  test.each(['Pace (min/km)', 'Speed km/h', 'Race goal', 'Weekly km', 'HR', 'Weight', 'Shoes km', 'D-', 'Dénivelé -'])('%s is none', (header) => {
    expect(rolesOf(row(header, '5')).distance).toBe('Km');
    expect(rolesOf(row(header, '5'))).not.toHaveProperty('elevationGainM');
  });
  test.each([
    ['Vert (ft)', '300'],
    ['D+', '120'],
    ['D+ (m)', '120'],
    ['Elev. gain [m]', '120'],
    ['Höhenmeter', '120'],
    ['Dénivelé +', '120'],
    ['Dénivelé positif', '120'],
    ['Desnivel (m)', '120'],
    ['Dislivello', '120'],
    ['Przewyższenie', '120'],
  ])('%s is a climb', (header, value) => expect(rolesOf(row(header, value)).elevationGainM).toBe(header));
  test.each(['RPE', 'RPE (1-10)', 'RPE /10', 'Effort', 'Perceived effort (0-10)', 'Anstrengung (1-10)', 'Esfuerzo percibido', 'Ressenti'])('%s is an effort', (header) => {
    expect(rolesOf(row(header, '6')).rpe).toBe(header);
    expect(rolesOf(row(header, '150'))).not.toHaveProperty('rpe'); // no scale goes so far
  });
  test.each(['Training', 'Description', 'Session', 'Workout', 'Type of run', 'Type', 'Einheit', 'Séance', 'Entrenamiento', 'Allenamento', 'Treino', 'Rodzaj treningu', 'Run type'])(
    '%s holds types',
    (header) => {
      expect(rolesOf(row(header, 'tempo')).type).toBe(header);
    },
  );
  test.each(['Athlete', 'Athlete Name', 'Runner', 'Vorname', 'Who', 'Name of athlete', 'Prénom', 'Nombre del atleta', 'Atleta', 'Zawodnik'])('%s is an athlete', (header) => {
    expect(rolesOf(row(header, 'Ana')).athlete).toBe(header);
  });
  test.each([
    ['startDate', '2026-05-01T07:00:10'],
    ['startTimeLocal', '2026-05-01 07:00:10'],
    ['data_hora', '01/05/2026 07:00'],
    ['DT', '2026-05-01'],
    ['Date/Time', '2026-05-01 07:00'],
    ['Datum', '01.05.2026'],
    ['Run date', '2026-05-01'],
    ['Fecha y hora', '2026-05-01 07:00'],
  ])('%s is a date', (header, value) => expect(rolesOf(`${header},Km,Type\n${value},10,easy\n`).date).toBe(header));
  test('first and last name are one athlete', () => {
    const { rows } = tableOf('Datum,Vorname,Nachname,Km,Typ\n2026-05-01,Jan,Beck,10,locker\n2026-05-01,Jan,Vogt,12,Tempolauf\n');
    expect(rows.map(({ athlete }) => athlete)).toEqual(['Jan Beck', 'Jan Vogt']);
  });
});

describe('plans beside what was done', () => {
  const both = (first: string, second: string): unknown[] => readingsOf(logOf(tableOf(`Date,${first},${second},Type\n2026-05-01,10,11.2,easy\n2026-05-02,12,,tempo\n`)));
  test.each([
    ['Planned km', 'Actual km'],
    ['Plan (km)', 'Km run'],
    ['Soll km', 'Ist km'],
    ['Km previstos', 'Km realizados'],
    ['Distance prévue', 'Distance réalisée'],
    ['Target distance', 'Distance'],
  ])('%s | %s', (first, second) => {
    expect(both(first, second)).toEqual([
      ['2026-05-01', 11.2, 'easy', null, false],
      ['2026-05-02', 12, 'tempo', null, true],
    ]);
  });
  test('a planned column alone is a plan', () => {
    expect(readingsOf(logOf(tableOf('Date,Planned km,Type\n2026-05-01,10,easy\n')))).toEqual([['2026-05-01', 10, 'easy', null, true]]);
  });
  test('two columns of one name that do not agree are said', () => {
    expect(tableOf('Date,Distance,Distance,Type\n2026-05-01,10,11.2,easy\n').notes).toEqual([{ is: 'two-columns', header: 'Distance', column: 2, other: 3 }]);
    expect(tableOf('Date,Distance (km),Distance (mi),Type\n2026-05-01,10,6.2,easy\n').notes).toEqual([]);
  });
});

describe('a header that is none', () => {
  test('says which half is missing, and the nearest column of the file', () => {
    expect(hintOf('Datum;Umfang;Art\n01.05.2026;10,5;locker\n02.05.2026;8;Tempolauf\n')).toContain('Found a date (Datum); no distance: is it Umfang?');
    expect(hintOf('When it was,Distance,Type\n2026-05-01,10,easy\n')).toContain('Found a distance (Distance); no date: is it When it was?');
    expect(hintOf('Date,Distnace,Type\n2026-05-01,10,easy\n')).toContain('no distance: is it Distnace?');
  });
  test('never echoes a row of the file', () => {
    const table = readTable([
      ['secret one', 'secret two'],
      ['secret three', 'x'],
    ]);
    expect(table.ok ? '' : JSON.stringify(tellError(table.errors[0]))).not.toContain('secret');
  });
});

describe('what a spreadsheet does', () => {
  test('names that are merged stand for the rows below; elsewhere a blank is a blank', () => {
    const names = (...cells: string[]): unknown[] => {
      const rows = cells.map((athlete, day) => ({ date: `2026-05-0${day + 1}`, distance: 10, type: 'easy', athlete }));
      return readRows(rows, { cells: true }).rows.map(({ athlete }) => athlete);
    };
    expect(names('Ana', '', '', 'Ben', '')).toEqual(['Ana', 'Ana', 'Ana', 'Ben', 'Ben']);
    expect(names('Ana', 'Ana', '', 'Ben')).toEqual(['Ana', 'Ana', '', 'Ben']);
    expect(names('', 'Ana', '')).toEqual(['', 'Ana', '']);
  });
  test('dates that the column shows to be swapped are flagged, row by row and once', () => {
    // a spreadsheet of the USA made dates of what it could: 4 and 5 May are read as April and as they are
    const rows = ['2026-04-05', '2026-05-05', '13/05/2026', '14/05/2026'].map((date) => ({ date, distance: 10, type: 'easy' }));
    const log = logOf(readRows(rows, { cells: true }));
    expect(log.notes).toEqual([{ is: 'dates-swapped', dates: ['2026-04-05'], rows: 1, order: 'month' }]);
    const flagged = log.rows.map((row) => 'run' in row && row.warnings.filter(({ code }) => code === 'date-swapped').map(({ facts }) => facts));
    expect(flagged).toEqual([[{ date: '2026-04-05', instead: '2026-05-04' }], [], [], []]);
    // a 25th of May among the dates: the spreadsheet reads them right
    expect(logOf(readRows([...rows, { date: '2026-05-25', distance: 10, type: 'easy' }], { cells: true })).notes).toEqual([]);
    const byMonth = ['2026-05-04', '05/13/2026'].map((date) => ({ date, distance: 10, type: 'easy' }));
    expect(logOf(readRows(byMonth, { cells: true })).notes).toMatchObject([{ is: 'dates-swapped', order: 'day' }]);
  });
  test('blank rows of an open range are nothing, also with a constant type beside them', () => {
    const blank = { date: '', distance: '', athlete: '' };
    for (const type of ['', 'run', 'easy']) {
      const rows = [{ date: '2026-05-01', distance: 8, type: 'easy' }, ...Array.from({ length: 30_000 }, () => ({ ...blank, type }))].map((row) => ({
        ...row,
        type: type === 'run' ? 'run' : row.type,
      }));
      expect(logOf(readRows(rows, { cells: true })).rows, type).toHaveLength(1);
    }
    expect(logOf(readRows([{ date: '2026-05-01', distance: 8 }, blank, { date: '2026-05-02', distance: 0 }], { cells: true, type: 'run' })).rows).toMatchObject([
      { run: { distanceKm: 8, type: 'easy' } },
      { run: { type: 'rest' } },
    ]);
  });
});

describe('rows without a file', () => {
  const garmin = [
    { id: 'g1', date: '2026-05-01 08:00:12', type: 'Carrera', title: 'Villanueva Carrera', distance: '12.00' },
    { id: 'g2', date: '2026-05-03 08:00:13', type: 'Carrera', title: 'Maratón de Villanueva', distance: '42.50' },
    { id: 'g3', date: '2026-05-06 08:00:14', type: 'Pádel', title: 'Pádel', distance: '--', rpe: 0 },
  ];
  test('are an export where its words and its clock say so', () => {
    const { rows, toConfirm } = logOf(garmin);
    expect(rows).toMatchObject([
      { id: 'g1', run: { distanceKm: 12, type: 'easy' } },
      { id: 'g2', run: { distanceKm: 42.5, type: 'race', inferred: ['type'] }, warnings: [{ code: 'race-by-title' }] },
      { id: 'g3', run: { type: 'cross-training' } },
    ]);
    expect(toConfirm).toEqual([1]);
  });
  test('are none where somebody chose the words: carrera may be a race', () => {
    const chosen = [...garmin, { date: '2026-05-08', type: 'rodaje', distance: 8 }].map((row) => ({ ...row, date: row.date.slice(0, 10) }));
    expect(logOf(chosen).rows.map((row) => ('run' in row ? row.run.type : row.errors[0].code))).toEqual(['type-ambiguous', 'type-ambiguous', 'distance-missing', 'easy']);
  });
  test('a number as a type, an object as a title, nothing at all: errors, never a throw', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record(
            Object.fromEntries(
              ['date', 'distance', 'type', 'title', 'category', 'id', 'start', 'duration', 'athlete', 'rpe', 'elevationGainM', 'unit', 'planned'].map((field) => [
                field,
                fc.anything(),
              ]),
            ),
          ),
        ),
        fc.boolean(),
        (rows, cells) => {
          for (const row of logOf(readRows(rows, { cells })).rows) expect('run' in row || row.errors.length > 0).toBe(true);
        },
      ),
    );
  });
  test('an id is echoed, at most 80 characters of it', () => {
    const [row] = logOf([{ id: 'x'.repeat(81), date: '2026-05-01', distance: 8, type: 'easy' }]).rows;
    expect(row).toMatchObject({ errors: [{ code: 'parameter-invalid', parameter: 'id' }] });
    expect(logOf([{ id: 7, date: 'no day', distance: 8, type: 'easy' }]).rows).toMatchObject([{ id: '7', errors: [{ code: 'date-invalid' }] }]);
  });
});

describe('the runs of a day', () => {
  const km = (...rows: readonly Partial<LogRow>[]): { copies: number; runs: number } => {
    const log = logOf(rows.map((row) => ({ date: '2026-05-01', type: 'run', ...row })));
    const [first] = log.rows;
    if (!first || !('run' in first)) throw new Error('unread');
    const same = log.rows.filter((row) => 'run' in row && row.warnings.some(({ code }) => code === 'duplicate-row')).length;
    return { copies: same, runs: first.runsOfDay ?? 1 };
  };
  test.each([
    [
      'one id is one run, whatever its title',
      [
        { id: 'a', distance: 10, title: 'One' },
        { id: 'a', distance: 10.4, title: 'Two' },
      ],
      { copies: 2, runs: 1 },
    ],
    [
      'one start and length are one run',
      [
        { start: '07:00:10', distance: 10 },
        { start: '07:04', distance: 10.4, type: 'easy' },
      ],
      { copies: 2, runs: 1 },
    ],
    [
      'another length is another run',
      [
        { start: '07:00', distance: 10 },
        { start: '07:01', distance: 11 },
      ],
      { copies: 0, runs: 2 },
    ],
    [
      'another start is another run',
      [
        { start: '07:00', distance: 2 },
        { start: '07:06', distance: 2 },
      ],
      { copies: 0, runs: 2 },
    ],
    ['without starts rows alike are one', [{ distance: 5 }, { distance: 5 }], { copies: 2, runs: 1 }],
    [
      'but for their duration',
      [
        { distance: 5, duration: '0:25:00' },
        { distance: 5, duration: '0:26:10' },
      ],
      { copies: 0, runs: 2 },
    ],
    ['a duration that only one gives tells nothing', [{ distance: 5, duration: 1500 }, { distance: 5 }], { copies: 2, runs: 1 }],
    [
      'midnight is no start',
      [
        { start: '2026-05-01T00:00:00', distance: 5 },
        { start: '2026-05-01T00:00:00', distance: 5 },
      ],
      { copies: 2, runs: 1 },
    ],
  ] as const)('%s', (_, rows, wanted) => expect(km(...rows)).toEqual(wanted));
  test('of two copies the longer distance counts, and the type that takes longest: a watch takes nothing from a race', () => {
    const log = logOf([
      { date: '2026-05-01', start: '09:00', distance: 21.1, type: 'race' },
      { date: '2026-05-01', start: '09:01', distance: 21.4, type: 'long' },
    ]);
    expect(log.athletes[0]!.causedBy).toMatchObject({ distanceKm: 21.4, type: 'race' });
  });
});

describe('quotation marks that nobody doubled', () => {
  test('are letters where they close nothing', () => {
    expect(cellsOf('Date,Title,Km\n2026-05-01,"8x15"/45" easy",10\n2026-05-02,"6" and 5""",8\n')).toEqual([
      ['Date', 'Title', 'Km'],
      ['2026-05-01', '8x15"/45" easy', '10'],
      ['2026-05-02', '6" and 5"', '8'],
    ]);
  });
  test('cost their own row at most', () => {
    const csv = 'Date,Km,Type,Title\n2026-05-01,8,easy,"a"\n2026-05-02,"9","easy","cut "here", there"\n2026-05-03,7,easy,"b"\n';
    expect(readingsOf(logOf(tableOf(csv)))).toEqual([
      ['2026-05-01', 8, 'easy', null, false],
      ['date-invalid', 'distance-not-a-number', 'type-unknown'],
      ['2026-05-03', 7, 'easy', null, false],
    ]);
  });
  test('well-formed files are read as RFC 4180 says', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', ';', '1') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const csv = [['Date', 'Km', 'Notes'], ...rows].map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(cellsOf(csv)).toEqual([['Date', 'Km', 'Notes'], ...rows]);
      }),
    );
  });
});

// ---- the same log in other clothes ----------------------------------------------------------------------------------

const notAlone = new Set(['name', 'nom', 'nombre', 'nome', 'imię']); // an athlete only where the cells look like people
const named = (role: terms.ColumnRole, without: (name: string) => boolean = () => false) =>
  fc.constantFrom(...terms.headerWords[role].filter((name) => !without(name)), ...terms.headerWords[role].filter((name) => !without(name)).map((name) => name.toUpperCase()));
const isMiles = (name: string): boolean => ['mi', 'miles', 'mileage'].includes(name);
const clothes = fc.record({
  headers: fc.record({
    date: named('date', (name) => name === 'start'),
    distance: named('distance', isMiles),
    type: named('type'),
    athlete: named('athlete', (name) => notAlone.has(name)),
    elevationGainM: named('elevationGainM'),
    rpe: named('rpe'),
  }),
  order: fc.shuffledSubarray(['date', 'distance', 'type', 'athlete', 'elevationGainM', 'rpe', 'other'], { minLength: 7 }),
  separator: fc.constantFrom(',', ';', '\t'),
  mark: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  comma: fc.boolean(),
});
const entries = fc.uniqueArray(
  fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    distance: fc.integer({ min: 20, max: 300 }).map((tenths) => tenths / 10),
    type: fc.constantFrom('easy', 'long', 'tempo', 'intervals', 'recovery', 'race'),
    athlete: fc.constantFrom('Ana', 'Ben', 'Jo'),
    elevationGainM: fc.integer({ min: 0, max: 900 }),
    rpe: fc.integer({ min: 1, max: 10 }),
  }),
  { minLength: 2, maxLength: 12, selector: ({ day }) => day },
);

test('re-headed, re-ordered, re-delimited, with a mark, other line ends or decimal commas: the same answer', () => {
  fc.assert(
    fc.property(entries, clothes, (runs, { headers, order, separator, mark, lineEnd, comma }) => {
      const cell = (run: (typeof runs)[number], role: string): string => {
        if (role === 'other') return 'notes, and more';
        if (role === 'date') return `2026-05-${String(run.day).padStart(2, '0')}`;
        if (role === 'distance') return run.distance.toFixed(1).replace('.', comma ? ',' : '.');
        return `${run[role as 'elevationGainM']}`;
      };
      const quoted = (text: string): string => (/[,;\t]/.test(text) ? `"${text}"` : text);
      const lines = [order.map((role) => (role === 'other' ? 'Weather' : headers[role as 'date'])), ...runs.map((run) => order.map((role) => cell(run, role)))];
      const csv = `${mark ? '\ufeff' : ''}${lines.map((line) => line.map(quoted).join(separator)).join(lineEnd)}${lineEnd}`;
      const { rows, notes } = tableOf(csv);
      expect(notes).toEqual([]);
      expect(rows.map(({ date, distance, type, athlete, elevationGainM, rpe }) => [date, distance, type, athlete, Number(elevationGainM), Number(rpe)])).toEqual(
        runs.map((run) => [cell(run, 'date'), run.distance, run.type, run.athlete, run.elevationGainM, run.rpe]),
      );
      expect(readingsOf(logOf(tableOf(csv)))).toEqual(readingsOf(logOf(runs.map((run) => ({ ...run, date: cell(run, 'date'), unit: 'km' })))));
    }),
    { numRuns: 300 },
  );
});

test('a name alone on its row stands for the rows below it, also in columns of a sheet; a week does not', () => {
  const row = (athlete: string, date: unknown, distance: unknown, type: string): LogRow => ({ athlete, date, distance, type });
  const rows = readRows(
    [row('Anna', '', '', ''), row('', '2026-10-12', 8, 'easy'), row('KW 43', '', '', ''), row('', '2026-10-18', 21.1, 'race'), row('Ben', '2026-10-12', 9, 'easy')],
    { cells: true },
  );
  expect(rows.notes.map(({ is }) => is)).toEqual(['not-rows', 'names-carried']);
  expect(readingsOf(logOf(rows)).map((reading) => reading[3])).toEqual(['Anna', 'Anna', 'Ben']);
});
test.each([
  ['long', 'race', 'race'],
  ['easy', 'RACE_A', 'race'],
  ['easy', 'race week', 'easy'],
  ['easy', 'competition phase', 'easy'],
  ['intervals', 'race', 'type-ambiguous'],
  ['sick', 'race', 'type-ambiguous'],
  ['cycling', 'race', 'cross-training'],
  ['trail-race', 'race', 'trail-race'],
])('%s marked as %s is %s', (type, category, wanted) => {
  for (const cells of [false, true]) {
    const [row] = logOf(readRows([{ date: '2026-10-04', distance: 12, type, category }], { cells })).rows;
    expect('run' in row! ? row.run.type : row!.errors[0].code).toBe(wanted);
  }
});
test('descriptions that name sessions are the types, also as titles of plain runs', () => {
  const rows = [
    ['DL locker', 8],
    ['6x1000', 11],
    ['Radfahren', 40],
  ].map(([title, distance], at): LogRow => ({ date: `2026-10-0${at + 1}`, title, distance }));
  for (const read of [readRows(rows, { cells: true, type: 'run' }), readRows(rows.map((row) => ({ ...row, type: 'run' })))]) {
    expect(readingsOf(logOf(read)).map((reading) => reading[2])).toEqual(['easy', 'intervals', 'cross-training']);
  }
});
test.each([
  ['31.9.2026', 0],
  ['10.18.2026', 0],
  ['31/9/2026', 0],
  ['2/30/2026', 0],
  ['13/05/2026', 2],
  ['05/13/2026', 2],
])('%s beside real dates tells the order of none but a real day: %i swapped', (text, count) => {
  const rows = ['2026-04-05', text, '2026-06-05'].map((date): LogRow => ({ date, distance: 8, type: 'easy' }));
  expect(readRows(rows, { cells: true }).rows.filter(({ swapped }) => swapped !== undefined)).toHaveLength(count);
});
test.each([
  ['18th of October 2026', '2026-10-18'],
  ['1er octobre 2026', '2026-10-01'],
  ['18/oct/2026', '2026-10-18'],
  ['18.10.2026 (So)', '2026-10-18'],
  ['46313.3125', '2026-10-18'],
  ['18.10.0026', 'date-invalid'],
])('%s as a day', (date, wanted) => {
  for (const cells of [false, true]) {
    const [row] = logOf(readRows([{ date, distance: 8, type: 'easy' }], { cells })).rows;
    expect('run' in row! ? row.run.date : row!.errors[0].code).toBe(wanted);
  }
});
test.each(['20 km + 800 m', '10 km +500 m'])('%s may be a climb', (distance) => {
  const [row] = logOf([{ date: '2026-10-01', distance, type: 'easy' }]).rows;
  expect('run' in row! ? row.run.distanceKm : row!.errors[0].code).toBe('distance-ambiguous');
});
test('bare figures beside repeats are no metres', () => {
  const [row] = logOf([{ date: '2026-10-01', distance: '2+10x400+2', unit: 'm', type: 'intervals' }]).rows;
  expect('run' in row! ? row.run.distanceKm : row!.errors[0].code).toBe('distance-ambiguous');
});
test.each([
  ['Prova 10K Lisboa', 'race'],
  ['Compét club', 'race'],
  ['5 km time trial', 'race'],
  ['Track meet 5000m', 'race'],
  ['County 5k champs', 'race'],
  ['Reconnaissance semi-marathon', 'long'],
  ['Marathon DNF at 42', 'long'],
])('%s as a title of a run of 21.2 km is %s', (title, wanted) => {
  const [row] = logOf([{ date: '2026-10-01', distance: 21.2, type: 'run', title }]).rows;
  expect('run' in row! ? row.run.type : row!.errors[0].code).toBe(wanted);
});
test('a race over obstacles is no day without a run', () => {
  const rows = tableOf('Activity Type,Date,Favorite,Title,Distance\nObstacle Racing,2026-10-04 08:00:00,false,Spartan,10.5\nRunning,2026-10-06 08:00:00,false,Run,8\n', 'km');
  expect(readingsOf(logOf(rows)).map((reading) => reading[2])).toEqual(['race', 'easy']);
});
test('a race that may be anybody’s leaves nobody unchecked', () => {
  const log = logOf(tableOf('Athlete,Date,Km,Type\nAnna,2026-10-12,8,easy\nAnna,2026-10-13,8,easy\n,2026-10-18,21.1,race\nBen,2026-10-13,8,easy\n'), '2026-10-19');
  expect(log.athletes.map(({ athlete, unread }) => [athlete, unread])).toEqual([
    ['Anna', 1],
    ['Ben', 1],
  ]);
});

test('names of columns are said in any language', () => {
  expect(tellTable(tableOf('Date,Km\n2026-05-01,10\n')).notes).toEqual([
    { code: 'no-type-column', text: 'There is no column for the type: every row is read as a plain run.', facts: {} },
  ]);
});

// ---- cost -----------------------------------------------------------------------------------------------------------

const times = (count: number, text: string): string => text.repeat(count);
const head = 'Date,Distance,Type,Athlete,Title\n';
const lines = (count: number, line: (index: number) => string): string => head + Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
const hostile: readonly (readonly [name: string, csv: (size: number) => string, size: number])[] = [
  ['a long cell of letters', (size) => `${head}2026-05-01,10,${times(size, 'ab ')},Ana,x\n`, 400_000],
  ['a long cell of digits and commas', (size) => `${head}2026-05-01,"${times(size, '1,')}",easy,Ana,x\n`, 400_000],
  ['a long date', (size) => `${head}${times(size, '1 de ')},10,easy,Ana,x\n`, 400_000],
  ['a long title', (size) => `${head}2026-05-01,10,run,Ana,${times(size, 'half marathon ')}\n`, 150_000],
  ['a long header', (size) => `Date,Distance,${times(size, 'Km Planned ')}\n2026-05-01,10,1\n`, 150_000],
  ['separators', (size) => `${head}${times(size, ',,,,\n')}`, 30_000],
  ['titles between the rows', (size) => lines(size, (index) => (index % 2 ? 'May total,,,,' : '2026-05-01,10,easy,Ana,')), 6000],
  ['words that nobody knows', (size) => lines(size, (index) => `2026-05-01,10,qz${index}xy,Ana,zz${index}`), 1500],
  ['titles that nobody knows', (size) => lines(size, (index) => `2026-05-01 07:00:10,10,Run,Ana,zz${index} marathon`), 4000],
  ['runs that begin together', (size) => lines(size, (index) => `2026-05-01 07:00:10,${(1 + index / 100).toFixed(2)},easy,Ana,x`), 4000],
  ['runs without a start', (size) => lines(size, (index) => `2026-05-01,${5 + (index % 3)},easy,Ana,x`), 5000],
  ['marks that close nothing', (size) => lines(size, () => '2026-05-01,10,easy,Ana,"8x15"/45" x"'), 6000],
  ['marks that open on every line', (size) => lines(size, () => 'a,"""x,b"'), 6000],
  ['blank names', (size) => lines(size, (index) => `2026-05-01,10,easy,${index % 50 ? '' : `A${index}`},x`), 5000],
];
/** CPU time in ms, the least of three: what else the machine does adds to it. Some file is refused, most are read: either way it has to end. */
function costOf(csv: string): number {
  const once = (): number => {
    const before = process.cpuUsage();
    const read = readCsv(csv, 20_100);
    if ('cells' in read) {
      const table = readTable(read.cells, 'km');
      if (table.ok) readLog(table.value);
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.max(Math.min(once(), once(), once()), 1);
}
// linear is 8, up to 16 where all is busy (caches, garbage); quadratic is 64
describe('a hostile file of eight times the size costs at most thirty times as much', () => {
  test.each(hostile)('%s', (_, csv, size) => {
    expect(costOf(csv(size)) / costOf(csv(size / 8))).toBeLessThanOrEqual(30);
  });
  test('many columns', () => {
    const csv = (columns: number): string => `Date,Distance,Type,${times(columns, 'Distance,')}x\n${times(400, `2026-05-01,10,easy,${times(columns, '9,')}x\n`)}`;
    expect(costOf(csv(320)) / costOf(csv(40))).toBeLessThanOrEqual(30);
  });
});
