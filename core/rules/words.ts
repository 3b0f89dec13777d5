// How words beside each other are read: what stands beside a type of run without changing it, what takes it back, and which types go together.
// All of these are conventions of reading. Whatever they leave open is refused with the choices: a refusal is mended in a minute, a misreading never.

import type { RunType } from '../words/types.ts';

/** What a word beside a type says. A word of several kinds stands in the first. Case, accents and a plural s do not matter. */
export const sideWords = {
  /** Joins two things: no word of the vocabulary reaches across. */
  joins: ['and', 'plus', 'then', 'or', 'und', 'dann', 'oder', 'et', 'puis', 'ou', 'y', 'e', 'ed', 'luego', 'poi', 'depois', 'i', 'oraz', 'potem', 'lub'],
  /** What follows is a detail, whatever it is: with whom, where, how far. */
  opens: [
    'with', 'w', 'at', 'in', 'on', 'by', 'along', 'around', 'near', 'for', 'to', 'into', 'avec', 'en', 'au', 'aux', 'dans', 'sur', 'chez', 'pour', 'mit', 'im', 'am', 'bei', 'auf', 'um', 'beim', 'zum', 'con', 'por', 'para', 'nel', 'nella',
    'sul', 'al', 'alla', 'com', 'na', 'pelo', 'pela', 'z', 'ze', 've', 'nad', 'met', 'med',
  ],
  /** Small words. */
  glue: ['a', 'an', 'the', 'of', 'x', 'o', 'd', 'l', 's', 'de', 'du', 'des', 'le', 'la', 'les', 'der', 'die', 'das', 'dem', 'den', 'vom', 'el', 'los', 'las', 'del', 'di', 'il', 'lo', 'da', 'do', 'per', 'km', 'my', 'our', 'just', 'only', 'min'],
  /** When it was: beside a run or a day without one. */
  when: [
    'day', 'today', 'morning', 'lunch', 'lunchtime', 'noon', 'midday', 'afternoon', 'evening', 'pm', 'early', 'late', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'mon', 'tue', 'wed', 'thu', 'thur', 'fri',
    'sat', 'sun', 'jour', 'matin', 'matinal', 'matinale', 'midi', 'soir', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche', 'tag', 'morgen', 'fruh', 'mittag', 'nachmittag', 'abends', 'montag', 'dienstag', 'mittwoch', 'donnerstag',
    'freitag', 'samstag', 'sonntag', 'dia', 'manana', 'mediodia', 'tarde', 'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo', 'giorno', 'mattina', 'mattino', 'mattutina', 'pomeriggio', 'sera', 'serale', 'lunedi', 'martedi',
    'mercoledi', 'giovedi', 'venerdi', 'domenica', 'manha', 'segunda', 'terca', 'quarta', 'quinta', 'sexta', 'dzien', 'rano', 'ranny', 'poranny', 'wieczorem', 'wieczorny', 'poniedzialek', 'wtorek', 'sroda', 'czwartek', 'piatek', 'sobota', 'niedziela',
  ],
  /** Where, how long, in what company: beside a run. */
  where: [
    'hilly', 'flat', 'undulating', 'road', 'path', 'park', 'forest', 'woods', 'lake', 'river', 'canal', 'grass', 'gravel', 'treadmill', 'club', 'group', 'team', 'solo', 'alone', 'social', 'friends', 'indoor', 'outdoor', 'outside', 'inside', 'rain', 'heat', 'hot', 'windy',
    'short', 'shorter', 'double', 'second', 'active', 'total', 'hr', 'bpm', 'rpe', 'avg', 'approx', 'about', 'ca', 'circa', 'legs', 'very', 'super', 'really', 'tres', 'sehr', 'ganz', 'muy', 'molto', 'muito', 'bardzo', 'vallonne', 'vallonnee', 'plat', 'plate', 'foret', 'chemin', 'groupe', 'court', 'courte', 'tapis', 'actif',
    'wald', 'feld', 'flach', 'flacher', 'hugelig', 'hugeliger', 'bergig', 'gruppe', 'verein', 'kurz', 'kurzer', 'kurze', 'laufband', 'asphalt', 'strasse', 'allein', 'aktiv', 'llano', 'llana', 'parque', 'bosque', 'grupo', 'corto', 'corta', 'asfalto', 'monte', 'activa', 'activo',
    'pianura', 'parco', 'bosco', 'gruppo', 'breve', 'brevi', 'attivo', 'attiva', 'plano', 'plana', 'curto', 'curta', 'ativo', 'ativa', 'plaski', 'plaska', 'krotki', 'krotka', 'lesie', 'parku', 'grupa', 'grupie', 'terenie', 'asfalcie',
  ],
  /** A session, whatever is done in it. */
  session: ['session', 'training', 'workout', 'set', 'seance', 'entrainement', 'einheit', 'entreno', 'entrenamiento', 'sesion', 'allenamento', 'seduta', 'treino', 'sessao', 'trening', 'jednostka', 'loop', 'outing'],
  /** A pace, which another word names. */
  pace: ['pace', 'rythme', 'allure', 'ritmo', 'passo', 'andatura', 'tempo', 'renntempo', 'tempie'],
  /** Between the repeats of a session, where it stands behind them. */
  between: ['off', 'rest', 'recovery', 'rec', 'jog', 'walk', 'float', 'easy', 'recup', 'recuperation', 'repos', 'trot', 'pause', 'trab', 'trabpause', 'gehpause', 'trote', 'descanso', 'recuperacion', 'recupero', 'rekup', 'recuperacao', 'przerwa', 'trucht', 'trucie', 'p', 'r'],
  /** Takes a race back: before it, after it, for it, or not run. */
  back: [
    'prep', 'preparation', 'pre', 'post', 'before', 'after', 'until', 'simulation', 'sim', 'practice', 'volunteer', 'volunteering', 'spectator', 'spectating', 'watch', 'watched', 'watching', 'cheer', 'cheering',
    'recon', 'recce', 'expo', 'travel', 'plan', 'specific', 'effort', 'rehearsal', 'eve', 'veille', 'avant', 'apres', 'vor', 'nach', 'vorbereitung', 'antes', 'despues', 'previo', 'preparacion', 'simulacion',
    'prima', 'dopo', 'vigilia', 'preparazione', 'vespera', 'preparacao', 'przed', 'po', 'przygotowanie', 'report', 'director',
  ],
  /** Says that it was not run. */
  denied: ['not', 'no', 'non', 'never', 'skip', 'skipped', 'missed', 'cancelled', 'canceled', 'dns', 'kein', 'keine', 'ohne', 'abgesagt', 'ausgefallen', 'nicht', 'sans', 'pas', 'annule', 'annulee', 'sin', 'cancelado', 'cancelada', 'senza', 'saltato', 'saltata', 'annullato', 'annullata', 'sem', 'bez', 'nie', 'odwolany', 'odwolana', 'odwolane', 'odwolano'],
  /** Many days, not one run. */
  period: ['week', 'weekend', 'month', 'camp', 'block', 'cycle', 'build', 'phase', 'taper', 'tapering', 'season', 'semaine', 'woche', 'wochenende', 'semana', 'mes', 'settimana', 'mese', 'tydzien', 'miesiac'],
  /** More than an easy, long or plain run. */
  harder: [
    'fast', 'faster', 'strong', 'quick', 'finish', 'surge', 'pickup', 'pick', 'kick', 'push', 'max', 'blast', 'negative', 'brisk', 'schnell', 'schneller', 'schnelle', 'flott', 'flotter', 'zugig', 'zugiger', 'hart', 'harter', 'endbeschleunigung', 'vite', 'rapide', 'dur', 'soutenu', 'rapido', 'rapida',
    'fuerte', 'duro', 'veloce', 'forte', 'intenso', 'intensa', 'szybki', 'szybko', 'szybka', 'mocny', 'mocno', 'mocna', 'akcent',
  ],
  /** What belongs to races or to other events: no training has it. */
  raced: [
    'meet', 'meeting', 'championship', 'champ', 'final', 'league', 'cup', 'medal', 'podium', 'finisher', 'relay', 'leg', 'trial', 'event', 'festival', 'challenge', 'bib', 'climb', 'series', 'virtual', 'open', 'charity', 'record', 'championnat', 'coupe', 'relais', 'interclub', 'meisterschaft',
    'pokal', 'staffel', 'campeonato', 'trofeo', 'copa', 'relevo', 'campionato', 'campionati', 'coppa', 'staffetta', 'taca', 'revezamento', 'mistrzostwa', 'puchar', 'sztafeta', 'spartan', 'ocr', 'obstacle', 'triathlon', 'duathlon', 'ironman', 'swimrun', 'nature', 'sky', 'skyrunning', 'orienteering',
  ],
} as const;
export type SideWord = keyof typeof sideWords;

