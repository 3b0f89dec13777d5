// A training log.

import * as z from 'zod';
import { definitions, limits, terms, type LogSummary, type ToldColumn, type ToldGap, type ToldRow, type ToldStatus } from '../../../core/index.ts';
import { mostToCheck } from '../../api/log.ts';
import { day, growing, growingTerms, ids, shapeOf, text, wholeDays } from './kit.ts';
import { allowance, concluded, milestoneId, notice, rulesVersion, runType, status } from './words.ts';
import { note, warning } from './recovery.ts';
import { rowError } from './problem.ts';

const place = z.int().min(0).meta({ description: 'Place of the row in the log, from 0.' });
export const loggedRun = z
  .object({ index: place, date: day, distanceKm: z.number().min(0).max(1000), type: runType })
  .meta({ id: 'LoggedRun', description: 'A run of the log; several runs of one type on one day count as one, at the place of the longest.' });
const daysLeft = z.object({ 'easy-run': wholeDays, 'long-run': wholeDays, 'hard-session': wholeDays, full: wholeDays }).meta({ id: 'DaysLeft' });

const dated = z.array(z.object({ id: milestoneId, days: wholeDays, date: day }).meta({ id: 'DatedMilestone' }));
const cause = 'The long, hard or race run with the latest late end, while that is ahead.';

const fileRow = z.int().min(1).exactOptional().meta({ description: 'Of a CSV: the row of the file, as a spreadsheet counts.' });
const ownId = text.exactOptional().meta({ description: 'As the row gave it.' });
const rowRun = z
  .object({
    date: day,
    distanceKm: z.number().min(0).max(1000),
    type: runType,
    athlete: text.exactOptional(),
    planned: z.literal(true).exactOptional(),
    inferred: concluded,
  })
  .meta({ id: 'RowRun', description: 'The run of a row, as it was read.' });
const unfinished = z.object({ allowed: allowance, daysLeft, causedBy: loggedRun.nullable().meta({ description: cause }) }).meta({ id: 'Unfinished' });
const logRow = shapeOf<ToldRow>()(
  z
    .object({
      index: place,
      row: fileRow,
      id: ownId,
      run: rowRun,
      runsOfDay: z.int().min(2).exactOptional().meta({ description: 'Of a run that was done: how many runs its day has, which count together; absent where it is the only one.' }),
      milestones: dated.meta({ description: 'After the whole day, with what was carried over; of a planned row its own. Empty without a recovery need.' }),
      unfinished: unfinished.nullable().meta({ description: 'What was not over when the day began; null where all was.' }),
      warnings: z.array(warning),
    })
    .meta({ id: 'LogRow' }),
);
const rowFailed = z.object({ index: place, row: fileRow, id: ownId, error: rowError }).meta({ id: 'LogRowError', description: 'A row that could not be read.' });
const load = z
  .object({
    kmLast7Days: z.number().min(0),
    kmPerWeekBefore: z.number().min(0).nullable().meta({ description: 'Mean of the four weeks before those 7 days; null where the log does not hold them.' }),
    longestKmLast30Days: z.number().min(0),
    hardDaysLast14: z.int().min(0).max(14).meta({ description: 'Days with a hard session or a race.' }),
    monotony: z.number().min(0).nullable().meta({ description: 'Mean over standard deviation of the daily effort-km of the 7 days; null where all days are alike.' }),
  })
  .meta({ id: 'Load', description: 'Facts of the days up to the day of the status, without a verdict.' });
