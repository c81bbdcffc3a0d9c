// SPDX-License-Identifier: Apache-2.0
// Filters of the rail: severity, topic, source and text, all of which must hold.
import { all, one } from './dom';
import { entries, type Entry } from './list';

const text = one<HTMLInputElement>('#q')!;
const topic = one<HTMLSelectElement>('#ftopic')!;
const source = one<HTMLSelectElement>('#fsrc')!;
const chips = all<HTMLButtonElement>('.chip[data-sev]');

function pressed(): Set<string> {
  return new Set(chips.filter((c) => c.getAttribute('aria-pressed') === 'true').map((c) => c.dataset['sev'] ?? ''));
}

function passes(entry: Entry, severities: ReadonlySet<string>, words: string): boolean {
  const { finding } = entry;
  if (severities.size > 0 && !severities.has(finding.severity)) return false;
  if (topic.value && finding.topic !== topic.value) return false;
  if (source.value && !finding.passages.some((p) => String(p.source) === source.value)) return false;
  return !words || entry.words().includes(words);
}

export function isShown(entry: Entry): boolean {
  return !entry.item.hidden;
}

function apply(): void {
  const severities = pressed();
  const words = text.value.trim().toLowerCase();
  let shown = 0;
  for (const entry of entries) {
    const keep = passes(entry, severities, words);
    if (entry.item.hidden === keep) entry.item.hidden = entry.article.hidden = !keep;
    if (keep) ++shown;
  }
  for (const group of all('#list .sec')) group.hidden = !one('li:not([hidden])', group);
  one('#count')!.textContent = `${shown} of ${entries.length} shown`;
  one('#mcount')!.textContent = String(shown);
  one('#nohit')!.hidden = shown > 0 || entries.length === 0;
}

export function startFilters(changed: () => void): void {
  const update = (): void => {
    apply();
    changed();
  };
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
      update();
    });
  }
  let waiting = 0;
  text.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(update, entries.length > 500 ? 120 : 0);
  });
  topic.addEventListener('change', update);
  source.addEventListener('change', update);
  apply();
}

export function focusFilter(): void {
  text.focus();
  text.select();
}

/** A link to a finding that the filters hide must still lead to it. */
export function clearFilters(): void {
  for (const chip of chips) chip.setAttribute('aria-pressed', 'false');
  text.value = topic.value = source.value = '';
  apply();
}
