// A JSON body as an object: of the right media type, neither too large nor too deep however it arrives, and with known fields only.
// What nobody wants of a body is read and dropped, so that its client hears why.

import type { Context } from 'hono';
import { pointerPart } from '../../core/index.ts';
import { untoldOf, type Untold } from './alike.ts';
import { hold, mostAtOnce, retryAfterSeconds } from './load.ts';
import { listHint, nestHint, type Nest } from './nested.ts';
import { problem, unknownProblem, unknownProblemOf, type Problem } from './problem.ts';
import { membersIn, repeatedKey } from './repeated.ts';

export const mostBytes = 1_000_000;
/** A plan with check-ins has four levels. Brackets alone would fill the memory long before the limit of bytes. */
const mostLevels = 10;
/** The longest log has 20,002; a million empty objects would fill the memory too. */
const mostBrackets = 50_000;

export type Fields = Readonly<Record<string, unknown>>;

/** The text of a body, counted as it streams in: a Content-Length may be missing or wrong. What is refused half-way is left for `dropRest`. */
export async function readText(c: Context, media: readonly string[], most = mostBytes): Promise<string | Response> {
  const given = (c.req.header('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (!media.includes(given)) return problem(c, 'media-type-unsupported', { received: given.slice(0, 80) || null, expected: { is: 'formats', words: media } });
  const coding = c.req.header('Content-Encoding');
  if (coding !== undefined && coding.trim().toLowerCase() !== 'identity')
    return problem(c, 'media-type-unsupported', { received: coding.slice(0, 80), expected: { is: 'no-coding' } });
  const tooLarge = (): Response => problem(c, 'body-too-large', { received: null, expected: { is: 'bytes', most } });
  const length = lengthOf(c.req.raw);
  if (length > most) return tooLarge();
  const held = hold(length);
  if (!held) return overloaded(c);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  const { body } = c.req.raw;
  let [text, bytes, isPutOff] = ['', 0, false];
  const keep = (piece: Uint8Array): boolean => {
    bytes += piece.byteLength;
    isPutOff = !held.grew(piece.byteLength);
    if (bytes > most || isPutOff) return false;
    text += decoder.decode(piece, { stream: true });
    return true;
  };
  try {
    if (body) await eachPiece(body, keep);
    if (bytes > most) return tooLarge();
    return isPutOff ? overloaded(c) : text + decoder.decode();
  } catch {
    return problem(c, 'body-invalid', { received: null, expected: { is: 'utf8' } });
  } finally {
    held.done();
  }
}

const overloaded = (c: Context): Response =>
  problem(c, 'overloaded', { received: null, expected: { is: 'bytes-at-once', most: mostAtOnce, seconds: retryAfterSeconds } }, { 'Retry-After': String(retryAfterSeconds) });

/**
 * Hands over a body as it comes in, each piece in the room of the one before: the plain reader makes 4 kB of garbage at a time, and costs eight times
 * as much. Once `take` wants no more, the rest is left.
 */
async function eachPiece(body: ReadableStream, take: (piece: Uint8Array) => boolean): Promise<void> {
  const reader = body.getReader({ mode: 'byob' });
  let room = new Uint8Array(4096); // most bodies are short
  try {
    for (let read = await reader.read(room); !read.done && take(read.value); read = await reader.read(room)) {
      const { buffer, byteLength } = read.value;
      room = byteLength === 4096 ? new Uint8Array(65_536) : new Uint8Array(buffer);
    }
  } finally {
    reader.releaseLock();
  }
}

/** NaN where a request does not say. */
const lengthOf = ({ headers }: Request): number => Number(headers.get('Content-Length') ?? NaN);

/** Five times the longest body that a route takes. Nobody sends more by mistake, and a server that read on would only be kept busy. */
export const mostDropped = 25_000_000;

/**
 * Reads what a client is still sending and drops it, up to `mostDropped` bytes: most clients write a body to its end before they look for an answer,
 * and see nothing but a broken pipe where a server answers and hangs up while they write. The platform hangs up on whatever is not read.
 */
export async function dropRest(request: Request): Promise<void> {
  const { body, bodyUsed } = request;
  if (body === null || body.locked || lengthOf(request) > mostDropped) return;
  // this client asked before it sends, and nobody has told it to go on: to read would be to tell it so
  if (!bodyUsed && request.headers.get('Expect')?.toLowerCase() === '100-continue') return;
  let bytes = 0;
  try {
    await eachPiece(body, (piece) => (bytes += piece.byteLength) <= mostDropped);
  } catch {
    // the client is gone, and nobody waits for the answer
  }
}

/** What a JSON body holds, whatever it is. */
export async function readJson(c: Context, { media = ['application/json'], bytes = mostBytes } = {}): Promise<{ readonly value: unknown } | Response> {
  const text = await readText(c, media, bytes);
  if (text instanceof Response) return text;
  const { deepest, count, members } = signs(text);
  if (deepest > mostLevels) return problem(c, 'body-invalid', { received: null, expected: { is: 'brackets-deep', most: mostLevels } });
  if (count > mostBrackets) return problem(c, 'too-many-runs', { received: null, expected: { is: 'brackets', most: mostBrackets } });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem(c, 'body-invalid', { received: text.slice(0, 80), expected: { is: 'json' } });
  }
  const twice = membersIn(value) === members ? null : repeatedKey(text);
  return twice ? problem(c, 'body-invalid', { pointer: twice.pointer, received: twice.key.slice(0, 80), expected: { is: 'one-value' } }) : { value };
}

/** The object that a JSON body holds; what its fields hold is core's to judge. */
export async function readBody(c: Context, names: readonly string[], limits?: Parameters<typeof readJson>[1], nest?: Nest): Promise<Fields | Response> {
  const body = await readJson(c, limits);
  if (body instanceof Response) return body;
  const { value } = body;
  if (!isObject(value))
    return problem(c, 'body-invalid', { pointer: '', received: null, expected: { is: 'object', words: names }, hint: nest && Array.isArray(value) ? listHint(nest) : undefined });
  const unknown = unknownFields(value, names);
  return unknown.length > 0 ? unknownProblem(c, unknown, names, (name) => ({ pointer: `/${pointerPart(name)}` }), nest && nestHint(nest, unknown)) : value;
}

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const unknownFields = (value: Fields, names: readonly string[]): string[] => Object.keys(value).filter((name) => !names.includes(name));

/** What keeps a value inside the body from being an object of these fields, or null. */
export const fieldsProblem = (c: Context, value: unknown, names: readonly string[], at: string): Problem | null => fieldsFault(c, value, names, at)?.tell() ?? null;

/** The same, not yet told. */
export function fieldsFault(c: Context, value: unknown, names: readonly string[], at: string): Untold | null {
  if (!isObject(value)) return untoldOf(c, [{ code: 'body-invalid', parameter: '', received: null, expected: { is: 'fields', words: names } }], () => at);
  const unknown = unknownFields(value, names);
  if (unknown.length === 0) return null;
  const tell = (): Problem => unknownProblemOf(c, unknown, names, (name) => ({ pointer: `${at}/${pointerPart(name)}` }));
  return { code: 'parameter-unknown', kind: unknown.join().slice(0, 200), tell };
}

/** How deep brackets stand in JSON text, how many open, and how many members the colons tell; those inside strings left out. */
function signs(text: string): { readonly deepest: number; readonly count: number; readonly members: number } {
  let [open, deepest, count, members, inString] = [0, 0, 0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === 0x5c) at++;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) inString = true;
    else if (char === 0x5b || char === 0x7b) {
      deepest = Math.max(deepest, ++open);
      count++;
    } else if (char === 0x5d || char === 0x7d) open--;
    else if (char === 0x3a) members++;
  }
  return { deepest, count, members };
}
