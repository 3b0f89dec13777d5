// The types of run, and what people type for them, as they write it: case, accents, spaces and punctuation do not matter (fold.ts).

import type { Term } from './terms.ts';

interface RunTypeTerm extends Term {
  /** race: raced, so RPE counts · training · none: no recovery need of its own */
  readonly kind: 'race' | 'training' | 'none';
  readonly aliases: readonly string[];
}

export const runTypes = {
  recovery: {
    label: 'recovery run',
    kind: 'training',
    aliases: [
      'recovery run', 'recovery jog', 'shakeout', 'shakeout run', 'regen', 'regeneration run', 'récupération', 'récup', 'footing de récupération', 'footing récup',
      'décrassage', 'course de récupération', 'Regeneration', 'regenerativ', 'regenerativer Lauf', 'Regenerationslauf', 'regenerativer Dauerlauf', 'Erholungslauf',
      'recuperación', 'regenerativo', 'rodaje regenerativo', 'trote regenerativo', 'carrera de recuperación', 'rodaje de recuperación', 'recupero', 'corsa di recupero',
      'rigenerante', 'corsa rigenerante', 'recupero attivo', 'recuperação', 'corrida de recuperação', 'corrida regenerativa', 'rodagem regenerativa',
      'treino regenerativo', 'regeneracja', 'bieg regeneracyjny', 'regeneracyjny', 'bieg regeneracja', 'rozbieganie regeneracyjne', 'active recovery', 'recover', 'rec', 'REKOM', 'Reg', 'Reg DL', 'regenerativer DL', 'Regenerationsdauerlauf', 'footing récupération', 'trote de recuperación', 'trote de recuperação', 'trucht regeneracyjny', 'trucht regeneracja',
      'herstelloop', 'återhämtning',
    ],
  },
  easy: {
    label: 'easy run',
    kind: 'training',
    aliases: [
      'easy run', 'easy running', 'easy jog', 'jog', 'jogging', 'Joggen', 'slow', 'slow run', 'aerobic', 'aerobic run', 'general aerobic', 'base', 'base run', 'zone 2', 'z2',
      'foundation run', 'facile', 'footing', 'footing facile', 'footing lent', 'endurance', 'endurance fondamentale', 'EF', 'sortie facile', 'course facile',
      'sortie footing', 'locker', 'leicht', 'lockerer Lauf', 'leichter Lauf', 'lockerer Dauerlauf', 'ruhiger Dauerlauf', 'Dauerlauf', 'ruhiger Lauf', 'GA1', 'Grundlage',
      'Grundlagenlauf', 'suave', 'fácil', 'rodaje', 'rodaje suave', 'rodaje fácil', 'carrera suave', 'carrera fácil', 'carrera continua', 'trote', 'trote suave',
      'lento', 'corsa lenta', 'corsa facile', 'corsa leggera', 'fondo lento', 'lenta', 'leggera', 'leve', 'corrida leve', 'corrida fácil', 'corrida lenta', 'rodagem',
      'rodagem leve', 'trote leve', 'treino leve', 'łatwy', 'łatwy bieg', 'bieg łatwy', 'spokojny', 'spokojny bieg', 'bieg spokojny', 'lekki bieg', 'bieg lekki',
      'rozbieganie', 'trucht', 'OWB1', 'E', 'EZ', 'ER', 'GA', 'foundation', 'zone 1', 'z1', 'DL', 'DL1', 'ruhig', 'langsam', 'langsamer Lauf', 'langsamer Dauerlauf',
      'lockerer DL', 'ruhiger DL', 'rodaje continuo', 'CL', 'FL', 'contínuo', 'corrida contínua', 'BC1', 'WB1', 'BS', 'pierwszy zakres', 'lekkie wybieganie', 'luźne wybieganie', 'duurloop', 'distanspass',
      'ジョグ',
    ],
  },
  long: {
    label: 'long run',
    kind: 'training',
    aliases: [
      'long run', 'long slow distance', 'LSD', 'LR', 'long easy run', 'sortie longue', 'longue', 'SL', 'footing long', 'course longue', 'lang', 'langer Lauf',
      'langer Dauerlauf', 'Long Jog', 'langer', 'tirada larga', 'larga', 'largo', 'rodaje largo', 'carrera larga', 'tirada', 'lungo', 'corsa lunga', 'lunghissimo',
      'fondo lungo', 'lunga', 'longo', 'longão', 'corrida longa', 'treino longo', 'rodagem longa', 'longa', 'długi', 'długi bieg', 'bieg długi', 'wybieganie',
      'długie wybieganie', 'MLR', 'medium long run', 'medium long', 'long slow run', 'LDL', 'langer DL', 'lange Läufe', 'lunghi', 'LaLa', 'fondo', 'fondo largo', 'LL', 'lungo lento',
      'lange duurloop', 'långpass', 'ロング走',
    ],
  },
  tempo: {
    label: 'tempo run',
    kind: 'training',
    aliases: [
      'tempo run', 'tempo session', 'threshold', 'threshold run', 'lactate threshold', 'LT', 'cruise', 'cruise intervals', 'steady', 'steady state', 'progression',
      'progression run', 'marathon pace', 'MP', 'race pace', 'seuil', 'sortie seuil', 'séance seuil', 'allure marathon', 'allure spécifique', 'allure', 'Tempolauf',
      'Tempodauerlauf', 'TDL', 'Schwelle', 'Schwellenlauf', 'Schwellentraining', 'Steigerungslauf', 'umbral', 'ritmo', 'rodaje a ritmo', 'carrera a ritmo',
      'carrera tempo', 'progresivo', 'soglia', 'corsa in soglia', 'medio', 'corsa media', 'fondo medio', 'progressivo', 'ritmo gara', 'limiar', 'corrida de ritmo',
      'corrida tempo', 'treino de ritmo', 'treino de limiar', 'corrida de limiar', 'ritmo de prova', 'próg', 'progowy', 'bieg progowy', 'bieg tempowy', 'tempowy',
      'bieg w tempie', 'bieg ciągły', 'bieg z narastającą prędkością', 'T', 'MRP', 'HMP', 'GMP', 'goal pace', 'cutdown', 'cutdown run', 'progressive', 'progressive run',
      'SV2', 'AS10', 'AS21', 'AS42', 'DL2', 'DL3', 'GA2', 'flotter DL', 'flotter Dauerlauf', 'zügiger DL', 'zügiger Dauerlauf', 'Renntempo', 'MRT', 'HMRT',
      'Crescendo', 'Crescendolauf', 'ritmo controlado', 'CM', 'CV', 'corsa veloce', 'fondo veloce', 'fondo progressivo', 'BC2', 'WB2', 'OWB2', 'BNP', 'drugi zakres',
      'tempoduurloop', 'tröskel', 'ペース走',
    ],
  },
  intervals: {
    label: 'interval session',
    kind: 'training',
    aliases: [
      'interval training', 'interval session', 'interval run', 'interval workout', 'speed', 'speedwork', 'speed session', 'track', 'track session', 'track workout',
      'VO2max', 'VO2', 'reps', 'repeats', 'repetitions', 'fartlek', 'HIIT', 'split', 'splits', 'fractionné', 'fractionnés', 'fractionné long', 'fractionné court',
      'intervalles', 'intervalle', 'VMA', 'séance VMA', 'séance piste', 'séance de fractionné', 'vitesse', 'Intervalltraining', 'Intervalleinheit', 'Intervalllauf',
      'Bahntraining', 'Fahrtspiel', 'Fahrtenspiel', 'Tempoläufe', 'Wiederholungen', 'intervalos', 'series', 'entrenamiento de intervalos', 'entrenamiento interválico', 'interválico',
      'velocidad', 'repeticiones', 'pista', 'cambios de ritmo', 'ripetute', 'intervalli', 'allenamento intervallato', 'velocità', 'variazioni di ritmo',
      'ripetute lunghe', 'ripetute brevi', 'intervalado', 'treino intervalado', 'tiros', 'velocidade', 'treino de velocidade', 'repetições', 'intervalos longos',
      'interwały', 'interwał', 'trening interwałowy', 'bieg interwałowy', 'powtórzenia', 'szybkość', 'tempówki', 'V02max', 'yasso', 'ladder', 'pyramid', 'fractio',
      'piste', 'PMA', 'Bahneinheit', 'FS', 'Pyramide', 'Tempowechsel', 'Tempowechsellauf', 'pirámide', 'rip', 'variazioni', 'BC3', 'WB3', 'OWB3', 'trzeci zakres', 'ZB',
      'zabawa biegowa', 'intervaller', 'インターバル',
    ],
  },
  sprints: {
    label: 'sprint session',
    kind: 'training',
    aliases: [
      'sprint', 'sprint training', 'sprint session', 'sprint intervals', 'sprint interval training', 'repeated sprints', 'all-out', 'SIT', 'RST', 'séance de sprints',
      'sprints courts', 'Sprinteinheit', 'esprints', 'piques', 'entrenamiento de sprints', 'scatti', 'allunghi veloci', 'sprint brevi', 'tiros curtos',
      'treino de sprint', 'sprinty', 'trening sprinterski', 'sprinterski',
    ],
  },
  hills: {
    label: 'hill repeats',
    kind: 'training',
    aliases: [
      'hill', 'hill repeats', 'hill reps', 'hill session', 'hill training', 'hill sprints', 'hill run', 'uphill', 'uphills', 'uphill repeats', 'côtes', 'côte',
      'montées', 'séance de côtes', 'fractionné en côte', 'répétitions en côte', 'Berg', 'Berge', 'Bergläufe', 'Berganläufe', 'bergauf', 'Bergsprints', 'Hügel',
      'Hügelläufe', 'Hügeltraining', 'Bergtraining', 'cuestas', 'cuesta', 'series en cuesta', 'subidas', 'subida', 'salite', 'salita', 'ripetute in salita', 'collinare',
      'ladeiras', 'ladeira', 'rampas', 'tiros em subida', 'treino de subida', 'podbiegi', 'podbieg', 'górki', 'backe', 'backar', '坂道',
    ],
  },
  downhill: {
    label: 'downhill run',
    kind: 'training',
    aliases: [
      'downhills', 'downhill run', 'downhill running', 'downhill repeats', 'descent', 'descents', 'descente', 'descentes', 'séance de descente', 'bergab', 'Bergablauf',
      'Bergabläufe', 'bajada', 'bajadas', 'cuesta abajo', 'discesa', 'discese', 'descida', 'descidas', 'zbieg', 'zbiegi',
    ],
  },
  race: {
    label: 'race',
    kind: 'race',
    aliases: [
      'road race', 'track race', 'competition', 'time trial', 'TT', 'PB attempt', 'racing', 'course officielle', 'course sur route', 'dossard', 'Wettkampf', 'Rennen',
      'Wettbewerb', 'Straßenlauf', 'Volkslauf', 'Straßenrennen', 'competición', 'competencia', 'carrera popular', 'carrera de ruta', 'gara', 'competizione',
      'gare', 'compét', 'gara su strada', 'prova', 'competição', 'corrida de rua', 'prova de rua', 'zawody', 'wyścig', 'start w zawodach', 'bieg uliczny', 'start', 'wedstrijd', 'tävling',
      'レース',
    ],
  },
  'trail-race': {
    label: 'trail race',
    kind: 'race',
    aliases: [
      'trail racing', 'mountain race', 'mountain marathon', 'fell race', 'sky race', 'ultra trail', 'ultra trail race', 'course de trail', 'course de montagne',
      'compétition de trail', 'compétition trail', 'Trailrennen', 'Trailwettkampf', 'Bergrennen', 'Berglauf Wettkampf', 'carrera de montaña', 'carrera de trail',
      'carrera por montaña', 'competición de trail', 'gara trail', 'gara di trail', 'gara in montagna', 'gara di corsa in montagna', 'prova de trail',
      'corrida de montanha', 'corrida de trilha', 'corrida de trail', 'bieg górski', 'zawody trailowe', 'bieg trailowy',
    ],
  },
  'stage-race': {
    label: 'stage race',
    kind: 'race',
    aliases: [
      'multi-stage race', 'multistage', 'multi-day race', 'multiday', 'course par étapes', 'course à étapes', 'Etappenrennen', 'Etappenlauf', 'Mehrtageslauf',
      'carrera por etapas', 'gara a tappe', 'corsa a tappe', 'prova por etapas', 'corrida por etapas', 'bieg etapowy', 'wyścig etapowy',
    ],
  },
  rest: {
    label: 'rest day',
    kind: 'none',
    aliases: [
      'rest day', 'off', 'day off', 'repos', 'jour de repos', 'Ruhetag', 'Ruhe', 'frei', 'Pause', 'trainingsfrei', 'descanso', 'día de descanso', 'riposo',
      'giorno di riposo', 'folga', 'repouso', 'odpoczynek', 'wolne', 'dzień wolny', 'dzień odpoczynku', 'przerwa', 'rust', 'rustdag', 'vila', 'vilodag', '休み',
    ],
  },
  'cross-training': {
    label: 'cross-training',
    kind: 'none',
    aliases: [
      'xt', 'walk', 'walking', 'hike', 'hiking', 'ride', 'bike', 'bike ride', 'cycling', 'virtual ride', 'indoor cycling', 'mountain biking', 'spin', 'swim', 'swimming',
      'pool swim', 'open water swimming', 'open water', 'core', 'yoga', 'pilates', 'mobility', 'stretching', 'elliptical', 'cardio', 'rowing', 'row', 'ski', 'skiing', 'nordic ski',
      'alpine ski', 'aqua jogging', 'pool running', 'climbing', 'brick', 'entraînement croisé', 'vélo', 'natation', 'marche', 'randonnée', 'Alternativtraining',
      'Crosstraining', 'Radfahren', 'Radfahrt', 'Rad', 'Schwimmen', 'Gehen', 'Wandern', 'Wanderung', 'Spaziergang', 'Stabi', 'entrenamiento cruzado', 'bici',
      'bicicleta', 'ciclismo', 'natación', 'caminar', 'caminata', 'senderismo', 'paseo', 'allenamento incrociato', 'nuoto', 'camminata', 'escursione', 'escursionismo',
      'treino cruzado', 'natação', 'caminhada', 'trening uzupełniający', 'rower', 'jazda na rowerze', 'kolarstwo', 'pływanie', 'spacer', 'marsz', 'wędrówka',
      'cross-train', 'aqua jog', 'aerobics', 'spinning', 'Peloton', 'home trainer', 'rando', 'Rennrad', 'Skilanglauf', 'VTT', 'gainage', 'narty', 'basen', 'tennis', 'kayak', 'fietsen', 'cykling',
    ],
  },
  sick: {
    label: 'sick',
    kind: 'none',
    aliases: [
      'ill', 'illness', 'flu', 'fever', 'sick day', 'malade', 'maladie', 'grippe', 'krank', 'Krankheit', 'erkältet', 'Erkältung', 'enfermo', 'enferma', 'enfermedad',
      'gripe', 'malato', 'malata', 'malattia', 'influenza', 'doente', 'doença', 'chory', 'chora', 'choroba', 'przeziębienie', 'resfriado', 'resfriada', 'raffreddore', 'raffreddato', 'COVID', 'covid 19', 'ziek', 'sjuk',
    ],
  },
  injured: {
    label: 'injured',
    kind: 'none',
    aliases: [
      'injury', 'blessé', 'blessée', 'blessure', 'verletzt', 'Verletzung', 'lesionado', 'lesionada', 'lesión', 'infortunato', 'infortunata', 'infortunio', 'lesão',
      'machucado', 'kontuzja', 'kontuzjowany', 'kontuzjowana', 'uraz', 'geblesseerd', 'skadad',
    ],
  },
} as const satisfies Record<string, RunTypeTerm>;
export type RunType = keyof typeof runTypes;