/** Everyday words among the names of types: with an unknown word beside them they may mean anything (Long Beach, hill climb, half day). So may abbreviations of up to three letters. */
export const everydayWords = [
  'easy', 'slow', 'base', 'foundation', 'aerobic', 'endurance', 'recovery', 'long', 'cruise', 'steady', 'speed', 'track', 'ladder', 'pyramid', 'split', 'reps', 'repeats', 'repetitions', 'hill', 'uphill', 'descent', 'downhill', 'sprint', 'start',
  'half', 'semi', 'facile', 'longue', 'piste', 'allure', 'vitesse', 'côte', 'montées', 'descente', 'leicht', 'lang', 'langer', 'langsam', 'Grundlage', 'Berg', 'Berge', 'Hügel', 'bergauf', 'bergab', 'Pyramide', 'suave', 'fácil', 'largo', 'larga', 'tirada', 'fondo', 'ritmo', 'pista', 'series', 'velocidad',
  'subida', 'bajada', 'cuesta', 'media', 'lento', 'lenta', 'leggera', 'lungo', 'lunga', 'medio', 'tempo', 'velocità', 'salita', 'salite', 'discesa', 'discese', 'mezza', 'variazioni', 'leve', 'longo', 'longa', 'contínuo', 'meia', 'velocidade', 'rampas', 'ladeira', 'descida',
  'prova', 'tiros', 'długi', 'górki', 'szybkość', 'progressive', 'progression', 'recover',
] as const;