const spacing = growingTerms(definitions.spacings, 'How far it is from what came before it.');
const nextRun = z.object({ ...loggedRun.shape, verdict: spacing, shortByDays: wholeDays }).meta({ id: 'NextRun' });
const athleteStatus = shapeOf<ToldStatus>()(
  z
    .object({
      athlete: text.nullable(),
      allowed: status,
      label: text.meta({ description: 'The same in words, such as "hard session ok".' }),
      allowedOn: day
        .nullable()
        .meta({ description: 'The day of which `allowed` speaks: that of the status where nothing was run on it, else the next morning; null for a log without a done run.' }),
      milestones: dated.nullable().meta({ description: 'Days from the day of the status, and dates. null while sick or injured, and where no row could be read.' }),
      daysLeft: daysLeft.nullable().meta({ description: 'null while sick or injured, and where no row could be read: no countdown applies.' }),
      cautiousUntil: day.nullable().meta({ description: 'The late end of `causedBy`: until then some runners are not through.' }),
      causedBy: loggedRun.nullable().meta({ description: cause }),
      lengthenedBy: loggedRun.nullable().meta({ description: 'The last run that came too early and moved the day of a race further.' }),
      sickSince: day.exactOptional().meta({ description: 'The last sick or injured day, when nothing was trained since.' }),
      recoveryRuns: z
        .object({ last7Days: z.int().min(0), min: z.int().min(0), max: z.int().min(0) })
        .meta({ id: 'RecoveryRunCount', description: "Beside article 5's weekly dose." }),
      load,
      unread: z.int().min(0).meta({ description: 'Rows of this athlete that could not be read, and so are not counted.' }),
      unreadRows: z.array(place).meta({
        description: `Those of them that may hide a run of the last 28 days: \`allowed\` is \`check\` while there are any. At most ${mostToCheck} are named; of rows without a name, which may be anybody's, the first ten.`,
      }),
      unreadFileRows: z.array(z.int().min(1)).exactOptional().meta({ description: 'Of a CSV: the same as rows of the file, as a spreadsheet counts.' }),
      next: nextRun.nullable().meta({ description: 'The next planned race or hard session.' }),
    })
    .meta({ id: 'AthleteStatus' }),
);
const count = z.int().min(0);
const summary = shapeOf<LogSummary>()(
  z
    .object({
      rows: count,
      runs: count.meta({ description: 'Done training runs and races.' }),
      races: count,
      otherSports: count,
      restDays: count.meta({ description: 'Rest, sick and injured days.' }),
      planned: count.meta({ description: 'Planned, or after the day of the status.' }),
      refused: count,
      refusedBy: z.record(z.string(), count).meta({ description: 'Rows that could not be read, by the code of their first error.' }),
      athletes: count,
      firstDay: day.nullable(),
      lastDay: day.nullable(),
      columnsFound: z.array(text),
      columnsNotFound: z.array(growing(['type', 'athlete', 'elevationGainM', 'rpe', 'title'])),
    })
    .meta({ id: 'LogSummary', description: 'What the log holds: whether it was read as meant, before anything is trusted.' }),
);
const gap = shapeOf<ToldGap>()(
  z
    .object({
      athlete: text.nullable(),
      from: loggedRun.nullable(),
      to: loggedRun,
      days: z.int().min(0).nullable(),
      verdict: spacing,
      shortByDays: wholeDays,
      text,
    })
    .meta({ id: 'Gap' }),
);
const column = shapeOf<ToldColumn>()(
  z
    .object({
      role: growing(ids(terms.headerWords)).meta({ description: 'What the column holds.' }),
      header: z.string(),
      column: z.int().min(0),
      unit: growing([...ids(terms.units), 'ft', 's', 'min', 'h'])
        .meta({ description: 'Of the bare numbers in it.' })
        .exactOptional(),
      note: note.exactOptional(),
    })
    .meta({ id: 'Column', description: 'A column of a CSV, and as what it was understood.' }),
);
export const log = z
  .object({
    rulesVersion,
    asOf: day.nullable().meta({ description: 'The day of the status; null for a log without a done run.' }),
    summary,
    source: text.nullable().meta({ description: 'The kind of export, where it was recognised.' }),
    columns: z.array(column).exactOptional().meta({ description: 'Not with detail `status`.' }),
    notes: z.array(note).meta({ description: 'How the log was read, and which columns it does without; first of all where nothing could be read.' }),
    rows: z
      .array(z.union([logRow, rowFailed]))
      .max(limits.logRows)
      .exactOptional()
      .meta({ description: 'Not with detail `status`.' }),
    athletes: z.array(athleteStatus).exactOptional().meta({ description: 'Not with detail `rows`.' }),
    gaps: z.array(gap).exactOptional().meta({ description: 'Not with detail `rows`; with `status` without those that are over and were `ok`.' }),
    toConfirm: z.array(place).exactOptional().meta({ description: 'Plain runs at a usual race distance: were they races? Not with detail `status`.' }),
    notice,
  })
  .meta({ id: 'Log', description: 'What was read, per row its milestones or its error, per athlete what is allowed, per race the gap.' });
