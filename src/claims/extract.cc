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
  // Claims are large: their places are sorted, then each moves once to where it belongs.
  std::vector<Place> places(claims.size() - old);
  for (size_t i = 0; i < places.size(); ++i) places[i] = {claims[old + i].words.begin, claims[old + i].words.end, static_cast<uint32_t>(i)};
  std::sort(places.begin(), places.end());
  for (uint32_t i = 0; i < places.size(); ++i) {
    if (places[i].index == i) continue;
    Claim first = std::move(claims[old + i]);
    uint32_t to = i;
    for (uint32_t from = places[to].index; from != i; from = places[to].index) {
      claims[old + to] = std::move(claims[old + from]);
      places[to].index = to;
      to = from;
    }
    claims[old + to] = std::move(first);
    places[to].index = to;
  }
}

}  // namespace crossread
