// The single writer of prose: warnings, messages, the why of a number, and an answer in words.

import type { Named } from '../evidence/citation.ts';
import { cited, named } from '../evidence/cited.ts';
import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Gap, LoggedRun } from '../answers/log.ts';
import type { Plan } from '../answers/plan.ts';
import type { Recovery } from '../answers/recovery.ts';
import { hardSession } from '../rules/milestones.ts';
import { inputRules } from '../rules/input.ts';
import { raceSized, type LadderRow } from '../rules/ladders.ts';
import type { RunError } from '../reading/run.ts';
import type { Citekey } from '../evidence/sources.ts';
import { clocks, errorCodes, runTypes, type Allowed, type Clock, type RunType } from '../words/terms.ts';

/** Shown with every answer. */
export const notice =
  'Training information from group averages, not medical advice; not studied: under 18, pregnancy and the year after, heart or kidney disease, illness, return from injury. See a physician about symptoms that worry you.';

const warningTexts = {
  'no-recovery-need': (type: RunType) =>
    type === 'sick' || type === 'injured'
      ? `${capital(runTypes[type].label)}: no countdown applies, and nothing here says that you are ready to train.`
      : `${capital(runTypes[type].label)} has no recovery need of its own.`,
  'read-as-trail-race': () => 'Ultra was read as a trail race; for a road ultra write the type "race".',
  'looks-like-miles': (number: number, km: number) => `${number} was read as ${km} km, but is a usual race distance in miles: for miles write "${number} mi".`,
  'distance-ignored': (received: string) => `The distance "${received}" was not read: nothing depends on it.`,
  'elevation-assumed': (metres: number, perKm: number) => `No elevation gain was given: ${Math.round(metres)} m were assumed (${perKm} m per km).`,
  'climb-implausible': (metres: number, km: number) => `${metres} m of climb in ${km} km is steeper than nearly every race: is it in feet?`,
  'population-not-studied': () => `No study here followed runners under ${inputRules.notStudied.underAge}: the numbers are those of adults.`,
  'beyond-evidence': (effortKm: number, lastEffortKm: number) => `${effortKm} effort-km is beyond the last row (${lastEffortKm}): its days are held, not measured.`,
  'race-sized': () => `No study of training runs this long: from ${raceSized.fromEffortKm} effort-km their days are ${raceSized.share} of those after a race, a convention.`,
  'contradicts-trial': (firstDay: number, why: string, ids: readonly EvidenceId[], keys: readonly Citekey[]) =>
    `Articles 2, 4 and 5 would run again on day 1; the active plan starts on day ${firstDay}, with at most 40 minutes on alternate days. ${why} (${citations([
      ...ids.map((id) => cited[id]),
      ...keys.flatMap((key) => named[key] ?? []), // studies only, no articles
    ])}.)`,
  'duplicate-row': (copies: number) => `This row stands ${copies} times in the log (same athlete, day, distance and type): counted once.`,
  'same-day': (rows: number) => `Counted together with the other runs of that day (${rows} in all): the dates are those of the whole day.`,
  'too-early': (allowed: Allowed, easyKm: number) =>
    `Too early: on that day the plan allowed ${allowed === 'rest' ? 'no run' : allowed === 'easy' ? `easy running of at most ${easyKm} km` : 'hard sessions and long runs, no race'}. What comes too early lengthens the countdown.`,
  'return-not-studied': () => 'It follows a sick or injured day: these rules do not cover the return from illness or injury.',
  'planned-row': () => 'Planned: not counted as done; the dates are those if it is run.',
  'future-row': (asOf: string) => `After ${asOf}: not counted as done; the dates are those if it is run.`,
  'countdown-paused': () => 'The countdown was not over on that day: it is put off by a day.',
  'may-be-race': (label: number, days: number, min: number, max: number) => `The distance is near ${label} km: if it was a race, it takes ${withRange(days, min, max)}.`,
} as const;
export type WarningCode = keyof typeof warningTexts;
export const warningCodes = Object.keys(warningTexts) as WarningCode[];
export interface Warning {
  readonly code: WarningCode;
  readonly text: string;
}

export function warn<C extends WarningCode>(code: C, ...facts: Parameters<(typeof warningTexts)[C]>): Warning {
  // TypeScript cannot follow that text and facts belong to the same code
  return { code, text: (warningTexts[code] as (...all: readonly unknown[]) => string)(...facts) };
}

/** One error in one sentence or two, the same on every surface. */
export function errorMessage({ code, received, expected, hint }: Pick<RunError, 'code' | 'received' | 'expected' | 'hint'>): string {
  const what = received === null ? '' : `: ${typeof received === 'string' ? `"${received}"` : received}`;
  return `${errorCodes[code]}${what}. Expected ${expected}.${hint === undefined ? '' : ` ${hint}`}`;
}

