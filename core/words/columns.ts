// What logs call their columns.

/** The surest names first. A unit may follow, as in `Distance (mi)`; case, accents and punctuation do not matter. Words that say nothing may stand beside them (`sideWords`). */
export const headerWords = {
  date: [
    'date', 'activity date', 'workout day', 'start date local', 'start time local', 'start time', 'start date', 'date time', 'timestamp', 'dt', 'when', 'start', 'day',
    'datum', 'Aktivitätsdatum', 'Datum und Uhrzeit', 'Tag', 'fecha', 'fecha y hora', 'día', 'data', 'data hora', 'data e ora', 'giorno', 'dzień', 'jour', 'date et heure',
    "date de l'activité", 'fecha de la actividad', "data dell'attività", 'data da atividade', 'data aktywności', 'datum van activiteit', 'dato',
  ],
  distance: [
    'distance', 'dist', 'total distance', 'km', 'kms', 'mi', 'miles', 'kilometers', 'kilometres', 'mileage', 'Kilometer', 'kilómetros', 'chilometri', 'kilometry', 'quilômetros', 'kilometraż',
    'kilometraje', 'kilométrage', 'chilometraggio', 'quilometragem', 'distanz', 'strecke', 'Laufstrecke', 'distancia', 'distanza', 'dystans', 'odległość', 'afstand', 'distans', 'sträcka',
  ],
  plannedDistance: ['planned distance'],
  type: [
    'activity type', 'run type', 'session type', 'training type', 'workout type', 'workout activity type', 'activity type type key', 'sport type', 'type', 'type of run', 'kind of run', 'session', 'activity', 'kind', 'sport', 'discipline',
    'workout', 'training', 'Sportart', 'Aktivität', 'deporte', 'Einheit', 'Aktivitätstyp', 'Aktivitätsart', 'typ', 'art', 'Trainingsart', 'Laufart', 'Art der Einheit', 'Trainingseinheit',
    'tipo', 'tipo de actividad', 'tipo de entrenamiento', 'tipo de carrera', 'tipo de sesión', 'sesión', 'entrenamiento', 'tipo di attività', 'tipo attività', 'tipo di allenamento', 'tipo allenamento', 'tipo di corsa', 'allenamento', 'seduta',
    'tipo de atividade', 'tipo de treino', 'tipo de corrida', 'treino', 'sessão', 'rodzaj', 'rodzaj treningu', 'rodzaj biegu', 'typ treningu', 'typ biegu', 'typ aktywności', 'trening', 'jednostka treningowa',
    "type d'activité", 'type de séance', "type d'entraînement", 'type de course', "genre de séance", 'séance', 'entraînement', 'activiteitstype', 'soort', 'aktivitetstyp', 'aktivitetstype',
  ],
  category: ['event type', 'event type type key', 'category', 'sub type', 'workout type', 'Ereignistyp', 'Kategorie', 'categoría', 'catégorie', 'categoria', 'kategoria'],
  athlete: [
    'athlete', 'runner', 'first name', 'given name', 'who', 'member', 'athlet', 'Athletin', 'Läufer', 'Läuferin', 'Sportler', 'Sportlerin', 'Vorname', 'wer', 'coureur', 'coureuse', 'prénom', 'qui', 'atleta', 'corredor', 'corredora', 'quién', 'nombre de pila',
    'podista', 'corridore', 'chi', 'quem', 'biegacz', 'biegaczka', 'zawodnik', 'zawodniczka', 'kto', 'full name', 'name', 'nom', 'nombre', 'nome', 'imię',
  ],
  title: [
    'title', 'activity name', 'activity title', 'workout name', 'session name', 'route name', 'name', 'workout', 'training', 'session', 'description', 'session description', 'what',
    'nom', 'nombre', 'nome',
    'titel', 'Name der Aktivität', 'Beschreibung', 'Bezeichnung', 'título', 'nombre de la actividad', 'descripción', 'descrição', 'titolo', "nome dell'attività", 'nome attività', 'descrizione', 'titre', "nom de l'activité",
    'nome da atividade', 'tytuł', 'nazwa', 'nazwa aktywności', 'opis', 'naam activiteit', 'beschrijving',
  ],
  elevationGainM: [
    'elevation gain', 'total ascent', 'elev gain', 'total elevation gain', 'ascent', 'climb', 'climbing', 'elevation', 'elev', 'vert', 'vertical', 'vertical gain', 'vertical metres', 'd plus', 'gain',
    'Höhenzunahme', 'Anstieg gesamt', 'Positiver Höhenunterschied', 'Anstieg', 'Aufstieg', 'Höhenmeter', 'hm', 'ascenso total', 'ascenso', 'desnivel positivo', 'desnivel', 'desnivel acumulado', 'ascension totale', 'dénivelé', 'dénivelé positif',
    'ascesa totale', 'ascesa', 'dislivello', 'dislivello positivo', 'całkowity wznios', 'przewyższenie', 'suma podejść', 'wznios', 'subida total', 'subida', 'ganho de elevação', 'altimetria',
    'totale stijging', 'stijging', 'hoogtemeters', 'total stigning', 'stigning', 'höjdmeter', 'samlet stigning',
  ],
  /** Understood and said, not used: the rules go by distance. */
  duration: [
    'moving time', 'mov', 'Durée de déplacement', 'tempo in movimento', 'tempo de movimentação', 'beweegtijd', 'moving duration', 'duration', 'elapsed time', 'time total', 'time', 'Bewegungszeit', 'Verstrichene Zeit', 'Zeit', 'Dauer', 'tiempo en movimiento', 'tiempo', 'duración', 'temps', 'durée', 'tempo', 'durata', 'duração', 'czas ruchu', 'czas', 'tijd', 'tid',
  ],
  rpe: [
    'rpe', 'perceived exertion', 'icu rpe', 'session rpe', 'effort', 'perceived effort', 'exertion', 'srpe', 'borg', 'Gefühlte Anstrengung', 'Anstrengung', 'Belastungsempfinden', 'esfuerzo', 'esfuerzo percibido', 'sforzo', 'sforzo percepito', 'esforço', 'esforço percebido', 'wysiłek', 'odczuwany wysiłek', 'effort perçu', 'ressenti',
  ],
  planned: ['planned', 'geplant', 'planificado', 'prévu', 'pianificato', 'planejado', 'planowane', 'status', 'state', 'estado', 'statut', 'stato'],
  unit: ['unit', 'units', 'distance unit', 'total distance unit', 'Einheit', 'unidad', 'unité', 'unità', 'unidade', 'jednostka'],
  // what follows only helps to read a row, and is not listed among the columns
  /** The same id is the same run. */
  id: ['id', 'activity id', 'Aktivitäts-ID', 'ID de actividad', "ID de l'activité", 'ID attività', "ID dell'attività", 'ID da atividade', 'identyfikator'],
  /** Time of day. */
  start: ['start', 'start time', 'time of day', 'Startzeit', 'Uhrzeit', 'hora', 'hora de inicio', 'heure', 'heure de début', 'ora', 'ora di inizio', 'godzina'],
  /** Beside a column of sessions: which of them are no runs. */
  sport: ['sport', 'sport type', 'discipline', 'activity type', 'activity', 'type', 'Sportart', 'Aktivität', 'deporte', 'actividad', 'disciplina', 'discipline sportive', 'activité', 'attività', 'sport praticato', 'atividade', 'esporte', 'desporto', 'dyscyplina', 'aktywność'],
  plannedDuration: ['planned duration', 'planned time'],
  plannedType: ['planned type'],
  race: ['race', 'is race', 'raced', 'Wettkampf', 'competición', 'compétition', 'gara', 'prova', 'zawody'],
  /** Yes where a run was done: what says no was not. */
  completed: ['completed', 'done', 'is completed', 'erledigt', 'absolviert', 'gemacht', 'fait', 'effectué', 'hecho', 'completado', 'realizado', 'fatto', 'completato', 'feito', 'concluído', 'wykonane', 'zrobione'],
  surname: ['last name', 'surname', 'family name', 'Nachname', 'nom de famille', 'apellido', 'apellidos', 'cognome', 'sobrenome', 'apelido', 'nazwisko', 'nom'],
} as const;
export type ColumnRole = keyof typeof headerWords;

