// SPDX-License-Identifier: Apache-2.0
// Gathers the street addresses of one story: two sources that put it on one street must give one block.
#include <algorithm>
#include <map>
#include <string>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/match.h"
#include "values/address.h"

namespace crossread {
namespace {

/// Whether an address is where it happened, or where somebody lives.
enum class Use : uint8_t { kScene, kHome, kOther };

/// Words before the address in its sentence tell; a chase, a second scene or an arrest elsewhere is another place.
Use UseOf(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  const Sentence& sentence = copy.sentences[fact.claim.sentence];
  Use use = std::get<Mention>(fact.claim.said).preposition == "of" ? Use::kHome : Use::kScene;
  for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    std::string word = LowerCase(copy.Words(copy.tokens[i]));
    bool before = i < fact.claim.tokens.first;
    for (const char* elsewhere : {"another", "second", "separate", "earlier", "later", "arrested", "fled", "chase", "chased", "pursuit", "drove", "sped", "ran", "between"}) {
      if (word == elsewhere && use == Use::kScene) use = Use::kOther;
    }
    if (!before || i + 8 < fact.claim.tokens.first) continue;
    for (const char* home : {"lives", "lived", "live", "living", "resident", "residents", "resides", "resided", "address"}) {
      if (word == home) use = Use::kHome;
    }
  }
  return use;
}

/// "Palm Street": the street for people.
std::string StreetOf(const Address& address) {
  std::string name = address.type.empty() ? address.name : absl::StrCat(address.name, " ", address.type);
  for (size_t i = 0; i < name.size(); ++i) {
    if ((i == 0 || name[i - 1] == ' ') && IsLower(name[i])) name[i] = static_cast<char>(name[i] - 32);
  }
  return name;
}

struct Spot {
  uint32_t fact;
  Address address;
  Use use;
};

/// True where two of `spots` cannot be one place.
bool Disagree(const std::vector<Spot>& spots) {
  std::map<std::pair<bool, int>, const Address*> different;
  for (const Spot& spot : spots) different.try_emplace({spot.address.block, spot.address.number}, &spot.address);
  return std::any_of(different.begin(), different.end(), [&](const auto& a) {
    return std::any_of(different.begin(), different.end(), [&](const auto& b) { return !SameSpot(*a.second, *b.second); });
  });
}

}  // namespace

void MatchAddresses(const Story& story, CrossReference& reference) {
  std::vector<Spot> spots;
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    const Mention* place = story.facts[i].claim.kind == "place" ? std::get_if<Mention>(&story.facts[i].claim.said) : nullptr;
    if (place == nullptr) continue;
    if (auto address = AddressOf(place->name)) {
      Use use = UseOf(story, story.facts[i]);
      if (use != Use::kOther) spots.push_back({i, std::move(*address), use});
    }
  }
  // A source that names two spots on one street for one use tells of a longer scene: it decides nothing.
  std::erase_if(spots, [&, all = spots](const Spot& spot) {
    auto own = std::equal_range(all.begin(), all.end(), spot, [&](const Spot& a, const Spot& b) { return story.facts[a.fact].doc() < story.facts[b.fact].doc(); });
    return std::any_of(own.first, own.second, [&](const Spot& other) {
      return other.use == spot.use && SameStreet(spot.address, other.address) && !SameSpot(spot.address, other.address);
    });
  });
  std::map<std::string, std::vector<size_t>> streets;
  for (size_t i = 0; i < spots.size(); ++i) streets[spots[i].address.name].push_back(i);
  std::vector<bool> taken(spots.size(), false);
  for (size_t i = 0; i < spots.size(); ++i) {
    if (taken[i]) continue;
    std::vector<Spot> group = {spots[i]};
    for (size_t j : streets[spots[i].address.name]) {
      if (j <= i || taken[j] || spots[j].use != spots[i].use || !SameStreet(spots[i].address, spots[j].address)) continue;
      taken[j] = true;
      group.push_back(spots[j]);
    }
    std::vector<uint32_t> facts;
    for (const Spot& spot : group) facts.push_back(spot.fact);
    if (!SeveralSources(story, facts) || !Disagree(group)) continue;
    Topic topic = MakeTopic(story, "place", facts);
    topic.question = absl::StrCat("Which part of ", StreetOf(group.front().address));
    topic.key = absl::StrCat("address ", group.front().address.name);
    topic.reasons.push_back("both name one street");
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
