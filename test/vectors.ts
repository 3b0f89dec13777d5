// The shared truth: vectors derived by hand from the contract. Edited by hand, never written by the code.

import { readFileSync } from 'node:fs';
import type { LogRow, PlanInput, RaceInput, RunInput, terms, ErrorCode } from '../core/index.ts';

export interface Accepted {
  readonly name: string;
  readonly input: RunInput;
  readonly expect: {
    readonly type: terms.RunType;
    readonly recoveryDays: number;
    readonly range: readonly [min: number, max: number];
    readonly easyRun?: number;
    readonly longRun?: number;
    readonly hardSession: number | null;
    readonly warnings: readonly string[];
    /** [best, min, max] */
    readonly clocks?: Readonly<Record<terms.Clock, readonly [number, number, number]>>;
  };
  readonly because: string;
}
export interface Rejected {
  readonly name: string;
  readonly input: RunInput;
  readonly expect: { readonly code: ErrorCode; readonly parameter: keyof RunInput; readonly hint?: string };
}

const read = <T>(file: string): readonly T[] => JSON.parse(readFileSync(`test/vectors/${file}.json`, 'utf8')) as readonly T[];

export const accepted = read<Accepted>('accepted');
export const rejected = read<Rejected>('rejected');

/** The share of runners recovered by a day, or the days by which a share of them is. */
export type ChanceVector = { readonly name: string; readonly input: RunInput; readonly because: string } & (
  | { readonly onDay: number; readonly chance?: undefined; readonly expect: { readonly shares: Readonly<Record<terms.Clock | 'full', number>> } }
  | { readonly chance: number; readonly onDay?: undefined; readonly expect: { readonly recoveryDays: number } }
);

export const chances = read<ChanceVector>('chance');

export interface PlanVector {
  readonly name: string;
  readonly input: PlanInput;
  readonly expect: {
    readonly phases: readonly terms.Phase[];
    readonly easyRun: number;
    readonly longRun?: number;
    readonly hardSession: number;
    readonly full: number;
    readonly recoveryRun: {
      readonly advised: 'yes' | 'optional' | 'no';
      readonly earliestDay?: number;
      readonly minutes?: readonly number[];
      readonly bpm?: readonly number[];
    };
    readonly latestReturn: number;
    readonly totals: readonly number[];
    readonly warnings: readonly string[];
    readonly dates?: object;
  };
}
export interface CheckInVector {
  readonly name: string;
  readonly input: PlanInput;
  readonly checkIns: readonly unknown[];
  readonly expect: { readonly phases: readonly terms.Phase[]; readonly easyRun: number; readonly hardSession: number; readonly full: number } | { readonly stopped: string };
}
export interface ClaimVector {
  readonly claim: string;
  readonly ask: 'recovery' | 'plan';
  readonly input: PlanInput;
  readonly rule: string;
}

export const plans = read<PlanVector>('plans');
export const checkIns = read<CheckInVector>('check-ins');
export const claimVectors = read<ClaimVector>('claims');

export interface LogVector {
  readonly name: string;
  readonly rows: readonly LogRow[];
  readonly asOf?: string;
  readonly expect: {
    readonly asOf: string | null;
    /** Dates of easy run, long run, hard session and full; what the morning allowed where that was no race, and the run with the latest late end ahead. */
    readonly rows: readonly (
      | { readonly dates: readonly string[]; readonly before: { readonly allowed: terms.Allowed; readonly causedBy: number | null } | null; readonly warnings: readonly string[] }
      | { readonly error: ErrorCode }
    )[];
    /** daysLeft: easy run, long run, hard session, full, from asOf. */
    readonly athletes: readonly {
      readonly athlete: string | null;
      readonly allowed: terms.Allowed | 'check';
      /** The day of which `allowed` speaks. */
      readonly allowedOn: string | null;
      readonly daysLeft: readonly number[] | null;
      readonly causedBy: number | null;
      readonly cautiousUntil: string | null;
      readonly recoveryRuns: number;
      readonly unread: number;
    }[];
    readonly gaps: readonly {
      readonly athlete: string | null;
      readonly from: number | null;
      readonly to: number;
      readonly days: number | null;
      readonly verdict: terms.Spacing;
      readonly shortByDays: number;
    }[];
  };
  readonly because: string;
}

export const logVectors = read<LogVector>('log');

