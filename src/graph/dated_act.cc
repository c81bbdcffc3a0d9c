// SPDX-License-Identifier: Apache-2.0
// The clause around a date, and of its verbs the one nearest to it.
#include "graph/dated_act.h"

#include <algorithm>

#include "graph/clause_words.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr int64_t kEvening = 17 * 3600;  // of the day on which a source was written: what happened then, it does not tell

constexpr int64_t kMonth = 31;     // days
constexpr int kMostCommas = 3;     // between a date and the verb that it stands with

bool HasVerb(const Grammar& grammar, TokenRange range) {
  for (uint32_t i = range.first; i < range.last; ++i) {
    if (grammar.Tags()[i] == Tag::kVerb) return true;
  }
  return false;
}

bool IsComma(const Copy& copy, uint32_t i) { return copy.Words(copy.tokens[i]) == ","; }

/// The clause of the date at `date`; "the last strike, on 3 May, shut", "will hear the case, in public, on 3 May": up to the verb, whatever commas
/// stand between; "3 May, when they met".
TokenRange ClauseAround(const Copy& copy, const Grammar& grammar, TokenRange sentence, TokenRange date) {
  TokenRange clause = {ClauseBefore(copy, grammar, sentence, date.first).first, ClauseBehind(copy, grammar, sentence, date.last).last};
  if (clause.last + 2 < sentence.last && clause.last == date.last && (LowerWord(copy, clause.last) == "when" || (IsComma(copy, clause.last) && LowerWord(copy, clause.last + 1) == "when"))) {
    clause.last = ClauseBehind(copy, grammar, sentence, clause.last + (IsComma(copy, clause.last) ? 2 : 1)).last;
  }
  for (int commas = 0; commas < kMostCommas && !HasVerb(grammar, clause) && clause.first > sentence.first && IsComma(copy, clause.first - 1); ++commas) {
    clause.first = ClauseBefore(copy, grammar, sentence, clause.first - 1).first;
  }
  for (int commas = 0; commas < kMostCommas && !HasVerb(grammar, clause) && clause.last + 1 < sentence.last && IsComma(copy, clause.last); ++commas) {
    clause.last = ClauseBehind(copy, grammar, sentence, clause.last + 1).last;
  }
  return clause;
}

void Read(const Copy& copy, const Grammar& grammar, const Fact& fact, absl::CivilDay first, absl::CivilDay last, std::vector<DatedAct>& dated) {
  if (std::optional<DatedAct> act = ReadDatedAct(copy, grammar, fact, first, last)) dated.push_back(*std::move(act));
}

}  // namespace

std::optional<DatedAct> ReadDatedAct(const Copy& copy, const Grammar& grammar, const Fact& fact, absl::CivilDay first, absl::CivilDay last) {
  const Sentence& sentence = copy.sentences[fact.claim.sentence];
  if (sentence.echo || sentence.kind != BlockKind::kBody) return std::nullopt;
  const TokenRange tokens = fact.claim.tokens;
  uint32_t behind = tokens.last;
  if (tokens.first <= sentence.tokens.first + 1 && behind < sentence.tokens.last && copy.Words(copy.tokens[behind]) == ",") ++behind;  // "On Monday, they"
  DatedAct act{&fact, first, last, ReadAct(copy, grammar, ClauseAround(copy, grammar, sentence.tokens, {tokens.first, behind}), tokens.first), {}};
  const int32_t group = grammar.NounGroupAt(tokens.first);
  if (group >= 0 && grammar.NounGroups()[group].head >= tokens.last) act.noun = grammar.NounLemma(grammar.NounGroups()[group].head);
  return act;
}

std::optional<absl::CivilDay> DayOf(const Fact& fact) {
  const TimeRange* range = std::get_if<TimeRange>(&fact.value);
  if (fact.claim.kind != "date" || range == nullptr || !std::holds_alternative<TimePhrase>(fact.claim.said) || fact.claim.tokens.empty()) return std::nullopt;
  if (range->last - range->first > 24 * 3600 || fact.basis == DateBasis::kInferred) return std::nullopt;
  return absl::CivilDay(range->first);
}

bool NamesNoDay(const Fact& fact) {
  const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
  return phrase != nullptr && phrase->form == TimePhrase::Form::kAbsolute && phrase->hour >= 0 && phrase->day == 0 && phrase->month == 0 && phrase->weekday < 0;
}

bool Later(const Story& story, const Fact& a, const Fact& b) {
  const Anchor& anchor = story.anchors[a.doc()];
  const TimeRange* one = std::get_if<TimeRange>(&a.value);
  const TimeRange* two = std::get_if<TimeRange>(&b.value);
  if (!anchor.known() || anchor.basis == DateBasis::kBorrowed || one == nullptr || two == nullptr) return false;
  const absl::CivilSecond evening = absl::CivilSecond(anchor.last) + kEvening;
  return absl::CivilDay(one->first) <= anchor.last && two->first >= evening && absl::CivilDay(two->first) <= story.anchors[b.doc()].last;
}

void ReadDatedActs(const Story& story, const Copy& copy, const Grammar& grammar, std::vector<DatedAct>& dated) {
  for (const Fact& fact : FactsOf(story, copy.doc)) {
    if (const std::optional<absl::CivilDay> day = DayOf(fact)) Read(copy, grammar, fact, *day, *day, dated);
  }
}

void ReadActsOfMonths(const Story& story, const Copy& copy, const Grammar& grammar, std::vector<DatedAct>& dated) {
  for (const Fact& fact : FactsOf(story, copy.doc)) {
    const TimeRange* range = std::get_if<TimeRange>(&fact.value);
    if (fact.claim.kind != "date" || range == nullptr || !std::holds_alternative<TimePhrase>(fact.claim.said) || fact.claim.tokens.empty() || fact.basis == DateBasis::kInferred) continue;
    const absl::CivilDay first(range->first), last(range->last - 1);
    if (last > first && last - first <= kMonth) Read(copy, grammar, fact, first, last, dated);
  }
}

}  // namespace crossread
