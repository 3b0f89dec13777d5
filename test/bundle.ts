// The built add-on in an empty JavaScript context: only what the language itself has, as in Apps Script.

import { readFileSync } from 'node:fs';
import { createContext, runInContext, type Context } from 'node:vm';

export const builtFiles = ['addon/dist/bundle.js', 'addon/dist/functions.js'] as const;

export function loadBundle(): Context {
  const context = createContext(Object.create(null));
  for (const file of builtFiles) runInContext(readFileSync(file, 'utf8'), context, { filename: file });
  return context;
}

/** Calls a custom function with values of its own realm, as Sheets hands them over. `{ "$date": [y, m, d, h, min] }` stands for a Date cell. */
export function call(context: Context, name: string, args: readonly unknown[]): unknown {
  const literal = JSON.stringify(args.map((arg) => (arg === undefined ? { $undefined: true } : arg)));
  const revive = `(key, value) => value && value.$date ? new Date(value.$date[0], value.$date[1] - 1, value.$date[2], value.$date[3] || 0, value.$date[4] || 0) : value`;
  return runInContext(`${name}(...JSON.parse(${JSON.stringify(literal)}, ${revive}).map((arg) => arg && arg.$undefined ? undefined : arg))`, context);
}
