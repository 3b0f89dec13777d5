// `npm run generate`: the files that retell the tables, so that nobody has to. A test fails where one is stale.

import { readFileSync, writeFileSync } from 'node:fs';
import { citation, cite, naming, reference } from '../../core/evidence/citation.ts';
import { evidence, type Evidence, type EvidenceId } from '../../core/evidence/timecourses.ts';
import { advice } from '../../core/rules/advice.ts';
import { care, comeback, jointPain, lateSign, lateStop, questions, redFlagRule, redFlags, severalSigns, signs } from '../../core/rules/check-in.ts';
import { claims } from '../../core/rules/claims.ts';
import { afterSession, hardEasy, latestReturn, phases, ramp, seasonEnd, usualWeek } from '../../core/rules/day-plan.ts';
import { cappedPrescription, forms, longPrescription, prescription, recoveryRun } from '../../core/rules/recovery-run.ts';
import { adjustments, considered } from '../../core/rules/adjustments.ts';
import { inputRules } from '../../core/rules/input.ts';
import { logRules } from '../../core/rules/log.ts';
import { beforeRules, tapers } from '../../core/rules/taper.ts';
import { defaultSpread, ladders, raceSized, sessions, unaccustomedDescent, type LadderRow, type Reading } from '../../core/rules/ladders.ts';
import { easyDayFirst, full, hardSession, longRun, returns, type FadesIn, type From } from '../../core/rules/milestones.ts';
import {
  approaches,
  descents,
  levels,
  purposes,
  trainingPhases,
  units,
  basisOrder,
  certaintyOrder,
  clocks,
  rulesVersion,
  runTypes,
  type Approach,
  type Clock,
} from '../../core/words/vocabulary.ts';
import { definitions, rungs } from '../../core/words/definitions.ts';
import { sources, type Citekey } from '../../core/evidence/sources.ts';
import { openapi } from '../../worker/build/openapi.ts';
import { assetsOf, documents } from '../../worker/build/static.ts';
import { clientFile } from '../api/client.ts';
import type { Document } from '../api/document.ts';
import { markdown } from '../markdown.ts';
import { withHelp } from '../sheets/sheet-help.ts';
import { validate } from './validate/all.ts';
import { countsPlot, predictionsPlot } from './validate/plots.ts';
import { beforePage, seasonPicture } from './before-page.ts';
import { plansPage } from './plans-page.ts';
import { validationAnswer, validationPage, validationSummary } from './validation-page.ts';

const clockIds = Object.keys(clocks) as Clock[];
const approachIds = Object.keys(approaches) as Approach[];

function link(key: Citekey): string {
  const { doi, url, locator } = reference(key);
  const name = citation(key);
  if (doi) return `[${name}](https://doi.org/${doi})`;
  return `${url ? `[${name}](${url})` : name}${locator ? ` (${locator})` : ''}`;
}
const cited = (ids: readonly EvidenceId[] = []): string => ids.map((id) => `${id}: ${link(evidence[id].source)}${evidence[id].verified ? '' : ' (unverified)'}`).join('<br>');
const days = ({ days: [early, typical, late] }: Reading): string => `${typical} (${early}-${late})`;

const readingHead = ['rule', 'effort-km', 'clock', 'days', 'range', 'basis', 'certainty', 'why', 'evidence', 'context'];
const readingRow = ({ id, effortKm }: LadderRow, clock: Clock, reading: Reading) => [
  id,
  effortKm,
  clock,
  days(reading),
  reading.counted ? `${reading.spread}: ${reading.counted.join(', ')}` : reading.spread,
  reading.basis,
  reading.certainty,
  reading.why,
  cited(reading.evidence),
  cited(reading.context),
];
const rowTable = (rows: readonly LadderRow[]): string =>
  markdown(
    readingHead,
    rows.flatMap((row) => clockIds.map((clock) => readingRow(row, clock, row[clock]))),
  );

const fromCell = ({ notBefore, waitFor }: From): string =>
  `day ${notBefore}${waitFor.length === 0 ? '' : `, not before ${waitFor.map(([clock, point]) => `${clock} ${point}`).join(' and ')}`}`;

