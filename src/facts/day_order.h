// SPDX-License-Identifier: Apache-2.0
// Whether 10/1/2022 is the tenth of January: the source's own figures tell, else where it is published.
#ifndef CROSSREAD_SRC_FACTS_DAY_ORDER_H_
#define CROSSREAD_SRC_FACTS_DAY_ORDER_H_

#include <span>

#include "crossread/claim.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// True where the day comes first in the figures of `copy`: another of its dates can only be read so, a weekday beside
/// one agrees only so, or its locale ("en-GB"), the end of its outlet's address (".co.uk") or its outlet's name says so.
bool DayComesFirst(const Copy& copy, std::span<const Claim> claims);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_DAY_ORDER_H_
