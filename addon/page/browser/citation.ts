// A study as a link, where it has an address.

import { make } from './make.ts';

interface Named {
  readonly source: string;
  readonly doi?: string;
  readonly url?: string;
  readonly locator?: string;
}

const linkOf = ({ doi, url }: Named): string | undefined => (doi === undefined ? url : `https://doi.org/${doi}`);
export function citation(study: Named): HTMLElement {
  const { source, locator } = study;
  const link = linkOf(study);
  if (link === undefined) return make('span', `${source}${locator === undefined ? '' : `, ${locator}`}`);
  return make('a', source, { href: link, target: '_blank', rel: 'noopener' });
}
/** Those behind a sentence, after a word for them. */
export const citations = (studies: readonly Named[]): readonly (string | Node)[] => studies.flatMap((study, at) => [at === 0 ? ' Sources: ' : '; ', citation(study)]);
