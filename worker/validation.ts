// GET /v1/validation: how near the rules come to what was measured, computed by `npm run generate`.

import type { Context } from 'hono';
import found from './validation.json';

export const getValidation = (c: Context): Response => c.json(found);
