// SPDX-License-Identifier: Apache-2.0
// A line that tells what just happened, and the clipboard.
import { make } from './dom';

const line = make('div', { class: 'toast', role: 'status' });
let timer = 0;

export function say(text: string): void {
  if (!line.isConnected) document.body.append(line);
  line.textContent = text;
  line.classList.add('on');
  clearTimeout(timer);
  timer = window.setTimeout(() => line.classList.remove('on'), 1800);
}

export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    copyThroughSelection(text) ? say(done) : say('This browser does not let pages copy');
  }
}

/** The old way, for browsers that give pages from a file no clipboard. */
function copyThroughSelection(text: string): boolean {
  const area = make('textarea', { class: 'vh', 'aria-hidden': 'true', tabindex: '-1' });
  area.value = text;
  document.body.append(area);
  const focused = document.activeElement;
  area.select();
  let worked = false;
  try {
    worked = document.execCommand('copy');
  } catch {
    worked = false;
  }
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return worked;
}
