// SPDX-License-Identifier: Apache-2.0
// The driver of the claim door: knows the door, names no kind.
#include "claims/extract.h"

#include <algorithm>

namespace crossread {

void Extract(const Reading& reading, std::span<const ClaimKind* const> kinds, std::vector<Claim>& claims) {
  size_t old = claims.size();
  for (const ClaimKind* kind : kinds) kind->extract(reading, claims);
  std::stable_sort(claims.begin() + static_cast<std::ptrdiff_t>(old), claims.end(), [](const Claim& a, const Claim& b) {
    return a.words.begin != b.words.begin ? a.words.begin < b.words.begin : a.words.end < b.words.end;
  });
}

}  // namespace crossread
