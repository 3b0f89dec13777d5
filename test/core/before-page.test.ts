// The short answers of docs/before.md were written for these verdicts: what the rules say has to be what they say.

import { describe, expect, test } from 'vitest';
import { afterRun, latestOfRun, questions, seasonOfRaces } from '../tools/before-page.ts';

describe.each(questions)('$asks', ({ seasons = [], latest = [], after = [] }) => {
  test.each(seasons.map(([about, verdicts, ...races]) => ({ about, verdicts, races })))('$about: $verdicts', ({ verdicts, races }) => {
    const [, ...later] = seasonOfRaces(races).races;
    expect(later.map(({ verdict }) => verdict).slice(-verdicts.split(' ').length)).toEqual(verdicts.split(' '));
  });
  test.each(latest)('%s: %i days before', (_, daysBefore, asked) => expect(latestOfRun(asked).daysBefore).toBe(daysBefore));
  test.each(after)('after %s', (_, run, said) => expect(afterRun(run)).toContain(said));
});
