// SPDX-License-Identifier: Apache-2.0
// Countries of what has no name: "a Dutch nurse", "Liberian-flagged".
#ifndef CROSSREAD_SRC_CLAIMS_UNNAMED_NATION_H_
#define CROSSREAD_SRC_CLAIMS_UNNAMED_NATION_H_

#include <vector>

#include "crossread/claim_kind.h"

namespace crossread {

/// Appends a claim of kind "role" for each country that the running text of `reading` gives to a person told by work alone, or to
/// a ship by its flag. The name is the noun ("nurse", "flag"), `preposition` is "the", the country stands in `nation`.
void FindUnnamedNations(const Reading& reading, std::vector<Claim>& claims);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_UNNAMED_NATION_H_
