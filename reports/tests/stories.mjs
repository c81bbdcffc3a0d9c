// SPDX-License-Identifier: Apache-2.0
// Pages of real runs over fixtures/stories: accessible, quiet on the network, within their box, numbered like their data.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { close, equal, expect, open, pages, settled, test } from './harness.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const stories = pages ? readdirSync(pages).filter((name) => name.startsWith('story-')).sort() : [];

test('there are stories to look at', async () => expect(stories.length > 0, `none in ${pages}`));

for (const story of stories) {
  test(`${story}: axe, light and dark; nothing wider than the screen; every finding opens`, async (browser) => {
    for (const [scheme, width] of [['light', 1440], ['dark', 390]]) {
      const page = await open(browser, story, { scheme, width, height: 844 });
      await settled(page);
      await page.evaluate(axe);
      const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      equal(found.violations.map((v) => `${v.id}: ${v.nodes[0].target}`), [], `${scheme}, ${width}px`);
      expect((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, 'sideways');
      const data = JSON.parse(await page.textContent('#data'));
      const open_ = data.findings.filter((f) => !f.number.includes('.'));
      equal(await page.$$eval('.f', (all) => all.map((f) => f.id)), open_.map((f) => `finding-${f.number}`), 'numbers');
      for (const finding of open_) {
        await page.evaluate((id) => (location.hash = id), `#f-${finding.fingerprint}`);
        await settled(page);
        equal(await page.$eval('.f[data-open]', (f) => f.id), `finding-${finding.number}`, 'by fingerprint');
      }
      await close(page);
    }
  });
}
