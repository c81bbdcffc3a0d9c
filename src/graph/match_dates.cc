// SPDX-License-Identifier: Apache-2.0
// Gathers the dates of one event: same kind, same part of it, nothing that sets the mentions apart.
#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "graph/dated_act.h"
#include "graph/gather.h"
#include "graph/match.h"
#include "graph/same_bearer.h"
#include "graph/same_event.h"
#include "values/time_range.h"

namespace crossread {
namespace {

/// Longest stretch that still counts as the date of an event: a month.
constexpr double kLongestDays = 31;

const TimeRange* DateOf(const Fact& fact) { return std::get_if<TimeRange>(&fact.value); }

bool Usable(const Story& story, const Fact& fact) {
  const TimeRange* range = DateOf(fact);
  if (range == nullptr || fact.claim.kind != "date" || fact.subject.event < 0 || NamesNoDay(fact)) return false;
  const Event& event = story.events[fact.subject.event];
  if (event.negated || event.strength < 2) return false;
  // "won in 2:09:41" is how long it took, not when it was.
  std::string_view words = TextOf(story.documents[fact.doc()].text, fact.claim.words);
  if (words.starts_with("in ") && LengthInDays(*range) < 1.0 / 24) return false;
  return LengthInDays(*range) <= kLongestDays && (!fact.timex || fact.timex->type != TimexType::kSet);
}

/// Start, end, or the event as a whole.
std::string PartOf(const Event& event) { return event.aspect == "end" ? "end" : event.aspect == "resume" ? "resume" : "start"; }

/// Kinds that befall one person after the other in one story.
bool OfPersons(const std::string& kind) {
  static constexpr std::string_view kKinds[] = {"death", "killing", "arrest", "charge", "sentencing", "verdict", "acquittal", "shooting", "stabbing", "resignation", "appointment", "birth", "wedding"};
  return std::find(std::begin(kKinds), std::end(kKinds), kind) != std::end(kKinds);
}

/// A participant that is no country or body.
bool ShareName(const Event& a, const Event& b) {
  return std::any_of(a.participants.begin(), a.participants.end(), [&](const std::string& name) {
    return name.find(':') == std::string::npos && std::binary_search(b.participants.begin(), b.participants.end(), name);
  });
}

/// Every word of the shorter name stands in the longer.
bool OneName(const std::string& a, const std::string& b) {
  const std::string longer = absl::StrCat(" ", a.size() > b.size() ? a : b, " ");
  const std::string& shorter = a.size() > b.size() ? b : a;
  for (size_t at = 0; at < shorter.size();) {
    size_t space = std::min(shorter.find(' ', at), shorter.size());
    if (longer.find(absl::StrCat(" ", shorter.substr(at, space - at), " ")) == std::string::npos) return false;
    at = space + 1;
  }
  return true;
}

bool ShareThing(const Subject& a, const Subject& b) {
  return std::any_of(a.things.begin(), a.things.end(), [&](const std::string& thing) { return std::find(b.things.begin(), b.things.end(), thing) != b.things.end(); });
}

/// `a` has a participant without a country that `b` lacks.
bool Lacks(const Event& a, const Event& b) {
  return std::any_of(a.participants.begin(), a.participants.end(), [&](const std::string& name) {
    return name.find(':') == std::string::npos && !std::binary_search(b.participants.begin(), b.participants.end(), name);
  });
}

/// `a` lies ahead of its own source, which was written after `b` had happened.
bool Ahead(const Story& story, const Fact& a, const Fact& b) {
  const Anchor& anchor = story.anchors[a.doc()];
  if (!anchor.known() || absl::CivilDay(DateOf(a)->first) <= anchor.last) return false;
  return story.events[b.subject.event].strength == 3 && absl::CivilDay(DateOf(b)->first) < anchor.first;
}

int Tie(const Story& story, const Fact& a, const Fact& b) {
  const Event& one = story.events[a.subject.event];
  const Event& two = story.events[b.subject.event];
  if (PartOf(one) != PartOf(two)) return -1;
  // "Mario Costa was jailed", "Luis Costa was jailed".
  if (!a.subject.head.empty() && !b.subject.head.empty() && a.subject.attribute == b.subject.attribute && !OneName(a.subject.head, b.subject.head)) return -1;
  if (!a.subject.verb.empty() && a.subject.verb == b.subject.verb && SameBearer(a.subject, b.subject) < 0) return -1;  // two bridges fell
  // "erupted again": another time, unless the days agree.
  auto again = [](const Subject& subject) { return std::binary_search(subject.qualifiers.begin(), subject.qualifiers.end(), "other"); };
  if (again(a.subject) != again(b.subject) && !Overlap(*DateOf(a), *DateOf(b))) return 0;
  // "The launch of the film", "the satellite was launched": what somebody did it to tells them apart.
  bool done = a.subject.owner == "they" && b.subject.owner == "they" && a.subject.verb == b.subject.verb;
  if (done && !a.subject.things.empty() && !b.subject.things.empty() && SameBearer(a.subject, b.subject) == 0 && !ShareThing(a.subject, b.subject)) return -1;
  EventMatch match = SameEvent(one, two);
  if (match.score < 0) return -1;
  int score = match.score * 2 + static_cast<int>(std::min<size_t>(SharedCount(a.subject.context, b.subject.context), 3));
  bool agree = Overlap(*DateOf(a), *DateOf(b));
  if (!agree && match.score == 0) return 0;
  // A meeting that was held and a summit that will be: the one may be where the other was arranged.
  if (!agree && one.kind != two.kind && (one.strength == 3) != (two.strength == 3)) return 0;
  // What is over, and what a source of the day after still expects.
  if (!agree && (Ahead(story, a, b) || Ahead(story, b, a))) return 0;
  if (!agree && (Later(story, a, b) || Later(story, b, a))) return 0;
  bool recurs = Recurs(one.kind) || Recurs(two.kind);
  if (!agree && recurs && one.kind == two.kind && Lacks(one, two) && Lacks(two, one)) return 0;  // "beat Karas", "beat Harlow"
  // Months apart: two events of the same kind, unless their very words join them.
  if (!agree && DaysApart(*DateOf(a), *DateOf(b)) > 45) return recurs ? -1 : 0;
  int needed = recurs ? 7 : 3;
  if (score < needed) return 0;
  if (!agree && OfPersons(one.kind) && !ShareName(one, two)) return 0;
  return score + (agree ? 10 : 0);
}

std::string Question(const Story& story, const std::vector<uint32_t>& facts) {
  std::map<std::string, int> kinds;
  std::string part;
  for (uint32_t fact : facts) {
    const Event& event = story.events[story.facts[fact].subject.event];
    ++kinds[event.kind];
    if (!event.aspect.empty() && event.aspect != "hold") part = event.aspect;
  }
  auto most = std::max_element(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  bool plural = most->first == "talks";
  if (part == "start") return absl::StrCat("When did the ", most->first, " begin");
  if (part == "end") return absl::StrCat("When did the ", most->first, " end");
  if (part == "resume") return absl::StrCat("When did the ", most->first, " resume");
  return absl::StrCat(plural ? "When were the " : "When was the ", most->first);
}

}  // namespace

void MatchDates(const Story& story, CrossReference& reference) {
  std::vector<uint32_t> dates;
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    if (Usable(story, story.facts[i])) dates.push_back(i);
  }
  auto groups = Gather(static_cast<uint32_t>(dates.size()),
                       [&](uint32_t i, uint32_t j) { return Tie(story, story.facts[dates[i]], story.facts[dates[j]]); },
                       [&](uint32_t i, TieKeys& keys) { AddEventKeys(story, story.facts[dates[i]], keys); });
  for (const std::vector<uint32_t>& group : groups) {
    std::vector<uint32_t> facts;
    for (uint32_t item : group) facts.push_back(dates[item]);
    if (!SeveralSources(story, facts)) continue;
    Topic topic = MakeTopic(story, "date", facts);
    topic.question = Question(story, facts);
    const Event& first = story.events[story.facts[facts[0]].subject.event];
    topic.key = absl::StrCat("when ", first.lineage.back(), " ", PartOf(first));
    for (size_t i = 1; i < facts.size(); ++i) {
      EventMatch match = SameEvent(first, story.events[story.facts[facts[i]].subject.event]);
      for (std::string& doubt : match.doubts) {
        if (std::find(topic.doubts.begin(), topic.doubts.end(), doubt) == topic.doubts.end()) topic.doubts.push_back(std::move(doubt));
      }
      if (topic.reasons.empty() && match.score > 0) topic.reasons.push_back(std::move(match.reason));
    }
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