const fades = ({ fadesIn: { race, training } }: { readonly fadesIn: FadesIn }): string =>
  race[1] === 0 ? 'any run' : `races from ${race.join(' to ')} effort-km, training from ${training.join(' to ')}`;
const factors = ([early, typical, late]: readonly number[]): string => (early === late ? `× ${typical}` : `early × ${early}, typical × ${typical}, late × ${late}`);

export function rulesPage(): string {
  const named = (type: keyof typeof runTypes) => `${runTypes[type].label}: ${definitions.runTypes[type]}`;
  return `# The rules, ${rulesVersion}

Generated from \`core/rules\` by \`npm run generate\`; do not edit. Days are typical (early-late): half of runners, one in ten and nine in ten are there by then. They speak of runners, not of group means. Distance ladders are read at effort-km = km + metres climbed / ${inputRules.effortKm.metresPerKm},
between two rows linearly against the logarithm, and every clock is rounded last, half up.

Clocks: ${clockIds.map((clock) => `**${clock}**: ${definitions.clocks[clock]}`).join(' ')}
Basis: ${basisOrder.map((basis) => `**${basis}**: ${definitions.basisTerms[basis]}`).join(' ')}
Range: **measured**: single runners were counted, or computed from a printed standard deviation, in the studies named. **argued**: the why says how. **default**: \`${defaultSpread.id}\`, early × ${defaultSpread.muscle[0]} and late × ${defaultSpread.muscle[1]} of typical, soreness × ${defaultSpread.soreness[0]} and × ${defaultSpread.soreness[1]} (${defaultSpread.basis}, ${defaultSpread.certainty}): ${defaultSpread.why}
Evidence is of the clock's own endpoint and bounds its return; context is everything else that was measured after the same run. A row without evidence rests on no study of that endpoint, as its why says.

## race
${named('race')}

${rowTable(ladders.race)}

## trail-race
${named('trail-race')}

${rowTable(ladders['trail-race'])}

## stage-race
${named('stage-race')}

${rowTable(ladders['stage-race'])}

## easy and long
${named('easy')} ${named('long')}

${rowTable(ladders.training)}

From ${raceSized.fromEffortKm} effort-km up, \`${raceSized.id}\` (${raceSized.basis}, ${raceSized.certainty}): ${raceSized.why} Read off between the last row and there.

${Object.entries(sessions)
  .map(
    ([type, rows]: readonly [string, readonly LadderRow[]]) =>
      `## ${type}\n${named(type as keyof typeof sessions)} Never below easy at the same effort; held below the first row and above the last.\n\n${rowTable(type === 'downhill' ? [...rows, ...unaccustomedDescent] : rows)}`,
  )
  .join('\n\n')}

## Milestones
The return to running, by approach; each row fades in over those before it, as ladders are read. The range of a milestone is the same formula at the early and the late ends:

${markdown(
  ['rule', 'after', 'approach', 'training without impact from', 'first easy run', 'alternate days', 'basis', 'certainty', 'why', 'studies'],
  returns.flatMap((row) =>
    approachIds.map((approach) => [
      row.id,
      fades(row),
      approach,
      fromCell(row[approach].crossTraining),
      fromCell(row[approach].easyRun),
      row.alternateDays ? 'until the next hard session' : '',
      row.basis,
      row.certainty,
      row.why,
      cited(row.studies),
    ]),
  ),
)}

