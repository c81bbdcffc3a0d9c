// SPDX-License-Identifier: Apache-2.0
// Names that a slip of the pen or of the ear makes of one another.
#ifndef CROSSREAD_SRC_GRAPH_NAME_SLIPS_H_
#define CROSSREAD_SRC_GRAPH_NAME_SLIPS_H_

#include <string>

namespace crossread {

/// Given names, folded, that are taken for each other: "Yeison" and "Yerson", but not "Lamont" and "Lauryn".
bool GivenNamesAlike(const std::string& a, const std::string& b);

/// Surnames, folded, that one slip tells apart: "Malek" and "Halek", "Mulhane" and "Mullinane"; false for short ones.
bool SurnamesSlipApart(const std::string& a, const std::string& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_NAME_SLIPS_H_
