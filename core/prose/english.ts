// What the codes of words/said.ts say in English. Another language is another file with the same tables.

import type { Citekey } from '../evidence/sources.ts';
import { cited, named } from '../evidence/cited.ts';
import type { EvidenceId } from '../evidence/timecourses.ts';
import { recoveryRun } from '../rules/recovery-run.ts';
import type { ErrorCode, Expected, Hint, Note, Warning, WarningCode } from '../words/said.ts';
import type { Allowed } from '../words/terms.ts';
import { runTypes } from '../words/types.ts';
import { citations } from './citations.ts';
import { requestHints, requestTexts, requestTitles } from './requests.ts';

/** Shown with every answer. */
export const notice =
  'Training information, mostly from results of groups, not medical advice; not studied: under 18, pregnancy and the year after, heart or kidney disease, illness, return from injury. See a physician about symptoms that worry you.';

/** Shown once with whatever says what an athlete may do. */
export const statusNotice = 'A status says what the rules see in the log, such as "nothing unfinished"; they do not see volume, sleep or how somebody feels.';

type Sentences<T> = { readonly [Code in keyof T]: (facts: T[Code]) => string };
type ByCode<Flat extends { readonly is: string }> = { readonly [Code in Flat['is']]: Extract<Flat, { readonly is: Code }> };

export const warningTexts: Sentences<{ [C in WarningCode]: Warning<C>['facts'] }> = {
  'no-recovery-need': ({ type }) =>
    type === 'sick' || type === 'injured'
      ? `${capital(runTypes[type].label)}: no countdown applies, and nothing here says that you are ready to train.`
      : `${capital(runTypes[type].label)} has no recovery need of its own.`,
  'read-as-trail-race': () => 'Ultra was read as a trail race; for a road ultra write the type "race".',
  'strength-not-covered': () => 'Lifting may tire the legs for up to three days, and these rules do not know it.',
  'looks-like-metres': ({ figure, km }) => `${figure} was read as ${km} km, but is a usual distance in metres: for metres write "${figure} metres", or give the unit m.`,
  'looks-like-miles': ({ figure, km }) => `${figure} was read as ${km} km, but is a usual race distance in miles: for miles write "${figure} mi".`,
  'distance-ignored': ({ received }) => `The distance "${received}" was not read: nothing depends on it.`,
  'elevation-assumed': ({ metres, perKm }) => `No elevation gain was given: ${Math.round(metres)} m were assumed (${perKm} m per km).`,
  'climb-implausible': ({ metres, km }) => `${metres} m of climb in ${km} km is steeper than nearly every race: is it in feet?`,
  'population-not-studied': ({ underAge }) => `No study here followed runners under ${underAge}: the numbers are those of adults.`,
  'beyond-evidence': ({ effortKm, lastEffortKm }) => `${effortKm} effort-km is beyond the last row (${lastEffortKm}): its days are held, not measured.`,
  'race-sized': ({ aboveEffortKm, share }) =>
    `No study of training runs this long: above ${aboveEffortKm} effort-km their days grow to ${share} of those after a race, a convention.`,
  'contradicts-trial': ({ firstDay, ruleId }) => {
    const { why, studies, sources } = recoveryRun.find(({ id }) => id === ruleId)!;
    return `Articles 2, 4 and 5 would run again on day 1; the active plan starts on day ${firstDay}, with at most 40 minutes on alternate days. ${why} (${trials(studies, sources)}.)`;
  },
  'season-end-ignored': () => 'The end of the season was left out: a break follows a race.',
  'habit-unknown': () => 'These are the first four weeks of the log, so nobody knows what the athlete is used to: not called too early, though the run before was not over.',
  'above-plan': ({ km }) => `Longer than the ${km} km that the plan has for easy runs in these days: noted, it lengthens nothing.`,
  'session-spike': ({ longestKm, percent, hazardRatio, from, to }) =>
    `${percent} % longer than the longest run of the 30 days before (${kilometres(longestKm)}). In a study of 5,205 runners such sessions went with ${hazardRatio} times the injuries (${from}-${to}); it says nothing of slow recovery.`,
  'after-a-break': ({ days }) => `The first longer run after ${days} days without any: nothing to compare it with, so build up as if new.`,
  'many-hard-days': ({ days, within }) =>
    `${days} hard or race days in ${within} days. Such blocks made runners faster in a trial, sore as well, and faster still after an easy week: plan one.`,
  'cell-ignored': ({ column, received }) => `The ${columnNames[column] ?? column} "${received}" could not be read and was left out; the run counts.`,
  'duplicate-row': ({ copies }) => `This run stands ${copies} times in the log (same athlete and day; the same id, start, or distance and type): counted once.`,
  'too-early': ({ allowed, easyKm }) =>
    `Too early: what was unfinished that day allowed ${tooEarlyFor[allowed] ?? `easy running of at most ${easyKm} effort-km`}. What comes too early lengthens the countdown.`,
  'return-not-studied': () => 'It follows a sick or injured day: these rules do not cover the return from illness or injury.',
  'planned-row': () => 'Planned: not counted as done; the dates are those if it is run.',
  'future-row': ({ asOf }) => `After ${asOf}: not counted as done; the dates are those if it is run.`,
  'countdown-paused': () => 'The countdown was not over on that day: it is put off by a day.',
  'race-by-title': ({ label }) => `Read as a race, since the title names a ${label} and that is its distance: write a type if it was training.`,
  'date-swapped': ({ date, instead }) => `${date} may be ${instead}: the spreadsheet probably read day and month the wrong way round.`,
  'may-be-race': ({ nearKm, days, minDays, maxDays }) => `The distance is near ${nearKm} km: if it was a race, it takes ${withRange(days, minDays, maxDays)}.`,
};