\`${longRun.id}\` (${longRun.basis}, ${longRun.certainty}; ${fades(longRun)}): ${longRun.why}

\`${hardSession.id}\` (${hardSession.basis}, ${hardSession.certainty}): ${hardSession.why}

\`${easyDayFirst.id}\` (${easyDayFirst.basis}, ${easyDayFirst.certainty}): ${easyDayFirst.why}

\`${full.id}\` (${full.basis}, ${full.certainty}): ${full.why}

## Adjustments
${markdown(
  ['rule', 'acts on', 'what', 'basis', 'certainty', 'why', 'evidence'],
  adjustments.map((row) => [
    row.id,
    row.clocks.join(', '),
    row.atLeast ? `at least ${row.atLeast.map(({ id }) => id).join(', ')}` : row.times ? factors(row.times) : '× 1',
    row.basis,
    row.certainty,
    row.why,
    cited(row.studies),
  ]),
)}

${planTables()}

## The training log
${markdown(
  ['rule', 'basis', 'certainty', 'why', 'source'],
  logRules.map((row) => [row.id, row.basis, row.certainty, row.why, row.sources.map(link).join('<br>')]),
)}

## Considered, no effect shown
${markdown(
  ['rule', 'factor', 'certainty', 'why', 'evidence'],
  considered.map((row) => [row.id, row.factor, row.certainty, row.why, [cited(row.studies), ...row.sources.map(link)].filter(Boolean).join('<br>')]),
)}

## How input is read
All conventions.

${markdown(
  ['rule', 'why'],
  Object.values(inputRules).map((row) => [row.id, row.why]),
)}
`;
}

/** How sure the numbers are: readings (row × clock) by basis and certainty. */
function counts(): string {
  const ladderRows: readonly LadderRow[] = Object.values(ladders).flat();
  const sessionRows: readonly LadderRow[] = Object.values(sessions).flat();
  const readings: readonly Reading[] = [...ladderRows, ...sessionRows, ...unaccustomedDescent].flatMap((row) => clockIds.map((clock) => row[clock]));
  const shown = certaintyOrder.filter((certainty) => readings.some((reading) => reading.certainty === certainty));
  const count = (test: (reading: Reading) => boolean) => readings.filter(test).length;
  const rows: readonly Evidence[] = Object.values(evidence);
  const supporting = new Set(readings.flatMap((reading) => reading.evidence ?? []));
  const studies = (some: readonly Evidence[]) => new Set(some.map(({ source }) => source)).size;
  return `${readings.length} readings (a rule's row on one clock). ${supporting.size} time-courses of ${studies([...supporting].map((id) => evidence[id]))} studies support them, out of ${rows.length} reviewed of ${studies(rows)} sources, of which ${rows.filter(({ firstDayBack }) => firstDayBack !== null).length} saw a return:

${markdown(
  ['basis', ...shown, 'all'],
  basisOrder.map((basis) => [basis, ...shown.map((certainty) => count((one) => one.basis === basis && one.certainty === certainty)), count((one) => one.basis === basis)]),
)}`;
}

/** The rest of the tables: the plan, the recovery run, the check-in, the advice. */
function planTables(): string {
  const minutes = (most: number | null | 'step') => (most === 'step' ? 'step of the ramp' : (most ?? 'as usual'));
  const inShort = ({ id, basis, certainty, why }: { readonly id: string; readonly basis: string; readonly certainty: string; readonly why: string }) =>
    `\`${id}\` (${basis}, ${certainty}): ${why}`;
  const share = (of: readonly [number, number] | null) => (of ? `${of[0] * 100}-${of[1] * 100} %` : '');
  return `## Day plan
Limits of a day; the first row that fits the day applies.

${markdown(
  ['rule', 'phase', 'when', 'run, min', 'no impact, min', 'intensity', 'of maximum heart rate', 'what to do', 'basis', 'certainty', 'why', 'evidence'],
  phases.map((row) => [
    row.id,
    row.phase,
    row.when ?? '',
    minutes(row.runMinutes),
    minutes(row.crossMinutes),
    row.intensity,
    share(row.ofMaxHr),
    row.does,
    row.basis,
    row.certainty,
    row.why,
    cited(row.studies),
  ]),
)}

${markdown(
  ['step, from day of running', 'run, min', 'long run, min', 'days with a run'],
  ramp.steps.map(({ fromDay, runMinutes, longMinutes, run, of }) => [fromDay, runMinutes, longMinutes, `${run} of ${of}`]),
)}

Days without a run that custom allows, by effort-km: ${latestReturn.points.map((point) => `${point.days} at ${point.effortKm}`).join(', ')}.

${[ramp, afterSession, hardEasy, usualWeek, latestReturn, seasonEnd].map(inShort).join('\n\n')}

## Before a race
${markdown(
  [
    'rule',
    'effort-km',
    'days',
    'at least',
    'week before the race',
    'the one before',
    'the one before that',
    'longest run, effort-km',
    'last hard session, days before',
    'basis',
    'certainty',
    'why',
    'sources',
  ],
  tapers.map((row) => [
    row.id,
    row.effortKm,
    row.days,
    row.leastDays,
    ...row.weeks.map((part) => `${Math.round(part * 100)} %`),
    row.longestEffortKm,
    row.lastHardDay,
    row.basis,
    row.certainty,
    row.why,
    row.sources.map(link).join('<br>'),
  ]),
)}

${beforeRules.slice(tapers.length).map(inShort).join('\n\n')}

## Recovery run
${markdown(
  ['rule', 'after', 'active', 'balanced', 'rest-first', 'basis', 'certainty', 'why', 'evidence'],
  recoveryRun.map((row) => [
    row.id,
    runsOf(row),
    row.advised.active,
    row.advised.balanced,
    row.advised['rest-first'],
    row.basis,
    row.certainty,
    row.why,
    [cited(row.studies), ...row.sources.map(link)].filter(Boolean).join('<br>'),
  ]),
)}

${[prescription, longPrescription, cappedPrescription, ...forms].map((row) => `\`${row.id}\` (${row.basis}, ${row.certainty}): ${row.why}`).join('\n\n')}

