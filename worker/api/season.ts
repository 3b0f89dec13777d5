// POST /v1/season: the races of a season against each other, as JSON, as CSV, as all-day events.

import type { Context } from 'hono';
import {
  addDays,
  describeLoggedRun,
  limits,
  purposeRules,
  readBlockWeeks,
  readRaces,
  seasonOf,
  tellSeason,
  terms,
  type RaceInput,
  type RunError,
  type ToldSeason,
  type ToldSeasonRace,
} from '../../core/index.ts';
import { detailCell, tellAlike, untoldOf, type SameProblem, type Untold } from '../http/alike.ts';
import { fieldsFault, isObject, readBody, type Fields } from '../http/body.ts';
import { replyCalendar, type CalendarEvent } from '../http/calendar.ts';
import { replyCsv, type CsvRow } from '../http/csv.ts';
import { problem, runProblem, runProblemOf, sendProblem, type Problem } from '../http/problem.ts';
import { reply, type Asked } from '../http/route.ts';
import { ownFields, ownIn, raceFields, unitIn, withLog } from './before.ts';
import { libraryOfRules, type LeanRule, type LeanSource } from './lean.ts';
import { detailOf } from './recovery.ts';

interface Unread {
  readonly index: number;
  readonly error: Problem | SameProblem;
}
/** Those that could not be read stand behind the others. */
export interface LeanSeason extends Omit<ToldSeason, 'races' | 'rules'> {
  readonly races: readonly (ToldSeasonRace | Unread)[];
  readonly rules: readonly LeanRule[];
  readonly sources: readonly LeanSource[];
}
/** The verdicts and the windows alone. */
export interface CompactSeason extends Pick<ToldSeason, 'rulesVersion' | 'blockWeeks' | 'windows' | 'athlete'> {
  readonly races: readonly (CompactRace | Unread)[];
}
type CompactRace = Omit<ToldSeasonRace, 'pair' | 'taper' | 'recovery'> & { readonly taperFromDate: string | null };

export async function postSeason(c: Context, asked: Asked): Promise<Response> {
  const body = await readBody(c, ['races', ...ownFields, 'blockWeeks', 'detail'], withLog, { field: 'races', names: raceFields, isList: true });
  if (body instanceof Response) return body;
  const { races, blockWeeks, detail: wanted } = body;
  const expected = { is: 'races', most: limits.seasonRaces } as const;
  if (!Array.isArray(races)) return problem(c, 'body-invalid', { pointer: '/races', received: null, expected });
  if (races.length > limits.seasonRaces) return problem(c, 'too-many-runs', { pointer: '/races', received: races.length, expected });
  const weeks = readBlockWeeks(blockWeeks);
  if (!weeks.ok) return runProblem(c, weeks.errors, (parameter) => `/${parameter}`);
  const unit = unitIn(c, body);
  if (unit instanceof Response) return unit;
  const own = ownIn(c, body);
  if (own instanceof Response) return own;
  const detail = detailOf(c, { detail: wanted ?? undefined }, 'pointer');
  if (detail instanceof Response) return detail;

  // a race that is no race, or has a slip in a name, is an error of its own; its day says which others it may stand before
  const faults = races.map((race: unknown, index) => fieldsFault(c, race, raceFields, `/races/${index}`));
  const read = readRaces(races.map((race, index): RaceInput => (faults[index] ? { date: isObject(race) ? race['date'] : undefined } : { ...(race as Fields), unit })));
  const pointerOf = (index: number) => (parameter: string) => `/races/${index}/${parameter}`;
  const [unreadable] = read.unread;
  // a calendar has no room for what could not be read, and is none without an event
  if (asked.format === 'ics' && races.length === 0) return problem(c, 'body-invalid', { pointer: '/races', received: null, expected });
  if (asked.format === 'ics' && unreadable) return sendProblem(faults[unreadable.index]?.tell() ?? runProblemOf(c, unreadable.errors, pointerOf(unreadable.index)));
  const season = tellSeason(seasonOf(read.races, { ...read, own, blockWeeks: weeks.value }), (index) => `races/${index}`);
  if (asked.format === 'ics') return calendarOf(asked, season);
  const tell = tellAlike();
  const errorOf = (index: number, errors: readonly [RunError, ...RunError[]]): Untold => faults[index] ?? untoldOf(c, errors, pointerOf(index));
  const unread = read.unread.map(({ index, errors }): Unread => ({ index, error: tell(index, errorOf(index, errors)) }));
  if (asked.format === 'csv') return csvOf(asked, season, unread);
  return reply(asked, JSON.stringify(detail === 'compact' ? compactSeason(season, unread) : leanSeason(season, unread)));
}

