// What the scripts hold of the tables. What no function shows stays with the API and the pages: titles, findings, studies of the context and of rules
// that show none, the why of how input is read, what a check-in asks, what is said of HTTP. Sheets evaluates the bundle anew for each call, so each kB counts.

import { readFileSync } from 'node:fs';
import { naming, type Named } from '../core/evidence/citation.ts';
import { cited, named } from '../core/evidence/cited.ts';
import type { Citekey } from '../core/evidence/sources.ts';
import { evidence } from '../core/index.ts';
import { advice } from '../core/rules/advice.ts';
import { ladders, sessions, unaccustomedDescent, type LadderRow } from '../core/rules/ladders.ts';
import { recoveryRun } from '../core/rules/recovery-run.ts';

type Id = keyof typeof cited;

const tableOf = (file: string): string => readFileSync(`core/rules/${file}`, 'utf8').replace(/,\s*context: \[[^\]]*\]/g, '');
const withStudies = ['advice.ts', 'ladders.ts', 'recovery-run.ts'];
const withoutStudies = ['adjustments.ts', 'check-in.ts', 'day-plan.ts', 'milestones.ts'];
const withoutWhy = ['input.ts', 'log.ts', 'milestones.ts'];
const withoutStanding = ['check-in.ts', 'day-plan.ts', 'log.ts', 'milestones.ts', 'recovery-run.ts'];

const text = /'((?:[^'\\]|\\.)*)'/.source;
/** Where something stands in a list, which it is added to if it is new. */
function placeIn<T>(list: T[], one: T, isIt: (other: T) => boolean = (other) => other === one): number {
  const known = list.findIndex(isIt);
  return known === -1 ? list.push(one) - 1 : known;
}

// ---- studies, by their place in one list ----------------------------------------------------------------------------

const rows: readonly LadderRow[] = [...Object.values(ladders), ...Object.values(sessions), unaccustomedDescent].flat();
/** Those of whom a cell tells whom they studied: the sentence about the days to full recovery. */
const withRunners = new Set(rows.flatMap(({ performance: { evidence: studied = [], counted = [] } }) => [...studied, ...counted]));
/** A recovery run is told with its trials where they are against it. */
const contradicting = recoveryRun.filter(({ advised }) => advised.active !== 'no' && advised.balanced === 'no');
const shownIds = new Set<Id>([
  ...withRunners,
  ...rows.flatMap(({ soreness, muscle }) => [soreness, muscle].flatMap((one) => one.evidence ?? [])),
  ...contradicting.flatMap((row) => row.studies),
]);
type Reference = Omit<Named, 'key'>;
const reference = ({ source, doi, url, locator }: Named): Reference => JSON.parse(JSON.stringify({ source, doi, url, locator })) as Reference;
const isOf = (key: string) => (row: { readonly sources: readonly Citekey[] }) => row.sources.includes(key as Citekey);
const besides = Object.entries(named).flatMap(([key, one]): [string, Reference][] =>
  contradicting.some(isOf(key)) ? [[key, reference(one)]] : advice.some(isOf(key)) ? [[key, { source: one.source }]] : [],
);

const isPartOf = (one: object) => (other: object) => Object.entries(one).every(([field, value]) => other[field as keyof typeof other] === value);

/** A study once for each group of runners that is told. */
const studies: Reference[] = [];
const placeOf = new Map<string, number>();
for (const id of shownIds) {
  const study = { ...reference(cited[id]), ...(withRunners.has(id) ? { population: cited[id].population } : {}) };
  placeOf.set(id, placeIn(studies, study, isPartOf(study)));
}
/** Advice names its studies, and does not lead to them. */
for (const { source, id } of advice.flatMap((row) => row.studies).map((one) => cited[one]))
  if (!placeOf.has(id)) placeOf.set(id, placeIn(studies, { source }, isPartOf({ source })));
const byPlace = (table: string): string =>
  table.replace(
    /(evidence|counted|studies): \[([^\]]*)\]/g,
    (_, list: string, ids: string) => `${list}: [${[...new Set((ids.match(/[^' ,]+/g) ?? []).flatMap((id) => placeOf.get(id) ?? []))].join()}]`,
  );

/** The sources of the help page: all that the rules of these tables rest on. */
const behind = (Object.keys(cited) as Id[]).filter((id) => withStudies.some((file) => tableOf(file).includes(`'${id}'`)));
export const shownSources: readonly Named[] = [...behind.map((id) => evidence[id].source), ...(Object.keys(named) as Citekey[])].map(naming);

// ---- sentences ------------------------------------------------------------------------------------------------------

