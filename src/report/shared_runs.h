// SPDX-License-Identifier: Apache-2.0
// How much running text two sources have in common, for the editor to see why they count once.
#ifndef CROSSREAD_SRC_REPORT_SHARED_RUNS_H_
#define CROSSREAD_SRC_REPORT_SHARED_RUNS_H_

#include <cstdint>
#include <vector>

#include "crossread/topic.h"

namespace crossread {

/// Distinct runs of five words that documents `a` < `b` both have.
struct SharedRuns {
  DocId a = 0;
  DocId b = 0;
  uint32_t runs = 0;
};

/// Pairs with at least one run in common, sorted by `a`, then `b`. Runs that stand in more than 24 sources are page
/// furniture and are left out.
std::vector<SharedRuns> FindSharedRuns(const Story& story);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_SHARED_RUNS_H_