## Check-in
${markdown(
  ['rule', 'sign', 'from', 'no easy run for, days', 'no hard session for, days', 'basis', 'certainty', 'why', 'evidence'],
  signs.map((row) => [row.id, row.sign, String(row.from), row.holdEasy ?? '', row.holdHard ?? '', row.basis, row.certainty, row.why, cited(row.studies)]),
)}

What is asked: ${Object.entries(questions)
    .map(([sign, row]) => `\`${sign}\` ${row.asks}${'from' in row ? ` 0 ${row.from}, 10 ${row.to}.` : ''}`)
    .join(' ')}

${[severalSigns, jointPain, comeback, lateSign, lateStop].map((row) => `${inShort(row)} ${row.follows}`).join('\n\n')}

${inShort(redFlagRule)}

${markdown(
  ['red flag', 'what', 'urgency', 'said'],
  redFlags.map((row) => [row.id, row.label, row.urgency, care[row.urgency]]),
)}

## Advice
${markdown(
  ['rule', 'standing', 'text', 'basis', 'certainty', 'evidence'],
  advice.map((row) => [row.id, row.standing, row.text, row.basis, row.certainty, [cited(row.studies), ...row.sources.map(link)].filter(Boolean).join('<br>')]),
)}`;
}

const runsOf = ({ when }: (typeof recoveryRun)[number]): string =>
  [when.types?.join(', ') ?? (when.kind === 'race' ? 'races' : 'other sessions'), when.belowEffortKm === undefined ? '' : `below ${when.belowEffortKm} effort-km`]
    .filter(Boolean)
    .join(' ');

function claimsPage(): string {
  return `# What the articles say, and what acts on it

Generated from \`core/rules/claims.ts\` by \`npm run generate\`; do not edit. Five articles on recovery disagree with each other on purpose of this product: each claim has a rule that acts on it, or is shown as claimed, with what stands against it. The last column is a formula of the sheet or a question to the API, with words of its answer: \`test/claims.test.ts\` asks every one.

${markdown(
  ['claim', 'it says', 'standing', 'rules', 'where a user meets it'],
  claims.map((row) => [
    row.id,
    row.says,
    `${row.standing === 'claimed' ? 'claimed' : 'acted on'}${row.against ? `; against it: ${row.against}` : ''}`,
    row.rules.join(', '),
    row.seen.map(({ at, shows }) => `\`${at}\`: ${shows}`).join('<br>'),
  ]),
)}

