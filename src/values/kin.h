// SPDX-License-Identifier: Apache-2.0
// What somebody is to somebody else: "the suspect's brother", "father of the suspect".
#ifndef CROSSREAD_SRC_VALUES_KIN_H_
#define CROSSREAD_SRC_VALUES_KIN_H_

#include <string>
#include <string_view>

namespace crossread {

/// True where `a` and `b`, classes of offices of track "kin", cannot both be what one person is to another: brother and father.
/// False for a widow and a wife, and for what leaves the blood open ("uncle" and "brother-in-law").
bool KinDiffer(std::string_view a, std::string_view b);

/// Whose kin `title` names, as its last word in lower case: "suspect" of "the suspect's brother", "haddou" of "mother of Karim
/// Haddou". Empty for "his brother", "a mother of two".
std::string KinOf(std::string_view title);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_KIN_H_
