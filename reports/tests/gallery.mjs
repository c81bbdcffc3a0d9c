// SPDX-License-Identifier: Apache-2.0
// Takes the pictures of reports/gallery: node gallery.mjs FOLDER, with CROSSREAD_PAGES naming the folder of pages.
import { chromium } from 'playwright-core';
import { join } from 'node:path';
import { launch, open, settled } from './harness.mjs';

const pictures = [
  ['overview', 'sample.html', '', { width: 1440, height: 900 }],
  ['finding-dark', 'sample.html', '#finding-1', { width: 1440, height: 900, scheme: 'dark' }],
  ['timeline', 'sample.html', '#timeline', { width: 1440, height: 900 }],
  ['quotes', 'sample.html', '#quotes', { width: 1440, height: 900 }],
  ['graph', 'sample.html', '#graph', { width: 1440, height: 900 }],
  ['fifty-sources', 'fifty.html', '#graph', { width: 1440, height: 900 }],
  ['phone', 'sample.html', '#finding-2', { width: 390, height: 844 }],
  ['phone-dark', 'sample.html', '', { width: 390, height: 844, scheme: 'dark' }],
  ['right-to-left', 'odd.html', '#finding-2', { width: 1440, height: 900 }],
  ['mill-fire', 'mill-fire.html', '', { width: 1440, height: 900 }],
];

const browser = await launch(chromium);
for (const [name, file, hash, look] of pictures) {
  const page = await open(browser, file, { hash, ...look });
  await settled(page);
  await page.screenshot({ path: join(process.argv[2], `${name}.png`) });
  await page.context().close();
}
await browser.close();
