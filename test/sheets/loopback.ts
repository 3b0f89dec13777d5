// Loaded before clasp by clasp.test.ts: sends every HTTPS request to the stand-in of Google's API at LOOPBACK, so that nothing leaves the machine.

import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const loopback = new URL(process.env['LOOPBACK']!);

const overLoopback = (target: string | URL | https.RequestOptions, ...more: unknown[]): http.ClientRequest => {
  const isAddress = typeof target === 'string' || target instanceof URL;
  const url = isAddress ? new URL(target) : new URL(`https://${target.hostname ?? target.host ?? ''}${target.path ?? '/'}`);
  const asked = (isAddress ? (more.find((one) => typeof one === 'object') ?? {}) : target) as https.RequestOptions;
  const callback = more.find((one) => typeof one === 'function') as ((answer: http.IncomingMessage) => void) | undefined;
  const headers = { ...(asked.headers as http.OutgoingHttpHeaders | undefined), 'x-host': url.hostname };
  return http.request({ hostname: loopback.hostname, port: loopback.port, path: `${url.pathname}${url.search}`, method: asked.method ?? 'GET', headers }, callback);
};
https.request = overLoopback;
syncBuiltinESMExports();
