// SPDX-License-Identifier: Apache-2.0
// Deep links: by number, by fingerprint, to folded findings, and through filters.
import { close, equal, expect, open, settled, test } from './harness.mjs';

const opened = (page) => page.evaluate(() => document.querySelector('.f[data-open]')?.id);

test('#finding-3 opens the finding and brings it to the top', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-3' });
  await settled(page);
  equal(await opened(page), 'finding-3', 'opened');
  const top = await page.evaluate(() => document.getElementById('finding-3').getBoundingClientRect().top);
  expect(top >= 40 && top < 200, `stands at ${top}`);
  await close(page);
});

test('#f-<fingerprint> opens the same finding', async (browser) => {
  const first = await open(browser, 'sample.html');
  const prints = await first.evaluate(() => JSON.parse(document.getElementById('data').textContent).findings.map((f) => [f.number, f.fingerprint]));
  await close(first);
  expect(new Set(prints.map(([, print]) => print)).size === prints.length, 'fingerprints are unique');
  const [number, print] = prints[3];
  const page = await open(browser, 'sample.html', { hash: `#f-${print}` });
  equal(await opened(page), `finding-${number}`, 'opened');
  await close(page);
});

test('the address bar names the finding in the lasting form', async (browser) => {
  const page = await open(browser, 'sample.html');
  await page.keyboard.press('j');
  expect(/#f-[0-9a-f]{16}$/.test(page.url()), page.url());
  await close(page);
});

test('a link to a folded finding opens the one it is folded under', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-9-2' });
  equal(await opened(page), 'finding-9', 'opened');
  await close(page);
});

test('an address that leads nowhere is no error', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#f-%E0%A4%A' });
  equal(await opened(page), 'finding-1', 'opened');
  await close(page);
});

test('a changed address moves to the finding, also one that is filtered out', async (browser) => {
  const page = await open(browser, 'sample.html');
  await page.click('.chip[data-sev=note]');
  await page.evaluate(() => (location.hash = '#finding-2'));
  await settled(page);
  equal(await opened(page), 'finding-2', 'opened');
  expect(await page.isVisible('#finding-2'), 'the filter gives way');
  await close(page);
});

test('every link inside the page has a target', async (browser) => {
  for (const file of ['sample.html', 'windows.html', 'clean.html', 'fifty.html']) {
    const page = await open(browser, file, { scripts: false });
    const lost = await page.$$eval('a[href^="#"]', (all) =>
      all.map((a) => a.getAttribute('href')).filter((h) => h.length > 1 && !document.getElementById(h.slice(1))));
    equal([...new Set(lost)].slice(0, 5), [], `lost links of ${file}`);
    const ids = await page.$$eval('[id]', (all) => all.map((e) => e.id));
    equal(ids.filter((id, i) => ids.indexOf(id) !== i), [], `double ids of ${file}`);
    await close(page);
  }
});
