// docs/before.md: what fits before a race, argued, and the questions that runners ask, each answered by the rules. Written by `npm run generate`.
// Whoever changes a rule reads the short answers again: test/core/before-page.test.ts holds each to the verdicts that it was written for.

import {
  beforeRace,
  drawSeason,
  parseBefore,
  parseRun,
  readRaces,
  recoverySummary,
  seasonOf,
  shareOn,
  tellBefore,
  tellSeason,
  type RaceInput,
  type RunFields,
  type RunInput,
  type ToldSeason,
} from '../../core/index.ts';
import { purposes, tapers } from '../../core/rules/taper.ts';
import { markdown } from '../markdown.ts';

/** A race so many days after the first day of its question. */
type Race = readonly [day: number, distance: RaceInput['distance'], purpose?: 'goal' | 'b' | 'easy', type?: string, climb?: number];
interface Question {
  readonly asks: string;
  readonly short: string;
  /** Races against each other, with the verdict of the last one, or of each. */
  readonly seasons?: readonly (readonly [about: string, verdicts: string, ...races: Race[]])[];
  /** The last day of a run, with the days that it takes. */
  readonly latest?: readonly (readonly [about: string, daysBefore: number, asked: RaceInput & RunFields])[];
  /** Days after a run. */
  readonly after?: readonly (readonly [about: string, run: RunInput, said: string])[];
}

const marathon = { distance: 'marathon', date: '2027-04-25' };

