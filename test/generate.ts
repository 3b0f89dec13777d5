// `npm run generate`: the files that retell the tables, so that nobody has to. A test fails where one is stale.

import { readFileSync, writeFileSync } from 'node:fs';
import { citation, reference } from '../core/describe.ts';
import { evidence, type EvidenceId } from '../core/evidence.ts';
import { adjustments, considered } from '../core/rules/adjustments.ts';
import { inputRules } from '../core/rules/input.ts';
import { ladders, raceSized, sessions, stageRaceCeiling, unaccustomedDescent, type LadderRow, type Reading, type Row } from '../core/rules/ladders.ts';
import { firstRun, hardSession, type FirstRun } from '../core/rules/milestones.ts';
import { basisOrder, basisTerms, certaintyOrder, clocks, rulesVersion, runTypes, type Clock } from '../core/terms.ts';
import type { Citekey } from '../core/sources.ts';

const clockIds = Object.keys(clocks) as Clock[];

const cell = (text: string | number): string => String(text).replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`)].join('\n');

function link(key: Citekey): string {
  const found = reference(key);
  const name = citation(key);
  if ('doi' in found) return `[${name}](https://doi.org/${found.doi})`;
  if ('url' in found) return `[${name}](${found.url})`;
  return 'locator' in found ? `${name} (${found.locator})` : name;
}
const cited = (ids: readonly EvidenceId[] = []): string => ids.map((id) => `${id}: ${link(evidence[id].source)}${evidence[id].verified ? '' : ' (unverified)'}`).join('<br>');
const days = ({ days: [best, min, max] }: Reading): string => `${best} (${min}-${max})`;

const readingHead = ['rule', 'clock', 'days', 'basis', 'certainty', 'why', 'evidence', 'context'];
const readingRow = (id: string, clock: Clock, reading: Reading) => [
  id,
  clock,
  days(reading),
  reading.basis,
  reading.certainty,
  reading.why,
  cited(reading.evidence),
  cited(reading.context),
];
const rowTable = (rows: readonly Row[]): string =>
  table(
    readingHead,
    rows.flatMap((row) => clockIds.map((clock) => readingRow(row.id, clock, row[clock]))),
  );

const firstRunCell = ({ notBefore, waitFor }: FirstRun): string =>
  `day ${notBefore}${waitFor.length === 0 ? '' : `, not before ${waitFor.map(([clock, point]) => `${clock} ${point}`).join(' and ')}`}`;

export function rulesPage(): string {
  const named = (type: keyof typeof runTypes) => `${runTypes[type].label}: ${runTypes[type].definition}`;
  return `# The rules, ${rulesVersion}

Generated from \`core/rules\` by \`npm run generate\`; do not edit. Days are best (min-max). Distance ladders are read at effort-km = km + metres climbed / ${inputRules.effortKm.metresPerKm},
between two rows linearly against the logarithm, and every clock is rounded last, half up.

Clocks: ${clockIds.map((clock) => `**${clock}**: ${clocks[clock].definition}`).join(' ')}
Basis: ${basisOrder.map((basis) => `**${basis}**: ${basisTerms[basis].definition}`).join(' ')}
Evidence is of the clock's own endpoint and bounds its return; context is everything else that was measured after the same run.

## race
${named('race')}

${rowTable(ladders.race)}

## trail-race
${named('trail-race')}

${rowTable(ladders['trail-race'])}

## stage-race
${named('stage-race')} The trail-race ladder at the total effort; performance at most:

${table(readingHead, [readingRow(stageRaceCeiling.id, 'performance', stageRaceCeiling.performance)])}

## easy and long
${named('easy')} ${named('long')}

${rowTable(ladders.training)}

From ${raceSized.fromEffortKm} effort-km up, \`${raceSized.id}\` (${raceSized.basis}, ${raceSized.certainty}): ${raceSized.why}

${Object.entries(sessions)
  .map(
    ([type, row]) =>
      `## ${type}\n${named(type as keyof typeof sessions)} Never below easy at the same effort.\n\n${rowTable(type === 'downhill' ? [row, unaccustomedDescent] : [row])}`,
  )
  .join('\n\n')}

## Milestones
First easy run, by approach; the first row that fits applies:

${table(
  ['rule', 'after', 'active', 'balanced', 'rest-first', 'basis', 'certainty', 'why'],
  firstRun.map((row) => [
    row.id,
    `${row.races ? 'races' : 'any run'} from ${row.fromEffortKm} effort-km`,
    firstRunCell(row.active),
    firstRunCell(row.balanced),
    firstRunCell(row['rest-first']),
    row.basis,
    row.certainty,
    row.why,
  ]),
)}

\`${hardSession.id}\` (${hardSession.basis}, ${hardSession.certainty}): ${hardSession.why} \`full\` is the performance clock.

## Adjustments
${table(
  ['rule', 'acts on', 'what', 'basis', 'certainty', 'why', 'evidence'],
  adjustments.map((row) => [
    row.id,
    row.clocks.join(', '),
    row.atLeast ? `at least ${row.atLeast.id}` : `× ${row.times ?? 1}`,
    row.basis,
    row.certainty,
    row.why,
    cited(row.evidence),
  ]),
)}

## Considered, no effect shown
${table(
  ['rule', 'factor', 'certainty', 'why', 'evidence'],
  considered.map((row) => [row.id, row.factor, row.certainty, row.why, [cited(row.evidence), ...row.sources.map(link)].filter(Boolean).join('<br>')]),
)}

## How input is read
All conventions.

${table(
  ['rule', 'why'],
  Object.values(inputRules).map((row) => [row.id, row.why]),
)}
`;
}

/** How sure the numbers are: readings (row × clock) by basis and certainty. */
function counts(): string {
  const ladderRows: readonly LadderRow[] = Object.values(ladders).flat();
  const readings: readonly Reading[] = [
    ...[...ladderRows, ...Object.values(sessions), unaccustomedDescent].flatMap((row: Row) => clockIds.map((clock) => row[clock])),
    stageRaceCeiling.performance,
  ];
  const shown = certaintyOrder.filter((certainty) => readings.some((reading) => reading.certainty === certainty));
  const count = (test: (reading: Reading) => boolean) => readings.filter(test).length;
  const rows = Object.values(evidence);
  return `${readings.length} readings (a rule's row on one clock), drawn from ${rows.length} measured time-courses of ${new Set(rows.map(({ source }) => source)).size} studies:

${table(
  ['basis', ...shown, 'all'],
  basisOrder.map((basis) => [basis, ...shown.map((certainty) => count((one) => one.basis === basis && one.certainty === certainty)), count((one) => one.basis === basis)]),
)}`;
}

const fill = (page: string, name: string, content: string): string =>
  page.replace(new RegExp(`(<!-- generated: ${name} -->\n)[\\s\\S]*?(<!-- end -->)`), (_, open: string, close: string) => `${open}${content}\n${close}`);

/** Every generated file with what it should hold. */
export const generated = (): Record<string, string> => ({
  'core/RULES.md': rulesPage(),
  'README.md': fill(readFileSync('README.md', 'utf8'), 'counts', counts()),
});

if (import.meta.filename === process.argv[1]) {
  for (const [file, content] of Object.entries(generated())) {
    writeFileSync(file, content);
    console.log(`wrote ${file}`);
  }
}