/** What devices write for any run; the type is then inferred from the distance (rules/input.ts). Never a race. */
export const plainRun = [
  'run', 'running', 'virtual run', 'treadmill', 'treadmill run', 'treadmill running', 'track running', 'street running', 'indoor running', 'trail run', 'trail running',
  'course à pied', 'Lauf', 'Läufe', 'Laufen', 'Laufband', 'Laufbandtraining', 'Traillauf', 'correr', 'carrera a pie', 'entrenamiento en cinta', 'cinta', 'correre',
  'corsa a piedi', 'tapis roulant', 'corrida a pé', 'bieganie', 'bieganie na bieżni', 'bieganie w terenie', 'runs', 'commute', 'run commute', 'commute run', 'sortie',
  'Trainingslauf', 'esteira', 'passadeira', 'bieżnia', 'bieg na bieżni', 'hardlopen', 'löpning',
] as const;

/** Words with more than one meaning: refused with the choices. `part`: alone it may be either; as a part of a run (easy + strides) it adds nothing. */
export const ambiguousTypes: readonly { readonly words: readonly string[]; readonly choices: readonly (RunType | 'run')[]; readonly part?: true }[] = [
  { words: ['carrera', 'course', 'corsa', 'corrida', 'bieg'], choices: ['run', 'race'] },
  { words: ['trail'], choices: ['run', 'trail-race'] },
  { words: ['workout'], choices: ['intervals', 'tempo', 'cross-training'] },
  { words: ['cross'], choices: ['cross-training', 'race'] }, // cross-country in half of Europe
  { words: ['cross country', 'XC', 'campestre', 'corta mato', 'cross corto', 'cross largo', 'kros', 'crosslauf'], choices: ['race', 'run'] },
  { words: ['Berglauf', 'vertical km', 'vertical kilometer', 'VK', 'KV'], choices: ['hills', 'trail-race'] },
  { words: ['moderate', 'moderado', 'moderada', 'moderato', 'moderata', 'modéré', 'modérée', 'zone 3', 'z3'], choices: ['easy', 'tempo'] },
  { words: ['hard', 'quality', 'SOS', 'qualité', 'Qualität', 'calidad', 'qualità', 'qualidade', 'jakość', 'zone 4', 'z4'], choices: ['intervals', 'tempo'] },
  { words: ['PB', 'PR', 'PW', 'time trial effort', 'test', 'Testlauf', 'sprawdzian', 'RP', 'RG', 'EB'], choices: ['race', 'tempo'] },
  { words: ['strides', 'stride', 'strider', 'striders', 'lignes droites', 'Steigerungen', 'Steigerungsläufe', 'Steigerungsläufen', 'STL', 'rectas', 'progresiones', 'allunghi', 'retas', 'przebieżki', '流し'], choices: ['easy', 'sprints'], part: true },
  { words: ['warm up', 'WU', 'cool down', 'CD', 'warm down', 'échauffement', 'retour au calme', 'Einlaufen', 'Auslaufen', 'calentamiento', 'enfriamiento', 'riscaldamento', 'defaticamento', 'aquecimento', 'desaquecimento', 'rozgrzewka', 'schłodzenie'], choices: ['easy', 'recovery'], part: true },
  { words: ['drills', 'drill', 'form drills', 'running drills', 'éducatifs', 'gammes', 'Lauf-ABC', 'Lauf ABC', 'técnica', 'técnica de carrera', 'educativo', 'educativos', 'andature', 'skipy'], choices: ['easy', 'cross-training'], part: true },
];

