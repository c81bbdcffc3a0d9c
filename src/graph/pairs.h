// SPDX-License-Identifier: Apache-2.0
// Which of many items are worth setting against each other: those that share a key, found without looking at all pairs.
#ifndef CROSSREAD_SRC_GRAPH_PAIRS_H_
#define CROSSREAD_SRC_GRAPH_PAIRS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/functional/function_ref.h"

namespace crossread {

/// A hash of `word` that is another one for each `kind`, and the same on every machine.
uint64_t KeyHash(std::string_view kind, std::string_view word);

/// Items by key. What two items must share before they can match is theirs to say: a key too many costs time, one too few
/// loses a pair.
class Pairs {
 public:
  /// A pair has one item of each side.
  enum Side : uint8_t { kLeft = 1, kRight = 2, kBoth = 3 };

  void Add(uint32_t item, uint64_t key, Side side = kBoth);

  /// Calls `visit(i, j)`, i < j, once for each pair that shares a key, in order of i, then j; returns how many they were.
  /// A key whose pairs are more than kMost for each of its items sets each item against the kNext behind it alone, so that
  /// the pairs grow with the items and not with their square.
  size_t ForEach(absl::FunctionRef<void(uint32_t, uint32_t)> visit);

  static constexpr size_t kMost = 128;
  static constexpr size_t kNext = 48;

 private:
  struct Entry {
    uint64_t key;
    uint32_t item;
    Side side;
  };
  std::vector<Entry> entries_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_PAIRS_H_
