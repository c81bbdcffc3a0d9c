// SPDX-License-Identifier: Apache-2.0
// What two names of one person have in common, as keys to find one by the other.
#ifndef CROSSREAD_SRC_GRAPH_NAME_KEYS_H_
#define CROSSREAD_SRC_GRAPH_NAME_KEYS_H_

#include <cstdint>
#include <vector>

#include "crossread/value.h"

namespace crossread {

/// Hashes of which two names share one where CompareNames() can take them for one person; none where `name` has no parts.
std::vector<uint64_t> NameKeys(const Name& name);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_NAME_KEYS_H_
