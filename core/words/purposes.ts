// What a race is for, as coaches write it: case, accents and a plural s do not matter (fold.ts).

import { once } from './once.ts';
import type { Purpose } from './terms.ts';

export const purposeWords = once((): { readonly [P in Purpose]: readonly string[] } => ({
  goal: 'goal, goal race, a-rennen, priority a, Höhepunkt, Hauptziel, Bestzeit, Wettkampf, objectif principal, gara A, prova alvo, docelowy, a, a race, main, main race, key race, target, target race, peak race, pb, pr, for time, all out, race, objectif, course objectif, Ziel, Zielwettkampf, Hauptwettkampf, Saisonziel, objetivo, obiettivo, gara obiettivo, meta, cel, start docelowy, principal, principale'.split(
    ', ',
  ),
  b: 'b, b-rennen, priority b, Nebenwettkampf, Testlauf, Vorbereitungslauf, gara B, b race, tune-up, tune-up race, tuneup, prep race, preparation race, test race, test, rust buster, secondary, préparation, course de préparation, course préparatoire, Vorbereitung, Vorbereitungswettkampf, Aufbauwettkampf, Testwettkampf, preparación, carrera de preparación, preparazione, gara di preparazione, preparação, prova de preparação, kontrolny, start kontrolny, secondaire, secundario, secondaria'.split(
    ', ',
  ),
  easy: 'easy, easy run, jogging, c-rennen, priority c, lockerer Lauf, zum Spaß, luźno, c, c race, training, training run, as training, as a training run, long run, as a long run, jog, jogged, fun, fun run, for fun, pacer, pacing, not flat out, not raced, entraînement, sortie longue, footing, facile, plaisir, Trainingslauf, locker, langsam, aus Spaß, entrenamiento, suave, fácil, por diversión, allenamento, per divertimento, treino, leve, por diversão, trening, treningowo, spokojnie, dla zabawy'.split(
    ', ',
  ),
}));
