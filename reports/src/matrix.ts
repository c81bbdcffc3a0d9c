// SPDX-License-Identifier: Apache-2.0
// The column picker of the matrix, where a run has more sources than columns fit.
import { data, nameOf, type Source } from './data';
import { all, drawn, make, one } from './dom';

const states: Readonly<Record<string, { css: string; spoken: string; sign: string }>> = {
  e: { css: 'st-e', spoken: 'opposed: ', sign: 'error' },
  w: { css: 'st-w', spoken: 'check: ', sign: 'warning' },
  n: { css: 'st-n', spoken: 'note: ', sign: 'note' },
};

function sign(name: string): SVGElement {
  const svg = drawn('svg', { class: `g sev-${name}`, 'aria-hidden': 'true' });
  svg.append(drawn('use', { href: `#g-${name}` }));
  return svg;
}

function cell(text: string | undefined): HTMLTableCellElement {
  if (text === undefined) {
    return make('td', { class: 'st-none' }, make('span', { class: 'vh' }, 'not mentioned'),
                make('span', { 'aria-hidden': 'true' }, '·'));
  }
  const state = states[text[0]!];
  const words = make('bdi', {}, text.slice(1));
  if (!state) return make('td', { class: 'st-o' }, words);
  return make('td', { class: state.css },
              make('span', {}, sign(state.sign), make('span', { class: 'vh' }, state.spoken), words));
}

function heading(source: Source): HTMLTableCellElement {
  const th = make('th', { scope: 'col', 'data-doc': String(source.id) }, make('bdi', { class: 'src' }, source.label));
  if (source.outlet) th.append(make('small', {}, make('bdi', {}, source.outlet)));
  return th;
}

function rebuild(table: HTMLTableElement, columns: readonly Source[]): void {
  const head = one('thead tr', table)!;
  for (const th of all('th[data-doc]', head)) th.remove();
  head.append(...columns.map(heading));
  all('tbody tr', table).forEach((row, i) => {
    for (const td of all('td:not(.grp)', row)) td.remove();
    row.append(...columns.map((source) => cell(data.matrix![i]?.[String(source.id)])));
  });
}

/** How often each source is opposed in the rows, for the order of the list. */
function opposed(source: Source): number {
  return data.matrix!.filter((row) => /^[ewn]/.test(row[String(source.id)] ?? '')).length;
}

export function startMatrix(): void {
  const table = one<HTMLTableElement>('#matrix table');
  const note = one('#matrix .picked');
  if (!data.matrix || !table || !note) return;
  const chosen = new Set(all('th[data-doc]', table).map((th) => Number(th.dataset['doc'])));
  const boxes = make('div', { class: 'boxes' });
  const summary = make('summary');
  const count = (): void => {
    summary.textContent = `Sources: ${chosen.size} of ${data.sources.length}`;
  };
  for (const source of [...data.sources].sort((a, b) => opposed(b) - opposed(a))) {
    const box = make('input', { type: 'checkbox' });
    box.checked = chosen.has(source.id);
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(source.id);
      else chosen.delete(source.id);
      rebuild(table, data.sources.filter((s) => chosen.has(s.id)));
      count();
    });
    boxes.append(make('label', {}, box, ` ${nameOf(source)}`, make('small', {}, ` ${opposed(source)}`)));
  }
  count();
  note.replaceWith(make('details', { class: 'picker' }, summary, boxes));
}