/** Read as a trail race, and said so. */
export const ultraWords = ['ultra', 'ultramarathon', 'ultra race', 'ultramaratona', 'ultramaraton'] as const;

/** Read as cross-training, and said that lifting is not covered. */
export const strengthWords = [
  'strength', 'strength training', 'strength and conditioning', 'S and C', 'weights', 'weight training', 'lifting', 'gym', 'crossfit', 'plyometrics', 'musculation',
  'muscu', 'renforcement', 'renforcement musculaire', 'renfo', 'PPG', 'Krafttraining', 'Kraft', 'Athletik', 'fuerza', 'entrenamiento de fuerza', 'gimnasio', 'forza',
  'palestra', 'pesi', 'pesas', 'musculação', 'força', 'treino de força', 'academia', 'siłownia', 'trening siłowy', 'krachttraining', 'styrka',
] as const;

/** Words for something else than a run of a type, and what is asked for instead. `not-raced`: the effort · `km-done`: what was run. */
export const otherThanTypes = [
  { asks: 'not-raced', words: ['paced', 'pacing', 'pacer', 'pacemaker', 'pace maker', 'pace group', 'sweep', 'sweeper', 'tail runner', "meneur d'allure", 'Zugläufer', 'Pacemakerin', 'Tempomacher', 'liebre', 'pacemaking', 'coelho', 'zając', 'pejsmaker'] },
  { asks: 'km-done', words: ['DNF', 'did not finish', 'walked', 'time on feet', 'TOF', 'dropped out', 'dropped', 'abandon', 'abandonné', 'aufgegeben', 'ausgestiegen', 'abandono', 'abandoné', 'retirado', 'ritirato', 'ritirata', 'ritiro', 'desistência', 'nie ukończyłem', 'nie ukończyłam'] },
] as const;