const leanSeason = ({ rules, races, notice, ...season }: ToldSeason, unread: readonly Unread[]): LeanSeason => ({
  ...season,
  races: [...races, ...unread],
  ...libraryOfRules(rules),
  notice,
});

function compactSeason({ rulesVersion, blockWeeks, races, windows, athlete }: ToldSeason, unread: readonly Unread[]): CompactSeason {
  const compact = races.map((race): CompactRace => {
    const { pair: _, recovery: __, taper, ...judged } = race;
    return { ...judged, taperFromDate: taper.fromDate };
  });
  return { rulesVersion, blockWeeks, races: [...compact, ...unread], windows, athlete };
}

// ---- CSV ------------------------------------------------------------------------------------------------------------

export const seasonColumns = [
  'index',
  'date',
  'distanceKm',
  'type',
  'purpose',
  'verdict',
  'shortByDays',
  'label',
  'text',
  'boundBy',
  'daysBefore',
  'askedDays',
  'taperFromDate',
  'firstDate',
  'lastDate',
  'warnings',
  'error',
  'errorDetail',
  'rulesVersion',
];

/** A row for each race, by date; those that could not be read behind them. */
function csvOf(asked: Asked, { races, rulesVersion }: ToldSeason, unread: readonly Unread[]): Response {
  const rows = races.map(({ index, race, verdict, shortByDays, label, text, boundBy, pair, taper, firstDate, lastDate, warnings }): CsvRow => ({
    index,
    date: race.date,
    distanceKm: race.distanceKm,
    type: race.type,
    purpose: race.purpose,
    verdict: verdict ?? '',
    shortByDays,
    label,
    text,
    boundBy: boundBy ?? '',
    daysBefore: pair?.days ?? '',
    askedDays: pair?.askedDays ?? '',
    taperFromDate: taper.fromDate ?? '',
    firstDate: firstDate ?? '',
    lastDate: lastDate ?? '',
    warnings: warnings.map(({ code }) => code).join(' '),
    rulesVersion,
  }));
  const errors = unread.map(({ index, error }): CsvRow => ({ index, error: error.code, errorDetail: detailCell(error, (other) => `index ${other}`), rulesVersion }));
  return replyCsv(asked, seasonColumns, [...rows, ...errors]);
}

// ---- calendar -------------------------------------------------------------------------------------------------------

/** Each race, its taper, and the time that is free between them; without end where no race follows. */
function calendarOf(asked: Asked, { races, windows, blockWeeks, rules, rulesVersion, notice }: ToldSeason): Response {
  const event = (id: string, firstDay: string, lastDay: string, summary: string, said: readonly string[]): CalendarEvent => ({
    uid: `${id}@recovery-days`,
    firstDay,
    lastDay,
    summary,
    description: [...said, `Rules ${rulesVersion}. ${notice}`].join('\n'),
  });
  const whyOf = (ids: readonly string[]): string[] => rules.flatMap(({ ruleId, why }) => (ids.includes(ruleId) ? [why] : []));
  const events = races.flatMap(({ race, label, text, taper, warnings }, at) => {
    const { date, distanceKm, type, purpose } = race;
    const alike = races.slice(0, at).filter((other) => JSON.stringify(other.race) === JSON.stringify(race)).length;
    const id = `${date}.${distanceKm}.${type}.${purpose}${alike === 0 ? '' : `.${alike}`}`;
    const named = describeLoggedRun(race);
    const said = [text, ...warnings.map((warning) => warning.text)];
    const day = event(`race.${id}`, date, date, `Race: ${named}, ${terms.purposes[purpose].label} (${label})`, said);
    if (taper.fromDate === null) return [day];
    return [event(`taper.${id}`, taper.fromDate, addDays(date, -1), `Taper: before the ${named}`, whyOf([purposeRules[purpose].id, ...taper.ruleIds])), day];
  });
  const free = windows.flatMap(({ fromDate, toDate, days, blocks }) =>
    toDate === null ? [] : [event(`free.${fromDate}.${toDate}`, fromDate, toDate, `Free training: ${days} days`, [`Room for ${blocks} blocks of ${blockWeeks} weeks.`])],
  );
  return replyCalendar(asked, 'season.ics', {
    name: 'Season',
    product: `recovery-days//rules ${rulesVersion}`,
    stamp: `${rulesVersion.replace('.', '-')}-01`,
    events: [...events, ...free],
  });
}
