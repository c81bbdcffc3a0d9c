// SPDX-License-Identifier: Apache-2.0
// Which marked passages of two texts belong together, and whether they oppose or agree.
import { data, type Finding, type Severity } from './data';
import { all } from './dom';

export interface Link {
  /** Pieces of the passage on the left and on the right. */
  readonly ends: readonly [HTMLElement[], HTMLElement[]];
  readonly opposed: boolean;
  readonly severity: Severity | 'agree';
  readonly label: string;
  readonly finding: Finding | null;
}

const byNumber = new Map(data.findings.map((f) => [f.number, f]));

/** Pieces by key: "3:1" is finding 3, side 1; "a12" is agreement 12. A passage is a run of pieces that follow on. */
function passagesIn(pane: HTMLElement): Map<string, HTMLElement[][]> {
  const passages = new Map<string, HTMLElement[][]>();
  let previous: HTMLElement | null = null;
  for (const mark of all<HTMLElement>('mark', pane)) {
    for (const key of keysOf(mark)) {
      const list = passages.get(key) ?? [];
      const last = list[list.length - 1];
      const follows = last && last[last.length - 1] === previous && adjoins(previous, mark);
      if (follows) last.push(mark);
      else list.push([mark]);
      passages.set(key, list);
    }
    previous = mark;
  }
  return passages;
}

function keysOf(mark: HTMLElement): string[] {
  const findings = mark.dataset['f']?.split(' ') ?? [];
  const agreements = mark.dataset['a']?.split(' ').map((id) => `a${id}`) ?? [];
  return [...findings, ...agreements];
}

/** True where only the reference numbers of findings stand between two pieces. */
function adjoins(a: HTMLElement | null, b: HTMLElement): boolean {
  let node = a?.nextSibling ?? null;
  while (node instanceof HTMLElement && node.tagName === 'SUP') node = node.nextSibling;
  return node === b;
}

export function marksOf(pane: HTMLElement, finding: Finding): HTMLElement[] {
  return all<HTMLElement>('mark[data-f]', pane).filter((mark) =>
    mark.dataset['f']!.split(' ').some((key) => key.startsWith(`${finding.number}:`)),
  );
}

function sideOf(key: string): number {
  return Number(key.slice(key.indexOf(':') + 1));
}

/** Opposed links first, gravest first; one agreeing link for each finding and agreement. */
export function links(left: number, right: number, panes: readonly [HTMLElement, HTMLElement]): Link[] {
  const [a, b] = [passagesIn(panes[0]), passagesIn(panes[1])];
  const found: Link[] = [];
  for (const [key, [first]] of a) {
    if (!first) continue;
    if (key.startsWith('a')) {
      const other = b.get(key)?.[left === right ? 1 : 0] ?? b.get(key)?.[0];
      if (other && left !== right) found.push(agreeing(first, other, null));
      continue;
    }
    const finding = byNumber.get(key.slice(0, key.indexOf(':')));
    if (!finding) continue;
    for (const [otherKey, [other]] of b) {
      if (!other || otherKey.startsWith('a') || !otherKey.startsWith(`${finding.number}:`)) continue;
      const link = linkOf(finding, sideOf(key), sideOf(otherKey), first, other);
      if (link && (left !== right || link.opposed)) found.push(link);
    }
  }
  return found.sort((x, y) => weight(y) - weight(x));
}

function linkOf(finding: Finding, from: number, to: number, a: HTMLElement[], b: HTMLElement[]): Link | null {
  if (from === to) return agreeing(a, b, finding);
  if (from === 0 || to === 0) return null;
  const label = finding.gaps[`${from}-${to}`] ?? 'differs';
  return { ends: [a, b], opposed: true, severity: finding.severity, label, finding };
}

function agreeing(a: HTMLElement[], b: HTMLElement[], finding: Finding | null): Link {
  return { ends: [a, b], opposed: false, severity: 'agree', label: 'same', finding };
}

function weight(link: Link): number {
  return { error: 3, warning: 2, note: 1, agree: 0 }[link.severity];
}
