// The vocabulary: every closed set of the product, each word with a label and what people type for it; what it means stands in definitions.ts.
// Aliases are written as people write them; case, accents, spaces and punctuation do not matter (fold, below).

export const rulesVersion = '2026.11';

interface Term {
  readonly label: string;
}
interface RunTypeTerm extends Term {
  /** race: raced, so RPE counts · training · none: no recovery need of its own */
  readonly kind: 'race' | 'training' | 'none';
  readonly aliases: readonly string[];
}

export const runTypes = {
  recovery: {
    label: 'recovery run', kind: 'training',
    aliases: [
      'recovery run', 'recovery jog', 'shakeout', 'shakeout run', 'regen', 'regeneration run',
      'récupération', 'récup', 'footing de récupération', 'footing récup', 'décrassage', 'course de récupération',
      'Regeneration', 'regenerativ', 'regenerativer Lauf', 'Regenerationslauf', 'regenerativer Dauerlauf', 'Erholungslauf',
      'recuperación', 'regenerativo', 'rodaje regenerativo', 'trote regenerativo', 'carrera de recuperación', 'rodaje de recuperación',
      'recupero', 'corsa di recupero', 'rigenerante', 'corsa rigenerante', 'recupero attivo',
      'recuperação', 'corrida de recuperação', 'corrida regenerativa', 'rodagem regenerativa', 'treino regenerativo',
      'regeneracja', 'bieg regeneracyjny', 'regeneracyjny', 'bieg regeneracja', 'rozbieganie regeneracyjne',
    ],
  },
  easy: {
    label: 'easy run', kind: 'training',
    aliases: [
      'easy run', 'easy running', 'easy jog', 'jog', 'jogging', 'slow', 'slow run', 'aerobic', 'aerobic run', 'general aerobic', 'base', 'base run',
      'zone 2', 'z2', 'foundation run',
      'facile', 'footing', 'footing facile', 'footing lent', 'endurance', 'endurance fondamentale', 'EF', 'sortie facile', 'course facile', 'sortie footing',
      'locker', 'leicht', 'lockerer Lauf', 'leichter Lauf', 'lockerer Dauerlauf', 'ruhiger Dauerlauf', 'Dauerlauf', 'ruhiger Lauf', 'GA1', 'Grundlage', 'Grundlagenlauf',
      'suave', 'fácil', 'rodaje', 'rodaje suave', 'rodaje fácil', 'carrera suave', 'carrera fácil', 'carrera continua', 'trote', 'trote suave',
      'lento', 'corsa lenta', 'corsa facile', 'corsa leggera', 'fondo lento', 'lenta', 'leggera',
      'leve', 'corrida leve', 'corrida fácil', 'corrida lenta', 'rodagem', 'rodagem leve', 'trote leve', 'treino leve',
      'łatwy', 'łatwy bieg', 'bieg łatwy', 'spokojny', 'spokojny bieg', 'bieg spokojny', 'lekki bieg', 'bieg lekki', 'rozbieganie', 'trucht', 'OWB1',
    ],
  },
  long: {
    label: 'long run', kind: 'training',
    aliases: [
      'long run', 'long slow distance', 'LSD', 'LR', 'long easy run',
      'sortie longue', 'longue', 'SL', 'footing long', 'course longue',
      'lang', 'langer Lauf', 'langer Dauerlauf', 'Long Jog', 'langer',
      'tirada larga', 'larga', 'largo', 'rodaje largo', 'carrera larga', 'tirada',
      'lungo', 'corsa lunga', 'lunghissimo', 'fondo lungo', 'lunga',
      'longo', 'longão', 'corrida longa', 'treino longo', 'rodagem longa', 'longa',
      'długi', 'długi bieg', 'bieg długi', 'wybieganie', 'długie wybieganie',
    ],
  },
  tempo: {
    label: 'tempo run', kind: 'training',
    aliases: [
      'tempo run', 'tempo session', 'threshold', 'threshold run', 'lactate threshold', 'LT', 'cruise', 'cruise intervals', 'steady', 'steady state',
      'progression', 'progression run', 'marathon pace', 'MP', 'race pace',
      'seuil', 'sortie seuil', 'séance seuil', 'allure marathon', 'allure spécifique', 'allure',
      'Tempolauf', 'Tempodauerlauf', 'TDL', 'Schwelle', 'Schwellenlauf', 'Schwellentraining', 'Steigerungslauf',
      'umbral', 'ritmo', 'rodaje a ritmo', 'carrera a ritmo', 'carrera tempo', 'progresivo',
      'soglia', 'corsa in soglia', 'medio', 'corsa media', 'fondo medio', 'progressivo', 'ritmo gara',
      'limiar', 'corrida de ritmo', 'corrida tempo', 'treino de ritmo', 'treino de limiar', 'corrida de limiar', 'ritmo de prova',
      'próg', 'progowy', 'bieg progowy', 'bieg tempowy', 'tempowy', 'bieg w tempie', 'bieg ciągły', 'bieg z narastającą prędkością',
    ],
  },
  intervals: {
    label: 'interval session', kind: 'training',
    aliases: [
      'interval training', 'interval session', 'interval run', 'interval workout', 'speed', 'speedwork', 'speed session', 'track', 'track session', 'track workout',
      'VO2max', 'reps', 'repeats', 'repetitions', 'fartlek', 'HIIT', 'split', 'splits',
      'fractionné', 'fractionnés', 'fractionné long', 'fractionné court', 'intervalles', 'intervalle', 'VMA', 'séance VMA', 'séance piste', 'séance de fractionné', 'vitesse',
      'Intervalltraining', 'Intervalleinheit', 'Intervalllauf', 'Bahntraining', 'Fahrtspiel', 'Tempoläufe', 'Wiederholungen',
      'intervalos', 'series', 'entrenamiento de intervalos', 'entrenamiento interválico', 'interválico', 'velocidad', 'repeticiones', 'pista', 'cambios de ritmo',
      'ripetute', 'intervalli', 'allenamento intervallato', 'velocità', 'variazioni di ritmo', 'ripetute lunghe', 'ripetute brevi',
      'intervalado', 'treino intervalado', 'tiros', 'velocidade', 'treino de velocidade', 'repetições', 'intervalos longos',
      'interwały', 'interwał', 'trening interwałowy', 'bieg interwałowy', 'powtórzenia', 'szybkość', 'tempówki',
    ],
  },
  sprints: {
    label: 'sprint session', kind: 'training',
    aliases: [
      'sprint', 'sprint training', 'sprint session', 'sprint intervals', 'sprint interval training', 'repeated sprints', 'all-out', 'SIT', 'RST',
      'séance de sprints', 'sprints courts', 'Sprinteinheit', 'esprints', 'piques', 'entrenamiento de sprints', 'scatti', 'allunghi veloci', 'sprint brevi',
      'tiros curtos', 'treino de sprint', 'sprinty', 'trening sprinterski', 'sprinterski',
    ],
  },
  hills: {
    label: 'hill repeats', kind: 'training',
    aliases: [
      'hill', 'hill repeats', 'hill reps', 'hill session', 'hill training', 'hill sprints', 'hill run', 'uphill', 'uphills', 'uphill repeats',
      'côtes', 'côte', 'montées', 'séance de côtes', 'fractionné en côte', 'répétitions en côte',
      'Berg', 'Berge', 'Bergläufe', 'Berganläufe', 'bergauf', 'Bergsprints', 'Hügel', 'Hügelläufe', 'Hügeltraining', 'Bergtraining',
      'cuestas', 'cuesta', 'series en cuesta', 'subidas', 'subida', 'salite', 'salita', 'ripetute in salita', 'collinare',
      'ladeiras', 'ladeira', 'rampas', 'tiros em subida', 'treino de subida', 'podbiegi', 'podbieg', 'górki',
    ],
  },
  downhill: {
    label: 'downhill run', kind: 'training',
    aliases: [
      'downhills', 'downhill run', 'downhill running', 'downhill repeats', 'descent', 'descents', 'descente', 'descentes', 'séance de descente',
      'bergab', 'Bergablauf', 'Bergabläufe', 'bajada', 'bajadas', 'cuesta abajo', 'discesa', 'discese', 'descida', 'descidas', 'zbieg', 'zbiegi',
    ],
  },
  race: {
    label: 'race', kind: 'race',
    aliases: [
      'road race', 'track race', 'competition', 'time trial', 'TT', 'PB attempt', 'racing',
      'course officielle', 'course sur route', 'dossard',
      'Wettkampf', 'Rennen', 'Wettbewerb', 'Straßenlauf', 'Volkslauf', 'Straßenrennen',
      'competición', 'competencia', 'carrera popular', 'carrera de ruta', 'gara', 'competizione', 'gara su strada',
      'prova', 'competição', 'corrida de rua', 'prova de rua', 'zawody', 'wyścig', 'start w zawodach', 'bieg uliczny',
    ],
  },
  'trail-race': {
    label: 'trail race', kind: 'race',
    aliases: [
      'trail racing', 'mountain race', 'mountain marathon', 'fell race', 'sky race', 'ultra trail', 'ultra trail race',
      'course de trail', 'course de montagne', 'compétition de trail', 'compétition trail',
      'Trailrennen', 'Trailwettkampf', 'Bergrennen', 'Berglauf Wettkampf',
      'carrera de montaña', 'carrera de trail', 'carrera por montaña', 'competición de trail', 'gara trail', 'gara di trail', 'gara in montagna', 'gara di corsa in montagna',
      'prova de trail', 'corrida de montanha', 'corrida de trilha', 'corrida de trail', 'bieg górski', 'zawody trailowe', 'bieg trailowy',
    ],
  },
  'stage-race': {
    label: 'stage race', kind: 'race',
    aliases: [
      'multi-stage race', 'multistage', 'multi-day race', 'multiday', 'course par étapes', 'course à étapes',
      'Etappenrennen', 'Etappenlauf', 'Mehrtageslauf', 'carrera por etapas', 'gara a tappe', 'corsa a tappe', 'prova por etapas', 'corrida por etapas', 'bieg etapowy', 'wyścig etapowy',
    ],
  },
  rest: {
    label: 'rest day', kind: 'none',
    aliases: [
      'rest day', 'off', 'day off', 'repos', 'jour de repos', 'Ruhetag', 'Ruhe', 'frei', 'Pause', 'trainingsfrei', 'descanso', 'día de descanso', 'riposo', 'giorno di riposo',
      'folga', 'repouso', 'odpoczynek', 'wolne', 'dzień wolny', 'dzień odpoczynku', 'przerwa',
    ],
  },
  'cross-training': {
    label: 'cross-training', kind: 'none',
    aliases: [
      'xt', 'x', 'walk', 'walking', 'hike', 'hiking', 'ride', 'bike', 'bike ride', 'cycling', 'virtual ride', 'indoor cycling', 'mountain biking', 'spin', 'swim', 'swimming', 'pool swim', 'open water swimming',
      'strength', 'strength training', 's', 'weights', 'weight training', 'gym', 'core', 'yoga', 'pilates', 'mobility', 'stretching', 'elliptical', 'cardio', 'rowing', 'row',
      'ski', 'skiing', 'nordic ski', 'alpine ski', 'aqua jogging', 'pool running', 'climbing', 'brick',
      'entraînement croisé', 'vélo', 'natation', 'marche', 'randonnée', 'musculation', 'renforcement', 'renfo', 'PPG',
      'Alternativtraining', 'Crosstraining', 'Radfahren', 'Radfahrt', 'Rad', 'Schwimmen', 'Gehen', 'Wandern', 'Wanderung', 'Spaziergang', 'Krafttraining', 'Kraft', 'Athletik', 'Stabi',
      'entrenamiento cruzado', 'bici', 'bicicleta', 'ciclismo', 'natación', 'caminar', 'caminata', 'senderismo', 'paseo', 'fuerza', 'entrenamiento de fuerza', 'gimnasio',
      'allenamento incrociato', 'nuoto', 'camminata', 'escursione', 'escursionismo', 'forza', 'palestra', 'pesi',
      'treino cruzado', 'natação', 'caminhada', 'musculação', 'força', 'treino de força', 'academia',
      'trening uzupełniający', 'rower', 'jazda na rowerze', 'kolarstwo', 'pływanie', 'spacer', 'marsz', 'wędrówka', 'siłownia', 'trening siłowy',
    ],
  },
  sick: {
    label: 'sick', kind: 'none',
    aliases: [
      'ill', 'illness', 'flu', 'fever', 'sick day', 'malade', 'maladie', 'grippe', 'krank', 'Krankheit', 'erkältet', 'Erkältung', 'enfermo', 'enferma', 'enfermedad', 'gripe',
      'malato', 'malata', 'malattia', 'influenza', 'doente', 'doença', 'chory', 'chora', 'choroba', 'przeziębienie',
    ],
  },
  injured: {
    label: 'injured', kind: 'none',
    aliases: [
      'injury', 'blessé', 'blessée', 'blessure', 'verletzt', 'Verletzung', 'lesionado', 'lesionada', 'lesión', 'infortunato', 'infortunata', 'infortunio',
      'lesão', 'machucado', 'kontuzja', 'kontuzjowany', 'kontuzjowana', 'uraz',
    ],
  },
} as const satisfies Record<string, RunTypeTerm>;
export type RunType = keyof typeof runTypes;

