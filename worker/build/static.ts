// What no request needs to compute, written to worker/public before the bundle is made; wrangler runs this by itself.

import { readFileSync } from 'node:fs';
import { bibliography, rules, terms } from '../../core/index.ts';
import { errorExamples } from './examples.ts';
import { ask, shown } from './ask.ts';
import { replaceFiles } from './files.ts';
import { llms } from './llms.ts';
import { docs, errorPage, home, prosePage, style } from '../site/pages.ts';
import type { Problem } from '../http/problem.ts';
import { feed, prose } from '../site/markdown.ts';
import { toolList } from './tools.ts';

const { rulesVersion } = terms;

/** The JSON documents by path: what /v1/rules, /v1/rules/{id} and /v1/sources answer. */
export function documents(): Record<string, object> {
  const all = rules();
  return {
    'v1/rules.json': { rulesVersion, rules: all },
    'v1/rule-ids.json': all.map(({ id }) => id),
    ...Object.fromEntries(all.map((rule) => [`v1/rules/${rule.id}.json`, { rulesVersion, rule }])),
    'v1/sources.json': { rulesVersion, sources: bibliography() },
    'mcp-tools.json': toolList,
  };
}

/** The documents as the worker sees them, without files: for examples. */
export function assetsOf(files: Readonly<Record<string, object>>): { fetch(url: string): Promise<Response> } {
  return {
    fetch(url) {
      const found = files[new URL(url).pathname.slice(1)];
      return Promise.resolve(found ? Response.json(found) : new Response(null, { status: 404 }));
    },
  };
}

async function pages(): Promise<Record<string, string>> {
  const assets = assetsOf({});
  const made: Record<string, string> = { 'index.html': String(await home()), 'style.css': style, 'docs.html': String(await docs()) };
  for (const { path, title, content } of prose()) made[path] = String(await prosePage(title, content));
  for (const example of Object.values(errorExamples)) {
    const problem = (await (await ask(example, assets)).json()) as Problem;
    made[`errors/${problem.code}.html`] = String(await errorPage(problem, shown(example), JSON.stringify(problem, null, 2)));
  }
  return made;
}

/** Swagger UI as its package has it, under its licences. */
function reference(): Record<string, string> {
  const read = (name: string): string => readFileSync(`node_modules/swagger-ui-dist/${name}`, 'utf8').replace(/\n\/[/*]# sourceMappingURL=.*/, '');
  const licences = ['NOTICE', 'LICENSE', 'swagger-ui-bundle.js.LICENSE.txt'].map(read).join('\n').replaceAll('*/', '* /');
  return { 'swagger-ui.css': read('swagger-ui.css'), 'swagger-ui.js': `/*!\n${licences}\n*/\n${read('swagger-ui-bundle.js')}` };
}

if (import.meta.filename === process.argv[1]) {
  const folder = 'worker/public';
  const files = {
    ...Object.fromEntries(Object.entries(documents()).map(([path, value]) => [path, JSON.stringify(value)])),
    ...(await pages()),
    ...reference(),
    'pages.js': readFileSync('worker/site/browser.js', 'utf8'),
    'llms.txt': llms(),
    'changelog.json': JSON.stringify(feed()),
    'client.ts': readFileSync('docs/client.ts', 'utf8'),
    // computed by `npm run generate`, and committed for everybody to read
    'v1/validation.json': readFileSync('worker/build/validation.json', 'utf8'),
    'openapi.json': readFileSync('docs/openapi.json', 'utf8'),
  };
  replaceFiles(folder, files);
  console.log(`${Object.keys(files).length} files in ${folder}`);
}
