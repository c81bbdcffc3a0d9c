// SPDX-License-Identifier: Apache-2.0
// Dark or light: the system's choice until the reader makes one.
import { recall, remember } from './store';

type Theme = 'dark' | 'light';

function apply(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

export function restoreTheme(): void {
  const saved = recall('theme');
  if (saved === 'dark' || saved === 'light') apply(saved);
}

export function flipTheme(): void {
  const chosen = document.documentElement.dataset['theme'];
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  const next: Theme = dark ? 'light' : 'dark';
  apply(next);
  remember('theme', next);
}
