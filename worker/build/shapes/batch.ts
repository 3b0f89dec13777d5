// Many runs.

import * as z from 'zod';
import { mostRuns } from '../../api/recovery.ts';
import { rulesVersion } from './words.ts';
import { compact, recovery } from './recovery.ts';
import { rowError } from './problem.ts';

const failed = z.object({ index: z.int().min(0), error: rowError });
export const batch = z
  .object({
    rulesVersion,
    results: z.array(z.union([z.object({ index: z.int().min(0), result: z.union([compact, recovery]) }), failed])).max(mostRuns.compact),
  })
  .meta({ id: 'Batch', description: 'A result or an error per run, in the order of the runs. One bad run never spoils the others.' });
