// SPDX-License-Identifier: Apache-2.0
// The keyboard: one letter, one act; nothing while the reader types.
import { turnRight } from './compare';
import { make, one } from './dom';
import { focusFilter } from './filter';
import { copyFinding, openError, select, selected, showRail, step, toggleDone } from './select';
import { flipTheme } from './theme';

interface Key {
  readonly keys: readonly string[];
  readonly does: string;
  readonly act: (key: string) => void;
}

const keys: readonly Key[] = [
  { keys: ['j', 'k'], does: 'next, previous finding', act: (k) => step(k === 'j' ? 1 : -1) },
  { keys: ['n', 'N'], does: 'next, previous error not yet reviewed', act: (k) => step(k === 'n' ? 1 : -1, openError) },
  { keys: ['o', 'Enter'], does: 'open the finding, two texts side by side', act: open },
  { keys: ['[', ']'], does: 'change the source on the right', act: (k) => turnRight(k === ']' ? 1 : -1) },
  { keys: ['x'], does: 'mark reviewed, or reopen', act: () => withSelected(toggleDone) },
  { keys: ['c'], does: 'copy the finding as text', act: () => withSelected(copyFinding) },
  { keys: ['/'], does: 'filter findings', act: focusFilter },
  { keys: ['d'], does: 'dark or light', act: flipTheme },
  { keys: ['p'], does: 'print', act: () => print() },
  { keys: ['?'], does: 'this list', act: showHelp },
];

const help = make('dialog', { id: 'help', 'aria-labelledby': 'h-help' });

function withSelected(act: (entry: NonNullable<ReturnType<typeof selected>>) => void): void {
  const entry = selected();
  if (entry) act(entry);
}

function open(): void {
  withSelected((entry) => select(entry));
}

function buildHelp(): void {
  const rows = keys.map((key) => {
    const names = key.keys.flatMap((k, i) => (i > 0 ? [' ', make('kbd', {}, k)] : [make('kbd', {}, k)]));
    return make('tr', {}, make('th', { scope: 'row' }, ...names), make('td', {}, key.does));
  });
  rows.push(make('tr', {}, make('th', { scope: 'row' }, make('kbd', {}, 'Esc')), make('td', {}, 'leave the filter, close a panel')));
  const close = make('button', { type: 'button', class: 'btn' }, 'Close');
  close.addEventListener('click', () => help.close());
  help.append(make('h2', { id: 'h-help' }, 'Keyboard'), make('table', {}, make('tbody', {}, ...rows)), close);
  help.addEventListener('click', (event) => {
    if (event.target === help) help.close();
  });
  document.body.append(help);
}

export function showHelp(): void {
  if (!help.isConnected) buildHelp();
  help.showModal();
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
  if (event.key === 'Escape') {
    if (typing) target.blur();
    showRail(false);
    return;
  }
  const pressable = event.key === 'Enter' && target.closest('a,button,summary,[role=button]');
  if (typing || help.open || pressable) return;
  const key = keys.find((k) => k.keys.includes(event.key));
  if (!key) return;
  event.preventDefault();
  key.act(event.key);
}

export function startKeys(): void {
  addEventListener('keydown', onKey);
  one('#bhelp')!.addEventListener('click', showHelp);
  one('#btheme')!.addEventListener('click', flipTheme);
  one('#bprint')!.addEventListener('click', () => print());
  one('#mlist')!.addEventListener('click', () => showRail(!one('#rail')!.classList.contains('on')));
  one('#mnext')!.addEventListener('click', () => step(1));
  one('#mprev')!.addEventListener('click', () => step(-1));
}
