// SPDX-License-Identifier: Apache-2.0
// What looks different and agrees: passages that answer one topic in other words, with values that can both be true.
#include <algorithm>
#include <cmath>
#include <optional>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/ascii.h"
#include "graph/match.h"
#include "values/amount.h"
#include "values/place.h"
#include "values/time_range.h"
#include "values/wording.h"

namespace crossread {
namespace {

/// Topics with more answers than this are weighed no further: a list that long is not read.
constexpr size_t kMostAnswers = 100;

/// What differs or does not: "monday" of "on Monday", "nearly 100,000 troops", a quotation without its punctuation.
std::string FoldedWords(const Story& story, const Fact& fact) {
  if (const auto* said = std::get_if<Wording>(&fact.value)) return absl::StrJoin(said->words, " ");
  bool name = std::holds_alternative<Name>(fact.value) && !fact.claim.core.empty();
  Span span = fact.timex && fact.timex->type == TimexType::kDate ? fact.timex->extent : name ? fact.claim.core : fact.claim.words;
  return LowerCase(TextOf(story.documents[span.doc].text, span));
}

std::optional<std::string> DaysAgree(const TimeRange& a, const TimeRange& b) {
  if (!Overlap(a, b)) return std::nullopt;
  if (KeyOf(a) == KeyOf(b)) return absl::StrCat("the same time, ", ShowTime(a));
  const TimeRange& inner = LengthInDays(a) < LengthInDays(b) ? a : b;
  const TimeRange& outer = &inner == &a ? b : a;
  if (inner.first >= outer.first && inner.last <= outer.last) return absl::StrCat(ShowTime(inner), " lies in ", ShowTime(outer));
  return absl::StrCat(ShowTime(inner), " meets ", ShowTime(outer));
}

std::optional<std::string> AmountsAgree(const Amount& a, const Amount& b) {
  if (!CanAgree(a, b)) return std::nullopt;
  std::optional<Amount> same = Convert(b, a.unit);
  if (!same) return std::nullopt;
  if (a.low == same->low && a.high == same->high) return absl::StrCat("one figure, ", ShowAmount(a));
  Amount both = a;
  both.low = std::max(a.low, same->low);
  both.high = std::min(a.high, same->high);
  if (both.low > both.high) return std::string("one figure is the other, rounded");
  both.number = std::isfinite(both.low) ? both.low : both.high;
  return absl::StrCat(ShowAmount(both), " fits both");
}

std::optional<std::string> PlacesAgree(const Name& a, const Name& b) {
  PlaceRelation relation = Relate(a, b);
  if (relation == PlaceRelation::kSame) return std::string("one place");
  if (relation == PlaceRelation::kPart) return std::string("one place lies in the other");
  return std::nullopt;
}

/// Why both can be true; nothing where they cannot, or where the values do not tell.
std::optional<std::string> Agree(const Story& story, const std::string& kind, const Fact& a, const Fact& b) {
  const auto *day = std::get_if<TimeRange>(&a.value), *other_day = std::get_if<TimeRange>(&b.value);
  if (kind == "date" && day && other_day) return DaysAgree(*day, *other_day);
  const auto *amount = std::get_if<Amount>(&a.value), *other_amount = std::get_if<Amount>(&b.value);
  if (kind == "figure" && amount && other_amount) return AmountsAgree(*amount, *other_amount);
  const auto *place = std::get_if<Name>(&a.value), *other_place = std::get_if<Name>(&b.value);
  if (kind == "place" && place && other_place) return PlacesAgree(*place, *other_place);
  const auto *said = std::get_if<Wording>(&a.value), *other_said = std::get_if<Wording>(&b.value);
  if (kind == "quote" && said && other_said &&
      CompareWordings(*story.copies[a.doc()].lexicon, *said, *other_said) == WordingMatch::kSame) {
    return std::string("one quotation, cut to different lengths");
  }
  return std::nullopt;
}

struct Said {
  uint32_t fact;
  std::string words;
};

/// Sets each answer against the first one before it that has other words, stands in another source, and agrees.
void Weigh(const Story& story, const Topic& topic, std::vector<Comparison>& comparisons) {
  std::vector<Said> said;
  for (const Answer& answer : topic.answers) {
    const Fact& fact = topic.FactOf(answer);
    Said one{answer.fact, FoldedWords(story, fact)};
    auto told = [&](const Said& other) { return other.words == one.words && story.facts[other.fact].doc() == fact.doc(); };
    if (said.size() < kMostAnswers && std::none_of(said.begin(), said.end(), told)) said.push_back(std::move(one));
  }
  std::vector<bool> joined(said.size());
  for (size_t i = 0; i < said.size(); ++i) {
    for (size_t j = 0; j < said.size() && !joined[i]; ++j) {
      const Fact &a = story.facts[said[j].fact], &b = story.facts[said[i].fact];
      if (said[i].words == said[j].words || a.doc() == b.doc()) continue;
      std::optional<std::string> reason = Agree(story, topic.kind, a, b);
      if (!reason) continue;
      joined[i] = joined[j] = true;
      bool asks = topic.kind != "quote" && !topic.question.empty();
      comparisons.push_back({.a = said[j].fact, .b = said[i].fact, .compared = true, .reason = asks ? absl::StrCat(topic.question, ": ", *reason) : *reason});
    }
  }
}

}  // namespace

void MatchAgreements(const Story& story, CrossReference& reference) {
  for (const Topic& topic : reference.topics) Weigh(story, topic, reference.comparisons);
}

}  // namespace crossread
