// SPDX-License-Identifier: Apache-2.0
// Print: every finding is on paper, without controls, and without colour it still tells the sides apart.
import { close, equal, expect, open, test } from './harness.mjs';

test('print shows every finding and passage, opens what is folded, and no controls', async (browser) => {
  const page = await open(browser, 'sample.html');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  equal(await page.$$eval('.f', (all) => all.filter((f) => f.checkVisibility()).length), 11, 'findings');
  const hidden = await page.$$eval('.f .ev li', (all) => all.filter((li) => !li.checkVisibility()).length);
  equal(hidden, 0, 'hidden passages');
  const controls = await page.$$eval('button, input, select, .rail, .top', (all) => all.filter((e) => e.checkVisibility()).length);
  equal(controls, 0, 'controls');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  equal(await page.$$eval('.f details[open]', (all) => all.length), 0, 'folded again');
  await close(page);
});

test('the page prints to a PDF of a sensible length, dark or light', async (browser) => {
  for (const scheme of ['light', 'dark']) {
    const page = await open(browser, 'sample.html', { scheme });
    const pdf = await page.pdf({ format: 'A4' });
    const sheets = (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
    expect(sheets >= 2 && sheets <= 14, `${sheets} sheets`);
    await page.emulateMedia({ media: 'print' });
    equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)', 'ground');
    await close(page);
  }
});

test('on paper no word of the matrix is broken', async (browser) => {
  const page = await open(browser, 'sample.html', { width: 700 });
  await page.emulateMedia({ media: 'print' });
  const broken = await page.$$eval('.mx bdi, .mx .grp', (all) => all.filter((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const lines = new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size;
    return lines > cell.textContent.trim().split(/[\s-]+/).length;
  }).map((cell) => cell.textContent));
  equal(broken, [], 'broken');
  await close(page);
});

test('on paper the sides differ by line and sign', async (browser) => {
  const page = await open(browser, 'sample.html');
  await page.emulateMedia({ media: 'print' });
  const styles = await page.evaluate(() => ['odd', 'even'].map((side) =>
    getComputedStyle(document.querySelector(`#finding-1 .ev .${side} mark`)).borderBottomStyle));
  equal(styles, ['double', 'solid'], 'underlines');
  await close(page);
});
