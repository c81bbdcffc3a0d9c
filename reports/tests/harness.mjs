// SPDX-License-Identifier: Apache-2.0
// What every browser test needs: a browser, a fresh page, and a count of what passed.
import { chromium } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

export const pages = process.env.CROSSREAD_PAGES ?? '';

const tests = [];

/** Registers a test; `body` gets what open() needs. */
export function test(name, body) {
  tests.push({ name, body });
}

export function expect(holds, message) {
  if (!holds) throw new Error(message);
}

export function equal(actual, wanted, what) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what}: got ${a}, wanted ${b}`);
}

const launchArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

/** Opens `file` of the pages in a fresh context; everything the page says or asks for is kept on `page.seen`. */
export async function open(browser, file, { hash = '', scheme = 'light', width = 1440, height = 900, scripts = true } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: scheme, javaScriptEnabled: scripts, reducedMotion: 'reduce',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => {});
  const page = await context.newPage();
  page.session = await context.newCDPSession(page);
  await page.session.send('Performance.enable');
  page.seen = { requests: [], errors: [], dialogs: [] };
  page.on('request', (request) => page.seen.requests.push(request.url()));
  page.on('pageerror', (error) => page.seen.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') page.seen.errors.push(message.text());
  });
  page.on('dialog', (dialog) => {
    page.seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const url = file.startsWith('/') ? pathToFileURL(file).href : pathToFileURL(join(pages, file)).href;
  await page.goto(url + hash);
  return page;
}

export async function close(page) {
  const { seen } = page;
  await page.context().close();
  equal(seen.errors, [], 'errors on the page');
  equal(seen.dialogs, [], 'dialogs');
  expect(seen.requests.every((url) => url.startsWith('file:') || url.startsWith('data:')), `network: ${seen.requests}`);
  expect(seen.requests.filter((url) => url.startsWith('file:')).length === 1, `files: ${seen.requests}`);
}

/** Milliseconds of processor time that the page's main thread has taken so far; a busy machine adds little to it. */
export async function workOf(page) {
  const { metrics } = await page.session.send('Performance.getMetrics');
  return 1000 * metrics.find((metric) => metric.name === 'ThreadTime').value;
}

/** Frames have been drawn and deferred work is done. */
export async function settled(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))));
}

export function launch(kind) {
  return kind.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: launchArguments });
}

export async function runAll() {
  const browser = await launch(chromium);
  const only = process.argv[2];
  let passed = 0;
  let failed = 0;
  for (const { name, body } of tests) {
    if (only && !name.includes(only)) continue;
    try {
      await body(browser);
      ++passed;
      if (process.env.VERBOSE) console.log(`ok    ${name}`);
    } catch (error) {
      ++failed;
      console.log(`FAIL  ${name}\n      ${String(error.message ?? error).slice(0, 700).split('\n').join('\n      ')}`);
    }
  }
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
