// SPDX-License-Identifier: Apache-2.0
// The keyboard, filters and reviewed marks (UX.md, point 19).
import { close, equal, expect, open, settled, test } from './harness.mjs';

const current = (page) => page.evaluate(() => document.querySelector('.item[aria-current]')?.hash);
const opened = (page) => page.evaluate(() => document.querySelector('.f[data-open]')?.id);

test('j and k walk through the findings and wrap around', async (browser) => {
  const page = await open(browser, 'sample.html');
  equal(await current(page), '#finding-1', 'at first');
  await page.keyboard.press('j');
  equal(await current(page), '#finding-2', 'after j');
  equal(await opened(page), 'finding-2', 'opened after j');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  equal(await current(page), '#finding-11', 'k from the first');
  await close(page);
});

test('the open finding is on screen after each step', async (browser) => {
  const page = await open(browser, 'sample.html');
  for (let i = 0; i < 8; ++i) {
    await page.keyboard.press('j');
    await settled(page);
    const top = await page.evaluate(() => document.querySelector('.f[data-open]').getBoundingClientRect().top);
    expect(top >= 40 && top < 200, `step ${i + 1}: the finding stands at ${top}`);
  }
  await close(page);
});

test('n and N stop at errors only, and skip reviewed ones', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-6' });
  await page.keyboard.press('n');
  equal(await current(page), '#finding-1', 'n wraps to the first error');
  await page.keyboard.press('x');
  await page.keyboard.press('N');
  equal(await current(page), '#finding-5', 'N to the last error');
  await page.keyboard.press('n');
  equal(await current(page), '#finding-2', 'n skips the reviewed first');
  await close(page);
});

test('x marks as reviewed, in words too, and the browser keeps it', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-2' });
  await page.keyboard.press('x');
  equal(await page.textContent('#prog'), '1 reviewed', 'count');
  expect(await page.isVisible('#finding-2 .done-tag'), 'the article says reviewed');
  await page.reload();
  equal(await page.textContent('#prog'), '1 reviewed', 'count after reload');
  await page.keyboard.press('x');
  equal(await page.textContent('#prog'), '0 reviewed', 'x again reopens');
  page.seen.requests.pop();  // the reload
  await close(page);
});

test('o and Enter open the two texts of the finding', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-4' });
  await page.keyboard.press('o');
  expect(await page.isVisible('#finding-4 .slot .cmp'), 'panes after o');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  expect(await page.isVisible('#finding-5 .slot .cmp'), 'panes after Enter');
  await close(page);
});

test('[ and ] change the source on the right', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-1' });
  const right = () => page.$eval('#finding-1 .cmph > div:last-child select', (s) => s.selectedOptions[0].textContent);
  const before = await right();
  await page.keyboard.press(']');
  const after = await right();
  expect(after !== before, `] leaves ${after}`);
  await page.keyboard.press('[');
  equal(await right(), before, 'back with [');
  const left = () => page.$eval('#finding-1 .cmph > div:first-child select', (s) => s.value);
  for (let i = 0; i < 5; ++i) {
    await page.keyboard.press(']');
    const ids = [await left(), await page.$eval('#finding-1 .cmph > div:last-child select', (s) => s.value)];
    expect(ids[0] !== ids[1], 'never the same source twice');
  }
  await close(page);
});

test('c copies the finding as text with its lasting link', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-1' });
  await page.keyboard.press('c');
  await page.waitForFunction(() => document.querySelector('.toast.on')?.textContent.includes('copied'));
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of ['ERROR date/conflict #1', 'on March 12, 2023', 'daily 4:', 'Ask: Which', '#f-']) {
    expect(text.includes(part), `no "${part}" in:\n${text}`);
  }
  await close(page);
});

test('the buttons of a finding do what they say', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-2' });
  await page.click('#finding-2 [data-act=done]');
  equal(await page.textContent('#finding-2 [data-act=done]'), 'Reopen', 'name after reviewing');
  await page.click('#finding-2 [data-act=link]');
  await page.waitForFunction(() => document.querySelector('.toast.on')?.textContent === 'Link copied');
  expect(/#f-[0-9a-f]{16}$/.test(await page.evaluate(() => navigator.clipboard.readText())), 'link');
  await page.click('#finding-2 [data-act=base]');
  await page.waitForFunction(() => document.querySelector('.toast.on')?.textContent === 'Baseline entry copied');
  const entry = await page.evaluate(() => navigator.clipboard.readText());
  expect(entry.includes('fingerprint = "') && entry.includes('rule = "figure/conflict"'), entry);
  await page.click('#finding-3 [data-act=open]');
  expect(await page.isVisible('#finding-3 .slot .cmp'), 'side by side');
  await close(page);
});

