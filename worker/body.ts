// A JSON body as an object: of the right media type, not too large however it arrives, and of the given shape.

import type { Context } from 'hono';
import * as z from 'zod';
import { nearestOf } from '../core/index.ts';
import { problem } from './problem.ts';

const mostBytes = 5_000_000;

/** The text of a body, counted as it streams in: a Content-Length may be missing or wrong. */
async function readText(c: Context, media: readonly string[]): Promise<string | Response> {
  const given = (c.req.header('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (!media.includes(given)) return problem(c, 'media-type-unsupported', { received: given || null, expected: media.join(' or ') });
  const tooLarge = () => problem(c, 'body-too-large', { received: null, expected: `at most ${mostBytes} bytes` });
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  let text = '';
  let bytes = 0;
  const reader = c.req.raw.body?.getReader();
  try {
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      bytes += chunk.value.byteLength;
      if (bytes > mostBytes) {
        void reader?.cancel();
        return tooLarge();
      }
      text += decoder.decode(chunk.value, { stream: true });
    }
    return text + decoder.decode();
  } catch {
    return problem(c, 'body-invalid', { received: null, expected: 'text in UTF-8' });
  }
}

export async function readBody<Shape extends z.ZodRawShape>(c: Context, schema: z.ZodObject<Shape, z.core.$strict>): Promise<z.output<typeof schema> | Response> {
  const text = await readText(c, ['application/json']);
  if (text instanceof Response) return text;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem(c, 'body-invalid', { received: text.slice(0, 80), expected: 'JSON' });
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const at = (path: readonly PropertyKey[]): string => path.map((part) => `/${String(part).slice(0, 60)}`).join('');
  if (issue?.code === 'unrecognized_keys') {
    const names = Object.keys(issue.path.length === 0 ? schema.shape : ((schema.shape[String(issue.path[0])] as unknown as z.ZodObject).shape ?? {}));
    const unknown = (name: string) => ({ pointer: at([...issue.path, name]), received: name.slice(0, 80), expected: `one of ${names.join(', ')}`, hint: nearestOf(name, names) });
    return problem(c, 'parameter-unknown', unknown(issue.keys[0]!), ...issue.keys.slice(1, 10).map(unknown));
  }
  return problem(c, 'body-invalid', { pointer: at(issue?.path ?? []), received: null, expected: issue?.code === 'invalid_type' ? `a JSON ${issue.expected}` : 'another shape' });
}
