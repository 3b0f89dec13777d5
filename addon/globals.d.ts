/** The bundle of index.ts: one global, whose trailing underscore hides it from formulas. */
declare const addon_: typeof import('./index.ts');
