// `node test/tools/at-once.ts check:` runs the scripts of package.json whose names begin so, as many at a time as there are cores.
// What a script says is shown when it fails, so that nothing is mixed up.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const waiting = Object.entries(scripts).filter(([name]) => name.startsWith(process.argv[2]!));

function run(name: string, command: string): Promise<void> {
  const start = performance.now();
  const child = spawn(command, { shell: true, env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...process.env } });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((done) => {
    child.once('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      if (code === 0) console.log(`${name}: good, ${seconds} s`);
      else console.error(`${name}: failed\n> ${command}\n${Buffer.concat(said).toString()}`);
      if (code !== 0) process.exitCode = 1;
      done();
    });
  });
}

/** One of so many that take the next script whenever they have finished one. */
async function worker(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) await run(...next);
}
await Promise.all(Array.from({ length: availableParallelism() }, worker));
