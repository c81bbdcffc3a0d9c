// SPDX-License-Identifier: Apache-2.0
// What was once seen to be wrong on a screenshot and can be measured: clipped words, crossed boxes, empty panels, jargon.
import { close, equal, expect, open, settled, test } from './harness.mjs';

/** Pairs of elements of `selector` whose boxes overlap by more than a pixel. */
const crossings = (page, selector) => page.$$eval(selector, (all) => {
  const boxes = all.filter((e) => e.checkVisibility()).map((e) => [e.textContent.trim().slice(0, 30), e.getBoundingClientRect()]);
  const over = [];
  boxes.forEach(([name, a], i) => boxes.slice(i + 1).forEach(([other, b]) => {
    if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1) {
      over.push(`${name} / ${other}`);
    }
  }));
  return over;
});

for (const [file, width] of [['large.html', 1440], ['large.html', 390], ['sample.html', 1000], ['sample.html', 390]]) {
  test(`no word of the frame is cut or runs into another: ${file}, ${width}px`, async (browser) => {
    const page = await open(browser, file, { width, height: 844 });
    if (width < 800) await page.click('#mlist');
    const cut = await page.$$eval('.foot > span, .chip, .tile, .tile span, .btn, .brand, h1, h2, .lede', (all) => all.filter((e) =>
      e.checkVisibility() && (e.scrollWidth > e.clientWidth + 1) && getComputedStyle(e).display !== 'inline').map((e) => e.textContent.trim().slice(0, 40)));
    equal(cut, [], 'cut');
    for (const selector of ['.foot > span', '.chip', '.tile', '.tools .btn, .brand', '.mobbar > *']) {
      equal(await crossings(page, selector), [], selector);
    }
    await close(page);
  });
}

test('matrix: sources have columns of one width, and short values stay on one line', async (browser) => {
  for (const file of ['sample.html', 'fifty.html', 'hostile.html']) {
    const page = await open(browser, file);
    const widths = await page.$$eval('.mx thead th[data-doc]', (all) => all.map((th) => Math.round(th.getBoundingClientRect().width)));
    expect(Math.max(...widths) - Math.min(...widths) <= 2, `${file}: ${widths}`);
    const broken = await page.$$eval('.mx td bdi', (all) => all.filter((b) => {
      const range = document.createRange();
      range.selectNodeContents(b);
      return b.textContent.length <= 10 && range.getClientRects().length > 1;
    }).map((b) => b.textContent));
    equal(broken, [], 'short values');
    equal(await page.$$eval('.mx thead .src', (all) => all.filter((s) => s.scrollWidth > s.clientWidth + 1 ||
      s.getBoundingClientRect().right > s.closest('th').getBoundingClientRect().right).map((s) => s.textContent)), [], 'names of sources');
    await close(page);
  }
});

test('texts too short to scroll are still lined up, and leave no empty panel', async (browser) => {
  const page = await open(browser, 'hostile.html', { hash: '#finding-1' });
  await settled(page);
  const tops = await page.$$eval('#finding-1 .pane', (all) => all.map((pane) => pane.querySelector('mark.on.error').getBoundingClientRect().top));
  expect(Math.abs(tops[0] - tops[1]) < 3, `heights ${tops}`);
  await close(page);
  const clean = await open(browser, 'clean.html', { hash: '#texts' });
  await settled(clean);
  const height = await clean.$eval('.free .cmpb', (e) => e.getBoundingClientRect().height);
  expect(height > 60 && height < 260, `two lines of text in a panel ${height} high`);
  equal(await clean.locator('.gr').count(), 0, 'no drawing of two sources');
  await close(clean);
});

test('the label between two texts covers no word of either', async (browser) => {
  const page = await open(browser, 'sample.html');
  for (const number of ['1', '2', '3', '4', '5', '6']) {
    await page.evaluate((n) => (location.hash = `#finding-${n}`), number);
    await settled(page);
    const over = await page.$eval(`#finding-${number} .cmp`, (cmp) => {
      const pill = cmp.querySelector('.pill')?.getBoundingClientRect();
      if (!pill) return false;
      return [...cmp.querySelectorAll('.pane p > span:last-child')].some((text) => [...text.getClientRects()].some((r) =>
        r.left < pill.right - 1 && r.right > pill.left + 1 && r.top < pill.bottom && r.bottom > pill.top));
    });
    expect(!over, `the label of finding ${number} lies on text`);
  }
  await close(page);
});

