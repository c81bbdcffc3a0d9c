// SPDX-License-Identifier: Apache-2.0
// Groups items that belong together, never joining two that must stay apart.
#ifndef CROSSREAD_SRC_GRAPH_GATHER_H_
#define CROSSREAD_SRC_GRAPH_GATHER_H_

#include <cstdint>
#include <vector>

#include "absl/functional/function_ref.h"

namespace crossread {

/// Groups of at least two of the items 0..`count`-1. `score(i, j)` with i < j is below 0 where the two must stay apart,
/// 0 where nothing joins them, above 0 the strength of the tie. The strongest ties are made first; a tie is dropped
/// where it would bring two items together that must stay apart. Deterministic; ties of equal strength go by index.
/// Cost: `count` squared calls of `score`.
std::vector<std::vector<uint32_t>> Gather(uint32_t count, absl::FunctionRef<int(uint32_t, uint32_t)> score);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_GATHER_H_
