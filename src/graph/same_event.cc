// SPDX-License-Identifier: Apache-2.0
// Kind first, then what speaks for one event and what against it.
#include "graph/same_event.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"

namespace crossread {
namespace {

bool Has(const std::vector<std::string>& list, const std::string& word) { return std::find(list.begin(), list.end(), word) != list.end(); }

/// Phases that make an event another one of its kind. "first" and "preliminary" only cast doubt: they name a part.
bool Separates(const std::string& phase) {
  static constexpr std::array<std::string_view, 8> kApart = {"earlier", "second", "third", "fourth", "next", "other", "women", "annual"};
  return std::find(kApart.begin(), kApart.end(), phase) != kApart.end();
}

/// "city:…" entries of `places`.
std::vector<std::string> Cities(const std::vector<std::string>& places) {
  std::vector<std::string> cities;
  for (const std::string& place : places) {
    if (place.starts_with("city:")) cities.push_back(place);
  }
  return cities;
}

std::vector<std::string> Countries(const std::vector<std::string>& list) {
  std::vector<std::string> countries;
  for (const std::string& entry : list) {
    if (entry.starts_with("country:")) countries.push_back(entry);
  }
  return countries;
}

}  // namespace

size_t SharedCount(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  size_t shared = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++shared, ++i, ++j;
    else if (*i < *j) ++i;
    else ++j;
  }
  return shared;
}

bool Recurs(const std::string& kind) {
  static constexpr std::array<std::string_view, 25> kRecurring = {
      "talks", "meeting", "session", "hearing", "protest", "rally", "arrest", "charge", "raid", "attack", "explosion", "shooting",
      "killing", "death", "announcement", "publication", "release", "arrival", "departure", "match", "vote", "debate", "victory", "signing", "opening"};
  return std::find(kRecurring.begin(), kRecurring.end(), kind) != kRecurring.end();
}

void AddEventKeys(const Story& story, const Fact& fact, TieKeys& keys) {
  const Event& event = story.events[fact.subject.event];
  for (const std::string& kind : event.lineage) {
    keys.Add("kind", kind);
    for (const std::string& name : event.participants) keys.Add(kind, name);
    for (const std::string& place : event.places) keys.Add(kind, place);
    for (const std::string& word : fact.subject.context) keys.Add(kind, word);
  }
}

EventMatch SameEvent(const Event& a, const Event& b) {
  EventMatch match;
  if (a.kind == b.kind) {
    match.score = 2;
    match.reason = absl::StrCat("both tell of ", a.kind);
  } else if (Has(a.lineage, b.kind) || Has(b.lineage, a.kind)) {
    match.score = 1;
    match.reason = absl::StrCat(a.kind, " and ", b.kind, " can be one event");
  } else {
    return {-1, absl::StrCat(a.kind, " and ", b.kind, " are two kinds of event"), {}};
  }
  for (const std::string& phase : a.phases) {
    if (Separates(phase) && !Has(b.phases, phase)) return {-1, absl::StrCat("one is marked as ", phase), {}};
  }
  for (const std::string& phase : b.phases) {
    if (Separates(phase) && !Has(a.phases, phase)) return {-1, absl::StrCat("one is marked as ", phase), {}};
  }
  std::vector<std::string> cities_a = Cities(a.places), cities_b = Cities(b.places);
  if (!cities_a.empty() && !cities_b.empty() && SharedCount(cities_a, cities_b) == 0) {
    return {-1, absl::StrCat(cities_a.front().substr(5), " and ", cities_b.front().substr(5), " are two places"), {}};
  }
  std::vector<std::string> land_a = Countries(a.places), land_b = Countries(b.places);
  if (!land_a.empty() && !land_b.empty() && SharedCount(land_a, land_b) == 0) return {-1, "the countries differ", {}};
  if (size_t places = SharedCount(a.places, b.places); places > 0) {
    match.score += 2;
    absl::StrAppend(&match.reason, ", in one place");
  }
  size_t shared = SharedCount(a.participants, b.participants);
  if (shared == 0 && !a.places.empty() && !b.places.empty() && SharedCount(a.places, b.places) == 0) {
    return {0, "neither a place nor a participant joins them", {}};
  }
  if (shared > 0) {
    match.score += shared > 1 ? 2 : 1;
    absl::StrAppend(&match.reason, ", with ", shared, " of the same participants");
  }
  for (const Event* event : {&a, &b}) {
    for (const std::string& phase : event->phases) {
      const Event& other = event == &a ? b : a;
      if (!Has(other.phases, phase)) match.doubts.push_back(absl::StrCat("one source calls it “", phase, "”"));
    }
  }
  return match;
}

}  // namespace crossread
