// THE ladders: days until each clock has run out, by run type and effort.
//
// days       [best, min, max]: best estimate for a trained recreational adult, and the spread of studies and runners (not a confidence interval)
// effortKm   effort-kilometres: km + metres climbed / 100. Between two rows days are read off linearly against log(effortKm)
// soreness   acute symptoms gone · muscle: strength and jump >= 95 % of before · performance: able to reproduce the effort
// basis      measured: a study of this endpoint saw it come back · inferred: `why` gives the step · convention: custom or our policy
// certainty  GRADE's words, capped by the synthesis of the evidence: strong -> moderate, moderate -> low, weak or contested -> very-low
// evidence   rows of evidence/timecourses.ts whose outcome is that of the clock and which bound its return · context: other studies of the same run
// Only 1.5 and 5 km have been re-raced, so every other `performance` is inferred or a convention.

import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Basis, Certainty, Clock } from '../words/terms.ts';
import type { RunType } from '../words/types.ts';

export type Days = readonly [best: number, min: number, max: number];
export interface Reading {
  readonly days: Days;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly evidence?: readonly EvidenceId[];
  readonly context?: readonly EvidenceId[];
}
export type Row = { readonly id: string } & { readonly [C in Clock]: Reading };
export type LadderRow = Row & { readonly effortKm: number };

