// SPDX-License-Identifier: Apache-2.0
// figure/conflict: two passages give different numbers for one thing.
#include "crossread/rule.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  (void)topic;
  (void)report;
}

}  // namespace

extern const Rule kFigureConflict;  // listed in all_rules.cc
constexpr Rule kFigureConflict = {
    .id = "figure/conflict",
    .kind = "figure",
    .title = "two passages give different numbers for one thing",
    .why = "",
    .example = "",
    .counter_example = "",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
