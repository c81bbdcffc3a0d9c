// SPDX-License-Identifier: Apache-2.0
// The noun behind "-year-old", or the head of what stands before the comma, the bracket or the verb.
#include "facts/role_of_age.h"

#include "base/ascii.h"
#include "facts/context.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/person_noun.h"

namespace crossread {
namespace {

constexpr uint32_t kDescription = 4;  // words between the age and the noun: "52-year-old former bus driver"

/// The noun for one person that token `i` is; empty where it is none.
std::string PersonAt(const Copy& copy, const Grammar& grammar, uint32_t i) {
  if (grammar.Tags()[i] != Tag::kNoun || copy.tokens[i].Is(kSuffix)) return {};
  std::string lemma = grammar.Lemma(i);
  return LowerCase(copy.Words(copy.tokens[i])) == lemma && IsPersonNoun(*copy.lexicon, lemma) ? Canonical(*copy.lexicon, lemma) : std::string();
}

std::string Behind(const Copy& copy, const Grammar& grammar, uint32_t i) {
  std::string found;
  for (uint32_t at = i; at < i + kDescription && at < copy.tokens.size(); ++at) {
    const Tag tag = grammar.Tags()[at];
    if (tag != Tag::kNoun && tag != Tag::kAdjective) break;
    if (copy.tokens[at].Is(kCapital)) break;
    std::string own = PersonAt(copy, grammar, at);
    if (tag == Tag::kNoun) found = std::move(own);  // the last noun is the head
  }
  return found;
}

/// "The driver of the bus, 57": the head of a chain of "of".
std::string Before(const Copy& copy, const Grammar& grammar, uint32_t i) {
  while (i > 0 && IsOneOf(copy, i - 1, {",", "(", "is", "was", "who", "aged", "of"})) --i;
  for (int32_t group = i > 0 ? grammar.NounGroupAt(i - 1) : -1; group >= 0;) {
    const NounGroup& own = grammar.NounGroups()[group];
    const uint32_t first = own.tokens.first;
    if (std::string person = PersonAt(copy, grammar, own.head); !person.empty()) return person;
    if (first < 2 || !IsOneOf(copy, first - 1, {"of", "in", "at"})) break;
    group = grammar.NounGroupAt(first - 2);
  }
  return {};
}

}  // namespace

std::string RoleOfAge(const Copy& copy, const Grammar& grammar, TokenRange age) {
  const std::string words = LowerCase(copy.Words(age));
  const bool leads = words.ends_with("old") && !words.ends_with(" old");
  return leads ? Behind(copy, grammar, age.last) : Before(copy, grammar, age.first);
}

}  // namespace crossread
