// The script of the sidebar. The rules run here, so the answer follows each key; Sheets is asked for the selected row and to insert a formula, nothing else.

import type { ToldPlan } from '../../core/index.ts';
import { drawPicture, hideAnswer, showAnswer, showStop } from './browser/answer.ts';
import { follow, speakOfToday } from './browser/day.ts';
import { formOf, leftOutOfCheckIn, mark, readForm, type Mistake } from './browser/form.ts';
import { one, tell } from './browser/make.ts';
import type { Form, sidebarInsert, sidebarSelected } from './sidebar.ts';

interface Server {
  withSuccessHandler<T>(handler: (answer: T) => void): Server;
  withFailureHandler(handler: (error: Error) => void): Server;
  sidebarSelected(): void;
  sidebarInsert(form: Form, what: string): void;
}
declare const google: { readonly script: { readonly run: Server } };

let shown: ToldPlan | null = null;
/** Asked for, a field that was left blank is a mistake. */
let isAsked = false;

// ---- the answer, on every change ------------------------------------------------------------------------------------

/** Reads the form as it is now. What cannot be read leaves no answer on the page, so that none can be taken for it. */
function answer(): readonly Mistake[] {
  const read = readForm();
  tell('inserted', '');
  if (read.ok) {
    shown = read.plan;
    isAsked = false;
    mark([]);
    showAnswer(read.run, read.plan, read.felt);
    one('insert-part').hidden = read.plan.stopped !== null;
    return [];
  }
  shown = null;
  hideAnswer();
  showStop(read.stop);
  one('insert-part').hidden = read.stop !== null;
  mark(read.mistakes.filter(({ isBlank }) => isAsked || !isBlank));
  return read.mistakes;
}

/** Pressed: the first mistake gets the focus. */
function ask(): void {
  isAsked = true;
  const [first] = answer();
  if (!first) return;
  const field = document.getElementById(first.field);
  if (field) field.focus();
  else tell('status', first.message);
}

// ---- the selected row and cell --------------------------------------------------------------------------------------

const isBusy = (button: HTMLElement): boolean => button.getAttribute('aria-disabled') === 'true';
const busy = (button: HTMLElement, is: boolean): void => button.setAttribute('aria-disabled', String(is));
const failed =
  (button: HTMLElement, place: string) =>
  ({ message }: Error): void => {
    busy(button, false);
    tell(place, `Sheets did not answer: ${message}. Please try again.`);
  };

function take(isWanted: boolean): void {
  const button = one('take');
  if (isBusy(button)) return;
  if (isWanted) busy(button, true);
  google.script.run
    .withSuccessHandler((selected: ReturnType<typeof sidebarSelected>) => {
      busy(button, false);
      const given = Object.entries(selected).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
      if (given.length === 0) {
        if (isWanted) tell('taken', 'The selected row holds no run that can be read. Select a row of your log, or type the run here.');
        return;
      }
      tell('taken', '');
      for (const [name, value] of given) one<HTMLInputElement>(name).value = value;
      follow(one('date'));
      answer();
    })
    .withFailureHandler(isWanted ? failed(button, 'taken') : () => {})
    .sidebarSelected();
}

/** Why the form as it is now has no formula; nothing where it has one. */
function whyNone(): string {
  const [first] = answer();
  if (first) return `Nothing was inserted. ${first.message}`;
  if (shown?.days.length === 0) return `Nothing was inserted: ${shown.warnings.map(({ text }) => text).join(' ')}`;
  if (shown === null || shown.checkIns.length === 0) return '';
  const [out, isDated] = [leftOutOfCheckIn().map((what) => `the ${what}`), shown.days[0]?.date !== undefined];
  const last = out.slice(-1).join('');
  const but = out.length === 0 ? '' : `, but would leave out ${out.length === 1 ? last : `${out.slice(0, -1).join(', ')} and ${last}`}`;
  return `Nothing was inserted: these formulas do not know how you feel, and would answer otherwise than this page. RECOVERY_CHECKIN does${isDated ? '' : ', once the run has a date'}${but}; or clear the check-in.`;
}

/** What is inserted is what is shown: the form is read anew, and goes along as it was read. */
function insert(): void {
  const button = one('insert');
  if (isBusy(button)) return;
  const none = whyNone();
  if (none !== '') return tell('inserted', none);
  busy(button, true);
  google.script.run
    .withSuccessHandler(({ message }: ReturnType<typeof sidebarInsert>) => {
      busy(button, false);
      tell('inserted', message);
    })
    .withFailureHandler(failed(button, 'inserted'))
    .sidebarInsert(formOf(), one<HTMLSelectElement>('what').value);
}

// ---- what happens on the page ---------------------------------------------------------------------------------------

const form = one<HTMLFormElement>('form');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
form.addEventListener('input', ({ target }) => {
  follow(target);
  answer();
});
one('take').addEventListener('click', () => take(true));
one('insert').addEventListener('click', insert);
one('print').addEventListener('click', () => print());
one<HTMLDetailsElement>('feel').addEventListener('toggle', () => {
  if (one<HTMLDetailsElement>('feel').open && speakOfToday()) answer();
});
let width = innerWidth;
addEventListener('resize', () => {
  if (shown && innerWidth !== width) drawPicture(shown); // a keyboard that comes up changes the height alone
  width = innerWidth;
});
const paper = 640; // px that A4 and Letter have between their margins, and a little less
addEventListener('beforeprint', () => shown && drawPicture(shown, paper));
addEventListener('afterprint', () => shown && drawPicture(shown));
take(false);
