// What each generated client is asked, and what it has to find: by the fields of its own types, which is what the compiler judges.

/** What an app would take from the answers. */
export interface Answers {
  /** Days of a marathon, and the studies named with them. */
  readonly full: readonly [days: number, hasStudies: boolean];
  readonly compact: readonly [days: number, from: number, to: number, rules: boolean];
  /** Days of a plan of 10 km, and its first phase. */
  readonly plan: readonly [days: number | null, phase: string | undefined];
  /** Of each run its days, or the code of its error. */
  readonly batch: readonly (number | string)[];
  /** What an athlete may do, asked with JSON. */
  readonly status: string | undefined;
  /** Kilometres read from a CSV, asked with its text. */
  readonly kilometres: readonly number[];
  /** The first column of the CSV that a log is answered with. */
  readonly csv: string;
  readonly error: readonly [status: number, code: string, hint: string | undefined];
}

export const wanted: Answers = {
  full: [14, true],
  compact: [14, 7, 28, true],
  plan: [3, 'rest'],
  batch: [3, 0, 'distance-not-a-number'],
  status: 'rest',
  kilometres: [25.3],
  csv: 'row',
  error: [400, 'type-unknown', 'Did you mean "marathon"?'],
};

export const marathon = { distance: 'marathon' } as const;
export const race = { distance: 10, type: 'race' } as const;
export const slip = { distance: 10, type: 'marathn' } as const;
export const runs = [race, { distance: 0, type: 'rest' }, { distance: 'ten', type: 'easy' }];
export const log = { runs: [{ date: '2026-10-18', distance: 42.195, type: 'race' }], asOf: '2026-10-19' };
export const csvLog = 'Activity Type,Date,Title,Distance\nRunning,2026-10-18 08:00:00,Long one,"25,30"\n';

/** A value that has to be there. */
export function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('no answer');
  return value;
}
export const firstCell = (csv: string): string => csv.split(/[,\r\n]/)[0] ?? '';