/** What devices write for any run; the type is then inferred from the distance (rules/input.ts). Never a race. */
export const plainRun = [
  'run', 'running', 'virtual run', 'treadmill', 'treadmill run', 'treadmill running', 'track running', 'street running', 'indoor running', 'trail run', 'trail running',
  'course à pied', 'Lauf', 'Laufen', 'Laufband', 'Laufbandtraining', 'Traillauf', 'correr', 'carrera a pie', 'entrenamiento en cinta', 'cinta', 'correre', 'corsa a piedi',
  'tapis roulant', 'corrida a pé', 'bieganie', 'bieganie na bieżni', 'bieganie w terenie',
] as const;

/** Words that mean both a run and a race: refused with the choices. */
export const ambiguousTypes = [
  { words: ['carrera', 'course', 'corsa', 'corrida', 'bieg'], choices: ['run', 'race'] },
  { words: ['trail'], choices: ['run', 'trail-race'] },
  { words: ['workout'], choices: ['intervals', 'tempo', 'cross-training'] },
  { words: ['strides'], choices: ['easy', 'sprints'] },
  { words: ['cross'], choices: ['cross-training', 'race'] }, // cross-country in half of Europe
] as const;

/** Read as a trail race, and said so. */
export const ultraWords = ['ultra', 'ultramarathon', 'ultra race', 'ultramaratona', 'ultramaraton'] as const;

