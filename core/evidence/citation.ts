// A study as a reader finds it, and as an answer shows it. Read by `npm run generate`, which writes cited.ts from it.

import { evidence, type EvidenceId } from './timecourses.ts';
import { sources, type Citekey, type Source } from './sources.ts';

export interface Reference {
  readonly doi?: string;
  readonly url?: string;
  readonly locator?: string;
}
/** A study by name, and where to find it. */
export interface Named extends Reference {
  readonly source: string;
}
export interface Cited extends Named {
  readonly id: EvidenceId;
  readonly finding: string;
  readonly population: string;
  /** Only on rows whose figure could not be checked. */
  readonly verified?: false;
}

/** Authors, year, title where held, journal. */
export function citation(key: Citekey): string {
  const { authors, year, title, journal }: Source = sources[key];
  return [`${authors} ${year === null ? '(no date)' : year}`, title && `"${title}"`, journal].filter(Boolean).join(', ');
}

/** Where to find it: DOI; else URL, with words beside it where the URL is a mirror or a bare site. */
export function reference(key: Citekey): Reference {
  const { doi, url, locator }: Source = sources[key];
  if (doi !== undefined) return { doi };
  return { ...(url === undefined ? {} : { url }), ...(locator === undefined ? {} : { locator }) };
}

/** An evidence row with its source resolved. */
export function cite(id: EvidenceId): Cited {
  const { source, finding, population, n, verified } = evidence[id];
  return { id, source: citation(source), finding, population: n === null ? population : `n = ${n}: ${population}`, ...reference(source), ...(verified ? {} : { verified }) };
}