/** Why soreness and muscle take so long, and how sure that is, is told by the sidebar alone, whose page holds core as a whole. */
const reasons = RegExp(` (?:spread|basis|certainty): '[\\w-]+',| why: ${text},?|, counted: \\[[^\\]]*\\]`, 'g');
const withoutReasons = (table: string): string => table.replace(/^ +(?:soreness|muscle): +\{.*$/gm, (reading) => reading.replace(reasons, ''));

/** Of adjustments those count that change days. A cell tells that of a type. */
const withoutUntold = (table: string): string =>
  table
    .replace(/^ {2}\{ id: (?:(?!\n {2}\{ id: )[^])*?\},\n/gm, (row) => (/\b(?:times|atLeast): /.test(row) ? row : ''))
    .replace(RegExp(`(id: '([\\w-]+)'(?:(?!id: ')[^])*?why: )${text}`, 'g'), (row, before: string, id: string) => (id === 'descents-unaccustomed-downhill' ? row : `${before}''`));

type Cut = (code: string) => string;
const without =
  (what: RegExp, instead = ''): Cut =>
  (code) =>
    code.replace(what, instead);
const allWhys = RegExp(`why: ${text},?`, 'g');

/** What is cut from which tables, in this order. */
const cuts: readonly (readonly [files: readonly string[], cut: Cut])[] = [
  [['ladders.ts'], withoutReasons],
  [['adjustments.ts'], withoutUntold],
  [withStudies, byPlace],
  [withoutStudies, without(/studies: \[[^\]]*\],/g)],
  [withoutWhy, without(allWhys, "why: '',")],
  [withoutStanding, without(/basis: '\w+', certainty: '[\w-]+',/g)],
  [['day-plan.ts', 'input.ts'], without(/id: '[\w-]+', /g)],
  [['recovery-run.ts'], (table) => table.replace(/export const forms\b.* = [^]*/, without(/ (?:studies|sources): \[[^\]]*\],?/g))],
  [['recovery-run.ts'], without(/'article\d'(, )?/g)],
  [['recovery-run.ts'], (table) => table.replace(/export const prescription = [^]*?\n\}/, without(allWhys))],
  [['day-plan.ts'], (table) => table.replace(/export const (?:ramp|hardEasy) [^]*?\n\}/g, without(allWhys))],
  [['check-in.ts'], without(RegExp(`\\b(?:asks|to|follows): ${text},?`, 'g'))],
  [['day-plan.ts'], without(RegExp(`(phase: '(?!quality).*)intensity: ${text},`, 'g'), '$1')],
];
/** A cut that finds nothing is a slip, or no longer needed. */
const cutFrom = (file: string, code: string, cut: Cut): string => {
  const left = cut(code);
  if (left === code) throw new Error(`A cut finds nothing in ${file}.`);
  return left;
};
const shownTable = (file: string): string => cuts.reduce((table, [files, cut]) => (files.includes(file) ? cutFrom(file, table, cut) : table), tableOf(file));

// ---- what no cell reads, and the menu does --------------------------------------------------------------------------

/** A function is given its columns. Of titles it tells these apart: a row of titles from runs. */
const titlesInCells = new Set(['date', 'distance', 'plannedDistance', 'type']);
const withoutTitles: Cut = (code) =>
  code.replace(/export const headerWords = [^]*?\n\} as const/, (table) =>
    table.replace(/^ {2}(\w+): \[[^\]]*\],\n/gm, (words, role: string) => (titlesInCells.has(role) ? words : '')),
  );

/** Nor is it given more columns than those of a day, a distance, a type and a name: the exports that these can show. */
const exportsInCells = new Set(['trainingpeaks', 'runkeeper', 'apple-health']);
const withoutExports: Cut = (code) => code.replace(/^ {2}\{ id: '([\w.-]+)', headers: [^]*?(?=^ {2}\{ id: |^\];)/gm, (row, id: string) => (exportsInCells.has(id) ? row : ''));

/** What is said of a table, of its header and its columns; no module of the bundle may name such a code. */
export const saidOfTables = `header half-found one-run-a-row add-header account-unit quotation no-type-column other-sports column-unused marks-unused two-columns
  name-is-athlete date-of-parts duration-unused dates-in-utc unit-of-twin unit-of-header unit-of-export unit-asked unit-of-values unit-default`.split(/\s+/);
const withoutSentence = (code: string): Cut => without(RegExp(`^  '?${code}'?: .*\\n(?: {4}.*\\n)*`, 'm'));

/** No cell shows the shares of a plan or its sums, nor the notes on a log, nor says of a check-in more than soreness, fatigue and words. */
const cutsInCells: Readonly<Record<string, readonly Cut[]>> = {
  'core/answers/plan.ts': [without(/ totals: totalsOf\(.*\),/), without(/\bsharesOver\(run, .*\)/, '[]')],
  'core/answers/log/log.ts': [without(/^    notes: \[\.\.\.nothingRead.*\],\n/m, '    notes: [],\n')],
  'core/prose/tell.ts': [without(/ notes: log\.notes\.map\(tellNote\),/)],
  'core/prose/plan.ts': [without(/ sharesText: sharesText\(all\),/)],
  'core/reading/check-in.ts': [
    without(/ = unknownFields\(given, at\)/, ': Result<never>[] = []'),
    without(/ = flagSigns\.map\(.*\)/, ': [string, Result<boolean>][] = []'),
    without(/readRedFlags\(given.*\)(?=\];)/, "readFlags(`${at}/flags`, given.get('flags'))"),
  ],
  'core/words/columns.ts': [withoutTitles],
  'core/rules/columns.ts': [withoutExports],
  'core/prose/english.ts': saidOfTables.map(withoutSentence),
};

// ---- modules --------------------------------------------------------------------------------------------------------

/** The code of modules, by their file, that stands for them. */
export const shown: Readonly<Record<string, string>> = {
  'core/evidence/cited.ts': `export const cited = ${JSON.stringify(studies)}; export const named = ${JSON.stringify(Object.fromEntries(besides))};`,
  ...Object.fromEntries([...withStudies, ...withoutStudies, ...withoutWhy].map((file) => [`core/rules/${file}`, shownTable(file)])),
  'core/prose/requests.ts': 'export const [requestTitles, requestTexts, requestHints] = [{}, {}, {}]',
};
/** The same for the cells, which know less than the menu. */
export const shownInCells: Readonly<Record<string, string>> = {
  ...shown,
  'core/reading/shape.ts': 'export const shapeOf = () => undefined', // it takes rows below the titles
  ...Object.fromEntries(Object.entries(cutsInCells).map(([file, all]) => [file, all.reduce((code, cut) => cutFrom(file, code, cut), readFileSync(file, 'utf8'))])),
};
