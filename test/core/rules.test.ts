// The tables keep the promises of their legend.

import { describe, expect, test } from 'vitest';
import { sources, type Citekey, type Source } from '../../core/evidence/sources.ts';
import { evidence, type Evidence, type EvidenceId } from '../../core/evidence/timecourses.ts';
import { adjustments, considered } from '../../core/rules/adjustments.ts';
import { inputRules } from '../../core/rules/input.ts';
import { defaultSpread, ladders, raceSized, sessions, unaccustomedDescent, type LadderRow, type Reading } from '../../core/rules/ladders.ts';
import { easyDayFirst, full, hardSession, longRun, returns } from '../../core/rules/milestones.ts';
import { advice } from '../../core/rules/advice.ts';
import { comeback, jointPain, lateSign, lateStop, redFlagRule, severalSigns, signs } from '../../core/rules/check-in.ts';
import { claims } from '../../core/rules/claims.ts';
import { afterSession, hardEasy, latestReturn, phases, ramp, seasonEnd, usualWeek } from '../../core/rules/day-plan.ts';
import { logRules } from '../../core/rules/log.ts';
import { beforeRules } from '../../core/rules/taper.ts';
import { cappedPrescription, forms, longPrescription, prescription, recoveryRun } from '../../core/rules/recovery-run.ts';
import { fold, parseRun, recoverySummary, terms } from '../../core/index.ts';
import * as catalogue from '../../core/prose/catalogue.ts';
import { accepted } from '../vectors.ts';

const ladderRows: readonly LadderRow[] = Object.values(ladders).flat();
const sessionRows: readonly LadderRow[] = [...Object.values(sessions).flat(), ...unaccustomedDescent];
const clocks = ['soreness', 'muscle', 'performance'] as const;
const readings: [string, terms.Clock, Reading][] = [...ladderRows, ...sessionRows].flatMap((row) =>
  clocks.map((clock): [string, terms.Clock, Reading] => [row.id, clock, row[clock]]),
);
/** Every table of rules. */
const single = [
  defaultSpread,
  raceSized,
  longRun,
  hardSession,
  easyDayFirst,
  full,
  lateSign,
  redFlagRule,
  lateStop,
  jointPain,
  comeback,
  severalSigns,
  ramp,
  afterSession,
  hardEasy,
  usualWeek,
  latestReturn,
  seasonEnd,
  prescription,
  longPrescription,
  cappedPrescription,
];
const tables: readonly (readonly { readonly id: string }[])[] = [
  ladderRows,
  sessionRows,
  single,
  adjustments,
  considered,
  returns,
  Object.values(inputRules),
  advice,
  signs,
  phases,
  recoveryRun,
  forms,
  logRules,
  beforeRules,
];
const ids = tables.flatMap((rows) => rows.map(({ id }) => id));
const rowOf = (id: EvidenceId): Evidence => evidence[id];

// product.md: evidence supports a clock only if its outcome matches
const matching: Record<terms.Clock, readonly string[]> = {
  soreness: ['soreness', 'psychological'],
  muscle: ['muscle-function'],
  performance: ['aerobic-performance'],
};

test('rule ids are unique kebab-case', () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test.each(Object.entries(ladders))('the %s ladder rises: effort, and never fewer days', (_, rows: readonly LadderRow[]) => {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (!before) continue;
    expect(row.effortKm).toBeGreaterThan(before.effortKm);
    for (const clock of ['soreness', 'muscle', 'performance'] as const)
      for (const point of [0, 1, 2] as const) expect(row[clock].days[point], `${row.id} ${clock}`).toBeGreaterThanOrEqual(before[clock].days[point]);
  }
});

describe.each(readings)('%s, %s', (_, clock, reading) => {
  test('0 <= early < typical < late, and typical never shows as late but on days 0 and 1', () => {
    const [early, typical, late] = reading.days;
    expect(early).toBeGreaterThanOrEqual(0);
    expect(typical).toBeGreaterThan(early);
    expect(late).toBeGreaterThan(typical);
    const shown = Math.floor(typical + 0.5);
    if (shown > 1) expect(Math.floor(late + 0.5)).toBeGreaterThan(shown);
  });
  test('its spread is what it says', () => {
    const [early, typical, late] = reading.days;
    if (reading.spread === 'default') {
      const [least, most] = defaultSpread[clock];
      expect(early).toBeCloseTo(typical * least, 9);
      expect(late).toBeCloseTo(typical * most, 9);
    }
    if (reading.spread === 'measured') expect(reading.counted).not.toEqual([]);
    expect(reading.counted !== undefined).toBe(reading.spread === 'measured');
  });
  test('evidence is of this endpoint and bounds its return', () => {
    for (const id of reading.evidence ?? []) {
      const row = rowOf(id);
      expect(matching[clock], id).toContain(row.outcomeClass);
      expect(row.firstDayBack !== null || (row.lastDayImpaired ?? 0) > 0, id).toBe(true);
    }
  });
  test('its basis and certainty are earned', () => {
    const cited = (reading.evidence ?? []).map(rowOf);
    if (reading.basis === 'measured') expect(cited.some(({ verified, firstDayBack }) => verified && firstDayBack !== null)).toBe(true);
    if (reading.basis === 'convention') expect(cited).toEqual([]);
    if (cited.filter(({ verified }) => verified).length === 0) expect(reading.certainty).toBe('very-low');
    expect(['moderate', 'low', 'very-low']).toContain(reading.certainty);
    expect(reading.why).toMatch(/^[A-Z0-9].{20,}\.$/);
  });
});

