// docs/client.ts, written from the OpenAPI document: the shapes as types, and one function for each route that answers with JSON.

import { format } from 'oxfmt';
import { operationsOf, type Document, type Json, type Operation } from './document.ts';

const tags = new Set(['recovery', 'plan', 'log']);

const queryOf = ({ parameters }: Operation): typeof parameters => parameters.filter(({ name }) => name !== 'format');
const nameOf = (schema: unknown): string => (schema as { $ref: string }).$ref.split('/').at(-1)!;
const jsonOf = (content: { readonly [media: string]: { readonly schema: Json } } | undefined): Json | undefined => content?.['application/json']?.schema;

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly 'x-extensible-enum'?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}
const plain: { readonly [type: string]: string } = { integer: 'number', number: 'number', string: 'string', boolean: 'boolean', null: 'null', object: 'Record<string, unknown>' };
const comment = ({ description }: Schema): string => (description === undefined ? '' : `/** ${description} */\n`);
const literal = (value: unknown): string => JSON.stringify(value);

function typeOf(schema: Schema): string {
  const { const: only, enum: words, 'x-extensible-enum': growing, anyOf, type, items, properties, additionalProperties } = schema;
  if (schema.$ref) return nameOf(schema);
  if (only !== undefined) return literal(only);
  // words that may become more are text, of which an editor proposes those of today
  if (growing) return [...growing.map(literal), '(string & {})'].join(' | ');
  if (words) return words.map(literal).join(' | ');
  if (anyOf) return anyOf.map(typeOf).join(' | ');
  if (items) return `(${typeOf(items)})[]`;
  if (properties) return fieldsOf(schema);
  if (typeof additionalProperties === 'object') return `Record<string, ${typeOf(additionalProperties)}>`;
  return [type ?? 'unknown']
    .flat()
    .map((one) => plain[one] ?? 'unknown')
    .join(' | ');
}
function fieldsOf({ properties = {}, required = [] }: Schema): string {
  return `{\n${Object.entries(properties)
    .map(([name, field]) => `${comment(field)}${/^\w+$/.test(name) ? name : literal(name)}${required.includes(name) ? '' : '?'}: ${typeOf(field)};`)
    .join('\n')}\n}`;
}

/** Types of everything that the functions take and answer, each where it is first needed. */
function typesOf({ components }: Document, roots: Record<string, Json>): string {
  const written = new Map<string, string>();
  const write = (name: string, schema: Schema): void => {
    if (written.has(name)) return;
    written.set(name, `${comment(schema)}export ${schema.properties ? `interface ${name} ${fieldsOf(schema)}` : `type ${name} = ${typeOf(schema)};`}`);
    for (const [, other] of JSON.stringify(schema).matchAll(/#\/components\/schemas\/(\w+)/g)) write(other!, components.schemas[other!] as Schema);
  };
  for (const [name, schema] of Object.entries(roots)) write(name, ('$ref' in schema ? components.schemas[name] : schema) as Schema);
  return [...written.values()].join('\n');
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
        type: 'object',
        properties: Object.fromEntries(query.map(({ name: one, schema, description }) => [one, { ...schema, ...(description ? { description } : {}) }])),
      };
      takes.push(body ? `query?: ${name}` : `query: ${name}`);
    }
    functions.push(`    /** ${summary} */
    ${operationId}: (${takes.join(', ')}) => ask<${answer}>('${method}', '${path}', ${query.length > 0 ? 'query' : '{}'}${body ? ', body' : ''}),`);
  }
  const file = `// A client of the Recovery days API in one file, without dependencies: copy it. Generated from openapi.json by \`npm run generate\`; do not edit.

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

${typesOf(document, roots)}
`;
  const { code, errors } = await format('client.ts', file, { printWidth: 180, singleQuote: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code;
}