/** Race distances with a name. As a distance, the name supplies the type `race`; as a type, it means race. */
export const namedDistances = [
  { label: 'marathon', km: 42.195, names: ['marathon', 'marathon race', 'full marathon', 'maratón', 'maratona', 'maraton'] },
  {
    label: 'half marathon', km: 21.0975,
    names: ['half marathon', 'half marathon race', 'half', 'HM', 'semi-marathon', 'semi', 'Halbmarathon', 'Halber Marathon', 'media maratón', 'medio maratón', 'media', 'mezza maratona', 'mezza', 'maratonina', 'meia maratona', 'meia', 'półmaraton'],
  },
  { label: 'parkrun', km: 5, names: ['parkrun', 'park run'] },
] as const;

/** Numbered distances that people write as a type. As a distance they are plain numbers with a unit. */
export const numberedRaces = [
  { label: '10k', km: 10, names: ['10k', '10 km', '10k race', '10 km race'] },
  { label: '5k', km: 5, names: ['5k', '5 km', '5k race', '5 km race'] },
] as const;

export const units = {
  km: {
    label: 'kilometre', km: 1,
    names: ['km', 'kms', 'k', 'kilometre', 'kilometres', 'kilometer', 'kilometers', 'Kilometern', 'kilomètre', 'kilomètres', 'kilómetro', 'kilómetros', 'chilometro', 'chilometri', 'quilômetro', 'quilômetros', 'kilometr', 'kilometry', 'kilometrów'],
  },
  mi: { label: 'mile', km: 1.609344, names: ['mi', 'mile', 'miles', 'miler', 'Meile', 'Meilen', 'milla', 'millas', 'miglio', 'miglia', 'milha', 'milhas', 'mila'] },
  m: { label: 'metre', km: 0.001, names: ['m', 'metre', 'metres', 'meter', 'meters', 'Metern', 'mètre', 'mètres', 'metro', 'metros', 'metri', 'metr', 'metry', 'metrów'] },
} as const;
export type Unit = keyof typeof units;