const race = [
  {
    id: 'race-1', effortKm: 1,
    soreness:    { days: [0.5, 0, 1], basis: 'convention', certainty: 'very-low', why: 'No soreness study of races below 5 km; runners race again the next day.' },
    muscle:      { days: [0.5, 0, 1], basis: 'convention', certainty: 'very-low', why: 'No strength study of races below 5 km; set to half a day, as after an easy run.' },
    performance: { days: [1, 1, 1], basis: 'convention', certainty: 'very-low', why: 'Heats and finals are raced on consecutive days; twelve national-standard runners ran 1500 m as fast again 24 h later, with more effort.', context: ['BIR26-TT', 'BIR26-RPE'] },
  },
  {
    id: 'race-5', effortKm: 5,
    soreness:    { days: [1, 0, 2], basis: 'inferred', certainty: 'very-low', why: 'No soreness study at 5 km: one day less than at 10 km.' },
    muscle:      { days: [1, 1, 2], basis: 'inferred', certainty: 'very-low', why: 'Knee-extensor force is 15 % down at the finish and was not followed; the repeated 5 km puts its return within three days.', context: ['PRE26-5K'] },
    performance: { days: [2.5, 2, 3], basis: 'measured', certainty: 'low', why: 'The repeated time trial was still 0.8 % slower after 24 h and equal after 72 h, of active recovery as of passive; best lies between those tests.', evidence: ['BOS09', 'BOSACT-72'], context: ['BOSCWI-24'] },
  },
  {
    id: 'race-10', effortKm: 10,
    soreness:    { days: [2, 1, 3], basis: 'inferred', certainty: 'very-low', why: 'No soreness study at 10 km: between easy running and the half marathon.' },
    muscle:      { days: [2.5, 1, 4], basis: 'measured', certainty: 'very-low', why: 'Most strength and power is back at 48 h, while hamstring endurance and jump force are still down at that last test (n = 10): max adds two days to it.', evidence: ['GOM02-PT', 'GOM02-KF', 'GOM02-VJ'], context: ['DAN20-10K'] },
    performance: { days: [3.5, 3, 5], basis: 'inferred', certainty: 'very-low', why: 'One day after the muscle clock, and one after the repeated 5 km.' },
  },
  {
    id: 'race-21', effortKm: 21.1,
    soreness:    { days: [2, 1, 4], basis: 'inferred', certainty: 'low', why: 'Soreness and fatigue last at least 24 h, the last test; a graded 20 km race is free of them by day 4.', evidence: ['WIE18'], context: ['GRA24-DOMS'] },
    muscle:      { days: [2.5, 1, 4], basis: 'measured', certainty: 'low', why: 'After a half marathon on a treadmill most torques are back on day 1 and the slowest on day 2; half a day is added for jumping, which returns later than slow force, and two days in max.', evidence: ['WAN25-CQ', 'WAN25-OTH'] },
    performance: { days: [6, 4, 8], basis: 'inferred', certainty: 'very-low', why: 'No study here re-raced a half marathon: muscle structure takes 3 days at rest, and after a week knee cartilage is normal in most compartments, not all.', context: ['ZHO25-REST', 'COE26', 'SPE22-HRV', 'SPE22-HRR'] },
  },
  {
    id: 'race-42', effortKm: 42.2,
    soreness:    { days: [4, 3, 5], basis: 'measured', certainty: 'moderate', why: 'Soreness is still clear on day 3 and not to be told from before on day 4; runners with about 16 marathons behind them were as before on day 2.', evidence: ['TAK17-DOMS', 'SOR21', 'CLI17-DOMS'] },
    muscle:      { days: [4, 2, 10], basis: 'measured', certainty: 'very-low', why: 'The test decides: slow knee force and work capacity are back on day 2 or 3, squat jump by day 4 (five of eight tests), jump and force by day 2 in experienced runners, calf force by day 7 in one study and never down in another, while torque and jump power were still down on days 5 to 7; max adds three days to that last test.', evidence: ['TAH17-KE', 'TAH17-KF', 'ACA25-M-KE', 'ACA25-M-PF', 'MAR21-SJ-REST', 'SHE84-R-W', 'SHE84-R-T', 'PET07-CMJ', 'CLI17-FUN'], context: ['PET07-MVC', 'NIC91', 'NIC91J', 'MIL03-30K', 'AVE99', 'TAH17-CK', 'KYR00-CK', 'KIM09-M-CK', 'CLI17-CK'] },
    performance: { days: [14, 7, 28], basis: 'inferred', certainty: 'low', why: 'Aerobic fitness and economy are normal within a week, muscle structure is under repair for three to four: 14 lies between the two.', evidence: ['TAK17-VO2', 'TAH17-VO2', 'PET07-EE'], context: ['KYR00-RE', 'WAR85', 'HIK84', 'ASP99', 'BER21-CK', 'BER21-LDH', 'BER21-CRP', 'BER21-TNT', 'KIM09-M-COMP', 'KIM09-M-CRP', 'SCH11', 'LAG12', 'HYN10-MAR', 'TAK18-CRP', 'LUK10-T2', 'LUK10-T1', 'HOR20', 'HOO20', 'FRO15', 'CLI17-CYT'] },
  },
  {
    id: 'race-90', effortKm: 90,
    soreness:    { days: [6, 5, 8], basis: 'inferred', certainty: 'very-low', why: 'No soreness study of a road ultra: one day more than the 161 km trail race, as road ultras are run throughout.' },
    muscle:      { days: [20, 9, 25], basis: 'measured', certainty: 'low', why: 'Squat jump was down on day 18 and back on day 25 after Comrades (n = 8); min from mountain ultras, whose force had mostly returned by day 9.', evidence: ['CHA98-SJ'] },
    performance: { days: [26, 18, 32], basis: 'inferred', certainty: 'low', why: 'Heart rate at fixed speeds was a little high at every test until day 32 and significantly so on day 25 alone: a proxy, not a second race (n = 8).', evidence: ['CHA98-HR'] },
  },
  {
    id: 'race-200', effortKm: 200,
    soreness:    { days: [6, 5, 8], basis: 'inferred', certainty: 'very-low', why: 'As 90 km: soreness hardly grows with distance from 20 to 170 km.' },
    muscle:      { days: [20, 9, 25], basis: 'inferred', certainty: 'very-low', why: 'As 90 km: force loss levels off near 40 % in the longest races.', context: ['KIM09-U-CK', 'KLA13'] },
    performance: { days: [28, 18, 35], basis: 'inferred', certainty: 'very-low', why: 'Two days above 90 km; the cap of the longest trail races.', context: ['KIM09-U-CRP', 'KIM09-U-COMP', 'HOR622'] },
  },
] as const satisfies readonly LadderRow[];

