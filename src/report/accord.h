// SPDX-License-Identifier: Apache-2.0
// Comparisons that agree, gathered: passages that one reason joins stand together once, not pair by pair.
#ifndef CROSSREAD_SRC_REPORT_ACCORD_H_
#define CROSSREAD_SRC_REPORT_ACCORD_H_

#include <cstdint>
#include <string>
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

/// "5 points look different but agree", for `count` accords: every reporter counts and says it alike.
std::string SayAgree(size_t count);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_ACCORD_H_
