// SPDX-License-Identifier: Apache-2.0
// The top bar: which section is on screen, as a menu where it is narrow; links from the graph into the free side-by-side; what printing opens.
import { compareFreely } from './compare';
import { all, make, one } from './dom';

/** On narrow screens the top bar's links stand in a menu beside the list of findings. */
function addJump(): HTMLSelectElement | null {
  const bar = one('.mobbar');
  if (!bar) return null;
  const jump = make('select', { id: 'mjump', 'aria-label': 'Section' });
  for (const a of all<HTMLAnchorElement>('.top nav a')) jump.append(make('option', { value: a.hash.slice(1) }, a.textContent!));
  jump.addEventListener('change', () => one(`#${jump.value}`)?.scrollIntoView({ block: 'start', behavior: 'instant' }));
  bar.firstElementChild!.after(jump);
  return jump;
}

function followScroll(jump: HTMLSelectElement | null): void {
  const links = new Map(all<HTMLAnchorElement>('.top nav a').map((a) => [a.hash.slice(1), a]));
  const observer = new IntersectionObserver(
    (seen) => {
      for (const entry of seen) {
        if (!entry.isIntersecting) continue;
        for (const a of links.values()) a.removeAttribute('aria-current');
        links.get(entry.target.id)?.setAttribute('aria-current', 'true');
        if (jump) jump.value = entry.target.id;
      }
    },
    { rootMargin: '-18% 0px -72% 0px' },
  );
  for (const section of all('main > section[id]')) observer.observe(section);
}

/** A line or cell of the graph opens its two sources. */
function followPairs(): void {
  for (const link of all<SVGAElement>('.gr a[href^="#pair-"]')) {
    link.addEventListener('click', (event) => {
      const [, left, right] = link.getAttribute('href')!.split('-');
      event.preventDefault();
      compareFreely(Number(left), Number(right));
      one('#texts')?.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
  }
}

function openForPrint(): void {
  const closed: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    for (const details of all<HTMLDetailsElement>('main details:not(.text)')) {
      if (details.open) continue;
      details.open = true;
      closed.push(details);
    }
  });
  addEventListener('afterprint', () => {
    for (const details of closed.splice(0)) details.open = false;
  });
}

export function startSections(): void {
  followScroll(addJump());
  followPairs();
  openForPrint();
}