/** The last day on which a run still fits before a race. */
export interface LatestVector {
  readonly name: string;
  readonly run: RunInput;
  readonly race: RaceInput;
  /** The log of the runner, where there is one. */
  readonly rows?: readonly LogRow[];
  readonly asOf?: string;
  readonly expect: {
    readonly daysBefore: number;
    readonly date: string;
    readonly boundBy: terms.Bound;
    /** Days before the race: as the purpose asks, and at least. */
    readonly recovery: readonly [days: number, least: number, late: number];
    readonly taper: readonly [days: number, least: number];
    /** Of a run that is longer than those of plans. */
    readonly usualEffortKm?: number;
    /** With a log. */
    readonly firstDate?: string | null;
    readonly fits?: boolean;
  };
  readonly because: string;
}
export const latests = read<LatestVector>('latest');

/** The days before a race. */
export interface BeforeVector {
  readonly name: string;
  readonly race: RaceInput;
  /** The log of the runner, where there is one. */
  readonly rows?: readonly LogRow[];
  readonly asOf?: string;
  readonly expect: {
    readonly taper: readonly [days: number, least: number, lastHardDay: number];
    /** Days before the race on which the same fits: longest run, race and trail race in km and what binds each, `yes` or what binds a hard session, share of the volume in per cent. */
    readonly days: readonly (readonly [from: number, to: number, run: string, race: string, trailRace: string, hard: string, percent: number])[];
    readonly peakWeekKm?: number | null;
    readonly longestEffortKm?: number | null;
    /** The race itself, after the log; null: nobody knows. */
    readonly afterLog?: readonly [verdict: terms.Spacing, shortByDays: number] | null;
  };
  readonly because: string;
}
export const befores = read<BeforeVector>('before');

export interface SeasonVector {
  readonly name: string;
  readonly races: readonly RaceInput[];
  readonly rows?: readonly LogRow[];
  readonly asOf?: string;
  readonly blockWeeks?: number;
  readonly expect: {
    /** By date; each race by its place in what was given. */
    readonly races: readonly (readonly [
      race: number,
      verdict: terms.Spacing | null,
      shortByDays: number,
      boundBy: terms.Bound | null,
      firstDate: string | null,
      lastDate: string | null,
    ])[];
    readonly pairs: readonly (readonly [
      from: number,
      to: number,
      days: number,
      asked: number,
      least: number,
      late: number,
      carried: number,
      boundBy: terms.Bound,
      verdict: terms.Spacing,
      shortByDays: number,
    ])[];
    readonly windows: readonly (readonly [from: string, to: string | null, days: number | null, blocks: number | null])[];
  };
  readonly because: string;
}
export const seasons = read<SeasonVector>('season');

/** An export file and how it is to be understood. */
export interface ExportVector {
  readonly name: string;
  readonly file: string;
  /** The unit given with it. */
  readonly unit?: terms.Unit;
  /** Code of a file that cannot be decided as a whole; the rest is then left out. */
  readonly refused?: ErrorCode;
  readonly source: string;
  /** Header by role. */
  readonly columns: Readonly<Record<string, string>>;
  readonly unit_understood: terms.Unit;
  readonly rows: readonly (
    | { readonly date: string; readonly distanceKm?: number; readonly type: terms.RunType; readonly planned?: true; readonly athlete?: string }
    | { readonly error: ErrorCode }
    | { readonly unclear: string }
  )[];
  readonly elevations?: readonly (number | null)[];
  readonly rpes?: readonly (number | null)[];
  readonly athletes?: readonly string[];
  /** Rows that a human should confirm as races. */
  readonly confirm: readonly number[];
}

export const exportVectors = read<ExportVector>('exports');

/** The right reading of one row, by its number in the file: day, km (null where nothing depends on it), type or code of its error (each of several is right), and the rest. */
export type CaseRow = readonly [row: number, date: string | null, km: number | null, type: string, more?: { readonly athlete?: string; readonly planned?: true }];
export interface CaseVector {
  readonly name: string;
  readonly file: string;
  readonly unit?: string;
  readonly refused?: ErrorCode;
  readonly hint?: object;
  readonly source?: string;
  readonly rows: readonly CaseRow[];
  /** Notes by code; none where not given. */
  readonly notes?: readonly string[];
  /** Rows to confirm, and rows that are races by their title alone. */
  readonly confirm?: readonly number[];
  readonly byTitle?: readonly number[];
  readonly climbs?: readonly (number | null)[];
  readonly rpes?: readonly (number | null)[];
  readonly titles?: readonly string[];
  /** How many runs a day has. */
  readonly days?: Readonly<Record<string, number>>;
  /** false where columns alone, or JSON, do not hold what the file does. */
  readonly sheet?: false;
  readonly json?: false;
}

export const caseVectors = read<CaseVector>('cases');