/** What a column of states calls a run that was not, or is not yet, run; and one that was. */
export const notDoneWords = ['planned', 'missed', 'skipped', 'cancelled', 'canceled', 'not done', 'to do', 'todo', 'upcoming', 'scheduled', 'open', 'geplant', 'ausgefallen', 'verpasst', 'abgesagt', 'offen', 'prévu', 'manqué', 'annulé', 'planificado', 'cancelado', 'perdido', 'pianificato', 'saltato', 'annullato', 'planejado', 'zaplanowane', 'odwołane', 'opuszczone'] as const;
export const doneStates = ['done', 'completed', 'complete', 'finished', 'erledigt', 'absolviert', 'gelaufen', 'fait', 'effectué', 'terminé', 'hecho', 'completado', 'realizado', 'fatto', 'completato', 'feito', 'concluído', 'wykonane', 'zrobione'] as const;

/** Roles that only help to read a row. */
export const helpers: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['id', 'start', 'plannedDuration', 'plannedType', 'race', 'completed', 'sport', 'surname']);

/** Names of the type that are never about something else: such a column stays the type whatever its cells say. */
export const sureTypes = [
  'activity type', 'run type', 'session type', 'training type', 'sport type', 'type', 'type of run', 'Sportart', 'Aktivitätstyp', 'Aktivitätsart', 'typ', 'Trainingsart', 'Laufart', 'tipo', 'tipo de actividad', 'tipo de entrenamiento', 'tipo de carrera', 'tipo de sesión',
  'tipo di attività', 'tipo attività', 'tipo di allenamento', 'tipo allenamento', 'tipo di corsa', 'tipo de atividade', 'tipo de treino', 'tipo de corrida', 'rodzaj treningu', 'rodzaj biegu', 'typ treningu', 'typ biegu', 'typ aktywności', "type d'activité", 'type de séance', "type d'entraînement", 'type de course',
] as const;

