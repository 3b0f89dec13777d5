// The script of the sidebar. The rules run here, so the answer follows each key; Sheets is asked for the selected row and to insert a formula, nothing else.

import type { ToldPlan } from '../../core/index.ts';
import { drawPicture, hideAnswer, showAnswer, showStop } from './browser/answer.ts';
import { follow, speakOfToday } from './browser/day.ts';
import { keepDrawn } from './browser/drawn.ts';
import { goTo, mark, type Mistake } from './browser/fields.ts';
import { formOf, leftOutOfCheckIn, readForm } from './browser/form.ts';
import { one, tell } from './browser/make.ts';
import { busy, failed, insertWhenPressed, isBusy, server } from './browser/server.ts';
import type { sidebarSelected } from './sidebar.ts';

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

function ask(): void {
  isAsked = true;
  const [first] = answer();
  if (first) goTo(first);
}

// ---- the selected row and cell --------------------------------------------------------------------------------------

function take(isWanted: boolean): void {
  const button = one('take');
  if (isBusy(button)) return;
  if (isWanted) busy(button, true);
  server()
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
insertWhenPressed(whyNone, (asked) => asked.sidebarInsert(formOf(), one<HTMLSelectElement>('what').value));
one<HTMLDetailsElement>('feel').addEventListener('toggle', () => {
  if (one<HTMLDetailsElement>('feel').open && speakOfToday()) answer();
});
keepDrawn((width) => shown && drawPicture(shown, width));
take(false);
