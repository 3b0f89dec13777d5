// /llms.txt: a short index of the API for language models, in Markdown (llmstxt.org). Its examples are computed.

import { notice, parseRun, recoverySummary, statusNotice, terms } from '../../core/index.ts';
import { examples } from '../site/pages.ts';

/** What an example answers, where that is said in a few words. */
function said(path: string): string {
  const run = parseRun(Object.fromEntries(new URL(path, 'http://example.org').searchParams));
  if (!run.ok) return '';
  const { recoveryDays, range, milestones } = recoverySummary(run.value);
  return `: ${recoveryDays} days (${range.minDays} to ${range.maxDays}); ${milestones.map(({ id, days }) => `${id} after ${days}`).join(', ')}`;
}

export const llms = (): string => `# Recovery days

> After a run, how many whole days until a runner can repeat it, what is allowed until then, and which studies say so. An open HTTP API: no key, nothing stored, any origin. Rules ${terms.rulesVersion}.

${notice}

- Day 0 is the day of the run. Distances are km unless \`unit\` says otherwise, climb is in metres, dates are YYYY-MM-DD.
- Types: ${Object.keys(terms.runTypes).join(', ')}; or \`run\`, which is inferred.
- \`recoveryDays\` is the day by which half of runners like those studied have recovered; its range goes from one in ten to nine in ten. \`chance=0.9\` (0.5 to 0.9) asks for another share of them, \`onDay=10\` (0 to 365) for the share that has recovered by that day. Both are inferred or our convention, of low certainty at most.
- \`POST /v1/log\` reads a training log (JSON, or the CSV of an export): per athlete \`allowed\` (${Object.keys(terms.allowances).join(', ')}; each includes those before it) on the day \`allowedOn\`. \`check\` means that a row of the last 28 days could not be read and may hide a run: look at \`unreadRows\` first. \`detail=status\` leaves the rows out. ${statusNotice}
- \`GET /v1/before?distance=&date=\` says what still fits before a race (\`purpose\`: ${Object.keys(terms.purposes).join(', ')}); with \`runDistance\` and \`runType\` until which day that run fits. \`POST /v1/season\` takes \`races\` and says which comes too soon for another.
- Unknown parameters are refused. An error is application/problem+json with a code, what was received, what is accepted, and the nearest valid choice.

## Ask
${examples.map(([says, path]) => `- [${says}](${path})${path.startsWith('/v1/recovery') ? said(path) : ''}`).join('\n')}

## For programs
- [openapi.json](/openapi.json): every route, parameter, answer and error, with examples
- [client.ts](/client.ts): a typed client in one file, without dependencies
- [/mcp](/docs/integrate): tools recovery_days, recovery_plan, recovery_before, recovery_season and recovery_log by the Model Context Protocol (POST, streamable HTTP, without sessions)

## Read
- [Integrate](/docs/integrate): curl, JavaScript, Python, spreadsheets, assistants
- [Reference](/docs): every route, to be tried
- [Stability](/docs/stability): what may change, and how you hear of it; [changelog](/changelog.json) as a feed
- [Rules](/v1/rules), [sources](/v1/sources), [validation](/v1/validation): who says so
`;
