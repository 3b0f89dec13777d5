// The yardstick itself: intervals, who is scored and who is not, the folk rules at their word, and a fit that finds what was put in.

import { describe, expect, test } from 'vitest';
import { parseRun, recoveryAfter } from '../../core/index.ts';
import { evidence, type EvidenceId } from '../../core/evidence/timecourses.ts';
import { folkRules, notScored, type FolkRun } from '../tools/folk-rules.ts';
import { censored, fitLines, inside, minimise, off, overlaps, predict, probability, report, score, validate, type Censored } from '../tools/validate.ts';

const found = validate();
const ids = Object.keys(evidence) as EvidenceId[];

describe('a day against an interval', () => {
  const seen = { after: 2, by: 4 };
  const open = { after: 2, by: null };
  const unknownStart = { after: null, by: 4 };
  const noLoss = { after: null, by: 0 };
  test.each([
    [3, seen, 0, true],
    [4, seen, 0, true],
    [2, seen, 0, false], // on the day of a measured loss: no distance, but not inside
    [1, seen, -1, false],
    [7, seen, 3, false],
    [30, open, 0, true],
    [0, open, -2, false],
    [0, unknownStart, 0, true],
    [5, unknownStart, 1, false],
    [0, noLoss, 0, true],
    [1, noLoss, 1, false],
  ])('%d days', (days, interval, distance, hit) => {
    expect(off(days, interval)).toBe(distance);
    expect(inside(days, interval)).toBe(hit);
  });
  test('a range meets it or not', () => {
    expect([overlaps(0, 2, seen), overlaps(0, 3, seen), overlaps(4, 9, seen), overlaps(5, 9, seen)]).toEqual([false, true, true, false]);
    expect([overlaps(0, 2, open), overlaps(1, 2, noLoss), overlaps(0, 2, noLoss)]).toEqual([false, false, true]);
  });
  test('a study counts once, however many rows it has', () => {
    const row = (source: string, days: number) => ({ source, answer: [days, days, days] as const, after: null, by: 0 });
    const scored = score([row('one', 6), row('one', 0), row('other', 1)]);
    expect(scored).toMatchObject({ rows: 3, studies: 2 });
    expect(scored.byRow!.distance).toBeCloseTo(7 / 3, 12);
    expect(scored.byStudy!.distance).toBe(2);
    expect(score([])).toEqual({ rows: 0, studies: 0, byRow: null, byStudy: null });
  });
});

describe('rows', () => {
  test('each row is scored, left out with a reason, or of another outcome: once', () => {
    const named = [found, found.added].flatMap(({ rows, leftOut }) => [...rows, ...leftOut].map(({ id }) => id));
    expect(new Set(named).size).toBe(named.length);
    const others = [found, found.added].flatMap(({ otherOutcomes }) => Object.values(otherOutcomes)).reduce((sum, count) => sum + count, 0);
    expect(named.length + others).toBe(ids.length);
    expect(Object.keys(found.otherOutcomes).toSorted()).toEqual(['autonomic', 'biomarker', 'cardiac', 'haematological']);
  });
  test.each([
    ['LLO23', 'unverified'],
    ['BAR22-SLEEP', 'sleep'],
    ['SHE84-X-T', 'ran afterwards'],
    ['MAR21-SJ-RUN', 'ran afterwards'],
    ['AVE99', 'no day'],
    ['EAS10-M', 'no day'],
    ['NIC91', 'finish only'],
    ['PET07-MVC', 'silent later'],
  ])('%s is left out: %s', (id, reason) => {
    expect(found.leftOut.find((row) => row.id === id)?.reason).toBe(reason);
  });
  test('studies added since stand apart: the 138 rows are scored without them', () => {
    const scored = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
    expect([found.rows.length, found.leftOut.length]).toEqual([65, 16]); // as before there were others
    expect(scored(found.added.rows)).toContain('KEA15-DOMS');
    expect(found.added.leftOut.map(({ id, reason }) => `${id}: ${reason}`)).toEqual(
      expect.arrayContaining(['BOSACT-72: treated', 'BOSCWI-24: treated', 'BIR26-RPE: exertion', 'DAN20-10K: silent later', 'MIL03-30K: finish only']),
    );
    for (const { fit } of found.added.rows.filter(({ section }) => section === 'muscle')) expect(fit).not.toBeNull();
  });
  test('the days are those that users see', () => {
    for (const [id, section, input] of [
      ['TAK17-DOMS', 'soreness', { distance: 42.2, type: 'race' }],
      ['GRA24-SJ', 'muscle', { distance: 20, type: 'trail-race' }],
      ['NUU21-LIT', 'muscle', { distance: 15, type: 'long' }], // 1.5 h at 10 km/h
      ['HAQ15-1', 'muscle', { distance: 10, type: 'downhill', descents: 'unaccustomed' }],
      ['HAQ15-2', 'muscle', { distance: 10, type: 'downhill', descents: 'usual' }],
      ['BOS09', 'performance', { distance: 5, type: 'race' }],
    ] as const) {
      const run = parseRun(input);
      if (!run.ok) throw new Error(id);
      const { days, minDays, maxDays } = recoveryAfter(run.value).clocks.find((clock) => clock.id === section)!;
      expect(found.rows.find((row) => row.id === id)?.answer, id).toEqual([days, minDays, maxDays]);
    }
  });
  test('a row that a session states without a distance does not depend on the one we give it', () => {
    for (const type of ['intervals', 'sprints']) {
      const answers = [2, 5, 8].map((distance) => {
        const run = parseRun({ distance, type });
        return run.ok ? recoveryAfter(run.value).clocks.map(({ days, minDays, maxDays }) => [days, minDays, maxDays]) : null;
      });
      expect(answers, type).toEqual([answers[0], answers[0], answers[0]]);
    }
  });
  test('one distance was raced again', () => {
    expect(found.rows.filter(({ section }) => section === 'repeated performance').map(({ id }) => id)).toEqual(['BOS09']);
  });
});

