// SPDX-License-Identifier: Apache-2.0
// Gathers where one event happened.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/gather.h"
#include "graph/match.h"
#include "graph/same_event.h"
#include "values/address.h"
#include "values/place.h"
#include "values/time_range.h"

namespace crossread {
namespace {

const Mention* PlaceOf(const Fact& fact) {
  return fact.claim.kind == "place" ? std::get_if<Mention>(&fact.claim.said) : nullptr;
}

bool Usable(const Story& story, const Fact& fact) {
  if (PlaceOf(fact) == nullptr || PlaceOf(fact)->CommonPlace() || fact.subject.event < 0 || AddressOf(PlaceOf(fact)->name)) return false;
  const Event& event = story.events[fact.subject.event];
  return !event.negated && event.strength >= 2;
}

/// Kind, participants and words join two places; that the places differ must not hold them apart here.
int Tie(const Story& story, const Fact& a, const Fact& b) {
  Event one = story.events[a.subject.event], two = story.events[b.subject.event];
  one.places.clear();
  two.places.clear();
  EventMatch match = SameEvent(one, two);
  if (match.score < 0) return -1;
  bool agree = OnePlace(PlaceOf(a)->name, PlaceOf(b)->name);
  if (one.when && two.when && (one.when->last <= two.when->first || two.when->last <= one.when->first)) return -1;
  int score = match.score * 2 + static_cast<int>(std::min<size_t>(SharedCount(a.subject.context, b.subject.context), 4));
  if (one.when && two.when && LengthInDays(*one.when) <= 1 && LengthInDays(*two.when) <= 1) score += 3;  // on one day
  if (agree) return score + 10;
  if (Recurs(one.kind) || Recurs(two.kind)) return score >= 9 ? score : 0;
  return score >= 7 ? score : 0;
}

}  // namespace

void MatchPlaces(const Story& story, CrossReference& reference) {
  std::vector<uint32_t> places;
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    if (Usable(story, story.facts[i])) places.push_back(i);
  }
  auto groups = Gather(static_cast<uint32_t>(places.size()),
                       [&](uint32_t i, uint32_t j) { return Tie(story, story.facts[places[i]], story.facts[places[j]]); },
                       [&](uint32_t i, TieKeys& keys) { AddEventKeys(story, story.facts[places[i]], keys); });
  for (const std::vector<uint32_t>& group : groups) {
    std::vector<uint32_t> facts;
    for (uint32_t item : group) facts.push_back(places[item]);
    if (!SeveralSources(story, facts)) continue;
    Topic topic = MakeTopic(story, "place", facts);
    const Event& first = story.events[story.facts[facts[0]].subject.event];
    topic.question = absl::StrCat(first.kind == "talks" ? "Where were the " : "Where was the ", first.kind);
    topic.key = absl::StrCat("where ", first.lineage.back());
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
