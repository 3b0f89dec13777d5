// What changes the days of a run, and what was considered and does not.
//
// when      which runs the row speaks of; the first matching row of each factor applies
// clocks    the clocks it acts on; effectDays in an answer is the largest change of one of them
// times     factors on early, typical and late · floor: never below this ladder at the same effort · atLeast: never below these rows at the same effort
// fadesInKm kilometres from which, and by which, the factors act whole
// studies   evidence rows that show the direction. The factors are conventions: no trial gives one in days

import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Citekey } from '../evidence/sources.ts';
import type { Basis, Certainty, Clock, Descents } from '../words/terms.ts';
import type { RunType } from '../words/types.ts';
import { type Ladder, type LadderRow, unaccustomedDescent } from './ladders.ts';

export interface Adjustment {
  readonly id: string;
  readonly factor: 'rpe' | 'age' | 'descents';
  readonly when: {
    readonly kind?: 'race' | 'training';
    readonly types?: readonly RunType[];
    readonly exceptTypes?: readonly RunType[];
    readonly from?: number; // of the factor's own number (RPE, age in years)
    readonly upTo?: number;
    readonly descents?: Descents;
    readonly fadesInKm?: readonly [from: number, whole: number];
  };
  readonly clocks: readonly Clock[];
  readonly times?: readonly [early: number, typical: number, late: number];
  readonly floor?: Ladder;
  readonly atLeast?: readonly LadderRow[];
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly studies: readonly EvidenceId[];
}

const allClocks = ['soreness', 'muscle', 'performance'] as const;

export const adjustments: readonly Adjustment[] = [
  { id: 'rpe-training-effort', factor: 'rpe', when: { kind: 'race', upTo: 6 }, clocks: allClocks, times: [0.7, 0.7, 0.7], floor: 'training',
    basis: 'convention', certainty: 'very-low', studies: ['MAR21-118'],
    why: 'RPE 6 and below: a race run as training. Faster finishers show more damage; the factor 0.7 is ours. Never below a long run of the same effort-km, and above it below the marathon (half marathon: 4 days against 1), as nobody measured a jogged race: if it was run like a long run, log it as one.' },
  { id: 'rpe-hard', factor: 'rpe', when: { kind: 'race', upTo: 7 }, clocks: allClocks, times: [0.85, 0.85, 0.85], floor: 'training',
    basis: 'convention', certainty: 'very-low', studies: ['MAR21-118'],
    why: 'RPE above 6 and up to 7: run a little below race effort. Faster finishers show more damage; the factor 0.85 is ours. Never below a long run of the same effort-km.' },
  { id: 'rpe-race-effort', factor: 'rpe', when: { kind: 'race' }, clocks: allClocks,
    basis: 'convention', certainty: 'low', studies: [],
    why: 'RPE above 7 is race effort: the ladder stands as it is.' },
  { id: 'rpe-training', factor: 'rpe', when: { kind: 'training' }, clocks: allClocks,
    basis: 'convention', certainty: 'low', studies: [],
    why: 'The RPE of a training run changes nothing: its type already says how hard it is.' },
  { id: 'age-long-trail', factor: 'age', when: { types: ['trail-race'], from: 45, fadesInKm: [42, 60] }, clocks: allClocks, times: [1, 1, 1.2],
    basis: 'convention', certainty: 'very-low', studies: ['EAS10-M', 'EAS10-Y', 'BAR22-HI'],
    why: 'From 45 years after a long trail race: masters lost more force and recovered slower after 55 km, and felt worse after 171 km, while other studies find no difference. Some runners take longer, so the late end moves by 1.2 and typical stays; the factor, and its fading in from 42 to 60 km, are ours.' },
  { id: 'age-other', factor: 'age', when: { from: 18 }, clocks: allClocks,
    basis: 'inferred', certainty: 'low', studies: ['HAY19-DOMS', 'HAY19-CK', 'MAK22'],
    why: 'No days for age: after downhill running trained runners of 58 were less sore than those of 27 and regained force alike; at 44 as at 26, force was still down at 48 h.' },
  { id: 'descents-recent', factor: 'descents', when: { descents: 'recent', exceptTypes: ['downhill'] }, clocks: ['soreness', 'muscle'], times: [0.7, 0.7, 0.7],
    basis: 'convention', certainty: 'very-low', studies: ['BYR85-1', 'HAQ15-1', 'HAQ15-2'],
    why: 'A similar descent within six weeks protects: a second bout of downhill running left less soreness and less of a muscle enzyme after three and after six weeks, no longer after nine, and strength was back sooner after two. The factor 0.7 on both clocks is ours.' },
  { id: 'descents-recent-downhill', factor: 'descents', when: { descents: 'recent', types: ['downhill'] }, clocks: ['soreness', 'muscle'],
    basis: 'inferred', certainty: 'low', studies: ['HAQ15-2'],
    why: 'The row of habituated downhill running already is the second bout: its protection is not counted twice.' },
  { id: 'descents-unaccustomed-downhill', factor: 'descents', when: { descents: 'unaccustomed', types: ['downhill'] }, clocks: allClocks, atLeast: unaccustomedDescent,
    basis: 'measured', certainty: 'low', studies: ['CHE07-MVC', 'CHE07-DOMS', 'VAR-DR'],
    why: 'Half an hour of descent that the runner is not used to costs about five days of soreness and strength, 20 gentle minutes about three.' },
  { id: 'descents-unaccustomed', factor: 'descents', when: { descents: 'unaccustomed', exceptTypes: ['downhill'] }, clocks: allClocks, atLeast: [unaccustomedDescent[1]],
    basis: 'inferred', certainty: 'low', studies: ['CHE07-MVC', 'CHE07-DOMS', 'VAR-DR', 'TKH06', 'OOS17-M-D'],
    why: 'Half an hour of descent that the runner is not used to costs about five days of soreness and strength; taken over to any run that has it, on the careful side: shorter or gentler descent cost less.' },
];

