// Our Markdown as served: pages of docs/, and the changelog as a feed (JSON Feed 1.1). Links into the repository become plain text, as it has no address here.

import { readFileSync } from 'node:fs';
import { Marked } from 'marked';
import type { docsPages } from '../api/documents.ts';

const files: { readonly [P in (typeof docsPages)[number]]: string } = { integrate: 'docs/integrate.md', stability: 'docs/stability.md', changelog: 'CHANGELOG.md' };

const marked = new Marked({
  renderer: {
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      const page = Object.entries(files).find(([, file]) => file.endsWith(href.replace(/^(\.\.\/)?(docs\/)?/, '')))?.[0];
      if (page) return `<a href="/docs/${page}">${text}</a>`;
      return /^(https:|\/|#)/.test(href) ? `<a href="${href}">${text}</a>` : text;
    },
  },
});
const htmlOf = (markdown: string): string => marked.parse(markdown, { async: false });

/** Title and content of every page by its path. */
export const prose = (): { path: string; title: string; content: string }[] =>
  Object.entries(files).map(([name, file]) => {
    const markdown = readFileSync(file, 'utf8');
    const [, title = name] = /^# (.*)$/m.exec(markdown) ?? [];
    return { path: `docs/${name}.html`, title, content: htmlOf(markdown) };
  });

/** One item a release; a date only where the changelog has one. */
export function feed(changelog = readFileSync(files.changelog, 'utf8')): object {
  const releases = changelog.split(/^## /m).slice(1);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Recovery days: changes of rules and API',
    items: releases.map((release) => {
      const [title = '', ...lines] = release.split('\n');
      const day = /\d{4}-\d\d-\d\d/.exec(title)?.[0];
      return { id: title.split(/[ ,:]/)[0], title, content_html: htmlOf(lines.join('\n')), ...(day ? { date_published: `${day}T00:00:00Z` } : {}) };
    }),
  };
}
