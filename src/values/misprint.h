// SPDX-License-Identifier: Apache-2.0
// Names what a compositor does to a number: two digits swapped, a nought more, a digit more in front, one digit of several exchanged.
#ifndef CROSSREAD_SRC_VALUES_MISPRINT_H_
#define CROSSREAD_SRC_VALUES_MISPRINT_H_

#include <cstdint>

namespace crossread {

/// How one number becomes another, the surest first.
enum class Misprint : uint8_t {
  kSwapped,    ///< digits changed places: 26 and 62, 412 and 421, 52.4 and 54.2, 512 and 215
  kShifted,    ///< ten or a thousand times as much, of two digits and more: 1.2 and 12 million
  kTenfold,    ///< the same of one digit: 2,000 and 20,000, three million and three billion
  kInFront,    ///< a digit more in front of several: 88 and 188, 6,400 and 16,400
  kBeforeOne,  ///< a digit more in front of one: 9 and 19, 6,000 and 16,000
  kTeen,       ///< a -teen for a -ty: 18 and 80, 14,000 and 40,000
  kExchanged,  ///< one of three digits and more is another: 231 and 251
  kNone,
};

/// Symmetrical. Numbers of 0 and less, and above 1e12, are never misprints; what lies below a thousandth is not looked at.
Misprint MisprintOf(double a, double b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_MISPRINT_H_
