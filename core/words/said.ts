// What can be said of an input or an answer, as data: a code and its facts. The sentences are written in prose/, one file a language.
// Each fact has a kind and what it is; the types below, the document of the API and the sentences all follow from these tables.

import type { Allowed } from './terms.ts';
import type { RunType } from './types.ts';

interface Kinds {
  number: number;
  text: string;
  texts: readonly string[];
  'run-type': RunType;
  allowed: Allowed;
}
type Fact = readonly [kind: keyof Kinds, about: string];
type Table = { readonly [code: string]: { readonly [fact: string]: Fact } };
type Facts<Row> = { readonly [F in keyof Row]: Row[F] extends readonly [infer K extends keyof Kinds, string] ? Kinds[K] : never };
/** One of a table: its code with its facts. */
type Said<T extends Table, Code extends keyof T = keyof T> = { [C in Code]: { readonly code: C; readonly facts: Facts<T[C]> } }[Code];
/** The same flat, for what stands inside an error. */
type Flat<T extends Table, Code extends keyof T = keyof T> = { [C in Code]: { readonly is: C } & Facts<T[C]> }[Code];

// ---- warnings -------------------------------------------------------------------------------------------------------

export const warningFacts = {
  'no-recovery-need': { type: ['run-type', 'rest, cross-training, sick or injured'] },
  'read-as-trail-race': {},
  'strength-not-covered': {},
  'looks-like-metres': { figure: ['number', 'as written'], km: ['number', 'as read'] },
  'looks-like-miles': { figure: ['number', 'as written'], km: ['number', 'as read'] },
  'distance-ignored': { received: ['text', 'as written'] },
  'elevation-assumed': { metres: ['number', 'assumed climb'], perKm: ['number', 'metres per km'] },
  'climb-implausible': { metres: ['number', 'climb'], km: ['number', 'distance'] },
  'population-not-studied': { underAge: ['number', 'years'] },
  'beyond-evidence': { effortKm: ['number', 'of the run'], lastEffortKm: ['number', 'of the last row'] },
  'race-sized': { aboveEffortKm: ['number', 'where the rule begins'], share: ['number', 'of the days after a race'] },
  'contradicts-trial': { firstDay: ['number', 'first run of the plan, days after the run'], ruleId: ['text', 'the rule that holds the trials'] },
  'season-end-ignored': { type: ['run-type', 'a training run'] },
  'duplicate-row': { copies: ['number', 'rows alike'] },
  'too-early': { allowed: ['allowed', 'what the plan allowed on that day'], easyKm: ['number', 'longest easy run, km'] },
  'habit-unknown': {},
  'above-plan': { km: ['number', "the plan's longest easy run, km"] },
  'session-spike': {
    longestKm: ['number', 'longest run of the 30 days before'],
    percent: ['number', 'how much longer'],
    hazardRatio: ['number', 'of injury'],
    from: ['number', '95 % confidence interval'],
    to: ['number', '95 % confidence interval'],
  },
  'after-a-break': { days: ['number', 'without a run'] },
  'many-hard-days': { days: ['number', 'hard and race days'], within: ['number', 'days'] },
  'cell-ignored': { column: ['text', 'what it would have told'], received: ['text', 'as written'] },
  'return-not-studied': {},
  'planned-row': {},
  'future-row': { asOf: ['text', 'day of the status, YYYY-MM-DD'] },
  'countdown-paused': {},
  'race-by-title': { label: ['text', 'the race that the title names'], km: ['number', 'of that race'] },
  'date-swapped': { date: ['text', 'as read, YYYY-MM-DD'], instead: ['text', 'day and month the other way, YYYY-MM-DD'] },
  'may-be-race': {
    nearKm: ['number', 'usual race distance'],
    days: ['number', 'to full recovery if it was a race'],
    minDays: ['number', 'the early end'],
    maxDays: ['number', 'the slow end'],
  },
} as const satisfies Table;
export type WarningCode = keyof typeof warningFacts;
export const warningCodes = Object.keys(warningFacts) as WarningCode[];
export type Warning<C extends WarningCode = WarningCode> = Said<typeof warningFacts, C>;

// ---- errors ---------------------------------------------------------------------------------------------------------

