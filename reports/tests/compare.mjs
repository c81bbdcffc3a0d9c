// SPDX-License-Identifier: Apache-2.0
// The side-by-side: two texts, opposed passages at one height, joined and labelled.
import { close, equal, expect, open, settled, test } from './harness.mjs';

/** Tops of the opposed passages of the open finding in both panes, and the panes' box. */
const heights = (page, id) => page.evaluate((root) => {
  const panes = [...document.querySelectorAll(`${root} .pane`)];
  const box = panes[0].getBoundingClientRect();
  const of = (pane) => pane.querySelector('mark.on.error, mark.on.warning, mark.on.note')?.getBoundingClientRect().top ?? null;
  return { left: of(panes[0]), right: of(panes[1]), top: box.top, bottom: box.bottom };
}, id);

test('a finding opens with both opposed passages visible at one height, joined and labelled', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-1' });
  await settled(page);
  const at = await heights(page, '#finding-1');
  expect(at.left !== null && at.right !== null, 'both passages are marked');
  for (const y of [at.left, at.right]) expect(y >= at.top - 1 && y < at.bottom, `passage at ${y}, panes ${at.top} to ${at.bottom}`);
  expect(Math.abs(at.left - at.right) < 30, `heights ${at.left} and ${at.right}`);
  equal(await page.textContent('#finding-1 .pill'), '1 day apart', 'label');
  equal(await page.locator('#finding-1 .wires .act .band').count(), 1, 'band');
  await close(page);
});

test('labels name the difference: fewer, reversed', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-2' });
  await settled(page);
  equal(await page.textContent('#finding-2 .pill'), '5 fewer', 'figures, read from left to right');
  await page.keyboard.press('j');
  await settled(page);
  equal(await page.textContent('#finding-3 .pill'), 'reversed', 'claim');
  await close(page);
});

test('both selectors take any source and redraw the connectors', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-1' });
  await settled(page);
  const drawn = () => page.$eval('#finding-1 .wires', (svg) => svg.innerHTML);
  const before = await drawn();
  const options = await page.$$eval('#finding-1 .cmph select >> nth=1 >> option', (all) => all.map((o) => o.textContent));
  equal(options.length, 5, 'sources to choose from');
  await page.selectOption('#finding-1 .cmph select >> nth=1', { label: 'post · Harbour Post' });
  await settled(page);
  expect((await drawn()) !== before, 'connectors change');
  expect((await page.textContent('#finding-1 .pane >> nth=1')).includes('federal mediator'), 'the other text');
  await close(page);
});

test('agreeing passages are joined by a thin line without a band', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-1' });
  await settled(page);
  expect((await page.locator('#finding-1 .wires .agree .ln').count()) > 0, 'lines');
  equal(await page.locator('#finding-1 .wires .agree .band').count(), 0, 'bands');
  await close(page);
});

test('clicking a mark lines up its counterpart', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-1', height: 620 });
  await settled(page);
  const mark = page.locator('#finding-1 .pane >> nth=0 >> mark.lk', { hasText: 'At least 14 people' });
  await mark.scrollIntoViewIfNeeded();
  await mark.click();
  await settled(page);
  equal(await page.textContent('#finding-1 .pill'), '5 fewer', 'label moves');
  const other = page.locator('#finding-1 .pane >> nth=1 >> mark.lk', { hasText: '9 people' });
  const [a, b] = [await mark.boundingBox(), await other.boundingBox()];
  expect(Math.abs(a.y - b.y) < 24, `heights ${a.y} and ${b.y}`);
  await close(page);
});

test('marks can be reached and used by keyboard', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-1' });
  await settled(page);
  await page.locator('#finding-1 .pane >> nth=0 >> mark.lk', { hasText: 'At least 14 people' }).focus();
  await page.keyboard.press('Enter');
  await settled(page);
  equal(await page.textContent('#finding-1 .pill'), '5 fewer', 'label');
  equal(await page.evaluate(() => document.querySelector('.f[data-open]').id), 'finding-1', 'still the same finding');
  await close(page);
});

test('the free side-by-side takes any two sources', async (browser) => {
  const page = await open(browser, 'sample.html');
  await page.evaluate(() => document.getElementById('texts').scrollIntoView());
  await page.waitForSelector('#free .cmp');
  await page.selectOption('#free .cmph select >> nth=0', { label: 'spun' });
  await page.selectOption('#free .cmph select >> nth=1', { label: 'post · Harbour Post' });
  expect((await page.textContent('#free .pane >> nth=0')).includes('boss haggler'), 'left');
  expect((await page.textContent('#free .pane >> nth=1')).includes('federal mediator'), 'right');
  expect(!(await page.isVisible('#copies')), 'the static texts give way');
  await close(page);
});

test('one source against itself is shown where it contradicts itself', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-1' });
  await page.selectOption('#finding-1 .cmph select >> nth=0', { label: 'daily · The Brenholt Daily' });
  await settled(page);
  expect((await page.locator('#finding-1 .wires .error').count()) > 0, 'opposed within one text');
  await close(page);
});

test('on a narrow screen the texts stand one below the other with the label between', async (browser) => {
  const page = await open(browser, 'sample.html', { hash: '#finding-1', width: 390, height: 844 });
  await settled(page);
  const boxes = await page.$$eval('#finding-1 .pane', (all) => all.map((p) => p.getBoundingClientRect().toJSON()));
  expect(boxes[1].top > boxes[0].bottom, 'stacked');
  const pill = await page.locator('#finding-1 .pill').boundingBox();
  expect(pill.y > boxes[0].bottom - 2 && pill.y + pill.height < boxes[1].top + 2, 'label between');
  const at = await heights(page, '#finding-1');
  expect(at.left >= boxes[0].top - 1 && at.left < boxes[0].bottom, `left passage at ${at.left}`);
  expect(at.right >= boxes[1].top - 1 && at.right < boxes[1].bottom, `right passage at ${at.right}`);
  await close(page);
});
