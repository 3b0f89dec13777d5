// A built page of the add-on in a browser: google.script.run is a stub that calls the built add-on, which works on the stand-in of a spreadsheet.
// The page is served from a made-up address; whatever else it asks for is refused and kept in `asked`.

import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { standIn, type StandIn } from '../sheets/apps-script.ts';
import { call, loadBundle } from '../sheets/bundle.ts';

const address = 'http://sheets.test/';

export interface Opened {
  readonly page: Page;
  readonly asked: readonly string[];
}

export async function openPage(
  browser: Browser,
  { name = 'sidebar', book = standIn(), ...options }: BrowserContextOptions & { readonly name?: 'sidebar' | 'race' | 'help'; readonly book?: StandIn } = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 300, height: 800 }, locale: 'en-GB', timezoneId: 'UTC', ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  await page.route('**/*', async (route) => {
    if (route.request().url() === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(`addon/dist/${name}.html`, 'utf8') });
    asked.push(route.request().url());
    return route.abort();
  });
  const bundle = loadBundle(book.services);
  // as on Google's side: only what JSON can say comes through
  await page.exposeFunction('serve', (handler: string, args: unknown[]) => JSON.stringify(call(bundle, handler, args)));
  await page.addInitScript(() => {
    const { serve } = window as unknown as { serve: (handler: string, args: unknown[]) => Promise<string> };
    const runner = (good: (answer: unknown) => void = () => {}, bad: (error: unknown) => void = () => {}): unknown =>
      new Proxy(
        {},
        {
          get: (_, handler: string) => {
            if (handler === 'withSuccessHandler') return (next: typeof good) => runner(next, bad);
            if (handler === 'withFailureHandler') return (next: typeof bad) => runner(good, next);
            return (...args: unknown[]) => void serve(handler, args).then((answer) => good(JSON.parse(answer)), bad);
          },
        },
      );
    Object.assign(window, { google: { script: { run: runner() } } });
  });
  await page.goto(address);
  return { page, asked };
}
