// The pages of the add-on, each one file: styles and script inlined, lists written from the vocabulary, so that nothing is asked of any server.

import { readFileSync } from 'node:fs';
import { build } from 'rolldown';
import { notice, terms } from '../../core/index.ts';

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

/** `cited`: the studies to list; `reasons`: the sentences that the sidebar's answers name by their place. */
export async function pages(cited: readonly Shown[], reasons: readonly string[]): Promise<Readonly<Record<'sidebar' | 'help', string>>> {
  const script = await build({ input: 'addon/page/browser.ts', write: false, output: { format: 'iife', minify: true, comments: false } });
  const parts: Readonly<Record<string, string>> = {
    '/* page.css */': readFileSync('addon/page/page.css', 'utf8'),
    '/* sidebar.ts */': script.output[0].code,
    '/* reasons */': JSON.stringify(reasons).replace(/</g, '\\u003c'),
    '<!-- types -->': options({ ...terms.runTypes, run: { label: 'run (read from the distance)' } }, 'race'),
    '<!-- units -->': options(terms.units, 'km'),
    '<!-- approaches -->': options(terms.approaches, 'balanced'),
    '<!-- functions -->': functions,
    '<!-- notice -->': text(notice),
    '<!-- version -->': terms.rulesVersion,
    '<!-- sources -->': [...new Set(cited.map(study))].sort().join('\n'),
  };
  const page = (name: string): string => Object.entries(parts).reduce((html, [mark, part]) => html.split(mark).join(part), readFileSync(`addon/page/${name}.html`, 'utf8'));
  return { sidebar: page('sidebar'), help: page('help') };
}
