// What runners write of how they feel, as they write it: case, accents and punctuation do not matter (fold.ts). A sign or a red flag is said by a word of its own
// (`saying`), or by two words that say it together (`pairs`): "knee" and "pain", "slept" and "badly". So a table of words reads ten times as many phrases.

import { once } from './once.ts';

/** The signs under the names that a coach gives them, and how else they are said. */
export const signNames = {
  poorSleep: 'poor sleep',
  lowMood: 'low mood',
  hrvBelowBaseline: 'low HRV',
  jointPain: 'joint pain',
  painFree: 'pain-free',
  nothing: 'none',
} as const;

/** Words that say it alone. The names of red flags are their ids and labels in rules/check-in.ts. */
export const saying = once(() => ({
  poorSleep: ['insomnia', 'sleepless', 'restless', 'schlaflos', 'Schlaflosigkeit', 'nuit blanche', 'insonnia', 'insónia', 'insônia', 'bezsenność'],
  lowMood: [
    'sad', 'down', 'mood down', 'moody', 'depressed', 'irritable', 'unmotivated', 'niedergeschlagen', 'gereizt', 'traurig', 'lustlos', 'unmotiviert', 'schlecht drauf', 'déprimé', 'déprimée', 'triste', 'démotivé', 'démotivée',
    'desanimado', 'deprimido', 'desmotivado', 'giù di morale', 'umore a terra', 'depresso', 'demotivato', 'svogliato', 'em baixo', 'para baixo',
    'smutny', 'przygnębiony',
  ],
  hrvBelowBaseline: ['HRV below baseline', 'HRV down', 'HRV drop', 'HRV dropped'],
  jointPain: ['arthralgia', 'limp', 'limping', 'humple', 'humpelt', 'hinke', 'tendonitis', 'tendinitis', 'achilles tendonitis', 'shin splints', 'boiterie', 'cojera', 'zoppico', 'kuleję'],
  painFree: ['painfree', 'free of pain', 'painless', 'schmerzfrei', 'indolore', 'nicht mehr weh', 'schmerzt nicht mehr'],
  nothing: ['none', 'nothing', 'nil', 'n/a', 'nichts', 'rien', 'RAS', 'nada', 'ninguno', 'niente', 'nulla', 'nenhum', 'nic', 'all good', 'alles gut', 'alles ok', 'healthy', 'gesund', 'tout va bien', 'todo bien', 'tutto bene', 'tudo bem', 'wszystko dobrze'],
  'chest-symptoms': [
    'angina', 'palpitations', 'racing heart', 'heart racing', 'racing heartbeat', 'irregular heartbeat', 'uneven heartbeat', 'Herzrasen', 'Herzstolpern', 'palpitaciones', 'taquicardia', 'palpitazioni', 'tachicardia', 'tachycardia',
    'palpitações', 'kołatanie serca', 'Engegefühl',
  ],
  confusion: ['confused', 'disoriented', 'disorientation', 'verwirrt', 'Verwirrtheit', 'confus', 'confuse', 'désorienté', 'désorientée', 'confundido', 'desorientado', 'confusione', 'confusão', 'splątanie', 'dezorientacja'],
  collapse: [
    'collapsed', 'faint', 'fainted', 'fainting', 'passed out', 'blackout', 'unconscious', 'syncope', 'Kollaps', 'kollabiert', 'zusammengebrochen', 'ohnmächtig', 'Ohnmacht', 'bewusstlos', 'évanoui', 'évanouie', 'évanouissement', 'perte de connaissance',
    'desmayo', 'desmayado', 'síncope', 'colapso', 'svenuto', 'svenimento', 'collasso', 'desmaio', 'desmaiei', 'omdlenie', 'zemdlałem', 'zemdlałam', 'zasłabnięcie',
  ],
  'repeated-vomiting': ['vomiting', 'throwing up', 'Erbrechen', 'vomissement', 'vómito', 'vômito', 'vomito ripetuto', 'wymioty'],
  'dark-urine': ['rhabdo', 'rhabdomyolysis', 'haematuria', 'hematuria', 'blood in urine', 'Blut im Urin', 'sang dans les urines', 'sangre en la orina', 'sangue nelle urine', 'sangue na urina', 'krew w moczu'],
  breathlessness: [
    'breathless', 'short of breath', 'out of breath', 'shortness of breath', 'trouble breathing', 'difficulty breathing', 'Atemnot', 'Luftnot', 'kurzatmig', 'Kurzatmigkeit', 'essoufflé', 'essoufflée', 'essoufflement', 'à bout de souffle',
    'difficulté à respirer', 'falta de aire', 'dificultad para respirar', 'disnea', 'dispnea', 'fiato corto', 'affanno', 'mancanza di respiro', 'falta de ar', 'dispneia', 'duszność', 'zadyszka',
  ],
  'calf-swelling': ['thrombosis', 'DVT', 'Wadenschwellung', 'trombosis', 'zakrzepica'],
  'focal-pain': ['pain in one spot', 'pinpoint pain', 'localised pain', 'localized pain', 'punktueller Schmerz', 'Schmerz an einer Stelle', 'douleur localisée', 'dolor localizado', 'dolore localizzato', 'dor localizada', 'ból w jednym miejscu', 'ból punktowy'],
  'bone-pain': ['stress fracture', 'Stressfraktur', 'Ermüdungsbruch', 'fracture de fatigue', 'fractura por estrés', 'frattura da stress', 'fratura por stress', 'złamanie zmęczeniowe'],
  'night-pain': ['Nachtschmerz', 'douleur nocturne', 'dolor nocturno', 'dolore notturno', 'dor noturna', 'ból nocny'],
  fever: ['feverish', 'temperature', 'Fieber', 'fiebrig', 'fièvre', 'fiévreux', 'fiévreuse', 'fiebre', 'febbre', 'febbricitante', 'febre', 'febril', 'gorączka'],
  illness: [
    'ill', 'sick', 'unwell', 'not feeling well', 'sickness', 'cold', 'flu', 'influenza', 'covid', 'corona', 'virus', 'infection', 'cough', 'sore throat', 'diarrhoea', 'diarrhea', 'krank', 'Krankheit', 'erkältet', 'Erkältung', 'Grippe', 'Infekt', 'Husten', 'Halsschmerzen', 'Halsweh', 'Durchfall',
    'malade', 'maladie', 'rhume', 'enrhumé', 'enrhumée', 'toux', 'mal de gorge', 'enfermo', 'enfermedad', 'resfriado', 'gripe', 'tos', 'dolor de garganta', 'malato', 'malattia', 'raffreddore', 'raffreddato', 'tosse',
    'mal di gola', 'doente', 'doença', 'constipado', 'dor de garganta', 'chory', 'choroba', 'przeziębienie', 'przeziębiony', 'grypa', 'kaszel', 'ból gardła', 'infekcja',
  ],
}) as const satisfies { readonly [meaning: string]: readonly string[] });
export type Saying = keyof ReturnType<typeof saying>;

