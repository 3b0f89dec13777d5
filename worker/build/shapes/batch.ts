// Many runs.

import * as z from 'zod';
import { mostRuns } from '../../api/recovery.ts';
import { rulesVersion } from './words.ts';
import { compact, recovery } from './recovery.ts';
import { rowError } from './problem.ts';

const index = z.int().min(0).meta({ description: 'Place of the run in the request, from 0.' });
const answered = z.object({ index, result: z.union([compact, recovery]) }).meta({ id: 'BatchResult' });
const failed = z.object({ index, error: rowError }).meta({ id: 'BatchError' });
export const batch = z
  .object({
    rulesVersion,
    results: z.array(z.union([answered, failed])).max(mostRuns.compact),
  })
  .meta({ id: 'Batch', description: 'A result or an error per run, in the order of the runs. One bad run never spoils the others.' });
