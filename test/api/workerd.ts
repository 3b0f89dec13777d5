// The deployed bundle of `npm run build` on plain workerd, with its files and without a limiter, as `npm start` serves it: the fastest server there is here.

import { serve as serveWith, type Server } from '../../worker/serve/workerd.ts';

export type { Server };

/** `script`: another module than the bundle, to compare with. */
export const serve = (script?: string): Promise<Server> => serveWith(script === undefined ? {} : { script });
