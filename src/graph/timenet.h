// SPDX-License-Identifier: Apache-2.0
// A simple temporal network: points in time, bounds between them, and the shortest chains of bounds that cannot all hold.
#ifndef CROSSREAD_SRC_GRAPH_TIMENET_H_
#define CROSSREAD_SRC_GRAPH_TIMENET_H_

#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace crossread {

/// `to` minus `from` lies in `low`..`high`, both included, in one unit throughout a network (days).
struct TimeBound {
  static constexpr int64_t kOpen = std::numeric_limits<int64_t>::max();
  uint32_t from = 0;
  uint32_t to = 0;
  int64_t low = -kOpen;  ///< -kOpen: no lower bound
  int64_t high = kOpen;  ///< kOpen: no upper bound
};

/// After Dechter, Meiri and Pearl (1991): consistent exactly where the graph of the bounds has no negative cycle.
class TimeNet {
 public:
  /// Number of the new point; the first is 0 and serves as origin where bounds are dates.
  uint32_t AddPoint() { return points_++; }

  /// Adds a bound between known points and returns its number. A bound with `low > high` is inconsistent by itself.
  uint32_t Add(const TimeBound& bound);

  uint32_t points() const { return points_; }
  const std::vector<TimeBound>& bounds() const { return bounds_; }

  bool Consistent() const;

  /// Chains of bounds (by number, ascending) that cannot all hold, each as short as possible, no bound in two of them,
  /// shortest first. Dropping any bound of a chain makes the rest of it consistent. Empty where all is consistent.
  std::vector<std::vector<uint32_t>> Chains() const;

  /// How far a chain is from closing: the least and the most that its bounds add up to, once around, the way that bound `first` points; without
  /// that one where `rest`. kOpen where one of them has no such bound.
  std::pair<int64_t, int64_t> Around(const std::vector<uint32_t>& chain, uint32_t first, bool rest) const;

 private:
  uint32_t points_ = 0;
  std::vector<TimeBound> bounds_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_TIMENET_H_
