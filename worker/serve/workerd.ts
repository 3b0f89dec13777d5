// The bundle of `npm run build` on plain workerd, with its files and without a limiter: the program that runs it deployed, and nothing around it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export interface Server {
  readonly url: string;
  readonly pid: number;
  /** Resolves when workerd has ended, by itself or told to: its exit code, or the signal. */
  readonly ended: Promise<number | string>;
  stop(): void;
}

const { default: workerd } = createRequire(import.meta.url)('workerd') as { default: string }; // the path of the binary

interface Options {
  /** Another module than the bundle, to compare with. */
  readonly script?: string;
  readonly host?: string;
  /** 0: any that is free. */
  readonly port?: number;
  /** Flags of V8, such as `--max-heap-size`. */
  readonly v8Flags?: readonly string[];
  /** A program that workerd is run by, with its arguments, as valgrind. */
  readonly under?: readonly string[];
  /** Where the line goes that each request leaves. */
  readonly log?: 'ignore' | 'inherit';
}

/** Ready when it resolves. */
export async function serve({ script = 'worker/dist/index.js', host = '127.0.0.1', port = 0, v8Flags = [], under = [], log = 'ignore' }: Options = {}): Promise<Server> {
  const [, date] = /^compatibility_date = "(.*)"$/m.exec(readFileSync('wrangler.toml', 'utf8'))!;
  const folder = mkdtempSync(join(tmpdir(), 'workerd-'));
  writeFileSync(
    join(folder, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  v8Flags = ${JSON.stringify(v8Flags)},
  services = [
    (name = "main", worker = (modules = [(name = "index.js", esModule = embed "index.js")], compatibilityDate = "${date}", bindings = [(name = "ASSETS", service = "assets"), (name = "ALLOWED_ORIGINS", fromEnvironment = "ALLOWED_ORIGINS")])),
    (name = "assets", disk = ${JSON.stringify(resolve('worker/public'))}),
  ],
  sockets = [(name = "http", address = "${host}:${port}", http = (), service = "main")],
);
`,
  );
  copyFileSync(script, join(folder, 'index.js'));
  const [program, ...before] = [...under, workerd, 'serve', join(folder, 'config.capnp'), '--control-fd=3'];
  const child = spawn(program, before, { stdio: ['ignore', log, 'inherit', 'pipe'] });
  const kill = () => child.kill();
  process.once('exit', kill); // whatever happens here, nothing is left running
  const ended = once(child, 'exit').then(([code, signal]) => {
    process.off('exit', kill);
    return (code ?? signal) as number | string;
  });
  const ready = once(createInterface(child.stdio[3] as Readable), 'line').then(([line]) => JSON.parse(line as string) as { port: number });
  const event = await Promise.race([ready, ended]).finally(() => rmSync(folder, { recursive: true })); // by now it has read them
  if (typeof event !== 'object') throw new Error(`workerd ended with ${event}`);
  return { url: `http://${host}:${event.port}`, pid: child.pid!, ended, stop: kill };
}
