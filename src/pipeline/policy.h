// SPDX-License-Identifier: Apache-2.0
// What a newsroom decides about findings after they were made: severities, thresholds, the copy, what is known already.
#ifndef CROSSREAD_SRC_PIPELINE_POLICY_H_
#define CROSSREAD_SRC_PIPELINE_POLICY_H_

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crossread/report.h"
#include "pipeline/house_style.h"

namespace crossread {

/// The decisions of one run.
struct Policy {
  std::vector<std::pair<std::string, Severity>> severities;  ///< rule id or glob; the last that fits counts
  Confidence least = Confidence::kLow;                       ///< findings below it are dropped
  std::vector<std::pair<std::string, Confidence>> leasts;    ///< the same for a rule id or glob; the last that fits counts
  double tolerance = 0;                                      ///< figures within this share of each other agree: 0.05
  bool phase_words = true;  ///< false: date/conflict is a note where "preliminary" or "first" may tell two events apart
  std::string copy;                                          ///< only findings that involve this source; empty: all
  HouseNames names;                                          ///< findings about these spellings are dropped
  std::map<std::string, std::string> known;                  ///< fingerprint: why it is accepted
};

/// What a policy took away.
struct Hidden {
  int unsure = 0;     ///< dropped for their confidence
  int elsewhere = 0;  ///< dropped because they do not involve the copy
  int known = 0;      ///< silenced by the baseline
  int marked = 0;     ///< silenced by a mark in a source
};

/// True where both paths name one file: "draft.txt" and "./draft.txt" do.
bool IsSameFile(std::string_view one, std::string_view two);

/// Applies `policy` to the findings of `report`, which stay worst first; with a copy its passage comes first in each.
/// Silenced findings stay, with their reason, for the formats that can show them.
Hidden ApplyPolicy(const Policy& policy, Report& report);

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_POLICY_H_