/** Made once for each row of a table: the same studies are cited again and again. */
function kept<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

const fullCitation = kept(({ source, doi, url, locator }: Named): string => [source, doi && `doi:${doi}`, url, locator].filter(Boolean).join(', '));

/** Studies, each once, with where to find them. */
const citations = (studies: readonly Named[]): string => [...new Set(studies.map(fullCitation))].join('; ');

/** The why of a clock read off between two rows. */
export function interpolatedWhy(effortKm: number, [from, to]: readonly [LadderRow, LadderRow], clock: Clock): string {
  const at = (row: LadderRow): string => `${row.id} (${row[clock].days[0]} at ${row.effortKm})`;
  return `${effortKm} effort-km lies between ${at(from)} and ${at(to)}; days are read off linearly against the logarithm of effort. ${from.id}: ${from[clock].why} ${to.id}: ${to[clock].why}`;
}

export const heldWhy = (lastEffortKm: number, why: string): string => `Held from the last row (${lastEffortKm} effort-km): ${why}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const withRange = (days: number, min: number, max: number): string => `${dayCount(days)}${min === max ? '' : ` (${min}-${max})`}`;

/** An answer in words: the days, what limits them, and who says so. */
export function describe(recovery: Recovery): string {
  const { run, recoveryDays, range, clocks: read, milestones, adjustments, warnings, rulesVersion } = recovery;
  const full = read.find(({ id }) => id === 'performance');
  if (!full) return warnings.map(({ text }) => text).join(' ');
  const hard = milestones.find(({ id }) => id === 'hard-session');
  return [
    `${withRange(recoveryDays, range.minDays, range.maxDays)} after this ${runTypes[run.type].label} of ${round3(run.distanceKm)} km until the effort can be repeated.`,
    `The last clock to run out is ${clocks.performance.label} (${full.basis}, ${full.certainty} certainty, rule ${full.ruleId}): ${full.why}`,
    `Before that: ${read
      .filter(({ id }) => id !== 'performance')
      .map(({ id, days, minDays, maxDays, ruleId }) => `${clocks[id].label} ${withRange(days, minDays, maxDays)} [${ruleId}]`)
      .join(', ')}${hard ? `; next hard session from day ${hard.days} [${hardSession.id}]` : ''}.`,
    ...read.map(({ id, evidence: studies }) => `Studies of ${clocks[id].label}: ${studies.length > 0 ? citations(studies) : 'none of this endpoint'}.`),
    ...adjustments.filter(({ effectDays }) => effectDays !== 0).map(({ ruleId, effectDays, why }) => `${effectDays > 0 ? '+' : ''}${effectDays} [${ruleId}]: ${why}`),
    ...warnings.map(({ text }) => text),
    `Rules ${rulesVersion}.`,
  ].join(' ');
}

/** The recovery run in words: when, how long, how hard, where, when to stop; or why none. */
export function describeRecoveryRun({ recoveryRun, warnings, stopped, rulesVersion }: Plan): string {
  if (stopped) return stopped.text;
  if (recoveryRun.advised === 'no') return `No recovery run. ${recoveryRun.why} Rules ${rulesVersion}.`;
  const { advised, earliestDay, minutes, heartRate, talkTest, surface, stopRule, perWeek, why } = recoveryRun;
  const contradicted = warnings.filter(({ code }) => code === 'contradicts-trial');
  const bpm = heartRate.fromBpm === undefined ? '' : ` (${heartRate.fromBpm}-${heartRate.toBpm} beats per minute)`;
  return [
    `${advised === 'optional' ? 'Optional' : 'Recovery run'}, from day ${earliestDay}: ${minutes.min}-${minutes.max} min at ${heartRate.fromPercent}-${heartRate.toPercent} % of maximum heart rate${bpm}.`,
    talkTest,
    surface,
    stopRule,
    `${perWeek.min} to ${perWeek.max} a week.`,
    ...(contradicted.length > 0 ? contradicted.map(({ text }) => text) : [why]), // the warning holds the why
    `Rules ${rulesVersion}.`,
  ].join(' ');
}

const dayCount = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

/** How far apart two races are, in the words of every surface. */
export function describeGap({ verdict, shortByDays }: Pick<Gap, 'verdict' | 'shortByDays'>): string {
  if (verdict === 'too-soon') return `too soon by ${dayCount(shortByDays)}`;
  return verdict === 'cautious' ? `cautious: ${dayCount(shortByDays)} short of the slow end` : 'ok';
}

/** A run of a log as a coach finds it: `42.195 km race of 2026-10-18`. */
export const describeLoggedRun = ({ distanceKm, type, date }: Pick<LoggedRun, 'distanceKm' | 'type' | 'date'>): string =>
  `${round3(distanceKm)} km ${runTypes[type].label} of ${date}`;

const round3 = (value: number): number => Math.round(value * 1000) / 1000;