/** Long, of repeats and not of the run: `VMA longue`, `lange Intervalle`. */
export const longRepeats = { words: ['long', 'longer', 'longue', 'lang', 'langer', 'lange', 'largo', 'larga', 'lungo', 'lunga', 'lunghe', 'lunghi', 'longo', 'longa', 'długi'], of: ['intervals', 'hills'] } as const;

/** Two kinds of training that are one session, and as what it counts: the one that costs more. Any other two are for the runner to decide. */
export const together: readonly (readonly [RunType, RunType, counts: RunType])[] = [
  ['recovery', 'easy', 'easy'],
  ['easy', 'long', 'long'],
  ['tempo', 'intervals', 'intervals'],
  ['hills', 'intervals', 'hills'],
  ['hills', 'sprints', 'sprints'],
  ['intervals', 'sprints', 'sprints'],
  ['downhill', 'intervals', 'downhill'],
  ['race', 'trail-race', 'trail-race'],
  ['race', 'stage-race', 'stage-race'],
  ['trail-race', 'stage-race', 'stage-race'],
  ['rest', 'cross-training', 'cross-training'],
  ['rest', 'sick', 'sick'],
  ['rest', 'injured', 'injured'],
  ['cross-training', 'injured', 'injured'],
  ['cross-training', 'sick', 'sick'],
];

/** Walking in an easy run: the run counts. */
export const walks = ['walk', 'walking', 'marche', 'Gehen', 'caminar', 'caminata', 'camminata', 'caminhada', 'marsz', 'spacer'] as const;

/** Repeats by their length, one row each up to and including it: `6x800`, `3 x 10 min`. Null: what they are is for the runner to say. */
export const repeatKinds: readonly { readonly metres: number; readonly seconds: number; readonly type: RunType | null; readonly choices: readonly RunType[] }[] = [
  { metres: 199, seconds: 29, type: null, choices: ['sprints', 'intervals', 'easy'] }, // strides or sprints
  { metres: 2999, seconds: 599, type: 'intervals', choices: [] },
  { metres: 8000, seconds: 2400, type: 'tempo', choices: [] },
  { metres: Infinity, seconds: Infinity, type: null, choices: ['tempo', 'long'] },
];
/** `6x800`: bare figures from here on are metres; `10x1` may be kilometres or minutes. */
export const bareRepeatMetres = 100;
/** `30/30`, `45/15`: seconds fast and slow. */
export const fastSlowSeconds = [15, 20, 30, 40, 45, 60, 90] as const;
/** `800s`, `400-800-400`: distances that are run as repeats on a track. */
export const trackMetres = [200, 300, 400, 500, 600, 800, 1000, 1200, 1500, 1600, 2000] as const;

/** Figures in front of `miler`: from here on an ultra, below it a race. */
export const ultraMiles = 27;

/**
 * Short names that mean one thing here and another there. Alone they are refused with the choices; in a column of types the rest of it may settle them:
 * `all` of these words stand in it, or `any` of them.
 */
export const columnCodes: readonly { readonly code: string; readonly choices: readonly RunType[]; readonly settled: readonly { readonly as: RunType; readonly all?: readonly string[]; readonly any?: readonly string[] }[] }[] = [
  // Daniels' letters: E, M, T, I, R and L
  { code: 'L', choices: ['long', 'easy'], settled: [{ as: 'long', all: ['E', 'T'] }] },
  { code: 'I', choices: ['intervals', 'injured'], settled: [{ as: 'intervals', all: ['E', 'T'] }] },
  { code: 'M', choices: ['tempo', 'easy'], settled: [{ as: 'tempo', all: ['E', 'T', 'I'] }] },
  { code: 'R', choices: ['recovery', 'intervals', 'race', 'rest'], settled: [{ as: 'intervals', all: ['E', 'M', 'T', 'I'] }] },
  { code: 'S', choices: ['sprints', 'intervals', 'cross-training'], settled: [] },
  { code: 'X', choices: ['cross-training', 'rest'], settled: [{ as: 'cross-training', all: ['E', 'T'], any: ['rest', 'rest day', 'off', 'day off'] }] },
  {
    code: 'TL', choices: ['long', 'tempo'], settled: [
      { as: 'long', any: ['rodaje', 'tirada', 'tirada larga', 'series', 'cuestas', 'descanso', 'trote', 'rodaje suave', 'carrera continua', 'umbral', 'competición'] },
      { as: 'tempo', any: ['DL', 'GA1', 'GA2', 'Dauerlauf', 'locker', 'Intervalle', 'Ruhetag', 'Wettkampf', 'Regeneration', 'langer Lauf', 'LDL', 'lockerer Dauerlauf'] },
    ],
  },
  { code: 'CC', choices: ['easy', 'race'], settled: [{ as: 'easy', any: ['rodaje', 'tirada', 'tirada larga', 'series', 'cuestas', 'descanso', 'trote', 'rodaje suave', 'carrera continua', 'umbral', 'competición'] }] },
];