const tooEarlyFor: { readonly [A in Allowed]?: string } = { rest: 'no run', long: 'easy and long runs, no hard session', hard: 'hard sessions and long runs, no race' };
const columnNames: { readonly [column: string]: string } = { elevationGainM: 'climb', rpe: 'RPE', planned: 'mark for planned', title: 'title' };

/** Studies alone, no articles. */
const trials = (studies: readonly EvidenceId[], sources: readonly Citekey[]): string =>
  citations([...studies.map((id) => cited[id]), ...sources.flatMap((key) => named[key] ?? [])]);

// ---- errors ---------------------------------------------------------------------------------------------------------

/** What a reader is told first. */
export const errorTitles: { readonly [C in ErrorCode]: string } = {
  'distance-missing': 'The distance is missing',
  'distance-not-a-number': 'The distance cannot be read',
  'distance-out-of-range': 'The distance is out of range',
  'distance-ambiguous': 'The distance is ambiguous',
  'distance-type-mismatch': 'Distance and type do not fit together',
  'type-missing': 'The type is missing',
  'type-unknown': 'The type is unknown',
  'type-ambiguous': 'The type is ambiguous',
  'unit-unknown': 'The unit is unknown',
  'elevation-out-of-range': 'The elevation gain is out of range or not a number',
  'elevation-ambiguous': 'The elevation gain is ambiguous',
  'rpe-out-of-range': 'The RPE is out of range or not a number',
  'age-out-of-range': 'The age is out of range or not a number',
  'descents-unknown': 'The word for descents is unknown',
  'approach-unknown': 'The approach is unknown',
  'date-missing': 'The date is missing',
  'date-invalid': 'The date cannot be read',
  'date-ambiguous': 'The date is ambiguous',
  'parameter-unknown': 'There is no such parameter',
  'parameter-invalid': 'The parameter has an invalid value',
  'body-invalid': 'The body cannot be read',
  'too-many-runs': 'There are too many runs',
  ...requestTitles,
};

const or = (words: readonly string[]): string => words.join(' or ');
const list = (words: readonly string[]): string => words.join(', ');
const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' or ');

