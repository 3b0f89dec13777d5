// What is wrong with a request.

import * as z from 'zod';
import { expectationFacts, hintFacts, errorCodes, urgencies } from '../../../core/index.ts';
import { mostAlike, mostTold, type SameProblem } from '../../http/alike.ts';
import type { Problem } from '../../http/problem.ts';
import { growing, shapeOf, text } from './kit.ts';
import { carries, factsOf, type FactTable } from './words.ts';

const errorCode = growing(errorCodes).meta({ id: 'ErrorCode', description: 'What is wrong; a client may branch on it. Of a problem: that of its first error.' });
const keyed = (id: string, table: FactTable, about: string) =>
  z.object({ is: growing(Object.keys(table)), ...factsOf(table) }).meta({ id, description: `${about} ${carries(table)}` });
const errorFacts = z
  .object({ expected: keyed('ExpectedFacts', expectationFacts, 'What is accepted.'), hint: keyed('HintFacts', hintFacts, 'How it may be mended.').optional() })
  .meta({ id: 'ErrorFacts', description: 'What `expected` and `hint` are made of, for a client with words of its own.' });

const fault = z
  .object({
    code: errorCode,
    parameter: z.string().exactOptional().meta({ description: 'The name in the query string.' }),
    pointer: z.string().exactOptional().meta({ description: 'JSON pointer into the body.' }),
    received: z.union([z.string(), z.number(), z.boolean(), z.null()]).meta({ description: 'As received, long text cut; null where nothing was, or nothing that could be shown.' }),
    expected: text,
    hint: text.optional().meta({ description: 'The nearest valid choice.' }),
    facts: errorFacts,
  })
  .meta({ id: 'Fault', description: 'One thing that is wrong with a request, and where: a parameter of the query or a place of the body.' });
export const stop = z
  .object({
    ruleId: text,
    urgency: growing(urgencies).meta({ description: 'How soon, and whom to see. `until-pain-free`: until a check-in with jointPain false.' }),
    redFlags: z.array(text),
    text,
    why: text,
  })
  .meta({ id: 'Stop', description: 'What stops a plan.' });

export const problem = shapeOf<Problem>()(
  z
    .object({
      type: z.url().meta({ description: 'A page about this code.' }),
      title: text,
      status: z.int().min(400).max(599),
      detail: text,
      code: errorCode,
      requestId: text.exactOptional().meta({ description: 'The X-Request-Id of the request, where this is its whole answer.' }),
      stopped: stop.exactOptional().meta({ description: 'Of a plan that is refused: a red flag among its check-ins, which is heard whatever else is wrong.' }),
      errors: z.array(fault).min(1).max(20),
    })
    .meta({ id: 'Problem', description: 'RFC 9457 problem document: what was received, what is accepted, the nearest valid choice.' }),
);

const sameProblem = shapeOf<SameProblem>()(
  z
    .object({
      code: errorCode,
      sameAs: z.int().min(0).nullable().meta({ description: 'The index of the first row with this error, where it is told; null where too many differ to tell each.' }),
    })
    .meta({ id: 'SameProblem', description: `The same error once more: of errors alike ${mostAlike} are told in full, and ${mostTold} in one answer.` }),
);
/** Of one row among many. */
export const rowError = z.union([problem, sameProblem]);
