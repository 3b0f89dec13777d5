// What to do besides running, and what is only claimed. Shown with the runs it speaks of.
//
// when      after which runs: kind, trail races, from an effort on, or all that tire more than an easy run
// standing  advised: do it · optional: as you like, credited with 0 days · claimed: the articles say so, nobody tested it · contradicted: the articles say so, trials say no

import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Citekey } from '../evidence/sources.ts';
import type { Basis, Certainty, Standing } from '../words/terms.ts';

export interface AdviceRow {
  readonly id: string;
  readonly when: { readonly kind?: 'race' | 'training'; readonly trail?: true; readonly fromEffortKm?: number; readonly tiring?: true };
  readonly standing: Standing;
  readonly text: string;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly studies: readonly EvidenceId[];
  readonly sources: readonly Citekey[];
  /** Articles among them that do not claim it, but argue against it. */
  readonly against?: readonly Citekey[];
}

export const advice: readonly AdviceRow[] = [
  { id: 'advice-sleep', when: {}, standing: 'advised', basis: 'convention', certainty: 'low', studies: ['BAR22-SLEEP'], sources: ['article1', 'article3', 'article5'],
    text: 'Sleep comes first: never trade it for an early recovery run. Article 5 says that lost sleep raises the risk of injury, which nothing here tested.' },
  { id: 'advice-food', when: { tiring: true }, standing: 'advised', basis: 'measured', certainty: 'low', studies: ['ASP99'], sources: ['craven2021', 'margolis2021', 'sherman1992', 'asp1997', 'article3'],
    text: 'In the first 2 to 4 hours: fast carbohydrate (after long or hard runs about 1 g per kg body mass an hour) and fluids. It refills glycogen; it does not make a marathon a one-day affair. Article 3 names protein too: in two meta-analyses it refills glycogen no faster.' },
  { id: 'advice-drink', when: {}, standing: 'advised', basis: 'convention', certainty: 'very-low', studies: [], sources: ['article5'],
    text: 'Drink to thirst.' },
  { id: 'advice-movement', when: { fromEffortKm: 15 }, standing: 'advised', basis: 'convention', certainty: 'very-low', studies: [], sources: ['article1'],
    text: 'Gentle movement such as walking is fine on rest days.' },
  { id: 'advice-cross-training', when: { fromEffortKm: 15 }, standing: 'advised', basis: 'measured', certainty: 'low', studies: ['TKH06'], sources: ['martineznavarro2021', 'chin2024', 'article3'],
    text: 'Before and beside the first runs, prefer training without impact: swimming or cycling. Those runs are training, not recovery.' },
  { id: 'advice-listen', when: { fromEffortKm: 15 }, standing: 'advised', basis: 'convention', certainty: 'low', studies: ['BAR22-HI'], sources: ['article1'],
    text: 'Fatigue that lingers is a signal: check in each day; a check-in can hold or extend the countdown, never shorten it.' },
  { id: 'advice-mind', when: { tiring: true }, standing: 'advised', basis: 'convention', certainty: 'very-low', studies: ['BAR22-HI'], sources: ['article5'],
    text: 'Mood and motivation belong to recovery: a low day holds the next hard session.' },
  { id: 'advice-spacing', when: { kind: 'race' }, standing: 'advised', basis: 'convention', certainty: 'very-low', studies: [], sources: ['article1'],
    text: 'Space your races: the next one not before the day of full recovery, better not before its slow end.' },
  { id: 'advice-red-flags', when: {}, standing: 'advised', basis: 'convention', certainty: 'very-low', studies: [], sources: ['article5'],
    text: 'Chest symptoms, confusion, collapse or repeated vomiting: emergency. Dark urine: a doctor today. Unusual breathlessness, a swollen calf, pain in one spot, in the bone or at night, fever or illness: a physician before training again.' },
  { id: 'advice-hrv', when: { tiring: true }, standing: 'advised', basis: 'inferred', certainty: 'low', studies: ['FAZ19-HRV', 'SPE22-HRV', 'MIL18-HRV'], sources: ['duking2021'],
    text: 'A wearable can veto a hard day, never clear one: heart-rate variability was normal at day 2 after 64 km while fatigue lasted until day 5.' },
  { id: 'advice-inflammation', when: { kind: 'race', fromEffortKm: 90 }, standing: 'claimed', basis: 'inferred', certainty: 'very-low', studies: ['NEM26-40', 'NEM26-171'], sources: ['article1'],
    text: 'Inflammation rises far more after 171 km than after 40 km. Article 1 calls a short rise a normal part of adaptation, so shorter races are not called harmful.' },
  { id: 'advice-red-cells', when: { kind: 'race', trail: true, fromEffortKm: 50 }, standing: 'claimed', basis: 'inferred', certainty: 'very-low', studies: ['NEM26-40', 'NEM26-171'], sources: ['article1'],
    text: 'Red blood cells are damaged at the finish, more after 171 km than after 40 km. The spleen clears them and new ones are made, which takes time, says article 1: how long is unknown, as they were sampled at the finish only. It supports the order of distances and gives no number of days.' },
  { id: 'advice-complements', when: {}, standing: 'optional', basis: 'inferred', certainty: 'low', studies: [], sources: ['hoffman2016', 'wiewelhove2018', 'dupuy2018', 'moore2022', 'hill2014'],
    text: 'As you like them, credited with 0 days, so weigh what they cost: massage, cold water and compression ease soreness for a day, and after 161 km massage and boots changed nothing on days 1 to 7; light stretching, mobility work, yoga and meditation, which articles 3 and 5 recommend, were not tested here.' },
  { id: 'advice-supplements', when: {}, standing: 'claimed', basis: 'convention', certainty: 'very-low', studies: [], sources: ['article5'],
    text: 'Claimed, not advised: magnesium, potassium and other supplements. Anti-inflammatory drugs are a question for a physician, and hide the pain that a check-in asks about.' },
  { id: 'claimed-training-gains', when: { tiring: true }, standing: 'claimed', basis: 'convention', certainty: 'very-low', studies: [], sources: ['article2', 'article4'],
    text: 'Claimed for recovery runs: blood flow, capillaries, mitochondria, economy on tired legs, more volume without overload. Plausible as training, untested as recovery.' },
  { id: 'claimed-faster-recovery', when: {}, standing: 'contradicted', basis: 'measured', certainty: 'low', studies: ['SHE84-X-W', 'ZHO25-MIR', 'MAR21-SJ-RUN'], sources: ['wiewelhove2018', 'vanhooren2018', 'article2', 'article3', 'article4', 'article5'], against: ['article3'],
    text: 'Claimed for recovery runs: faster repair, less soreness, waste or lactic acid cleared, injuries prevented. Lactate is gone by the next day anyway, trials found harm (daily after a marathon, within 72 h of a half) or none, once a higher jump (40 min on alternate days from 48 h), never a shorter recovery; injury prevention is untested.' },
];