export const questions: readonly Question[] = [
  {
    asks: 'A half marathon two or three weeks after a first marathon, raced or jogged?',
    short:
      'Jogged, yes: from day 10 the next long run is open. Raced as a B race at two weeks half of runners are ready, the other half is not; as the race that counts it comes four weeks after, when nine in ten are.',
    seasons: [
      ['raced, two weeks after', 'cautious', [0, 'marathon'], [14, 'half marathon']],
      ['raced, three weeks after', 'cautious', [0, 'marathon'], [21, 'half marathon']],
      ['as a B race, two weeks after', 'ok', [0, 'marathon'], [14, 'half marathon', 'b']],
      ['jogged, two weeks after', 'ok', [0, 'marathon'], [14, 'half marathon', 'easy']],
    ],
  },
  {
    asks: 'A half marathon two weeks before a marathon, not flat out?',
    short:
      'Jogged it is a long run, and fits; as a hard long run (RPE 6) until eight days before. At RPE 7 it is a race, and belongs three weeks before: recovery would allow it later, the taper does not.',
    seasons: [
      ['raced', 'cautious', [0, 'half marathon', 'b'], [14, 'marathon']],
      ['jogged', 'ok', [0, 'half marathon', 'easy'], [14, 'marathon']],
    ],
    latest: [
      ['at RPE 7', 21, { ...marathon, runDistance: 'half marathon', runRpe: 7 }],
      ['at RPE 6', 8, { ...marathon, runDistance: 'half marathon', runRpe: 6 }],
    ],
  },
  {
    asks: 'Is one week of taper enough?',
    short:
      'For 5 and 10 km a week is our taper, by custom: up to 7 days helped in trials. For a half marathon ten days are the least that we call one and for a marathon two weeks, and what was seen of 158,000 marathoners speaks for a strict three. A marathon that is a B race has eleven days.',
    latest: [
      ['30 km before the marathon that counts', 21, { ...marathon, runDistance: 30, runType: 'long' }],
      ['30 km before a marathon as a B race', 11, { ...marathon, purpose: 'b', runDistance: 30, runType: 'long' }],
      ['16 km before a 10 km race', 7, { distance: 10, date: '2027-04-25', runDistance: 16, runType: 'long' }],
    ],
  },
  {
    asks: 'A 10 km race two weeks before a first marathon?',
    short: 'It fits, until a week before.',
    seasons: [['raced', 'ok', [0, 10, 'b'], [14, 'marathon']]],
    latest: [['the last day for it', 7, { ...marathon, runDistance: 10, runType: 'race' }]],
  },
  {
    asks: '10 km, cross-country and a half marathon in five days?',
    short:
      'Not as three races: for the second half of runners are not ready. With the first two jogged the half marathon can be raced; after one raced 10 km the other two are for jogging.',
    seasons: [
      ['all raced', 'too-soon', [0, 10, 'b'], [2, 8, 'b'], [4, 'half marathon']],
      ['the first two jogged', 'ok ok', [0, 10, 'easy'], [2, 8, 'easy'], [4, 'half marathon']],
      ['the first raced', 'ok ok', [0, 10, 'b'], [2, 8, 'easy'], [4, 'half marathon', 'easy']],
      ['the half marathon jogged after two races', 'too-soon ok', [0, 10, 'b'], [2, 8, 'b'], [4, 'half marathon', 'easy']],
    ],
  },
  {
    asks: 'Two marathons three weeks apart: both for a time, or the second easy?',
    short:
      'Both for a time: half of runners are ready for the second, nine in ten a week later. The second easy fits; so does the first easy, and then the second has just its whole taper.',
    seasons: [
      ['both for a time', 'cautious', [0, 'marathon'], [21, 'marathon']],
      ['the second easy', 'ok', [0, 'marathon'], [21, 'marathon', 'easy']],
      ['the first easy', 'ok', [0, 'marathon', 'easy'], [21, 'marathon']],
    ],
  },
  {
    asks: 'A backup marathon after a bad one?',
    short:
      'If the bad one was run to its end, it counts in full: two weeks for half of runners, four for nine in ten. A race that was given up counts for the kilometres that were run, at the effort that they took.',
    seasons: [
      ['two weeks after, taken as it comes', 'ok', [0, 'marathon'], [14, 'marathon', 'b']],
      ['two weeks after, for a time', 'cautious', [0, 'marathon'], [14, 'marathon']],
      ['four weeks after, for a time', 'ok', [0, 'marathon'], [28, 'marathon']],
    ],
    after: [['given up after 25 km', { distance: 25, type: 'race' }, 'full 8 (4-15)']],
  },
  {
    asks: '50 km three, four or five weeks after a training marathon?',
    short:
      'Run as training, the marathon leaves room at three weeks already. Raced, it asks for four weeks before a 50 km trail race that counts, and five are more than enough; the half of runners who recover sooner are ready at two.',
    seasons: [
      ['run as training, three weeks before', 'ok', [0, 'marathon', 'easy'], [21, 50, 'goal', 'trail-race', 1500]],
      ['raced, three weeks before', 'cautious', [0, 'marathon'], [21, 50, 'goal', 'trail-race', 1500]],
      ['raced, four weeks before', 'ok', [0, 'marathon'], [28, 50, 'goal', 'trail-race', 1500]],
      ['raced, five weeks before', 'ok', [0, 'marathon'], [35, 50, 'goal', 'trail-race', 1500]],
      ['raced, three weeks before a B race', 'ok', [0, 'marathon'], [21, 50, 'b', 'trail-race', 1500]],
    ],
  },
  {
    asks: 'One more long run 17 days before 100 miles?',
    short: '40 km fit until 14 days before; 50 km belong three weeks before, by the taper, and their slow end lies 20 days out.',
    latest: [
      ['40 km', 14, { distance: '100 miles', type: 'trail-race', elevationGainM: 5000, date: '2027-04-25', runDistance: 40, runType: 'long' }],
      ['50 km', 21, { distance: '100 miles', type: 'trail-race', elevationGainM: 5000, date: '2027-04-25', runDistance: 50, runType: 'long' }],
    ],
  },
  {
    asks: 'When is the last long run before a marathon?',
    short:
      'Three weeks before for 30 km and more in our taper; 28 km until 14 days before, 21 km until seven. Custom goes by how it leaves one: sore three weeks, tired two to three. Recovery alone would allow 36 km six days before: recovered is not tapered.',
    latest: [
      ['36 km', 21, { ...marathon, runDistance: 36, runType: 'long' }],
      ['30 km', 21, { ...marathon, runDistance: 30, runType: 'long' }],
      ['28 km', 14, { ...marathon, runDistance: 28, runType: 'long' }],
      ['21 km', 7, { ...marathon, runDistance: 21, runType: 'long' }],
    ],
  },
  {
    asks: 'Speed the day after 13 miles, or a long run the day after a hard 5 km?',
    short: 'Speed the day after a long run: one easy day first. A long run the day after a hard 5 km is open, if it is easy.',
    after: [
      ['13 miles', { distance: '13 mi', type: 'long' }, 'hard-session 2 (2-2)'],
      ['5 km raced', { distance: 5, type: 'race' }, 'long-run 1 (1-1)'],
    ],
  },
  {
    asks: '53, 100 and 56 miles in six weeks?',
    short: 'Not as three races that count. After 53 miles half of runners could start over 100 at three weeks; after 100 miles the 56 come two days too soon even for them.',
    seasons: [
      ['all raced, every three weeks', 'cautious too-soon', [0, '53 miles', 'goal', 'trail-race'], [21, '100 miles', 'goal', 'trail-race'], [42, '56 miles', 'goal', 'trail-race']],
    ],
  },
  {
    asks: 'Three ultras in nine weeks?',
    short: 'Of 50 km, with the first two as B races: it works. Of 80 km the last one is two days short of nine in ten.',
    seasons: [
      ['50 km each', 'ok ok', [0, 50, 'b', 'trail-race'], [31, 50, 'b', 'trail-race'], [63, 50, 'goal', 'trail-race']],
      ['80 km each', 'ok cautious', [0, 80, 'b', 'trail-race'], [31, 80, 'b', 'trail-race'], [63, 80, 'goal', 'trail-race']],
    ],
  },
  {
    asks: 'A parkrun on the Saturday before a half marathon?',
    short: 'On the Saturday of the week before, raced; on the day before, only jogged.',
    seasons: [
      ['eight days before', 'ok', [0, 'parkrun', 'b'], [8, 'half marathon']],
      ['the day before, raced', 'too-soon', [0, 'parkrun', 'b'], [1, 'half marathon']],
      ['the day before, jogged', 'ok', [0, 'parkrun', 'easy'], [1, 'half marathon']],
    ],
  },
  {
    asks: 'A half marathon in November, one in February and a marathon in June?',
    short: 'Nothing stands in the way: between them lie long windows for training.',
    seasons: [['all raced', 'ok ok', [0, 'half marathon'], [91, 'half marathon'], [217, 'marathon']]],
  },
  {
    asks: 'Twelve days after, and still tired: how usual is that?',
    short:
      'After a marathon usual: six in ten runners are not fully recovered by then. After a half marathon fewer than one in ten is not. Tired legs that grow worse, or pain in one spot, are another question: see a physician.',
    after: [
      ['a marathon', { distance: 'marathon' }, 'recovered on day 12: 39 %'],
      ['a half marathon', { distance: 'half marathon' }, 'recovered on day 12: 92 %'],
    ],
  },
];

