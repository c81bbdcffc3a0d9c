// SPDX-License-Identifier: Apache-2.0
// Folds the noun groups that bear an act into words: names, kinds of things, what narrows them.
#include "facts/occasion_words.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "facts/context.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"

namespace crossread {

OccasionWords::OccasionWords(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, Fact& date)
    : copy_(copy), grammar_(grammar), lexicon_(*copy.lexicon), facts_(facts), date_(date), bearer_(lexicon_.Class("bearer")) {}

void OccasionWords::AddBearer(const Clause& clause, int32_t subject) {
  const uint32_t opens = clause.verb.tokens.first;
  if (opens > 2 && (Is(opens - 1, "which") || Is(opens - 1, "who") || Is(opens - 1, "that"))) {  // "the strike, which began on Monday"
    uint32_t noun = opens - 2;
    if (Word(noun) == ",") --noun;
    if (grammar_.NounGroupAt(noun) >= 0) return AddGroup(grammar_.NounGroupAt(noun));
  }
  bool pronoun = subject >= 0 && grammar_.Tags()[grammar_.NounGroups()[subject].head] == Tag::kPronoun;
  if (subject >= 0 && !pronoun) return AddGroup(subject);
  const uint32_t verb = copy_.tokens[clause.verb.head].begin;
  auto from = std::lower_bound(facts_.begin(), facts_.end(), clause.sentence, [](const Fact& fact, uint32_t sentence) { return fact.claim.sentence < sentence; });
  for (; from != facts_.end() && from->claim.sentence == clause.sentence; ++from) {
    const Fact& fact = *from;
    if (fact.claim.kind != "statement" || fact.claim.core.begin > verb || fact.claim.core.end <= verb) continue;
    for (const std::string& role : std::get<Assertion>(fact.claim.said).roles) {
      if (role.starts_with("s:")) Add(role.substr(2));
    }
    return;
  }
}

void OccasionWords::Add(std::string word) {
  std::vector<std::string>& things = date_.subject.things;
  if (std::find(things.begin(), things.end(), word) == things.end()) things.push_back(std::move(word));
}

void OccasionWords::AddGroup(int32_t group) {
  if (group < 0) return;
  const NounGroup& noun = grammar_.NounGroups()[group];
  if (copy_.tokens[noun.head].Is(kCapital) && IsCalendarWord(copy_, noun.head)) return;
  if (date_.claim.kind == "place" && date_.claim.tokens.first <= noun.head && noun.head < date_.claim.tokens.last) return;  // itself
  AddWord(noun.head);
  for (uint32_t i = noun.tokens.first; i < noun.tokens.last; ++i) {
    if (i != noun.head) AddWord(i);
  }
  if (noun.tokens.last + 1 < copy_.tokens.size() && Is(noun.tokens.last, "of")) {
    int32_t owner = grammar_.NounGroupAt(noun.tokens.last + 1);
    if (owner < 0) return;
    for (uint32_t i = grammar_.NounGroups()[owner].tokens.first; i < grammar_.NounGroups()[owner].tokens.last; ++i) AddWord(i);
  }
}

void OccasionWords::AddWord(uint32_t i) {
  const Token& token = copy_.tokens[i];
  if (token.kind != TokenKind::kWord || token.Is(kSuffix)) return;
  Tag tag = grammar_.Tags()[i];
  if (tag == Tag::kProper && lexicon_.Get(copy_, i, lexicon_.Class("office")) != nullptr) return Add(LowerCase(Word(i)));  // "President NAME" is the president
  if (tag == Tag::kProper) return Add(absl::StrCat("@", LowerCase(Word(i))));
  if (tag == Tag::kNoun || tag == Tag::kAdjective || tag == Tag::kVerb) Add(Kind(grammar_.Lemma(i)));
}

std::string OccasionWords::Kind(const std::string& lemma) const {
  for (const Sense& sense : lexicon_.Senses(lexicon_.Find(lemma))) {
    if (sense.cls == bearer_) return std::string(sense.value);
  }
  return Canonical(lexicon_, lemma);
}

}  // namespace crossread
