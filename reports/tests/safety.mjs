// SPDX-License-Identifier: Apache-2.0
// Hostile copy stays inert; nothing is asked of any network; the policy admits our own bytes only.
import { close, equal, expect, open, settled, test } from './harness.mjs';

test('hostile copy runs nothing, also when opened side by side and filtered', async (browser) => {
  const page = await open(browser, 'hostile.html');
  for (const key of ['j', 'k', 'o', ']', ']', '[']) await page.keyboard.press(key);
  await page.fill('#q', '<script>');
  await page.fill('#q', '');
  await page.evaluate(() => document.getElementById('texts').scrollIntoView());
  await page.waitForSelector('#free .cmp');
  await settled(page);
  equal(await page.evaluate(() => window.pwned ?? null), null, 'pwned');
  equal(await page.$$eval('main img, main iframe, main object, main embed, main u, main i:not(.x)', (all) => all.length), 0, 'elements from copy');
  equal(await page.$$eval('script', (all) => all.length), 2, 'scripts: data and our own');
  equal(await page.$$eval('a[href]', (all) => all.filter((a) => !a.getAttribute('href').startsWith('#')).length), 0, 'links out');
  const handlers = await page.$$eval('*', (all) => all.filter((e) => [...e.attributes].some((a) => a.name.startsWith('on'))).length);
  equal(handlers, 0, 'event attributes');
  await close(page);
});

test('hostile copy is shown as it is written', async (browser) => {
  const page = await open(browser, 'hostile.html', { scripts: false });
  expect((await page.textContent('#findings')).includes('<script>window.pwned=1</script>'), 'markup as text');
  equal(await page.title(), '1 contradiction in 3 sources · crossread', 'title');
  await close(page);
});

test('characters that reorder or hide words are spelled out', async (browser) => {
  const page = await open(browser, 'hostile.html', { scripts: false });
  const html = await page.content();
  expect(!/[‪-‮⁦-⁩]/.test(html), 'bidi controls in the page');
  // eslint-disable-next-line no-control-regex
  expect(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(html), 'control characters in the page');
  expect(html.includes('[U+202E]') && html.includes('[U+001B]'), 'spelled out');
  await close(page);
});

test('right-to-left copy runs right to left in its own paragraph only', async (browser) => {
  const page = await open(browser, 'hostile.html', { scripts: false });
  const direction = await page.$$eval('.copy p', (all) => {
    const p = all.find((e) => e.textContent.includes('قال'));
    return p ? [p.getAttribute('dir'), getComputedStyle(p.lastElementChild).direction, getComputedStyle(p).direction] : null;
  });
  expect(direction !== null && direction[2] === 'rtl', `direction ${direction}`);
  equal(await page.evaluate(() => getComputedStyle(document.body).direction), 'ltr', 'the page');
  await close(page);
});

test('a ten-megabyte line is printed as windows, and the page stays light', async (browser) => {
  const page = await open(browser, 'hostile.html');
  const size = (await page.content()).length;
  expect(size < 300 * 1024, `${size} characters`);
  expect((await page.textContent('#texts')).includes('passages only'), 'says so');
  await close(page);
});

test('the embedded data cannot close its element', async (browser) => {
  const page = await open(browser, 'hostile.html', { scripts: false });
  const raw = await page.$eval('#data', (e) => e.textContent);
  expect(!raw.includes('<') && !raw.includes('>'), 'angle brackets in the data');
  expect(JSON.parse(raw).findings[0].title.includes('</script>'), 'the text is whole');
  await close(page);
});

test('the content policy admits nothing but our own style and script', async (browser) => {
  const page = await open(browser, 'sample.html');
  const policy = await page.$eval('meta[http-equiv]', (m) => m.content);
  expect(policy.startsWith("default-src 'none'"), policy);
  expect(!policy.includes('unsafe'), policy);
  const blocked = await page.evaluate(() => new Promise((done) => {
    addEventListener('securitypolicyviolation', (e) => done(e.violatedDirective), { once: true });
    const script = document.createElement('script');
    script.textContent = 'window.pwned = 1';
    document.body.append(script);
  }));
  expect(blocked.startsWith('script-src'), blocked);
  equal(await page.evaluate(() => window.pwned ?? null), null, 'pwned');
  page.seen.errors.length = 0;  // the violation that was asked for
  await close(page);
});

test('no request leaves the page through all views', async (browser) => {
  const page = await open(browser, 'sample.html');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 700) {
    await page.evaluate((top) => scrollTo(0, top), y);
    await settled(page);
  }
  for (const key of ['j', 'n', ']', 'd', '?', 'Escape']) await page.keyboard.press(key);
  equal(page.seen.requests.filter((u) => !u.startsWith('file:') && !u.startsWith('data:')), [], 'requests');
  await close(page);
});
