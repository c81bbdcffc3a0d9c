// SPDX-License-Identifier: Apache-2.0
// Asks the clauses before the number for their subjects.
#include "facts/counted_before.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "facts/context.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

/// The noun of `clause`'s subject, where it is a plural and stands before token `before`.
std::string PluralSubject(const Copy& copy, const Grammar& grammar, const Clause& clause, uint32_t before) {
  if (clause.subject < 0) return {};
  const uint32_t head = grammar.NounGroups()[clause.subject].head;
  if (head >= before || grammar.Tags()[head] != Tag::kNoun) return {};
  const std::string lemma = grammar.Lemma(head);
  return LowerCase(copy.Words(copy.tokens[head])) != lemma ? Canonical(*copy.lexicon, lemma) : std::string();
}

}  // namespace

bool CountsAll(const Copy& copy, TokenRange tokens) {
  return IsOneOf(copy, tokens.first, {"all"}) || (tokens.first > 0 && IsOneOf(copy, tokens.first - 1, {"all"}));
}

std::string CountedBefore(const Copy& copy, const Grammar& grammar, uint32_t sentence, TokenRange tokens) {
  if (!CountsAll(copy, tokens)) return {};
  std::string noun;
  const std::vector<Clause>& clauses = grammar.Clauses();
  auto own = std::lower_bound(clauses.begin(), clauses.end(), sentence, [](const Clause& clause, uint32_t s) { return clause.sentence < s; });
  for (; own != clauses.end() && own->sentence == sentence && own->verb.head < tokens.first; ++own) {
    if (std::string plural = PluralSubject(copy, grammar, *own, tokens.first); !plural.empty()) noun = std::move(plural);
  }
  return noun;
}

}  // namespace crossread
