// SPDX-License-Identifier: Apache-2.0
// Says how long a page takes until it can be used: node measure.mjs PAGE.html. The median of five openings.
import { chromium } from 'playwright-core';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch, open, settled, workOf } from './harness.mjs';

const file = resolve(process.argv[2]);
const browser = await launch(chromium);
const rows = [];
for (let i = 0; i < 5; ++i) {
  const page = await open(browser, file);
  await page.waitForFunction(() => document.documentElement.classList.contains('scripted'));
  const interactive = await page.evaluate(() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd);
  await settled(page);
  const work = await workOf(page);
  await page.keyboard.press('j');
  await settled(page);
  rows.push([interactive, work, (await workOf(page)) - work]);
  await page.context().close();
}
await browser.close();
const median = (column) => Math.round(rows.map((r) => r[column]).sort((a, b) => a - b)[2]);
console.log(`${statSync(file).size} bytes; answers keys and clicks ${median(0)} ms after navigation began; ` +
  `${median(1)} ms of main-thread work until settled; a step to the next finding ${median(2)} ms of work`);