const trailRace = [
  {
    id: 'trail-race-1', effortKm: 1,
    soreness:    { days: [0.5, 0, 1], basis: 'inferred', certainty: 'very-low', why: 'As the race of 1 km: no study of short trail races.' },
    muscle:      { days: [0.5, 0, 1], basis: 'inferred', certainty: 'very-low', why: 'As the race of 1 km: no study of short trail races.' },
    performance: { days: [1, 1, 1], basis: 'inferred', certainty: 'very-low', why: 'As the race of 1 km: no study of short trail races.' },
  },
  {
    id: 'trail-race-10', effortKm: 10,
    soreness:    { days: [2, 1, 3], basis: 'inferred', certainty: 'very-low', why: 'As the race of 10 km: duration tires more than the profile in runners used to descents.' },
    muscle:      { days: [2.5, 1, 4], basis: 'inferred', certainty: 'very-low', why: 'As the race of 10 km: duration tires more than the profile in runners used to descents.' },
    performance: { days: [3.5, 3, 5], basis: 'inferred', certainty: 'very-low', why: 'As the race of 10 km: duration tires more than the profile in runners used to descents.', context: ['MUN23-VK'] },
  },
  {
    id: 'trail-race-21', effortKm: 21.1,
    soreness:    { days: [3, 2, 4], basis: 'inferred', certainty: 'very-low', why: 'Between the 10 km race and the graded 20 km race.' },
    muscle:      { days: [3.5, 1, 7], basis: 'inferred', certainty: 'very-low', why: 'Between the 10 km race and the 29 km trail run, whose calves took until day 7.' },
    performance: { days: [6, 4, 8], basis: 'inferred', certainty: 'very-low', why: 'As the half marathon on the road.' },
  },
  {
    id: 'trail-race-37', effortKm: 37.5,
    soreness:    { days: [4, 3, 4], basis: 'measured', certainty: 'low', why: 'Soreness peaks on day 1 to 2 and is gone in the test window of days 3 to 4.', evidence: ['GRA24-DOMS', 'MAC21-DOMS'] },
    muscle:      { days: [5, 2, 7], basis: 'measured', certainty: 'low', why: 'Thigh force is back by day 2, calf force by day 7, jumps not yet on day 4, which holds best above the marathon; a push-off against light loads is down on day 2 in men, not in women.', evidence: ['ACA25-T-KE', 'ACA25-T-PF', 'GRA24-SJ', 'MAC22-M', 'MAC22-F'] },
    performance: { days: [12, 6, 24], basis: 'inferred', certainty: 'very-low', why: '29 km with 1400 m recovered like 42.7 km on a flat treadmill, so a little under the marathon.', context: ['GRA24-CSA', 'NEM26-40'] },
  },
  {
    id: 'trail-race-85', effortKm: 85,
    soreness:    { days: [5, 4, 6], basis: 'measured', certainty: 'low', why: 'Soreness and perceived fatigue were raised on day 4 and back on day 5 after 64 km.', evidence: ['FAZ19-DOMS'] },
    muscle:      { days: [7, 3, 11], basis: 'inferred', certainty: 'very-low', why: 'Between the 29 km and the 166 km races; force losses at the finish are known, their return is not.', context: ['EAS10-Y', 'EAS10-M', 'MAR20-65', 'MIL02', 'BES21'] },
    performance: { days: [17, 8, 28], basis: 'inferred', certainty: 'very-low', why: 'Between the marathon (14) and the 166 km race (25); no study here re-raced it.', context: ['FAZ19-HRV'] },
  },
  {
    id: 'trail-race-165', effortKm: 165,
    soreness:    { days: [5, 5, 7], basis: 'inferred', certainty: 'very-low', why: 'Between 64 km (day 5) and 171 km (day 6).' },
    muscle:      { days: [11, 9, 18], basis: 'inferred', certainty: 'very-low', why: 'Squat jump falls far more after 107 km than after 65 km; the return is set by the 166 km race.', context: ['MAR20-107'] },
    performance: { days: [22, 14, 30], basis: 'inferred', certainty: 'very-low', why: 'Read off between 64 km and 166 km; on day 7 blood markers still told faster from slower finishers of 118 km.', context: ['MAR21-118'] },
  },
  {
    id: 'trail-race-216', effortKm: 216,
    soreness:    { days: [5, 5, 7], basis: 'measured', certainty: 'moderate', why: 'Soreness and muscular fatigue were statistically back by day 5 after 161 km (n = 72).', evidence: ['HOF17-DOMS', 'HOF17-FAT'] },
    muscle:      { days: [11, 9, 18], basis: 'inferred', certainty: 'low', why: 'A 400 m time is still 12 % slower on day 5; force is mostly back by day 9 and back by day 16 after a somewhat longer race.', evidence: ['HOF17-400', 'MIL11-MVC'] },
    performance: { days: [24, 16, 32], basis: 'inferred', certainty: 'very-low', why: 'A week or more after the muscle clock; no study here re-raced it.' },
  },
  {
    id: 'trail-race-270', effortKm: 270,
    soreness:    { days: [6, 5, 7], basis: 'measured', certainty: 'low', why: 'The Hooper index took six days after 171 km: one questionnaire, without a control group (n = 19).', evidence: ['BAR22-HI'] },
    muscle:      { days: [13, 9, 18], basis: 'measured', certainty: 'low', why: 'Force was mostly back on day 9 and at baseline on day 16, with no test between (n = 11); max adds two days.', evidence: ['MIL11-MVC'] },
    performance: { days: [25, 16, 35], basis: 'inferred', certainty: 'very-low', why: 'Beat-to-beat variability was not yet normal at two weeks; no study here re-raced it. Red cells are damaged at the finish, for how long is unknown.', context: ['MIL18-HRV', 'BAR22-SLEEP', 'MIL11-CK', 'NEM26-171'] },
  },
  {
    id: 'trail-race-570', effortKm: 570,
    soreness:    { days: [7, 5, 10], basis: 'inferred', certainty: 'very-low', why: 'One day above 171 km; the studies stop at 48 h.' },
    muscle:      { days: [13, 9, 18], basis: 'inferred', certainty: 'very-low', why: 'As 270: 330 km cost less force at the finish than 166 km, run slower and with less sleep.', context: ['SAU13-MVC', 'AND16'] },
    performance: { days: [28, 16, 42], basis: 'inferred', certainty: 'very-low', why: 'Three days above 171 km; sleep debt was never followed after the race.', context: ['SAU13-CK'] },
  },
] as const satisfies readonly LadderRow[];

