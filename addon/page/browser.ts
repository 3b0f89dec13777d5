// The script of the sidebar: asks the add-on through google.script.run, draws the timeline, writes the answer. No request goes anywhere else.

import type { sidebarAnswer, sidebarInsert, sidebarSelected } from './sidebar.ts';

type Answered = ReturnType<typeof sidebarAnswer>;
type Answer = Exclude<Answered, { readonly errors: unknown }>;
type Form = Record<string, string>;

interface Run {
  withSuccessHandler<T>(handler: (answer: T) => void): Run;
  withFailureHandler(handler: (error: Error) => void): Run;
  sidebarSelected(): void;
  sidebarAnswer(form: Form): void;
  sidebarInsert(form: Form, what: string): void;
}
declare const google: { readonly script: { readonly run: Run } };

const one = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const form = one<HTMLFormElement>('form');
const fields = [...form.elements].filter((element): element is HTMLInputElement | HTMLSelectElement => 'name' in element && element.name !== '');
const read = (): Form => Object.fromEntries(fields.map(({ name, value }) => [name, value]));

/** An element with its text or children. Text is never read as HTML. */
function make(name: string, content: string | readonly (string | Node)[], attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...(typeof content === 'string' ? [content] : content));
  return element;
}
const fill = (id: string, children: readonly Node[]): void => one(id).replaceChildren(...children);
const tell = (id: string, text: string): void => void (one(id).textContent = text);

const dayCount = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;
const range = (min: number, max: number): string => (min === max ? '' : ` (${min} to ${max})`);
/** The range of a clock, and of full recovery, in words: it speaks of runners. Those of the other milestones are rules over the clocks. */
const ofRunners = (min: number, max: number): string => (min === max ? '' : `one runner in ten by day ${min}, nine in ten by day ${max}`);
const dateFormat = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const shown = (iso: string): string => (iso === '' ? '' : dateFormat.format(new Date(iso)));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Sentences that the add-on names by their place: they are kept here, since Sheets reads the add-on anew for each cell and this page only when it is opened. */
const reasons = JSON.parse(one('reasons').textContent) as readonly string[];
const inFull = (why: string): string => why.replace(/\{(\d+)\}/g, (_, place: string) => reasons[Number(place)] ?? '');

// ---- asking ---------------------------------------------------------------------------------------------------------

function busy(button: HTMLElement, on: boolean): void {
  button.setAttribute('aria-disabled', String(on));
  if (on) tell('status', 'Asking…');
}
const isBusy = (button: HTMLElement): boolean => button.getAttribute('aria-disabled') === 'true';

const failed = (button: HTMLElement) => (error: Error) => {
  busy(button, false);
  tell('status', `Sheets did not answer: ${error.message}. Please try again.`);
};

function ask(): void {
  const button = one('ask');
  if (isBusy(button)) return;
  busy(button, true);
  google.script.run
    .withSuccessHandler((answer: Answered) => {
      busy(button, false);
      tell('status', '');
      if ('errors' in answer) refuse(answer.errors);
      else {
        mark([]);
        show(answer);
      }
    })
    .withFailureHandler(failed(button))
    .sidebarAnswer(read());
}

/** Each mistake beside its field; the first one gets the focus. */
function refuse(errors: readonly { field: string; message: string }[]): void {
  one('answer').hidden = true;
  mark(errors);
  const first = fields.find(({ name }) => name === errors[0]!.field);
  if (first) first.focus();
  else tell('status', errors[0]!.message);
}
function mark(errors: readonly { field: string; message: string }[]): void {
  for (const field of fields) {
    const message = errors.find((error) => error.field === field.name)?.message ?? '';
    tell(`${field.name}-error`, message);
    if (message === '') field.removeAttribute('aria-invalid');
    else field.setAttribute('aria-invalid', 'true');
  }
}

// ---- the answer -----------------------------------------------------------------------------------------------------