describe('folk rules', () => {
  const run = (type: FolkRun['type'], distanceKm: number, effortKm = distanceKm): FolkRun => ({ type, distanceKm, effortKm });
  const days = (id: string, of: FolkRun) => folkRules.find((rule) => rule.id === id)!.answer(of)?.[1][0] ?? null;
  const tenK = run('race', 10);
  const half = run('race', 21.1);
  const marathon = run('race', 42.2);
  const hundred = run('trail-race', 100, 140);
  // the days of the reviewers' table
  test.each([
    ['H1', [6, 13, 26, 62]],
    ['H3', [3, 7, 14, 33]],
    ['H17', [1, 2, 4, 10]],
    ['H18', [null, null, null, 26]],
    ['H19', [null, null, null, 70]],
    ['H5', [null, null, 4, null]],
    ['H8', [3, 4, 4, 4]],
    ['H12', [1, 2, 2, null]], // 'several' is no number
  ])('%s: 10 km, half, marathon, 100 km', (id, wanted) => {
    expect([tenK, half, marathon, hundred].map((of) => days(id, of))).toEqual(wanted);
  });
  test('sessions', () => {
    expect([days('H7', run('intervals', 8)), days('H7', run('easy', 8)), days('H8', run('intervals', 8)), days('H8', run('easy', 8)), days('H12', run('long', 30))]).toEqual([
      2,
      null,
      2,
      1,
      2,
    ]);
  });
  test('a rule answers for its home alone, elsewhere as stretched, and for a stage race never', () => {
    const h1 = folkRules.find(({ id }) => id === 'H1')!;
    expect([h1.answer(marathon)?.[0], h1.answer(hundred)?.[0], h1.answer(run('race', 90))?.[0]]).toEqual(['home', 'stretched', 'stretched']);
    for (const rule of folkRules) {
      expect(rule.answer(run('stage-race', 250)), rule.id).toBeNull();
      expect(rule.stretched !== undefined, rule.id).toBe([hundred, run('race', 90), run('downhill', 5)].some((of) => rule.answer(of)?.[0] === 'stretched'));
    }
  });
  test('every rule is compared on the rows it answers, with its reason; the rest are named', () => {
    for (const { id, section } of folkRules) expect(found.folk.find((one) => one.id === id && one.on === 'home')?.section, id).toBe(section);
    for (const one of found.folk) expect(one.ladders.rows).toBe(one.rule.rows);
    expect(new Set([...folkRules, ...notScored].map(({ id }) => id)).size).toBe(folkRules.length + notScored.length);
  });
});

describe('the fit', () => {
  const row = (source: string, km: number, from: number, to: number, family: Censored['family'] = 'road'): Censored => ({
    source,
    family,
    x: Math.log(km),
    from: Math.log(from),
    to: Math.log(to),
  });
  const exact = (curve: (km: number) => number) => [5, 10, 20, 40, 80].map((km) => row(`at ${km}`, km, curve(km) * 0.9, curve(km) * 1.1));

  test('finds the curve that the days lie on, and pools a family without rows', () => {
    const fit = fitLines(exact((km) => 2 * km ** 0.5))!;
    expect(fit.lines).toHaveLength(1);
    expect(fit.lines[0]!.power).toBeCloseTo(0.5, 1);
    expect(predict(fit, 'road', 40)[0]).toBe(13); // 12.6
    expect(predict(fit, 'stage', 40)[0]).toBe(13);
  });
  test('never says fewer days for more km', () => {
    expect(fitLines(exact((km) => 40 / km))!.lines[0]!.power).toBe(0);
  });
  test('a return that was never seen counts upwards', () => {
    const rows = exact(() => 3);
    const later = [...rows, row('late', 20, 9, Infinity), row('later', 20, 9, Infinity)];
    expect(predict(fitLines(later)!, 'road', 20)[0]).toBeGreaterThan(predict(fitLines(rows)!, 'road', 20)[0]);
  });
  test('nothing to hold it from one side: no fit', () => {
    expect(fitLines([row('one', 10, 2, Infinity), row('two', 20, 3, Infinity)])).toBeNull();
  });
  test('a row is predicted without its study', () => {
    for (const id of ['CHA98-SJ', 'ACA25-T-KE', 'CHE07-DOMS'] as const) {
      const left = found.rows.find((one) => one.id === id)!;
      const others = found.rows.filter((one) => one.section === left.section && one.source !== left.source && one.id !== 'HAQ15-2');
      expect(left.fit, id).toEqual(predict(fitLines(others.map(censored))!, left.family, left.effortKm));
    }
  });
  test('normal probabilities, near and far out', () => {
    expect(probability(-1.959963985, 1.959963985)).toBeCloseTo(0.95, 7);
    expect(probability(-Infinity, Infinity)).toBe(1);
    expect(probability(8, Infinity) / 6.220960574e-16).toBeCloseTo(1, 5);
    expect(probability(-9, -8) / probability(8, 9)).toBeCloseTo(1, 12);
  });
  test('minimise ends at the bottom of a bent valley', () => {
    const [x, y] = minimise(([a, b]) => (1 - a!) ** 2 + 100 * (b! - a! ** 2) ** 2, [-1.2, 1]);
    expect(x).toBeCloseTo(1, 4);
    expect(y).toBeCloseTo(1, 4);
  });
});

test('plain data: it survives JSON', () => {
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});

test('the text names every row', () => {
  const text = report(found);
  for (const { id } of [...found.rows, ...found.leftOut, ...found.added.rows, ...found.added.leftOut]) expect(text).toContain(id);
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
});
