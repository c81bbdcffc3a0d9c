// SPDX-License-Identifier: Apache-2.0
// Groups items that belong together, never joining two that must stay apart.
#ifndef CROSSREAD_SRC_GRAPH_GATHER_H_
#define CROSSREAD_SRC_GRAPH_GATHER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/functional/function_ref.h"

namespace crossread {

/// What an item can be tied by; hashes that are the same on every machine.
class TieKeys {
 public:
  void Add(std::string_view kind, std::string_view word);
  const std::vector<uint64_t>& keys() const { return keys_; }

 private:
  std::vector<uint64_t> keys_;
};

/// Groups of at least two of the items 0..`count`-1. `score(i, j)` with i < j is below 0 where the two must stay apart,
/// 0 where nothing joins them, above 0 the strength of the tie. The strongest ties are made first; a tie is dropped
/// where it would bring two items together that must stay apart. Deterministic; ties of equal strength go by index.
///
/// Cost: `count` squared calls of `score` up to 512 items. Beyond that only items that share a key are looked at, and a key
/// that more than 256 items have is not asked: near-linear, and a pair that nothing rare joins may be missed.
std::vector<std::vector<uint32_t>> Gather(uint32_t count, absl::FunctionRef<int(uint32_t, uint32_t)> score,
                                          absl::FunctionRef<void(uint32_t, TieKeys&)> keys);

/// The same for a kind of which a story has few: all pairs, whatever their number.
std::vector<std::vector<uint32_t>> Gather(uint32_t count, absl::FunctionRef<int(uint32_t, uint32_t)> score);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_GATHER_H_
