// SPDX-License-Identifier: Apache-2.0
// Names the slip of the pen that turns one figure into another: a unit, a thousandfold, two digits swapped.
#ifndef CROSSREAD_SRC_VALUES_SLIP_H_
#define CROSSREAD_SRC_VALUES_SLIP_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "crossread/value.h"

namespace crossread {

/// One clause for an editor: "the number is the same and the unit is not", "one is a thousand times the other", "two
/// digits have changed places"; empty where no slip explains the difference. Symmetrical.
std::string SlipBetween(const Amount& a, const Amount& b);

/// True where the numbers have the same digits but for two neighbours that changed places, and are of one size: 740 and
/// 470 million, 1.2 and 2.1; `fewest` digits count at least. Units are not looked at.
bool Transposed(const Amount& a, const Amount& b, size_t fewest = 2);

/// The same for two lengths of time as ISO 8601 writes them, of two units and more: "PT4H21M6S", "PT4H12M6S". Days and weeks alone are no slip.
bool SwappedDigits(std::string_view a, std::string_view b);

/// True where the numbers have the same two or more digits and the point stands elsewhere: 8.5 and 85 million.
bool Shifted(const Amount& a, const Amount& b);

/// True where a typist or a listener makes the one of the other: a digit more in front (6,000 and 16,000), a -teen for a -ty
/// (14 and 40), or one of three digits and more exchanged (231 and 251): some of the misprints of values/misprint.h. Units are not looked at.
bool Misheard(const Amount& a, const Amount& b);

/// True where the numbers have the same two digits that count, but for one: 33,000 and 23,000, 61 and 91. Weak: many two
/// numbers do. Units are not looked at.
bool OneDigitOff(const Amount& a, const Amount& b);

/// Which of these explains the difference, the surest first; as `Transposed()`, `Shifted()`, `Misheard()` and `OneDigitOff()` tell.
enum class Slip : uint8_t { kSwapped, kShifted, kMisheard, kDigit, kNone };
Slip SlipOf(const Amount& a, const Amount& b);

/// True for a currency: a code of three capitals.
bool IsMoney(const Amount& amount);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_SLIP_H_