/** Of what was run, beside what was meant to be: `Actual km`, `Distance done`. */
export const doneWords = [
  'actual', 'real', 'done', 'completed', 'covered', 'ran', 'gelaufen', 'gelaufene', 'ist', 'réel', 'réelle', 'réels', 'réalisé', 'réalisée', 'réalisés', 'effectué', 'effectuée', 'courus', 'parcourus', 'parcourue', 'reales', 'realizado', 'realizada', 'realizados', 'hecho', 'hechos', 'corridos', 'recorridos', 'recorrida',
  'fatto', 'fatti', 'effettivo', 'effettivi', 'effettiva', 'reali', 'percorsi', 'percorsa', 'corsi', 'feito', 'feitos', 'percorrida', 'percorridos', 'wykonane', 'wykonany', 'rzeczywisty', 'przebiegnięte',
] as const;

/** Words beside the name of a column that change nothing: `Km run`, `Total distance`, `Athlete Name`. */
export const sideWords = [
  'the', 'plus', 'of', 'my', 'your', 'in', 'run', 'running', 'total', 'local', 'gesamt', 'der', 'die', 'das', 'des', 'du', 'de', 'del', 'della', 'di', 'do', 'da', 'la', 'le', 'el', 'il', 'y', 'e', 'et', 'und', 'i', 'totales', 'totale', 'totaux', 'totali', 'totais', 'łącznie', 'scale', 'Skala', 'échelle', 'escala', 'scala', 'skala',
] as const;

