// SPDX-License-Identifier: Apache-2.0
// Dates that name a weekday: "Sunday 16 April" of a year in which that day was a Saturday.
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "graph/match_sources.h"

namespace crossread {
namespace {

constexpr int kGregorian = 1925;  // before, a date may be of the old calendar
constexpr int kNearby = 60;       // days: a date without a year is of the source's year only so far away

/// The year of the phrase; where it is left out, the one that brings it near the source's own day.
std::optional<absl::CivilDay> DayOf(const TimePhrase& phrase, const Anchor& anchor) {
  if (phrase.form != TimePhrase::Form::kAbsolute || phrase.weekday < 0 || phrase.month == 0 || phrase.day == 0) return std::nullopt;
  if (phrase.year != TimePhrase::kOpen) {
    absl::CivilDay day(phrase.year, phrase.month, phrase.day);
    return day.day() == phrase.day && phrase.year >= kGregorian ? std::optional(day) : std::nullopt;
  }
  if (!anchor.known() || anchor.basis == DateBasis::kBorrowed) return std::nullopt;
  for (int shift = -1; shift <= 1; ++shift) {
    absl::CivilDay day(anchor.last.year() + shift, phrase.month, phrase.day);
    if (day.day() == phrase.day && std::llabs(day - anchor.last) <= kNearby) return day;
  }
  return std::nullopt;
}

}  // namespace

void MatchWeekdays(const Story& story, CrossReference& reference) {
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    const Fact& fact = story.facts[i];
    const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
    if (phrase == nullptr) continue;
    std::optional<absl::CivilDay> day = DayOf(*phrase, story.anchors[fact.doc()]);
    if (!day || static_cast<int>(absl::GetWeekday(*day)) == phrase->weekday) continue;
    Topic topic = SourceTopic(story, "date/weekday", std::string(absl::FormatCivilTime(*day)));
    topic.answers.push_back({i, story.voices[fact.doc()]});
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
