// What the five articles say, claim by claim, and the rule that acts on it. Facts are restated in our words.
//
// rules     ids of the rows that act on the claim
// standing  acted-on: the product does what the claim says, in the rows named · claimed: contradicted or untested, shown as claimed
// against   what stands against it
// seen      where a user meets it

export interface Claim {
  readonly id: string;
  readonly says: string;
  readonly rules: readonly [string, ...string[]];
  readonly standing: 'acted-on' | 'claimed';
  readonly against?: string;
  readonly seen: string;
}

export const claims: readonly Claim[] = [
  { id: 'A1.1', says: 'Damage grows with distance: 171 km is another category than 40 km.', rules: ['advice-red-cells', 'trail-race-42', 'trail-race-271'], standing: 'acted-on', seen: 'trail ladder; advice after ultras' },
  { id: 'A1.2', says: 'Inflammation rises far more after 171 km; a short rise belongs to adaptation.', rules: ['advice-inflammation'], standing: 'acted-on', seen: 'advice after ultras' },
  { id: 'A1.3', says: 'Damaged red cells are cleared and replaced, which takes time.', rules: ['advice-red-cells'], standing: 'acted-on', seen: 'advice after ultras: duration unknown' },
  { id: 'A1.4', says: 'Space ultra-distance events.', rules: ['advice-spacing', 'race-spacing'], standing: 'acted-on', seen: 'advice after races; gaps of a log, RECOVERY_GAP' },
  { id: 'A1.5', says: 'After the race: sleep, nutrition, low-intensity movement.', rules: ['advice-sleep', 'advice-food', 'advice-movement'], standing: 'acted-on', seen: 'advice' },
  { id: 'A1.6', says: 'Fatigue that lingers after a big race is a signal: listen to the body.', rules: ['advice-listen', 'check-fatigue', 'check-late'], standing: 'acted-on', seen: 'check-in of the plan' },
  { id: 'A2.1', says: 'A recovery run of 20 to 45 min within 24 h of a long run or hard session.', rules: ['recovery-run', 'recovery-run-after-long-run', 'recovery-run-after-session'], standing: 'acted-on', seen: 'recovery run, active approach' },
  { id: 'A2.2', says: '60 to 75 min for those running strong in a build or peak phase.', rules: ['recovery-run-long'], standing: 'acted-on', seen: 'recovery run with trainingPhase and level' },
  { id: 'A2.3', says: 'Conversation pace or slower, a pace to hold for hours.', rules: ['recovery-run'], standing: 'acted-on', seen: 'talk test of the recovery run' },
  { id: 'A2.4', says: 'Flat and soft ground.', rules: ['recovery-run'], standing: 'acted-on', seen: 'surface of the recovery run' },
  { id: 'A2.5', says: 'If it has to be forced, rest.', rules: ['recovery-run'], standing: 'acted-on', seen: 'stop rule of the recovery run' },
  { id: 'A2.6', says: 'Recovery runs bring blood flow, mitochondria, capillaries, efficiency, volume without overload.', rules: ['claimed-training-gains'], standing: 'claimed', against: 'plausible as training, never tested as recovery', seen: 'advice' },
  { id: 'A2.7', says: 'Written for runners of 50 km to 200 miles.', rules: ['trail-race-90', 'trail-race-570'], standing: 'acted-on', seen: 'answers up to 1,000 km' },
  { id: 'A2.8', says: 'Recovery runs speed recovery, clear waste, help against injury, leave one fresher than rest.', rules: ['claimed-faster-recovery'], standing: 'claimed', against: 'claims A3.5 and A4.1; SHE84, ZHO25, WIE18; for it only a higher jump at 96 h (MAR21); injuries untested', seen: 'advice' },
  { id: 'A3.1', says: 'Recovered means able to reproduce the effort or performance.', rules: ['full'], standing: 'acted-on', seen: 'RECOVERY_DAYS, recoveryDays' },
  { id: 'A3.2', says: 'Recovery has several indicators: physiological, neurological, psychological.', rules: ['race-42', 'hard-session', 'full'], standing: 'acted-on', seen: 'three clocks' },
  { id: 'A3.3', says: 'The kind of effort decides.', rules: ['easy-8', 'intervals-5', 'intervals-12', 'race-10', 'trail-race-271'], standing: 'acted-on', seen: 'type is required' },
  { id: 'A3.4', says: 'The longer the recovery, the less a recovery run helps.', rules: ['recovery-run-after-session', 'recovery-run-after-marathon', 'recovery-run-after-ultra'], standing: 'acted-on', seen: 'recovery run' },
  { id: 'A3.5', says: 'Lactate is gone by the next day anyway; no study shows a benefit, a marathon study shows harm.', rules: ['recovery-run-after-marathon', 'claimed-faster-recovery'], standing: 'acted-on', against: 'one trial: after 40 min on alternate days from 48 h, squat jump 108 against 101 % at 96 h (MAR21)', seen: 'recovery run: why none' },
  { id: 'A3.6', says: 'After a marathon or ultra: rest, then several days or weeks before running.', rules: ['return-after-race-15', 'return-after-ultra', 'day-rest'], standing: 'acted-on', seen: 'first days of the plan' },
  { id: 'A3.7', says: 'After intervals or 10 km an easy jog may help, mostly through sleep.', rules: ['recovery-run-after-session', 'recovery-run-after-short-race'], standing: 'acted-on', seen: 'recovery run, rest-first approach' },
  { id: 'A3.8', says: 'Do not trade sleep for an early recovery run.', rules: ['advice-sleep'], standing: 'acted-on', seen: 'advice' },
  { id: 'A3.9', says: 'Food in the 2 to 4 hours after: fast carbohydrate, protein, fluids.', rules: ['advice-food'], standing: 'acted-on', seen: 'advice for day 0' },
  { id: 'A3.10', says: 'After the rest days: easy runs and, rather, training without impact; those runs are training.', rules: ['day-cross-training', 'advice-cross-training'], standing: 'acted-on', seen: 'plan between rest and the first run' },
  { id: 'A3.11', says: 'Massage, light stretching, yoga, meditation are pleasant complements.', rules: ['advice-complements'], standing: 'acted-on', seen: 'advice, credited with 0 days' },
  { id: 'A3.12', says: 'Enough rest has to be balanced against losing fitness.', rules: ['latest-return'], standing: 'acted-on', seen: 'latest return of the plan' },
  { id: 'A3.13', says: 'A recovery run may be hot (right after) or cold (later); it spends reserves that are being refilled.', rules: ['recovery-run-hot', 'recovery-run-cold'], standing: 'acted-on', seen: 'forms of the recovery run' },
  { id: 'A4.1', says: 'A run on the day after does not repair fibres.', rules: ['recovery-run-after-half', 'recovery-run-after-marathon', 'claimed-faster-recovery'], standing: 'acted-on', seen: 'advice; recovery run' },
  { id: 'A4.2', says: 'It recruits less-used fibres and teaches economy on tired legs.', rules: ['claimed-training-gains'], standing: 'claimed', against: 'untested; the aim is training, not repair', seen: 'advice' },
  { id: 'A4.3', says: 'Used the day after 30 km long runs and hard sessions: sore at first, then easier.', rules: ['recovery-run-after-long-run'], standing: 'acted-on', seen: 'long-run plan, active approach' },
  { id: 'A4.4', says: 'With knee trouble, rest or cycle; walking counts.', rules: ['check-joint-pain'], standing: 'acted-on', seen: 'check-in: joint pain' },
  { id: 'A5.1', says: '60 to 70 % of maximum heart rate, below the anaerobic threshold.', rules: ['recovery-run'], standing: 'acted-on', seen: 'heart rate, in beats with maxHrBpm' },
  { id: 'A5.2', says: '30 to 45 min.', rules: ['recovery-run'], standing: 'acted-on', seen: 'merged with A2.1: 20 to 45 min' },
  { id: 'A5.3', says: 'Soft surface, relaxed, conversational.', rules: ['recovery-run'], standing: 'acted-on', seen: 'talk test and surface' },
  { id: 'A5.4', says: 'One to three recovery runs a week.', rules: ['recovery-run', 'weekly-recovery-runs'], standing: 'acted-on', seen: 'perWeek of the recovery run; status of a log' },
  { id: 'A5.5', says: 'After intervals or long runs.', rules: ['recovery-run-after-session', 'recovery-run-after-long-run'], standing: 'acted-on', seen: 'recovery run' },
  { id: 'A5.6', says: 'Food, drink, magnesium, potassium and sleep support it.', rules: ['advice-drink', 'advice-food', 'advice-supplements'], standing: 'acted-on', seen: 'advice; supplements as claimed' },
  { id: 'A5.7', says: 'Elite and amateur runners differ.', rules: ['recovery-run-long'], standing: 'acted-on', seen: 'level changes the recovery run of strong runners, nothing after races' },
  { id: 'A5.8', says: 'Discomfort is an early sign of injury; overuse comes from too little recovery.', rules: ['red-flag', 'advice-red-flags'], standing: 'acted-on', seen: 'red flags stop the countdown' },
  { id: 'A5.9', says: 'Wearables (heart-rate variability, muscle oxygen) give signals.', rules: ['check-hrv', 'advice-hrv'], standing: 'acted-on', seen: 'check-in: a veto, never a green light' },
  { id: 'A5.10', says: 'Mood, mindfulness and motivation count.', rules: ['check-mood', 'advice-mind'], standing: 'acted-on', seen: 'check-in: low mood' },
  { id: 'A5.11', says: 'The cost of recovery tools should be weighed.', rules: ['advice-complements'], standing: 'acted-on', seen: 'advice, credited with 0 days' },
  { id: 'A5.12', says: 'It flushes lactic acid, eases soreness, repairs faster, refills glycogen; rest is not always best; it prevents injury.', rules: ['claimed-faster-recovery'], standing: 'claimed', against: 'claim A3.5; SHE84, ZHO25, WIE18, ASP99 (glycogen low at day 2 in spite of the diet); injuries untested', seen: 'advice' },
  { id: 'A5.13', says: 'Stretching, mobility, cold and yoga help; lost sleep raises the risk of injury.', rules: ['advice-complements', 'advice-sleep', 'check-sleep'], standing: 'acted-on', seen: 'advice, credited with 0 days; sleep first' },
];
