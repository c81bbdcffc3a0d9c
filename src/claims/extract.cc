// SPDX-License-Identifier: Apache-2.0
// The driver of the claim door: knows the door, names no kind.
#include "claims/extract.h"

#include <algorithm>

namespace crossread {
namespace {

struct Place {
  uint32_t begin, end, index;
  friend auto operator<=>(const Place&, const Place&) = default;
};

}  // namespace

void Extract(const Reading& reading, std::span<const ClaimKind* const> kinds, std::vector<Claim>& claims) {
  size_t old = claims.size();
  for (const ClaimKind* kind : kinds) kind->extract(reading, claims);
  // Claims are large: their places are sorted, then each moves once.
  std::vector<Place> places(claims.size() - old);
  for (size_t i = 0; i < places.size(); ++i) places[i] = {claims[old + i].words.begin, claims[old + i].words.end, static_cast<uint32_t>(old + i)};
  std::sort(places.begin(), places.end());
  std::vector<Claim> sorted;
  sorted.reserve(places.size());
  for (const Place& place : places) sorted.push_back(std::move(claims[place.index]));
  std::move(sorted.begin(), sorted.end(), claims.begin() + static_cast<std::ptrdiff_t>(old));
}

}  // namespace crossread
