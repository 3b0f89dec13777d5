// A study as a reader finds it, and as an answer shows it. Read by `npm run generate`, which writes cited.ts from it.

import { evidence, type Evidence, type EvidenceId } from './timecourses.ts';
import { sources, type Citekey, type Source } from './sources.ts';

export interface Reference {
  readonly doi?: string;
  readonly url?: string;
  readonly locator?: string;
}
/** A study by name, and where to find it. */
export interface Named extends Reference {
  /** Of the source, as at /v1/sources. */
  readonly key: Citekey;
  /** First authors, year, journal; without known authors the title, or what it is about. */
  readonly source: string;
  /** As printed, where it was seen. Left out of answers (cited.ts), which a reference leads on from. */
  readonly title?: string;
}
export interface Cited extends Named {
  readonly id: EvidenceId;
  readonly finding: string;
  readonly population: string;
  /** Only on rows whose figure could not be checked. */
  readonly verified?: false;
}

/** Up to three names; of more, the first two. */
function firstAuthors(authors: string): string {
  const names = authors.replace(/ et al\.$/, '').split(/, | & /);
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} et al.` : authors;
}

const dated = ({ authors, year }: Source): string => `${firstAuthors(authors)} ${year === null ? '(no date)' : year}`;

/** In full: authors, year, printed title (else what it is about, in brackets), journal. */
export function citation(key: Citekey): string {
  const source: Source = sources[key];
  const { title, about, journal } = source;
  return [dated(source), title === null ? `[${about}]` : `"${title}"`, journal].filter(Boolean).join(', ');
}

/** Where to find it: DOI; else the stable address, with words where there is none or where it is less than the source. */
export function reference(key: Citekey): Reference {
  const { doi, url, locator }: Source = sources[key];
  if (doi !== undefined) return { doi };
  return { ...(url === undefined ? {} : { url }), ...(locator === undefined ? {} : { locator }) };
}

/** In short, for a line of text, with the title beside it. */
export function naming(key: Citekey): Named {
  const source: Source = sources[key];
  const { authors, title, journal } = source;
  const known = authors !== 'authors not found' && title !== null;
  return { key, source: known ? [dated(source), journal].filter(Boolean).join(', ') : citation(key), ...(title === null ? {} : { title }), ...reference(key) };
}

/** An evidence row with its source resolved. */
export function cite(id: EvidenceId): Cited {
  const { source, finding, population, n, sex, verified }: Evidence = evidence[id];
  const who = n === null ? population : `n = ${n}${sex === undefined ? '' : ` (${sex})`}: ${population}`;
  return { id, ...naming(source), finding, population: who, ...(verified ? {} : { verified }) };
}
