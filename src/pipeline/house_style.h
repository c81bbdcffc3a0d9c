// SPDX-License-Identifier: Apache-2.0
// Spellings that a desk holds to be one name.
#ifndef CROSSREAD_SRC_PIPELINE_HOUSE_STYLE_H_
#define CROSSREAD_SRC_PIPELINE_HOUSE_STYLE_H_

#include <string>
#include <utility>
#include <vector>

#include "crossread/report.h"

namespace crossread {

/// Canonical name and its variants.
using HouseNames = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// True where `finding` is about spellings (*/variant, */typo) and all of its passages are spellings of one of `names`,
/// whatever their case.
bool IsHouseStyle(const HouseNames& names, const Report& report, const Finding& finding);

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_HOUSE_STYLE_H_