function show({ run, label, milestones, clocks, plan, recoveryRun, adjustments, warnings, notice }: Answer): void {
  const full = milestones.find(({ id }) => id === 'full');
  tell('summary', full ? `${capital(label)} of ${Math.round(run.distanceKm * 1000) / 1000} km` : capital(label));
  tell('status', full ? inDays(full) : 'No recovery need of its own.');
  fill('timeline', full ? [timeline(clocks, milestones, plan)] : []);
  one('timeline-hint').hidden = !full;
  fill(
    'warnings',
    warnings.map((text) => make('li', text)),
  );
  tell('recovery-run', recoveryRun);
  const said = new Set<string>();
  fill(
    'plan',
    plan.map(({ day, date, label: allowed, does, most, why }) => {
      const reason = said.has(why) ? [] : [make('span', ` ${why}`, { class: 'hint' })]; // once is enough
      said.add(why);
      return make('li', [make('strong', `Day ${day}${date === '' ? '' : `, ${shown(date)}`}: ${allowed}. `), does + (most === '' ? '' : ` At most ${most}.`), ...reason]);
    }),
  );
  fill('why', [
    ...clocks.flatMap((clock) => [
      make('h3', `${capital(clock.label)}: ${dayCount(clock.days)}`),
      make('p', sentence(ofRunners(clock.min, clock.max)) + inFull(clock.why)),
      make('p', capital(`${clock.sure}.`), { class: 'hint' }),
      clock.studies.length === 0 ? make('p', 'No study of this endpoint.') : make('ul', clock.studies.map(citation)),
    ]),
    ...(adjustments.length === 0
      ? []
      : [
          make('h3', 'Adjusted'),
          make(
            'ul',
            adjustments.map((text) => make('li', inFull(text))),
          ),
        ]),
  ]);
  tell('notice', notice);
  tell('inserted', '');
  one('plan-part').hidden = plan.length === 0;
  one('answer').hidden = false;
}

/** A sentence, and room for the next; nothing of nothing. */
const sentence = (text: string): string => (text === '' ? '' : `${capital(text)}. `);
const inDays = ({ days, minDays, maxDays, date }: Answer['milestones'][number]): string =>
  `Fully recovered after ${dayCount(days)}${date === '' ? '' : `, on ${shown(date)}`}. ${sentence(ofRunners(minDays, maxDays))}`.trim();

const citation = ({ source, link, locator }: Answer['clocks'][number]['studies'][number]): HTMLElement =>
  make('li', link === '' ? `${source}${locator === '' ? '' : `, ${locator}`}` : [make('a', source, { href: link, target: '_blank', rel: 'noopener' })]);