export const descents = {
  usual: { label: 'usual' },
  recent: { label: 'recent' },
  unaccustomed: { label: 'unaccustomed' },
} as const satisfies Record<string, Term>;
export type Descents = keyof typeof descents;

export const clocks = {
  soreness: { label: 'soreness' },
  muscle: { label: 'muscle function' },
  performance: { label: 'performance' },
} as const satisfies Record<string, Term>;
export type Clock = keyof typeof clocks;

export const milestones = {
  'easy-run': { label: 'first easy run' },
  'hard-session': { label: 'next hard session' },
  full: { label: 'fully recovered' },
} as const satisfies Record<string, Term>;
export type Milestone = keyof typeof milestones;

/** Strongest first: where two meet, the weaker one is shown. */
export const basisOrder = ['measured', 'inferred', 'convention'] as const;
export type Basis = (typeof basisOrder)[number];
export const basisTerms = {
  measured: { label: 'measured' },
  inferred: { label: 'inferred' },
  convention: { label: 'convention' },
} as const satisfies Record<Basis, Term>;

/** GRADE's words, most certain first. No row is `high`: the studies are too small. */
export const certaintyOrder = ['high', 'moderate', 'low', 'very-low'] as const;
export type Certainty = (typeof certaintyOrder)[number];

export const approaches = {
  'rest-first': { label: 'rest first' },
  balanced: { label: 'balanced' },
  active: { label: 'active' },
} as const satisfies Record<string, Term>;
export type Approach = keyof typeof approaches;

