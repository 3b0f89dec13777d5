// The custom functions as Sheets lists them. Their help is read from these comments, so this file is copied into the build as it is.
// @ts-check

/**
 * Days until the run can be repeated: half of runners are fully recovered by then, or the share that you ask for.
 *
 * @param {10} distance Distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One cell or a range.
 * @param {"race"} type recovery, easy, long, tempo, intervals, sprints, hills, downhill, race, trail-race or stage-race; run is read from the distance; rest, cross-training, sick and injured stay blank. Everyday words in seven languages work too.
 * @param {"km"} [unit] Optional. km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} [elevation_gain_m] Optional. Metres climbed, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @param {9} [rpe] Optional. Effort, 1 to 10; counts for races. Default: race effort.
 * @param {0.8} [chance] Optional. Share of runners by whose recovery the days are counted, 0.5 to 0.9 (or 50 % to 90 %). Default 0.5: half of them.
 * @param {"usual"} [descents] Optional. usual, recent (a similar descent within six weeks) or unaccustomed. Default usual; for type downhill unaccustomed.
 * @param {50} [age] Optional. Years, 10 to 100; counts after long trail races.
 * @return Whole days to full recovery, in the shape of the range.
 * @customfunction
 */
function RECOVERY_DAYS(distance, type, unit, elevation_gain_m, rpe, chance, descents, age) {
  return addon_.recoveryDays(distance, type, unit, elevation_gain_m, rpe, chance, descents, age);
}

/**
 * Why it takes that long: the limiting clock, the range, the rules and the studies, in words.
 *
 * @param {10} distance Distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One cell or a range.
 * @param {"race"} type recovery, easy, long, tempo, intervals, sprints, hills, downhill, race, trail-race or stage-race; run is read from the distance; rest, cross-training, sick and injured stay blank. Everyday words in seven languages work too.
 * @param {"km"} [unit] Optional. km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} [elevation_gain_m] Optional. Metres climbed, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @return The reasons as text, in the shape of the range.
 * @customfunction
 */
function RECOVERY_WHY(distance, type, unit, elevation_gain_m) {
  return addon_.recoveryWhy(distance, type, unit, elevation_gain_m);
}

/**
 * The date of a milestone after a run: when it can be repeated, or the next hard session, the next long run, the first easy run.
 *
 * @param {"2026-10-18"} date Day of the run: a date, or text such as YYYY-MM-DD or 18.10.2026.
 * @param {10} distance Distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One cell or a range.
 * @param {"race"} type recovery, easy, long, tempo, intervals, sprints, hills, downhill, race, trail-race or stage-race; run is read from the distance; rest, cross-training, sick and injured stay blank. Everyday words in seven languages work too.
 * @param {"full"} [milestone] Optional. easy-run, long-run, hard-session or full. Default full.
 * @param {"km"} [unit] Optional. km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} [elevation_gain_m] Optional. Metres climbed, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @param {0.8} [chance] Optional. Share of runners by whose recovery the days are counted, 0.5 to 0.9 (or 50 % to 90 %). Default 0.5: half of them.
 * @param {9} [rpe] Optional. Effort, 1 to 10; counts for races. Default: race effort.
 * @param {"usual"} [descents] Optional. usual, recent (a similar descent within six weeks) or unaccustomed. Default usual; for type downhill unaccustomed.
 * @param {50} [age] Optional. Years, 10 to 100; counts after long trail races.
 * @return Dates, in the shape of the range.
 * @customfunction
 */
function RECOVERY_DATE(date, distance, type, milestone, unit, elevation_gain_m, chance, rpe, descents, age) {
  return addon_.recoveryDate(date, distance, type, milestone, unit, elevation_gain_m, chance, rpe, descents, age);
}

/**
 * The share of runners who have recovered by a day, fully or by one clock.
 *
 * @param {10} distance Distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One cell or a range.
 * @param {"race"} type recovery, easy, long, tempo, intervals, sprints, hills, downhill, race, trail-race or stage-race; run is read from the distance; rest, cross-training, sick and injured stay blank. Everyday words in seven languages work too.
 * @param {7} days Whole days after the run, 0 to 365: recovered by that morning.
 * @param {"full"} [clock] Optional. full, soreness, muscle or performance. Default full: all three clocks.
 * @param {"km"} [unit] Optional. km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} [elevation_gain_m] Optional. Metres climbed, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @param {9} [rpe] Optional. Effort, 1 to 10; counts for races. Default: race effort.
 * @param {"usual"} [descents] Optional. usual, recent (a similar descent within six weeks) or unaccustomed. Default usual; for type downhill unaccustomed.
 * @param {50} [age] Optional. Years, 10 to 100; counts after long trail races.
 * @return A share from 0.01 to 0.99, in the shape of the range; format the cells as percent.
 * @customfunction
 */
