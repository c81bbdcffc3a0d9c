// SPDX-License-Identifier: Apache-2.0
// Weighs the days and places beside two assertions, and the words that say that a state has an end or had another before it.
#include "graph/statement_setting.h"

#include <algorithm>
#include <set>

#include "base/ascii.h"
#include "graph/assertion_words.h"
#include "lexicon/fixed_word.h"
#include "values/place.h"
#include "values/time_range.h"

namespace crossread {
namespace {

constexpr int kNewsDays = 10;  // what is older is told as background

}  // namespace

StatementSetting::StatementSetting(const Story& story) : story_(story) {
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    const Fact& fact = story.facts[i];
    if (fact.claim.kind == "date") dates_[{fact.doc(), fact.claim.sentence}].push_back(i);
    if (fact.claim.kind == "place" && std::holds_alternative<Mention>(fact.claim.said) && !std::get<Mention>(fact.claim.said).CommonPlace()) places_[{fact.doc(), fact.claim.sentence}].push_back(i);
  }
}

const Fact* StatementSetting::DateOf(const Fact& said) const {
  const auto dates = dates_.find({said.doc(), said.claim.sentence});
  if (dates == dates_.end()) return nullptr;
  for (uint32_t i : dates->second) {
    const Fact& date = story_.facts[i];
    if (!InSubject(said, date)) return &date;
  }
  return nullptr;
}

bool StatementSetting::InSubject(const Fact& said, const Fact& date) const {
  if (date.claim.words.begin < said.claim.words.begin || date.claim.words.end > said.claim.core.begin) return false;
  const Copy& copy = story_.copies[said.doc()];
  for (uint32_t i = said.claim.tokens.first; i < date.claim.tokens.first; ++i) {
    if (IsOneOf(copy, i, {"that", "which", "who", "where"})) return true;
  }
  return false;
}

bool StatementSetting::MayFollow(const Fact& a, const Fact& b, bool lasting, char last) const {
  const Fact& denial = AssertionOf(a).negated ? a : b;
  const Fact& other = AssertionOf(a).negated ? b : a;
  const Copy& copy = story_.copies[denial.doc()];
  const Sentence& sentence = copy.sentences[denial.claim.sentence];
  bool open = false;
  for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    std::string word = LowerCase(copy.Words(copy.tokens[i]));
    open = open || word == "yet" || word == "immediately" || word == "immediate" || word == "far" || word == "still" || word == "initially" || word == "previously";
  }
  for (const Fact* fact : {&a, &b}) {
    const Copy& text = story_.copies[fact->doc()];
    const Sentence& said = text.sentences[fact->claim.sentence];
    for (uint32_t i = said.tokens.first; i < said.tokens.last; ++i) {
      std::string word = LowerCase(text.Words(text.tokens[i]));
      if (word == "previously" || word == "initially" || word == "originally" || word == "changed" || word == "earlier") return true;
    }
  }
  const Anchor& early = story_.anchors[denial.doc()];
  const Anchor& late = story_.anchors[other.doc()];
  bool later = early.known() && late.known() && late.first > early.last;
  if (last == '-') return MayEnd(denial, other);
  if (Throughout(other)) lasting = true;  // "had stayed open"
  if (!lasting && (later || OnTwoDays(a, b))) return true;
  return open && (later || !early.known() || !late.known());
}

bool StatementSetting::Throughout(const Fact& fact) const {
  std::string words = LowerCase(TextOf(story_.documents[fact.doc()].text, fact.claim.core));
  return words.starts_with("stayed ") || words.starts_with("remained ");
}

bool StatementSetting::MayEnd(const Fact& ended, const Fact& before) const {
  const Copy& copy = story_.copies[ended.doc()];
  const TokenRange sentence = copy.sentences[ended.claim.sentence].tokens;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    std::string word = LowerCase(copy.Words(copy.tokens[i]));
    if (word == "later" || word == "hospital" || word == "injuries" || word == "wounds" || word == "succumbed" || word == "overnight") return true;
  }
  const Anchor& early = story_.anchors[before.doc()];
  const Fact* date = DateOf(ended);
  const TimeRange* range = date == nullptr ? nullptr : std::get_if<TimeRange>(&date->value);
  if (range != nullptr) return !early.known() || absl::CivilDay(range->last) > early.first;
  if (AssertionOf(ended).predicate == "?alive") return Several(ended, before);
  const Anchor& late = story_.anchors[ended.doc()];
  return !early.known() || !late.known() || late.first > early.last;
}

