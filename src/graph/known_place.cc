// SPDX-License-Identifier: Apache-2.0
// Rows of the town table are taken apart when a copy names the town.
#include "graph/known_place.h"

#include <cmath>
#include <cstdlib>
#include <numbers>
#include <vector>

#include "absl/strings/str_split.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "lexicon/fixed_word.h"
#include "values/place.h"

namespace crossread {
namespace {

constexpr double kOneTown = 4, kSuburb = 25;  // kilometres
constexpr double kDegree = 111.2;             // kilometres

double Kilometres(const KnownPlace& a, const KnownPlace& b) {
  const double narrow = std::cos((a.north + b.north) / 2 * std::numbers::pi / 180);
  double east = std::abs(a.east - b.east);
  if (east > 180) east = 360 - east;
  return kDegree * std::hypot(a.north - b.north, east * narrow);
}

std::string CodeOf(std::string_view entity) { return entity.starts_with("country:") ? std::string(entity.substr(8)) : std::string(); }

/// "ch:ZH 47.4 8.6 341"
KnownPlace TownOf(std::string_view row) {
  const std::vector<std::string> fields = absl::StrSplit(std::string(row), ' ');
  KnownPlace town;
  if (fields.size() < 4) return town;
  town.country = fields[0].substr(0, 2);
  town.part = fields[0];
  town.located = true;
  town.north = std::atof(fields[1].c_str());
  town.east = std::atof(fields[2].c_str());
  return town;
}

}  // namespace

KnownRelation Relate(const KnownPlace& a, const KnownPlace& b) {
  using Size = KnownPlace::Size;
  if (a.size == b.size && a.name == b.name) return KnownRelation::kOne;
  if (!a.country.empty() && !b.country.empty() && a.country != b.country) return KnownRelation::kApart;
  if (a.size == Size::kRegion || b.size == Size::kRegion) {
    if (a.size == Size::kCountry || b.size == Size::kCountry) return a.country.empty() || a.country != b.country ? KnownRelation::kOpen : KnownRelation::kOne;
    if (a.part.empty() || b.part.empty()) return KnownRelation::kOpen;
    return a.part == b.part || a.part.find(b.part) != std::string::npos || b.part.find(a.part) != std::string::npos ? KnownRelation::kOne : KnownRelation::kApart;
  }
  if (a.size == Size::kTown && b.size == Size::kTown) {
    if (!a.located || !b.located) return KnownRelation::kApart;
    const double apart = Kilometres(a, b);
    return apart < kOneTown ? KnownRelation::kOne : apart < kSuburb ? KnownRelation::kOpen : KnownRelation::kApart;
  }
  if (a.country.empty() || b.country.empty()) return KnownRelation::kOpen;
  return a.country == b.country ? KnownRelation::kOne : KnownRelation::kApart;
}

KnownPlaces::KnownPlaces(const Story& story)
    : lexicon_(*story.copies.front().lexicon), town_(lexicon_.Class("town")), part_(lexicon_.Class("part")), demonym_(lexicon_.Class("demonym")), country_(lexicon_.Class("country")) {
  for (const Sense* capital : lexicon_.All(lexicon_.Class("capital"))) capitals_.try_emplace(CodeOf(capital->extra), capital->form);
  for (const Copy& copy : story.copies) {
    const uint32_t end = static_cast<uint32_t>(copy.tokens.size());
    for (uint32_t i = 0; i < end; ++i) {
      if (!copy.tokens[i].Is(kCapital)) continue;
      const PlaceMatch place = PlaceAt(copy, i, end);
      if (place.length > 0) countries_.insert(CodeOf(place.entity.starts_with("country:") ? place.entity : place.within));
      if (const Match people = lexicon_.Longest(copy, i, end, demonym_)) countries_.insert(CodeOf(people.sense->value));
    }
  }
  countries_.erase("");
}

std::optional<KnownPlace> KnownPlaces::Town(const Copy& copy, uint32_t i, uint32_t last, uint32_t& length) const {
  const Match match = lexicon_.Longest(copy, i, last, town_);
  if (!match) return std::nullopt;
  length = match.length;
  std::vector<std::string> rows = absl::StrSplit(std::string(match.sense->value), "; ");
  KnownPlace town = TownOf(rows.front());
  for (const std::string& row : rows) {
    if (!countries_.contains(row.substr(0, 2))) continue;
    town = TownOf(row);
    break;
  }
  town.name = LowerCase(copy.Words(TokenRange{i, i + match.length}));
  return town;
}

/// "the Spanish capital", "capital of Spain", "Spain's capital".
std::optional<KnownPlace> KnownPlaces::Capital(const Copy& copy, uint32_t i, uint32_t last, uint32_t& length) const {
  const Match people = lexicon_.Longest(copy, i, last, demonym_), land = lexicon_.Longest(copy, i, last, country_);
  std::string code;
  uint32_t end = i;
  if (people && i + people.length < last && IsWord(copy, i + people.length, "capital")) code = CodeOf(people.sense->value), end = i + people.length + 1;
  else if (land && i + land.length + 1 < last && copy.tokens[i + land.length].Is(kSuffix) && IsWord(copy, i + land.length + 1, "capital")) code = CodeOf(land.sense->value), end = i + land.length + 2;
  const auto capital = capitals_.find(code);
  if (end == i || capital == capitals_.end()) return std::nullopt;
  length = end - i;
  KnownPlace town;
  for (const Sense& sense : lexicon_.Senses(lexicon_.Find(capital->second))) {
    if (sense.cls != town_) continue;
    for (const std::string& row : std::vector<std::string>(absl::StrSplit(std::string(sense.value), "; "))) {
      if (row.starts_with(code)) town = TownOf(row);
    }
  }
  town.name = LowerCase(capital->second);
  town.country = code;
  return town;
}

std::optional<KnownPlaces::Found> KnownPlaces::At(const Copy& copy, uint32_t i, uint32_t last) const {
  if (i >= last || !copy.tokens[i].Is(kCapital)) return std::nullopt;
  Found found;
  if (std::optional<KnownPlace> capital = Capital(copy, i, last, found.length)) {
    found.place = *std::move(capital);
    return found;
  }
  const PlaceMatch match = PlaceAt(copy, i, last);
  const Match part = lexicon_.Longest(copy, i, last, part_);
  if (part && part.length >= match.length && !match.entity.starts_with("city:")) {
    found.length = part.length;
    found.place.size = KnownPlace::Size::kRegion;
    found.place.name = LowerCase(copy.Words(TokenRange{i, i + part.length}));
    found.place.part = std::string(part.sense->value);
    if (found.place.part.find(' ') == std::string::npos) found.place.country = found.place.part.substr(0, 2);
    return found;
  }
  uint32_t length = 0;
  std::optional<KnownPlace> town = Town(copy, i, last, length);
  if (match.length == 0 && !town) return std::nullopt;
  if (match.length < length && town) {
    found.place = *std::move(town);
    found.length = length;
    return found;
  }
  found.length = match.length;
  KnownPlace& place = found.place;
  if (match.entity.starts_with("city:")) {
    const std::string code = CodeOf(match.within);
    if (town && length == match.length && (code.empty() || town->country == code)) place = *std::move(town);
    place.country = code;
    place.name = LowerCase(copy.Words(TokenRange{i, i + match.length}));
    return found;
  }
  place.size = match.entity.starts_with("country:") ? KnownPlace::Size::kCountry : KnownPlace::Size::kRegion;
  place.name = std::string(match.entity);
  place.country = CodeOf(match.entity.starts_with("country:") ? match.entity : match.within);
  return found;
}

}  // namespace crossread