export const expectedTexts: Sentences<ByCode<Expected>> = {
  distance: () => 'a number of km, or text such as 10k, 5 mi, 42.2 km, 5000 m, half marathon',
  'distance-within': ({ above, max }) => `more than ${above} and at most ${max} km`,
  'distance-of': ({ km, label }) => `about ${km} km for type ${label}`,
  'one-distance': () => 'one distance',
  type: ({ words }) => `one of ${list(words.slice(0, -1))}, or ${words[words.length - 1]}`,
  'one-of': ({ words }) => `one of ${list(words)}`,
  unit: ({ words }) => list(words),
  either: ({ words }) => or(words),
  metres: ({ min, max }) => `metres from ${min} to ${max}`,
  number: ({ min, max }) => `a number from ${min} to ${max}`,
  years: ({ min, max }) => `years from ${min} to ${max}`,
  'days-after': ({ min, max }) => `whole days after the run, from ${min} to ${max}`,
  'beats-per-minute': ({ min, max }) => `beats per minute from ${min} to ${max}`,
  day: ({ firstYear, lastYear }) => `a day as YYYY-MM-DD, from ${firstYear}-01-01 to ${lastYear}-12-31`,
  'day-of-race': () => 'the day of the race as YYYY-MM-DD',
  'day-of-run': () => 'the day of the run as YYYY-MM-DD',
  'day-from': ({ date }) => `a day from ${date} on: the race comes after the run`,
  'day-between': ({ from, to }) => `a day from ${from}, that of the run, to ${to}`,
  'true-or-false': () => 'true or false',
  name: ({ letters }) => `a name of at most ${letters} letters`,
  rows: ({ most }) => `at most ${most} rows`,
  header: ({ within }) => `a header row that names at least a date and a distance, within the first ${within} rows`,
  columns: ({ most }) => `at most ${most} columns`,
  ...requestTexts,
};

const firstRow = 'Add a first row such as: Date, Distance, Type, Athlete.';

export const hintTexts: Sentences<ByCode<Hint>> = {
  'did-you-mean': ({ word }) => `Did you mean "${word}"?`,
  write: ({ texts }) => `Write ${quoted(texts)}.`,
  'write-day': ({ days }) => `Write ${or(days)}.`,
  'two-meanings': ({ text, words }) => `"${text}" can mean either: write ${quoted(words)}.`,
  'not-raced': ({ text }) => `"${text}" says that it was no full effort: write the type that it felt like, such as "easy" or "long", and its RPE.`,
  'km-done': ({ text }) => `"${text}" names no effort: write the km that were run, the type that they felt like, and the RPE.`,
  'day-fraction': ({ figure, minutes }) => `${figure} of a day is a time of ${minutes} minutes: write the distance, or "${figure} km" if it is one.`,
  'miles-or-metres': ({ figure }) => `Miles or metres? Write "${figure} mi" or "${figure} metres".`,
  'in-metres': ({ figure }) => `Metres? Write "${figure} m", or give the unit m.`,
  'in-miles': ({ figure }) => `In miles? Write "${figure} mi".`,
  'in-feet': ({ feet, metres }) => `Feet? ${feet} ft are ${metres} m.`,
  'type-or-distance': ({ label }) => `Write the type "race", or the distance of a ${label}.`,
  swapped: ({ parameters }) => `Did you swap ${parameters.join(' and ')}?`,
  'a-date': () => 'A date or a time? The rules need the distance.',
  'a-date-made': () => 'A spreadsheet made a date of it: write the figure alone, such as 3.',
  'in-percent': ({ percent, figure }) => `${percent} %? Write "${figure}".`,
  'as-a-scale': ({ field }) => `Write it as ${field}, from 0 to 10.`,
  'a-time': () => 'A time? The rules need the distance.',
  'total-distance': () => 'One run a row: write the total distance.',
  'ultra-distance': () => 'An ultra has no fixed distance: write its km, such as 100 km.',
  'no-name': () => 'This row names no athlete, and others do.',
  'no-such-day': () => 'There is no such day, or it is out of range.',
  'half-found': ({ found, header, missing, near }) => `Found a ${found} (${header}); no ${missing}${near.length === 0 ? '.' : `: is it ${list(near)}?`} ${firstRow}`,
  'one-run-a-row': ({ column }) => `This is a table with a ${column} in each column, which is not read: write one run a row. ${firstRow}`,
  'add-header': ({ near }) => `${near.map((word) => `Did you mean "${word}"? `).join('')}${firstRow}`,
  'account-unit': () => 'Garmin Connect writes distances in the unit of the account and never says which: add unit=km or unit=mi.',
  'split-log': () => 'Split the log by athlete or by year.',
  quotation: () => 'A quotation mark in that row, or in one after it, is never closed, or text follows a closed one.',
  ...requestHints,
};

