// `npm run build:addon`: addon/dist, one `clasp push` away from a sheet. Prints the sizes, and what the bundle is made of.
// index.ts becomes one global (a flat bundle would make every inner function callable as a formula); functions.js is copied with its help.

import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { tokenizer, tokTypes } from 'acorn';
import { build, type Plugin } from 'rolldown';
import { cited, named } from '../core/evidence/cited.ts';
import { naming, type Named } from '../core/evidence/citation.ts';
import type { Citekey } from '../core/evidence/sources.ts';
import { evidence } from '../core/index.ts';
import { replaceFiles } from '../worker/build/files.ts';
import { pages } from './page/pages.ts';

const dist = 'addon/dist';

/**
 * What no function and no sidebar shows stays with the API: titles, findings, populations, studies of the context and of rules that show none,
 * the why of how input is read, check-ins, advice, what is said of HTTP. Sheets evaluates the bundle anew for each call, so each kB counts.
 */
const tableOf = (file: string): string => readFileSync(`core/rules/${file}`, 'utf8').replace(/,\s*context: \[[^\]]*\]/g, '');
const withStudies = ['ladders.ts', 'recovery-run.ts'];
const withoutStudies = ['adjustments.ts', 'day-plan.ts', 'milestones.ts'];
const withoutWhy = ['input.ts', 'log.ts', 'milestones.ts'];
const rules = withStudies.map(tableOf).join('\n');
const shownRows = Object.values(cited).filter(({ id }) => rules.includes(`'${id}'`));

/** The studies of those rows, each once: who says so, and where to find it. */
function shownStudies(): string {
  const study = ({ source, doi, url, locator }: Named): string => JSON.stringify({ source, doi, url, locator });
  const studies = [...new Set(shownRows.map(study))];
  const rows = shownRows.map((row) => `${JSON.stringify(row.id)}:studies[${studies.indexOf(study(row))}]`);
  const beside = Object.entries(named).map(([key, one]) => `${key}:${study(one)}`);
  return `const studies = [${studies.join(',')}]; export const cited = {${rows.join(',')}}; export const named = {${beside.join(',')}};`;
}

function shownTable(file: string): string {
  const table = withoutStudies.includes(file) ? tableOf(file).replace(/studies: \[[^\]]*\]/g, 'studies: []') : tableOf(file);
  return withoutWhy.includes(file) ? table.replace(/why: '(?:[^'\\]|\\.)*'/g, "why: ''") : table;
}

/** Functions for functions of the same name, without what nothing here asks for. */
const standIn = <Of>(of: Of): string =>
  Object.entries(of as Record<string, unknown>)
    .map(([name, made]) => `export const ${name} = ${String(made)};`)
    .join('\n');

const shown: Readonly<Record<string, string>> = {
  'core/evidence/cited.ts': shownStudies(),
  ...Object.fromEntries([...withStudies, ...withoutStudies, ...withoutWhy].map((file) => [`core/rules/${file}`, shownTable(file)])),
  'core/rules/advice.ts': 'export const advice = []',
  'core/prose/requests.ts': 'export const [requestTitles, requestTexts] = [{}, {}]',
  'core/reading/check-in.ts': standIn<typeof import('../core/reading/check-in.ts')>({ readCheckIns: () => ({ ok: true, value: [] }) }),
  'core/answers/check-in.ts': standIn<typeof import('../core/answers/check-in.ts')>({
    hold: (full) => ({ lateDays: 0, notBefore: 0, lastDay: full, noRun: () => false, noHard: () => false, closing: () => [], effects: [] }),
    raised: () => [],
  }),
};
const shownOnly: Plugin = { name: 'shown-only', load: (id) => shown[relative('.', id)] };

/**
 * A list of words of a table as one text, cut up where it is asked for: V8 reads one text faster than a hundred, and makes no lists that a cell has no use for.
 */
const inOneText = (code: string): string =>
  code.replace(/(?:(\w+): |(?<== ))\[\s*((?:(?:'[^'|]*'|"[^"|]*"),?\s*){13,})\]/g, (_, key: string | undefined, list: string) => {
    const words = [...list.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, plain, withApostrophe]) => plain ?? withApostrophe);
    const cut = `${JSON.stringify(words.join('|'))}.split('|')`;
    return key === undefined ? `/* @__PURE__ */ ${cut}` : `get ${key}() { return ${cut} }`;
  });
const wordTables: Plugin = { name: 'word-tables', transform: (code, id) => (/^core.(words|rules)./.test(relative('.', id)) ? inOneText(code) : null) };

/** The minifier writes every text as a template, which V8 keeps twice, raw and cooked: plain texts are read faster. */
function withoutTemplates(code: string): string {
  const tokens = [...tokenizer(code, { ecmaVersion: 2019 })];
  const isTick = (at: number): boolean => tokens[at]?.type === tokTypes.backQuote;
  let [plain, end] = ['', 0];
  for (const [at, { type, start, end: behind }] of tokens.entries()) {
    if (type !== tokTypes.template || !isTick(at - 1) || !isTick(at + 1) || tokens[at - 2]?.type === tokTypes.name) continue; // String.raw is one
    const text = code.slice(start, behind);
    const mark = ['"', "'"].find((quote) => !text.includes(quote) && !text.includes('\n'));
    if (mark === undefined) continue;
    plain += code.slice(end, start - 1) + mark + text + mark;
    end = behind + 1;
  }
  return plain + code.slice(end);
}

const { output } = await build({
  input: 'addon/index.ts',
  plugins: [shownOnly, wordTables],
  transform: { target: 'es2019' }, // what Google's parser takes for certain
  output: { format: 'iife', name: 'addon_', minify: true, comments: false },
  write: false,
});
const written = await pages([...shownRows.map(({ id }) => evidence[id].source), ...(Object.keys(named) as Citekey[])].map(naming));
const files = {
  'bundle.js': withoutTemplates(output[0].code),
  ...Object.fromEntries(['functions/functions.js', 'menu/menu.js', 'appsscript.json'].map((file) => [basename(file), readFileSync(`addon/${file}`, 'utf8')])),
  ...Object.fromEntries(Object.entries(written).map(([name, page]) => [`${name}.html`, page])),
};
replaceFiles(dist, files);

const line = (bytes: number, what: string): void => console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${what}`);
const sizes = Object.entries(files).map(([file, content]) => ({ what: `${dist}/${file}`, bytes: Buffer.byteLength(content) }));
for (const { what, bytes } of sizes) line(bytes, what);
line(
  sizes.filter(({ what }) => what.endsWith('.js')).reduce((sum, { bytes }) => sum + bytes, 0),
  'scripts, raw: what Sheets evaluates for each call',
);
console.log('what bundle.js is made of, before it is minified:');
const modules = Object.entries(output[0].modules).map(([id, { renderedLength }]) => ({ what: relative('.', id), bytes: renderedLength }));
for (const { what, bytes } of modules.filter((one) => one.bytes > 0).sort((one, other) => other.bytes - one.bytes)) line(bytes, what);
