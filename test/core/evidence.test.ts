// core/evidence/timecourses.ts is the reviewed table, row by row, and cites only what the bibliography holds.

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { evidence, type Evidence } from '../../core/evidence/timecourses.ts';
import { sources, type Source } from '../../core/evidence/sources.ts';

type CsvRow = Record<
  | 'id'
  | 'citation_short'
  | 'doi_or_url'
  | 'distance_km'
  | 'elevation_gain_m'
  | 'duration_h'
  | 'type'
  | 'n'
  | 'outcome_class'
  | 'measured_days'
  | 'last_day_still_impaired'
  | 'first_day_back_to_baseline'
  | 'summary'
  | 'verified',
  string
>;
const table = Papa.parse<CsvRow>(readFileSync('test/fixtures/timecourses.csv', 'utf8'), { header: true, skipEmptyLines: true }).data;
const rows: readonly [string, Evidence][] = Object.entries(evidence);
const number = (text: string): number | null => (text === '' ? null : Number(text));

test('all 138 rows of the reviewed table are there, in order; studies added since come beside them', () => {
  expect(table).toHaveLength(138);
  const reviewed = new Set(table.map(({ id }) => id));
  expect(rows.map(([id]) => id).filter((id) => reviewed.has(id))).toEqual([...reviewed]);
});

const types: Record<string, string> = {
  'race-road': 'race',
  'ultra-road': 'race',
  'race-trail': 'trail-race',
  'ultra-trail': 'trail-race',
  stage: 'stage-race',
  hills: 'downhill',
};
const sprints = /^(NUU21-SMIT|YAN26-RST|LLO23)/; // the table's "intervals" that are all-out sprints

test.each(table)('$id holds the figures of the table', (wanted) => {
  const row: Evidence = evidence[wanted.id as keyof typeof evidence];
  expect({
    distanceKm: row.distanceKm,
    elevationGainM: row.elevationGainM,
    durationH: row.durationH,
    n: row.n,
    type: row.type,
    outcomeClass: row.outcomeClass,
    testDays: row.testDays,
    lastDayImpaired: row.lastDayImpaired,
    firstDayBack: row.firstDayBack,
    verified: row.verified,
  }).toEqual({
    distanceKm: number(wanted.distance_km),
    elevationGainM: number(wanted.elevation_gain_m),
    durationH: number(wanted.duration_h),
    n: number(wanted.n),
    type: sprints.test(wanted.id) ? 'sprints' : (types[wanted.type] ?? wanted.type),
    outcomeClass: wanted.outcome_class,
    testDays: wanted.measured_days === '' ? [] : wanted.measured_days.split(';').map(Number),
    lastDayImpaired: number(wanted.last_day_still_impaired),
    firstDayBack: number(wanted.first_day_back_to_baseline),
    verified: wanted.verified === 'yes',
  });
  expect(row.finding).not.toBe(wanted.summary);
  const source: Source = sources[row.source];
  if (wanted.doi_or_url.startsWith('10.')) expect(source.doi).toBe(wanted.doi_or_url);
  else if (source.url !== undefined) expect(wanted.doi_or_url).toContain(source.url.replace(/^https:\/\//, ''));
  else expect(source.locator).toMatch(/\S/);
});

test('no DOI that the table and the reviews do not hold', () => {
  const held = new Set([...table.map(({ doi_or_url }) => doi_or_url), '10.1055/s-0028-1104572']); // the last is named in the review of modifiers
  for (const [key, source] of Object.entries(sources) as [string, Source][]) if (source.doi !== undefined) expect(held.has(source.doi), key).toBe(true);
});
