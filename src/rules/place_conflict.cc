// SPDX-License-Identifier: Apache-2.0
// place/conflict: two passages put one event in different places.
#include "crossread/rule.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  (void)topic;
  (void)report;
}

}  // namespace

extern const Rule kPlaceConflict;  // listed in all_rules.cc
constexpr Rule kPlaceConflict = {
    .id = "place/conflict",
    .kind = "place",
    .title = "two passages put one event in different places",
    .why = "",
    .example = "",
    .counter_example = "",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
