// SPDX-License-Identifier: Apache-2.0
// What a clause has one person do to one thing: the slot that two names can compete for.
#ifndef CROSSREAD_SRC_CLAIMS_DEED_H_
#define CROSSREAD_SRC_CLAIMS_DEED_H_

#include "crossread/claim_kind.h"

namespace crossread {

/// The deed of the person named by tokens `name`: subject of an active clause, or behind "by" in a passive one, with a definite
/// object. An empty verb where there is none, where it is denied or only possible, or where the person is one of several.
Deed DeedOf(const Reading& reading, TokenRange name);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_DEED_H_
