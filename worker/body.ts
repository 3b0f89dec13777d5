// A JSON body as an object: of the right media type, not too large however it arrives, and of the given shape.

import type { Context } from 'hono';
import * as z from 'zod';
import { pointerPart } from '../core/index.ts';
import { problem, unknownProblem } from './problem.ts';

const mostBytes = 5_000_000;

/** The text of a body, counted as it streams in: a Content-Length may be missing or wrong. */
export async function readText(c: Context, media: readonly string[]): Promise<string | Response> {
  const given = (c.req.header('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (!media.includes(given)) return problem(c, 'media-type-unsupported', { received: given || null, expected: media.join(' or ') });
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  let text = '';
  let bytes = 0;
  const reader = c.req.raw.body?.getReader();
  try {
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      bytes += chunk.value.byteLength;
      if (bytes > mostBytes) {
        void reader?.cancel();
        return problem(c, 'body-too-large', { received: null, expected: `at most ${mostBytes} bytes` });
      }
      text += decoder.decode(chunk.value, { stream: true });
    }
    return text + decoder.decode();
  } catch {
    return problem(c, 'body-invalid', { received: null, expected: 'text in UTF-8' });
  }
}

export async function readBody<Shape extends z.ZodRawShape>(
  c: Context,
  schema: z.ZodObject<Shape, z.core.$strict>,
  media: readonly string[] = ['application/json'],
): Promise<z.output<typeof schema> | Response> {
  const text = await readText(c, media);
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
  const at = (path: readonly PropertyKey[]): string => path.map((part) => `/${pointerPart(String(part))}`).join('');
  if (issue?.code === 'unrecognized_keys') {
    const shape = issue.path.length === 0 ? schema.shape : ((schema.shape[String(issue.path[0])] as unknown as z.ZodObject).shape ?? {});
    return unknownProblem(c, issue.keys, Object.keys(shape), (name) => ({ pointer: at([...issue.path, name]) }));
  }
  return problem(c, 'body-invalid', { pointer: at(issue?.path ?? []), received: null, expected: issue?.code === 'invalid_type' ? `a JSON ${issue.expected}` : 'another shape' });
}
