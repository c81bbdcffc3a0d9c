// SPDX-License-Identifier: Apache-2.0
// Every view has its contents, with and without scripting, and the numbers agree with the embedded data.
import { close, equal, expect, open, settled, test } from './harness.mjs';

const texts = (page, selector) => page.$$eval(selector, (all) => all.map((e) => e.textContent.replace(/\s+/g, ' ').trim()));

test('with scripting off all findings and passages are there and can be read', async (browser) => {
  const page = await open(browser, 'sample.html', { scripts: false });
  const html = await page.content();
  const data = JSON.parse(await page.textContent('#data'));
  equal(data.findings.length, 13, 'findings with folded ones');
  for (const finding of data.findings) {
    const id = `finding-${finding.number.replace('.', '-')}`;
    expect(html.includes(`id="${id}"`), `no ${id}`);
    const text = (await page.textContent(`#${id}`)).replace(/\s+/g, ' ');
    expect(text.includes(finding.title), `${id} lacks its title`);
    const shown = finding.number.includes('.') ? finding.passages.slice(0, 1) : finding.passages;
    for (const passage of shown) expect(text.includes(passage.text), `${id} lacks "${passage.text}"`);
  }
  equal(await page.$$eval('.f', (all) => all.filter((f) => f.checkVisibility()).length), 11, 'visible findings');
  await close(page);
});

test('with scripting off no control stands idle', async (browser) => {
  const page = await open(browser, 'sample.html', { scripts: false });
  equal(await page.$$eval('button, input, select', (all) => all.filter((e) => e.checkVisibility()).length), 0, 'controls');
  expect(await page.isVisible('.rail a.item'), 'the rail is a table of contents');
  expect(await page.isVisible('#copies summary'), 'the full texts are there');
  await close(page);
});

test('overview: verdict in words, counts, what could not be read', async (browser) => {
  const page = await open(browser, 'sample.html');
  equal(await page.textContent('h1'), 'Five contradictions to settle before this copy moves', 'verdict');
  equal(await texts(page, '.tile b'), ['5', '4', '2', '5'], 'counts');
  expect((await page.textContent('.unread')).includes('copy/photo.jpg'), 'unread source');
  expect((await page.textContent('.verdict p')).includes('5 sources, 4 independent'), 'copies count once');
  await close(page);
});

test('matrix: values in the cells, opposed ones with a sign and a word', async (browser) => {
  const page = await open(browser, 'sample.html');
  const row = page.locator('.mx tbody tr', { hasText: 'When the talks began' });
  equal((await row.locator('td:not(.grp)').allInnerTexts()).map((t) => t.replace(/\s+/g, ' ').trim()),
        ['Mon 13 Mar', 'opposed: Sun 12 Mar / Mon 13 Mar', 'Mon 13 Mar', 'Mon 13 Mar', 'Mon 13 Mar'], 'cells');
  equal(await row.locator('td svg').count(), 1, 'signs');
  await close(page);
});

test('timeline: own words on the day they resolve to', async (browser) => {
  const page = await open(browser, 'sample.html');
  const row = page.locator('.tl tbody tr', { hasText: 'When the talks began' });
  const sunday = row.locator('td[data-day="Sun 12 Mar"]');
  expect((await sunday.innerText()).includes('≠ on March 12, 2023'), await sunday.innerText());
  expect((await row.locator('td[data-day="Mon 13 Mar"]').innerText()).includes('on Monday'), 'Monday');
  await close(page);
});

test('figures: intervals on one axis, and the band they share', async (browser) => {
  const page = await open(browser, 'sample.html');
  const walked = page.locator('.fig', { hasText: 'How many walked out' });
  equal(await walked.locator('svg .bar').count(), 3, 'bars');
  equal(await walked.locator('svg .band').count(), 3, 'band in each row');
  expect((await walked.innerText()).includes('All can be true'), 'verdict');
  const injured = page.locator('.fig', { hasText: 'How many were injured' });
  equal(await injured.locator('svg .band').count(), 0, 'no band where they exclude each other');
  equal(await injured.locator('svg .bar.odd').count(), 1, 'the odd one');
  await close(page);
});

test('quotes: what is only in one is marked as deleted, in the other as inserted', async (browser) => {
  const page = await open(browser, 'sample.html');
  const quote = page.locator('.qd', { hasText: 'One quotation' });
  equal(await quote.locator('del').allInnerTexts(), ['open', 'each', 'signed'].slice(0, 2), 'only in the first');
  equal(await quote.locator('ins').allInnerTexts(), ['reopen', 'every', 'off'], 'only in the second');
  await close(page);
});

test('sources: the date used and why, the rejected one, shared text', async (browser) => {
  const page = await open(browser, 'sample.html');
  const post = page.locator('.sc', { hasText: 'Harbour Post' });
  equal(await post.locator('del').count(), 1, 'rejected date');
  expect((await post.textContent()).includes('not used'), 'says so');
  expect((await post.textContent()).includes('shares text with'), 'near copy');
  expect((await page.locator('#independence').textContent()).includes('4 independent'), 'independence');
  await close(page);
});

test('a date that was worked out names the day it was counted from', async (browser) => {
  const page = await open(browser, 'sample.html');
  const passage = page.locator('#finding-1 .ev li', { hasText: 'began on Monday' });
  expect((await passage.innerText()).includes('counted from Tue 14 Mar, as stated'), await passage.innerText());
  await close(page);
});

test('agreements and what was not compared are listed with reasons', async (browser) => {
  const page = await open(browser, 'sample.html');
  expect((await page.textContent('#agreements')).includes('Both allow 1,900 to 2,000'), 'reason');
  expect((await page.textContent('#agreements .quiet')).includes('People and sailings'), 'declined pair');
  await close(page);
});

test('graph: every pair with findings has its number; a line opens the two texts', async (browser) => {
  const page = await open(browser, 'sample.html');
  const pairs = await page.$$eval('.gr .ed text', (all) => all.length);
  const rows = await page.$$eval('.pairs tbody tr', (all) => all.filter((r) => r.children[1].textContent.trim()).length);
  equal(pairs, rows, 'numbers and rows');
  await page.locator('.gr .ed text').first().click();
  await settled(page);
  expect(await page.isVisible('#free .cmp'), 'the free side-by-side');
  await close(page);
});

test('a clean run says so and shows no empty views', async (browser) => {
  const page = await open(browser, 'clean.html');
  equal(await page.textContent('h1'), 'These sources do not contradict each other', 'verdict');
  equal(await page.$$eval('section', (all) => all.filter((s) => s.textContent.trim() === '').length), 0, 'empty sections');
  expect(!(await page.isVisible('.chip')), 'no chips');
  await close(page);
});

test('a closed panel is closed: nothing that is hidden takes room', async (browser) => {
  const page = await open(browser, 'sample.html');
  const leaks = await page.$$eval('[hidden], dialog:not([open]), details:not([open]) > :not(summary)', (all) =>
    all.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height > 0).map((e) => e.outerHTML.slice(0, 80)));
  equal(leaks, [], 'open although closed');
  await close(page);
});

test('without full text the page holds windows only, and says so', async (browser) => {
  const page = await open(browser, 'windows.html');
  const html = await page.content();
  expect(!html.includes('links Brenholt with the islands of the outer sound'), 'a sentence without findings');
  expect(html.includes('on March 12, 2023'), 'passages');
  expect((await page.textContent('#texts')).includes('left out'), 'says so');
  await close(page);
});
