// SPDX-License-Identifier: Apache-2.0
// The run of capitals behind "for", or in the subject of the clause or of the sentence.
#include "facts/seats.h"

#include "base/ascii.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

/// The run of capitals in `range` that ends last, "the", "party" and what stands before them aside; empty where there is none.
std::string NameIn(const Copy& copy, const Grammar& grammar, TokenRange range) {
  std::string name, run;
  for (uint32_t i = range.first; i < range.last; ++i) {
    const bool capital = copy.tokens[i].kind == TokenKind::kWord && copy.tokens[i].Is(kCapital) && grammar.Tags()[i] != Tag::kDeterminer;
    if (!capital) run.clear();
    else if (!IsOneOf(copy, copy.tokens[i], {"party"})) run += (run.empty() ? "" : " ") + LowerCase(copy.Words(copy.tokens[i]));
    if (!run.empty()) name = run;
  }
  return name;
}

std::string SubjectOf(const Copy& copy, const Grammar& grammar, const Clause& clause) {
  return clause.subject < 0 ? std::string() : NameIn(copy, grammar, grammar.NounGroups()[clause.subject].tokens);
}

}  // namespace

std::string WinnerOfSeats(const Copy& copy, const Grammar& grammar, uint32_t sentence, TokenRange tokens) {
  uint32_t behind = tokens.last;
  while (behind < copy.sentences[sentence].tokens.last && IsOneOf(copy, copy.tokens[behind], {"seats", "seat"})) ++behind;
  if (behind + 1 < copy.sentences[sentence].tokens.last && IsOneOf(copy, copy.tokens[behind], {"for", "to"})) {
    const int32_t group = grammar.NounGroupAt(behind + 1);
    std::string name = group < 0 ? std::string() : NameIn(copy, grammar, grammar.NounGroups()[group].tokens);
    if (!name.empty()) return name;
  }
  int32_t at = grammar.ClauseAt(tokens.first);
  if (at < 0) return "?";
  for (; at >= 0 && grammar.Clauses()[at].sentence == sentence; --at) {
    std::string name = SubjectOf(copy, grammar, grammar.Clauses()[at]);
    if (!name.empty()) return name;
    if (grammar.Clauses()[at].subject >= 0) break;  // somebody else's, without a name
  }
  return "?";
}

}  // namespace crossread
