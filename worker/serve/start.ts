// `npm start [-- --port N]`: the API on this machine, offline and without a login. Built once, then served as it is deployed; a change needs another start.

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { serve } from './workerd.ts';

process.chdir(join(import.meta.dirname, '../..'));

function wantedPort(): number {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8787' } } });
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : 0;
  if (port < 1 || port > 65_535) throw new Error(`--port takes a number from 1 to 65535, and not "${values.port}"`);
  return port;
}

/** Says so before the build, which takes its time. */
async function mustBeFree(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((done, failed) => {
    const say = ({ code, message }: NodeJS.ErrnoException): string => (code === 'EADDRINUSE' ? `port ${port} is in use; for another one: npm start -- --port 9000` : message);
    probe.once('error', (error) => failed(new Error(say(error))));
    probe.listen(port, host, () => probe.close(() => done()));
  });
}

/** What would be deployed, into a folder of its own: `worker/dist` may be in use. wrangler starts a step through a shell, where `node` has to be this Node. */
async function build(folder: string, signal: AbortSignal): Promise<void> {
  const wrangler = ['node_modules/wrangler/bin/wrangler.js', 'deploy', '--dry-run', '--minify', '--outdir', folder];
  const env = {
    ...process.env,
    PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_SEND_ERROR_REPORTS: 'false',
    WRANGLER_SEND_METRICS: 'false',
  };
  await promisify(execFile)(process.execPath, wrangler, { env, signal });
}

/** npm tells the end only to the shell between us, which keeps it to itself: all there is to see is that the shell is gone. */
function endWithNpm(): void {
  const shell = process.ppid;
  const look = () => process.ppid !== shell && told.abort();
  setInterval(look, 200).unref();
}

const host = 'localhost';
process.env['ALLOWED_ORIGINS'] ??= 'http://localhost:*, http://127.0.0.1:*'; // /mcp refuses a page that has its own name point here (DNS rebinding)
const folder = mkdtempSync(join(tmpdir(), 'recovery-days-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const told = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => told.abort());
if (process.env['npm_lifecycle_event']) endWithNpm();
try {
  const port = wantedPort();
  await mustBeFree(port);
  console.log('Building ...');
  await build(folder, told.signal);
  const server = await serve({ script: join(folder, 'index.js'), host, port, log: 'inherit' });
  const stop = () => server.stop();
  told.signal.addEventListener('abort', stop);
  if (told.signal.aborted) stop();
  else console.log(`Ready on ${server.url}\nTry:  curl '${server.url}/v1/recovery?distance=42.195&type=race'`);
  throw new Error(`workerd ended with ${await server.ended}`);
} catch (error) {
  if (!told.signal.aborted) {
    console.error(`npm start: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