export const phases = {
  rest: { label: 'rest' },
  'cross-training': { label: 'no impact' },
  easy: { label: 'easy' },
  quality: { label: 'quality' },
  'race-ready': { label: 'race-ready' },
} as const satisfies Record<string, Term>;
export type Phase = keyof typeof phases;

/** What an athlete may do on a day, least first. Each allows those before it. */
export const allowances = {
  rest: { label: 'rest' },
  easy: { label: 'easy' },
  hard: { label: 'hard' },
  race: { label: 'race' },
} as const satisfies Record<string, Term>;
export type Allowed = keyof typeof allowances;

/** How far a race is from what came before it. */
export const spacings = {
  ok: { label: 'ok' },
  cautious: { label: 'cautious' },
  'too-soon': { label: 'too soon' },
} as const satisfies Record<string, Term>;
export type Spacing = keyof typeof spacings;

export const trainingPhases = ['base', 'build', 'peak', 'taper'] as const;
export type TrainingPhase = (typeof trainingPhases)[number];

/** Changes what the evidence supports, nothing else: the longer recovery run of strong runners. It never shortens the days after a race. */
export const levels = ['novice', 'recreational', 'trained', 'elite'] as const;
export type Level = (typeof levels)[number];

/** Every error code of every surface: a closed list. The title is what a reader is told first. */
export const errorCodes = {
  'distance-missing': 'The distance is missing',
  'distance-not-a-number': 'The distance cannot be read',
  'distance-out-of-range': 'The distance is out of range',
  'distance-ambiguous': 'The distance is ambiguous',
  'distance-type-mismatch': 'Distance and type do not fit together',
  'type-missing': 'The type is missing',
  'type-unknown': 'The type is unknown',
  'type-ambiguous': 'The type is ambiguous',
  'unit-unknown': 'The unit is unknown',
  'elevation-out-of-range': 'The elevation gain is out of range or not a number',
  'rpe-out-of-range': 'The RPE is out of range or not a number',
  'age-out-of-range': 'The age is out of range or not a number',
  'descents-unknown': 'The word for descents is unknown',
  'approach-unknown': 'The approach is unknown',
  'date-missing': 'The date is missing',
  'date-invalid': 'The date cannot be read',
  'date-ambiguous': 'The date is ambiguous',
  'parameter-unknown': 'There is no such parameter',
  'parameter-repeated': 'The parameter is given more than once',
  'parameter-invalid': 'The parameter has an invalid value',
  'body-invalid': 'The body cannot be read',
  'body-too-large': 'The body is too large',
  'too-many-runs': 'There are too many runs',
  'media-type-unsupported': 'The media type is not supported',
  'not-acceptable': 'No acceptable format is available',
  'not-found': 'There is nothing at this address',
  'method-not-allowed': 'The method is not allowed here',
  'rate-limited': 'Too many requests',
  internal: 'Something failed on our side',
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** What logs call their columns, the surest names first. A unit may follow, as in `Distance (mi)`; case, accents and punctuation do not matter. */
export const headerWords = {
  date: ['date', 'activity date', 'workout day', 'start date local', 'start time', 'start date', 'day', 'datum', 'Aktivitätsdatum', 'Tag', 'fecha', 'día', 'data', 'giorno', 'dia', 'dzień', 'jour', "date de l'activité", 'fecha de la actividad'],
  distance: ['distance', 'dist', 'km', 'kms', 'mi', 'miles', 'kilometers', 'kilometres', 'Kilometer', 'kilómetros', 'chilometri', 'kilometry', 'quilômetros', 'distanz', 'strecke', 'distancia', 'distanza', 'distância', 'dystans'],
  plannedDistance: ['planned distance'],
  type: [
    'activity type', 'run type', 'session type', 'workout type', 'type', 'session', 'activity', 'kind', 'sport', 'Sportart', 'Aktivität', 'deporte', 'Einheit', 'Aktivitätstyp', 'Aktivitätsart', 'typ', 'art', 'Trainingsart', 'tipo', 'tipo de actividad', 'tipo de entrenamiento',
    'tipo di attività', 'tipo attività', 'tipo de atividade', 'rodzaj', 'typ aktywności', "type d'activité", 'type de séance', 'séance',
  ],
  category: ['event type', 'category', 'Ereignistyp'],
  title: ['title', 'activity name', 'activity title', 'workout', 'titel', 'Name der Aktivität', 'título', 'titolo', 'titre', 'tytuł'],
  athlete: ['athlete', 'runner', 'athlet', 'Athletin', 'Läufer', 'Läuferin', 'athlète', 'coureur', 'atleta', 'corredor', 'biegacz', 'zawodnik', 'name', 'nom', 'nombre', 'nome', 'imię'],
  elevationGainM: [
    'elevation gain', 'total ascent', 'elev gain', 'total elevation gain', 'ascent', 'climb', 'elevation', 'Höhenzunahme', 'Anstieg gesamt', 'Positiver Höhenunterschied', 'Höhenmeter', 'hm',
    'ascenso total', 'desnivel positivo', 'desnivel', 'ascension totale', 'dénivelé', 'dénivelé positif', 'ascesa totale', 'dislivello', 'całkowity wznios', 'przewyższenie', 'subida total',
  ],
  /** Understood and said, not used: the rules go by distance. */
  duration: ['moving time', 'mov', 'duration', 'elapsed time', 'time total', 'time', 'Bewegungszeit', 'Verstrichene Zeit', 'Zeit', 'tiempo en movimiento', 'tiempo', 'temps', 'tempo', 'czas ruchu', 'czas'],
  rpe: ['rpe', 'perceived exertion', 'icu rpe', 'session rpe', 'effort', 'Gefühlte Anstrengung', 'Anstrengung', 'esfuerzo', 'sforzo', 'esforço', 'wysiłek'],
  planned: ['planned', 'geplant', 'planificado', 'prévu', 'pianificato', 'planejado', 'planowane'],
  unit: ['unit', 'units', 'Einheit', 'unidad', 'unité', 'unità', 'unidade', 'jednostka'],
} as const;
export type ColumnRole = keyof typeof headerWords;

/**
 * A word as it is compared: lower case, without accents, spaces or punctuation (`Sortie longue` → `sortielongue`).
 * NFKC first, so that full-width digits and non-breaking spaces count as what they look like.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower; // most words of most logs: nothing to fold
  if (/^[ -~]*$/.test(lower)) return lower.replace(/[^a-z0-9]/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/ł/g, 'l') // NFD leaves the stroke letters and ß whole
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
