// SPDX-License-Identifier: Apache-2.0
// The finding an editor is at: opened, scrolled to, named in the address bar.
import { openIn } from './compare';
import { all, one } from './dom';
import { clearFilters, isShown } from './filter';
import { entries, entryAt, type Entry } from './list';
import { asBaseline, asText, linkTo } from './text';
import { reviewed, toggleReviewed } from './store';
import { copyText, say } from './toast';

let current: Entry | null = null;

export function selected(): Entry | null {
  return current;
}

export function select(entry: Entry, how: { scroll?: boolean; address?: boolean } = {}): void {
  current?.link.removeAttribute('aria-current');
  current = entry;
  if (!isShown(entry)) clearFilters();
  entry.link.setAttribute('aria-current', 'true');
  openIn(entry);
  if (how.address !== false) history.replaceState(null, '', linkTo(entry.finding));
  if (how.scroll !== false) {
    showRail(false);
    bringUp(entry.article);
  }
  keepInRail(entry);
}

/** What stands above is laid out only when it comes near: its true height may push the article away again. */
function bringUp(article: HTMLElement, again = 3): void {
  article.scrollIntoView({ block: 'start', behavior: 'instant' });
  if (again === 0) return;
  const top = article.getBoundingClientRect().top;
  requestAnimationFrame(() => {
    if (current?.article === article && Math.abs(article.getBoundingClientRect().top - top) > 2) bringUp(article, again - 1);
    else if (again === 3) requestAnimationFrame(() => current?.article === article && bringUp(article, 0));
  });
}

/** Scrolls the list only, never the page: the article must stay where it was put. */
function keepInRail(entry: Entry): void {
  const list = one('#list')!;
  const box = list.getBoundingClientRect();
  const line = entry.item.getBoundingClientRect();
  if (line.top < box.top) list.scrollTop += line.top - box.top - 40;
  else if (line.bottom > box.bottom) list.scrollTop += line.bottom - box.bottom + 40;
}

export function step(direction: 1 | -1, wanted: (entry: Entry) => boolean = () => true): void {
  const shown = entries.filter(isShown);
  const at = current ? shown.indexOf(current) : -1;
  for (let k = 1; k <= shown.length; ++k) {
    const from = at < 0 && direction < 0 ? 0 : at;
    const entry = shown[(((from + direction * k) % shown.length) + shown.length) % shown.length]!;
    if (wanted(entry)) return select(entry);
  }
  say('Nothing left');
}

export function openError(entry: Entry): boolean {
  return entry.finding.severity === 'error' && !reviewed.has(entry.finding.fingerprint);
}

function paintReviewed(): void {
  let count = 0;
  for (const { finding, link, article } of entries) {
    const done = reviewed.has(finding.fingerprint);
    if (done) ++count;
    link.classList.toggle('done', done);
    one('.done-tag', article)!.hidden = !done;
    const button = one('[data-act=done]', article);
    if (button) button.textContent = done ? 'Reopen' : 'Mark reviewed';
  }
  one('#prog')!.textContent = `${count} reviewed`;
}

export function toggleDone(entry: Entry): void {
  toggleReviewed(entry.finding.fingerprint);
  paintReviewed();
}

export function copyFinding(entry: Entry): void {
  void copyText(asText(entry.finding), 'Finding copied as text');
}

function act(entry: Entry, what: string | undefined): void {
  if (what === 'open') select(entry);
  else if (what === 'done') toggleDone(entry);
  else if (what === 'text') copyFinding(entry);
  else if (what === 'link') void copyText(linkTo(entry.finding), 'Link copied');
  else if (what === 'base') void copyText(asBaseline(entry.finding), 'Baseline entry copied');
}

export function showRail(on: boolean): void {
  one('#rail')!.classList.toggle('on', on);
  one('#mlist')!.setAttribute('aria-expanded', String(on));
}

export function goTo(hash: string): boolean {
  const entry = entryAt(hash);
  if (entry) select(entry, { address: false });
  return entry !== undefined;
}

export function startSelection(): void {
  paintReviewed();
  for (const entry of entries) {
    entry.link.addEventListener('click', (event) => {
      event.preventDefault();
      select(entry);
    });
    for (const button of all('[data-act]', entry.article)) {
      button.addEventListener('click', () => act(entry, button.dataset['act']));
    }
  }
  addEventListener('hashchange', () => goTo(location.hash));
  if (!goTo(location.hash) && entries[0]) select(entries[0], { scroll: false, address: false });
}
