// The custom functions as Sheets lists them. Their help is read from these comments, so this file is copied into the build as it is.
// @ts-check

/**
 * Days until the run can be repeated: full recovery, from measured evidence.
 *
 * @param {10} distance Distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One cell or a range.
 * @param {"race"} type recovery, easy, long, tempo, intervals, sprints, hills, downhill, race, trail-race or stage-race; run is read from the distance; rest, cross-training, sick and injured stay blank. Everyday words in seven languages work too.
 * @param {"km"} unit [optional] km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} elevation_gain_m [optional] Metres climbed.
 * @param {9} rpe [optional] Effort from 1 to 10; counts for races.
 * @return Whole days to full recovery, in the shape of the range.
 * @customfunction
 */
function RECOVERY_DAYS(distance, type, unit, elevation_gain_m, rpe) {
  return addon_.recoveryDays(distance, type, unit, elevation_gain_m, rpe);
}

/**
 * Why it takes that long: the limiting clock, the range, the rules and the studies, in words.
 *
 * @param {10} distance Distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon". One cell or a range.
 * @param {"race"} type recovery, easy, long, tempo, intervals, sprints, hills, downhill, race, trail-race or stage-race; run is read from the distance; rest, cross-training, sick and injured stay blank. Everyday words in seven languages work too.
 * @param {"km"} unit [optional] km, mi or m, for distances without a unit of their own. Default km.
 * @param {0} elevation_gain_m [optional] Metres climbed.
 * @return The reasons as text, in the shape of the range.
 * @customfunction
 */
function RECOVERY_WHY(distance, type, unit, elevation_gain_m) {
  return addon_.recoveryWhy(distance, type, unit, elevation_gain_m);
}

/**
 * The version of the rules. Results change only with it.
 *
 * @return The version, such as "2026.11".
 * @customfunction
 */
function RECOVERY_VERSION() {
  return addon_.recoveryVersion();
}
