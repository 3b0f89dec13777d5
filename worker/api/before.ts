// GET and POST /v1/before: what still fits before a race, and the latest day of one run. POST with a log knows what the runner is used to.

import type { Context } from 'hono';
import { beforeRace, isBlank, ownOf, parseBefore, readUnit, runFields, tellBefore, type terms, type Own, type RaceInput, type ToldBefore } from '../../core/index.ts';
import { fieldsProblem, isObject, readBody, type Fields } from '../http/body.ts';
import { replyCsv, type CsvRow } from '../http/csv.ts';
import { runProblem, sendProblem } from '../http/problem.ts';
import { reply, type Asked } from '../http/route.ts';
import { libraryOfRules, type LeanRule, type LeanSource } from './lean.ts';
import { mostLogBytes, readRuns, readZone } from './log.ts';
import { detailOf, type Detail } from './recovery.ts';

export const raceFields = ['distance', 'type', 'date', 'purpose', 'elevationGainM'] as const satisfies readonly (keyof RaceInput)[];
export const beforeParameters = [...raceFields, 'unit', ...(Object.keys(runFields) as (keyof typeof runFields)[])] as const;

export function getBefore(c: Context, asked: Asked): Response {
  const { detail: wanted, ...query } = asked.query;
  const read = parseBefore(query);
  if (!read.ok) return runProblem(c, read.errors);
  const detail = detailOf(c, { detail: wanted });
  return detail instanceof Response ? detail : answer(asked, tellBefore(beforeRace(read.value.race, read.value)), detail);
}

/** What a body may hold of a runner's log, for this and for a season. */
export const ownFields = ['runs', 'asOf', 'timeZone', 'athlete', 'unit'] as const;
const runNames = Object.values(runFields);
/** A log may be long. */
export const withLog = { bytes: mostLogBytes };

export async function postBefore(c: Context, asked: Asked): Promise<Response> {
  const body = await readBody(c, ['race', 'run', ...ownFields, 'detail'], withLog, { field: 'race', names: raceFields, isList: false });
  if (body instanceof Response) return body;
  const { race, run, detail: wanted } = body;
  const fault = fieldsProblem(c, race, raceFields, '/race') ?? (isBlank(run) ? null : fieldsProblem(c, run, runNames, '/run'));
  if (fault) return sendProblem(fault);
  const given = isObject(run) ? Object.fromEntries(Object.entries(runFields).map(([name, field]) => [name, run[field]])) : {};
  const read = parseBefore({ ...(race as Fields), unit: body['unit'], ...given });
  if (!read.ok) return runProblem(c, read.errors, pointerOf);
  const own = ownIn(c, body);
  if (own instanceof Response) return own;
  const detail = detailOf(c, { detail: wanted ?? undefined }, 'pointer');
  return detail instanceof Response ? detail : answer(asked, tellBefore(beforeRace(read.value.race, { ...read.value, own })), detail);
}

function pointerOf(parameter: string): string {
  const field = (runFields as { readonly [name: string]: string })[parameter];
  return field ? `/run/${field}` : parameter === 'unit' ? '/unit' : `/race/${parameter}`;
}

/** What the log in a body says of its athlete; null without one. */
export function ownIn(c: Context, { runs, asOf, timeZone, athlete, unit }: Fields): Own | null | Response {
  if (isBlank(runs)) return null;
  const zone = readZone(c, timeZone);
  if (zone instanceof Response) return zone;
  const read = readRuns(c, runs, { asOf, unit, zone });
  if (read instanceof Response) return read;
  const own = ownOf(read.log, athlete);
  return own.ok ? own.value : runProblem(c, own.errors, (parameter) => `/${parameter}`);
}

/** The unit of bare numbers in races, which have none of their own. */
export function unitIn(c: Context, { unit }: Fields): terms.Unit | undefined | Response {
  const read = readUnit(unit);
  return read.ok ? read.value : runProblem(c, read.errors, (parameter) => `/${parameter}`);
}

