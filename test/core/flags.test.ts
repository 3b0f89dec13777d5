// Words for how a runner feels, each with the reading that a coach would give it. Written by hand from the words, never from what the code answers.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorMessage, parsePlan, readFlags, redFlags } from '../../core/index.ts';
import { pairs, partWords, saying, signNames } from '../../core/words/flags.ts';
import { fold } from '../../core/words/fold.ts';

const sleep = { poorSleep: true };
const mood = { lowMood: true };
const hrv = { hrvBelowBaseline: true };
const joint = { jointPain: true };
const free = { jointPain: false };
const nothing = {};
const red = (...ids: readonly string[]) => ({ redFlags: ids });

/** One line a reading; of each several languages. */
const readings: readonly (readonly [reading: object, ...words: readonly string[]])[] = [
  [
    sleep,
    'poor sleep',
    'bad sleep',
    'slept badly',
    'Slept BADLY!',
    'badly slept',
    'very poor sleep',
    'no sleep',
    'did not sleep',
    "didn't sleep well",
    'insomnia',
    'bad night',
    'little sleep',
    'slept badly last night',
  ],
  [sleep, 'schlecht geschlafen', 'ich habe schlecht geschlafen', 'schlechter Schlaf', 'wenig Schlaf', 'nicht gut geschlafen', 'kein Schlaf', 'schlechte Nacht', 'schlaflos'],
  [sleep, 'mal dormi', "j'ai mal dormi", 'peu dormi', 'mauvaise nuit', 'pas dormi', 'nuit blanche'],
  [sleep, 'dormí mal', 'he dormido mal', 'mala noche', 'no dormí', 'insomnio'],
  [sleep, 'dormito male', 'ho dormito male', 'non ho dormito', 'poco sonno', 'insonnia'],
  [sleep, 'dormi mal', 'noite mal dormida', 'pouco sono', 'insônia'],
  [sleep, 'źle spałem', 'zle spalem', 'źle spałam', 'mało snu', 'brak snu', 'bezsenność'],
  [
    mood,
    'low mood',
    'bad mood',
    'sad',
    'feeling down',
    'no motivation',
    'schlechte Laune',
    'schlecht drauf',
    'keine Lust',
    'traurig',
    'mauvaise humeur',
    'pas le moral',
    'triste',
    'mal humor',
    'sin motivación',
  ],
  [mood, 'cattivo umore', 'giù di morale', 'mau humor', 'desanimada', 'zły nastrój', 'brak motywacji', 'smutny'],
  [hrv, 'low HRV', 'HRV low', 'hrv down', 'niedrige HRV', 'HRV niedrig', 'VFC basse', 'VFC baja', 'HRV bassa', 'HRV baixa', 'niskie HRV', 'low heart rate variability'],
  [joint, 'joint pain', 'knee pain', 'sore knee', 'my left knee hurts', 'swollen ankle', 'hip pain', 'foot hurts', 'a little knee pain', 'knee', 'knee injury', 'knee not ok'],
  [joint, 'Knieschmerzen', 'Gelenkschmerzen', 'Hüftschmerzen', 'Knie tut weh', 'Fuß schmerzt', 'Kniebeschwerden', 'dickes Knie'],
  [joint, 'mal au genou', 'genou douloureux', 'douleur à la hanche', 'douleurs articulaires', 'me duele la rodilla', 'dolor de rodilla', 'dolor en el tobillo'],
  [joint, 'mi fa male il ginocchio', 'mal di ginocchio', 'dolore alla caviglia', 'dor no joelho', 'dor nos joelhos', 'dói o pé', 'ból kolana', 'boli mnie kolano', 'ból stawów'],
  [free, 'pain-free', 'pain free', 'no joint pain', 'no pain', 'no knee pain', 'knee pain gone', "knee doesn't hurt", 'no more knee pain', 'knee ok', 'without pain'],
  [
    free,
    'schmerzfrei',
    'keine Schmerzen',
    'keine Knieschmerzen mehr',
    'Knie tut nicht weh',
    'Knie tut nicht mehr weh',
    'sans douleur',
    'pas de douleur',
    'pas mal au genou',
    'sin dolor',
    'ya no me duele la rodilla',
  ],
  [free, 'senza dolore', 'non mi fa male il ginocchio', 'sem dor', 'bez bólu', 'kolano nie boli'],
  [
    nothing,
    'none',
    'ok',
    'OK.',
    'fine',
    'all good',
    'nothing',
    '-',
    'no',
    'n/a',
    'feeling good',
    'no problems',
    'gut',
    'nichts',
    'rien',
    'RAS',
    'bien',
    'tout va bien',
    'nada',
    'todo bien',
    'niente',
    'bene',
    'tudo bem',
    'dobrze',
    'wszystko dobrze',
  ],
  [
    nothing,
    'no fever',
    'kein Fieber',
    'pas de fièvre',
    'sin fiebre',
    'senza febbre',
    'sem febre',
    'bez gorączki',
    'no chest pain',
    'no fever no cough',
    'good sleep',
    'slept well',
    'gut geschlafen',
    'not sad',
    'HRV normal',
  ],
  [red('fever'), 'fever', 'Fever!', 'Fieber', 'fièvre', 'fiebre', 'febbre', 'febre', 'gorączka', 'feverish', 'slight fever', 'I have a fever'],
  [
    red('illness'),
    'illness',
    'ill',
    'sick',
    'I feel sick',
    'a cold',
    'flu',
    'sore throat',
    'krank',
    'erkältet',
    'Halsschmerzen',
    'malade',
    'rhume',
    'enferma',
    'gripe',
    'malato',
    'tosse',
    'doente',
    'chora',
    'przeziębienie',
  ],
  [
    red('chest-symptoms'),
    'chest-symptoms',
    'chest pain',
    'tight chest',
    'chest pressure',
    'palpitations',
    'Brustschmerzen',
    'Druck auf der Brust',
    'Herzrasen',
    'douleur à la poitrine',
    'dolor en el pecho',
    'dolore al petto',
    'dor no peito',
    'ból w klatce piersiowej',
  ],
  [red('confusion'), 'confusion', 'confused', 'verwirrt', 'confus', 'confundido', 'confusione', 'confusão', 'splątanie'],
  [red('collapse'), 'collapse', 'fainted', 'passed out', 'Ohnmacht', 'évanouie', 'desmayo', 'svenuta', 'desmaio', 'omdlenie', 'collapse or fainting'],
  [red('repeated-vomiting'), 'repeated-vomiting', 'repeated vomiting', 'vomiting', 'Erbrechen', 'vomissements', 'vómitos', 'wymioty'],
  [red('dark-urine'), 'dark-urine', 'dark urine', 'brown pee', 'dunkler Urin', 'urines foncées', 'orina oscura', 'urina escura', 'ciemny mocz', 'blood in urine'],
  [red('breathlessness'), 'breathlessness', 'short of breath', 'breathless', 'Atemnot', 'essoufflé', 'falta de aire', 'fiato corto', 'falta de ar', 'duszność'],
  [red('calf-swelling'), 'calf-swelling', 'swollen calf', 'a swollen calf', 'geschwollene Wade', 'mollet gonflé', 'pantorrilla hinchada', 'polpaccio gonfio', 'spuchnięta łydka'],
  [red('focal-pain'), 'focal-pain', 'pain in one spot', 'shin pain', 'Achilles pain', 'Schienbeinschmerzen', 'ból w jednym miejscu', 'calf pain'],
  [red('bone-pain'), 'bone-pain', 'bone pain', 'stress fracture', 'Knochenschmerzen', 'dolor óseo', 'douleur osseuse', 'ból kości'],
  [red('night-pain'), 'night-pain', 'pain at night', 'Schmerzen nachts', 'douleur la nuit', 'dolor por la noche', 'ból w nocy'],
  // several in one cell: of one sign the worse counts
  [
    { ...sleep, ...mood },
    'poor sleep, low mood',
    'poor sleep; low mood',
    'poor sleep/low mood',
    'poor sleep + low mood',
    'poor sleep and low mood',
    'poor sleep\nlow mood',
    'schlecht geschlafen und schlechte Laune',
    'mal dormi et mauvaise humeur',
  ],
  [red('fever', 'illness'), 'fever and cough', 'Fieber und Husten', 'fièvre et toux', 'fiebre y tos', 'febbre e tosse', 'febre e tosse', 'gorączka i kaszel'],
  [joint, 'knee ok but ankle', 'pain-free, knee pain', 'no pain but knee swollen', 'knee ok, ankle hurts'],
  [{ ...sleep, ...joint }, 'slept badly. left knee hurts', 'bad night, Knieschmerzen'],
  [{ ...joint, ...red('night-pain') }, 'knee pain at night'],
  [red('chest-symptoms', 'night-pain'), 'chest pain at night'],
];

