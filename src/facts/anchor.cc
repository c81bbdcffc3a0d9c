// SPDX-License-Identifier: Apache-2.0
// The day a source speaks from.
#include "facts/facts.h"

namespace crossread {

Anchor FindAnchor(const Copy& copy, std::span<const Claim>) {
  Anchor anchor;
  const Document& document = *copy.document;
  const auto& minute = document.given ? document.given : document.metadata;
  if (minute) {
    anchor.basis = document.given ? DateBasis::kGiven : DateBasis::kStated;
    anchor.first = anchor.last = absl::CivilDay(*minute);
    anchor.minute = minute;
    anchor.reason = document.given ? "given" : "stated in the metadata";
  }
  return anchor;
}

void BorrowAnchors(const std::vector<Copy>&, const std::vector<std::vector<Claim>>&, std::vector<Anchor>&) {}

}  // namespace crossread
