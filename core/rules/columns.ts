// How exports are told apart, and what their words mean. Names of columns stand in words/columns.ts; everything here was read from public exports.
//
// headers   the export is recognised when every one of these groups has a name among its headers (case, accents and punctuation do not matter)
// unit      of the distance column: km · m · ask: the file never says, the reader has to
// utc       dates are those of UTC, not of the runner

import type { Unit } from '../words/distances.ts';

export interface ExportRow {
  readonly id: string;
  readonly headers: readonly (readonly string[])[];
  readonly unit: Unit | 'ask';
  readonly utc?: true;
}

export const exports: readonly ExportRow[] = [
  { id: 'garmin-connect-export', headers: [['Activity ID'], ['Duration (h:m:s)', 'Elapsed Duration (h:m:s)'], ['Event Type']], unit: 'km' },
  { id: 'strava', headers: [['Activity ID', 'Aktivitäts-ID'], ['Activity Date', 'Aktivitätsdatum'], ['Activity Type', 'Aktivitätsart']], unit: 'km', utc: true },
  { id: 'strava', headers: [['id'], ['date'], ['name'], ['type'], ['elapsed_time'], ['filename']], unit: 'm', utc: true },
  { id: 'garmin', headers: [['Favorite', 'Favorit', 'Favorito', 'Favori', 'Preferito', 'Preferita', 'Preferiti', 'Ulubiony', 'Ulubione'], ['Activity Type', 'Aktivitätstyp', 'Tipo de actividad', "Type d'activité", 'Tipo di attività', 'Tipo attività', 'Tipo de atividade', 'Typ aktywności']], unit: 'ask' },
  { id: 'trainingpeaks', headers: [['WorkoutType'], ['WorkoutDay'], ['DistanceInMeters']], unit: 'm' },
  { id: 'intervals.icu', headers: [['start_date_local'], ['type'], ['icu_training_load', 'moving_time (s)', 'moving_time', 'category']], unit: 'm' },
];

/** In an export the column holds sports: these words mean a run, never a race, and what holds none of them is another sport. */
export const exportRuns = ['run', 'running', 'carrera', 'correr', 'course', 'corsa', 'corrida', 'bieg', 'bieganie', 'lauf', 'laufen', 'trail', 'ultra'] as const;

/** Only such a word in a title, a type or an event makes a race; none of the others may stand beside it (`race pace`, `pre-race shakeout`). */
export const raceWords = {
  race: ['race', 'racing', 'race_a', 'race_b', 'race_c', 'parkrun', 'competition', 'wettkampf', 'rennen', 'volkslauf', 'compétition', 'competición', 'competencia', 'gara', 'competizione', 'competição', 'zawody'],
  not: [
    'pace', 'paced', 'tempo', 'prep', 'preparation', 'pre', 'post', 'before', 'after', 'until', 'week', 'simulation', 'sim', 'recovery', 'warm', 'warmup', 'cooldown', 'cool', 'shakeout', 'training', 'practice', 'effort', 'not', 'no', 'non', 'days', 'volunteer', 'volunteering', 'recon', 'cancelled', 'canceled', 'dns', 'spectator',
    'vor', 'nach', 'kein', 'ohne', 'simulacion', 'ritmo', 'antes', 'despues', 'allure', 'avant', 'apres', 'rythme', 'prima', 'dopo', 'depois', 'przed', 'po', 'tempie',
  ],
  trail: ['trail', 'mountain', 'fell', 'sky', 'berg', 'montagne', 'montana', 'montagna', 'montanha', 'gorski'],
} as const;

/** What stands in a cell for nothing. */
export const missingWords = ['--', '-', '–', '—', 'n/a', 'na', 'nan', 'null', 'none', '#n/a'] as const;

/** Months by how their names begin, folded: English, German, French, Spanish, Italian, Portuguese, Polish. */
export const monthNames: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'sty'], ['feb', 'fev', 'lut'], ['mar', 'mrz'], ['apr', 'avr', 'abr', 'kwi'], ['may', 'mai', 'mag', 'maj'], ['jun', 'juin', 'giu', 'cze'],
  ['jul', 'juil', 'lug', 'lip'], ['aug', 'aou', 'ago', 'sie'], ['sep', 'set', 'wrz'], ['oct', 'okt', 'ott', 'out', 'paz'], ['nov', 'lis'], ['dec', 'dez', 'dic', 'gru'],
];

/** Nobody runs this far so often: a middle distance of this many or more is in metres. */
export const metresFrom = 400;
/** Two distance columns of one name: one is the other in metres. */
export const metresPerKm = { ratio: 1000, within: 0.02 } as const;

export const tableLimits = { columns: 500, headerWithin: 20, headerLetters: 80, cellsForMark: 200_000 } as const;
