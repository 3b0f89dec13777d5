// The deployed bundle with Cloudflare's own parts, run locally: the store of files and the limiter. Ten times as slow as plain workerd (workerd.ts), which shows the rest.
// Read every answer to its end: to stop, the harness waits for what is unread, for minutes on a busy machine.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTestHarness } from 'wrangler';
import { movedSettings } from './settings.ts';

export interface Cloudflare {
  readonly url: string;
  close(): Promise<void>;
}

/** `limit`: requests a minute. Of 600 a slow machine might send a part in one minute, and the rest in the next. */
export async function cloudflare({ limit }: { readonly limit: number }): Promise<Cloudflare> {
  const folder = mkdtempSync(join(tmpdir(), 'cloudflare-'));
  const configPath = join(folder, 'wrangler.toml');
  writeFileSync(configPath, movedSettings().replace(/limit = \d+/, `limit = ${limit}`));
  const harness = createTestHarness({ workers: [{ configPath, prebuiltWorkerDir: resolve('worker/dist') }] });
  const { url } = await harness.listen();
  return {
    url: url.origin,
    async close() {
      await harness.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
