// SPDX-License-Identifier: Apache-2.0
// Gathers where one act was done: two sources put one bearer's act in two kinds of building, or in two that have names.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "graph/gather.h"
#include "graph/match.h"
#include "graph/same_bearer.h"
#include "graph/same_event.h"
#include "values/place.h"
#include "values/time_range.h"

namespace crossread {
namespace {

/// The place of an act, with the day of its sentence.
struct Venue {
  uint32_t fact = 0;
  const TimeRange* day = nullptr;
  std::vector<std::string> people;  ///< family names in its sentence, sorted
};

const Mention& MentionOf(const Story& story, const Venue& venue) { return std::get<Mention>(story.facts[venue.fact].claim.said); }
const Subject& SubjectOf(const Story& story, const Venue& venue) { return story.facts[venue.fact].subject; }

bool Lasts(const std::string& act) { return act == "stay"; }

/// Names of no country or body in the clauses of both.
int SharedNames(const Subject& a, const Subject& b) {
  return static_cast<int>(std::count_if(a.entities.begin(), a.entities.end(), [&](const std::string& name) {
    return name.find(':') == std::string::npos && std::binary_search(b.entities.begin(), b.entities.end(), name);
  }));
}

/// Buildings and open places are of one size, floors and rooms of others.
char SizeOf(const Story& story, const Venue& venue) { return MentionOf(story, venue).title[0] == 'o' ? 'b' : MentionOf(story, venue).title[0]; }

int Tie(const Story& story, const Venue& a, const Venue& b) {
  if (story.facts[a.fact].doc() == story.facts[b.fact].doc() || SizeOf(story, a) != SizeOf(story, b)) return 0;
  if (a.day != nullptr && b.day != nullptr && !Overlap(*a.day, *b.day)) return -1;
  const Subject& one = SubjectOf(story, a);
  const Subject& two = SubjectOf(story, b);
  auto stray = [](const Subject& x, const Subject& y) {  // "a second ceremony"
    return std::any_of(x.qualifiers.begin(), x.qualifiers.end(), [&](const std::string& mark) {
      const bool own = mark == "other" || mark == "ahead" || std::find(x.things.begin(), x.things.end(), mark) != x.things.end();  // not "on the third"
      return own && !std::binary_search(y.qualifiers.begin(), y.qualifiers.end(), mark);
    });
  };
  if (stray(one, two) || stray(two, one)) return -1;
  int people = static_cast<int>(SharedCount(a.people, b.people));
  if (people == 1) people = std::max(people, SharedNames(one, two));  // a second one whom one source does not introduce
  bool act = !one.verb.empty() && one.verb == two.verb;
  int bearer = act ? SameBearer(one, two) : 0;
  if (bearer < 0) return -1;
  int score = bearer * 2 + static_cast<int>(std::min<size_t>(SharedCount(one.context, two.context), 2)) + std::min(people, 2);
  if (act && one.verb == "meet" && people < 2) return 0;  // many are met
  if (act && SizeOf(story, a) == 'e') return one.verb == "enter" ? 2 : 0;  // whoever they were
  if (act && bearer > 0) return score >= 2 ? score : 0;
  // Two who are named together on one day, and no act that tells the two occasions apart.
  auto apart = [](const std::string& verb) { return verb == "dine" || verb == "speak" || verb == "arrive"; };
  const bool day = (a.day != nullptr || one.verb == "meet") && (b.day != nullptr || two.verb == "meet");
  return people >= 2 && day && !apart(one.verb) && !apart(two.verb) ? people : 0;
}

/// Family names of the people in each sentence.
std::map<std::pair<DocId, uint32_t>, std::set<std::string>> PeopleOf(const Story& story) {
  std::map<std::pair<DocId, uint32_t>, std::set<std::string>> people;
  for (const Fact& fact : story.facts) {
    const Mention* mention = fact.claim.kind == "person" ? std::get_if<Mention>(&fact.claim.said) : nullptr;
    if (mention != nullptr && !mention->name.parts.empty()) people[{fact.doc(), fact.claim.sentence}].insert(mention->name.parts.back());
  }
  return people;
}

}  // namespace

void MatchVenues(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2) return;
  std::map<std::pair<DocId, uint32_t>, const TimeRange*> days;
  for (const Fact& fact : story.facts) {
    const TimeRange* range = fact.claim.kind == "date" ? std::get_if<TimeRange>(&fact.value) : nullptr;
    if (range != nullptr && LengthInDays(*range) <= 1) days.try_emplace({fact.doc(), fact.claim.sentence}, range);
  }
  const auto people = PeopleOf(story);
  std::vector<Venue> venues;
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    const Fact& fact = story.facts[i];
    const Mention* mention = fact.claim.kind == "place" ? std::get_if<Mention>(&fact.claim.said) : nullptr;
    if (mention == nullptr || mention->title.empty() || mention->preposition == "near" || mention->preposition == "outside" || mention->preposition == "off") continue;
    Venue venue{i, nullptr, {}};
    auto day = days.find({fact.doc(), fact.claim.sentence});
    if (day != days.end()) venue.day = day->second;
    auto named = people.find({fact.doc(), fact.claim.sentence});
    if (named != people.end()) venue.people.assign(named->second.begin(), named->second.end());
    if (fact.subject.verb.empty() && venue.people.empty()) continue;
    venues.push_back(std::move(venue));
  }
  // A source that puts one act in two places tells of two, or of a place within a place.
  auto before = [&](const Venue& a, const Venue& b) { return story.facts[a.fact].doc() < story.facts[b.fact].doc(); };
  std::erase_if(venues, [&, all = venues](const Venue& venue) {
    auto own = std::equal_range(all.begin(), all.end(), venue, before);
    return std::any_of(own.first, own.second, [&](const Venue& other) {
      const Fact& a = story.facts[venue.fact];
      const Fact& b = story.facts[other.fact];
      return venue.fact != other.fact && a.subject.verb == b.subject.verb && VenuesApart(MentionOf(story, venue), MentionOf(story, other), *story.copies.front().lexicon) &&
             (a.claim.sentence == b.claim.sentence || (!a.subject.verb.empty() && !Lasts(a.subject.verb) && SameBearer(a.subject, b.subject) > 0));
    });
  });
  auto groups = Gather(static_cast<uint32_t>(venues.size()), [&](uint32_t i, uint32_t j) { return Tie(story, venues[i], venues[j]); },
                       [&](uint32_t i, TieKeys& keys) {
                         for (const std::string& thing : SubjectOf(story, venues[i]).things) keys.Add(SubjectOf(story, venues[i]).verb, thing);
                         for (const std::string& name : venues[i].people) keys.Add("people", name);
                         if (SizeOf(story, venues[i]) == 'e') keys.Add("way in", SubjectOf(story, venues[i]).verb);
                       });
  absl::flat_hash_set<uint32_t> told = ToldIn(reference, "place");  // by the events
  for (const std::vector<uint32_t>& group : groups) {
    std::vector<uint32_t> facts;
    for (uint32_t item : group) facts.push_back(venues[item].fact);
    if (!SeveralSources(story, facts) || std::count_if(facts.begin(), facts.end(), [&](uint32_t fact) { return told.contains(fact); }) >= 2) continue;
    const Subject& subject = story.facts[facts[0]].subject;
    Topic topic = MakeTopic(story, "place", facts);
    topic.question = "Where was it";
    topic.key = absl::StrCat("venue ", subject.verb, " ", subject.things.empty() ? "" : subject.things[0]);
    topic.reasons.push_back(subject.verb.empty() ? "both tell of the same people" : absl::StrCat("both tell where: ", subject.verb));
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
