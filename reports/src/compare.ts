// SPDX-License-Identifier: Apache-2.0
// Where the side-by-side stands: inside the finding that is open, and free in a section of its own.
import { data, type Finding } from './data';
import { make, one } from './dom';
import { entries, type Entry } from './list';
import { Panes } from './panes';

let inFinding: Panes | null = null;
let free: Panes | null = null;
let opened: Entry | null = null;

/** The primary passage's source on the right, the first source opposed to it on the left. */
function pairOf(finding: Finding): [number, number] {
  const primary = finding.passages[0];
  const fallback = data.sources[0]?.id ?? 0;
  if (!primary) return [fallback, fallback];
  const others = finding.passages.filter((p) => p.source !== primary.source);
  const opposed = others.find((p) => p.side !== 0 && p.side !== primary.side);
  const other = opposed ?? others[0];
  const any = data.sources.find((s) => s.id !== primary.source)?.id ?? primary.source;
  const within = finding.passages.some((p) => p.side !== 0 && p.side !== primary.side && p.source === primary.source);
  return [opposed?.source ?? (within ? primary.source : (other?.source ?? any)), primary.source];
}

export function openIn(entry: Entry): void {
  if (opened === entry) return;
  if (opened) delete opened.article.dataset['open'];
  opened = entry;
  entry.article.dataset['open'] = 'true';
  const slot = one('.slot', entry.article);
  if (!slot || entry.finding.passages.length === 0) return;
  inFinding ??= new Panes();
  slot.replaceChildren(inFinding.element);
  inFinding.show(...pairOf(entry.finding), entry.finding);
}

export function turnRight(step: 1 | -1): void {
  inFinding?.turn(step);
}

export function redrawPanes(): void {
  inFinding?.redraw();
  free?.redraw();
}

/** The free side-by-side, filled when it first comes near the screen. */
export function startFree(): void {
  const place = one('#free');
  const copies = one('#copies');
  if (!place || !copies || data.sources.length < 2) return;
  copies.hidden = true;
  const holder = make('div', { class: 'free' });
  place.append(holder);
  new IntersectionObserver((seen, observer) => {
    if (!seen.some((s) => s.isIntersecting)) return;
    observer.disconnect();
    if (!free) compareFreely(...firstPair());
  }, { rootMargin: '300px' }).observe(holder);
}

function firstPair(): [number, number] {
  const first = entries[0]?.finding;
  if (first) {
    const pair = pairOf(first);
    if (pair[0] !== pair[1]) return pair;
  }
  return [data.sources[0]!.id, data.sources[1]!.id];
}

export function compareFreely(left: number, right: number): void {
  const holder = one('#free .free');
  if (!holder) return;
  free ??= new Panes();
  if (!free.element.isConnected) holder.replaceChildren(free.element);
  free.show(left, right, null);
}
