// `npm start`: the API on this machine, offline and without a login. The settings keep wrangler from asking for anything outside.

import { spawn } from 'node:child_process';

const options = process.argv.slice(2);
const port = options.includes('--port') ? options[options.indexOf('--port') + 1] : '8787'; // wrangler.toml's, unless asked for another

const server = spawn(process.execPath, ['node_modules/wrangler/bin/wrangler.js', 'dev', ...options], {
  stdio: 'inherit',
  env: {
    ...process.env,
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_SEND_ERROR_REPORTS: 'false',
    WRANGLER_SEND_METRICS: 'false',
  },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill('SIGTERM'));
server.on('exit', (code) => process.exit(code ?? 0));
console.log(`Try, once it says Ready:  curl 'http://localhost:${port}/v1/recovery?distance=42.195&type=race'`);
