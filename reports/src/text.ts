// SPDX-License-Identifier: Apache-2.0
// A finding as plain text, for a message to a colleague, and as a baseline entry.
import { sourceById, type Finding } from './data';

export function linkTo(finding: Finding): string {
  const anchor = finding.fingerprint ? `f-${finding.fingerprint}` : `finding-${finding.number}`;
  return `${location.href.split('#')[0]}#${anchor}`;
}

export function asText(finding: Finding): string {
  const head = `${finding.severity.toUpperCase()} ${finding.rule} #${finding.number}: ${finding.title}`;
  const passages = finding.passages.map((p) => {
    const label = sourceById.get(p.source)?.label ?? '';
    const value = p.shown ? ` [${p.shown}]` : '';
    return `  ${label} ${p.line}:${p.column}  “${p.text}”${value}`;
  });
  const ask = finding.ask ? [`${finding.ask.endsWith('?') ? 'Ask' : 'Next'}: ${finding.ask}`] : [];
  return [head, finding.message, ...passages, ...(finding.notes ?? []), ...ask, linkTo(finding)].join('\n');
}

export function asBaseline(finding: Finding): string {
  return `[[finding]]\nfingerprint = "${finding.fingerprint}"\nrule = "${finding.rule}"\nreason = ""\n`;
}
