// The page at `/`: what this is, in one screen, with addresses to try.

import { html } from 'hono/html';
import { parseRun, recoverySummary, terms } from '../core/index.ts';

const examples = [
  { says: 'a marathon', query: 'distance=42.195&type=race', input: { distance: '42.195', type: 'race' } },
  { says: 'a 26.2 mile race', query: 'distance=26.2&unit=mi&type=race', input: { distance: '26.2', unit: 'mi', type: 'race' } },
  { says: '170 km in the mountains', query: 'distance=170&type=trail-race&elevationGainM=10000', input: { distance: '170', type: 'trail-race', elevationGainM: '10000' } },
  { says: 'intervals', query: 'distance=10&type=intervals', input: { distance: '10', type: 'intervals' } },
  { says: 'a half marathon with dates, as CSV', query: 'distance=half%20marathon&type=race&date=2026-10-18&format=csv', input: { distance: 'half marathon', type: 'race' } },
  { says: 'a slip, and how it is answered', query: 'distance=10&type=marathn', input: null },
];

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
            ${examples.map(({ says, query, input }) => {
              const run = input && parseRun(input);
              const days = run?.ok ? ` → ${recoverySummary(run.value).recoveryDays} days` : '';
              return html`<li>
                ${says}${days}<br /><a href="/v1/recovery?${query}"><code>${origin}/v1/recovery?${query}</code></a>
              </li>`;
            })}
          </ul>
          <p>Every number comes with its range, basis, certainty, reason and studies. Rules ${terms.rulesVersion}. Training information, not medical advice.</p>
        </main>
      </body>
    </html>`;
}
