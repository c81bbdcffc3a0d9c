// SPDX-License-Identifier: Apache-2.0
// Who stands alone against how many: the tool does not know who is right, but it can count.
#ifndef CROSSREAD_SRC_REPORT_STANDING_H_
#define CROSSREAD_SRC_REPORT_STANDING_H_

#include <string>

#include "crossread/report.h"

namespace crossread {

/// "001 stands alone; 4 sources, 3 of them independent, say otherwise." Copies of one text count once. Empty where the
/// finding opposes fewer than three sources: then there is nothing to count.
std::string StandingOf(const Report& report, const Finding& finding);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_STANDING_H_
