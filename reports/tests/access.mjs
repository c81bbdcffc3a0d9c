// SPDX-License-Identifier: Apache-2.0
// Accessible in light and dark, wide and narrow: axe finds nothing, nothing hangs on colour, nothing scrolls sideways.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { close, equal, expect, open, settled, test } from './harness.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')} ${v.nodes[0]?.any[0]?.message ?? ''}`);
}

for (const file of ['sample.html', 'clean.html', 'windows.html', 'hostile.html']) {
  for (const scheme of ['light', 'dark']) {
    for (const width of [1440, 390]) {
      test(`axe: ${file}, ${scheme}, ${width}px`, async (browser) => {
        const page = await open(browser, file, { scheme, width, height: width === 390 ? 844 : 900 });
        await page.addStyleTag({ content: '*{content-visibility:visible!important}' }).catch(() => {});
        await page.evaluate(() => document.getElementById('texts')?.scrollIntoView());
        await settled(page);
        equal(await violations(page), [], 'violations');
        page.seen.errors.length = 0;  // the policy refuses the style element, as it must
        await close(page);
      });
    }
  }
}

test('axe: the list of keys and the rail as a sheet', async (browser) => {
  const page = await open(browser, 'sample.html', { width: 390, height: 844 });
  await page.click('#mlist');
  equal(await violations(page), [], 'rail');
  await page.keyboard.press('Escape');
  await page.click('#bhelp');
  equal(await violations(page), [], 'keys');
  await close(page);
});

for (const width of [320, 390, 600, 860, 861, 1180, 1440, 2560]) {
  test(`no sideways scrolling at ${width}px`, async (browser) => {
    for (const scripts of [true, false]) {
      const page = await open(browser, 'sample.html', { width, height: 844, scripts });
      const [scroll, inner] = [await page.evaluate(() => document.documentElement.scrollWidth), width];
      expect(scroll <= inner, `${scroll} wide, scripts ${scripts}`);
      await close(page);
    }
  });
}

test('hostile copy does not widen the page at 390px', async (browser) => {
  const page = await open(browser, 'hostile.html', { width: 390, height: 844 });
  expect((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390, 'page');
  await close(page);
});

test('opposed and agreeing passages differ without colour', async (browser) => {
  const page = await open(browser, 'sample.html');
  const looks = (selector) => page.$eval(selector, (e) => {
    const style = getComputedStyle(e);
    return [style.borderBottomStyle, style.borderBottomWidth, e.closest('li')?.querySelector('.rel')?.textContent];
  });
  const odd = await looks('#finding-1 .ev .odd mark');
  const even = await looks('#finding-1 .ev .even mark');
  expect(odd[0] !== even[0] && odd[2] === '≠' && even[2] === '=', `${odd} and ${even}`);
  const marks = await page.$$eval('.pane mark.lk', (all) => Object.fromEntries(all.map((m) => [
    m.classList.contains('agree') ? 'agree' : 'opposed', getComputedStyle(m).borderBottomStyle + getComputedStyle(m).borderBottomWidth])));
  expect(marks.agree !== marks.opposed, `marks ${JSON.stringify(marks)}`);
  await close(page);
});

test('reduced motion is kept: nothing moves by itself', async (browser) => {
  const page = await open(browser, 'sample.html');
  const moving = await page.$$eval('*', (all) => all.filter((e) => {
    const style = getComputedStyle(e);
    return style.animationName !== 'none' || (style.transitionDuration !== '0s' && style.transitionProperty !== 'none');
  }).length);
  equal(moving, 0, 'moving elements');
  equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto', 'scrolling');
  await close(page);
});

test('on a phone: the rail opens as a sheet, leads to a finding and closes', async (browser) => {
  const page = await open(browser, 'sample.html', { width: 390, height: 844 });
  expect(!(await page.isVisible('#rail')), 'closed at first');
  await page.click('#mlist');
  expect(await page.isVisible('#rail'), 'open');
  equal(await page.getAttribute('#mlist', 'aria-expanded'), 'true', 'said');
  await page.click('.item[href="#finding-4"]');
  await settled(page);
  expect(!(await page.isVisible('#rail')), 'closed again');
  const top = await page.evaluate(() => document.getElementById('finding-4').getBoundingClientRect().top);
  expect(top >= 90 && top < 220, `the finding stands at ${top}`);
  await page.click('#mnext');
  equal(await page.evaluate(() => document.querySelector('.f[data-open]').id), 'finding-5', 'next');
  await close(page);
});
