// The built add-on in an empty JavaScript context: only what the language itself has, as in Apps Script.

import { readFileSync } from 'node:fs';
import { createContext, runInContext, type Context } from 'node:vm';

export const builtFiles = ['addon/dist/bundle.js', 'addon/dist/more.js', 'addon/dist/functions.js', 'addon/dist/menu.js'] as const;

/** What the handlers of the menu read besides, as the script that they make of it. */
export const menuCode = (): string => readFileSync('addon/dist/menu-code.html', 'utf8').replace(/^<script>|<\/script>$/g, '');

/** `services`: a stand-in for those of Apps Script, where a test needs them. */
export function loadBundle(services: object = {}): Context {
  const context = createContext(Object.assign(Object.create(null), services) as Context);
  for (const file of builtFiles) runInContext(readFileSync(file, 'utf8'), context, { filename: file });
  return context;
}

/**
 * Calls a custom function with values of its own realm, as Sheets hands them over: arrays and Dates are made inside.
 * A Date stands for the moment it is; undefined for an omitted argument.
 */
export function call(context: Context, name: string, args: readonly unknown[]): unknown {
  const inside = (value: unknown): unknown => {
    if (value === undefined) return { $undefined: true };
    if (value instanceof Date) return { $date: value.getTime() };
    return Array.isArray(value) ? value.map(inside) : value;
  };
  const revive = '(key, value) => value && value.$date !== undefined ? new Date(value.$date) : value';
  const run = runInContext(`(json) => ${name}(...JSON.parse(json, ${revive}).map((arg) => arg && arg.$undefined ? undefined : arg))`, context) as (json: string) => unknown;
  return run(JSON.stringify(args.map(inside)));
}

/** True for a Date of any realm. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** The day that a Date stands for in Sheets: that of its own zone, where it is midnight. */
export const dayOf = (date: Date): string => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
