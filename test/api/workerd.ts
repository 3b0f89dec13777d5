// The deployed bundle of `npm run build` on plain workerd, with its files and without a limiter: the fastest server there is here, and the one that runs it deployed.

import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Server {
  readonly url: string;
  readonly pid: number;
  stop(): void;
}

const { default: workerd } = createRequire(import.meta.url)('workerd') as { default: string }; // the path of the binary
const [, date] = /^compatibility_date = "(.*)"$/m.exec(readFileSync('wrangler.toml', 'utf8'))!;

/** `script`: another module than the bundle, to compare with. */
export async function serve(script = resolve('worker/dist/index.js')): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'workerd-'));
  writeFileSync(
    join(folder, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "index.js", esModule = embed "index.js")], compatibilityDate = "${date}", bindings = [(name = "ASSETS", service = "assets")])),
    (name = "assets", disk = "${resolve('worker/public')}"),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`,
  );
  copyFileSync(script, join(folder, 'index.js'));
  const child = spawn(workerd, ['serve', 'config.capnp', '--control-fd=3'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const port = await new Promise<number>((found, failed) => {
    child.once('exit', (code) => failed(new Error(`workerd stopped with ${code}`)));
    child.stdio[3]!.on('data', (line: Buffer) => {
      const event = JSON.parse(line.toString().trim().split('\n')[0]!) as { event: string; port?: number };
      if (event.event === 'listen' && event.port) found(event.port);
    });
  });
  child.removeAllListeners('exit');
  child.once('exit', (code, signal) => console.error(`workerd ended by itself: ${code ?? signal}`));
  const kill = () => child.kill();
  process.once('exit', kill); // whatever happens to a test, nothing is left running
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    stop() {
      child.removeAllListeners('exit');
      process.off('exit', kill);
      kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
