// Before a race, and a season.

import * as z from 'zod';
import { definitions, limits } from '../../../core/index.ts';
import type { CompactBefore, LeanBefore } from '../../api/before.ts';
import type { CompactSeason, LeanSeason } from '../../api/season.ts';
import { day, growingTerms, shapeOf, text } from './kit.ts';
import { loggedRun } from './log.ts';
import { rowError } from './problem.ts';
import { run, source, warning } from './recovery.ts';
import { basis, certainty, notice, rulesVersion, status } from './words.ts';

const days = z.int().min(0).max(40_000);
const daysToGo = days.meta({ description: 'Days before the race.' });
const km = z.number().min(0);
const share = z.number().min(0).max(1);
const purpose = growingTerms(definitions.purposes, 'What the race is for.').meta({ id: 'Purpose' });
const bound = growingTerms(definitions.bounds, 'What binds.').meta({ id: 'Bound' });
const ruleIds = z.array(text);
const place = z.int().min(0);

const race = z.object({ ...run.shape, date: day, purpose }).meta({ id: 'Race', description: 'The race as it was read.' });
const rule = z
  .object({ ruleId: text, basis, certainty, why: text, sourceIds: z.array(text).meta({ description: 'Among `sources`.' }) })
  .meta({ id: 'TaperRule', description: 'A rule of tapers or purposes. Its sources are evidence of tapering, never of recovery.' });
const rules = { rules: z.array(rule), sources: z.array(source), notice };

// ---- before ---------------------------------------------------------------------------------------------------------

const most = z.object({ km: z.int().min(0), boundBy: bound }).meta({ id: 'Most', description: 'The most that a day holds, in whole km, and what binds it.' });
const holds = {
  longestRun: most,
  longestRace: most,
  longestTrailRace: most,
  hard: z.object({ fits: z.boolean(), boundBy: bound.nullable() }).meta({ id: 'HardFits', description: 'Whether a hard session of usual size still fits.' }),
  volumeShare: share.meta({ description: "Of the peak week's kilometres, in the week of this day." }),
};
const taper = {
  days: days.meta({ description: 'Its length; 0: none.' }),
  leastDays: days.meta({ description: 'The shortest that is still one.' }),
  fromDate: day.nullable().meta({ description: 'The first day that it binds; null: none.' }),
  lastHardDay: days.meta({ description: 'The last hard session, days before the race.' }),
};
const ofRules = ruleIds.meta({ description: 'Those of recovery stand at /v1/rules/{id}.' });
const boundDays = z
  .object({ days: daysToGo, leastDays: daysToGo, ruleIds: ofRules })
  .meta({ id: 'BoundDays', description: 'Days before the race; `leastDays`: with the shortest taper.' });
const ofRecovery = {
  days: daysToGo,
  leastDays: daysToGo.meta({ description: 'By half of runners.' }),
  lateDays: daysToGo.meta({ description: 'By nine in ten.' }),
  ruleIds: ofRules,
};
const recoveryDays = z.object(ofRecovery).meta({ id: 'RecoveryBefore', description: 'Days that recovery takes: `days` by as many runners as the purpose of the race asks for.' });
const latest = z
  .object({
    run,
    rpe: z.number().exactOptional().meta({ description: 'As asked for.' }),
    daysBefore: daysToGo,
    date: day,
    boundBy: bound,
    recovery: recoveryDays,
    taper: boundDays,
    usualEffortKm: km.exactOptional().meta({ description: 'Without a log, of a longer run: how far plans for such a race usually go.' }),
    firstDate: day.nullable().exactOptional().meta({ description: 'With a log: the first day on which the run may be run; null: none.' }),
    fits: z.boolean().exactOptional().meta({ description: 'With a log: whether any day is left for it.' }),
    text,
  })
  .meta({ id: 'Latest', description: 'The last day on which the run still fits: the later of what recovery and the taper ask for.' });
const verdict = growingTerms(
  {
    ok: 'What the race asks for by its purpose is given.',
    cautious: 'Half of runners have recovered, but the race asks for more: for nine in ten, or for its taper.',
    'too-soon': 'Half of runners have not recovered.',
  },
  'Whether what came before leaves time.',
);
const ownLog = z
  .object({
    athlete: text.nullable(),
    fromDate: day.nullable().meta({ description: 'The first day that is still to come; the log speaks of four weeks from it on. null: of no day, as nothing could be read.' }),
    allowed: status,
    peakWeekKm: km.nullable().meta({ description: 'Most kilometres of training in any 7 of 35 days; null where the log does not tell.' }),
    longestEffortKm: km.nullable().meta({ description: 'The longest training run of 30 days, effort-km; null where the log does not tell.' }),
    race: z
      .object({ verdict, shortByDays: days, causedBy: loggedRun.nullable() })
      .meta({ id: 'RaceAfterLog' })
      .nullable()
      .meta({ description: 'The race itself after what the log holds; null: nobody knows.' }),
    unreadRows: z.array(place).meta({ description: 'Rows that may hide a run: while there are any, nothing is called open.' }),
  })
  .meta({ id: 'OwnLog' });

const week = z
  .object({
    fromDaysToGo: daysToGo,
    toDaysToGo: daysToGo,
    fromDate: day,
    toDate: day,
    volumeShare: share,
    km: z.int().min(0).exactOptional().meta({ description: 'Of the peak week of the log, for as many days.' }),
  })
  .meta({ id: 'TaperWeek' });

