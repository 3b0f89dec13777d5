// wrangler.toml for a test that wants it changed: its paths made absolute, so that it may stand in another folder,
// and without the step that writes worker/public anew, since other tests read that folder meanwhile.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const movedSettings = (): string =>
  readFileSync('wrangler.toml', 'utf8')
    .replace(/^\[build\]\n.*\n/m, '')
    .replaceAll(/"(\.\/)?(worker\/[^"]*)"/g, (_, __, path: string) => JSON.stringify(resolve(path)));