test('/ goes to the filter, Esc leaves it, letters typed there do nothing else', async (browser) => {
  const page = await open(browser, 'sample.html');
  await page.keyboard.press('/');
  equal(await page.evaluate(() => document.activeElement.id), 'q', 'focus after /');
  await page.keyboard.type('jnx?d');
  equal(await current(page), '#finding-1', 'typing moves nothing');
  equal(await page.inputValue('#q'), 'jnx?d', 'typed text');
  expect(!(await page.isVisible('dialog')), 'no help while typing');
  await page.keyboard.press('Escape');
  expect((await page.evaluate(() => document.activeElement.id)) !== 'q', 'focus after Esc');
  await close(page);
});

test('d turns dark and back, and is kept', async (browser) => {
  const page = await open(browser, 'sample.html');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.keyboard.press('d');
  const dark = await ground();
  expect(dark !== light, 'd changes the ground');
  await page.reload();
  equal(await ground(), dark, 'kept');
  page.seen.requests.pop();
  await close(page);
});

test('? opens the list of keys, Esc closes it, keys rest meanwhile', async (browser) => {
  const page = await open(browser, 'sample.html');
  expect(!(await page.isVisible('dialog')), 'closed at first');
  await page.keyboard.press('?');
  expect(await page.isVisible('dialog#help'), 'open after ?');
  const listed = await page.$$eval('#help kbd', (all) => all.map((k) => k.textContent));
  for (const key of ['j', 'k', 'n', 'N', 'o', '[', ']', 'x', 'c', '/', '?', 'd', 'p']) {
    expect(listed.includes(key), `${key} is not listed`);
  }
  await page.keyboard.press('j');
  equal(await current(page), '#finding-1', 'j while the list is open');
  await page.keyboard.press('Escape');
  expect(!(await page.isVisible('dialog#help')), 'closed after Esc');
  await close(page);
});

test('p prints', async (browser) => {
  const page = await open(browser, 'sample.html');
  await page.evaluate(() => {
    window.printed = 0;
    window.print = () => ++window.printed;
  });
  await page.keyboard.press('p');
  await page.click('#bprint');
  equal(await page.evaluate(() => window.printed), 2, 'prints');
  await close(page);
});

test('filters: severity, topic, source, text; the count says n of m', async (browser) => {
  const page = await open(browser, 'sample.html');
  const count = () => page.textContent('#count');
  equal(await count(), '11 of 11 shown', 'at first');
  await page.click('.chip[data-sev=error]');
  equal(await count(), '5 of 11 shown', 'errors');
  equal(await page.$$eval('.f', (all) => all.filter((f) => f.checkVisibility()).length), 5, 'articles shown');
  await page.click('.chip[data-sev=note]');
  equal(await count(), '7 of 11 shown', 'errors and notes');
  await page.click('.chip[data-sev=error]');
  await page.click('.chip[data-sev=note]');
  await page.selectOption('#ftopic', 'Quotes');
  equal(await count(), '3 of 11 shown', 'quotes');
  await page.selectOption('#ftopic', '');
  await page.selectOption('#fsrc', { label: 'spun' });
  equal(await count(), '4 of 11 shown', 'source');
  await page.fill('#q', 'CHECKER has');
  await settled(page);
  equal(await count(), '1 of 11 shown', 'source and text');
  await page.fill('#q', 'zeppelin');
  await settled(page);
  equal(await count(), '0 of 11 shown', 'nothing');
  expect(await page.isVisible('#nohit'), 'says that nothing passes');
  await close(page);
});

test('j walks through what the filters leave', async (browser) => {
  const page = await open(browser, 'sample.html');
  await page.click('.chip[data-sev=note]');
  await page.keyboard.press('j');
  equal(await current(page), '#finding-10', 'first note');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  equal(await current(page), '#finding-10', 'wraps within notes');
  await close(page);
});
