// SPDX-License-Identifier: Apache-2.0
// The findings of the page, each with its line in the rail and its article, in their order.
import { data, nameOf, sourceById, type Finding } from './data';
import { all } from './dom';

export interface Entry {
  readonly finding: Finding;
  readonly link: HTMLAnchorElement;
  readonly item: HTMLElement;
  readonly article: HTMLElement;
  /** Everything an editor might search for, in small letters; made when first needed. */
  words(): string;
}

function wordsOf(finding: Finding): string {
  const passages = finding.passages.flatMap((p) => [p.text, p.shown, nameOf(sourceById.get(p.source)!)]);
  const parts = [finding.title, finding.message, finding.rule, finding.topic, finding.ask ?? '', ...(finding.notes ?? [])];
  return [...parts, ...passages, `#${finding.number}`, finding.fingerprint].join('\n');
}

function entryOf(finding: Finding, link: HTMLAnchorElement): Entry | null {
  const article = document.getElementById(`finding-${finding.number}`);
  const item = link.closest('li');
  if (!article || !item) return null;
  let words: string | undefined;
  return {
    finding,
    link,
    item,
    article,
    words: () => (words ??= wordsOf(finding).toLowerCase()),
  };
}

const links = new Map(all<HTMLAnchorElement>('#list a.item').map((a) => [a.hash, a]));

export const entries: readonly Entry[] = data.findings.flatMap((finding) => {
  const link = links.get(`#finding-${finding.number}`);
  const entry = link && entryOf(finding, link);
  return entry ? [entry] : [];
});

const byArticle = new Map(entries.map((entry) => [entry.article as Element, entry]));

export function entryAround(element: Element): Entry | undefined {
  const article = element.closest('article.f');
  return article ? byArticle.get(article) : undefined;
}

/** The entry that `hash` leads to: "#finding-3", a folded "#finding-7-1", or "#f-" and a fingerprint. */
export function entryAt(hash: string): Entry | undefined {
  if (hash.length < 2) return undefined;
  let id = hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    return undefined;
  }
  const target = document.getElementById(id);
  return target ? entryAround(target) : undefined;
}
