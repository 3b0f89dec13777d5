// The shared truth: vectors derived by hand from the contract. Edited by hand, never written by the code.

import { readFileSync } from 'node:fs';
import type { RunInput, terms } from '../core/index.ts';

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