The articles: ${([1, 2, 3, 4, 5] as const).map((number) => `${number}: ${sources[`article${number}`].about}`).join('; ')}.
`;
}

const alternateFrom = Math.min(...returns.filter((row) => row.alternateDays).map(({ fadesIn }) => fadesIn.race[1]));

function recoveryRunsPage(): string {
  const side = (title: string, ids: readonly string[]) =>
    `### ${title}\n${ids
      .map((id) => claims.find((claim) => claim.id === id)!)
      .map(({ id, says, against }) => `- ${says}${against ? ` *(against it: ${against})*` : ''} [${id}]`)
      .join('\n')}`;
  const trials = [...new Set([...recoveryRun, ...forms].flatMap((row) => row.studies))];
  return `# Recovery runs: yes or no?

Generated from the rules by \`npm run generate\`; do not edit.

## What each side says
${side('Yes: articles 2, 4 and 5', ['A2.1', 'A2.2', 'A2.8', 'A4.2', 'A4.3', 'A5.4', 'A5.5', 'A5.12'])}

${side('Not for recovery: article 3, and article 4 on repair', ['A3.4', 'A3.5', 'A3.6', 'A3.7', 'A3.8', 'A3.13', 'A4.1'])}

## What the studies found
${markdown(
  ['study', 'after', 'finding', 'who'],
  trials.map((id) => [link(evidence[id].source), evidence[id].ran, evidence[id].finding, cite(id).population]),
)}

## What we do
\`balanced\` is the default. yes: advised; optional: harmless, as you like; no: none.

${markdown(
  ['after', 'active (articles 2, 4, 5)', 'balanced (the trials)', 'rest-first (article 3)', 'why', 'basis, certainty'],
  recoveryRun.map((row) => [runsOf(row), row.advised.active, row.advised.balanced, row.advised['rest-first'], row.why, `${row.basis}, ${row.certainty}`]),
)}

Where it is run: ${prescription.minutes.join('-')} min (${longPrescription.minutes.join('-')} for strong runners in a build or peak phase; at most ${cappedPrescription.minutes[1]} after races from ${alternateFrom} effort-km, on alternate days), ${prescription.ofMaxHr.map((part) => part * 100).join('-')} % of maximum heart rate. ${prescription.talkTest} ${prescription.surface} ${prescription.stopRule} ${prescription.perWeek.join(' to ')} a week. It never shortens the countdown, and no approach runs within 48 h of a race of ${alternateFrom} effort-km or more.

Training information, not medical advice.
`;
}

/** The closed sets of words that the API takes. */
function words(): string {
  const list = (all: readonly string[]) => all.map((word) => `\`${word}\``).join(' ');
  return markdown(
    ['parameter', 'words'],
    [
      ['type', list([...Object.keys(runTypes), 'run'])],
      ['unit', list(Object.keys(units))],
      ['approach', list(approachIds)],
      ['descents', list(Object.keys(descents))],
      ['trainingPhase', `${list(trainingPhases)}; with level \`trained\` or \`elite\`, build and peak allow the longer recovery run`],
      ['level', list(levels)],
      ['purpose', `${list(Object.keys(purposes))}, or an everyday word in seven languages: \`tune-up\`, \`Ziel\`, \`jogged\``],
      ['check-in', `\`soreness\` \`fatigue\` from 0 to 10; ${list(Object.entries(questions).flatMap(([sign, row]) => ('from' in row ? [] : [sign])))} true or false`],
      ['flags', 'the same signs as text, in seven languages: `slept badly, knee pain`, `kein Fieber`, `schmerzfrei`'],
      ['redFlags', list(redFlags.map(({ id }) => id))],
    ],
  );
}

/** What a milestone opens, a log allows and a day of a plan holds: one word each. */
const rungsTable = (): string =>
  markdown(
    ['milestone', 'allowed in a log', 'phase of a plan'],
    rungs.map(({ milestone, allowed, phases: of }) => [milestone === null ? '' : `\`${milestone}\``, `\`${allowed}\``, of.map((one) => `\`${one}\``).join(', ')]),
  );

