// SPDX-License-Identifier: Apache-2.0
// The findings as the C++ side embeds them (src/report/html_data.cc).

export interface Source {
  readonly id: number;
  readonly label: string;
  readonly outlet: string;
  readonly voice: number;
  readonly basis?: string;
  /** How its day came about, in words. */
  readonly how?: string;
  /** The day it speaks from, in words. */
  readonly day?: string;
}

export interface Passage {
  readonly source: number;
  readonly side: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly shown: string;
}

export type Severity = 'error' | 'warning' | 'note';

export interface Finding {
  readonly number: string;
  readonly fingerprint: string;
  readonly rule: string;
  readonly topic: string;
  readonly severity: Severity;
  readonly confidence: string;
  readonly title: string;
  readonly message: string;
  readonly notes?: readonly string[];
  readonly ask?: string;
  readonly passages: readonly Passage[];
  /** What parts two sides, by "from-to". */
  readonly gaps: Readonly<Record<string, string>>;
}

export interface Data {
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  /** Rows of the matrix by source id; the first letter is the cell's state. Only where not all columns are printed. */
  readonly matrix?: readonly Readonly<Record<string, string>>[];
}

export const data: Data = JSON.parse(document.getElementById('data')!.textContent!) as Data;

export const sourceById: ReadonlyMap<number, Source> = new Map(data.sources.map((s) => [s.id, s]));

export function nameOf(source: Source): string {
  return source.outlet ? `${source.label} · ${source.outlet}` : source.label;
}