function RECOVERY_CHANCE(distance, type, days, clock, unit, elevation_gain_m, rpe, descents, age) {
  return addon_.recoveryChance(distance, type, days, clock, unit, elevation_gain_m, rpe, descents, age);
}

/**
 * The plan day by day, from the run to full recovery and the next hard session, as a table with a header row.
 *
 * @param {10} distance Distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One run.
 * @param {"race"} type recovery, easy, long, tempo, intervals, sprints, hills, downhill, race, trail-race or stage-race; run is read from the distance; rest, cross-training, sick and injured stay blank. Everyday words in seven languages work too.
 * @param {"2026-10-18"} [date] Optional. Day of the run: a date, or text such as YYYY-MM-DD or 18.10.2026.
 * @param {"balanced"} [approach] Optional. rest-first, balanced or active. Default balanced: what the trials support.
 * @param {"km"} [unit] Optional. km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} [elevation_gain_m] Optional. Metres climbed, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @param {"base"} [training_phase] Optional. base, build, peak or taper. For the longer recovery run of build and peak.
 * @param {"recreational"} [level] Optional. novice, recreational, trained or elite. Changes the recovery run of strong runners, nothing after races.
 * @param {"no"} [season_end] Optional. yes: the season ends with this race, weeks off running follow. Default no.
 * @return A table: Day, Date, Phase, What to do, At most, Heart rate, Why.
 * @customfunction
 */
function RECOVERY_PLAN(distance, type, date, approach, unit, elevation_gain_m, training_phase, level, season_end) {
  return addon_.recoveryPlan(distance, type, date, approach, unit, elevation_gain_m, training_phase, level, season_end);
}

/**
 * What the plan says after how the runner feels, on one day or on each: what to do, and the dates from then on. What calls for a doctor stops it.
 *
 * @param {10} distance Distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One run.
 * @param {"race"} type recovery, easy, long, tempo, intervals, sprints, hills, downhill, race, trail-race or stage-race; run is read from the distance; rest, cross-training, sick and injured stay blank. Everyday words in seven languages work too.
 * @param {"2026-10-18"} date Day of the run: a date, or text such as YYYY-MM-DD or 18.10.2026.
 * @param {"2026-10-21"} on_date Days of the check-ins: a date, or text such as YYYY-MM-DD or 18.10.2026. One cell or a column.
 * @param {2} soreness Soreness, 0 to 10; blank is not asked. One cell or a column.
 * @param {2} fatigue Fatigue, 0 to 10; blank is not asked. One cell or a column.
 * @param {"poor sleep"} [flags] Optional. Words, parted by commas: poor sleep, low mood, low HRV, joint pain, pain-free; fever, chest pain and what else calls for a doctor. Seven languages work. One cell or a column.
 * @param {"km"} [unit] Optional. km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} [elevation_gain_m] Optional. Metres climbed, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @return A table: About, Date, What, At most, Why.
 * @customfunction
 */
function RECOVERY_CHECKIN(distance, type, date, on_date, soreness, fatigue, flags, unit, elevation_gain_m) {
  return addon_.recoveryCheckIn(distance, type, date, on_date, soreness, fatigue, flags, unit, elevation_gain_m);
}

/**
 * What to do besides running and what to watch for, with what it is worth and who says so.
 *
 * @param {10} distance Distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One run.
 * @param {"race"} type recovery, easy, long, tempo, intervals, sprints, hills, downhill, race, trail-race or stage-race; run is read from the distance; rest, cross-training, sick and injured stay blank. Everyday words in seven languages work too.
 * @param {"km"} [unit] Optional. km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} [elevation_gain_m] Optional. Metres climbed, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @return A table: Standing, What, Basis, Certainty, Who says so, Rule.
 * @customfunction
 */
function RECOVERY_ADVICE(distance, type, unit, elevation_gain_m) {
  return addon_.recoveryAdvice(distance, type, unit, elevation_gain_m);
}

/**
 * The recovery run after a run: when, how long, heart rate, surface and stop rule, or why none.
 *
 * @param {10} distance Distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One cell or a range.
 * @param {"race"} type recovery, easy, long, tempo, intervals, sprints, hills, downhill, race, trail-race or stage-race; run is read from the distance; rest, cross-training, sick and injured stay blank. Everyday words in seven languages work too.
 * @param {"balanced"} [approach] Optional. rest-first, balanced or active. Default balanced: what the trials support.
 * @param {190} [max_hr_bpm] Optional. Known maximum heart rate, 100 to 240 beats per minute. Never guessed.
 * @param {"km"} [unit] Optional. km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} [elevation_gain_m] Optional. Metres climbed, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @param {"base"} [training_phase] Optional. base, build, peak or taper. For the longer recovery run of build and peak.
 * @param {"recreational"} [level] Optional. novice, recreational, trained or elite. Changes the recovery run of strong runners, nothing after races.
 * @return The prescription as text, in the shape of the range.
 * @customfunction
 */