describe.each(readings.map(([reading, ...words]) => ({ reading, words })))('$reading', ({ reading, words }) => {
  test.each(words)('%s', (word) => expect(readFlags('flags', word)).toEqual({ ok: true, value: reading }));
});

test('more than 120 words, of each sign and each red flag', () => {
  expect(readings.flatMap(([, ...words]) => words).length).toBeGreaterThan(300);
  for (const { id } of redFlags)
    expect(
      readings.some(([reading]) => 'redFlags' in reading && (reading.redFlags as string[]).includes(id)),
      id,
    ).toBe(true);
});

describe('what is not certain is refused', () => {
  test.each([
    'tired',
    'sore',
    'pain',
    'chest',
    'sleep',
    'HRV',
    'yes',
    'injury',
    'abc',
    '3',
    '3/10',
    '🤒',
    'fine 🤒',
    'headache',
    'fever-ish?x',
    '#N/A',
    '#REF!',
    'my left',
    'the',
    'pas mal',
    'genou pas mal',
    'non male',
    'knee not bad',
    'pain not gone',
    'knee pain not gone',
    'nicht mehr Schmerzen',
    'no little knee pain',
    'still no pain',
    'not pain-free',
    'not ok',
    'not without pain',
    'no fever or cough',
    'no fever chest pain',
    'no pain knee swollen',
    'dor forte no joelho',
    'no knee',
    'hardly any pain',
    'more or less pain-free',
    'poor sleep, tired',
    'fever and xyz',
    'chest cold',
    'knee ok ankle',
    'knee pain-free ankle',
    'ankle knee good',
  ])('%s', (word) => expect(readFlags('flags', word).ok).toBe(false));

  test.each([
    ['poor slep', 'poor sleep'],
    ['joint pian', 'joint pain'],
    ['kne pain', 'joint pain'],
    ['fevr', 'fever'],
    ['stres fracture', 'bone pain'],
    ['vomited', 'repeated vomiting'],
    ['coca cola urine', 'dark urine'],
    ['low mod', 'low mood'],
  ])('%s: did you mean %s?', (word, meant) => {
    const read = readFlags('flags', word);
    expect(read.ok || errorMessage(read.errors[0])).toBe(
      `The parameter has an invalid value: "${word}". Did you mean "${meant}"? Expected one of poor sleep, low mood, low HRV, joint pain, pain-free, none, ${redFlags.map(({ id }) => id.replace(/-/g, ' ')).join(', ')}.`,
    );
  });

  test.each([
    ['pain', 'Write "joint pain" or "focal pain" or "bone pain".'],
    ['Schmerzen', 'Write "joint pain" or "focal pain" or "bone pain".'],
    ['sore', 'Write it as soreness, from 0 to 10.'],
    ['Muskelkater', 'Write it as soreness, from 0 to 10.'],
    ['very tired', 'Write it as fatigue, from 0 to 10.'],
    ['müde', 'Write it as fatigue, from 0 to 10.'],
    ['tired legs', 'Write it as fatigue, from 0 to 10.'],
  ])('%s: %s', (word, hint) => {
    const read = readFlags('flags', word);
    expect(read.ok || errorMessage(read.errors[0])).toContain(`"${word}". ${hint} Expected`);
  });
  test('no correction says that all is well', () => {
    const healthy = [signNames.painFree, signNames.nothing, ...saying().painFree, ...saying().nothing];
    for (const word of healthy.flatMap((one) => [one.slice(0, -1), one.slice(1), `${one}x`, `x${one}`])) {
      const read = readFlags('flags', word);
      const hint = read.ok ? undefined : read.errors[0].hint;
      expect(hint?.is === 'did-you-mean' ? healthy : [], word).not.toContain(hint?.is === 'did-you-mean' ? hint.word : undefined);
    }
  });
  test('names the part that was not understood', () => {
    const read = readFlags('flags', 'poor sleep, tierd; fever');
    expect(read).toMatchObject({ ok: false, errors: [{ code: 'parameter-invalid', parameter: 'flags', received: 'tierd' }] });
  });
  test('what is no text, and what is too long', () => {
    for (const value of [3, true, false, new Date(), ['fever'], {}, `fever, ${'poor sleep, '.repeat(40)}`]) expect(readFlags('flags', value).ok).toBe(false);
    for (const blank of ['', '  ', null, undefined, '\u00a0']) expect(readFlags('flags', blank)).toEqual({ ok: true, value: undefined });
  });
  test('any word that is not known', () => {
    const known = new Set(
      [...Object.values(signNames), ...redFlags.map(({ id }) => id), ...Object.values(saying()).flat(), ...Object.values(partWords()).flat()].map((word) => fold(word)),
    );
    const ending = /(?:e[nrs]?|[aoiy]s?|s)$/;
    const stems = new Set([...known].map((word) => word.replace(ending, '')));
    const word = fc
      .stringMatching(/^[a-zäöüéèñçłß]{2,14}$/u)
      .filter((text) => !known.has(fold(text)) && !stems.has(fold(text).replace(ending, '')) && !/schmerz(en)?$|beschwerden$|probleme$/.test(fold(text)));
    fc.assert(
      fc.property(
        word,
        fc.constantFrom('', 'poor sleep, ', 'no ', 'none; ', 'knee ', 'fever and '),
        fc.constantFrom('', ', fever', ' pain', ' ok', ' gone'),
        (text, before, behind) => {
          expect(readFlags('flags', before + text + behind).ok, before + text + behind).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the table', () => {
  test('each pair says what each of its words in every language says', () => {
    for (const [of, and, says] of pairs()) {
      if (of === 'night' || and === 'pain') continue; // "mal" is pain and badly, "dor no" ends in a word of its own
      for (const [one, other] of [
        [partWords()[of][0], partWords()[and].at(-1)!],
        [partWords()[of].at(-1)!, partWords()[and][0]],
      ] as const) {
        const read = readFlags('flags', `${one} ${other}`);
        expect(JSON.stringify(read.ok && read.value), `${one} ${other}`).toContain(says);
      }
    }
  });
  test('each word that says it alone does', () => {
    for (const [says, words] of Object.entries(saying()))
      for (const word of words) {
        const read = readFlags('flags', word);
        const shown = says === 'nothing' ? '{}' : says === 'painFree' ? '"jointPain":false' : says;
        expect(JSON.stringify(read.ok && read.value), word).toContain(shown);
      }
  });
});

describe('in a check-in', () => {
  const read = (checkIn: object) => {
    const plan = parsePlan({ distance: 10, type: 'race', checkIns: [{ day: 1, ...checkIn }] });
    return plan.ok ? plan.value.options.checkIns![0] : plan.errors.map(({ parameter, received }) => `${parameter}: ${received}`);
  };
  test('beside the fields: the worse counts', () => {
    expect(read({ flags: 'slept badly' })).toEqual({ day: 1, poorSleep: true });
    expect(read({ poorSleep: false, flags: 'slept badly' })).toEqual({ day: 1, poorSleep: true });
    expect(read({ poorSleep: true, flags: 'slept well' })).toEqual({ day: 1, poorSleep: true });
    expect(read({ jointPain: true, flags: 'pain-free' })).toEqual({ day: 1, jointPain: true });
    expect(read({ jointPain: false, flags: ['no fever', 'Knieschmerzen'] })).toEqual({ day: 1, jointPain: true });
    expect(read({ redFlags: ['fever'], flags: 'Fieber, dark urine' })).toEqual({ day: 1, redFlags: ['fever', 'dark-urine'] });
    expect(read({ soreness: 2, flags: '' })).toEqual({ day: 1, soreness: 2 });
  });
  test('red flags in other words', () => {
    expect(read({ redFlags: ['Fieber', 'chest pain', 'dark-urine'] })).toEqual({ day: 1, redFlags: ['fever', 'chest-symptoms', 'dark-urine'] });
    expect(read({ redFlags: ['poor sleep', 'xyz'] })).toEqual(['checkIns/0/redFlags/0: poor sleep', 'checkIns/0/redFlags/1: xyz']);
  });
  test('scales: shares of 10, in words and in percent', () => {
    for (const [written, soreness] of [
      ['3/10', 3],
      ['4 of 10', 4],
      ['3 von 10', 3],
      ['40%', 4],
      ['35 %', 3.5],
      [0, 0],
      [1, 1],
    ] as const)
      expect(read({ soreness: written }), String(written)).toEqual({ day: 1, soreness });
    for (const written of ['3/5', '11/10', '120%', '3 of']) expect(read({ fatigue: written })).toEqual([`checkIns/0/fatigue: ${written}`]);
    const hintOf = (fatigue: unknown): string => {
      const plan = parsePlan({ distance: 10, type: 'race', checkIns: [{ day: 1, fatigue }] });
      return plan.ok ? '' : errorMessage(plan.errors[0]);
    };
    for (const share of [0.4, '0.4', '0,4']) expect(hintOf(share)).toContain('40 %? Write "4". Expected a number from 0 to 10.');
    expect(hintOf(new Date())).toContain('A spreadsheet made a date of it: write the figure alone, such as 3.');
  });
  test('what is refused is named by its place', () => {
    expect(read({ flags: ['poor sleep', 'tierd'] })).toEqual(['checkIns/0/flags/1: tierd']);
    expect(read({ flags: 'tierd', soreness: 11 })).toEqual(['checkIns/0/soreness: 11', 'checkIns/0/flags: tierd']);
    expect(read({ flags: [null] })).toEqual(['checkIns/0/flags/0: an object']);
    expect(read({ flags: Array.from({ length: 51 }, () => 'fever') })).toEqual(['checkIns/0/flags: a list']);
  });
});
