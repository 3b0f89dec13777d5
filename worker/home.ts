// The page at `/`: what this is, in one screen, with addresses to try.

import { html } from 'hono/html';
import { parseRun, recoveryDays, terms } from '../core/index.ts';

const examples = [
  ['a marathon', '/v1/recovery?distance=42.195&type=race'],
  ['a 26.2 mile race', '/v1/recovery?distance=26.2&unit=mi&type=race'],
  ['170 km in the mountains', '/v1/recovery?distance=170&type=trail-race&elevationGainM=10000'],
  ['intervals', '/v1/recovery?distance=10&type=intervals'],
  ['a half marathon, as CSV', '/v1/recovery?distance=half%20marathon&type=race&format=csv'],
  ['the days after a marathon', '/v1/plan?distance=42.195&type=race&date=2026-10-18'],
  ['the same for a calendar', '/v1/plan.ics?distance=42.195&type=race&date=2026-10-18'],
  ['a slip, and how it is answered', '/v1/recovery?distance=10&type=marathn'],
] as const;

/** The days that an example answers, computed. */
function daysOf(path: string): string {
  const run = parseRun(Object.fromEntries(new URL(path, 'http://example.org').searchParams));
  return run.ok ? ` → ${recoveryDays(run.value)} days` : '';
}

export function home(origin: string) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Recovery days</title>
        <style>
          :root {
            color-scheme: light dark;
          }
          body {
            font:
              1.05rem/1.5 system-ui,
              sans-serif;
            max-width: 42rem;
            margin: 2rem auto;
            padding: 0 1rem;
          }
          code {
            font-size: 0.9rem;
            overflow-wrap: anywhere;
          }
          li {
            margin: 0.6rem 0;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>Recovery days</h1>
          <p>After this run, how many days until you can do it again, and who says so? An open HTTP API: no key, no cookies, nothing stored.</p>
          <ul>
            ${examples.map(
              ([says, path]) =>
                html`<li>
                  ${says}${daysOf(path)}<br /><a href="${path}"><code>${origin}${path}</code></a>
                </li>`,
            )}
          </ul>
          <p>Every number comes with its range, basis, certainty, reason and studies. Rules ${terms.rulesVersion}. Training information, not medical advice.</p>
        </main>
      </body>
    </html>`;
}