/** Every error code of every surface. The list grows only with a word in the changelog. */
export const errorCodes = [
  'distance-missing',
  'distance-not-a-number',
  'distance-out-of-range',
  'distance-ambiguous',
  'distance-type-mismatch',
  'type-missing',
  'type-unknown',
  'type-ambiguous',
  'unit-unknown',
  'elevation-out-of-range',
  'elevation-ambiguous',
  'rpe-out-of-range',
  'age-out-of-range',
  'descents-unknown',
  'approach-unknown',
  'date-missing',
  'date-invalid',
  'date-ambiguous',
  'parameter-unknown',
  'parameter-repeated',
  'parameter-invalid',
  'body-invalid',
  'body-too-large',
  'too-many-runs',
  'media-type-unsupported',
  'not-acceptable',
  'not-found',
  'method-not-allowed',
  'rate-limited',
  'origin-refused',
  'overloaded',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

const words = ['texts', 'accepted'] as const;
const most = ['number', 'at most'] as const;
const within = { min: ['number', 'at least'], max: ['number', 'at most'] } as const;

/** What is accepted instead. */
export const expectationFacts = {
  // of a run
  distance: {},
  'distance-within': { above: ['number', 'km'], max: ['number', 'km'] },
  'distance-of': { km: ['number', 'of the named race'], label: ['text', 'its name'] },
  'one-distance': {},
  type: { words },
  'one-of': { words },
  unit: { words },
  either: { words },
  metres: within,
  number: within,
  years: within,
  'beats-per-minute': within,
  day: { firstYear: ['number', 'accepted'], lastYear: ['number', 'accepted'] },
  'day-of-run': {},
  'day-of-race': {},
  'day-from': { date: ['text', 'of the run'] },
  'day-between': { from: ['text', 'first day, YYYY-MM-DD'], to: ['text', 'last day, YYYY-MM-DD'] },
  // of a plan and a log
  'true-or-false': {},
  name: { letters: most },
  'list-of': { words },
  'check-ins': { most },
  'days-after': within,
  rows: { most },
  header: { within: ['number', 'rows from the top'] },
  columns: { most },
  'unit-in-each-run': {},
  'time-zone': {},
  // of a request
  fields: { words },
  object: { words },
  runs: {},
  races: { most },
  'runs-with-detail': { most, detail: ['text', 'compact or full'] },
  'brackets-deep': { most },
  brackets: { most },
  json: {},
  'json-rpc': {},
  csv: {},
  'csv-text': {},
  'csv-columns': {},
  utf8: {},
  bytes: { most },
  'no-coding': {},
  formats: { words },
  'one-value': {},
  'one-value-in-all': {},
  'no-parameters': {},
  address: {},
  rule: {},
  methods: { words },
  requests: { most, seconds: ['number', 'in which'] },
  'bytes-at-once': { most, seconds: ['number', 'to wait'] },
  answer: {},
} as const satisfies Table;
export type Expected = Flat<typeof expectationFacts>;

/** How it may be mended: the nearest valid choice. */
export const hintFacts = {
  'did-you-mean': { word: ['text', 'nearest'] },
  write: { texts: ['texts', 'each a choice'] },
  'write-day': { days: ['texts', 'each a choice'] },
  'two-meanings': { text: ['text', 'as written'], words },
  'not-raced': { text: ['text', 'as written'] },
  'km-done': { text: ['text', 'as written'] },
  'day-fraction': { figure: ['number', 'as written'], minutes: ['number', 'of a day'] },
  'miles-or-metres': { figure: ['number', 'as written'] },
  'in-metres': { figure: ['number', 'as written'] },
  'in-miles': { figure: ['number', 'as written'] },
  'in-feet': { feet: ['text', 'as written'], metres: ['number', 'converted'] },
  'type-or-distance': { label: ['text', 'of the named race'] },
  swapped: { parameters: ['texts', 'the two that look exchanged'] },
  'a-date': {},
  'a-time': {},
  'a-date-made': {},
  'in-percent': { percent: ['number', 'of the scale'], figure: ['number', 'from 0 to 10'] },
  'as-a-scale': { field: ['text', 'soreness or fatigue'] },
  'total-distance': {},
  'ultra-distance': {},
  'no-such-day': {},
  'no-name': {},
  'half-found': {
    found: ['text', 'date or distance'],
    header: ['text', 'the column it was found in'],
    missing: ['text', 'distance or date'],
    near: ['texts', 'the column of this file that it may be, or none'],
  },
  'one-run-a-row': { column: ['text', 'what each column stands for: day or name'] },
  'add-header': { near: ['texts', 'the nearest name of a column, or none'] },
  'account-unit': {},
  'split-log': {},
  quotation: {},
  'put-into': {
    field: ['text', 'of the body'],
    names: ['texts', 'what belongs there: names of fields, or none for the body as a whole'],
    form: ['text', 'how the body is written'],
  },
} as const satisfies Table;
export type Hint = Flat<typeof hintFacts>;

export interface RunError {
  readonly code: ErrorCode;
  /** A name of the input, or the place in a list: `checkIns/0/soreness`. */
  readonly parameter: string;
  /** As received, long text cut; null when nothing was. */
  readonly received: string | number | boolean | null;
  readonly expected: Expected;
  readonly hint?: Hint | undefined;
}

// ---- notes on a table -----------------------------------------------------------------------------------------------

/** How a table was understood. */
export const noteFacts = {
  'nothing-read': { rows: ['number', 'rows with anything in them'], code: ['text', 'the code of most of their errors'] },
  'no-type-column': {},
  'no-athlete-column': {},
  'other-sports': { sports: ['texts', 'types that name no run'] },
  'unit-of-twin': {},
  'unit-of-header': {},
  'unit-of-export': { source: ['text', 'kind of export'] },
  'unit-asked': {},
  'unit-of-values': {},
  'unit-default': {},
  'dates-in-utc': { source: ['text', 'kind of export'] },
  'dates-in-zone': { timeZone: ['text', 'IANA name'] },
  'duration-unused': {},
  'no-climb-column': {},
  'not-rows': { rows: ['number', 'titles, sums and repeated headers'] },
  'date-of-parts': { headers: ['texts', 'columns of day, month and year'] },
  'two-columns': { header: ['text', 'name of both'], column: ['number', 'place of the one that is read, from 1'], other: ['number', 'place of the other'] },
  'name-is-athlete': { header: ['text', 'name of the column'], athletes: ['number', 'different names in it'] },
  'column-unused': { header: ['text', 'name of the column'] },
  'marks-unused': { header: ['text', 'name of the column'], marks: ['texts', 'that are neither yes nor no'] },
  'names-carried': { rows: ['number', 'without a name of their own'] },
  'dates-swapped': { dates: ['texts', 'the first of them, YYYY-MM-DD'], rows: ['number', 'how many'], order: ['text', 'how they were probably read: month or day first'] },
} as const satisfies Table;
export type Note = Flat<typeof noteFacts>;
export const noteCodes = Object.keys(noteFacts) as Note['is'][];
