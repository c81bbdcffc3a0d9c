// SPDX-License-Identifier: Apache-2.0
// Which sources are copies of one another, and the words they share.
#ifndef CROSSREAD_SRC_GRAPH_COPIES_H_
#define CROSSREAD_SRC_GRAPH_COPIES_H_

#include <vector>

#include "crossread/topic.h"
#include "values/shingles.h"

namespace crossread {

/// Two sources of one origin. Run offsets are tokens of the two copies.
struct CopyPair {
  DocId a = 0;  ///< the smaller number
  DocId b = 0;
  uint32_t words = 0;   ///< words in shared runs that are not quotations in both
  double share = 0;     ///< of the shorter text, 0 to 1
  std::vector<std::pair<TokenRange, TokenRange>> runs;  ///< in order of `a`
};

/// Pairs that tie each source to one of the same origin, enough to connect all of them; by `a`, then `b`.
/// Near-linear in the number of sources: candidates come from MinHash bands and sampled shingles, the verdict from
/// exact shared runs.
std::vector<CopyPair> FindCopies(const std::vector<Copy>& copies);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_COPIES_H_
