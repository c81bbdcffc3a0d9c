// SPDX-License-Identifier: Apache-2.0
// date/conflict: two passages date one event differently.
#include "crossread/rule.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  (void)topic;
  (void)report;
}

}  // namespace

extern const Rule kDateConflict;  // listed in all_rules.cc
constexpr Rule kDateConflict = {
    .id = "date/conflict",
    .kind = "date",
    .title = "two passages date one event differently",
    .why = "",
    .example = "",
    .counter_example = "",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