/** Words that say nothing alone. A word may stand in two lists: in French "mal" hurts, and is badly. */
export const partWords = once(() => ({
  // what may be low or bad
  sleep: ['sleep', 'slept', 'sleeping', 'Schlaf', 'geschlafen', 'dormi', 'sommeil', 'dormí', 'dormido', 'dormir', 'sueño', 'dormito', 'sonno', 'sono', 'spałem', 'spałam', 'sen', 'snu', 'spane'],
  night: ['night', 'nuit', 'Nacht', 'noche', 'notte', 'noite', 'noc', 'nocy'],
  mood: ['mood', 'motivation', 'morale', 'Stimmung', 'Laune', 'Lust', 'humeur', 'ánimo', 'humor', 'motivación', 'umore', 'motivazione', 'motivação', 'nastrój', 'nastroju', 'motywacja'],
  hrv: ['HRV', 'VFC', 'heart rate variability', 'Herzratenvariabilität'],
  low: [
    'low', 'bad', 'badly', 'poor', 'poorly', 'little', 'short', 'broken', 'schlecht', 'wenig', 'kaum', 'niedrig', 'tief', 'kurze', 'unruhig', 'mal', 'peu', 'mauvais', 'mauvaise', 'bas', 'basse', 'courte', 'manque',
    'mala', 'malo', 'poco', 'baja', 'bajo', 'male', 'poca', 'brutta', 'cattivo', 'pouco', 'ruim', 'mau', 'baixa', 'źle', 'słabo', 'mało', 'zły', 'zła', 'kiepski', 'niski', 'niskie', 'obniżony',
  ],
  good: ['good', 'well', 'ok', 'okay', 'fine', 'great', 'normal', 'gut', 'gute', 'guter', 'super', 'bien', 'bon', 'bonne', 'buena', 'bene', 'buono', 'bem', 'bom', 'boa', 'dobrze', 'dobry', 'w porządku'],
  // what may hurt; in Portuguese the "no" of "dor no joelho" is no denial
  joint: [
    'joint', 'knee', 'knees', 'ankle', 'hip', 'hips', 'foot', 'feet', 'toe', 'Gelenk', 'Knie', 'Hüfte', 'Fuß', 'Knöchel', 'Sprunggelenk', 'Fußgelenk', 'Hüftgelenk', 'Kniegelenk', 'Zeh', 'articulation', 'articulaire',
    'genou', 'genoux', 'cheville', 'hanche', 'pied', 'orteil', 'articulación', 'articular', 'rodilla', 'tobillo', 'cadera', 'pie', 'pies', 'articolazione', 'articolare', 'ginocchio', 'caviglia',
    'anca', 'anche', 'articulação', 'articulações', 'joelho', 'tornozelo', 'quadril', 'pé', 'pés', 'staw', 'stawów', 'stawu', 'kolano', 'kolanie', 'kostka', 'biodro', 'stopa',
  ],
  chest: ['chest', 'heart', 'Brust', 'Herz', 'poitrine', 'cœur', 'coeur', 'thoracique', 'pecho', 'corazón', 'petto', 'torace', 'cuore', 'peito', 'coração', 'klatka piersiowa', 'klatce piersiowej', 'klatki piersiowej', 'serce'],
  bone: ['bone', 'bones', 'Knochen', 'os', 'osseuse', 'hueso', 'óseo', 'osso', 'ossa', 'osseo', 'kość'],
  spot: ['shin', 'Achilles', 'heel', 'Schienbein', 'Achillessehne', 'Ferse', 'tibia', 'tendon', 'talon', 'espinilla', 'Aquiles', 'talón', 'tendine', 'tallone', 'canela', 'calcanhar', 'piszczel', 'pięta'],
  calf: ['calf', 'Wade', 'mollet', 'pantorrilla', 'gemelo', 'polpaccio', 'panturrilha', 'łydka'],
  pain: [
    'pain', 'painful', 'hurts', 'ache', 'aches', 'aching', 'schmerz', 'schmerzt', 'weh', 'mal', 'mal au', 'mal aux', 'mal à', 'fait mal', 'font mal', 'douleur', 'douloureux', 'douloureuse', 'dolor', 'duele', 'dolorido', 'dolorante', 'male', 'fa male', 'fanno male', 'mal di', 'dor', 'dores', 'dói', 'doem',
    'dor no', 'dor na', 'dores no', 'dores na', 'dói no', 'dói na',
    'ból', 'bóle', 'bólu', 'boli', 'bolą', 'bolało',
  ],
  sore: ['sore', 'stiff', 'steif', 'Beschwerden', 'Probleme', 'issue', 'niggle', 'injury', 'Verletzung'],
  swollen: ['swollen', 'swelling', 'swells', 'geschwollen', 'geschwollene', 'dick', 'gonflé', 'gonflée', 'enflé', 'enflée', 'hinchado', 'gonfio', 'inchado', 'spuchnięta', 'opuchnięta', 'obrzęk'],
  pressure: ['pressure', 'tight', 'tightness', 'Druck', 'Enge', 'oppression', 'pression', 'opresión', 'presión', 'pressão', 'pressão no', 'aperto', 'aperto no', 'ucisk'],
  urine: ['urine', 'pee', 'Harn', 'orina', 'mocz'],
  dark: ['dark', 'brown', 'red', 'bloody', 'cola', 'dunkel', 'dunkler', 'braun', 'roter', 'foncée', 'brune', 'sombre', 'oscura', 'marrón', 'roja', 'scura', 'rossa', 'escura', 'vermelha', 'ciemny', 'brązowy', 'czerwony'],
  // what turns it round
  not: ['no', 'not', 'without', 'no more', 'no longer', 'nicht', 'kein', 'keine', 'keinen', 'keinerlei', 'ohne', 'nein', 'pas', 'sans', 'aucun', 'non', 'sin', 'ya no', 'senza', 'nessun', 'não', 'sem', 'nie', 'bez', 'nie ma', 'brak'],
  /** Those of them that "mehr" may follow: "nicht mehr Schmerzen" may be no more of them, or not more than before. */
  no: ['kein', 'keine', 'keinen', 'keinerlei'],
  gone: ['gone', 'weg', 'vorbei', 'disparu'],
  more: ['mehr'],
  and: ['and', 'und', 'et', 'y', 'e', 'i', 'oraz', 'but', 'aber', 'mais', 'pero', 'ma', 'mas', 'ale'],
  /** How much: where it is denied, something may be left. */
  degree: ['very', 'a bit', 'bit', 'slight', 'slightly', 'some', 'strong', 'severe', 'mild', 'still', 'sehr', 'etwas', 'leicht', 'stark', 'noch', 'très', 'légère', 'forte', 'encore', 'muy', 'algo', 'ligero', 'fuerte', 'todavía', 'molto', 'leggero', 'ancora', 'muito', 'ligeira', 'ainda', 'bardzo', 'lekki', 'silny', 'jeszcze'],
  side: [
    'a', 'the', 'my', 'in', 'on', 'at', 'auf', 'is', 'was', 'has', 'have', 'had', 'of', 'to', 'feel', 'feeling', 'felt', 'left', 'right', 'both', 'did', 'does', 'do', 'any', 'anymore', 'last night', 'today', 'der', 'die', 'das', 'dem', 'mein', 'im', 'am', 'an', 'tut', 'tun', 'ist', 'habe', 'hab', 'ich', 'bin', 'mir', 'war',
    'links', 'rechts', 'heute', 'letzte Nacht', 'cette nuit', 'anoche', 'esta noche', 'stanotte', 'esta noite', 'le', 'la', 'les', 'au', 'aux', 'à', 'de', 'du', 'des', 'd', 'l', 'j', 'ai', 'je', 'n', 'ne', 'me', 'fait', 'font', 'un', 'une', 'gauche', 'droit', 'el', 'los', 'las', 'en', 'mi', 'con', 'tengo', 'he', 'una', 'por', 'izquierda', 'derecha',
    'il', 'lo', 'al', 'alla', 'nel', 'di', 'ho', 'fa', 'fanno', 'sinistro', 'destro', 'più', 'o', 'em', 'da', 'do', 'das', 'dos', 'nos', 'nas', 'tenho', 'um', 'uma', 'direito', 'esquerdo', 'dzisiaj', 'mnie', 'mam', 'lewe', 'prawe', 'w', 'z', 'już', 'się',
  ],
}) as const satisfies { readonly [part: string]: readonly string[] });
export type Part = keyof ReturnType<typeof partWords>;