export const before = shapeOf<LeanBefore>()(
  z
    .object({
      rulesVersion,
      race,
      taper: z.object({ ...taper, ruleIds }).meta({ id: 'Taper' }),
      weeks: z.array(week),
      days: z.array(z.object({ daysToGo, date: day, ...holds }).meta({ id: 'BeforeDay' })),
      latest: latest.nullable().meta({ description: 'Of the run that was asked for.' }),
      athlete: ownLog.nullable().meta({ description: 'What the log says; null without one.' }),
      warnings: z.array(warning),
      ...rules,
    })
    .meta({ id: 'Before', description: 'One entry a day from the start of the taper (a week at least) to the day before the race.' }),
);
export const compactBefore = shapeOf<CompactBefore>()(
  z
    .object({
      rulesVersion,
      race,
      taper: z.object(taper).meta({ id: 'CompactTaper' }),
      weeks: z.array(week),
      days: z.array(z.object({ fromDaysToGo: daysToGo, toDaysToGo: daysToGo, fromDate: day, toDate: day, ...holds }).meta({ id: 'BeforeSpan' })),
      latest: latest.nullable(),
      athlete: ownLog.nullable(),
      warnings: z.array(warning),
    })
    .meta({ id: 'CompactBefore', description: 'With `detail=compact`: days that are alike as one, without reasons.' }),
);

// ---- season ---------------------------------------------------------------------------------------------------------

const index = place.meta({ description: 'Place of the race in the request, from 0.' });
const pair = z
  .object({
    from: place,
    to: place,
    days,
    verdict,
    shortByDays: days.meta({ description: 'Of `leastDays` where it is too soon, of `askedDays` where it is cautious.' }),
    leastDays: days.meta({ description: 'By then half of runners have recovered from the earlier one.' }),
    lateDays: days.meta({ description: 'By then nine in ten have.' }),
    carriedDays: days.meta({ description: 'Part of them: what the earlier race carries of the ones before it, having come too soon after them.' }),
    askedDays: days.meta({ description: 'What the later race asks for in full.' }),
    boundBy: growingTerms({ recovery: definitions.bounds.recovery, taper: definitions.bounds.taper }, 'What decides.'),
    recovery: recoveryDays,
    taper: boundDays,
  })
  .meta({ id: 'RacePair', description: 'Two races by their places in the request, and the days between them beside those that the later one asks for.' });
const judged = {
  index,
  race,
  verdict: verdict.nullable().meta({ description: 'null: nobody knows, as the log does not tell or a race that could not be read may come before.' }),
  shortByDays: days,
  label: text.meta({ description: 'The same in words.' }),
  text,
  boundBy: bound.nullable().meta({ description: 'What decides; null: nothing does.' }),
  firstDate: day.nullable().meta({ description: 'The first day to which it could move while all others stay; null: nothing binds, or nobody knows.' }),
  lastDate: day.nullable().meta({ description: 'The last day to which it could move; null: no race comes after it, or nobody knows.' }),
  unread: z.array(place).meta({ description: 'Places of races that could not be read and may come before it.' }),
  warnings: z.array(warning),
};
const failed = z.object({ index, error: rowError }).meta({ id: 'RaceError' });
const beside = {
  rulesVersion,
  blockWeeks: z.int().min(1),
  windows: z.array(
    z
      .object({
        fromDate: day,
        toDate: day.nullable().meta({ description: 'null: no race comes after it.' }),
        days: z.int().min(1).nullable(),
        blocks: z.int().min(0).nullable().meta({ description: 'How many blocks of `blockWeeks` it holds.' }),
      })
      .meta({ id: 'FreeWindow', description: 'Days of free training: half of runners have recovered, and the next taper has not begun.' }),
  ),
  athlete: z
    .object({ athlete: text.nullable(), fromDate: day.nullable(), allowed: status, causedBy: loggedRun.nullable(), unreadRows: z.array(place) })
    .meta({ id: 'SeasonAthlete' })
    .nullable()
    .meta({ description: 'What the log says; null without one.' }),
};
const mostRaces = limits.seasonRaces;
export const season = shapeOf<LeanSeason>()(
  z
    .object({
      ...beside,
      races: z
        .array(
          z.union([
            z
              .object({
                ...judged,
                pair: pair.nullable().meta({ description: 'The pair that decides; null: the log does, or no race comes before.' }),
                taper: z.object({ days, fromDate: day.nullable(), ruleIds }).meta({ id: 'SeasonTaper' }),
                recovery: z
                  .object({ days, maxDays: days })
                  .meta({ id: 'RaceRecovery', description: 'Days after it until a race of whatever size: by half of runners, and by nine in ten.' }),
              })
              .meta({ id: 'SeasonRace' }),
            failed,
          ]),
        )
        .max(mostRaces)
        .meta({ description: 'By date; those that could not be read behind them.' }),
      pairs: z.array(pair).meta({ description: 'Of neighbours, and of all others that are short.' }),
      ...rules,
    })
    .meta({ id: 'Season', description: 'Every race against every other, and what is free between them.' }),
);
export const compactSeason = shapeOf<CompactSeason>()(
  z
    .object({
      ...beside,
      races: z.array(z.union([z.object({ ...judged, taperFromDate: day.nullable() }).meta({ id: 'CompactSeasonRace' }), failed])).max(mostRaces),
    })
    .meta({ id: 'CompactSeason', description: 'With `detail: compact`: the verdicts and the windows, without reasons.' }),
);
