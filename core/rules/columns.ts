// How exports are told apart, and what their words mean. Names of columns stand in words/columns.ts; everything here was read from public exports.
//
// headers   the export is recognised when every one of these groups has a name among its headers (case, accents and punctuation do not matter)
// unit      of the distance column: km · m · ask: the file never says, the reader has to · values: either, as the figures show
// utc       dates are those of UTC, not of the runner
// sessions  titles are the names of sessions, written by a coach
// codes     what the numbers of its column of categories mean

import type { Unit } from '../words/distances.ts';

export interface ExportRow {
  readonly id: string;
  readonly headers: readonly (readonly string[])[];
  readonly unit: Unit | 'ask' | 'values';
  readonly utc?: true;
  readonly sessions?: true;
  readonly codes?: Readonly<Record<string, string>>;
}

export const exports: readonly ExportRow[] = [
  { id: 'garmin-connect-export', headers: [['Activity ID'], ['Duration (h:m:s)', 'Elapsed Duration (h:m:s)'], ['Event Type']], unit: 'km' },
  { id: 'garmin-api', headers: [['activityId'], ['startTimeLocal'], ['activityType', 'activityType.typeKey']], unit: 'm' },
  { id: 'strava', headers: [
    ['Activity ID', 'Aktivitäts-ID', 'ID de actividad', 'ID de la actividad', "ID de l'activité", 'ID attività', "ID dell'attività", 'ID da atividade', 'Activiteits-ID', 'ID van activiteit'],
    ['Activity Date', 'Aktivitätsdatum', 'Fecha de la actividad', 'Fecha de actividad', "Date de l'activité", "Data dell'attività", 'Data attività', 'Data da atividade', 'Datum van activiteit', 'Activiteitsdatum'],
    ['Activity Type', 'Aktivitätsart', 'Tipo de actividad', "Type d'activité", 'Tipo di attività', 'Tipo attività', 'Tipo de atividade', 'Activiteitstype', 'Type activiteit'],
  ], unit: 'km', utc: true },
  { id: 'strava', headers: [['id'], ['date'], ['name'], ['type'], ['elapsed_time'], ['filename']], unit: 'm', utc: true },
  { id: 'strava-api', headers: [['start_date_local', 'start_date'], ['type', 'sport_type'], ['workout_type']], unit: 'values', codes: { 1: 'race', 2: 'long', 3: 'intervals' } },
  { id: 'garmin', headers: [
    ['Favorite', 'Favorit', 'Favorito', 'Favori', 'Preferito', 'Preferita', 'Preferiti', 'Ulubiony', 'Ulubione', 'Favoriet'],
    ['Activity Type', 'Aktivitätstyp', 'Tipo de actividad', "Type d'activité", 'Tipo di attività', 'Tipo attività', 'Tipo de atividade', 'Typ aktywności', 'Activiteittype', 'Activiteitstype'],
  ], unit: 'ask' },
  { id: 'trainingpeaks', headers: [['WorkoutType'], ['WorkoutDay'], ['DistanceInMeters']], unit: 'm', sessions: true },
  { id: 'intervals.icu', headers: [['start_date_local'], ['type'], ['icu_training_load', 'moving_time (s)', 'moving_time', 'category', 'sub_type']], unit: 'm' },
  { id: 'runkeeper', headers: [['Date'], ['Type'], ['Route Name'], ['Distance (km)', 'Distance (mi)']], unit: 'values' },
  { id: 'apple-health', headers: [['workoutActivityType'], ['startDate', 'creationDate'], ['totalDistance', 'duration']], unit: 'values' },
  { id: 'apple-health', headers: [['Start', 'Date'], ['Type', 'Workout Type', 'Activity Type'], ['Total Energy (kcal)', 'Total Energy (kJ)', 'Active Energy (kcal)', 'Active Energy (kJ)', 'Active Energy Burned (kcal)']], unit: 'values' },
];

/** Exports that no header tells, by the order and the shape of their first columns. Their language is not known, nor what it calls its sports. */
export const shapes = [
  { id: 'garmin', unit: 'ask', columns: ['word', 'moment', 'yes-no', 'text', 'figure', 'figure', 'time'], roles: { type: 0, date: 1, title: 3, distance: 4, duration: 6 } },
  { id: 'strava', unit: 'km', utc: true, columns: ['id', 'moment', 'text', 'word', 'text', 'figure', 'figure'], roles: { id: 0, date: 1, title: 2, type: 3, duration: 5, distance: 6 } },
] as const;