bool StatementSetting::Several(const Fact& a, const Fact& b) const {
  std::set<std::string> shared;
  Shared(Named(AssertionOf(a), "s"), Named(AssertionOf(b), "s"), &shared);
  for (const Fact* fact : {&a, &b}) {
    if (!Named(AssertionOf(*fact), "n").empty()) return true;
    const Copy& copy = story_.copies[fact->doc()];
    const TokenRange sentence = copy.sentences[fact->claim.sentence].tokens;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      std::string word = LowerCase(copy.Words(copy.tokens[i]));
      if (word.ends_with('s') && word.size() > 3 && shared.contains(word.substr(0, word.size() - 1))) return true;
    }
  }
  return false;
}

bool StatementSetting::OnTwoDays(const Fact& a, const Fact& b) const {
  const Fact *one = DateOf(a), *two = DateOf(b);
  if (one == nullptr || two == nullptr) return false;
  const TimeRange* first = std::get_if<TimeRange>(&one->value);
  const TimeRange* second = std::get_if<TimeRange>(&two->value);
  if (first != nullptr && second != nullptr) return !Overlap(*first, *second);
  return one->timex && two->timex && one->timex->value != two->timex->value;  // "Friday" and "Sunday" of no known week
}

bool StatementSetting::DecidedBy(const Fact& said) const {
  const Fact* day = DateOf(said);
  const TimeRange* range = day == nullptr ? nullptr : std::get_if<TimeRange>(&day->value);
  const Anchor& anchor = story_.anchors[said.doc()];
  return range != nullptr && anchor.known() && absl::CivilDay(range->first) <= anchor.last && day->claim.words.begin >= said.claim.words.end;
}

bool StatementSetting::InFormerYear(const Fact& said) const {
  const Copy& copy = story_.copies[said.doc()];
  const Anchor& anchor = story_.anchors[said.doc()];
  const TokenRange tokens = said.claim.tokens;
  for (uint32_t i = tokens.first + 1; i < std::min<size_t>(tokens.last + 2, copy.tokens.size()); ++i) {
    std::string_view year = copy.Words(copy.tokens[i]);
    const bool four = copy.tokens[i].kind == TokenKind::kNumber && year.size() == 4 && (year[0] == '1' || year[0] == '2') && std::all_of(year.begin(), year.end(), IsDigit);
    if (!four || !IsWord(copy, i - 1, "in")) continue;
    if (!anchor.known() || std::stoi(std::string(year)) + 1 < anchor.last.year()) return true;
  }
  return false;
}

bool StatementSetting::OfAnotherTime(const Fact& a, const Fact& b) const {
  auto past = [&](const Fact& said) {
    const Fact* date = DateOf(said);
    const TimeRange* range = date == nullptr ? nullptr : std::get_if<TimeRange>(&date->value);
    const TimePhrase* phrase = date == nullptr ? nullptr : std::get_if<TimePhrase>(&date->claim.said);
    if (range == nullptr) return phrase != nullptr && phrase->form == TimePhrase::Form::kAbsolute && phrase->month > 0;
    const Anchor& anchor = story_.anchors[said.doc()];
    return LengthInDays(*range) < 370 && (!anchor.known() || absl::CivilDay(range->last) + kNewsDays < anchor.first);
  };
  return past(a) != past(b) || (past(a) && OnTwoDays(a, b));
}

bool StatementSetting::InTwoPlaces(const Fact& a, const Fact& b) const {
  auto one = places_.find({a.doc(), a.claim.sentence}), two = places_.find({b.doc(), b.claim.sentence});
  if (one == places_.end() || two == places_.end()) return false;
  auto name = [&](uint32_t fact) -> const Name& { return std::get<Mention>(story_.facts[fact].claim.said).name; };
  return std::none_of(one->second.begin(), one->second.end(), [&](uint32_t x) {
    return std::any_of(two->second.begin(), two->second.end(), [&](uint32_t y) {
      return OnePlace(name(x), name(y)) || Shared({name(x).parts.begin(), name(x).parts.end()}, {name(y).parts.begin(), name(y).parts.end()}) > 0;
    });
  });
}

}  // namespace crossread