// ---- answers --------------------------------------------------------------------------------------------------------

const dayOfQuestion = (day: number): string => new Date(Date.UTC(2027, 2, 7 + day)).toISOString().slice(0, 10);

export function seasonOfRaces(races: readonly Race[], first = dayOfQuestion): ToldSeason {
  const read = readRaces(races.map(([day, distance, purpose, type = 'race', elevationGainM]): RaceInput => ({ date: first(day), distance, purpose, type, elevationGainM })));
  if (read.unread.length > 0) throw new Error(JSON.stringify(read.unread));
  return tellSeason(seasonOf(read.races, read));
}

/** The told last day of a run, and how many days before the race. */
export function latestOfRun(asked: RaceInput & RunFields): { readonly daysBefore: number; readonly text: string } {
  const read = parseBefore(asked);
  const latest = read.ok ? tellBefore(beforeRace(read.value.race, read.value)).latest : null;
  if (!latest) throw new Error(JSON.stringify(read));
  return latest;
}

/** The milestones after a run, and how many have recovered by the twelfth day. */
export function afterRun(input: RunInput): string {
  const read = parseRun(input);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const each = recoverySummary(read.value).milestones.map(({ id, days, minDays, maxDays }) => `${id} ${days} (${minDays}-${maxDays})`);
  return `${each.join(', ')}; recovered on day 12: ${Math.round((shareOn(read.value, 12) ?? 0) * 100)} %`;
}

/** Dates of an example say nothing. */
const withoutDates = (text: string): string =>
  text
    .replace(/ of \d{4}-\d\d-\d\d/g, '')
    .replace(/; (it fits from|no day fits)[^.]*/g, '')
    .replace(/ until \d{4}-\d\d-\d\d,/, ' until');

