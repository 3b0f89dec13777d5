// What an assistant is told of the tools of POST /mcp: made once, served as a file. The shapes are those of the API.

import * as z from 'zod';
import { limits, terms } from '../../core/index.ts';
import type { Tool } from '../api/mcp.ts';
import * as shapes from './shapes.ts';

type Json = { readonly [name: string]: unknown };

const about: { readonly [T in Tool]: { title: string; description: string; takes: z.ZodObject; answers: z.ZodType } } = {
  recovery_days: {
    title: 'Days to recover after a run',
    description:
      'Says how many whole days a runner needs after one run until the same effort can be repeated, with range, first easy run, next hard session, warnings, and the measured studies behind each of three clocks (soreness, muscle, performance). ' +
      'Use it for "when can I run, train hard or race again". Distance in km unless unit says otherwise (more than 0, at most 1,000 km), climb in metres, RPE 1 to 10. With date (YYYY-MM-DD) every milestone has its date. ' +
      'recoveryDays is the day by which half of runners like those studied have recovered (the range: one in ten, nine in ten); with chance (0.5 to 0.9) the day by which that share of them has; with onDay (0 to 365) shares says which share has by the morning of that day. Both are inferred or our convention, of low certainty at most.',
    takes: shapes.runRequest.required({ distance: true }),
    answers: shapes.recovery,
  },
  recovery_plan: {
    title: 'Plan of the days after a run',
    description:
      'Lists day by day what a runner may do after one run until full recovery: phase, upper limits in minutes, intensity, share of maximum heart rate, whether a recovery run is advised, and which share of runners like those studied has recovered by each day. ' +
      'With chance (0.5 to 0.9) in run the plan goes to the day by which that share has, instead of half of them. ' +
      'Check-ins (soreness and fatigue 0 to 10, poor sleep, low mood, joint pain, red flags) may hold or extend the plan, never shorten it; a red flag stops it and says where to turn. After a check-in that acts there are no shares, and sharesText says why.',
    takes: shapes.planBody,
    answers: shapes.plan,
  },
  recovery_log: {
    title: 'Training log: who may do what today',
    description:
      `Reads a training log of one or many athletes and says per athlete what is allowed (${Object.keys(terms.allowances).join(', ')}; each includes those before it) on which day, the dates of the next easy run, long run, hard session and race, the run that causes it, and facts of the load; and per race whether it comes too soon. ` +
      'check: a row that may hide a run could not be read, and nothing is called allowed until somebody has looked at unreadRows; detail rows says what is wrong with them. ' +
      `Give runs as a list, or csv as the text that Strava, Garmin or others export. At most ${limits.logRows} rows and 1 MB. detail is status (default: no rows), rows (per run its milestones and warnings, or its error) or full.`,
    takes: shapes.logBody.partial({ runs: true }).extend({
      detail: shapes.logBody.shape.detail.meta({ description: 'status (default): summary, athletes, gaps. rows: summary and rows. full: everything.' }),
      csv: z.string().optional().meta({ description: 'An export as it is, instead of runs; the first line names the columns.' }),
      unit: z.string().optional().meta({ description: 'With csv, and only where the file does not tell: km, mi or m.' }),
    }),
    answers: shapes.log,
  },
};

/** A shape as JSON Schema, with the shapes that it refers to beside it. */
function schemaOf(shape: z.ZodType): { readonly $defs?: { readonly [id: string]: unknown } } & Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, shapes.told);
  return schema;
}

/** In one piece: not every host of a model follows references in what a tool takes. */
function wholeSchemaOf(shape: z.ZodType): Json {
  const { $defs = {}, ...schema } = schemaOf(shape);
  const whole = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(whole);
    if (typeof node !== 'object' || node === null) return node;
    const { $ref, ...rest } = node as Json;
    return Object.fromEntries(
      Object.entries({ ...(typeof $ref === 'string' ? (whole($defs[$ref.slice('#/$defs/'.length)]) as Json) : {}), ...rest }).map(([name, value]) => [name, whole(value)]),
    );
  };
  return whole(schema) as Json;
}

export const toolList = {
  tools: Object.entries(about).map(([name, { title, description, takes, answers }]) => ({
    name,
    title,
    description,
    annotations: { title, readOnlyHint: true, idempotentHint: true, destructiveHint: false, openWorldHint: false },
    inputSchema: wholeSchemaOf(takes),
    // an error is a problem document, with isError
    outputSchema: { type: 'object', ...schemaOf(z.union([answers, shapes.problem])) },
  })),
};
