// SPDX-License-Identifier: Apache-2.0
// Claims of one source become facts, in text order.
#include "facts/facts.h"

namespace crossread {

void Normalise(const Copy&, const Grammar&, std::span<const Claim> claims, const Anchor&, std::vector<Fact>& facts) {
  for (const Claim& claim : claims) {
    Fact fact;
    fact.claim = claim;
    if (const Quantity* quantity = std::get_if<Quantity>(&claim.said)) fact.value = quantity->amount;
    facts.push_back(std::move(fact));
  }
}

}  // namespace crossread
