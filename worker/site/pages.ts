// The pages for people, made once: what this is at `/`, and one page an error code. Words from outside go through hono's escaping.

import { html, raw } from 'hono/html';
import { parseRun, recoveryDays, terms } from '../../core/index.ts';
import type { Problem } from '../http/problem.ts';

/** Addresses to try, with what they ask. */
export const examples = [
  ['a marathon', '/v1/recovery?distance=42.195&type=race'],
  ['the same, until nine runners in ten have recovered', '/v1/recovery?distance=42.195&type=race&chance=0.9'],
  ['a 26.2 mile race', '/v1/recovery?distance=26.2&unit=mi&type=race'],
  ['170 km in the mountains', '/v1/recovery?distance=170&type=trail-race&elevationGainM=10000'],
  ['intervals', '/v1/recovery?distance=10&type=intervals'],
  ['a half marathon, as CSV', '/v1/recovery?distance=half%20marathon&type=race&format=csv'],
  ['the days after a marathon', '/v1/plan?distance=42.195&type=race&date=2026-10-18'],
  ['the same for a calendar', '/v1/plan.ics?distance=42.195&type=race&date=2026-10-18'],
  ['a slip, and how it is answered', '/v1/recovery?distance=10&type=marathn'],
] as const;

export const style = `:root { color-scheme: light dark; }
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
code, pre { font-size: 0.9rem; overflow-wrap: anywhere; white-space: pre-wrap; }
li { margin: 0.6rem 0; }
pre { padding: 0.8rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 0.4rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
`;

type Html = ReturnType<typeof html>;

const page = (title: string, content: Html) =>
  html`<!doctype html>
    <html lang="en" data-address="http://localhost:8787">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="alternate" type="application/feed+json" title="Changes" href="/changelog.json" />
        <link rel="stylesheet" href="/style.css" />
        <script src="/pages.js" defer></script>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;

/** The days that an example answers, computed. */
function daysOf(path: string): string {
  const run = parseRun(Object.fromEntries(new URL(path, 'http://example.org').searchParams));
  return run.ok ? ` → ${recoveryDays(run.value)} days` : '';
}

export const home = (): Html =>
  page(
    'Recovery days',
    html`<h1>Recovery days</h1>
      <p>After this run, how many days until you can do it again, and who says so? An open HTTP API: no key, no cookies, nothing stored.</p>
      <ul>
        ${examples.map(
          ([says, path]) =>
            html`<li>
              ${says}${daysOf(path)}<br /><a href="${path}"><code>${path}</code></a>
            </li>`,
        )}
      </ul>
      <p>
        <a href="/docs">Reference</a> with a form to try every route · <a href="/docs/integrate">Five minutes to integrate</a>: curl, JavaScript, Python, spreadsheets · for
        assistants <code>POST /mcp</code> and <a href="/llms.txt">llms.txt</a> · <a href="/docs/stability">What may change</a>, <a href="/docs/changelog">and what did</a>.
      </p>
      <p>
        Every number comes with its range, basis, certainty, reason and studies: <a href="/v1/rules">rules</a>, <a href="/v1/sources">sources</a>,
        <a href="/v1/validation">validation</a>. For programs: <a href="/openapi.json">openapi.json</a>. Rules ${terms.rulesVersion}. Training information, not medical advice.
      </p>`,
  );

/** What an error means, by an example. */
export const errorPage = ({ title, code, status }: Problem, request: string, answer: string): Html =>
  page(
    title,
    html`<h1>${title}</h1>
      <p><code>${code}</code>, HTTP ${status}. The answer says what was received, what is accepted and, where there is one, the nearest valid choice. For example:</p>
      <pre>${request}</pre>
      <pre>${answer}</pre>
      <p><a href="/">Recovery days</a> · <a href="/openapi.json">openapi.json</a> lists every code.</p>`,
  );

/** One of docs/, and the way back. */
export const prosePage = (title: string, content: string): Html =>
  page(
    `${title} · Recovery days`,
    html`<p><a href="/">Recovery days</a> · <a href="/docs">Reference</a></p>
      ${raw(content)}`,
  );

/** The reference: Swagger UI on the document. It is wider than text and brings its own style. */
export const docs = (): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Reference · Recovery days</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/swagger-ui.css" />
        <script src="/swagger-ui.js" defer></script>
        <script src="/pages.js" defer></script>
      </head>
      <body>
        <main id="docs"><a href="/openapi.json">openapi.json</a></main>
      </body>
    </html>`;
