// Listening to the body: what a daily check-in may do. It can hold, extend or stop, never shorten.
//
// asks       what the runner is asked
// from       the sign counts from this value up (0-10), or when it is true
// holdEasy   no easy run before this many days after the check-in; holdHard: no hard session; null = not held
// follows    what follows, in one sentence
// A hold closes days; only training without impact is left on them where runs are held.

import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Basis, Certainty } from '../words/terms.ts';

/** A scale from 0 to 10 with its ends in words, or a yes or no. */
export const questions = {
  soreness: { asks: 'How sore are your legs?', from: 'not at all', to: 'as sore as can be' },
  fatigue: { asks: 'How tired are you?', from: 'fresh', to: 'exhausted' },
  poorSleep: { asks: 'Did you sleep badly?' },
  lowMood: { asks: 'Is your mood low?' },
  hrvBelowBaseline: { asks: 'Is your heart-rate variability below its usual range?' },
  jointPain: { asks: 'Does a joint or a tendon hurt, or does pain change how you run?' },
} as const satisfies { readonly [S in string]: { readonly asks: string; readonly from?: string; readonly to?: string } };
export type Sign = keyof typeof questions;

export interface SignRow {
  readonly id: string;
  readonly sign: Sign;
  readonly from: number | true;
  readonly holdEasy: number | null;
  readonly holdHard: number | null;
  readonly follows: string;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly studies: readonly EvidenceId[];
}

export const signs: readonly SignRow[] = [
  { id: 'check-soreness', sign: 'soreness', from: 3, holdEasy: 1, holdHard: 2, basis: 'inferred', certainty: 'low', studies: ['TAK17-DOMS'],
    follows: 'Soreness of 3 and more: no run on that day, no hard session on that day and the next.',
    why: 'Marathoners could not be told from before at 1.9 of 10 and could at 2.8: on a scale of whole numbers from 3 up, no run today and no hard session tomorrow.' },
  { id: 'check-strong-fatigue', sign: 'fatigue', from: 7, holdEasy: 1, holdHard: 2, basis: 'convention', certainty: 'very-low', studies: ['FAZ19-DOMS', 'HOF17-FAT'],
    follows: 'Fatigue of 7 and more: no run on that day, no hard session on that day and the next.',
    why: 'Fatigue follows soreness after ultras. That it holds the run of a day from 7 of 10 up is ours.' },
  { id: 'check-fatigue', sign: 'fatigue', from: 5, holdEasy: null, holdHard: 2, basis: 'convention', certainty: 'very-low', studies: ['FAZ19-DOMS', 'HOF17-FAT'],
    follows: 'Fatigue of 5 and more: no hard session on that day and the next.',
    why: 'Fatigue follows soreness after ultras; from 5 of 10 up, no hard session today or tomorrow.' },
  { id: 'check-sleep', sign: 'poorSleep', from: true, holdEasy: null, holdHard: 1, basis: 'convention', certainty: 'very-low', studies: ['BAR22-SLEEP'],
    follows: 'Poor sleep: no hard session on that day.',
    why: 'Nights after an ultra are broken; no trial gives days. A hard session waits for a better night.' },
  { id: 'check-mood', sign: 'lowMood', from: true, holdEasy: null, holdHard: 1, basis: 'convention', certainty: 'very-low', studies: ['BAR22-HI'],
    follows: 'Low mood: no hard session on that day.',
    why: 'How one feels took six days after 171 km. A hard session waits for a better day.' },
  { id: 'check-hrv', sign: 'hrvBelowBaseline', from: true, holdEasy: null, holdHard: 1, basis: 'inferred', certainty: 'low', studies: ['FAZ19-HRV', 'SPE22-HRV', 'MIL18-HRV'],
    follows: 'Low heart-rate variability: no hard session on that day.',
    why: 'Heart-rate variability is a veto on hard days, never a green light: it was normal days before fatigue had gone after 64 km.' },
];

