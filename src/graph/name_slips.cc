// SPDX-License-Identifier: Apache-2.0
// By the letters that are edited, and by what both begin and end with.
#include "graph/name_slips.h"

#include <algorithm>

#include "values/names.h"

namespace crossread {

bool GivenNamesAlike(const std::string& a, const std::string& b) {
  constexpr int kEdits = 3;
  return std::min(a.size(), b.size()) >= 5 && a.substr(0, 2) == b.substr(0, 2) && EditDistance(a, b, kEdits) <= kEdits;
}

bool SurnamesSlipApart(const std::string& a, const std::string& b) {
  constexpr int kEdits = 3;
  const size_t shorter = std::min(a.size(), b.size());
  if (shorter < 5) return false;
  const int edits = EditDistance(a, b, kEdits);
  return edits == 1 || (edits <= kEdits && a.substr(0, 3) == b.substr(0, 3) && a.substr(a.size() - 3) == b.substr(b.size() - 3));
}

}  // namespace crossread