const training = [
  {
    id: 'easy-8', effortKm: 8,
    soreness:    { days: [0, 0, 1], basis: 'inferred', certainty: 'very-low', why: 'Easy running is not known to leave soreness in a trained runner.' },
    muscle:      { days: [0.5, 0, 1], basis: 'inferred', certainty: 'low', why: 'Jump height falls right after 90 min of easy running and is back at 24 h: half a day for less than that.', evidence: ['NUU21-LIT'] },
    performance: { days: [1, 0.5, 1], basis: 'inferred', certainty: 'low', why: 'A standard run is no harder 24 h later; heart-rate variability is back within minutes.', evidence: ['NUU21-LITr'], context: ['SEI07-E60', 'STA13-L', 'HYN10-M'] },
  },
  {
    id: 'easy-15', effortKm: 15,
    soreness:    { days: [0.5, 0, 1], basis: 'inferred', certainty: 'very-low', why: 'Between the rows of 8 and 25 km; no study of its own.' },
    muscle:      { days: [0.5, 0, 1], basis: 'measured', certainty: 'low', why: 'Jump height is back 24 h after 90 min of easy running.', evidence: ['NUU21-LIT'] },
    performance: { days: [1, 1, 2], basis: 'inferred', certainty: 'low', why: 'A standard run is no harder 24 h after 90 min of easy running; a second day in max as for longer runs.', evidence: ['NUU21-LITr'], context: ['SEI07-L120'] },
  },
  {
    id: 'long-25', effortKm: 25,
    soreness:    { days: [1, 0, 2], basis: 'measured', certainty: 'low', why: 'No rise of soreness at 24 h or later after 26 km.', evidence: ['QUI12-DOMS'] },
    muscle:      { days: [1, 0, 2], basis: 'measured', certainty: 'low', why: 'Muscle power unchanged from 24 h on after 26 km.', evidence: ['QUI12-POW'], context: ['SAL08-2H'] },
    performance: { days: [2, 1, 3], basis: 'inferred', certainty: 'low', why: 'Running economy is unchanged at 24 h; a day is added because a muscle enzyme stays raised for three.', evidence: ['QUI12-RE'], context: ['QUI12-CK', 'ZAN25-120'] },
  },
  {
    id: 'long-33', effortKm: 33,
    soreness:    { days: [2, 1, 3], basis: 'inferred', certainty: 'very-low', why: 'Between the 26 km run and the half marathon and marathon races.' },
    muscle:      { days: [2, 1, 3], basis: 'inferred', certainty: 'very-low', why: 'Between the 26 km run and the half marathon and marathon races.' },
    performance: { days: [3, 2, 5], basis: 'inferred', certainty: 'very-low', why: 'Between the 26 km run and the half marathon and marathon races.' },
  },
  {
    id: 'long-36', effortKm: 36,
    soreness:    { days: [2, 1, 3], basis: 'inferred', certainty: 'very-low', why: 'As 33 km: the longest run that plans use as training.' },
    muscle:      { days: [2, 1, 3], basis: 'inferred', certainty: 'very-low', why: 'As 33 km: the longest run that plans use as training.' },
    performance: { days: [3, 2, 5], basis: 'inferred', certainty: 'very-low', why: 'As 33 km: the longest run that plans use as training.' },
  },
] as const satisfies readonly LadderRow[];

