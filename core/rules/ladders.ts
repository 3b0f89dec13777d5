// THE ladders: days until each clock has run out, by run type and effort.
//
// days       [early, typical, late]: one runner in ten, half of them, and nine in ten have recovered by then; of trained recreational adults
// spread     where early and late come from. measured: single runners were counted, or computed from a printed SD, in the rows of `counted` · argued: `why` says how ·
//            default: early and late are the multiples of `defaultSpread`, a convention
// effortKm   effort-kilometres: km + metres climbed / 100. Between two rows days are read off linearly against log(effortKm)
// soreness   acute symptoms gone · muscle: strength and jump >= 95 % of before · performance: able to reproduce the effort
// basis      measured: a study of this endpoint saw it come back · inferred: `why` gives the step · convention: custom or our policy
// certainty  GRADE's words: time-courses without a control group start at low, small, mixed or contested ones at very-low
// evidence   rows of evidence/timecourses.ts whose outcome is that of the clock and which bound its return · context: other studies of the same run
// Only 1.5 and 5 km have been raced again, so every other `performance` is inferred or a convention.

import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Basis, Certainty, Clock, Spread } from '../words/terms.ts';
import type { RunType } from '../words/types.ts';

export type Days = readonly [early: number, typical: number, late: number];
export interface Reading {
  readonly days: Days;
  readonly spread: Spread;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly evidence?: readonly EvidenceId[];
  readonly context?: readonly EvidenceId[];
  /** Studies that counted single runners or printed their spread, where the spread is measured. */
  readonly counted?: readonly EvidenceId[];
}
export type Row = { readonly id: string } & { readonly [C in Clock]: Reading };
export type LadderRow = Row & { readonly effortKm: number };

/** Early and late as multiples of typical, where neither counts nor an argument set the row. Soreness varies less from runner to runner. */
export const defaultSpread = {
  id: 'default-spread', soreness: [0.55, 1.75], muscle: [0.4, 2], performance: [0.4, 2], upToEffortKm: 42.2,
  basis: 'convention', certainty: 'very-low', studies: ['TAK17-DOMS', 'MAR21-SJ-REST', 'BOS09', 'MIL03-30K', 'SAL08-2H', 'GIO21-DR'],
  why: 'Few studies say how far single runners lie apart: a factor of about 1.7 to either side for marathon soreness, more for a repeated 5 km and for force lost at the finish. Where a row has nothing of its own, early and late are these multiples of typical, up to the marathon; beyond it each row argues its own.',
} as const;

