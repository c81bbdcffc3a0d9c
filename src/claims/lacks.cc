// SPDX-License-Identifier: Apache-2.0
// A noun behind "no" or "without" with its verb and its bearers, where the noun is no matter of a table and says something.
#include "claims/lacks.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "claims/add_claim.h"
#include "lexicon/fixed_word.h"

namespace crossread {

LackReader::LackReader(const Copy& copy, const Grammar& grammar, const Polarity& polarity, const TurningReader& turning, const NounPresence& presence, NotionFinder& notions,
                       StanceBearers& bearers)
    : copy_(copy), grammar_(grammar), lexicon_(*copy.lexicon), tags_(grammar.Tags()), polarity_(polarity), turning_(turning), presence_(presence), notions_(notions), bearers_(bearers),
      vague_(lexicon_.Class("notion-vague")) {}

bool LackReader::Opens(uint32_t i, TokenRange sentence) const {
  if (IsOneOf(copy_, i, {"no", "without"})) return true;
  if (tags_[i] != Tag::kVerb || i + 1 >= sentence.last || !IsOneOf(copy_, i + 1, {"a", "an", "any"}) || !presence_.Denies(i)) return false;
  return grammar_.Lemma(i) == "lack" || polarity_.Passive(i, sentence.first);  // not "denied a report"
}

void LackReader::Add(uint32_t i, uint32_t s, std::vector<Claim>& claims) {
  const TokenRange sentence = copy_.sentences[s].tokens;
  const bool withheld = tags_[i] == Tag::kVerb, without = Is(i, "without") || withheld;
  const int32_t g = i + 1 < sentence.last ? grammar_.NounGroupAt(i + 1) : -1;
  if (g < 0) return;
  const NounGroup& group = grammar_.NounGroups()[g];
  const uint32_t noun = group.head;
  if (tags_[noun] != Tag::kNoun || lexicon_.Get(copy_, noun, vague_) != nullptr || copy_.tokens[noun].Is(kCapital)) return;
  if (notions_.At(noun, sentence.last, rows_) != 0 && std::any_of(rows_.begin(), rows_.end(), [](const NotionRow* row) { return row->noun; })) return;  // read as what it is
  const std::string& name = grammar_.NounLemma(noun);
  if (name.size() < 3 || IsOneOf(copy_, group.tokens.last - 1, {"longer", "one"})) return;
  for (uint32_t k = i + 1; k < noun; ++k) {
    if (IsOneOf(copy_, k, {"other", "further", "more", "additional", "new", "longer", "fewer", "less", "immediate"}) || copy_.tokens[k].Is(kQuoted)) return;
  }
  const Turning turning = turning_.At(i, sentence.first, true);
  if (turning.open || turning.turned) return;
  Assertion assertion;
  assertion.predicate = absl::StrCat("some:", name);
  assertion.negated = true;
  std::vector<std::string>& roles = assertion.roles;
  uint32_t verb = i;
  TokenRange shown = {i, group.tokens.last};
  const Clause* clause = nullptr;
  if (const int32_t before = withheld ? static_cast<int32_t>(i) : presence_.VerbBefore(i, sentence.first); before >= 0) {
    verb = static_cast<uint32_t>(before);
    clause = bearers_.ClauseOf(verb);
    if (!without && clause != nullptr) verb = clause->verb.head;
    shown.first = std::min(shown.first, verb);
  } else if (const int32_t behind = presence_.VerbBehind(group.tokens.last, sentence.last); behind >= 0 && !without) {
    verb = static_cast<uint32_t>(behind);
    shown.last = verb + 1;
  } else {
    return;
  }
  const Turning of_verb = turning_.At(verb, verb > i ? group.tokens.last : sentence.first, false);
  if (of_verb.open || of_verb.turned) return;
  assertion.strength = turning.will || of_verb.will ? 2 : 3;
  roles.push_back(without || presence_.Gives(verb) ? std::string("v:have") : absl::StrCat("v:", grammar_.Lemma(verb)));
  roles.push_back(absl::StrCat("f:", without ? "without" : grammar_.Lemma(verb)));
  if (clause != nullptr) {
    const int32_t subject = bearers_.SubjectOf(*clause);
    if (subject >= 0 && subject != g && !Is(grammar_.NounGroups()[subject].head, "there")) {
      bearers_.AddGroup(subject, 'b', s, roles);
      const uint32_t begin = grammar_.NounGroups()[subject].tokens.first;
      if (begin < shown.first && shown.first - begin < 10 && begin >= sentence.first) shown.first = begin;
    }
  }
  bearers_.AddPhrases(group.tokens.last, sentence.last, StanceBearers::Phrases::kAny, 'b', s, roles);
  const bool ever = verb + 2 < sentence.last && IsOneOf(copy_, verb + 2, {"any", "all"});  // "at any point"
  if (verb >= group.tokens.last && !ever) bearers_.AddPhrases(verb + 1, sentence.last, StanceBearers::Phrases::kAny, 'b', s, roles);
  for (uint32_t k = i + 1; k < noun; ++k) {
    if (tags_[k] == Tag::kAdjective || tags_[k] == Tag::kNoun || tags_[k] == Tag::kProper) roles.push_back(absl::StrCat("g:", grammar_.Lemma(k)));
  }
  if (Is(group.tokens.last, "left")) return;
  const bool phrase = group.tokens.last + 1 < sentence.last && IsOneOf(copy_, group.tokens.last, {"at", "in", "on", "for", "to", "of", "against", "with"});
  if (phrase && grammar_.NounGroupAt(group.tokens.last + 1) < 0) return;  // of what, is not read
  for (uint32_t k = group.tokens.last; k < sentence.last; ++k) {  // there was none at that time
    if (IsOneOf(copy_, k, {"when", "while", "before", "after", "during", "until", "since"})) return;
  }
  bearers_.AddRest(sentence, {noun, noun + 1}, roles);
  AddClaim(copy_, "stance", s, shown, {i, group.tokens.last}, claims).said = std::move(assertion);
}

}  // namespace crossread