test('graph: names of a grid stay inside the drawing; those of a ring can be read on a phone', async (browser) => {
  const page = await open(browser, 'fifty.html');
  const out = await page.$eval('.gr.grid', (svg) => {
    const box = svg.getBoundingClientRect();
    return [...svg.querySelectorAll(':scope > text')].filter((t) => {
      const r = t.getBoundingClientRect();
      return r.left < box.left - 1 || r.right > box.right + 1 || r.top < box.top - 1;
    }).map((t) => t.textContent);
  });
  equal(out, [], 'outside');
  await close(page);
  const phone = await open(browser, 'sample.html', { width: 390, height: 844 });
  const heights = await phone.$$eval('.gr .nd text, .gr .nb text', (all) => all.map((t) => t.getBoundingClientRect().height));
  expect(Math.min(...heights) >= 12, `${Math.min(...heights)} px high`);
  equal(await crossings(phone, '.gr .nd'), [], 'names');
  await close(phone);
});

test('graph: gravity shows without colour', async (browser) => {
  const page = await open(browser, 'sample.html');
  const dashes = await page.$$eval('.gr .ed', (all) => Object.fromEntries(all.map((e) => [e.getAttribute('class'), getComputedStyle(e.querySelector('path')).strokeDasharray])));
  expect(dashes['ed sev-error'] === 'none' && dashes['ed sev-warning'] !== 'none', JSON.stringify(dashes));
  await close(page);
});

test('a finding about a source marks no row of the timeline', async (browser) => {
  const page = await open(browser, 'sample.html');
  const rows = await page.$$eval('.tl tbody tr', (all) => all.filter((r) => r.querySelector('.odd')).map((r) => r.querySelector('th a')?.hash ?? 'none'));
  const rules = await page.$$eval('.f', (all) => Object.fromEntries(all.map((f) => ['#' + f.id, f.querySelector('.meta code').textContent])));
  for (const hash of rows) expect(rules[hash]?.startsWith('date/'), `${hash} is ${rules[hash]}`);
  await close(page);
});