function RECOVERY_RUN(distance, type, approach, max_hr_bpm, unit, elevation_gain_m, training_phase, level) {
  return addon_.recoveryRun(distance, type, approach, max_hr_bpm, unit, elevation_gain_m, training_phase, level);
}

/**
 * A whole log: for each run the first easy run, the next hard session and full recovery, with what was not over yet carried into it.
 *
 * @param {"2026-10-18"} dates Days of the runs: a date, or text such as YYYY-MM-DD or 18.10.2026. One column, such as A2:A.
 * @param {10} distances Distances in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One column.
 * @param {"race"} types recovery, easy, long, tempo, intervals, sprints, hills, downhill, race, trail-race or stage-race; run is read from the distance; rest, cross-training, sick and injured count as such days. Everyday words in seven languages work too.
 * @param {"Anna"} [athletes] Optional. Whose run it is, for a log of several athletes. Default: one athlete.
 * @param {"km"} [unit] Optional. km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} [elevation_gains_m] Optional. Metres climbed, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @param {9} [rpes] Optional. Effort, 1 to 10; counts for races. Default: race effort.
 * @param {"Morning run"} [titles] Optional. Names of the runs, as an export has them: a word such as race, or a marathon of that distance, makes a plain run a race. One column.
 * @return A row for each row of the log: Easy from, Hard from, Full on, Note.
 * @customfunction
 */
function RECOVERY_LOG(dates, distances, types, athletes, unit, elevation_gains_m, rpes, titles) {
  return addon_.recoveryLog(dates, distances, types, athletes, unit, elevation_gains_m, rpes, titles);
}

/**
 * Who may do what on a day: rest, easy only, long run, hard session, nothing unfinished, or a row to check first; the days left, and the run that it comes from.
 *
 * @param {"2026-10-25"} as_of The day to look at: a date, or text such as YYYY-MM-DD or 18.10.2026. Runs after it count as planned; blank is the day of the last run.
 * @param {"2026-10-18"} dates Days of the runs: a date, or text such as YYYY-MM-DD or 18.10.2026. One column, such as A2:A.
 * @param {10} distances Distances in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One column.
 * @param {"race"} types recovery, easy, long, tempo, intervals, sprints, hills, downhill, race, trail-race or stage-race; run is read from the distance; rest, cross-training, sick and injured count as such days. Everyday words in seven languages work too.
 * @param {"Anna"} [athletes] Optional. Whose run it is, for a log of several athletes. Default: one athlete.
 * @param {"km"} [unit] Optional. km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} [elevation_gains_m] Optional. Metres climbed, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @param {9} [rpes] Optional. Effort, 1 to 10; counts for races. Default: race effort.
 * @param {"Morning run"} [titles] Optional. Names of the runs, as an export has them: a word such as race, or a marathon of that distance, makes a plain run a race. One column.
 * @param {"no"} [planned] Optional. Which rows are plans: yes, x or true. One column. Rows after as_of are plans anyway.
 * @param {2} [first_row] Optional. Row of the sheet in which the ranges begin, such as ROW(A2), for Rows to check. More tabs: the ten arguments from dates on, once more for each.
 * @return A table with a row for each athlete: Athlete, Allowed, Easy in, Hard in, Full in, Because of, Recovery runs in 7 days, Note, Allowed on, Long in, Cautious until, Next, Km in 7 days, Km a week before, Longest in 30 days, Hard days in 14, Monotony, Rows to check.
 * @customfunction
 */
function RECOVERY_STATUS(as_of, dates, distances, types, athletes, unit, elevation_gains_m, rpes, titles, planned, first_row) {
  return addon_.recoveryStatus(as_of, dates, distances, types, athletes, unit, elevation_gains_m, rpes, titles, planned, first_row, ...[].slice.call(arguments, 11));
}

/**
 * Whether a second race leaves time to recover from the first: full recovery and the next hard session, then their slow end. It knows no taper: RECOVERY_SEASON does.
 *
 * @param {"2026-10-18"} date_a Day of the first race: a date, or text such as YYYY-MM-DD or 18.10.2026.
 * @param {10} distance_a Distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One cell or a range.
 * @param {"race"} type_a recovery, easy, long, tempo, intervals, sprints, hills, downhill, race, trail-race or stage-race; run is read from the distance; rest, cross-training, sick and injured stay blank. Everyday words in seven languages work too.
 * @param {"2026-11-01"} date_b Day of the second race: a date, or text such as YYYY-MM-DD or 18.10.2026.
 * @param {"km"} [unit] Optional. km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} [elevation_gain_m] Optional. Metres climbed, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @param {"goal"} [purpose_b] Optional. What the second race is for: goal (default) waits for the slow end and has the whole taper, b for half of runners and half the taper, easy is run as training. Everyday words in seven languages work too.
 * @return "too soon by N days", "cautious: N days short of the slow end" or "ok", in the shape of the range.
 * @customfunction
 */
