// SPDX-License-Identifier: Apache-2.0
// Comparisons that agree, gathered: passages that one reason joins stand together once, not pair by pair.
#ifndef CROSSREAD_SRC_REPORT_HTML_ACCORD_H_
#define CROSSREAD_SRC_REPORT_HTML_ACCORD_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "crossread/report.h"

namespace crossread {

/// Facts that comparisons of one reason join.
struct Accord {
  std::string_view reason;      ///< in the report; may be empty
  std::vector<uint32_t> facts;  ///< indices into Story::facts, ascending, at least two
};

/// The comparisons of `report` whose `compared` is as given, gathered; in the order of their first facts. Pairs that
/// name facts that are not there are left out.
std::vector<Accord> GatherAccords(const Report& report, bool compared);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_HTML_ACCORD_H_
