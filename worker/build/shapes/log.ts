// A training log.

import * as z from 'zod';
import { definitions, limits, terms, type AthleteStatus, type ToldColumn, type ToldGap, type ToldRow } from '../../../core/index.ts';
import { day, growing, growingTerms, ids, shapeOf, text, wholeDays } from './kit.ts';
import { allowance, concluded, milestoneId, notice, rulesVersion, runType } from './words.ts';
import { warning } from './recovery.ts';
import { problem } from './problem.ts';

const place = z.int().min(0).meta({ description: 'Place of the row in the log, from 0.' });
const loggedRun = z
  .object({ index: place, date: day, distanceKm: z.number().min(0).max(1000), type: runType })
  .meta({ id: 'LoggedRun', description: 'A run of the log; several runs of one type on one day count as one, at the place of the longest.' });
const daysLeft = z.object({ 'easy-run': wholeDays, 'long-run': wholeDays, 'hard-session': wholeDays, full: wholeDays }).meta({ id: 'DaysLeft' });

const fileRow = z.int().min(1).exactOptional().meta({ description: 'Of a CSV: the row of the file, as a spreadsheet counts.' });
const ownId = text.exactOptional().meta({ description: 'As the row gave it.' });
const logRow = shapeOf<ToldRow>()(
  z
    .object({
      index: place,
      row: fileRow,
      id: ownId,
      run: z.object({
        date: day,
        distanceKm: z.number().min(0).max(1000),
        type: runType,
        athlete: text.exactOptional(),
        planned: z.literal(true).exactOptional(),
        inferred: concluded,
      }),
      milestones: z
        .array(z.object({ id: milestoneId, days: wholeDays, date: day }))
        .meta({ description: 'After the whole day, with what was carried over; of a planned row its own. Empty without a recovery need.' }),
      unfinished: z.object({ allowed: allowance, daysLeft, causedBy: loggedRun }).nullable().meta({ description: 'What was not over when the day began.' }),
      warnings: z.array(warning),
    })
    .meta({ id: 'LogRow' }),
);
const athleteStatus = shapeOf<AthleteStatus>()(
  z
    .object({
      athlete: text.nullable(),
      allowed: allowance,
      daysLeft: daysLeft.nullable().meta({ description: 'null while sick or injured: no countdown applies.' }),
      causedBy: loggedRun.nullable(),
      lengthenedBy: loggedRun.nullable().meta({ description: 'The last run that came too early and moved the day of full recovery.' }),
      sickSince: day.exactOptional().meta({ description: 'The last sick or injured day, when nothing was trained since.' }),
      recoveryRuns: z.object({ last7Days: z.int().min(0), min: z.int().min(0), max: z.int().min(0) }).meta({ description: "Beside article 5's weekly dose." }),
      unread: z.int().min(0).meta({ description: 'Rows of this athlete that could not be read, and so are not counted.' }),
    })
    .meta({ id: 'AthleteStatus' }),
);
const gap = shapeOf<ToldGap>()(
  z
    .object({
      athlete: text.nullable(),
      from: loggedRun.nullable(),
      to: loggedRun,
      days: z.int().min(0).nullable(),
      verdict: growingTerms(definitions.spacings, 'How far the race is from what came before it.'),
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
      note: text.exactOptional(),
    })
    .meta({ id: 'Column', description: 'A column of a CSV, and as what it was understood.' }),
);
export const log = z
  .object({
    rulesVersion,
    asOf: day.nullable().meta({ description: 'The day of the status; null for a log without a done run.' }),
    source: text.nullable().meta({ description: 'The kind of export, where it was recognised.' }),
    columns: z.array(column),
    notes: z.array(text),
    rows: z.array(z.union([logRow, z.object({ index: place, row: fileRow, id: ownId, error: problem })])).max(limits.logRows),
    athletes: z.array(athleteStatus),
    gaps: z.array(gap),
    toConfirm: z.array(place).meta({ description: 'Plain runs at a usual race distance: were they races?' }),
    notice,
  })
  .meta({ id: 'Log', description: 'Per row its milestones or its error, per athlete what is allowed, per race the gap.' });
