// The shared truth: vectors derived by hand from the contract. Edited by hand, never written by the code.

import { readFileSync } from 'node:fs';
import type { PlanInput, RunInput, terms } from '../core/index.ts';

export interface Accepted {
  readonly name: string;
  readonly input: RunInput;
  readonly expect: {
    readonly type: terms.RunType;
    readonly recoveryDays: number;
    readonly range: readonly [min: number, max: number];
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
  readonly expect: { readonly code: terms.ErrorCode; readonly parameter: keyof RunInput; readonly hint?: string };
}

const read = <T>(file: string): readonly T[] => JSON.parse(readFileSync(`test/vectors/${file}.json`, 'utf8')) as readonly T[];

export const accepted = read<Accepted>('accepted');
export const rejected = read<Rejected>('rejected');

export interface PlanVector {
  readonly name: string;
  readonly input: PlanInput;
  readonly expect: {
    readonly phases: readonly terms.Phase[];
    readonly easyRun: number;
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