test('the page speaks plainly: no inner words, no straight quotation marks of its own', async (browser) => {
  const page = await open(browser, 'sample.html');
  const text = await page.evaluate(() => ['#timeline', '#sources', '.cmph', '#agreements'].map((s) => document.querySelector(s)?.innerText ?? '').join('\n'));
  for (const word of [/\binferred\b/, /\bborrowed\b/, /[ ,]none\b/, /\bnull\b/, /\bundefined\b/, /\bNaN\b/, /\binf\b/]) {
    expect(!word.test(text), `${word} in: ${text.match(new RegExp(`.*${word.source}.*`))?.[0]}`);
  }
  equal(await page.$$eval('.rules dd', (all) => all.filter((d) => /["']/.test(d.textContent)).length), 0, 'straight marks');
  equal(await page.$$eval('.rules b', (all) => all.filter((b) => !/^[A-Z“‘]/.test(b.textContent)).map((b) => b.textContent)), [], 'capitals');
  await close(page);
});

test('a finding with folded ones shows them as a table, and each can be linked to', async (browser) => {
  const page = await open(browser, 'sample.html');
  const number = await page.$eval('.kids tbody tr[id^=finding-]', (tr) => tr.closest('.f').id);
  const rows = await page.$$eval(`#${number} .kids tbody tr`, (all) => all.map((tr) => [tr.id, tr.checkVisibility(), tr.cells.length]));
  expect(rows.length === 2 && rows.every(([id, seen, cells]) => id.startsWith(`${number}-`) && seen && cells === 4), JSON.stringify(rows));
  expect((await page.textContent(`.item[href="#${number}"]`)).includes('2 folded'), 'said in the rail');
  await page.evaluate((id) => (location.hash = `#${id}`), rows[0][0]);
  await settled(page);
  const top = await page.$eval(`#${rows[0][0]}`, (tr) => tr.getBoundingClientRect().top);
  expect(top > 40 && top < 900, `the folded finding stands at ${top}`);
  await close(page);
});

test('a passage that a finding has many of is numbered once in a text', async (browser) => {
  const page = await open(browser, 'sample.html');
  const counts = await page.$$eval('.copy', (all) => all.flatMap((copy) => {
    const numbers = {};
    for (const a of copy.querySelectorAll('sup a')) numbers[a.textContent] = (numbers[a.textContent] ?? 0) + 1;
    return Object.values(numbers);
  }));
  expect(Math.max(...counts) <= 4, `${counts}`);
  await close(page);
});

test('the rail shows the whole entry of the finding that is open', async (browser) => {
  const page = await open(browser, 'sample.html');
  for (let i = 0; i < 10; ++i) await page.keyboard.press('j');
  await settled(page);
  const cut = await page.$eval('.item[aria-current]', (item) => {
    const [entry, list] = [item.getBoundingClientRect(), document.querySelector('#list').getBoundingClientRect()];
    return entry.top < list.top - 1 || entry.bottom > list.bottom + 1;
  });
  expect(!cut, 'cut');
  await close(page);
});

test('consistent: one card a reason, each passage once', async (browser) => {
  const page = await open(browser, 'sample.html');
  const cards = await page.$$eval('#agreements > .agrs .agr', (all) => all.map((c) => [...c.querySelectorAll('li')].map((li) => li.textContent.trim())));
  for (const passages of cards) equal(new Set(passages).size, passages.length, `twice: ${passages}`);
  expect(cards.some((passages) => passages.length === 4), 'four passages of one day stand together');
  await close(page);
});

test('on a phone the menu leads to every section and follows the scroll', async (browser) => {
  const page = await open(browser, 'sample.html', { width: 390, height: 844 });
  const width = await page.$eval('#mjump', (e) => e.clientWidth);
  expect(width >= 128, `a menu ${width} px wide cuts “Side by side”`);
  const sections = await page.$$eval('main > section[id]', (all) => all.map((s) => s.id));
  equal(await page.$$eval('#mjump option', (all) => all.map((o) => o.value)), sections, 'entries');
  await page.selectOption('#mjump', 'sources');
  await settled(page);
  const top = await page.$eval('#sources', (s) => s.getBoundingClientRect().top);
  expect(top >= 90 && top < 200, `the section stands at ${top}`);
  equal(await page.inputValue('#mjump'), 'sources', 'shown');
  await close(page);
});

test('a rule that this page has never heard of is shown like any other', async (browser) => {
  const page = await open(browser, 'odd.html');
  const text = await page.textContent('#finding-1');
  for (const words of ['weather/drift', 'sunny', 'rain', 'What was the sky like']) expect(text.includes(words), words);
  expect((await page.textContent('.mx')).includes('What was the sky like'), 'a row of the matrix');
  expect((await page.textContent('#ftopic')).includes('Other'), 'a filter');
  await close(page);
});

test('right-to-left copy keeps its direction in excerpts, panes, cells and names', async (browser) => {
  const page = await open(browser, 'odd.html', { hash: '#finding-2' });
  await settled(page);
  const directions = await page.$$eval('#finding-2 .ev .w, #finding-2 .pane p', (all) => all.map((e) => getComputedStyle(e).direction));
  expect(directions.length >= 4 && directions.every((d) => d === 'rtl'), `${directions}`);
  const aligned = await page.$eval('#finding-2 .pane p > span:last-child', (e) => {
    const [words, line] = [e.getClientRects()[0], e.closest('p').querySelector('.ln').getBoundingClientRect()];
    return line.left >= words.right - 1;
  });
  expect(aligned, 'the number of the line stands on the right');
  expect((await page.evaluate(() => document.documentElement.scrollWidth)) <= 1440, 'no sideways scroll');
  await close(page);
});
