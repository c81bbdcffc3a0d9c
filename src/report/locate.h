// SPDX-License-Identifier: Apache-2.0
// The findings that stand open with their first place: what every format for machines walks over.
#ifndef CROSSREAD_SRC_REPORT_LOCATE_H_
#define CROSSREAD_SRC_REPORT_LOCATE_H_

#include <string>
#include <vector>

#include "crossread/report.h"
#include "report/excerpt.h"

namespace crossread {

/// A finding that is not silenced, its number, and where its first passage stands in which file.
struct Located {
  const Finding* finding;
  std::string number;
  std::string path;   ///< as the user gave it, without a leading "./"; empty where the finding has no passage
  std::string title;  ///< with labels
  std::string body;   ///< message, the other passages, what to ask: one sentence after the other
  std::string ask;
  Region region;
};

/// Open findings of `report`, worst first, folded ones among them.
std::vector<Located> LocateFindings(const Report& report);

/// "agency:3:10 (Mon 8 Mar), late:1:45 (Mon 8 Mar)": the passages of `finding` but the first.
std::string OtherPlaces(const Report& report, const Finding& finding, const std::vector<RegionFinder>& regions);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_LOCATE_H_
