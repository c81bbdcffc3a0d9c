// SPDX-License-Identifier: Apache-2.0
// Finds the clause that a date or a place stands with, and the words that keep it from any.
#include "facts/governing_clause.h"

#include <algorithm>

#include "base/fold.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

/// "On Tuesday, hours after the mine blew up, they left": the day is not that of the clause of "after".
bool Aside(const Copy& copy, const Clause& clause, uint32_t sentence) {
  uint32_t first = clause.tokens.first;
  for (uint32_t i = first; i > sentence && i + 3 > first; --i) {
    if (copy.Words(copy.tokens[i - 1]) == ",") return false;
    if (IsOneOf(copy, i - 1, {"after", "before", "since", "until", "when", "while", "as", "because", "although", "if"})) return true;
  }
  return false;
}

}  // namespace

int32_t GoverningClause(const Copy& copy, const Grammar& grammar, const Fact& date) {
  auto is = [&](uint32_t i, std::string_view lower) { return SameFolded(copy.Words(copy.tokens[i]), lower); };
  const TokenRange& sentence = copy.sentences[date.claim.sentence].tokens;
  uint32_t first = date.claim.tokens.first;
  if (copy.tokens[first].Is(kQuoted)) return -1;
  int32_t at = grammar.ClauseAt(date.claim.tokens.last - 1);
  if (at < 0 && first <= sentence.first + 2) {
    for (uint32_t i = date.claim.tokens.last; i < sentence.last && at < 0; ++i) {
      at = grammar.ClauseAt(i);
      if (at >= 0 && Aside(copy, grammar.Clauses()[at], sentence.first)) i = grammar.Clauses()[at].tokens.last - 1, at = -1;
    }
  }
  if (at < 0) return -1;
  // "hit a base that hosts foreign troops on Wednesday": what is so now is not dated, what happened is.
  const Clause& inner = grammar.Clauses()[at];
  const bool relative = inner.verb.tokens.first > sentence.first && (is(inner.verb.tokens.first - 1, "that") || is(inner.verb.tokens.first - 1, "which") || is(inner.verb.tokens.first - 1, "who"));
  if (relative && inner.verb.tense == Tense::kPresent && !inner.verb.perfect && at > 0 && grammar.Clauses()[at - 1].sentence == inner.sentence) --at;
  // The noun group or a relative pronoun between: "the man who was hurt in a fire on Monday" is the clause of "who".
  const Clause& clause = grammar.Clauses()[at];
  uint32_t verb = clause.verb.head;
  if (verb < first) {
    for (uint32_t i = verb + 1; i < first; ++i) {
      if (copy.Words(copy.tokens[i]) == ";" || is(i, "and") || is(i, "after") || is(i, "before") || is(i, "since") || is(i, "until") || is(i, "than")) return -1;
    }
  }
  for (uint32_t i = std::max(first, sentence.first + 1) - 1; i + 2 > first && i >= sentence.first && i < first; --i) {
    if (is(i, "since") || is(i, "until") || is(i, "before") || is(i, "after") || is(i, "from") || is(i, "between") || is(i, "till") || is(i, "through")) return -1;
    if (i == 0) break;
  }
  return at;
}

}  // namespace crossread
