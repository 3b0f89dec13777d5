// Studies as a reader finds them.

import type { Named } from '../evidence/citation.ts';
import { kept } from '../words/once.ts';

const fullCitation = kept(({ source, doi, url, locator }: Named): string => [source, doi && `doi:${doi}`, url, locator].filter(Boolean).join(', '));

/** Studies, each once, with where to find them. */
export const citations = (studies: readonly Named[]): string => [...new Set(studies.map(fullCitation))].join('; ');
