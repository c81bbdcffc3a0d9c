// SPDX-License-Identifier: Apache-2.0
// What a run comes to: its exit code, and the line that says why.
#ifndef CROSSREAD_SRC_PIPELINE_VERDICT_H_
#define CROSSREAD_SRC_PIPELINE_VERDICT_H_

#include <string>
#include <string_view>

#include "crossread/report.h"

namespace crossread {

/// Exit code 0 or 1, and "exit 1: 5 errors, threshold --fail-on error".
struct Verdict {
  int exit_code = 0;
  std::string closing;
};

/// Judges `report` by the threshold `fail_on`: "error", "warning", "note" or "never".
Verdict Judge(const Report& report, std::string_view fail_on);

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_VERDICT_H_
