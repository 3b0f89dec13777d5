// What Cloudflare runs.

import { makeApp } from './app.ts';

export default makeApp(console.log);