/** What is no flag but a figure from 0 to 10, and of which. */
export const scaleWords = once(() => ({
  soreness: ['sore', 'soreness', 'stiff', 'Muskelkater', 'steif', 'courbatures', 'agujetas', 'indolenzito', 'dolorido', 'obolały', 'zakwasy'],
  fatigue: ['tired', 'tierd', 'fatigue', 'fatigued', 'exhausted', 'müde', 'erschöpft', 'fatigué', 'épuisé', 'cansado', 'agotado', 'stanco', 'esausto', 'exausto', 'zmęczony'],
}));

/** Two words that say it together. */
export const pairs = once((): readonly (readonly [of: Part, and: Part, says: Exclude<Saying, 'nothing' | 'painFree'>])[] => [
  ['sleep', 'low', 'poorSleep'],
  ['night', 'low', 'poorSleep'],
  ['mood', 'low', 'lowMood'],
  ['hrv', 'low', 'hrvBelowBaseline'],
  ['joint', 'pain', 'jointPain'],
  ['joint', 'sore', 'jointPain'],
  ['joint', 'swollen', 'jointPain'],
  ['chest', 'pain', 'chest-symptoms'],
  ['chest', 'pressure', 'chest-symptoms'],
  ['bone', 'pain', 'bone-pain'],
  ['night', 'pain', 'night-pain'],
  ['spot', 'pain', 'focal-pain'],
  ['calf', 'pain', 'focal-pain'],
  ['calf', 'swollen', 'calf-swelling'],
  ['urine', 'dark', 'dark-urine'],
]);
