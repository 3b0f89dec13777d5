// What the form holds, as core reads it: the run, what is asked about it, and how the runner feels.

import { errorMessage, isBlank, parsePlan, planAfter, tellPlan, type CheckIn, type PlanInput, type RunError, type ToldPlan } from '../../../core/index.ts';
import { besides } from '../besides.ts';
import type { Form } from '../sidebar.ts';
import { dayMistake, isDateAlone } from './day.ts';
import { textOf, type Mistake } from './fields.ts';
import { one } from './make.ts';

const form = one<HTMLFormElement>('form');
type Field = keyof Form;
const fieldsOfRun: readonly Field[] = ['distance', 'type', 'unit', 'elevationGainM', 'date', 'rpe', 'approach'];
const more: readonly Field[] = ['descents', 'age', 'chance', 'seasonEnd', 'level', 'trainingPhase'];

/** The run, and what is asked about it, every value as text: what a formula is written from. */
export function formOf(): Form {
  const data = new FormData(form);
  return Object.fromEntries([...fieldsOfRun, ...more].map((name) => [name, textOf(data, name)]));
}

// ---- how the runner feels -------------------------------------------------------------------------------------------

const boxes = ['poorSleep', 'lowMood', 'hrvBelowBaseline'] as const;

/** As it was filled in; what core may refuse is handed over as it is. */
type Filled = { readonly [F in keyof CheckIn]: unknown };

function checkInOf(data: FormData): Filled | null {
  const [day, soreness, fatigue, pain] = ['checkInDay', 'soreness', 'fatigue', 'jointPain'].map((name) => textOf(data, name));
  const redFlags = data.getAll('redFlags');
  const signs = boxes.filter((name) => data.has(name));
  if (!soreness && !fatigue && !pain && signs.length === 0 && redFlags.length === 0) return null;
  // what stops the plan stops it on whichever day; a date that gives none is still a mistake
  const isAnyDay = (redFlags.length > 0 || pain === 'yes') && !isDateAlone();
  return {
    day: /^\d+$/.test(day ?? '') ? Number(day) : day === '' ? (isAnyDay ? 0 : undefined) : day,
    soreness,
    fatigue,
    ...Object.fromEntries(signs.map((name) => [name, true])),
    ...(pain ? { jointPain: pain === 'yes' } : {}),
    redFlags,
  };
}

// ---- read, or refused -----------------------------------------------------------------------------------------------

/** Those of the check-in carry its place before their name. */
const nameOf = ({ parameter }: RunError): string => parameter.replace(/^checkIns\/0\//, '');
function mistakeOf(error: RunError): Mistake {
  const name = nameOf(error);
  if (name === 'day' && error.received === null) return { ...dayMistake(), isBlank: false };
  return { field: name === 'day' ? 'checkInDay' : name, message: errorMessage(error), isBlank: error.code === 'distance-missing' };
}

export type Read =
  | { readonly ok: true; readonly run: ReadPlan['run']; readonly plan: ToldPlan; readonly felt: CheckIn | undefined }
  | { readonly ok: false; readonly mistakes: readonly Mistake[]; readonly stop: ToldPlan['stopped'] };
type ReadPlan = Extract<ReturnType<typeof parsePlan>, { ok: true }>['value'];

/** The plan of the form as it is now; or every mistake, and still what stops any plan. */
export function readForm(): Read {
  const [input, checkIn] = [inputOf(), checkInOf(new FormData(form))];
  const read = parsePlan({ ...input, checkIns: checkIn ? [checkIn] : [] });
  if (read.ok) return { ok: true, run: read.value.run, plan: planOf(read.value), felt: read.value.options.checkIns?.[0] };
  return { ok: false, mistakes: read.errors.map(mistakeOf), stop: checkIn ? stopOfAny(input, checkIn, read.errors.map(nameOf)) : null };
}
const inputOf = (): PlanInput => ({ ...formOf(), maxHrBpm: textOf(new FormData(form), 'maxHrBpm') });
const planOf = ({ run, options }: ReadPlan): ToldPlan => tellPlan(planAfter(run, options));

/** What stops the plan is heard even beside a slip: by what can be read, and where the run cannot, by the check-in alone. */
function stopOfAny(input: PlanInput, checkIn: Filled, refused: readonly string[]): ToldPlan['stopped'] {
  const kept = (given: object): object => Object.fromEntries(Object.entries(given).filter(([name]) => !refused.includes(name)));
  const checkIns = [{ day: 0, ...kept(checkIn) }];
  for (const run of [kept(input), { type: 'rest' }]) {
    const read = parsePlan({ ...run, checkIns });
    if (read.ok) return planOf(read.value).stopped;
  }
  return null;
}

// ---- what a check-in's formula leaves out ---------------------------------------------------------------------------

const untaken = { ...besides, approach: 'approach', maxHrBpm: 'maximum heart rate' } as const;

/** What was filled in, changes this page, and is no argument of RECOVERY_CHECKIN: in words. */
export function leftOutOfCheckIn(): readonly string[] {
  const checkIn = checkInOf(new FormData(form));
  const input: PlanInput = { ...inputOf(), checkIns: checkIn ? [checkIn] : [] };
  const shown = pageOf(input);
  const fields = Object.keys(untaken) as (keyof typeof untaken)[];
  return fields.filter((field) => !isBlank(input[field]) && pageOf({ ...input, [field]: '' }) !== shown).map((field) => untaken[field]);
}

/** What the page shows of a plan. */
function pageOf(input: PlanInput): string {
  const read = parsePlan(input);
  if (!read.ok) return '';
  const { days, milestones, recoveryRun, checkIns, warnings, seasonBreak, latestReturn, usualWeek } = planOf(read.value);
  return JSON.stringify([days, milestones, recoveryRun, checkIns, warnings, seasonBreak, latestReturn, usualWeek]);
}
