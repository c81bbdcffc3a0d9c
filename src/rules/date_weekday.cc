// SPDX-License-Identifier: Apache-2.0
// date/weekday: a date that names a weekday which that day was not.
#include "absl/strings/str_cat.h"
#include "crossread/rule.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  static constexpr const char* kDays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  if (topic.answers.empty()) return;
  const Fact& fact = topic.FactOf(topic.answers.front());
  const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
  absl::CivilDay day;
  if (phrase == nullptr || phrase->weekday < 0 || !absl::ParseCivilTime(topic.key, &day)) return;
  const char* right = kDays[static_cast<int>(absl::GetWeekday(day))];
  const Document& document = topic.story->documents[fact.doc()];
  std::string core(TextOf(document.text, fact.timex ? fact.timex->extent : fact.claim.words));
  Finding finding;
  bool full = phrase->year != TimePhrase::kOpen;
  finding.severity = full ? Severity::kError : Severity::kWarning;
  finding.confidence = full ? Confidence::kHigh : Confidence::kMedium;
  finding.title = absl::StrCat("\"", core, "\": or ", right, "?");
  if (finding.title.size() > 64) finding.title = absl::StrCat(kDays[phrase->weekday], " or ", right, ", ", topic.key, "?");
  finding.message = absl::StrCat("{", fact.doc(), "} writes \"", core, "\", but ", topic.key, " was a ", right, ".");
  finding.ask = "Is the weekday wrong, or the date?";
  Passage passage;
  passage.span = fact.claim.words;
  passage.side = 1;
  passage.value = kDays[phrase->weekday];
  passage.shown = kDays[phrase->weekday];
  finding.passages.push_back(std::move(passage));
  report(std::move(finding));
}

}  // namespace

extern const Rule kDateWeekday;  // listed in all_rules.cc
constexpr Rule kDateWeekday = {
    .id = "date/weekday",
    .kind = "date/weekday",
    .title = "a date names a weekday that it was not",
    .why = "Weekday and date check each other: where they disagree, one of them is wrong, and readers will turn up on the "
           "wrong day. The year is the one written, else the one that brings the date near the source's own day; dates "
           "before 1925 are let pass, since they may be of the old calendar.",
    .example = "site | The regatta was first rowed on Friday 9 May 2015, in the rain.\n"
               "daily | The regatta will be rowed again.\n",
    .counter_example = "site | The regatta was first rowed on Saturday 9 May 2015, in the rain.\n"
                       "daily | The regatta will be rowed again.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