export const ladders = { race, 'trail-race': trailRace, training } as const;
export type Ladder = keyof typeof ladders;

/** Training runs as long as a marathon and more: a share of the race at the same effort, on each clock. */
export const raceSized = {
  id: 'long-race-sized', fromEffortKm: 42.2, warnAboveEffortKm: 36, of: 'race', share: 0.6, basis: 'convention', certainty: 'very-low',
  why: 'No study of training runs this long: 0.6 of the days after a race of the same effort.',
} as const;

/** One row each, whatever the distance; never below the training ladder at that distance. */
export const sessions = {
  recovery: {
    id: 'recovery',
    soreness:    { days: [0, 0, 0.5], basis: 'inferred', certainty: 'very-low', why: 'Up to 40 min of very easy running adds no known soreness.' },
    muscle:      { days: [0, 0, 0.5], basis: 'inferred', certainty: 'very-low', why: 'Shorter and slower than the 90 min easy run whose jump loss is gone at 24 h.', context: ['NUU21-LIT'] },
    performance: { days: [0.5, 0, 1], basis: 'inferred', certainty: 'very-low', why: 'Heart-rate variability is back within ten minutes of easy running.', context: ['SEI07-E60', 'STA13-L'] },
  },
  tempo: {
    id: 'tempo',
    soreness:    { days: [0.5, 0, 1], basis: 'inferred', certainty: 'very-low', why: 'No soreness study of flat tempo runs; as their muscle clock.' },
    muscle:      { days: [0.5, 0.1, 1], basis: 'measured', certainty: 'low', why: 'Knee torque is down for an hour after 6 km at threshold and taken as back at 2 h, where the tests end; 30 min at moderate pace cost no jump height at all.', evidence: ['SKO06', 'NUU21-MODc'] },
    performance: { days: [1.5, 1, 2], basis: 'inferred', certainty: 'low', why: 'A standard run is no harder after 24 h, and economy at 10 km pace is unchanged a day after 30 min near race effort; half a day is added for glycogen and for longer sessions.', evidence: ['NUU21-MOD', 'MOR96-RE'], context: ['SEI07-T', 'STA13-T'] },
  },
  intervals: {
    id: 'intervals',
    soreness:    { days: [1, 0, 2], basis: 'inferred', certainty: 'very-low', why: 'No soreness time-course of long intervals on their own; less than after repeated sprints at 48 h.', context: ['YAN26-RSTs'] },
    muscle:      { days: [1, 0, 2], basis: 'measured', certainty: 'low', why: 'No jump loss after 6 x 3 min; quadriceps force is not yet back in the group mean 24 h after 6 x 800 m, the last test; force and jump were normal by 48 h in another study.', evidence: ['RIA22', 'NUU21-HIITc', 'YAN26-HIIT'] },
    performance: { days: [2, 1, 3], basis: 'inferred', certainty: 'low', why: 'A standard run still feels harder at 24 h, the last test: best is the day after it, max one more.', evidence: ['NUU21-HIIT'], context: ['SEI07-I-HT', 'SEI07-I-T', 'STA13-H'] },
  },
  sprints: {
    id: 'sprints',
    soreness:    { days: [2, 1, 3], basis: 'inferred', certainty: 'low', why: 'Soreness peaks at 24 h and is still above that of interval sessions at 48 h, the last test: best is that day, max one more. Eleven women were sore at 72 h, the last test, after 450 m of sprints.', evidence: ['YAN26-RSTs', 'KEA15-DOMS'] },
    muscle:      { days: [2, 1, 2], basis: 'measured', certainty: 'low', why: 'Jump and force are down at 24 h and about normal at 48 h. Small studies conflict: after 450 m of sprints women jump as before at 72 h only and sprint slower even then, while their slow force never drops; after 300 m men lose nothing.', evidence: ['YAN26-RSTf', 'NUU21-SMIT', 'KEA15-CMJ', 'KEA15-SPR', 'KEA15-MVIC', 'SPR20'], context: ['YAN26-RSTi', 'KEA15-CK', 'RSP20-CK1'] },
    performance: { days: [2.5, 2, 3], basis: 'inferred', certainty: 'low', why: 'A standard run still feels harder at 24 h; half a day after the muscle clock.', evidence: ['NUU21-SMITr'] },
  },
  hills: {
    id: 'hills',
    soreness:    { days: [1, 0, 2], basis: 'inferred', certainty: 'very-low', why: 'No study of uphill repeats: as intervals, with less impact.' },
    muscle:      { days: [1, 0, 2], basis: 'inferred', certainty: 'very-low', why: 'No study of uphill repeats: as intervals, with less impact.' },
    performance: { days: [2, 1, 3], basis: 'inferred', certainty: 'very-low', why: 'No study of uphill repeats: as intervals, with less impact.' },
  },
  downhill: {
    id: 'downhill-habituated',
    soreness:    { days: [2, 1, 3], basis: 'inferred', certainty: 'very-low', why: 'Smaller after a second bout within three weeks; half of the first, as no study gives its days.' },
    muscle:      { days: [1.5, 0, 3], basis: 'measured', certainty: 'low', why: 'Quadriceps strength is back at 48 h in a second bout 14 days after the first.', evidence: ['HAQ15-2'] },
    performance: { days: [3, 2, 4], basis: 'inferred', certainty: 'very-low', why: 'One day after soreness; no economy study of a second bout.' },
  },
} as const satisfies Partial<Record<RunType, Row>>;

