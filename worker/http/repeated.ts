// JSON in which a key stands twice in one object: JSON.parse would silently keep the last.

import { pointerPart } from '../../core/index.ts';

/** How many members the objects of a value have, all together; fewer than its text has where a key stands there twice. */
export function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) for (const one of value) count += membersIn(one);
  else {
    for (const one of Object.values(value)) count += 1 + membersIn(one);
  }
  return count;
}

interface Level {
  /** Of an object: those so far. */
  readonly keys: Set<string> | null;
  /** The key or the index that is being read. */
  at: string | number;
}

/** Of text that is JSON: the first key that stands twice in its object, and where. */
export function repeatedKey(text: string): { readonly key: string; readonly pointer: string } | null {
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    const level = levels.at(-1);
    if (char === '{') levels.push({ keys: new Set(), at: '' });
    else if (char === '[') levels.push({ keys: null, at: 0 });
    else if (char === '}' || char === ']') levels.pop();
    else if (char === ',' && typeof level?.at === 'number') level.at++;
    else if (char === '"') {
      const end = endOfString(text, at);
      if (level?.keys && isKey(text, end)) {
        const key = JSON.parse(text.slice(at, end)) as string;
        level.at = key;
        if (level.keys.has(key)) return { key, pointer: levels.map((one) => `/${pointerPart(`${one.at}`.slice(0, 80))}`).join('') };
        level.keys.add(key);
      }
      at = end - 1;
    }
  }
  return null;
}

/** Behind its closing mark. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** Whether a colon follows. */
function isKey(text: string, from: number): boolean {
  let at = from;
  while (/\s/.test(text[at]!)) at++;
  return text[at] === ':';
}