/** In an export the column holds sports: these words mean a run, never a race, and what holds none of them is another sport. */
export const exportRuns = [
  'run', 'running', 'treadmill', 'carrera', 'correr', 'course', 'corsa', 'corrida', 'bieg', 'bieganie', 'lauf', 'laufen', 'laufband', 'traillauf', 'trail', 'ultra', 'trailrun', 'trailrunning', 'virtualrun', 'cinta', 'tapis', 'esteira', 'bieżnia',
] as const;
/** The same in languages of which nothing else is known: beside such a word, what names no run is for the row to say. */
export const foreignRuns = ['hardlopen', 'hardloop', 'trailhardlopen', 'loopband', 'löpning', 'löpband', 'traillöpning', 'løb', 'løping', 'juoksu', 'běh', 'futás', 'ランニング', 'トレイルランニング', '跑步'] as const;

/** Sports of languages that are not among the seven. */
export const otherSports = ['fietsen', 'fietsrit', 'wandeling', 'zwemmen', 'wandelen', 'krachttraining', 'cykling', 'simning', 'promenad', 'styrketräning', 'svømning', 'gåtur', 'styrketræning', 'sykling', 'svømming', 'pyöräily', 'uinti', 'kävely'] as const;

/** Only such a word in a title, a type or an event makes a race; none of the others may stand beside it (`race pace`, `pre-race shakeout`). */
export const raceWords = {
  race: ['race', 'racing', 'race_a', 'race_b', 'race_c', 'parkrun', 'competition', 'wettkampf', 'rennen', 'volkslauf', 'compétition', 'competición', 'competencia', 'gara', 'competizione', 'competição', 'prova', 'compet', 'champs', 'championship', 'championships', 'Meisterschaft', 'Meisterschaften', 'championnat', 'championnats', 'campeonato', 'campionato', 'mistrzostwa', 'zawody'],
  /** Two words that say so together. */
  pairs: [['time', 'trial'], ['track', 'meet']],
  /** A sport on foot that is always one. */
  obstacles: ['obstacle', 'obstacles', 'obstáculos', 'ostacoli', 'Hindernislauf', 'Hindernisse', 'przeszkodami', 'ocr'],
  not: [
    'pace', 'paced', 'pacing', 'pacer', 'walked', 'tempo', 'prep', 'preparation', 'pre', 'post', 'before', 'after', 'until', 'week', 'simulation', 'sim', 'recovery', 'warm', 'warmup', 'cooldown', 'cool', 'shakeout', 'training', 'practice', 'effort', 'not', 'no', 'non', 'days', 'phase', 'period', 'season', 'volunteer', 'volunteering', 'recon', 'recce', 'cancelled', 'canceled', 'dns', 'spectator', 'dnf', 'reconnaissance', 'reco', 'reconocimiento', 'ricognizione', 'reconhecimento', 'besichtigung',
    'vor', 'nach', 'kein', 'saison', 'periode', 'ohne', 'simulacion', 'ritmo', 'antes', 'despues', 'allure', 'avant', 'apres', 'rythme', 'prima', 'dopo', 'depois', 'przed', 'po', 'tempie',
  ],
  trail: ['trail', 'mountain', 'fell', 'sky', 'berg', 'montagne', 'montana', 'montagna', 'montanha', 'gorski', 'trailrun', 'trailrunning', 'traillauf', 'trailhardlopen'],
  /** Beside the name of a distance: training that is as long. */
  training: [
    'long', 'lsd', 'easy', 'distance', 'build', 'block', 'workout', 'session', 'plan', 'specific', 'walk', 'vorbereitung', 'training', 'trainingslauf', 'langer', 'lang', 'locker', 'distanz', 'entrenamiento', 'entreno', 'preparacion', 'tirada', 'largo', 'larga', 'rodaje', 'distancia', 'preparation', 'prepa', 'entrainement', 'sortie', 'longue', 'footing',
    'allenamento', 'preparazione', 'lungo', 'lunghissimo', 'distanza', 'treino', 'preparacao', 'longo', 'longao', 'trening', 'przygotowania', 'wybieganie', 'dlugie',
  ],
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

/** Two runs that begin so close together and are as long are one run, recorded twice. */
export const sameRun = { seconds: 300, within: 0.05 } as const;

export const tableLimits = { columns: 500, headerWithin: 20, headerLetters: 80, cellsForMark: 200_000 } as const;