/** Of what was meant to be run. */
export const planWords = [
  'plan', 'planned', 'target', 'goal', 'scheduled', 'prescribed', 'Soll', 'geplant', 'geplante', 'prévu', 'prévue', 'prévus', 'planifié', 'planificado', 'planificada', 'planificados', 'previsto', 'prevista', 'previstos', 'programado', 'objetivo', 'pianificato', 'pianificata', 'programmato', 'previsti', 'planejado', 'planejada', 'planeado', 'planowany', 'planowana', 'planowane', 'zaplanowane', 'zaplanowany',
] as const;

/** Beside the word for an athlete. */
export const nameWords = ['name', 'names', 'nom', 'nombre', 'nome', 'imię', 'naam'] as const;

/** Columns that hold one part of a date each. */
export const datePartWords = {
  day: ['day', 'dd', 'Tag', 'jour', 'día', 'dia', 'giorno', 'dzień'],
  month: ['month', 'mm', 'Monat', 'mois', 'mes', 'mese', 'mês', 'miesiąc'],
  year: ['year', 'yyyy', 'yy', 'Jahr', 'année', 'an', 'año', 'anno', 'ano', 'rok'],
} as const;

/** How days of the week begin, folded, Monday first: English, German, French, Spanish, Italian, Portuguese, Polish. */
export const weekdayWords: readonly (readonly string[])[] = [
  ['mon', 'mo', 'lun', 'seg', 'pon', 'pn'], ['tue', 'di', 'die', 'mar', 'ter', 'wt'], ['wed', 'mi', 'mit', 'mer', 'mie', 'qua', 'sr', 'sro'], ['thu', 'do', 'don', 'jeu', 'jue', 'gio', 'qui', 'czw', 'cz'],
  ['fri', 'fr', 'fre', 'ven', 'vie', 'sex', 'pia', 'pt'], ['sat', 'sa', 'sam', 'sab', 'sob', 'sb'], ['sun', 'so', 'son', 'dim', 'dom', 'nie', 'nd'],
];

/** What a row of sums is called. */
export const sumWords = [
  'total', 'totals', 'sum', 'subtotal', 'average', 'avg', 'mean', 'weekly', 'monthly', 'Summe', 'Gesamt', 'Schnitt', 'Durchschnitt', 'Wochensumme', 'Monatssumme', 'Jahressumme', 'Gesamtsumme', 'Zwischensumme', 'Wochenkilometer', 'Wochenkm', 'Monatskilometer', 'Monatskm', 'Gesamtkilometer', 'Gesamtkm',
  'somme', 'moyenne', 'suma', 'media', 'promedio', 'totale', 'somma', 'soma', 'média', 'razem', 'średnia', 'łącznie',
] as const;
/** Of what time: a row that begins so may be a sum, and may be a run of that week. */
export const periodWords = ['week', 'month', 'wk', 'year', 'Woche', 'KW', 'Monat', 'Jahr', 'semaine', 'mois', 'semana', 'mes', 'settimana', 'mese', 'mês', 'tydzień', 'miesiąc'] as const;
/** What may stand beside them in the name of a sum: months, and small words. */
export const besidePeriods = [
  'de', 'du', 'la', 'del', 'of', 'for',
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'Januar', 'Februar', 'März', 'Mai', 'Juni', 'Juli', 'Oktober', 'Dezember',
  'janvier', 'février', 'mars', 'avril', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre', 'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre',
  'gennaio', 'febbraio', 'aprile', 'maggio', 'giugno', 'luglio', 'settembre', 'ottobre', 'dicembre', 'janeiro', 'fevereiro', 'março', 'maio', 'junho', 'julho', 'setembro', 'outubro', 'novembro', 'dezembro',
  'styczeń', 'luty', 'marzec', 'kwiecień', 'maj', 'czerwiec', 'lipiec', 'sierpień', 'wrzesień', 'październik', 'listopad', 'grudzień',
] as const;
