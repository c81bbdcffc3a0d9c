// SPDX-License-Identifier: Apache-2.0
// The reporters that ship.
#ifndef CROSSREAD_SRC_REPORT_REPORTS_H_
#define CROSSREAD_SRC_REPORT_REPORTS_H_

#include <span>
#include <string_view>

#include "crossread/reporter.h"

namespace crossread {

/// All reporters, in the order of the help.
std::span<const Reporter* const> AllReporters();

/// The reporter called `id`, or null.
const Reporter* FindReporter(std::string_view id);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_REPORTS_H_