test('only the 1.5 and 5 km performances are measured', () => {
  expect(readings.filter(([, clock, { basis }]) => clock === 'performance' && basis === 'measured').map(([id]) => id)).toEqual(['race-1500m', 'race-5']);
});

test('the default spread is used up to the marathon only', () => {
  for (const row of [...ladderRows, ...sessionRows])
    if (row.effortKm > defaultSpread.upToEffortKm) for (const clock of clocks) expect(row[clock].spread, `${row.id} ${clock}`).not.toBe('default');
});

test('soreness and muscle never exceed performance in a row', () => {
  for (const row of [...ladderRows, ...sessionRows])
    for (const clock of ['soreness', 'muscle'] as const)
      for (const point of [0, 1, 2] as const) expect(row[clock].days[point], `${row.id} ${clock}`).toBeLessThanOrEqual(row.performance.days[point]);
});

test('conventions are never above low certainty', () => {
  const rows = [single, adjustments, returns, advice, signs, phases, recoveryRun, forms].flat();
  for (const row of rows) if ('basis' in row && row.basis === 'convention') expect(['low', 'very-low'], row.id).toContain(row.certainty);
});

test('every row is hit by a vector', () => {
  const hit = new Set(
    accepted.flatMap(({ input }) => {
      const run = parseRun(input);
      return run.ok ? recoverySummary(run.value).ruleIds : [];
    }),
  );
  const rows = [...ladderRows, ...sessionRows, raceSized, ...adjustments, ...returns, longRun, hardSession, full].map(({ id }) => id);
  expect(rows.filter((id) => !hit.has(id))).toEqual([]);
});

test('every word that people type belongs to one meaning only', () => {
  const meanings = new Map<string, string>();
  const add = (word: string, meaning: string) => {
    const folded = fold(word);
    expect(folded, word).not.toBe('');
    expect(meanings.get(folded) ?? meaning, `${word} as ${meaning}`).toBe(meaning);
    meanings.set(folded, meaning);
  };
  for (const [type, { aliases }] of Object.entries(terms.runTypes)) for (const word of [type, ...aliases]) add(word, type);
  for (const word of terms.plainRun) add(word, 'run');
  for (const word of terms.ultraWords) add(word, 'ultra');
  for (const { words } of terms.ambiguousTypes) for (const word of words) add(word, 'ambiguous');
  for (const { label, names } of [...terms.namedDistances, ...terms.numberedRaces]) for (const word of names) add(word, label);
  for (const { label, races } of terms.numberedRaces) for (const word of races) add(word, label);
});

test('every alias is read as its type', () => {
  for (const [type, { aliases, kind }] of Object.entries(terms.runTypes)) {
    for (const word of aliases) {
      const run = parseRun({ distance: kind === 'none' ? '' : 8, type: word });
      expect(run.ok && run.value.type, word).toBe(type);
    }
  }
});

test('claims name rules that exist', () => {
  for (const { id, rules } of claims) for (const rule of rules) expect(ids, id).toContain(rule);
});

test('every time-course is used by a rule', () => {
  const cited = new Set<string>([
    ...readings.flatMap(([, , { evidence: own = [], context = [] }]) => [...own, ...context]),
    ...[...adjustments, ...considered, ...returns, ...advice, ...signs, ...phases, ...recoveryRun, ...forms, cappedPrescription].flatMap(({ studies }) => studies),
  ]);
  expect(Object.keys(evidence).filter((id) => !cited.has(id))).toEqual(['LLO23']); // probably cycling
});

test('above very-low certainty a rule cites at least one source that can be found again; a policy of ours may cite none', () => {
  interface Supported {
    readonly certainty?: terms.Certainty;
    readonly basis?: terms.Basis;
    readonly evidence?: readonly EvidenceId[];
    readonly studies?: readonly EvidenceId[];
    readonly sources?: readonly Citekey[];
  }
  const rows: [string, Supported][] = [
    ...readings.map(([id, clock, reading]): [string, Supported] => [`${id} ${clock}`, reading]),
    ...[single, adjustments, considered, returns, advice, signs, phases, recoveryRun, forms, logRules].flat().map((row): [string, Supported] => [row.id, row as Supported]),
  ];
  const found = (key: Citekey): boolean => (sources[key] as Source).found !== false;
  for (const [name, { certainty = 'very-low', basis = 'convention', evidence: own = [], studies = [], sources: keys = [] }] of rows) {
    if (certainty === 'very-low') continue;
    const support = [...[...own, ...studies].map((id) => evidence[id].source), ...keys];
    if (basis !== 'convention') expect(support, name).not.toEqual([]);
    if (support.length > 0) expect(support.some(found), name).toBe(true);
  }
});

test('the catalogue, which answers /v1/rules, holds every row of every table and no other', () => {
  const listed = new Set(catalogue.rules().map(({ id }) => id));
  expect([...listed].toSorted()).toEqual([...new Set(ids)].toSorted());
});
