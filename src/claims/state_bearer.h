// SPDX-License-Identifier: Apache-2.0
// Of whom or what a state behind an object is said: "found [the climber] dead", "left [the hut] undamaged".
#ifndef CROSSREAD_SRC_CLAIMS_STATE_BEARER_H_
#define CROSSREAD_SRC_CLAIMS_STATE_BEARER_H_

#include <cstdint>

#include "crossread/copy.h"
#include "grammar/grammar.h"

namespace crossread {

/// The noun group between a verb of class "notion-leaves" and the state at token `i` of the sentence that begins at `first`;
/// -1 where there is none. `copy` is the one that `grammar` was made for.
int32_t StateBearer(const Copy& copy, const Grammar& grammar, uint32_t i, uint32_t first);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_STATE_BEARER_H_
