// docs/client.ts, written from the OpenAPI document: the shapes as types, and one function for each route that answers with JSON.

import { compile } from 'json-schema-to-typescript';
import { operationsOf, type Document, type Json, type Operation } from './document.ts';

const tags = new Set(['recovery', 'plan', 'log']);

const queryOf = ({ parameters }: Operation): typeof parameters => parameters.filter(({ name }) => name !== 'format');
const nameOf = (schema: unknown): string => (schema as { $ref: string }).$ref.split('/').at(-1)!;
const jsonOf = (content: { readonly [media: string]: { readonly schema: Json } } | undefined): Json | undefined => content?.['application/json']?.schema;

/** Words that may become more are text, of which an editor proposes those of today. */
const withOthers = (_: string, node: unknown): unknown => {
  const words = (node as { 'x-extensible-enum'?: readonly string[] } | null)?.['x-extensible-enum'];
  return words ? { ...(node as Json), tsType: `(${words.map((word) => `'${word}' | `).join('')}(string & {}))` } : node;
};

/** Types of everything that the functions take and answer. */
async function typesOf({ components }: Document, roots: Record<string, Json>): Promise<string> {
  const text = JSON.stringify({ title: 'Roots', type: 'object', properties: roots, definitions: components.schemas }).replaceAll('#/components/schemas/', '#/definitions/');
  const types = await compile(JSON.parse(text, withOthers) as object, 'Roots', {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    bannerComment: '',
    style: { singleQuote: true, printWidth: 180 },
  });
  return types.replace(/export interface Roots \{[\s\S]*?\n\}\n/, '').replaceAll(/^( *)\/\*\*\n *\* (.*)\n *\*\//gm, '$1/** $2 */');
}

export async function clientFile(document: Document): Promise<string> {
  const roots: Record<string, Json> = { Problem: { $ref: '#/components/schemas/Problem' } };
  const functions: string[] = [];
  for (const { method, path, operation } of operationsOf(document)) {
    const { operationId, summary, responses, requestBody } = operation;
    const answers = jsonOf(responses['200']?.content);
    if (!operation.tags.some((tag) => tags.has(tag)) || !answers) continue;
    const answer = nameOf(answers);
    roots[answer] = answers;
    const takes: string[] = [];
    const body = jsonOf(requestBody?.content);
    if (body) {
      roots[nameOf(body)] = body;
      takes.push(`body: ${nameOf(body)}${requestBody!.content['text/csv'] ? ' | string' : ''}`);
    }
    const query = queryOf(operation);
    if (query.length > 0) {
      const name = `${operationId.replace(/^./, (letter) => letter.toUpperCase())}Query`;
      roots[name] = {
        title: name,
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(query.map(({ name: one, schema, description }) => [one, { ...schema, ...(description ? { description } : {}) }])),
      };
      takes.push(body ? `query?: ${name}` : `query: ${name}`);
    }
    functions.push(`    /** ${summary} */
    ${operationId}: (${takes.join(', ')}) => ask<${answer}>('${method}', '${path}', ${query.length > 0 ? 'query' : '{}'}${body ? ', body' : ''}),`);
  }
  return `// A client of the Recovery days API in one file, without dependencies: copy it. Generated from openapi.json by \`npm run generate\`; do not edit.

/** What the API has against a request: \`problem.code\` to branch on, \`problem.errors\` for what was received and what is accepted. */
export class RecoveryProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** The API at an address, such as \`https://recovery.example\`. */
export function recoveryApi(address: string) {
  async function ask<Answer>(method: string, path: string, query: object = {}, body?: object | string): Promise<Answer> {
    const url = new URL(path, address);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
    const sent = typeof body === 'string' ? { headers: { 'Content-Type': 'text/csv' }, body } : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(url, body === undefined ? { method } : { method, ...sent });
    if (!response.ok) throw new RecoveryProblem((await response.json()) as Problem);
    return (await response.json()) as Answer;
  }
  return {
${functions.join('\n')}
  };
}

${(await typesOf(document, roots)).trim()}
`;
}
