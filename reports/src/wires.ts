// SPDX-License-Identifier: Apache-2.0
// The connectors between two panes: bands for what is opposed, thin lines for what agrees, one label for the active one.
import { drawn, make } from './dom';
import type { Link } from './links';

interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** Where the first line-run of a passage stands, in pixels below the panes' top. */
function stretchOf(marks: readonly HTMLElement[], box: DOMRect): Stretch {
  let top = Infinity;
  let bottom = -Infinity;
  for (const mark of marks) {
    for (const rect of mark.getClientRects()) {
      top = Math.min(top, rect.top - box.top);
      bottom = Math.max(bottom, rect.bottom - box.top);
    }
  }
  return { top, bottom };
}

export function drawWires(
  body: HTMLElement,
  gutter: HTMLElement,
  wires: SVGElement,
  links: readonly Link[],
  active: Link | null,
): void {
  const box = body.getBoundingClientRect();
  gutter.replaceChildren();
  wires.replaceChildren();
  const stacked = getComputedStyle(wires).display === 'none';
  if (active) gutter.append(labelOf(active));
  if (stacked || box.height === 0) return;
  wires.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
  const gap = gutter.getBoundingClientRect();
  const from = gap.left - box.left;
  const to = gap.right - box.left;
  let labelled = false;
  for (const link of [...links].reverse()) {
    const [a, b] = [stretchOf(link.ends[0], box), stretchOf(link.ends[1], box)];
    const seen = (s: Stretch): boolean => s.bottom > 4 && s.top < box.height - 4;
    const on = link === active;
    if (on ? !seen(a) && !seen(b) : !(seen(a) && seen(b))) continue;
    const middle = drawLink(wires, clamp(a, box.height), clamp(b, box.height), from, to, link, on);
    if (on) {
      const label = gutter.firstElementChild as HTMLElement;
      label.style.top = `${Math.max(16, Math.min(box.height - 16, middle))}px`;
      labelled = true;
    }
  }
  if (!labelled) gutter.replaceChildren();
}

function labelOf(link: Link): HTMLElement {
  return make('span', { class: `pill sev-${link.opposed ? link.severity : 'ok'}` }, link.label);
}

function clamp(s: Stretch, height: number): Stretch {
  const inside = (y: number): number => Math.max(-6, Math.min(height + 6, y));
  return { top: inside(s.top), bottom: inside(s.bottom) };
}

/** Draws one connector and returns the height of its middle. */
function drawLink(svg: SVGElement, a: Stretch, b: Stretch, from: number, to: number, link: Link, on: boolean): number {
  const mid = (from + to) / 2;
  const [ya, yb] = [(a.top + a.bottom) / 2, (b.top + b.bottom) / 2];
  const group = drawn('g', { class: `${link.severity}${on ? ' act' : ''}` });
  const band =
    `M${from} ${a.top}C${mid} ${a.top} ${mid} ${b.top} ${to} ${b.top}` +
    `L${to} ${b.bottom}C${mid} ${b.bottom} ${mid} ${a.bottom} ${from} ${a.bottom}Z`;
  if (link.opposed) group.append(drawn('path', { class: 'band', d: band }));
  group.append(drawn('path', { class: 'ln', d: `M${from} ${ya}C${mid} ${ya} ${mid} ${yb} ${to} ${yb}` }));
  svg.append(group);
  return (ya + yb) / 2;
}