export interface Considered {
  readonly id: string;
  readonly factor: string;
  readonly certainty: Certainty;
  readonly why: string;
  /** Rows of evidence/timecourses.ts, and further trials and reviews. Both empty: nobody tested it. */
  readonly studies: readonly EvidenceId[];
  readonly sources: readonly Citekey[];
}

/** Considered, no effect on days shown. Each changes nothing in any answer. */
export const considered: readonly Considered[] = [
  { id: 'no-effect-sex', factor: 'sex', certainty: 'very-low', studies: ['GRA24-SJ', 'GRA24-DOMS', 'MAC21-DOMS', 'MAC22-F', 'MAC22-M', 'BES21', 'OOS17-F-CK', 'OOS17-F-D', 'KEA15-SPR'], sources: ['clarkson2001'],
    why: 'Small studies conflict, so no factor. After a graded 20 km race one found women and men alike, two of the same laboratory women sooner in force, and one of them sore in the hamstrings for longer. Women lose less force in mountain races, without a known difference in days; after downhill running a blood marker returned sooner in them and soreness later, and eleven of them sprinted slower for three days after sprints, without men to compare.' },
  { id: 'no-effect-weekly-volume', factor: 'weekly volume', certainty: 'very-low', studies: [], sources: ['cardiacmarkers2009', 'hoffman2017'],
    why: 'No study relates km per week to recovery days; within an hour of the race two muscle markers did not depend on training level in 129 runners.' },
  { id: 'no-effect-heat', factor: 'heat', certainty: 'very-low', studies: [], sources: ['nybo2013'],
    why: 'A football match at 43 °C was recovered from like one at 21 °C (n = 17); no study in runners.' },
  { id: 'no-effect-massage', factor: 'massage', certainty: 'low', studies: [], sources: ['hoffman2016', 'wiewelhove2018', 'dupuy2018'],
    why: 'After 161 km (trial, n = 72) better in the first hour, nothing on days 1 to 7; it eases soreness at 24 h after a half marathon.' },
  { id: 'no-effect-ice', factor: 'ice', certainty: 'low', studies: [], sources: ['moore2022', 'wiewelhove2018'],
    why: 'Cold water eases soreness at 24 h and helps power a little, but not strength (52 studies); no objective benefit after a half marathon.' },
  { id: 'no-effect-compression', factor: 'compression tights', certainty: 'low', studies: [], sources: ['hill2014'],
    why: 'Worn for 72 h after a marathon (n = 24): less soreness at 24 h, force and blood markers unchanged.' },
  { id: 'no-effect-boots', factor: 'compression boots', certainty: 'low', studies: [], sources: ['hoffman2016'],
    why: 'Pneumatic boots after 161 km: less fatigue right after, nothing on days 1 to 7.' },
  { id: 'no-effect-protein', factor: 'added protein', certainty: 'low', studies: [], sources: ['margolis2021', 'craven2021'],
    why: 'Protein added to carbohydrate does not refill glycogen faster, in two meta-analyses (20 studies in one); no trial counts recovery days.' },
  { id: 'no-effect-stretching', factor: 'stretching', certainty: 'very-low', studies: [], sources: ['article3', 'article5'],
    why: 'Article 3 calls light stretching a pleasant complement, article 5 recommends it; the evidence holds no trial of it after running, so it is credited with nothing.' },
  { id: 'no-effect-running-economy', factor: 'running economy', certainty: 'very-low', studies: ['TAK18-CRP'], sources: [],
    why: 'Runners with worse economy had more of an inflammation marker after a marathon (r = 0.62, n = 16); days of recovery were not measured.' },
];
