// SPDX-License-Identifier: Apache-2.0
// Two texts side by side: any two sources, their marked claims, and one of them lined up with the other.
import { data, nameOf, sourceById, type Finding } from './data';
import { all, drawn, framed, make, one } from './dom';
import { links as linksBetween, marksOf, type Link } from './links';
import { drawWires } from './wires';

export class Panes {
  readonly element: HTMLElement;
  private readonly panes: readonly [HTMLElement, HTMLElement];
  private readonly choices: readonly [HTMLSelectElement, HTMLSelectElement];
  private readonly remarks: readonly [HTMLElement, HTMLElement];
  private readonly gutter = make('div', { class: 'gut' });
  private readonly wires = drawn('svg', { class: 'wires', 'aria-hidden': 'true' });
  private readonly body: HTMLElement;
  private shown: [number, number] = [-1, -1];
  private finding: Finding | null = null;
  private links: Link[] = [];
  /** The link that is drawn heavy; of the finding at first, then what was clicked. */
  private active: Link | null = null;
  readonly redraw = framed(() => this.draw());

  constructor() {
    this.panes = [this.pane('Left text'), this.pane('Right text')];
    this.choices = [this.choice('Left source', 0), this.choice('Right source', 1)];
    this.remarks = [make('small'), make('small')];
    this.body = make('div', { class: 'cmpb' }, this.panes[0], this.gutter, this.panes[1], this.wires);
    const head = make(
      'div',
      { class: 'cmph' },
      make('div', {}, this.choices[0], this.remarks[0]),
      make('div', {}),
      make('div', {}, this.choices[1], this.remarks[1]),
    );
    const foot = make(
      'p',
      { class: 'cmpf' },
      make('span', {}, 'Click a marked passage to line up the other side.'),
      make('span', {}, 'Band: opposed. Thin line: consistent. Dotted underline: no counterpart in the other text.'),
    );
    this.element = make('div', { class: 'cmp' }, head, this.body, foot);
    new ResizeObserver(() => this.redraw()).observe(this.element);
  }

  /** Shows `left` and `right`; with a finding, its opposed passages at one height. */
  show(left: number, right: number, finding: Finding | null): void {
    this.finding = finding;
    this.shown = [left, right];
    this.panes.forEach((pane, i) => {
      const doc = this.shown[i]!;
      pane.replaceChildren(...copyOf(doc));
      pane.style.paddingTop = pane.style.paddingBottom = '';
      pane.scrollTop = 0;
      this.choices[i]!.value = String(doc);
      this.remarks[i]!.textContent = remarkOn(doc);
    });
    this.links = linksBetween(left, right, this.panes);
    this.paint();
    const own = this.links.filter((link) => finding && link.finding === finding);
    this.active = own.find((link) => link.opposed) ?? own[0] ?? null;
    if (this.active) {
      this.settle(this.active);
    } else if (finding) {
      this.panes.forEach((pane) => centre(pane, marksOf(pane, finding)[0]));
    } else {
      this.active = this.links.find((link) => link.opposed) ?? null;
      if (this.active) this.settle(this.active);
    }
    this.redraw();
  }

  /** The next source on the right, or the one before it. */
  turn(step: 1 | -1): void {
    const ids = data.sources.map((s) => s.id);
    let at = ids.indexOf(this.shown[1]);
    do at = (at + step + ids.length) % ids.length;
    while (ids[at] === this.shown[0] && ids.length > 1);
    this.show(this.shown[0], ids[at]!, this.finding);
  }

  private pane(name: string): HTMLElement {
    const pane = make('div', { class: 'pane', tabindex: '0', role: 'group', 'aria-label': name });
    pane.addEventListener('scroll', () => this.redraw(), { passive: true });
    pane.addEventListener('click', (event) => this.lineUp(event, pane));
    pane.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.target as Element).closest('mark.lk')) return;
      this.lineUp(event, pane);
      event.stopPropagation();
    });
    return pane;
  }

  private choice(name: string, side: 0 | 1): HTMLSelectElement {
    const select = make('select', { 'aria-label': name });
    for (const source of data.sources) select.append(make('option', { value: String(source.id) }, nameOf(source)));
    select.addEventListener('change', () => {
      const next: [number, number] = [...this.shown];
      next[side] = Number(select.value);
      this.show(next[0], next[1], this.finding);
    });
    return select;
  }

  private lineUp(event: Event, pane: HTMLElement): void {
    const target = event.target as Element;
    const mark = target.closest('mark.lk');
    if (!mark || target.closest('sup')) return;
    const side = pane === this.panes[0] ? 0 : 1;
    const here = this.links.filter((link) => link.ends[side].includes(mark as HTMLElement));
    const link = here.find((l) => l === this.active) ?? here.find((l) => l.opposed) ?? here[0];
    if (!link) return;
    this.active = link;
    alignTo(mark, link.ends[1 - side as 0 | 1][0]!, this.panes[1 - side as 0 | 1]);
    this.redraw();
  }

  /** Both ends of `link` at one height, a third down the panes. */
  private settle(link: Link): void {
    centre(this.panes[0], link.ends[0][0]);
    centre(this.panes[1], link.ends[1][0]);
    alignTo(link.ends[0][0]!, link.ends[1][0]!, this.panes[1]);
    alignTo(link.ends[1][0]!, link.ends[0][0]!, this.panes[0]);
  }

  /** Marks say by class how they relate in this pair, and by focus that they can be clicked. */
  private paint(): void {
    for (const pane of this.panes) for (const mark of all('mark', pane)) mark.className = 'm none';
    for (const link of [...this.links].reverse()) {
      for (const mark of link.ends.flat()) {
        mark.className = `m lk ${link.opposed ? link.severity : 'agree'}`;
        mark.tabIndex = 0;
        mark.setAttribute('role', 'button');
      }
    }
    if (!this.finding) return;
    for (const pane of this.panes) for (const mark of marksOf(pane, this.finding)) mark.classList.add('on');
  }

  private draw(): void {
    if (!this.element.isConnected) return;
    drawWires(this.body, this.gutter, this.wires, this.links, this.active);
  }
}

function copyOf(doc: number): Node[] {
  const copy = one(`#text-${doc} .copy`);
  const nodes = copy ? [...(copy.cloneNode(true) as HTMLElement).childNodes] : [];
  return nodes.length > 0 ? nodes : [make('p', { class: 'none' }, 'No passage of this source is marked.')];
}

function remarkOn(doc: number): string {
  const source = sourceById.get(doc);
  return source?.day ? `${source.day}, ${source.how ?? ''}` : 'no date of its own';
}

function centre(pane: HTMLElement, mark: HTMLElement | undefined): void {
  if (!mark) return;
  pane.scrollTop += mark.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight * 0.36;
}

function alignTo(still: Element, moving: HTMLElement, pane: HTMLElement): void {
  if (pane.parentElement && getComputedStyle(pane.parentElement).gridTemplateColumns.split(' ').length < 3) {
    centre(pane, moving);  // stacked on a narrow screen: there is no common height
    return;
  }
  const off = (): number => moving.getBoundingClientRect().top - still.getBoundingClientRect().top;
  pane.scrollTop += off();
  const rest = off();
  if (Math.abs(rest) < 2) return;
  // A text too short to scroll that far is given room above, or below, instead.
  const edge = rest < 0 ? 'paddingTop' : 'paddingBottom';
  pane.style[edge] = `${parseFloat(getComputedStyle(pane)[edge]) + Math.abs(rest)}px`;
  if (rest > 0) pane.scrollTop += rest;
}
