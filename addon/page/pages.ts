// The pages of the add-on, each one file: styles and script inlined, lists written from the vocabulary, so that nothing is asked of any server.

import { readFileSync } from 'node:fs';
import {
  beforeStyle,
  care,
  jointPain,
  lateSign,
  lateStop,
  notice,
  pictureStyle,
  purposeRules,
  raceInTaper,
  questions,
  redFlags,
  severalSigns,
  signs,
  terms,
  urgencies,
} from '../../core/index.ts';
import { inHtml, scriptOf } from '../script.ts';

const text = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const options = (table: Readonly<Record<string, { readonly label: string }>>, chosen: string): string =>
  Object.entries(table)
    .map(([id, { label }]) => `<option value="${id}"${id === chosen ? ' selected' : ''}>${text(label)}</option>`)
    .join('');

/** A study as answers show it. */
export type Shown = Readonly<Record<'source', string> & Partial<Record<'title' | 'doi' | 'url' | 'locator', string>>>;
const study = ({ source, title = '', doi, url, locator }: Shown): string => {
  const link = doi ? `https://doi.org/${doi}` : url;
  const name = text(source.includes(title) ? source : `${source}: ${title}`);
  const words = link ? `<a href="${text(link)}" target="_blank" rel="noopener">${name}</a>` : name;
  return `<li>${words}${locator ? ` (${text(locator)})` : ''}</li>`;
};

/** The functions by their help: name, arguments, first sentence. */
const functions = [...readFileSync('addon/functions/functions.js', 'utf8').matchAll(/\/\*\*\n \* (.+)\n([\s\S]*?)\*\/\nfunction (\w+)/g)]
  .map(([, first = '', help = '', name]) => `<li><code>${name}(${[...help.matchAll(/@param \{[^}]+\} (\S+)/g)].map(([, one]) => one).join(', ')})</code> ${text(first)}</li>`)
  .join('');

const listed = (list: readonly string[]): string => list.map((word) => `<option>${text(word)}</option>`).join('');

// ---- before a race --------------------------------------------------------------------------------------------------

const kindsOf = (...kinds: readonly string[]) => Object.fromEntries(Object.entries(terms.runTypes).filter(([, { kind }]) => kinds.includes(kind)));
/** What a race is for, each with what follows from it. */
const purposes = Object.entries(terms.purposes)
  .map(([id, { label }]) => `<option value="${id}" data-why="${text(purposeRules[id as terms.Purpose].why)}"${id === 'goal' ? ' selected' : ''}>${text(label)}</option>`)
  .join('');

// ---- the check-in ---------------------------------------------------------------------------------------------------

type Sign = keyof typeof questions;
/** What follows from a sign, each rule in a sentence. */
const followsOf = (sign: Sign): string =>
  [...signs, lateStop, jointPain]
    .filter((row) => row.sign === sign)
    .map(({ follows }) => follows)
    .join(' ');
const hint = (id: string, words: string): string => `<p class="hint" id="${id}">${text(words)}</p>`;

function scale(sign: 'soreness' | 'fatigue'): string {
  const { asks, from, to } = questions[sign];
  return `<div class="field wide">
<label for="${sign}">${text(asks)}</label>
<p class="hint" id="${sign}-ends">0 ${text(from)}, 10 ${text(to)}</p>
<input id="${sign}" name="${sign}" inputmode="decimal" autocomplete="off" aria-describedby="${sign}-ends ${sign}-follows ${sign}-error">
${hint(`${sign}-follows`, followsOf(sign))}
<p class="error" id="${sign}-error"></p>
</div>`;
}
const box = (sign: 'poorSleep' | 'lowMood' | 'hrvBelowBaseline'): string =>
  `<label class="box"><input type="checkbox" id="${sign}" name="${sign}" aria-describedby="${sign}-follows"> ${text(questions[sign].asks)}</label>${hint(`${sign}-follows`, followsOf(sign))}`;
const pain = (value: string, label: string): string =>
  `<label class="box"><input type="radio" name="jointPain" value="${value}"${value === '' ? ' checked' : ''}> ${label}</label>`;

const byUrgency = urgencies.flatMap((urgency) =>
  urgency === 'until-pain-free' ? [] : [{ urgency, says: care[urgency], flags: redFlags.filter((one) => one.urgency === urgency) }],
);
const flagBox = ({ id, label }: (typeof redFlags)[number]): string => `<label class="box"><input type="checkbox" name="redFlags" value="${id}"> ${text(label)}</label>`;

const checkIn = [
  scale('soreness'),
  scale('fatigue'),
  `<div class="wide">${hint('late-follows', lateSign.follows)}</div>`,
  `<fieldset class="wide"><legend>And besides</legend>${box('poorSleep')}${box('lowMood')}${box('hrvBelowBaseline')}${hint('several-follows', severalSigns.follows)}</fieldset>`,
  `<fieldset class="wide" aria-describedby="jointPain-follows"><legend>${text(questions.jointPain.asks)}</legend>${pain('', 'not asked')}${pain('yes', 'it hurts')}${pain('no', 'free of pain')}${hint('jointPain-follows', followsOf('jointPain'))}</fieldset>`,
  `<fieldset class="wide"><legend>Any of these? The plan stops.</legend>${byUrgency.map(({ says, flags }) => `<p class="hint">${text(says)}</p>${flags.map(flagBox).join('')}`).join('')}</fieldset>`,
].join('\n');
const flagList = byUrgency.map(({ says, flags }) => `<h3>${text(says)}</h3><ul>${flags.map(({ label }) => `<li>${text(label)}</li>`).join('')}</ul>`).join('\n');

/** `cited`: the studies to list. */
export async function pages(cited: readonly Shown[]): Promise<Readonly<Record<'sidebar' | 'race' | 'help', string>>> {
  const [after, before] = await Promise.all([scriptOf('addon/page/browser.ts'), scriptOf('addon/page/browser/race.ts')]);
  const parts: Readonly<Record<string, string>> = {
    '/* page.css */': readFileSync('addon/page/page.css', 'utf8') + pictureStyle + beforeStyle,
    '/* sidebar.ts */': inHtml(after.code),
    '/* race.ts */': inHtml(before.code),
    '<!-- types -->': options({ ...terms.runTypes, run: { label: 'run (read from the distance)' } }, 'race'),
    '<!-- race types -->': options(kindsOf('race'), 'race'),
    '<!-- run types -->': options(kindsOf('training', 'session', 'race'), 'long'),
    '<!-- purposes -->': purposes,
    '<!-- easy rpe -->': String(raceInTaper.easyUpToRpe),
    '<!-- units -->': options(terms.units, 'km'),
    '<!-- approaches -->': options(terms.approaches, 'balanced'),
    '<!-- descents -->': options(terms.descents, ''),
    '<!-- levels -->': listed(terms.levels),
    '<!-- training phases -->': listed(terms.trainingPhases),
    '<!-- check-in -->': checkIn,
    '<!-- red flags -->': flagList,
    '<!-- functions -->': functions,
    '<!-- notice -->': text(notice),
    '<!-- version -->': terms.rulesVersion,
    '<!-- sources -->': [...new Set(cited.map(study))].sort().join('\n'),
  };
  const page = (name: string): string => Object.entries(parts).reduce((html, [mark, part]) => html.split(mark).join(part), readFileSync(`addon/page/${name}.html`, 'utf8'));
  return { sidebar: page('sidebar'), race: page('race'), help: page('help') };
}
