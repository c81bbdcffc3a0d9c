// SPDX-License-Identifier: Apache-2.0
// date/conflict: two passages date one event differently.
#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "crossread/rule.h"
#include "rules/sides.h"
#include "values/time_range.h"

namespace crossread {
namespace {

const TimeRange& RangeOf(const Fact& fact) { return std::get<TimeRange>(fact.value); }

bool Agree(const Fact& a, const Fact& b) { return Overlap(RangeOf(a), RangeOf(b)); }

/// The topic without what only bears witness: where a source says when an event began, and another one too, the days on
/// which it was "held" or "attended" do not speak for the first.
Topic Decisive(const Topic& topic) {
  auto begins = [&](const Answer& answer) { return topic.story->events[topic.FactOf(answer).subject.event].aspect == "start"; };
  std::set<DocId> tell;
  for (const Answer& answer : topic.answers) {
    if (begins(answer)) tell.insert(topic.FactOf(answer).doc());
  }
  Topic decisive = topic;
  if (tell.size() < 2) return decisive;
  std::erase_if(decisive.answers, [&](const Answer& answer) { return tell.contains(topic.FactOf(answer).doc()) && !begins(answer); });
  return decisive;
}

/// Other things that the sources date to the day that only one side gives: "a dinner on Sunday".
void Explain(const Topic& topic, const Fact& lone, Finding& finding) {
  const Story& story = *topic.story;
  for (const Fact& fact : story.facts) {
    if (!std::holds_alternative<TimeRange>(fact.value) || fact.claim.kind != "date" || fact.subject.event < 0) continue;
    const Event& event = story.events[fact.subject.event];
    const Event& own = story.events[lone.subject.event];
    if (event.kind == own.kind || event.lineage.back() != own.lineage.back() || !Agree(fact, lone)) continue;
    if (LengthInDays(RangeOf(fact)) > 1) continue;
    finding.passages.push_back({fact.claim.words, 0, KeyOf(RangeOf(fact)), ShowTime(RangeOf(fact)), absl::StrCat("the ", event.kind)});
    if (finding.confidence == Confidence::kHigh) finding.confidence = Confidence::kMedium;
    finding.notes.push_back(absl::StrCat(SourceName(fact.doc()), " tells of a ", event.kind, " ", Quoted(story, fact), " (",
                                         ShowTime(RangeOf(fact)), "): that may be what is meant."));
  }
}

void Check(const Topic& topic, FindingSink report) {
  const Topic decisive = Decisive(topic);
  auto opposed = FlatlyOpposed(decisive, Agree);
  if (!opposed) return;
  Sides sides = SplitSides(topic, Agree);
  const Answer& first = decisive.answers[opposed->first];
  const Fact& lone = topic.FactOf(first);
  const Fact& other = topic.FactOf(decisive.answers[opposed->second]);
  size_t at = static_cast<size_t>(std::find_if(topic.answers.begin(), topic.answers.end(), [&](const Answer& answer) { return answer.fact == first.fact; }) - topic.answers.begin());
  Finding finding;
  std::string one = ShowTime(RangeOf(other)), two = ShowTime(RangeOf(lone));
  finding.title = Fitting(absl::StrCat(topic.question, ": ", one, " or ", two, "?"), absl::StrCat("Which day: ", one, " or ", two, "?"));
  finding.message = absl::StrCat(SourceName(other.doc()), " has ", Quoted(*topic.story, other), " (", one, "), ", SourceName(lone.doc()), " has ",
                                 Quoted(*topic.story, lone), " (", two, ").");
  finding.passages = PassagesOf(topic, sides, at, [](const Fact& fact) { return ShowTime(RangeOf(fact)); },
                                [](const Fact& fact) { return KeyOf(RangeOf(fact)); });
  for (const std::string& doubt : topic.doubts) finding.notes.push_back(absl::StrCat("They may be two events: ", doubt, "."));
  if (!topic.doubts.empty()) finding.confidence = Confidence::kMedium;
  for (const Fact* fact : {&lone, &other}) {
    if (fact->basis == DateBasis::kInferred) finding.confidence = std::min(finding.confidence, Confidence::kMedium);
    if (fact->basis == DateBasis::kBorrowed) finding.confidence = Confidence::kLow;
  }
  Explain(topic, lone, finding);
  finding.ask = "Which day does the copy mean, and is it the same event?";
  report(std::move(finding));
}

}  // namespace

extern const Rule kDateConflict;  // listed in all_rules.cc
constexpr Rule kDateConflict = {
    .id = "date/conflict",
    .kind = "date",
    .title = "two passages date one event differently",
    .why = "One event means: the same kind, no two cities, no word that sets them apart (second, next, women's), and enough shared "
           "participants or words. Relative days (Monday, yesterday) are read from each source's own day. Two dates conflict when "
           "their ranges share no moment. A source that gives both days contradicts nobody.",
    .example = "agency (2021-03-16) | The ferry capsized off Port Harbour on Monday.\n"
               "daily (2021-03-16) | The ferry capsized off Port Harbour on Sunday.\n",
    .counter_example = "agency (2021-03-16) | The ferry capsized off Port Harbour on Monday.\n"
                       "daily (2021-03-16) | The ferry capsized off Port Harbour on 15 March.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
