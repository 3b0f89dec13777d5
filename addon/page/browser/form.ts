// What the form holds, as core reads it: the run, what is asked about it, and how the runner feels.

import { errorMessage, parsePlan, planAfter, tellPlan, type CheckIn, type PlanInput, type RunError, type ToldPlan } from '../../../core/index.ts';
import type { Form } from '../sidebar.ts';
import { one, tell } from './make.ts';

const form = one<HTMLFormElement>('form');
type Field = keyof Form;
const fieldsOfRun: readonly Field[] = ['distance', 'type', 'unit', 'elevationGainM', 'date', 'rpe', 'approach'];
const more: readonly Field[] = ['descents', 'age', 'chance', 'seasonEnd', 'level', 'trainingPhase'];

/** The run, and what is asked about it, every value as text: what a formula is written from. */
export function formOf(): Form {
  const data = new FormData(form);
  return Object.fromEntries([...fieldsOfRun, ...more].map((name) => [name, textOf(data, name)]));
}
const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

// ---- how the runner feels -------------------------------------------------------------------------------------------

const boxes = ['poorSleep', 'lowMood', 'hrvBelowBaseline'] as const;

/** As it was filled in; what core may refuse is handed over as it is. */
type Filled = { readonly [F in keyof CheckIn]: unknown };

function checkInOf(data: FormData): Filled | null {
  const [day, soreness, fatigue, pain] = ['checkInDay', 'soreness', 'fatigue', 'jointPain'].map((name) => textOf(data, name));
  const redFlags = data.getAll('redFlags');
  const signs = boxes.filter((name) => data.has(name));
  if (!soreness && !fatigue && !pain && signs.length === 0 && redFlags.length === 0) return null;
  // what stops the plan stops it on whichever day
  const isStop = redFlags.length > 0 || pain === 'yes';
  return {
    day: /^\d+$/.test(day ?? '') ? Number(day) : day === '' ? (isStop ? 0 : undefined) : day,
    soreness,
    fatigue,
    ...Object.fromEntries(signs.map((name) => [name, true])),
    ...(pain ? { jointPain: pain === 'yes' } : {}),
    redFlags,
  };
}

// ---- read, or refused -----------------------------------------------------------------------------------------------

export interface Mistake {
  readonly field: string;
  readonly message: string;
  readonly isBlank: boolean;
}
/** Those of the check-in carry its place before their name. */
function fieldOf(parameter: string): string {
  const name = parameter.replace(/^checkIns\/0\//, '');
  return name === 'day' ? 'checkInDay' : name;
}
const mistakeOf = (error: RunError): Mistake => ({
  field: fieldOf(error.parameter),
  message: error.parameter.endsWith('/day') && error.received === null ? 'On which day did you feel like this? Fill in the day or its date.' : errorMessage(error),
  isBlank: error.code === 'distance-missing',
});

export type Read =
  | { readonly ok: true; readonly run: ReadPlan['run']; readonly plan: ToldPlan }
  | { readonly ok: false; readonly mistakes: readonly Mistake[]; readonly stop: ToldPlan['stopped'] };
type ReadPlan = Extract<ReturnType<typeof parsePlan>, { ok: true }>['value'];

/** The plan of the form as it is now; or every mistake, and still what stops any plan. */
export function readForm(): Read {
  const checkIn = checkInOf(new FormData(form));
  const input: PlanInput = { ...formOf(), maxHrBpm: textOf(new FormData(form), 'maxHrBpm'), checkIns: checkIn ? [checkIn] : [] };
  const read = parsePlan(input);
  if (read.ok) return { ok: true, run: read.value.run, plan: tellPlan(planAfter(read.value.run, read.value.options)) };
  return { ok: false, mistakes: read.errors.map(mistakeOf), stop: checkIn ? stopOfAny(checkIn) : null };
}

/** A red flag is heard even while the run cannot be read. */
function stopOfAny({ redFlags }: Filled): ToldPlan['stopped'] {
  const read = parsePlan({ type: 'rest', checkIns: [{ day: 0, redFlags }] });
  return read.ok ? tellPlan(planAfter(read.value.run, read.value.options)).stopped : null;
}

/** Each mistake beside its field; those that went are taken away. The focus stays where it is. */
export function mark(mistakes: readonly Mistake[]): void {
  for (const { id } of form.querySelectorAll('.error')) {
    const name = id.replace(/-error$/, '');
    const message = mistakes.find(({ field }) => field === name)?.message ?? '';
    tell(id, message);
    if (message === '') one(name).removeAttribute('aria-invalid');
    else {
      one(name).setAttribute('aria-invalid', 'true');
      const part = one(name).closest('details');
      if (part) part.open = true;
    }
  }
}

// ---- the day of a check-in, or its date -----------------------------------------------------------------------------

const dayMs = 86_400_000;
const [date, checkInDay, checkInDate] = ['date', 'checkInDay', 'checkInDate'].map((id) => one<HTMLInputElement>(id)) as [HTMLInputElement, HTMLInputElement, HTMLInputElement];

const dayFrom = (iso: string): number | null => (date.value === '' || iso === '' ? null : Math.round((Date.parse(iso) - Date.parse(date.value)) / dayMs));
const isoOf = (day: number): string => new Date(Date.parse(date.value) + day * dayMs).toISOString().slice(0, 10);

/** Day and date follow each other where the date of the run is known. */
export function follow(changed: EventTarget | null): void {
  if (changed === checkInDate) {
    const day = dayFrom(checkInDate.value);
    checkInDay.value = day === null ? checkInDay.value : `${day}`;
  } else if (changed === checkInDay || changed === date) {
    checkInDate.value = date.value !== '' && /^\d{1,3}$/.test(checkInDay.value) ? isoOf(Number(checkInDay.value)) : '';
  }
  one('checkInDate-hint').hidden = checkInDate.value === '' || date.value !== '';
}

/** Opened, it speaks of today, where that is a day after the run. */
export function speakOfToday(): void {
  if (checkInDay.value !== '' || date.value === '') return;
  const now = new Date();
  const day = dayFrom(`${now.getFullYear()}-${`${now.getMonth() + 1}`.padStart(2, '0')}-${`${now.getDate()}`.padStart(2, '0')}`);
  if (day === null || day < 0 || day > 365) return;
  checkInDay.value = `${day}`;
  follow(checkInDay);
}
