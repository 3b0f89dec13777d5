// The day of a check-in and its date: either may be typed, and where the date of the run is known the other is counted from it. What was typed stays.

import { addDays, limits, shortDate } from '../../../core/index.ts';
import { one } from './make.ts';

const [date, day, on] = ['date', 'checkInDay', 'checkInDate'].map((id) => one<HTMLInputElement>(id)) as [HTMLInputElement, HTMLInputElement, HTMLInputElement];
const otherOf = (field: HTMLInputElement): HTMLInputElement => (field === day ? on : day);

/** The one of the two that was typed last, and the one that was counted. */
let typed = day;
let counted: HTMLInputElement | null = null;

const isOrdinary = (iso: string): boolean => /^\d{4}-\d\d-\d\d$/.test(iso); // a browser takes years of six figures
/** Blank where no check-in can be. */
function dayOf(iso: string): string {
  const days = Math.round((Date.parse(iso) - Date.parse(date.value)) / 86_400_000);
  return days >= limits.dayAfter.min && days <= limits.dayAfter.max ? `${days}` : '';
}
const dateOf = (days: string): string => (/^\d{1,3}$/.test(days) && isOrdinary(date.value) ? addDays(date.value, Number(days)) : '');

/** After a change of either, or of the date of the run. */
export function follow(changed: EventTarget | null): void {
  const field = [day, on].find((input) => input === changed);
  if (field) {
    // cleared, it clears the other too, unless that was typed and can give no day yet
    typed = field.value === '' && date.value === '' && counted !== otherOf(field) ? otherOf(field) : field;
    if (counted === field) counted = null;
  } else if (changed !== date) return;
  const other = otherOf(typed);
  if (date.value !== '') {
    other.value = typed === on ? dayOf(on.value) : dateOf(day.value.trim());
    counted = other;
  } else if (counted === other) other.value = '';
  one('checkInDate-hint').hidden = on.value === '' || date.value !== '';
}

/** Opened, it speaks of today, where that is a day after the run. Tells whether it does. */
export function speakOfToday(): boolean {
  if (day.value !== '' || on.value !== '' || date.value === '') return false;
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
  if (dayOf(today) === '') return false;
  on.value = today;
  follow(on);
  return true;
}

const inFull = (iso: string): string => (isOrdinary(iso) ? `${shortDate(iso)} ${iso.slice(0, 4)}` : iso);

/** Whether the check-in has a date that gives it no day. */
export const isDateAlone = (): boolean => on.value !== '' && day.value === '';

/** Why the check-in has no day, beside the field that mends it. */
export function dayMistake(): { readonly field: string; readonly message: string } {
  if (!isDateAlone()) return { field: day.id, message: 'On which day did you feel like this? Fill in the day or its date.' };
  if (date.value === '') return { field: date.id, message: 'The check-in has a date: fill in that of the run too.' };
  const lies = Date.parse(on.value) < Date.parse(date.value) ? 'before' : `more than ${limits.dayAfter.max} days after`;
  return { field: on.id, message: `${inFull(on.value)} lies ${lies} the run of ${inFull(date.value)}.` };
}
