// SPDX-License-Identifier: Apache-2.0
// For every two sources: how often they oppose each other, how often they agree.
#ifndef CROSSREAD_SRC_REPORT_HTML_PAIRS_H_
#define CROSSREAD_SRC_REPORT_HTML_PAIRS_H_

#include <vector>

#include "report/html_page.h"

namespace crossread {

/// Two sources, `a` listed before `b`.
struct SourcePair {
  DocId a = 0;
  DocId b = 0;
  std::vector<uint32_t> opposed;  ///< findings in which they take different sides
  uint32_t agree = 0;             ///< accords that both have a part in
  Severity worst = Severity::kNote;
};

/// Pairs with anything to tell, most opposed first.
std::vector<SourcePair> FindPairs(const Page& page);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_HTML_PAIRS_H_
