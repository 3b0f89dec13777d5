// How words beside each other are read: what stands beside a type of run without changing it, what takes it back, and which types go together.
// All of these are conventions of reading. Whatever they leave open is refused with the choices: a refusal is mended in a minute, a misreading never.

import type { RunType } from '../words/types.ts';

/** What a word beside a type says. A word of several kinds stands in the first. Case, accents and a plural s do not matter. */
export const sideWords = {
  /** Joins two things: no word of the vocabulary reaches across. */
  joins: ['and', 'plus', 'then', 'or', 'und', 'dann', 'oder', 'et', 'puis', 'ou', 'y', 'e', 'ed', 'luego', 'poi', 'depois', 'i', 'oraz', 'potem', 'lub'],
  /** What follows is a detail: with whom, or with what. */
  with: ['with', 'w', 'avec', 'mit', 'con', 'com', 'z', 'ze', 'met', 'med'],
  /** What follows is a detail, whatever it is: where, how far. */
  opens: [
    'at', 'in', 'on', 'by', 'along', 'around', 'near', 'for', 'to', 'into', 'en', 'au', 'aux', 'dans', 'sur', 'chez', 'pour', 'im', 'am', 'bei', 'auf', 'um', 'beim', 'zum', 'por', 'para', 'nel', 'nella',
    'sul', 'al', 'alla', 'na', 'pelo', 'pela', 've', 'nad',
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
    'second', 'active', 'total', 'hr', 'bpm', 'rpe', 'avg', 'approx', 'about', 'ca', 'circa', 'legs', 'very', 'super', 'really', 'tres', 'sehr', 'ganz', 'muy', 'molto', 'muito', 'bardzo', 'vallonne', 'vallonnee', 'plat', 'plate', 'foret', 'chemin', 'groupe', 'tapis', 'actif',
    'wald', 'feld', 'flach', 'flacher', 'hugelig', 'hugeliger', 'bergig', 'gruppe', 'verein', 'laufband', 'asphalt', 'strasse', 'allein', 'aktiv', 'llano', 'llana', 'parque', 'bosque', 'grupo', 'asfalto', 'monte', 'activa', 'activo',
    'pianura', 'parco', 'bosco', 'gruppo', 'attivo', 'attiva', 'plano', 'plana', 'ativo', 'ativa', 'plaski', 'plaska', 'lesie', 'parku', 'grupa', 'grupie', 'terenie', 'asfalcie',
  ],
  /** Not long: beside a long run a contradiction. */
  short: ['short', 'shorter', 'court', 'courte', 'kurz', 'kurzer', 'kurze', 'corto', 'corta', 'breve', 'brevi', 'curto', 'curta', 'krotki', 'krotka', 'kurzes', 'krotkie'],
  /** Not once: beside a race with a name another distance. */
  doubled: ['double', 'twice', 'doppel', 'doppelt', 'doppelter', 'doble', 'doppia', 'doppio', 'dupla', 'podwojny'],
  /** A part of a race: beside one with a name another distance. */
  shared: ['relay', 'leg', 'relais', 'staffel', 'relevo', 'staffetta', 'revezamento', 'sztafeta'],
  /** Not of running alone. */
  mixed: ['triathlon', 'duathlon', 'aquathlon', 'ironman', 'swimrun', 'cyclocross', 'triatlon', 'duatlon', 'triatlo', 'duatlo', 'biathlon', 'biatlon'],
  /** Of several days. */
  stages: ['stage', 'etapa', 'etape', 'etappen', 'etappe', 'tappe', 'tappa', 'etapy', 'etap'],
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
    'prima', 'dopo', 'vigilia', 'preparazione', 'vespera', 'preparacao', 'przed', 'po', 'przygotowanie', 'report', 'director', 'prepa', 'treningowo',
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
  /** That somebody ran: no day without a run has it. */
  ran: [
    'ran', 'jogged', 'anyway', 'still', 'but', 'though', 'couru', 'courue', 'mais', 'quand', 'gelaufen', 'gejoggt', 'lief', 'trotzdem', 'aber', 'trotz', 'corri', 'corrido', 'pero', 'igual', 'corso', 'ma', 'comunque', 'stesso', 'mas', 'mesmo', 'biegalem', 'biegalam',
    'pobieglem', 'pobieglam', 'przebieglem', 'ale', 'mimo',
  ],
  /** What belongs to races or to other events: no training has it. */
  raced: [
    'raced', 'meet', 'meeting', 'championship', 'champ', 'final', 'league', 'cup', 'medal', 'podium', 'finisher', 'trial', 'event', 'festival', 'challenge', 'bib', 'climb', 'series', 'virtual', 'open', 'charity', 'record', 'championnat', 'coupe', 'interclub', 'meisterschaft',
    'pokal', 'campeonato', 'trofeo', 'copa', 'campionato', 'campionati', 'coppa', 'taca', 'mistrzostwa', 'puchar', 'spartan', 'ocr', 'obstacle', 'nature', 'sky', 'skyrunning', 'orienteering',
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

/** Sports in which nobody covers a distance: one beside them is that of a run. Lifting is another (words/types.ts). */
export const noDistance = ['core', 'yoga', 'pilates', 'mobility', 'stretching', 'Stabi', 'gainage', 'aerobics', 'climbing'] as const;

/** How words begin that are parts of a session: beside an easy, long or plain run nobody knows how hard it was. A compound counts as its beginning: `Tempowechsel`. */
export const hardStems = [
  'tempo', 'tempa', 'tempem', 'accel', 'beschleunig', 'aceler', 'progres', 'cambi', 'change', 'changement', 'bloc', 'block', 'bloque', 'variat', 'variac', 'variaz', 'wechsel', 'podbieg', 'akcent', 'przyspiesz', 'zmian', 'odcin', 'rytm', 'interwa', 'antritt', 'einlage', 'minutenl', 'sprint', 'spurt', 'esprint',
  'scatt', 'surge', 'burst', 'segment', 'schnell', 'rapid', 'veloc', 'szybk', 'mocn', 'raced', 'zawod', 'wyscig', 'wettkampf', 'wettk', 'interval', 'fraction', 'seuil', 'schwelle', 'thresh', 'umbral', 'soglia', 'limiar', 'crescend', 'endbeschl', 'alegre', 'vivo', 'viva', 'allegr', 'vif', 'vive', 'zwaw', 'compet', 'aggress', 'agress', 'intens', 'zone', 'zona', 'stref', 'bereich', 'puls', 'hammer',
] as const;
/** Other words for going hard, and for the last part of a run. */
export const hardWords = [
  'out', 'fond', 'tope', 'tutta', 'voll', 'vollgas', 'limit', 'maxa', 'opór', 'gas', 'hammered', 'crushed', 'smashed', 'sub', 'last', 'final', 'end', 'Ende', 'letzte', 'letzten', 'letzter', 'fin', 'dernier', 'derniers', 'dernière', 'final', 'últimos', 'último', 'ultimi', 'ultimo', 'finale', 'ostatnie', 'ostatni', 'koniec', 'końcówka',
] as const;
/** How words begin that take a race back: to have helped, watched, accompanied, given up, pushed a pram. */
export const notRacedStems = [
  'zuschau', 'helf', 'ehrenamt', 'begleit', 'anfeuer', 'streckenp', 'kinderwagen', 'spectat', 'benevol', 'encourag', 'accompagn', 'poussette', 'signaleur', 'supporter', 'volont', 'volunt', 'wolont', 'kibic', 'public', 'espectad', 'spettat', 'accompan', 'acompan', 'animand', 'anim', 'organis', 'organiz', 'marshal', 'timekeep', 'photog', 'fotogr',
  'buggy', 'stroller', 'pram', 'crew', 'support', 'desist', 'trening', 'entren', 'allena', 'trein', 'abgebroch', 'abbruch', 'wozki', 'wozek', 'carrozzin', 'carrinho', 'carrito',
] as const;
/** Words for a long run that mean any run beside a word for an easy one: `fondo suave`. */
export const looseLong = ['fondo', 'tirada', 'wybieganie'] as const;
/** The paces of races up to 10 km, by names of their own: repeats at them are intervals. */
export const shortRacePaces = ['AS10'] as const;

/** How words for company begin, where they look like parts of a session. */
export const companyWords = [
  'friend', 'kid', 'boy', 'girl', 'guy', 'lad', 'ladies', 'mate', 'colleague', 'athlete', 'runner', 'dog', 'parents', 'others', 'wife', 'husband', 'harriers', 'amis', 'amies', 'copain', 'copine', 'enfant', 'chien', 'collegue', 'freund', 'kolleg', 'kinder', 'hunden', 'jungs', 'amig', 'hijos', 'compa', 'perros', 'amici', 'colleghi', 'figli',
  'cani', 'filhos', 'colegas', 'kolegami', 'kolezank', 'znajomymi', 'przyjacioł', 'dziećmi', 'psami',
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

/** Figures in front of `miler`: from here on an ultra; below it a race or a long run, but for those that only races are called. */
export const ultraMiles = 27;
export const racedMiles = [10] as const;

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
