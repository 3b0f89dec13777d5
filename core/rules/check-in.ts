// Listening to the body: what a daily check-in may do. It can hold or extend, never shorten.
//
// from       the sign counts from this value up (0-10), or when it is true
// holdEasy   no easy run before this many days after the check-in; holdHard: no hard session; null = not held
// impact     false: until the hold ends, only training without impact
// Each day that soreness or fatigue counts beyond the soreness clock's max moves the countdown by extendDays (lateSign).

import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Basis, Certainty } from '../words/terms.ts';

export interface SignRow {
  readonly id: string;
  readonly sign: 'soreness' | 'fatigue' | 'poorSleep' | 'lowMood' | 'hrvBelowBaseline' | 'jointPain';
  readonly from: number | true;
  readonly holdEasy: number | null;
  readonly holdHard: number | null;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly studies: readonly EvidenceId[];
}

export const signs: readonly SignRow[] = [
  { id: 'check-soreness', sign: 'soreness', from: 3, holdEasy: 1, holdHard: 2, basis: 'inferred', certainty: 'low', studies: ['TAK17-DOMS'],
    why: 'Marathoners could not be told from before at 1.9 of 10 and could at 2.8: on a scale of whole numbers from 3 up, no run today and no hard session tomorrow.' },
  { id: 'check-fatigue', sign: 'fatigue', from: 5, holdEasy: null, holdHard: 2, basis: 'convention', certainty: 'very-low', studies: ['FAZ19-DOMS', 'HOF17-FAT'],
    why: 'Fatigue follows soreness after ultras; from 5 of 10 up, no hard session today or tomorrow.' },
  { id: 'check-sleep', sign: 'poorSleep', from: true, holdEasy: null, holdHard: 1, basis: 'convention', certainty: 'very-low', studies: ['BAR22-SLEEP'],
    why: 'Nights after an ultra are broken; no trial gives days. A hard session waits for a better night.' },
  { id: 'check-mood', sign: 'lowMood', from: true, holdEasy: null, holdHard: 1, basis: 'convention', certainty: 'very-low', studies: ['BAR22-HI'],
    why: 'How one feels took six days after 171 km. A hard session waits for a better day.' },
  { id: 'check-hrv', sign: 'hrvBelowBaseline', from: true, holdEasy: null, holdHard: 1, basis: 'inferred', certainty: 'low', studies: ['FAZ19-HRV', 'SPE22-HRV', 'MIL18-HRV'],
    why: 'Heart-rate variability is a veto on hard days, never a green light: it was normal days before fatigue had gone after 64 km.' },
  { id: 'check-joint-pain', sign: 'jointPain', from: true, holdEasy: 2, holdHard: 4, basis: 'convention', certainty: 'very-low', studies: [],
    why: 'Joint pain switches to rest or training without impact; trying it out with a short run is not advised.' },
];

export const lateSign = {
  id: 'check-late', signs: ['soreness', 'fatigue'], extendDays: 1, basis: 'convention', certainty: 'very-low',
  why: 'Soreness or fatigue beyond the slow end of its clock says that this recovery runs late: each such day moves the countdown by a day.',
} as const;

export type Urgency = 'emergency' | 'same-day' | 'physician';
export interface RedFlagRow {
  readonly id: string;
  readonly label: string;
  readonly urgency: Urgency;
}

/** Signs that end the countdown: no dates, care first. A convention of prudence, no study. */
export const redFlags: readonly RedFlagRow[] = [
  { id: 'chest-symptoms', label: 'chest pain, pressure or a racing, uneven heartbeat', urgency: 'emergency' },
  { id: 'confusion', label: 'confusion', urgency: 'emergency' },
  { id: 'collapse', label: 'collapse or fainting', urgency: 'emergency' },
  { id: 'repeated-vomiting', label: 'repeated vomiting', urgency: 'emergency' },
  { id: 'dark-urine', label: 'dark urine', urgency: 'same-day' },
  { id: 'breathlessness', label: 'breathlessness that is not usual', urgency: 'physician' },
  { id: 'calf-swelling', label: 'a swollen calf', urgency: 'physician' },
  { id: 'focal-pain', label: 'pain in one spot', urgency: 'physician' },
  { id: 'bone-pain', label: 'bone pain', urgency: 'physician' },
  { id: 'night-pain', label: 'pain at night', urgency: 'physician' },
  { id: 'fever', label: 'fever', urgency: 'physician' },
  { id: 'illness', label: 'illness', urgency: 'physician' },
];

/** Most urgent first. */
export const care = {
  emergency: 'Call the emergency number now.',
  'same-day': 'See a doctor today.',
  physician: 'See a physician before you train again.',
} as const satisfies Record<Urgency, string>;

export const redFlagRule = {
  id: 'red-flag', basis: 'convention', certainty: 'low',
  why: 'This sign can mean something that no countdown covers: the plan stops and shows no dates until a physician has cleared it.',
} as const;