const race = [
  {
    id: 'race-1500m', effortKm: 1.5,
    soreness:    { days: [0.275, 0.5, 0.875], spread: 'default', basis: 'convention', certainty: 'very-low', why: 'No soreness study of races below 5 km: half a day. A second 1500 m after 24 h felt harder, which is effort, not soreness.', context: ['BIR26-RPE'] },
    muscle:      { days: [0.2, 0.5, 1], spread: 'default', basis: 'convention', certainty: 'very-low', why: 'No strength study of races below 5 km: half a day, as after 90 min of easy running.' },
    performance: { days: [0.36, 0.9, 1.8], spread: 'default', basis: 'measured', certainty: 'low', why: 'Twelve national-standard runners ran 1500 m on a treadmill as fast again 24 h later, with more effort, so typical lies within the day. By custom heats and finals are raced on consecutive days.', evidence: ['BIR26-TT'] },
  },
  {
    id: 'race-5', effortKm: 5,
    soreness:    { days: [0.495, 0.9, 1.575], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'No soreness study at 5 km: a little over half of the 10 km row.' },
    muscle:      { days: [0.4, 1, 2], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'Knee-extensor force is 15 % down at the finish and was not followed: about half of the 10 km row, and earlier than the repeated 5 km.', context: ['PRE26-5K'] },
    performance: { days: [0.5, 1.6, 4], spread: 'measured', basis: 'measured', certainty: 'low', why: 'Of twelve runners 3 to 5 were no slower after 24 h and 9 to 11 after 72 h: half of them are back between one and two days, one in ten within the first, and one in ten after the last test. Two of the figures at 72 h and one at 24 h are of active recovery or an ice bath; early and late lie outside the two tests, where a log-normal curve through them leads.', evidence: ['BOS09', 'BOSACT-72', 'BOSCWI-24'], counted: ['BOS09', 'BOSACT-72', 'BOSCWI-24'] },
  },
  {
    id: 'race-10', effortKm: 10,
    soreness:    { days: [0.88, 1.6, 2.8], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'No soreness study at 10 km: between easy running and the half marathon.' },
    muscle:      { days: [0.76, 1.9, 3.8], spread: 'default', basis: 'measured', certainty: 'very-low', why: 'Most strength and power is back at 48 h, while hamstring endurance and jump force are still down at that last test (n = 10): typical is about that day, and no later than after the half marathon, where four times as many runners were tested.', evidence: ['GOM02-PT', 'GOM02-KF', 'GOM02-VJ'], context: ['DAN20-10K'] },
    performance: { days: [2, 3, 6], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Nobody raced 10 km again: a day after the muscle clock and above the repeated 5 km. Early is the 48 h that the authors of the 10 km study ask for between races, late twice typical.', context: ['GOM02-PT'] },
  },
  {
    id: 'race-21', effortKm: 21.1,
    soreness:    { days: [1.155, 2.1, 3.675], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'Symptoms of fatigue last at least 24 h, the last test, and soreness is gone by day 4 of a graded 20 km race; below the marathon.', evidence: ['WIE18'], context: ['GRA24-DOMS'] },
    muscle:      { days: [0.8, 2, 4], spread: 'default', basis: 'measured', certainty: 'low', why: 'After a half marathon on a treadmill most torques are back on day 1 and the slowest on day 2 (n = 38): typical is that slowest one. Jumps were not tested.', evidence: ['WAN25-CQ', 'WAN25-OTH'] },
    performance: { days: [3, 5.6, 11.2], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'No study here re-raced a half marathon: muscle structure takes 3 days at rest, which is early, and after a week knee cartilage is normal in most compartments, not all. Typical lies between the two, late is twice typical.', context: ['ZHO25-REST', 'COE26', 'SPE22-HRV', 'SPE22-HRR'] },
  },
  {
    id: 'race-42', effortKm: 42.2,
    soreness:    { days: [2, 3.2, 5.35], spread: 'measured', basis: 'measured', certainty: 'low', why: 'By the mean and spread that the study prints of eleven runners, 43 % were free of soreness on day 3, 68 % on day 4 and nearly all on day 5: computed, not counted one by one. Runners with about 16 marathons behind them were as before on day 2 as a group, which sets the early end: no single runner was seen there.', evidence: ['TAK17-DOMS', 'SOR21', 'CLI17-DOMS'], counted: ['TAK17-DOMS'] },
    muscle:      { days: [1, 2.6, 10], spread: 'argued', basis: 'measured', certainty: 'very-low', why: 'The test decides, and typical is the middle of nine group tests, nearer to knee force than to jumps. Knee force and work capacity are back on day 2 or 3, and (implied by the abstract) jump and force of experienced runners on day 2. Squat jump is back by day 4 if its 100.6 % is of before the race: then, by the printed spread, 73 to 83 % of runners had it back, and no larger share can have everything back that day. Calf force is back by day 7 in one study and was never down in another. Torque was still down on day 7 and jump power of elites on day 5, the last tests: late lies three days beyond. Early is the day before experienced runners were tested again.', evidence: ['TAH17-KE', 'TAH17-KF', 'ACA25-M-KE', 'ACA25-M-PF', 'MAR21-SJ-REST', 'SHE84-R-W', 'SHE84-R-T', 'PET07-CMJ', 'CLI17-FUN'], context: ['PET07-MVC', 'NIC91', 'NIC91J', 'MIL03-30K', 'AVE99', 'TAH17-CK', 'KYR00-CK', 'KIM09-M-CK', 'CLI17-CK'] },
    performance: { days: [7, 14, 28], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Nobody raced a marathon again. No clear loss of aerobic fitness or economy was found from day 2 to day 7 (proxies, 7 to 11 runners), and the last of these tests is early; muscle is repaired progressively by three to four weeks, which is late, though it regenerates for eight to twelve, which nobody showed to limit performance; typical, 14 days, is twice early and half of late.', evidence: ['TAK17-VO2', 'TAH17-VO2', 'PET07-EE'], context: ['KYR00-RE', 'WAR85', 'HIK84', 'ASP99', 'BER21-CK', 'BER21-LDH', 'BER21-CRP', 'BER21-TNT', 'KIM09-M-COMP', 'KIM09-M-CRP', 'SCH11', 'LAG12', 'HYN10-MAR', 'TAK18-CRP', 'LUK10-T2', 'LUK10-T1', 'HOR20', 'HOO20', 'FRO15', 'CLI17-CYT'] },
  },
  {
    id: 'race-90', effortKm: 90,
    soreness:    { days: [2.8, 4.6, 7.4], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'No soreness study of a road ultra: about as 64 km of trail, which took until day 5; early and late in the proportions of the marathon.' },
    muscle:      { days: [7, 18.5, 28], spread: 'argued', basis: 'measured', certainty: 'very-low', why: 'Squat jump was down on day 18 and back on day 25 after Comrades (n = 8). That is 12 days above our row of trail races of the same effort-km, so long runs and hard sessions wait longer after the road: those are hiked in part, and their jumps were never followed. Early is two days before mountain ultras were mostly back (day 9), late half way to the next test on day 32.', evidence: ['CHA98-SJ'] },
    performance: { days: [10, 21, 34], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Heart rate at fixed speeds was a little high at every test until day 25, significantly so on day 25 alone, and normal on day 32 (n = 8). That is a proxy of eight men, so typical stays within three days of the trail race, below that bracket. Early is a day above that of the trail race, late two days after the last test.', evidence: ['CHA98-HR'] },
  },
  {
    id: 'race-200', effortKm: 200,
    soreness:    { days: [3.1, 5, 8], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Soreness hardly grows with distance from 64 to 171 km; early and late in the proportions of the marathon.' },
    muscle:      { days: [7, 19, 29], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'As 90 km, and for its reason above the trail: force loss levels off near 40 % in the longest races, and no longer road race was followed; late is a day above 90 km.', context: ['KIM09-U-CK', 'KLA13'] },
    performance: { days: [12, 24, 38], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Three days above 90 km: blood markers alone were followed, for six days. Late is a day below that of the 171 km trail race.', context: ['KIM09-U-CRP', 'KIM09-U-COMP', 'HOR622'] },
  },
] as const satisfies readonly LadderRow[];

/** Rows that another ladder lends, with the reason why they hold here too. */
function lent(id: string, row: LadderRow, why: string, context?: readonly EvidenceId[]): LadderRow {
  const reading = ({ days, spread }: Reading): Reading => ({ days, spread: spread === 'measured' ? 'argued' : spread, basis: 'inferred', certainty: 'very-low', why });
  return { id, effortKm: row.effortKm, soreness: reading(row.soreness), muscle: reading(row.muscle), performance: { ...reading(row.performance), ...(context ? { context } : {}) } };
}
const shortTrail = 'As the road race of this effort: duration tires more than the profile in runners used to descents, and no short trail race was followed.';

const trailRace: readonly LadderRow[] = [
  lent('trail-race-1500m', race[0], shortTrail),
  lent('trail-race-5', race[1], shortTrail),
  lent('trail-race-10', race[2], shortTrail, ['MUN23-VK']),
  {
    id: 'trail-race-21', effortKm: 21.1,
    soreness:    { days: [1.375, 2.5, 4.375], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'Between the 10 km race and the graded 20 km race.' },
    muscle:      { days: [1.08, 2.7, 5.4], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'Between the 10 km race and the graded 20 km race, whose jumps took longer than anything tested after a flat half marathon.' },
    performance: { days: [3, 5.6, 11.2], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'As the half marathon on the road: nobody raced either again.' },
  },
  {
    id: 'trail-race-28', effortKm: 28,
    soreness:    { days: [1.65, 3, 5.25], spread: 'default', basis: 'measured', certainty: 'low', why: 'In a graded 20 km race (its climb is not printed, 40 m per km assumed) soreness peaks on day 1 to 2 and is gone in the test window of days 3 to 4.', evidence: ['GRA24-DOMS', 'MAC21-DOMS'] },
    muscle:      { days: [1.4, 3.5, 7], spread: 'default', basis: 'measured', certainty: 'very-low', why: 'Jumps of 27 runners are still down on days 3 to 4. Velocity and power of the push-off, extrapolated from four loads in runners of the same race, were not down on day 2 in women and (implied) back by day 4 in men. Typical lies between; by jumps alone it would be later.', evidence: ['GRA24-SJ', 'MAC22-M', 'MAC22-F'] },
    performance: { days: [4.4, 8.5, 17], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Read off between the half marathon and the marathon, half a day below the road: a 20 km race, though a graded one. Early and late are half and twice of typical.', context: ['GRA24-CSA'] },
  },
  {
    id: 'trail-race-42', effortKm: 42.2,
    soreness:    { days: [2, 3.4, 5.7], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'A little above the marathon and the graded 20 km race; early and late in the proportions of the marathon.' },
    muscle:      { days: [1.5, 3.8, 10], spread: 'argued', basis: 'measured', certainty: 'very-low', why: 'After 29 km with 1400 m (half of the runners on a treadmill) thigh force is back by day 2 and calf force between days 2 and 7, as after 42.7 km flat: typical lies between the two, above the marathon, whose row more tests hold down; late is that of the marathon, early half a day above its.', evidence: ['ACA25-T-KE', 'ACA25-T-PF'] },
    performance: { days: [7, 14, 28], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: '29 km with 1400 m recovered like 42.7 km on a flat treadmill, so the marathon row is taken over.', context: ['NEM26-40'] },
  },
  {
    id: 'trail-race-90', effortKm: 90,
    soreness:    { days: [2.8, 4.5, 7.2], spread: 'argued', basis: 'measured', certainty: 'low', why: 'Soreness and perceived fatigue were raised on day 4 and back on day 5 after 64 km (climb not printed, 40 m per km assumed); early and late in the proportions of the marathon.', evidence: ['FAZ19-DOMS'] },
    muscle:      { days: [2, 6, 13], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Force is 30 to 40 % down at the finish of 55 and 65 km, and its return was not followed; another race of 65 km found no loss of jump height at all, which this row does not follow. It lies between the rows of 42 and 271 effort-km; early leans to that second race, late stays below the 16 days of 166 km.', evidence: ['MAR20-65'], context: ['EAS10-Y', 'EAS10-M', 'MIL02', 'BES21'] },
    performance: { days: [9, 18.5, 33], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Between the marathon (14) and the 171 km race (24); no study here re-raced it. Early is half of typical; late is the day 32 on which the only long follow-up of an ultra was normal, and one more.', context: ['FAZ19-HRV', 'CHA98-HR'] },
  },
  {
    id: 'trail-race-150', effortKm: 150,
    soreness:    { days: [2.8, 4.6, 7.4], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Between 64 km and 161 km, both back on day 5.' },
    muscle:      { days: [3, 8, 16], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Squat jump falls far more after 107 km than after 65 km; typical and early are read off between the rows, late is the day 16 of 166 km.', context: ['MAR20-107'] },
    performance: { days: [11, 21, 35], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Read off between the rows of 90 and 216, early and late too; on day 7 blood markers still told faster from slower finishers of 118 km.', context: ['MAR21-118'] },
  },
  {
    id: 'trail-race-216', effortKm: 216,
    soreness:    { days: [2.9, 4.7, 7.5], spread: 'argued', basis: 'measured', certainty: 'very-low', why: 'Soreness and muscular fatigue were raised on day 4 and statistically back by day 5 after 161 km (n = 72); early and late in the proportions of the marathon, as the tests end on day 7.', evidence: ['HOF17-DOMS', 'HOF17-FAT'] },
    muscle:      { days: [4, 9, 17], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'A 400 m time is still 12 % slower on day 5, the last test; after a somewhat longer race force is mostly back by day 9 and back by day 16: typical is that first day, late a day beyond the second, early a day before the 400 m time was still slow.', evidence: ['HOF17-400'] },
    performance: { days: [12, 23, 37], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'A day below the 171 km race, early half a day and late two days; no study here re-raced it.' },
  },
  {
    id: 'trail-race-271', effortKm: 271,
    soreness:    { days: [3.2, 5.3, 8.5], spread: 'argued', basis: 'measured', certainty: 'low', why: 'The Hooper index took six days after 171 km: one questionnaire of sleep, stress, fatigue and soreness, without a control group (n = 19). Typical is early on that day; early and late in the proportions of the marathon.', evidence: ['BAR22-HI'] },
    muscle:      { days: [4.5, 10, 18], spread: 'argued', basis: 'measured', certainty: 'very-low', why: 'Force was mostly back on day 9 and at baseline on day 16, with no test between (n = 11): typical is soon after the one, late two days after the other, early just before the test on day 5.', evidence: ['MIL11-MVC'] },
    performance: { days: [12.5, 24, 39], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Two weeks after the muscle clock: beat-to-beat variability was not yet normal at two weeks; no study here re-raced it. Red cells are damaged at the finish, for how long is unknown. Early is half of typical; late stays under six weeks, as nobody showed a longer loss of performance.', context: ['MIL18-HRV', 'BAR22-SLEEP', 'MIL11-CK', 'NEM26-171'] },
  },
  {
    id: 'trail-race-570', effortKm: 570,
    soreness:    { days: [3.5, 6, 10], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Less than a day above 171 km, for the lost sleep, early and late in proportion; the studies stop at 48 h.' },
    muscle:      { days: [4.5, 11, 20], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'A day above 171 km because longer is never fewer: 330 km cost less force at the finish than 166 km, run slower and with less sleep. Late is two days above.', context: ['SAU13-MVC', 'AND16'] },
    performance: { days: [13, 26.5, 42], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Two and a half days above 171 km; sleep debt was never followed after the race. Early is half of typical, late our ceiling of six weeks.', context: ['SAU13-CK'] },
  },
];

const asOneDay = 'As a race of one day: too short to differ.';
const withinOneself = 'A little below one trail race of the same total, early and late too: each stage is run so that the next can be started. No stage race of this length was followed.';
const longStages = 'Up to a quarter below one trail race of the same total, early too, as each stage is run so that the next can be started; late is at most that of the trail race. A convention: blood markers were low after 95 km in three days, and four men were followed after 768 km.';

/** Several days of racing, by the total. Four runners of one study were followed: no row rests on them alone. */
const stageRace: readonly LadderRow[] = [
  lent('stage-race-1500m', trailRace[0]!, asOneDay),
  lent('stage-race-5', trailRace[1]!, asOneDay),
  lent('stage-race-10', trailRace[2]!, asOneDay),
  {
    id: 'stage-race-21', effortKm: 21.1,
    soreness:    { days: [1.3, 2.4, 4.3], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: withinOneself },
    muscle:      { days: [1, 2.6, 5.4], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: withinOneself },
    performance: { days: [3, 5, 11], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: withinOneself },
  },
  {
    id: 'stage-race-42', effortKm: 42.2,
    soreness:    { days: [1.9, 3.3, 5.6], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: withinOneself },
    muscle:      { days: [1.3, 3.5, 10], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: withinOneself },
    performance: { days: [6, 12, 28], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: longStages },
  },
  {
    id: 'stage-race-133', effortKm: 133,
    soreness:    { days: [2.4, 4.3, 7.2], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'A little below the trail race; after 95 km in three days soreness followed an enzyme whose peak was low.', context: ['SAJ12'] },
    muscle:      { days: [2.2, 6.4, 14], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: longStages, context: ['SAJ12'] },
    performance: { days: [8.5, 17.5, 34], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: longStages },
  },
  {
    id: 'stage-race-271', effortKm: 271,
    soreness:    { days: [2.7, 4.8, 8.2], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: withinOneself },
    muscle:      { days: [3.3, 7.6, 16], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: longStages },
    performance: { days: [10.5, 20.5, 37], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: longStages },
  },
  {
    id: 'stage-race-1075', effortKm: 1075,
    soreness:    { days: [3, 5.5, 9.5], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'No soreness study after many days: below the longest trail race.' },
    muscle:      { days: [3.4, 8, 18], spread: 'argued', basis: 'measured', certainty: 'very-low', why: 'Jumps were down at the end of 768 km in 11 days and normal on day 9 (four men, climb not printed): typical lies between the two tests and a quarter below the longest trail race, as the stages before it; early is less than half, late twice as far as four men can say.', evidence: ['LEC22-J'], context: ['LEC22-CK', 'LEC22-AST'] },
    performance: { days: [11.5, 23, 42], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'A seventh below the longest trail race; early is half of typical, late the same ceiling of six weeks. Nobody measured it.' },
  },
];

const betweenLong = 'Between the 26 km run, after which no loss was found, and training as long as a marathon.';

const training = [
  {
    id: 'easy-8', effortKm: 8,
    soreness:    { days: [0, 0.2, 0.6], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Easy running is not known to leave soreness in a trained runner: we put its typical end within hours of the run and its late end within the day.' },
    muscle:      { days: [0.05, 0.4, 0.9], spread: 'argued', basis: 'inferred', certainty: 'low', why: 'Jump height falls right after 90 min of easy running and is back at 24 h: less than half a day for half of that.', evidence: ['NUU21-LIT'] },
    performance: { days: [0.3, 0.7, 1], spread: 'argued', basis: 'inferred', certainty: 'low', why: 'A standard run is no harder 24 h later, which late follows; heart-rate variability is back within minutes.', evidence: ['NUU21-LITr'], context: ['SEI07-E60', 'STA13-L', 'HYN10-M'] },
  },
  {
    id: 'easy-15', effortKm: 15,
    soreness:    { days: [0.05, 0.35, 0.9], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'Between the rows of 8 and 26 km on each end; no study of its own.' },
    muscle:      { days: [0.1, 0.5, 1], spread: 'argued', basis: 'measured', certainty: 'low', why: 'Jump height falls right after 90 min of easy running and is back 24 h later, the only later test, which late follows.', evidence: ['NUU21-LIT'] },
    performance: { days: [0.35, 0.9, 1.4], spread: 'argued', basis: 'inferred', certainty: 'low', why: 'A standard run is no harder 24 h after 90 min of easy running; late leaves some hours more.', evidence: ['NUU21-LITr'], context: ['SEI07-L120'] },
  },
  {
    id: 'long-26', effortKm: 26,
    soreness:    { days: [0.2, 0.7, 1.5], spread: 'argued', basis: 'measured', certainty: 'low', why: 'No rise of soreness at 24 h or later after 26 km; late leaves half a day more.', evidence: ['QUI12-DOMS'] },
    muscle:      { days: [0.25, 0.8, 1.8], spread: 'argued', basis: 'measured', certainty: 'low', why: 'Muscle power unchanged from 24 h on after 26 km; late leaves most of a day more.', evidence: ['QUI12-POW'], context: ['SAL08-2H'] },
    performance: { days: [0.5, 1, 3], spread: 'argued', basis: 'inferred', certainty: 'low', why: 'Running economy is unchanged on days 1 to 3, so typical is the first of these tests and late the last; no day is added for a muscle enzyme that is still raised then, as it is a poor clock.', evidence: ['QUI12-RE'], context: ['QUI12-CK', 'ZAN25-120'] },
  },
  {
    id: 'long-33', effortKm: 33,
    soreness:    { days: [0.825, 1.5, 2.625], spread: 'default', basis: 'inferred', certainty: 'very-low', why: betweenLong },
    muscle:      { days: [0.52, 1.3, 2.6], spread: 'default', basis: 'inferred', certainty: 'very-low', why: betweenLong },
    performance: { days: [0.88, 2.2, 4.4], spread: 'default', basis: 'inferred', certainty: 'very-low', why: betweenLong },
  },
  {
    id: 'long-36', effortKm: 36,
    soreness:    { days: [1.045, 1.9, 3.325], spread: 'default', basis: 'inferred', certainty: 'very-low', why: betweenLong },
    muscle:      { days: [0.64, 1.6, 3.2], spread: 'default', basis: 'inferred', certainty: 'very-low', why: betweenLong },
    performance: { days: [1.2, 3, 6], spread: 'default', basis: 'convention', certainty: 'very-low', why: 'Custom: three days after the longest run of a marathon plan; nobody tested it.' },
  },
  {
    id: 'long-42', effortKm: 42.2,
    soreness:    { days: [1.4, 2.24, 3.745], spread: 'argued', basis: 'convention', certainty: 'very-low', why: 'No study of training runs this long: as a marathon raced at RPE 6 and below, 0.7 of its days.' },
    muscle:      { days: [0.7, 1.82, 7], spread: 'argued', basis: 'convention', certainty: 'very-low', why: 'No study of training runs this long: as a marathon raced at RPE 6 and below, 0.7 of its days.' },
    performance: { days: [4.9, 9.8, 13.9], spread: 'argued', basis: 'convention', certainty: 'very-low', why: 'No study of training runs this long: as a marathon raced at RPE 6 and below, 0.7 of its days. Late is less than 0.7 of it, since no day count rises by more than one for 2 % more distance.' },
  },
] as const satisfies readonly LadderRow[];

export const ladders = { race, 'trail-race': trailRace, 'stage-race': stageRace, training } as const;
export type Ladder = keyof typeof ladders;

/** Training runs longer than a marathon: a share of the lesser race of the same effort, on each clock and point. Read off between the last row and here. */
export const raceSized = {
  id: 'long-race-sized', aboveEffortKm: 36, fromEffortKm: 48, of: ['race', 'trail-race'], share: 0.7, basis: 'convention', certainty: 'very-low', spread: 'argued',
  why: 'No study of training runs this long: 0.7 of the days after a race of the same effort, road or trail, whichever asks for less.',
} as const;

const untestedGrowth = 'Grows with the km of the session as races do, more slowly; untested.';

const intervals = [
  {
    id: 'intervals-2', effortKm: 2,
    soreness:    { days: [0.275, 0.5, 0.875], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'Short sessions: as a race of 1.5 km.' },
    muscle:      { days: [0.2, 0.5, 1], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'Short sessions: as a race of 1.5 km.' },
    performance: { days: [0.36, 0.9, 1.8], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'Short sessions: as a race of 1.5 km, which can be run again the next day.' },
  },
  {
    id: 'intervals-5', effortKm: 5,
    soreness:    { days: [0.495, 0.9, 1.575], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'No soreness time-course of long intervals on their own: less than after repeated sprints at 48 h, and as after a race of 5 km.', context: ['YAN26-RSTs'] },
    muscle:      { days: [0.36, 0.9, 1.8], spread: 'default', basis: 'measured', certainty: 'low', why: 'No jump loss after 6 x 3 min; quadriceps force is not yet back in the group mean 24 h after 6 x 800 m, the last test, though most of the twenty had it; force and jump were normal by 48 h in another study.', evidence: ['RIA22', 'NUU21-HIITc', 'YAN26-HIIT'] },
    performance: { days: [0.5, 1.5, 3], spread: 'argued', basis: 'inferred', certainty: 'low', why: 'A standard run still feels harder at 24 h, the last test, so typical is after it; no later than a race of 5 km. Early is that of this race, late twice typical.', evidence: ['NUU21-HIIT'], context: ['SEI07-I-HT', 'SEI07-I-T', 'STA13-H'] },
  },
  {
    id: 'intervals-12', effortKm: 12,
    soreness:    { days: [0.77, 1.4, 2.45], spread: 'default', basis: 'inferred', certainty: 'very-low', why: untestedGrowth },
    muscle:      { days: [0.56, 1.4, 2.8], spread: 'default', basis: 'inferred', certainty: 'very-low', why: untestedGrowth },
    performance: { days: [0.92, 2.3, 4.6], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'About two thirds of a race of 12 km; untested.' },
  },
] as const satisfies readonly LadderRow[];

const uphill = 'No study of uphill repeats: as intervals of the same effort, with less impact.';

/** One ladder each, held below its first row and above its last; never below the training ladder at the same effort. */
export const sessions = {
  tempo: [
    {
      id: 'tempo-6', effortKm: 6,
      soreness:    { days: [0.22, 0.4, 0.7], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'No soreness study of flat tempo runs; a little below their muscle clock.' },
      muscle:      { days: [0.2, 0.5, 1], spread: 'default', basis: 'inferred', certainty: 'low', why: 'Knee torque is down for an hour after 6 km at threshold and taken as back at 2 h, where the tests end; 30 min at moderate pace cost no jump height at all. Both lie below this row, which is held at half a day, as after 90 min of easy running: nobody tested between 2 h and the next day.', evidence: ['SKO06', 'NUU21-MODc'] },
      performance: { days: [0.5, 1, 2], spread: 'argued', basis: 'inferred', certainty: 'low', why: 'A standard run is no harder after 24 h, and economy at 10 km pace is unchanged a day after 30 min near race effort: typical is that day, early and late half and twice of it.', evidence: ['NUU21-MOD', 'MOR96-RE'], context: ['SEI07-T', 'STA13-T'] },
    },
    {
      id: 'tempo-16', effortKm: 16,
      soreness:    { days: [0.44, 0.8, 1.4], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'Twice the days of 6 km for nearly three times the distance; untested.' },
      muscle:      { days: [0.36, 0.9, 1.8], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'On the way to the half marathon race (2 days); untested.' },
      performance: { days: [0.7, 1.6, 3.2], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'About a third of a race of 16 km; early stays near that of 6 km, late is twice typical. Untested.' },
    },
    {
      id: 'tempo-30', effortKm: 30,
      soreness:    { days: [0.88, 1.6, 2.8], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'A third above a long run of the same distance; untested.' },
      muscle:      { days: [0.6, 1.5, 3], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'A third above a long run of the same distance; untested.' },
      performance: { days: [1.04, 2.6, 5.2], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'Nearly a day above a long run of the same distance; untested.' },
    },
  ],
  intervals,
  sprints: [
    {
      id: 'sprints-1', effortKm: 1,
      soreness:    { days: [0, 0.2, 0.6], spread: 'argued', basis: 'convention', certainty: 'very-low', why: 'Up to 1 km of strides belongs to the easy run that carries it, and is answered like one.' },
      muscle:      { days: [0.05, 0.4, 0.9], spread: 'argued', basis: 'convention', certainty: 'very-low', why: 'Up to 1 km of strides belongs to the easy run that carries it, and is answered like one.' },
      performance: { days: [0.3, 0.7, 1], spread: 'argued', basis: 'convention', certainty: 'very-low', why: 'Up to 1 km of strides belongs to the easy run that carries it, and is answered like one. All-out sprints of 450 m cost eleven women at least three days: whoever runs such a session logs 2 km.', context: ['KEA15-SPR'] },
    },
    {
      id: 'sprints-2', effortKm: 2,
      soreness:    { days: [0.7, 2.2, 4.5], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'In 33 men soreness peaks at 24 h; at 48 h, the last test, it is still above that after interval sessions, which is no comparison with before; after 450 m it peaks at 48 h in eleven women, who are sore at 72 h, the last test. Typical lies between those two last tests, late beyond the second, early before the first peak.', evidence: ['YAN26-RSTs', 'KEA15-DOMS'] },
      muscle:      { days: [0.4, 1.8, 4], spread: 'argued', basis: 'measured', certainty: 'very-low', why: 'Small studies conflict: after 300 m men lose nothing; in 33 runners jump and force are lower at 24 h than after intervals and about normal at 48 h; after 450 m women jump as before at 72 h only (implied) and sprint slower even then, while their slow force never drops. Typical is just under two days; early leans to those who lose nothing, late lies a day beyond the last test.', evidence: ['YAN26-RSTf', 'NUU21-SMIT', 'KEA15-CMJ', 'KEA15-SPR', 'KEA15-MVIC', 'SPR20'], context: ['YAN26-RSTi', 'KEA15-CK', 'RSP20-CK1'] },
      performance: { days: [0.8, 2.4, 5], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'A standard run still feels harder at 24 h; a little above soreness, early its early end, late two days past the last sprint test.', evidence: ['NUU21-SMITr'] },
    },
  ],
  hills: [lent('hills-2', intervals[0], uphill), lent('hills-5', intervals[1], uphill), lent('hills-12', intervals[2], uphill)],
  downhill: [
    {
      id: 'downhill-habituated', effortKm: 1,
      soreness:    { days: [1.1, 2, 3.5], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'Smaller after a second bout within six weeks; under half of the first, as no study gives its days.' },
      muscle:      { days: [0.6, 1.5, 3], spread: 'default', basis: 'measured', certainty: 'low', why: 'Quadriceps strength is back at 48 h, the only test, in a second bout 14 days after the first.', evidence: ['HAQ15-2'] },
      performance: { days: [1.1, 2.75, 5.5], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'Most of a day after soreness; no economy study of a second bout.' },
    },
  ],
} as const satisfies Partial<Record<RunType, readonly LadderRow[]>>;

/** Descent that the runner is not used to: the floor of every run that has it, by its dose. Held below the first row and above the last. */
export const unaccustomedDescent = [
  {
    id: 'downhill-unaccustomed-3', effortKm: 3,
    soreness:    { days: [1.705, 3.1, 5.425], spread: 'default', basis: 'measured', certainty: 'very-low', why: 'After 20 min at -10 % (3 km) six men were free of soreness on day 3, fifteen women still sore at that last test: typical lies just past it.', evidence: ['OOS17-M-D', 'OOS17-F-D'] },
    muscle:      { days: [1.12, 2.8, 5.6], spread: 'default', basis: 'inferred', certainty: 'very-low', why: 'No strength test of 20 min downhill: below the soreness of the same run, between power back on day 2 after 15 min and strength back on day 4 or 5 after 30.', context: ['OOS17-F-CK', 'OOS17-M-CK'] },
    performance: { days: [1.8, 4.5, 8], spread: 'argued', basis: 'inferred', certainty: 'very-low', why: 'About two thirds of the days after 30 min of descent; late two days before its late end.' },
  },
  {
    id: 'downhill-unaccustomed', effortKm: 5,
    soreness:    { days: [2.75, 5, 8.75], spread: 'default', basis: 'measured', certainty: 'low', why: 'After 30 min at -15 % legs are sore on day 4 and free on day 5; after 45 min at -16 % they are sore beyond the last test at 72 h.', evidence: ['CHE07-DOMS', 'HAY19-DOMS', 'BYR85-1'] },
    muscle:      { days: [2, 5, 9], spread: 'argued', basis: 'measured', certainty: 'low', why: 'Strength is down on day 4 and back on day 5 after 30 min at -15 %, down beyond day 5 in untrained men, and back on day 4 after -20 %. At the gentler -10 % power was down on day 1 alone after 15 min (five trained controls, the return implied), which is early, while strength was still down after 60 min at 48 h, the last test. Late is meant to cover the untrained, whose return was not seen.', evidence: ['CHE07-MVC', 'CHE09-MVC', 'VAR-DR', 'TKH06', 'MAK22', 'HAQ15-1'], context: ['HOL23', 'HAY19-CK', 'GIO21-DR'] },
    performance: { days: [3, 7, 10], spread: 'argued', basis: 'inferred', certainty: 'low', why: 'Fast running cost more oxygen at every test until day 7, the last, in fifty men, and until day 5, the last, in fifteen; in ten it was normal on day 4, and easy running showed nothing in one study and a loss at 48 h in another. Typical is the largest study\'s last test, early a day before the return of the smallest, late three days past the last test.', evidence: ['CHE07-RE', 'CHE08-RE', 'CHE09-RE-hi', 'CHE09-RE-lo', 'BLA22-OC'] },
  },
] as const satisfies readonly LadderRow[];

/** How each run type is read: the ladder, then the rows it never falls below. */
export const readings: { readonly [T in RunType]: { ladder: Ladder; atLeast?: readonly LadderRow[] } | null } = {
  easy: { ladder: 'training' },
  long: { ladder: 'training' },
  recovery: { ladder: 'training' },
  tempo: { ladder: 'training', atLeast: sessions.tempo },
  intervals: { ladder: 'training', atLeast: sessions.intervals },
  sprints: { ladder: 'training', atLeast: sessions.sprints },
  hills: { ladder: 'training', atLeast: sessions.hills },
  downhill: { ladder: 'training', atLeast: sessions.downhill },
  race: { ladder: 'race' },
  'trail-race': { ladder: 'trail-race' },
  'stage-race': { ladder: 'stage-race' },
  rest: null,
  'cross-training': null,
  sick: null,
  injured: null,
};
