// SPDX-License-Identifier: Apache-2.0
// The finding an editor is at: opened, scrolled to, named in the address bar.
import { openIn } from './compare';
import { make, one } from './dom';
import { clearFilters, isShown } from './filter';
import { entries, entryAround, entryAt, type Entry } from './list';
import { asBaseline, asText, linkTo } from './text';
import { reviewed, toggleReviewed } from './store';
import { copyText, say } from './toast';

let current: Entry | null = null;

export function selected(): Entry | null {
  return current;
}

export function select(entry: Entry, how: { scroll?: boolean; address?: boolean; row?: Element | null } = {}): void {
  current?.link.removeAttribute('aria-current');
  current = entry;
  addActions(entry);
  if (!isShown(entry)) clearFilters();
  entry.link.setAttribute('aria-current', 'true');
  openIn(entry);
  if (how.address !== false) history.replaceState(null, '', linkTo(entry.finding));
  if (how.scroll !== false) {
    showRail(false);
    bringUp(how.row ?? entry.article);
  }
  keepInRail(entry);
}

/** What stands above is laid out only when it comes near: its true height may push the article away again. */
function bringUp(target: Element, again = 3): void {
  target.scrollIntoView({ block: target === current?.article ? 'start' : 'center', behavior: 'instant' });
  if (again === 0) return;
  const top = target.getBoundingClientRect().top;
  const stillWanted = (): boolean => current?.article.contains(target) === true;
  requestAnimationFrame(() => {
    if (stillWanted() && Math.abs(target.getBoundingClientRect().top - top) > 2) bringUp(target, again - 1);
    else if (again === 3) requestAnimationFrame(() => stillWanted() && bringUp(target, 0));
  });
}

/** Scrolls the list only, never the page: the article must stay where it was put. */
function keepInRail(entry: Entry, again = true): void {
  const list = one('#list')!;
  const box = list.getBoundingClientRect();
  const line = entry.item.getBoundingClientRect();
  if (line.top < box.top) list.scrollTop += line.top - box.top - 40;
  else if (line.bottom > box.bottom) list.scrollTop += line.bottom - box.bottom + 40;
  if (again) requestAnimationFrame(() => entry === current && keepInRail(entry, false));
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

function nameOfDone(done: boolean): string {
  return done ? 'Reopen' : 'Mark reviewed';
}

/** The buttons of a finding, made when it first comes near the screen: thousands of them would slow the opening. */
function addActions(entry: Entry): void {
  if (one('.act', entry.article)) return;
  const names: [string, string][] = [
    ['done', nameOfDone(reviewed.has(entry.finding.fingerprint))],
    ['text', 'Copy as text'],
    ['link', 'Copy link'],
    ['base', 'Copy baseline entry'],
  ];
  if (entry.finding.passages.length > 0) names.unshift(['open', 'Side by side']);
  const bar = make('p', { class: 'act' });
  for (const [what, name] of names) {
    const button = make('button', { type: 'button', class: 'btn', 'data-act': what }, name);
    button.addEventListener('click', () => act(entry, what));
    bar.append(button);
  }
  one('.body', entry.article)?.append(bar);
}

function addActionsInTime(): void {
  const near = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      const entry = entryAround(target);
      if (entry) addActions(entry);
    }
  }, { rootMargin: '600px' });
  for (const entry of entries) near.observe(entry.article);
}

function paintReviewed(): void {
  let count = 0;
  for (const { finding, link, article } of entries) {
    const done = reviewed.has(finding.fingerprint);
    if (done) ++count;
    link.classList.toggle('done', done);
    one('.done-tag', article)!.hidden = !done;
    const button = one('[data-act=done]', article);
    if (button) button.textContent = nameOfDone(done);
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

function act(entry: Entry, what: string): void {
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
  // A finding that is folded under another stands in a row of that one's table.
  const row = entry ? document.getElementById(hash.slice(1))?.closest('.kids tr') ?? null : null;
  if (entry) select(entry, { address: false, row });
  return entry !== undefined;
}

export function startSelection(): void {
  paintReviewed();
  for (const entry of entries) {
    entry.link.addEventListener('click', (event) => {
      event.preventDefault();
      select(entry);
    });
  }
  addActionsInTime();
  addEventListener('hashchange', () => goTo(location.hash));
  if (!goTo(location.hash) && entries[0]) select(entries[0], { scroll: false, address: false });
}
