// The script of the sidebar before a race. The rules run here, so the answer follows each key; Sheets is asked to insert a formula, nothing else.

import type { ToldBefore } from '../../../core/index.ts';
import { keepDrawn } from './drawn.ts';
import { goTo, mark, type Mistake } from './fields.ts';
import { one, tell } from './make.ts';
import { drawPicture, hideAnswer, showAnswer } from './race-answer.ts';
import { formOf, readForm } from './race-form.ts';
import { insertWhenPressed } from './server.ts';

const [form, what] = [one<HTMLFormElement>('form'), one<HTMLSelectElement>('what')];
let shown: ToldBefore | null = null;
/** Asked for, a field that was left blank is a mistake. */
let isAsked = false;

const waiting: Readonly<Record<string, string>> = { distance: 'Now the distance of the race.', date: 'Now the day of the race.' };

/** Reads the form as it is now. What cannot be read leaves no answer on the page, so that none can be taken for it. */
function answer(): readonly Mistake[] {
  const read = readForm();
  tell('inserted', '');
  offerFormulas();
  if (read.ok) {
    shown = read.before;
    isAsked = false;
    mark([]);
    showAnswer(read.before);
    return [];
  }
  shown = null;
  const [first] = read.mistakes;
  const isBegun = read.mistakes.length === 1 && first!.isBlank;
  hideAnswer(isBegun && !isAsked ? (waiting[first!.field] ?? '') : '');
  mark(read.mistakes.filter(({ isBlank }) => isAsked || !isBlank));
  return read.mistakes;
}

/** The last day of a run is offered where there is a run, and comes first as it is typed. */
function offerFormulas(): void {
  const latest = what.querySelector<HTMLOptionElement>('[value=latest]')!;
  const has = formOf().runDistance !== '';
  if (latest.disabled === has) what.value = has ? 'latest' : 'before';
  latest.disabled = !has;
}

function explainPurpose(): void {
  const chosen = one<HTMLSelectElement>('purpose').selectedOptions[0];
  tell('purpose-hint', chosen?.dataset['why'] ?? '');
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  isAsked = true;
  const [first] = answer();
  if (first) goTo(first);
});
form.addEventListener('input', () => {
  explainPurpose();
  answer();
});
insertWhenPressed(
  () => {
    const [first] = answer();
    return first ? `Nothing was inserted. ${first.message}` : '';
  },
  (asked) => asked.raceInsert(formOf(), what.value),
);
keepDrawn((width) => shown && drawPicture(shown, width));
explainPurpose();
offerFormulas();
