// SPDX-License-Identifier: Apache-2.0
// Runs every kind of claim over a copy.
#ifndef CROSSREAD_SRC_CLAIMS_EXTRACT_H_
#define CROSSREAD_SRC_CLAIMS_EXTRACT_H_

#include <span>
#include <vector>

#include "crossread/claim.h"
#include "crossread/claim_kind.h"

namespace crossread {

/// All kinds, in the order in which they run.
std::span<const ClaimKind* const> AllKinds();

/// Appends the claims of `kinds` in `reading`, sorted by place in the text.
void Extract(const Reading& reading, std::span<const ClaimKind* const> kinds, std::vector<Claim>& claims);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_EXTRACT_H_
