// SPDX-License-Identifier: Apache-2.0
// What this browser remembers: reviewed findings by fingerprint, and the colour scheme. It may refuse to remember.

const prefix = 'crossread.';

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // Private windows and locked-down desks: the page works, it only forgets.
  }
}

const reviewedKey = 'reviewed';

/** Fingerprints marked as reviewed, in this page and in pages of other runs over the same story. */
export const reviewed: Set<string> = new Set(parse(recall(reviewedKey)));

function parse(text: string | null): string[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter((x): x is string => typeof x === 'string') : [];
  } catch {
    return [];
  }
}

export function toggleReviewed(fingerprint: string): void {
  if (!reviewed.delete(fingerprint)) reviewed.add(fingerprint);
  remember(reviewedKey, JSON.stringify([...reviewed].sort()));
}