const svgName = 'http://www.w3.org/2000/svg';
function draw(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const element = document.createElementNS(svgName, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

const phaseWords: Readonly<Record<Answer['plan'][number]['phase'], string>> = { rest: 'rest', 'cross-training': 'no impact', easy: 'easy', quality: 'hard', 'race-ready': 'all' };

const milestoneShades: Readonly<Record<Answer['milestones'][number]['id'], string>> = { 'easy-run': 'easy', 'long-run': 'easy', 'hard-session': 'quality', full: 'race-ready' };

const linesOf = (clocks: Answer['clocks'], milestones: Answer['milestones']) => [
  ...clocks.map(({ label, days, min, max }) => ({ label: capital(label), days, min, max, date: '', shade: 'best', isOfRunners: true })),
  ...milestones.map(({ id, label, days, minDays, maxDays, date }) => ({
    label: capital(label),
    days,
    min: minDays,
    max: maxDays,
    date,
    shade: milestoneShades[id],
    isOfRunners: id === 'full',
  })),
];
const inWords = ({ label, days, min, max, date, isOfRunners }: ReturnType<typeof linesOf>[number]): string =>
  [`${label}: ${dayCount(days)}${isOfRunners ? '' : range(min, max)}`, shown(date), isOfRunners ? ofRunners(min, max) : ''].filter(Boolean).join(', ');

/** What the plan allows from day to day, the clocks, the milestones: each from its early day to its late one, with the typical one marked. */
function timeline(clocks: Answer['clocks'], milestones: Answer['milestones'], plan: Answer['plan']): SVGElement {
  const lines = linesOf(clocks, milestones);
  const width = Math.max(240, one('timeline').clientWidth || form.clientWidth);
  const last = Math.max(1, ...lines.map(({ max }) => max));
  const x = (day: number): number => 6 + (day / last) * (width - 12);
  const rowHeight = 32;
  const top = 42;
  const height = top + lines.length * rowHeight + 22;
  const svg = draw('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `Timeline in days after the run. ${lines.map(inWords).join('. ')}.` });

  for (const { day, phase } of plan) {
    const until = day === plan.length - 1 ? last : day + 1;
    svg.append(draw('rect', { class: phase, x: x(day), y: 4, width: Math.max(0, x(until) - x(day)), height: 10 }));
  }
  let legend = 6;
  for (const [phase, word] of Object.entries(phaseWords)) {
    svg.append(draw('rect', { class: phase, x: legend, y: 21, width: 9, height: 9, rx: 2 }), draw('text', { class: 'soft', x: legend + 12, y: 29 }, word));
    legend += 22 + word.length * 5.6;
  }
  lines.forEach(({ label, days, min, max, date, shade }, row) => {
    const y = top + row * rowHeight;
    svg.append(
      draw('text', { x: 6, y: y + 10 }, `${label}: ${row === 0 ? dayCount(days) : days}${range(min, max)}`),
      draw('text', { class: 'soft', x: width - 6, y: y + 10, 'text-anchor': 'end' }, shown(date)),
      draw('rect', { class: 'range', x: x(min), y: y + 16, width: Math.max(2, x(max) - x(min)), height: 8, rx: 4 }),
      draw('circle', { class: shade, cx: x(days), cy: y + 20, r: 5.5 }),
    );
  });
  const axis = height - 16;
  const step = [1, 2, 7, 14, 28].find((days) => last / days <= 7) ?? 28;
  svg.append(draw('line', { class: 'axis', x1: x(0), x2: x(last), y1: axis, y2: axis }));
  for (let day = 0; day <= last; day += step)
    svg.append(draw('text', { class: 'soft', x: x(day), y: axis + 13, 'text-anchor': day === 0 ? 'start' : day === last ? 'end' : 'middle' }, day === 0 ? 'day 0' : String(day)));
  return svg;
}

// ---- the selected row and cell --------------------------------------------------------------------------------------

function take(isAsked: boolean): void {
  const button = one('take');
  if (isBusy(button)) return;
  if (isAsked) busy(button, true);
  google.script.run
    .withSuccessHandler((selected: ReturnType<typeof sidebarSelected>) => {
      button.setAttribute('aria-disabled', 'false');
      const given = Object.entries(selected).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
      if (given.length === 0) {
        if (isAsked) tell('status', 'The selected row holds no run that can be read. Select a row of your log, or type the run here.');
        return;
      }
      for (const [name, value] of given) one<HTMLInputElement>(name).value = value;
      ask();
    })
    .withFailureHandler(isAsked ? failed(button) : () => {})
    .sidebarSelected();
}

function insert(): void {
  const button = one('insert');
  if (isBusy(button)) return;
  button.setAttribute('aria-disabled', 'true');
  google.script.run
    .withSuccessHandler(({ message }: ReturnType<typeof sidebarInsert>) => {
      button.setAttribute('aria-disabled', 'false');
      tell('inserted', message);
    })
    .withFailureHandler(({ message }) => {
      button.setAttribute('aria-disabled', 'false');
      tell('inserted', `Sheets did not answer: ${message}. Please try again.`);
    })
    .sidebarInsert(read(), one<HTMLSelectElement>('what').value);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
one('take').addEventListener('click', () => take(true));
one('insert').addEventListener('click', insert);
take(false);
