// SPDX-License-Identifier: Apache-2.0
// The driver of the claim door: knows the door, names no kind.
#include "claims/extract.h"

#include <algorithm>

namespace crossread {
namespace {

struct Place {
  uint64_t words;  // where they begin, then where they end
  uint32_t index;
  friend bool operator<(const Place& a, const Place& b) { return a.words != b.words ? a.words < b.words : a.index < b.index; }
};

}  // namespace

void Extract(const Reading& reading, std::span<const ClaimKind* const> kinds, std::vector<Claim>& claims) {
  size_t old = claims.size();
  for (const ClaimKind* kind : kinds) kind->extract(reading, claims);
  // Claims are large: their places are sorted, then each moves once to where it belongs.
  std::vector<Place> places(claims.size() - old);
  for (size_t i = 0; i < places.size(); ++i) {
    const Span words = claims[old + i].words;
    places[i] = {uint64_t{words.begin} << 32 | words.end, static_cast<uint32_t>(i)};
  }
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