function answerOf({ asks, short, seasons = [], latest = [], after = [] }: Question): string {
  const lines = [
    ...seasons.map(([about, , ...races]) => {
      const [, ...later] = seasonOfRaces(races).races;
      return `- ${about}: ${later.map(({ label, text }) => `**${label}**. ${withoutDates(text)}`).join(' Then ')}`;
    }),
    ...latest.map(([about, , asked]) => `- ${about}: ${withoutDates(latestOfRun(asked).text)}`),
    ...after.map(([about, run]) => `- after ${about}, in days: ${afterRun(run)}`),
  ];
  return `### ${asks}\n${short}\n\n${lines.join('\n')}`;
}

/** Two halves, a marathon too near to the next, and a mountain race. */
const shownSeason: readonly Race[] = [
  [0, 'half marathon', 'b'],
  [91, 'half marathon', 'b'],
  [140, 'marathon'],
  [161, 'marathon'],
  [217, 50, 'goal', 'trail-race', 1500],
];
const november = (day: number): string => new Date(Date.UTC(2026, 10, 15 + day)).toISOString().slice(0, 10);
export const seasonPicture = (): string => `${drawSeason(seasonOfRaces(shownSeason, november), 720).replace('<svg ', '<svg style="color:#202124;background:#fff" ')}\n`;

export function beforePage(): string {
  const season = seasonOfRaces(shownSeason, november);
  return `# Before a race

Generated by \`npm run generate\` from the rules and from the questions in \`test/tools/before-page.ts\`; do not edit. Ask for your own race with \`GET /v1/before\`, \`RECOVERY_LATEST\` and \`RECOVERY_BEFORE\`, for a season with \`POST /v1/season\` and \`RECOVERY_SEASON\`. This is training information, not medical advice.

## Recovered is not tapered
The ladders say how long a run takes to recover from. Read backwards they say until when it may be run before a race: the run has to be over by then. That is one half of the answer, and for long runs the smaller one. The other half is the taper. A meta-analysis of 27 studies of competitive athletes found two weeks best, with 41 to 60 % less volume and with intensity and frequency kept; another one, of 14 studies of endurance athletes, found that up to 7, 8 to 14 and 15 to 21 days all help. Among 158,000 recreational marathoners strict tapers, in which every week has less than the one before, went with better times than relaxed ones, up to three weeks; a strict taper of three weeks went with a time 2.6 % faster than a minimal one. That was observed, not tried.

What they found is the volume of weeks. **Until which day a single long run fits, they do not say**: that a long run shrinks as its week does is our convention, and the rule \`taper-long-run\` says so. Runs of up to 12 effort-km are no long runs, and only the last two days bind them.

So **two rules bind every day before a race, and the later one decides**: \`recovery\` and \`taper\`. Each answer names the one that does. The studies of tapering are evidence of tapering, never of recovery: no ladder rests on them.

${markdown(
  ['race, effort-km', 'taper, days', 'at least', 'weeks before the race, share of the peak week (last one first)', 'longest run, effort-km', 'last hard session, days before'],
  tapers.map((row) => [row.effortKm, row.days, row.leastDays, row.weeks.map((part) => `${Math.round(part * 100)} %`).join(', '), row.longestEffortKm, row.lastHardDay]),
)}

Between the rows all is read as on the ladders; the whys and sources stand in [RULES.md](../core/RULES.md). Where trials and observation differ, the longer one is the taper and the shorter one its least: three weeks and two for a marathon. What is short of a taper is at most *cautious*; *too soon* means that half of runners have not recovered. What is custom, such as the longest run and the last hard session, says so.

## What a race is for
${Object.entries(purposes)
  .map(([purpose, { why }]) => `- \`${purpose}\`: ${why}`)
  .join('\n')}

A run has an effort too: in a taper a half marathon at RPE 6 and less is a run, at RPE 7 a race.

## A season
![A season of five races: of the two marathons three weeks apart the second is cautious](pictures/season.svg)

${season.races.map(({ race, label, text }) => `- ${race.date}, ${Math.round(race.distanceKm * 10) / 10} km, ${race.purpose}: **${label}**. ${text}`).join('\n')}

Free for training: ${season.windows.map(({ fromDate, toDate, days, blocks }) => (toDate === null ? `from ${fromDate} on` : `${fromDate} to ${toDate} (${days} days, ${blocks} ${blocks === 1 ? 'block' : 'blocks'} of ${season.blockWeeks} weeks)`)).join('; ')}.

## Questions that runners ask
Under each answer stands what the rules say, in the words of every surface.

${questions.map(answerOf).join('\n\n')}
`;
}