/** Descent that the runner is not used to: the floor of every run that has it, by its dose. Held below the first row and above the last. */
export const unaccustomedDescent = [
  {
    id: 'downhill-unaccustomed-3', effortKm: 3,
    soreness:    { days: [3, 2, 5], basis: 'measured', certainty: 'low', why: 'After 20 min at -10 % (3 km) six men were free of soreness on day 3, fifteen women still sore at that last test: best is the boundary between them.', evidence: ['OOS17-M-D', 'OOS17-F-D'] },
    muscle:      { days: [3, 2, 5], basis: 'inferred', certainty: 'very-low', why: 'No strength test of 20 min downhill: between power back on day 2 after 15 min and strength back on day 4 after 30.', context: ['OOS17-F-CK', 'OOS17-M-CK'] },
    performance: { days: [4, 3, 6], basis: 'inferred', certainty: 'very-low', why: 'One day less than after 30 min of descent, as the other clocks.' },
  },
  {
    id: 'downhill-unaccustomed', effortKm: 5,
    soreness:    { days: [4, 3, 5], basis: 'measured', certainty: 'moderate', why: 'Soreness lasts four days after 30 min at -15 %, and beyond the last test at 72 h after 45 min at -16 %.', evidence: ['CHE07-DOMS', 'HAY19-DOMS', 'BYR85-1'] },
    muscle:      { days: [4, 2, 6], basis: 'measured', certainty: 'moderate', why: 'Strength is down for four days after 30 min at -15 %, for at least five in untrained men, and back on day 4 after -20 %; the gentler -10 % gave power back on day 2 after 15 min, but not strength after 60 by 48 h, the last test.', evidence: ['CHE07-MVC', 'CHE09-MVC', 'VAR-DR', 'TKH06', 'MAK22', 'HAQ15-1'], context: ['HOL23', 'HAY19-CK', 'GIO21-DR'] },
    performance: { days: [5, 4, 7], basis: 'inferred', certainty: 'low', why: 'Running costs more oxygen until day 3 in one study and, at fast paces, still on day 5, the last test, in untrained men, while easy running shows nothing; max adds two days for them. Against that, fast running cost more on day 7 too, the last test of 50 men, and moderate running at 48 h.', evidence: ['CHE07-RE', 'CHE09-RE-hi', 'CHE09-RE-lo', 'CHE08-RE', 'BLA22-OC'] },
  },
] as const satisfies readonly LadderRow[];