const fill = (page: string, name: string, content: string): string =>
  page.replace(new RegExp(`(<!-- generated: ${name} -->\n)[\\s\\S]*?(<!-- end -->)`), (_, open: string, close: string) => `${open}${content}\n${close}`);

/** What answers show of the studies, without titles and without the columns that only the validation reads: less for a worker to carry and a sheet to load. */
function citedFile(): string {
  const text = (value: unknown): string => JSON.stringify(value);
  const study = (key: Citekey): string => {
    const { source, title: _, key: __, ...where } = naming(key);
    return `${text(key)}, ${text(source)}, ${text(where)}`;
  };
  const lineOf = (id: EvidenceId): string => {
    const { finding, population, verified } = cite(id);
    return `[${[id, finding, population].map(text).join(', ')}${verified === false ? ', false' : ''}]`;
  };
  const byStudy = Map.groupBy(Object.keys(evidence) as EvidenceId[], (id): Citekey => evidence[id].source);
  const beside = [...new Set([...recoveryRun, ...advice, ...beforeRules].flatMap((row) => row.sources))].filter((key) => !key.startsWith('article')).sort();
  return `// What an answer shows of a study, ready to be served. Generated from evidence.ts and sources.ts by \`npm run generate\`; do not edit.

import type { Cited, Named, Reference } from './citation.ts';
import type { EvidenceId } from './timecourses.ts';
import type { Citekey } from './sources.ts';

type Row = readonly [id: EvidenceId, finding: string, population: string, verified?: false];
const of = (key: Citekey, source: string, reference: Reference, ...rows: readonly Row[]): Cited[] =>
  rows.map(([id, finding, population, verified]) => ({ id, key, source, finding, population, ...reference, ...(verified === false ? { verified } : {}) }));

export const cited: { readonly [E in EvidenceId]: Cited } = Object.fromEntries(
  [
${[...byStudy].map(([key, ids]) => `    of(${study(key)},\n${ids.map((id) => `      ${lineOf(id)}`).join(',\n')}),\n`).join('')}  ].flatMap((rows) => rows.map((one) => [one.id, one])),
) as { readonly [E in EvidenceId]: Cited };

const besideOf = (key: Citekey, source: string, reference: Reference): Named => ({ key, source, ...reference });
/** Studies that a rule names beside its evidence rows. */
export const named: { readonly [K in Citekey]?: Named } = { ${beside.map((key) => `${key}: besideOf(${study(key)})`).join(', ')} };
`;
}

/** Every generated file with what it should hold. */
export async function generated(): Promise<Record<string, string>> {
  const validation = validate();
  const document = JSON.stringify(await openapi(assetsOf(documents())), null, 2);
  const readme = fill(fill(fill(readFileSync('README.md', 'utf8'), 'counts', counts()), 'words', words()), 'validation', validationSummary(validation));
  return {
    'core/evidence/cited.ts': citedFile(),
    'core/RULES.md': rulesPage(),
    'docs/claims.md': claimsPage(),
    'docs/before.md': beforePage(),
    'docs/pictures/season.svg': seasonPicture(),
    'docs/plans.md': plansPage(),
    'docs/recovery-runs.md': recoveryRunsPage(),
    'README.md': readme,
    'docs/integrate.md': fill(readFileSync('docs/integrate.md', 'utf8'), 'rungs', rungsTable()),
    'addon/functions/functions.js': withHelp(readFileSync('addon/functions/functions.js', 'utf8')),
    'docs/validation.md': validationPage(validation),
    'docs/validation.svg': await predictionsPlot(validation),
    'docs/validation-counts.svg': await countsPlot(validation),
    'worker/build/validation.json': `${JSON.stringify(validationAnswer(validation))}\n`,
    'docs/openapi.json': `${document}\n`,
    'docs/client.ts': await clientFile(JSON.parse(document) as Document),
  };
}

if (import.meta.filename === process.argv[1]) {
  for (const [file, content] of Object.entries(await generated())) {
    writeFileSync(file, content);
    console.log(`wrote ${file}`);
  }
}
