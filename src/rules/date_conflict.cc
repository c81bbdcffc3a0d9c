// SPDX-License-Identifier: Apache-2.0
// date/conflict: two passages date one event differently.
#include <algorithm>
#include <cstdlib>
#include <set>
#include <span>

#include "absl/functional/function_ref.h"
#include "absl/strings/str_cat.h"
#include "crossread/rule.h"
#include "rules/sides.h"
#include "values/one_night.h"
#include "values/time_range.h"

namespace crossread {
namespace {

/// The event that `fact` dates, or null: a birth or a founding has none.
const Event* EventOf(const Story& story, const Fact& fact) { return fact.subject.event < 0 ? nullptr : &story.events[static_cast<size_t>(fact.subject.event)]; }

const TimeRange& RangeOf(const Fact& fact) { return std::get<TimeRange>(fact.value); }

/// Seconds by which two clock times may differ before they are two: sources round.
constexpr int64_t kRounding = 20 * 60;
constexpr double kYear = 360;  // days and more

/// Midnight ends one day and begins the next: copy means either.
bool AtMidnight(const TimeRange& range) { return range.first == absl::CivilSecond(absl::CivilDay(range.first)) && LengthInDays(range) <= 1.0 / 24; }

bool Agree(const Fact& a, const Fact& b) {
  constexpr int64_t kDay = 24 * 60 * 60;
  const TimeRange& one = RangeOf(a);
  const TimeRange& two = RangeOf(b);
  if (Overlap(one, two)) return true;
  for (const auto& [midnight, other] : {std::pair(one, two), std::pair(two, one)}) {
    if (!AtMidnight(midnight)) continue;
    const int64_t apart = std::abs(std::abs(other.first - midnight.first) - kDay);
    if (apart <= kRounding) return true;
  }
  bool clock_one = LengthInDays(one) <= 1.0 / 24, clock_two = LengthInDays(two) <= 1.0 / 24;
  // "Friday morning" has room for 3 a.m.
  if (clock_one != clock_two && absl::CivilDay(one.first) == absl::CivilDay(two.first)) return true;
  return clock_one && clock_two && std::abs(one.first - two.first) <= kRounding;
}

/// The topic without what only bears witness: where a source says when an event began, and another one too, the days on
/// which it was "held" or "attended" do not speak for the first.
Topic Decisive(const Topic& topic) {
  auto begins = [&](const Answer& answer) {
    const Event* event = EventOf(*topic.story, topic.FactOf(answer));
    return event != nullptr && event->aspect == "start";
  };
  std::set<DocId> tell;
  for (const Answer& answer : topic.answers) {
    if (begins(answer)) tell.insert(topic.FactOf(answer).doc());
  }
  Topic decisive = topic;
  if (tell.size() < 2) return decisive;
  std::erase_if(decisive.answers, [&](const Answer& answer) { return tell.contains(topic.FactOf(answer).doc()) && !begins(answer); });
  return decisive;
}

/// Surnames of the people whom `doc` names in sentences that `holds` accepts.
std::set<std::string> PeopleIn(const Story& story, DocId doc, absl::FunctionRef<bool(uint32_t)> holds) {
  std::set<std::string> people;
  for (const Fact& fact : FactsOf(story, doc)) {
    const Mention* mention = std::get_if<Mention>(&fact.claim.said);
    if (fact.claim.kind != "person" || mention == nullptr || mention->name.parts.empty()) continue;
    if (holds(fact.claim.sentence)) people.insert(mention->name.parts.back());
  }
  return people;
}

/// True where the sentence of `other` names somebody whom the paragraph of `own` names too.
bool ShareSomebody(const Story& story, const Event& own, const Event& other) {
  const std::vector<Sentence>& sentences = story.copies[own.doc].sentences;
  auto around = PeopleIn(story, own.doc, [&](uint32_t s) { return sentences[s].block == sentences[own.sentence].block; });
  auto there = PeopleIn(story, own.doc, [&](uint32_t s) { return s == other.sentence; });
  return std::any_of(there.begin(), there.end(), [&](const std::string& name) { return around.contains(name); });
}

/// Something else that the source of `lone` dates to the day that it gives and `rival` does not, with some of the same
/// people: the "dinner on Sunday" before Monday's talks. It may be what the copy means. False where there is none.
bool Explain(const Topic& topic, const Fact& lone, const Fact& rival, Finding& finding) {
  const Story& story = *topic.story;
  const Event* dated = EventOf(story, lone);
  if (dated == nullptr) return false;
  const Event& own = *dated;
  for (const Fact& fact : FactsOf(story, lone.doc())) {
    if (fact.claim.kind != "date" || fact.subject.event < 0) continue;
    if (!std::holds_alternative<TimeRange>(fact.value) || LengthInDays(RangeOf(fact)) > 1) continue;
    const Event& event = story.events[fact.subject.event];
    if (event.kind == own.kind || event.negated || !Agree(fact, lone) || Agree(fact, rival)) continue;
    if (!ShareSomebody(story, own, event)) continue;
    finding.passages.push_back({fact.claim.words, 0, KeyOf(RangeOf(fact)), ShowTime(RangeOf(fact)), absl::StrCat("the ", event.kind)});
    finding.confidence = std::min(finding.confidence, Confidence::kMedium);
    finding.notes.push_back(absl::StrCat(SourceName(fact.doc()), " also tells of a ", event.kind, " ", Quoted(story, fact), " (",
                                         ShowTime(RangeOf(fact)), "): that may be what is meant."));
    return true;
  }
  return false;
}

void Check(const Topic& topic, FindingSink report) {
  if (topic.answers.empty() && topic.evidence.size() >= 2) return ShowEvidence(topic, "Do both mean the same thing, and when was it?", report);
  const Topic decisive = Decisive(topic);
  auto agree = [&](const Fact& a, const Fact& b) {
    if (topic.key != kDayOfOpening) return Agree(a, b);
    auto words = [&](const Fact& fact) { return TextOf(topic.story->documents[fact.doc()].text, fact.claim.words); };
    return OneDayOrNight(RangeOf(a), words(a), RangeOf(b), words(b));
  };
  auto opposed = FlatlyOpposed(decisive, agree);
  if (!opposed) return;
  Sides sides = SplitSides(topic, agree);
  const Answer& first = decisive.answers[opposed->first];
  const Fact& lone = topic.FactOf(first);
  const Fact& other = topic.FactOf(decisive.answers[opposed->second]);
  size_t at = static_cast<size_t>(std::find_if(topic.answers.begin(), topic.answers.end(), [&](const Answer& answer) { return answer.fact == first.fact; }) - topic.answers.begin());
  Finding finding;
  std::string one = ShowTime(RangeOf(other)), two = ShowTime(RangeOf(lone));
  auto clock = [&](const Fact& fact) { return one.size() > 6 && LengthInDays(RangeOf(fact)) <= 1.0 / 24; };
  if (clock(lone) && clock(other) && absl::CivilDay(RangeOf(lone).first) == absl::CivilDay(RangeOf(other).first)) {
    auto time = [](const std::string& shown) { return shown.substr(shown.rfind(' ') + 1); };
    finding.title = Fitting(absl::StrCat(topic.question, ": ", time(one), " or ", time(two), "?"), absl::StrCat("At what time: ", time(one), " or ", time(two), "?"));
  } else {
    finding.title = Fitting(absl::StrCat(topic.question, ": ", one, " or ", two, "?"), absl::StrCat("Which day: ", one, " or ", two, "?"));
  }
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
  if (!Explain(topic, lone, other, finding)) Explain(topic, other, lone, finding);
  const bool years = std::min(LengthInDays(RangeOf(lone)), LengthInDays(RangeOf(other))) > kYear;
  finding.ask = years ? "Which year is right?" : "Which day does the copy mean, and is it the same event?";
  report(std::move(finding));
}

}  // namespace

extern const Rule kDateConflict;  // listed in all_rules.cc
constexpr Rule kDateConflict = {
    .id = "date/conflict",
    .kind = "date",
    .title = "two passages date one event differently",
    .why = "One event means: the same kind, no two cities, no word that sets them apart (second, next, women's), and enough shared "
           "participants or words. What no event word names is one act where one verb (sign, begin, collapse) befalls one bearer, and "
           "each source gives it one date; so is what two sources open with, in the same names, figures and words, and what is left in two sentences "
           "of a source and its rewrite. \"The first since 1998\" "
           "and \"the first in 12 years\" are laid side by side as years. Relative days (Monday, yesterday) are read from each source's own day. Two dates conflict when "
           "their ranges share no moment. A source that gives both days contradicts nobody.",
    .example = "agency (2021-03-16) | The ferry capsized off Port Harbour on Monday.\n"
               "daily (2021-03-16) | The ferry capsized off Port Harbour on Sunday.\n",
    .counter_example = "agency (2021-03-16) | The ferry capsized off Port Harbour on Monday.\n"
                       "daily (2021-03-16) | The ferry capsized off Port Harbour on 15 March.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