/** Several days of racing at a pace that can be repeated: the trail ladder at the total effort, with this ceiling on performance. */
export const stageRaceCeiling = {
  id: 'stage-race',
  performance: { days: [21, 14, 28], basis: 'inferred', certainty: 'very-low', why: 'Jumps were normal on day 9 after 768 km in 11 days (n = 4) and markers low after 95 km in three: stages are run within oneself.', context: ['LEC22-J', 'LEC22-CK', 'LEC22-AST', 'SAJ12'] },
} as const satisfies { id: string; performance: Reading };

/** How each run type is read: the ladder, then the row it never falls below, then the ceiling. */
export const readings: { readonly [T in RunType]: { ladder: Ladder; atLeast?: Row; atMost?: { id: string; performance: Reading } } | null } = {
  easy: { ladder: 'training' },
  long: { ladder: 'training' },
  recovery: { ladder: 'training', atLeast: sessions.recovery },
  tempo: { ladder: 'training', atLeast: sessions.tempo },
  intervals: { ladder: 'training', atLeast: sessions.intervals },
  sprints: { ladder: 'training', atLeast: sessions.sprints },
  hills: { ladder: 'training', atLeast: sessions.hills },
  downhill: { ladder: 'training', atLeast: sessions.downhill },
  race: { ladder: 'race' },
  'trail-race': { ladder: 'trail-race' },
  'stage-race': { ladder: 'trail-race', atMost: stageRaceCeiling },
  rest: null,
  'cross-training': null,
  sick: null,
  injured: null,
};