// ---- answers --------------------------------------------------------------------------------------------------------

export interface LeanBefore extends Omit<ToldBefore, 'rules'> {
  readonly rules: readonly LeanRule[];
  readonly sources: readonly LeanSource[];
}
const leanBefore = ({ rules, notice, ...before }: ToldBefore): LeanBefore => ({ ...before, ...libraryOfRules(rules), notice });

/** Days that are alike as one, and no reasons. */
export interface CompactBefore extends Pick<ToldBefore, 'rulesVersion' | 'race' | 'weeks' | 'latest' | 'athlete' | 'warnings'> {
  readonly taper: Omit<ToldBefore['taper'], 'ruleIds'>;
  readonly days: readonly (Omit<Span, 'holds'> & Holds)[];
}
type Holds = Omit<ToldBefore['days'][number], 'daysToGo' | 'date'>;
interface Span {
  readonly fromDaysToGo: number;
  readonly toDaysToGo: number;
  readonly fromDate: string;
  readonly toDate: string;
  readonly holds: Holds;
}
function compactBefore({ rulesVersion, race, taper: whole, weeks, days, latest, athlete, warnings }: ToldBefore): CompactBefore {
  const { ruleIds: _, ...taper } = whole;
  const spans: Span[] = [];
  for (const { daysToGo, date, ...holds } of days) {
    const open = spans[spans.length - 1];
    if (open && JSON.stringify(open.holds) === JSON.stringify(holds)) spans[spans.length - 1] = { ...open, toDaysToGo: daysToGo, toDate: date };
    else spans.push({ fromDaysToGo: daysToGo, toDaysToGo: daysToGo, fromDate: date, toDate: date, holds });
  }
  return { rulesVersion, race, taper, weeks, days: spans.map(({ holds, ...span }) => ({ ...span, ...holds })), latest, athlete, warnings };
}

const answer = (asked: Asked, before: ToldBefore, detail: Detail): Response =>
  asked.format === 'csv' ? csvOf(asked, before) : reply(asked, JSON.stringify(detail === 'compact' ? compactBefore(before) : leanBefore(before)));

export const beforeColumns = [
  'daysToGo',
  'date',
  'longestRunKm',
  'longestRunBoundBy',
  'longestRaceKm',
  'longestRaceBoundBy',
  'longestTrailRaceKm',
  'longestTrailRaceBoundBy',
  'hard',
  'hardBoundBy',
  'volumeShare',
  'latestDate',
  'latestDaysBefore',
  'latestBoundBy',
  'latestText',
  'latestFits',
  'warnings',
  'rulesVersion',
];

/** A row for each day; of the run that was asked for in each of them. */
function csvOf(asked: Asked, { days, latest, warnings, rulesVersion }: ToldBefore): Response {
  const said: CsvRow = {
    ...(latest
      ? {
          latestDate: latest.date,
          latestDaysBefore: latest.daysBefore,
          latestBoundBy: latest.boundBy,
          latestText: latest.text,
          latestFits: latest.fits === undefined ? '' : latest.fits ? 'yes' : 'no',
        }
      : {}),
    warnings: warnings.map(({ code }) => code).join(' '),
    rulesVersion,
  };
  const rows = days.map(({ daysToGo, date, longestRun, longestRace, longestTrailRace, hard, volumeShare }) => ({
    daysToGo,
    date,
    longestRunKm: longestRun.km,
    longestRunBoundBy: longestRun.boundBy,
    longestRaceKm: longestRace.km,
    longestRaceBoundBy: longestRace.boundBy,
    longestTrailRaceKm: longestTrailRace.km,
    longestTrailRaceBoundBy: longestTrailRace.boundBy,
    hard: hard.fits ? 'yes' : 'no',
    hardBoundBy: hard.boundBy ?? '',
    volumeShare,
    ...said,
  }));
  return replyCsv(asked, beforeColumns, rows);
}