function RECOVERY_GAP(date_a, distance_a, type_a, date_b, unit, elevation_gain_m, purpose_b) {
  return addon_.recoveryGap(date_a, distance_a, type_a, date_b, unit, elevation_gain_m, purpose_b);
}

/**
 * The last day on which a run still fits before a race: recovered by the race, and within what its taper holds.
 *
 * @param {"2027-04-25"} race_date Day of the race: a date, or text such as YYYY-MM-DD or 18.10.2026.
 * @param {"marathon"} race_distance Distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One cell or a range.
 * @param {"race"} race_type race, trail-race or stage-race, or a word for one in seven languages. Default race.
 * @param {36} distance Of the run before it: distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One cell or a range.
 * @param {"long"} type recovery, easy, long, tempo, intervals, sprints, hills, downhill, race, trail-race or stage-race; run is read from the distance; rest, cross-training, sick and injured stay blank. Everyday words in seven languages work too.
 * @param {"goal"} [purpose] Optional. What the race is for: goal (default) waits for the slow end and has the whole taper, b for half of runners and half the taper, easy is run as training. Everyday words in seven languages work too.
 * @param {"km"} [unit] Optional. km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} [race_elevation_gain_m] Optional. Metres climbed in the race, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @param {0} [elevation_gain_m] Optional. Metres climbed in the run, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @param {6} [rpe] Optional. Effort of a race before it, 1 to 10; 6 and less is run easy and counts as a run. Default: race effort.
 * @return Dates, in the shape of the range.
 * @customfunction
 */
function RECOVERY_LATEST(race_date, race_distance, race_type, distance, type, purpose, unit, race_elevation_gain_m, elevation_gain_m, rpe) {
  return addon_.recoveryLatest(race_date, race_distance, race_type, distance, type, purpose, unit, race_elevation_gain_m, elevation_gain_m, rpe);
}

/**
 * The days before a race: the longest run and race that still fit, hard session or not, the volume of the week, and what binds.
 *
 * @param {"2027-04-25"} race_date Day of the race: a date, or text such as YYYY-MM-DD or 18.10.2026.
 * @param {"marathon"} race_distance Distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One race.
 * @param {"race"} race_type race, trail-race or stage-race, or a word for one in seven languages. Default race.
 * @param {"goal"} [purpose] Optional. What the race is for: goal (default) waits for the slow end and has the whole taper, b for half of runners and half the taper, easy is run as training. Everyday words in seven languages work too.
 * @param {"km"} [unit] Optional. km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} [race_elevation_gain_m] Optional. Metres climbed in the race, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @return A table: Date, Days to go, Longest run, Longest race, Longest trail race, Hard session, Week, Bound by.
 * @customfunction
 */
function RECOVERY_BEFORE(race_date, race_distance, race_type, purpose, unit, race_elevation_gain_m) {
  return addon_.recoveryBefore(race_date, race_distance, race_type, purpose, unit, race_elevation_gain_m);
}

/**
 * The races of a season against each other: which comes too soon, when each taper begins, and to which day each could move.
 *
 * @param {"2027-04-25"} dates Days of the races: a date, or text such as YYYY-MM-DD or 18.10.2026. One column, such as A2:A.
 * @param {"marathon"} distances Distances in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One column.
 * @param {"race"} types race, trail-race or stage-race, or a word for one in seven languages. Default race. One column.
 * @param {"goal"} [purposes] Optional. What each race is for: goal (default), b or easy, or an everyday word. One column.
 * @param {"km"} [unit] Optional. km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} [elevation_gains_m] Optional. Metres climbed, 0 to 100000. Default 0; for a trail race 40 m per km.
 * @return A row for each race: Verdict, Taper from, Could move to, Why.
 * @customfunction
 */
function RECOVERY_SEASON(dates, distances, types, purposes, unit, elevation_gains_m) {
  return addon_.recoverySeason(dates, distances, types, purposes, unit, elevation_gains_m);
}

/**
 * The version of the rules. Results change only with it.
 *
 * @return The version, such as "2026.12".
 * @customfunction
 */
function RECOVERY_VERSION() {
  return addon_.recoveryVersion();
}