/** Several small signs on one day. */
export const severalSigns = {
  id: 'check-several', signs: ['poorSleep', 'lowMood', 'hrvBelowBaseline'], atLeast: 2, holdEasy: 1, holdHard: 2, basis: 'convention', certainty: 'very-low', studies: [],
  follows: 'Two of poor sleep, low mood and low heart-rate variability on one day: no run on that day, no hard session on that day and the next.',
  why: 'One bad night is common; two signs at once say that more than the legs is tired. That two hold the run of a day is ours.',
} as const satisfies { readonly signs: readonly Sign[]; readonly [field: string]: unknown };

/** Holds running until a check-in that says no, and that day. */
export const jointPain = {
  id: 'check-joint-pain', sign: 'jointPain', holdEasy: 1, urgency: 'until-pain-free', basis: 'convention', certainty: 'very-low', studies: [],
  follows: 'Joint pain: no run, and no dates, until a check-in without it (no pain at rest, on stairs and on a brisk walk, without painkillers); the first run comes a day after that at the earliest.',
  why: 'Joint pain switches to rest or training without impact until it is gone; trying it out with a short run is not advised.',
  text: 'Joint pain: no run until a check-in says that it is gone. Until then rest, or cycle or swim if that does not hurt; do not try it out with a short run. Pain that stays for a week, swells or wakes you: see a physician.',
} as const satisfies { readonly sign: Sign; readonly [field: string]: unknown };

/** How running comes back after joint pain, or after check-ins have held it for days on end. Days count from the first one that is open again. */
export const comeback = {
  id: 'check-comeback', heldDays: 4, holdHard: 3, holdFull: 6, basis: 'convention', certainty: 'very-low', studies: [],
  follows: 'After joint pain, or four days and more on which check-ins held the running: a first run of 30 minutes, alternate days, no hard session for three days, and full recovery after six at the earliest.',
  why: 'After days without running, and above all after pain, running begins anew: a short first run shows whether it is gone, and the first hard effort is not to be a race. The days are ours.',
} as const;

/** Days beyond the slow end of the soreness clock on which a sign counts: each moves the countdown, up to so many days after its end. */
export const lateSign = {
  id: 'check-late', signs: ['soreness', 'fatigue'], extendDays: 1, upToDaysAfterEnd: 7, basis: 'convention', certainty: 'very-low',
  follows: 'Soreness of 3 or fatigue of 5 beyond the slow end of soreness: the countdown moves by a day.',
  why: 'Soreness or fatigue beyond the slow end of its clock says that this recovery runs late: each such day moves the countdown by a day, up to a week after its end. What is felt later, and small signs after the end, are no longer of this run.',
} as const;

/** And when it is too late for a countdown. */
export const lateStop = {
  id: 'check-late-stop', sign: 'soreness', daysBeyondLate: 7, urgency: 'physician', basis: 'convention', certainty: 'very-low', studies: [],
  follows: 'Soreness of 3 and more a week beyond the slow end of its clock: the countdown stops, see a physician.',
  why: 'Nine runners in ten are free of soreness by the slow end of its clock. A week later it is no soreness of that run that a countdown knows.',
  text: 'Legs sore this late no longer fit this run: its countdown stops. If a hard or long run since then made them sore, count from that one. If nothing did:',
} as const satisfies { readonly sign: Sign; readonly [field: string]: unknown };

/** Most urgent first. */
export const urgencies = ['emergency', 'same-day', 'physician', 'until-pain-free'] as const;
export type Urgency = (typeof urgencies)[number];
export interface RedFlagRow {
  readonly id: string;
  readonly label: string;
  readonly urgency: keyof typeof care;
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

export const care = {
  emergency: 'Call the emergency number now.',
  'same-day': 'See a doctor today.',
  physician: 'See a physician before you train again.',
} as const satisfies { readonly [U in Urgency]?: string };

export const redFlagRule = {
  id: 'red-flag', basis: 'convention', certainty: 'low',
  why: 'This sign can mean something that no countdown covers: the plan stops and shows no dates until a physician has cleared it.',
} as const;
