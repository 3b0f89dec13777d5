// What the bundle holds of the tables. What no function and no sidebar shows stays with the API: titles, findings, studies of the context and of rules
// that show none, the why of how input is read, check-ins, advice, what is said of HTTP. Sheets evaluates the bundle anew for each call, so each kB counts.

import { readFileSync } from 'node:fs';
import { naming, type Named } from '../core/evidence/citation.ts';
import { cited, named } from '../core/evidence/cited.ts';
import type { Citekey } from '../core/evidence/sources.ts';
import { evidence } from '../core/index.ts';
import { ladders, sessions, unaccustomedDescent, type LadderRow } from '../core/rules/ladders.ts';
import { recoveryRun } from '../core/rules/recovery-run.ts';

type Id = keyof typeof cited;

const tableOf = (file: string): string => readFileSync(`core/rules/${file}`, 'utf8').replace(/,\s*context: \[[^\]]*\]/g, '');
const withStudies = ['ladders.ts', 'recovery-run.ts'];
const withoutStudies = ['adjustments.ts', 'day-plan.ts', 'milestones.ts'];
const withoutWhy = ['input.ts', 'log.ts', 'milestones.ts'];
const withoutStanding = ['day-plan.ts', 'log.ts', 'milestones.ts', 'recovery-run.ts'];

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
const besides = Object.entries(named).filter(([key]) => contradicting.some((row) => row.sources.includes(key as Citekey)));

const reference = ({ source, doi, url, locator }: Named): Named => JSON.parse(JSON.stringify({ source, doi, url, locator })) as Named;
const isPartOf = (one: object) => (other: object) => Object.entries(one).every(([field, value]) => other[field as keyof typeof other] === value);

/** A study once for each group of runners that is told. */
const studies: Named[] = [];
const placeOf = new Map<string, number>();
for (const id of shownIds) {
  const study = { ...reference(cited[id]), ...(withRunners.has(id) ? { population: cited[id].population } : {}) };
  placeOf.set(id, placeIn(studies, study, isPartOf(study)));
}
const byPlace = (table: string): string =>
  table.replace(
    /(evidence|counted|studies): \[([^\]]*)\]/g,
    (_, list: string, ids: string) => `${list}: [${[...new Set((ids.match(/[^' ,]+/g) ?? []).flatMap((id) => placeOf.get(id) ?? []))].join()}]`,
  );

/** The sources of the help page: all that the rules of these tables rest on. */
const behind = (Object.keys(cited) as Id[]).filter((id) => withStudies.some((file) => tableOf(file).includes(`'${id}'`)));
export const shownSources: readonly Named[] = [...behind.map((id) => evidence[id].source), ...(Object.keys(named) as Citekey[])].map(naming);

// ---- sentences ------------------------------------------------------------------------------------------------------

/** What the sidebar alone tells, why soreness and muscle take so long and what the effort changes: it holds these sentences, the bundle their places. */
export const reasons: string[] = [];
const placeOfReason = (why: string): string => `{${placeIn(reasons, why.replace(/\\(.)/g, '$1'))}}`;
const withoutReasons = (table: string): string =>
  table.replace(/^ +(?:soreness|muscle): +\{.*$/gm, (reading) =>
    reading.replace(/ spread: '\w+',|, counted: \[[^\]]*\]/g, '').replace(RegExp(`why: ${text}`), (_, why: string) => `why: '${placeOfReason(why)}'`),
  );

/** Of adjustments those count that change days. A cell tells that of a type, and the sidebar those of the effort. */
const withoutUntold = (table: string): string =>
  table
    .replace(/^ {2}\{ id: (?:(?!\n {2}\{ id: )[^])*?\},\n/gm, (row) => (/\b(?:times|atLeast): /.test(row) ? row : ''))
    .replace(RegExp(`(id: '([\\w-]+)'(?:(?!id: ')[^])*?why: )${text}`, 'g'), (row, before: string, id: string, why: string) =>
      id === 'descents-unaccustomed-downhill' ? row : `${before}'${id.startsWith('rpe') ? placeOfReason(why) : ''}'`,
    );

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
  [['recovery-run.ts'], without(/(export const forms\b.* = )\[[^]*?\n\];/, '$1[];')],
  [['recovery-run.ts'], without(/'article\d'(, )?/g)],
  [['recovery-run.ts'], (table) => table.replace(/export const prescription = [^]*?\n\}/, without(allWhys))],
  [['day-plan.ts'], (table) => table.replace(/export const usualDay[^]*/, without(allWhys))],
  [['day-plan.ts'], without(RegExp(`(phase: '(?!quality).*)intensity: ${text},`, 'g'), '$1')],
];
/** A cut that finds nothing is a slip, or no longer needed. */
const cutFrom = (file: string, code: string, cut: Cut): string => {
  const left = cut(code);
  if (left === code) throw new Error(`A cut finds nothing in ${file}.`);
  return left;
};
const shownTable = (file: string): string => cuts.reduce((table, [files, cut]) => (files.includes(file) ? cutFrom(file, table, cut) : table), tableOf(file));

// ---- modules --------------------------------------------------------------------------------------------------------

/** Functions for functions of the same name, without what nothing here asks for. */
const standIn = <Of>(of: Of): string =>
  Object.entries(of as Record<string, unknown>)
    .map(([name, made]) => `export const ${name} = ${String(made)};`)
    .join('\n');

/** The code of modules, by their file, that stands for them. */
export const shown: Readonly<Record<string, string>> = {
  'core/evidence/cited.ts': `export const cited = ${JSON.stringify(studies)}; export const named = ${JSON.stringify(
    Object.fromEntries(besides.map(([key, one]) => [key, reference(one)])),
  )};`,
  ...Object.fromEntries([...withStudies, ...withoutStudies, ...withoutWhy].map((file) => [`core/rules/${file}`, shownTable(file)])),
  'core/rules/advice.ts': 'export const advice = []',
  'core/rules/check-in.ts': 'export const [redFlagRule, care, redFlags, signs, lateSign] = [{}, {}, [], [], {}]',
  'core/prose/requests.ts': 'export const [requestTitles, requestTexts] = [{}, {}]',
  'core/reading/check-in.ts': standIn<typeof import('../core/reading/check-in.ts')>({ readCheckIns: () => ({ ok: true, value: [] }) }),
  'core/answers/check-in.ts': standIn<typeof import('../core/answers/check-in.ts')>({
    hold: (full) => ({ lateDays: 0, notBefore: 0, lastDay: full, noRun: () => false, noHard: () => false, closing: () => [], effects: [] }),
    raised: () => [],
  }),
};