export const noteTexts: Sentences<ByCode<Note>> = {
  'nothing-read': ({ rows, code }) =>
    `Nothing could be read${rows === 1 ? '' : ` in ${rows} rows`} (${uncapital(errorTitles[code as ErrorCode])}), so nothing is known of anybody here.`,
  'no-athlete-column': () => 'There is no column for the athlete: the log is read as that of one.',
  'no-type-column': () => 'There is no column for the type: every row is read as a plain run.',
  'other-sports': ({ sports }) => `Read as cross-training, since it names no run: ${list(sports).slice(0, 200)}.`,
  'unit-of-twin': () => 'the more exact of two columns, a thousand times the other',
  'unit-of-header': () => 'named by the header',
  'unit-of-export': ({ source }) => `known of ${source}`,
  'unit-asked': () => 'as asked for',
  'unit-of-values': () => 'seen from the values: too large for kilometres',
  'unit-default': () => 'the default: neither header nor values name another',
  'dates-in-utc': ({ source }) => `${capital(source)} writes dates in UTC: a late run may stand on the day before or after.`,
  'dates-in-zone': ({ timeZone }) => `Times in UTC were read as days in ${timeZone}.`,
  'duration-unused': () => 'not used: the rules go by distance',
  'no-climb-column': () => 'No column for the climb was found: runs count as flat, trail races with an assumed climb.',
  'not-rows': ({ rows }) => `Not read as runs: ${rows} ${rows === 1 ? 'line' : 'lines'} of titles, sums or repeated headers.`,
  'date-of-parts': ({ headers }) => `The date was put together from three columns: ${list(headers)}.`,
  'two-columns': ({ header, column, other }) => `Two columns are called "${header}" and do not agree: column ${column} is read, column ${other} is not.`,
  'name-is-athlete': ({ header, athletes }) => `Column "${header}" was read as the names of ${athletes} ${athletes === 1 ? 'athlete' : 'athletes'}.`,
  'column-unused': ({ header }) => `Column "${header}" was not used: what stands in it was not understood.`,
  'marks-unused': ({ header, marks }) => `Not used in column "${header}", since neither yes nor no: ${list(marks).slice(0, 200)}.`,
  'names-carried': ({ rows }) => `${rows} ${rows === 1 ? 'row has' : 'rows have'} no name: read as those of the name above.`,
  'dates-swapped': ({ dates, rows, order }) =>
    `${rows} ${rows === 1 ? 'date was' : 'dates were'} probably read ${order} first, against the other dates of the column: ${list(dates)}${rows > dates.length ? ' and more' : ''}. Set the locale of the spreadsheet and enter them again.`,
};

// ---- small words ----------------------------------------------------------------------------------------------------

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
export const dayCount = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;
export const withRange = (days: number, min: number, max: number): string => `${dayCount(days)}${min === max ? '' : ` (${min}-${max})`}`;
export const asPercent = (share: number): string => `${Math.round(share * 100)} %`;
export const kilometres = (km: number): string => `${Math.round(km * 1000) / 1000} km`;
