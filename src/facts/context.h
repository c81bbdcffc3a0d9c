// SPDX-License-Identifier: Apache-2.0
// The folded content words around a claim: what makes two subjects alike or sets them apart.
#ifndef CROSSREAD_SRC_FACTS_CONTEXT_H_
#define CROSSREAD_SRC_FACTS_CONTEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "crossread/fact.h"
#include "grammar/grammar.h"

namespace crossread {

/// The word that stands for `lemma`'s group in data/en/same.tsv, or `lemma`.
std::string Canonical(const Lexicon& lexicon, std::string_view lemma);

/// True for reporting verbs and verbs that say nothing by themselves: "say", "be", "make". `lemma` is a dictionary form.
bool IsLight(std::string_view lemma);

/// Canonical nouns, verbs and adjectives of the clause (or sentence part) that `tokens` stand in, without `tokens`
/// themselves; sorted and unique. Reporting verbs and light verbs ("be", "say", "make") are left out.
std::vector<std::string> ContextOf(const Copy& copy, const Grammar& grammar, TokenRange tokens);

/// What sets a claim apart from others of its kind: years, phase words, places that narrow it, looked for in `reach`.
/// Sorted and unique.
std::vector<std::string> QualifiersOf(const Copy& copy, const Grammar& grammar, TokenRange tokens, TokenRange reach);

/// The stretch that belongs to `tokens`: their clause, else their sentence between semicolons.
TokenRange ReachOf(const Copy& copy, const Grammar& grammar, TokenRange tokens);

inline std::vector<std::string> QualifiersOf(const Copy& copy, const Grammar& grammar, TokenRange tokens) {
  return QualifiersOf(copy, grammar, tokens, ReachOf(copy, grammar, tokens));
}

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_CONTEXT_H_
