// SPDX-License-Identifier: Apache-2.0
// Lines of work, told by an office or by the body it is held in, and which of them keep a person from which.
#ifndef CROSSREAD_SRC_VALUES_WORK_H_
#define CROSSREAD_SRC_VALUES_WORK_H_

#include <string_view>

#include "values/office.h"

namespace crossread {

/// The line of work that the class of `key` tells: "police", "court", "stage"; empty for who may be anybody's: a head, a
/// spokesperson, a member, an expert.
std::string_view WorkOf(const OfficeKey& key);

/// The line of work of the body that `words`, lower case, name: "labour" of "dock workers' union", "corp" of "the plant";
/// empty where no word tells.
std::string_view WorkOfBody(std::string_view words);

/// True where nobody follows both at a time: a police officer and a judge. False for empty ones.
bool WorkApart(std::string_view a, std::string_view b);

/// True where few do: a shepherd and a pharmacist. Wider than WorkApart().
bool WorkUnlikely(std::string_view a, std::string_view b);

/// True for two trades of one line of work that few have both of: a plumber and a glazier.
bool TradesDiffer(const OfficeKey& a, const OfficeKey& b);

/// The side of a struggle that `words`, lower case, stand on: "rebel commander", "head of the government delegation"; empty
/// where they tell none.
std::string_view SideOf(std::string_view words);

/// True where the two sides fight, bargain or plead against each other. False for empty ones.
bool SidesAgainst(std::string_view a, std::string_view b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_WORK_H_
