// core/evidence/timecourses.ts is the two reviewed tables, row by row; core/evidence/sources.ts prints what the bibliography holds and nothing else.

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { citation, reference } from '../../core/evidence/citation.ts';
import { evidence, type Evidence } from '../../core/evidence/timecourses.ts';
import { formerly, sources, type Citekey, type Source } from '../../core/evidence/sources.ts';
import { bibliography } from '../../core/index.ts';

type CsvRow = Record<
  | 'id'
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
  | 'verified',
  string
> &
  Partial<Record<'summary' | 'sex' | 'what_was_read', string>>;
const read = <Row>(name: string): Row[] => Papa.parse<Row>(readFileSync(`test/fixtures/${name}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data;
const first = read<CsvRow>('timecourses');
const second = read<CsvRow>('timecourses-2');
const table = [...first, ...second];
const rows: readonly [string, Evidence][] = Object.entries(evidence);
const entries = Object.entries(sources) as [Citekey, Source][];
const number = (text: string): number | null => (text === '' ? null : Number(text));

test('all 138 rows of the first table are there, in order, with the 30 of the second among them, and no other', () => {
  expect([first.length, second.length]).toEqual([138, 30]);
  const reviewed = new Set(first.map(({ id }) => id));
  expect(rows.map(([id]) => id).filter((id) => reviewed.has(id))).toEqual([...reviewed]);
  expect(rows.map(([id]) => id).toSorted()).toEqual(table.map(({ id }) => id).toSorted());
});

const types: Record<string, string> = {
  'race-road': 'race',
  'ultra-road': 'race',
  'race-trail': 'trail-race',
  'ultra-trail': 'trail-race',
  stage: 'stage-race',
  hills: 'downhill',
};
const sprints = /^(NUU21-SMIT|YAN26-RST|LLO23|KEA15|SPR20|RSP20)/; // the tables' "intervals" that are all-out sprints

/** The first table gives the runners of a whole trial; here stand those of the arm, null where the text does not part them. */
const arms: readonly [RegExp, number | null][] = [
  [/^SHE84|^MAR21-SJ|^WIE18|^KIM09/, null],
  [/^NEM26-40/, 11],
  [/^NEM26-171/, 12],
  [/^ZHO25/, 8],
  [/^TKH06/, 5],
];
function runners({ id, n }: CsvRow): number | null {
  const arm = arms.find(([ids]) => ids.test(id));
  return arm ? arm[1] : number(n);
}

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
    sex: row.sex ?? 'not shown',
    whatWasRead: row.whatWasRead,
  }).toEqual({
    distanceKm: number(wanted.distance_km),
    elevationGainM: number(wanted.elevation_gain_m),
    durationH: number(wanted.duration_h),
    n: runners(wanted),
    type: sprints.test(wanted.id) ? 'sprints' : (types[wanted.type] ?? wanted.type),
    outcomeClass: wanted.outcome_class,
    testDays: wanted.measured_days === '' ? [] : wanted.measured_days.split(';').map(Number),
    lastDayImpaired: number(wanted.last_day_still_impaired),
    firstDayBack: number(wanted.first_day_back_to_baseline),
    verified: wanted.verified === 'yes',
    sex: wanted.sex ?? 'not shown',
    whatWasRead: wanted.what_was_read,
  });
  expect(row.finding).not.toBe(wanted.summary);
  const source: Source = sources[row.source];
  if (wanted.doi_or_url.startsWith('10.')) expect(source.doi).toBe(wanted.doi_or_url);
});

describe('the bibliography', () => {
  const printed = read<Record<'citekey' | 'year' | 'title' | 'doi', string>>('bibliography');
  /** Not on the pages that the bibliography lists, but in our other tables; each entry says so, or could not be found again. */
  const ofOurTables = new Set(['cardiacmarkers2009', 'lagerche2012', 'froeling2015', 'repeatedsprints2020', 'seiler2007']);

  test.each(printed)('$citekey prints the year, title and DOI that were seen, and no other', ({ citekey, year, title, doi }) => {
    const source: Source = sources[citekey as Citekey];
    const ours = { year: String(source.year ?? ''), title: source.title ?? '', doi: source.doi ?? '' };
    if (source.found === false) return;
    if (ofOurTables.has(citekey)) {
      expect(source.note?.length ?? 0, 'says that it was not seen').toBeGreaterThan(20);
      expect(ours).toMatchObject({ title, ...(year && { year }), ...(doi && { doi }) });
    } else expect(ours).toEqual({ year, title, doi });
  });
  test('holds eight entries beside it: one found on the way, three that the rules of the log rest on, four of tapering', () => {
    const listed = new Set(printed.map(({ citekey }) => citekey));
    expect(new Set(entries.map(([key]) => key).filter((key) => !listed.has(key)))).toEqual(
      new Set(['asp1997', 'foster1998', 'nuuttila2022b', 'schusterbrandtfrandsen2025', 'bosquet2007', 'smyth2021', 'wang2023', 'fellrnrlongrun']),
    );
  });

  /** A DOI, a stable address, or journal with volume and pages. */
  const findable = ({ doi, url, locator, journal, title, found }: Source): boolean =>
    found !== false && (doi !== undefined || url !== undefined || (title !== null && journal !== null && /\d+(\(\d+\))?:\d+-\d+/.test(locator ?? '')));

  test.each(entries)('%s can be found, or says plainly that it cannot and what was read', (key, source) => {
    expect(findable(source)).toBe(source.found !== false);
    if (source.found === false) expect(source.locator ?? '').toMatch(/not|no /);
    if (source.authors === 'authors not found' && source.found !== false) expect(source.note, 'what is missing').toBeDefined();
    const shown = [citation(key), ...Object.values(reference(key))].join(' ');
    expect(shown).not.toMatch(/not shown|\d{3}_[0-9a-f]{16}|null|undefined/);
    expect(citation(key)).toMatch(/^[^[\]"]+ (\d{4}|\(no date\)), ("|\[)/);
  });
  test('an address is of a page, and neither of a bare site nor of a mirror', () => {
    const mirrors =
      /(^|\.)(tweb-dev\.unibo\.it|cnjournals\.com|http3\.lol|brum\.beds\.ac\.uk|wilddata\.cn|zhenzhi\.com|elementfx\.com|libmast\.utm\.my|tomesphere\.com|meta\.org)$|^[\d.]+$/;
    for (const [key, { url, doi }] of entries) {
      if (url === undefined) continue;
      expect(doi, key).toBeUndefined();
      const { hostname, pathname, search } = new URL(url);
      expect(`${pathname}${search}`.length, key).toBeGreaterThan(5);
      expect(hostname, key).not.toMatch(mirrors);
    }
  });
  test('a key names the first author and the year, where they are known', () => {
    const named = (authors: string) =>
      authors
        .replace(/^(G\.Y\. |Guillaume |Gregoire |Jack |Hal |Bill |Andrew R\. |La |Van )/, (begin) => (begin === 'La ' || begin === 'Van ' ? begin.trim() : ''))
        .split(/, | & | et al/)[0]!
        .toLowerCase()
        .replace(/[^a-z]/g, '');
    for (const [key, { authors, year }] of entries) {
      if (authors === 'authors not found' || key.startsWith('article') || ['milletgregoirend', 'courirmieuxnd'].includes(key)) continue;
      expect(key.startsWith(named(authors)), `${key}: ${authors}`).toBe(true);
      if (year !== null) expect(key, authors).toContain(String(year));
    }
  });
  test('an earlier key leads to its successor and to nobody else', () => {
    const entry = new Map(bibliography().map((one) => [one.id as string, one]));
    for (const [old, now] of Object.entries(formerly)) {
      expect(entry.has(old)).toBe(false);
      expect(entry.get(now)?.formerly, old).toContain(old);
    }
    expect(bibliography().flatMap((one) => one.formerly ?? [])).toHaveLength(Object.keys(formerly).length);
  });
});
