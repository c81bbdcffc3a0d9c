// SPDX-License-Identifier: Apache-2.0
// Reads one number, in digits, in words or both, from the tokens of a sentence.
#ifndef CROSSREAD_SRC_CLAIMS_NUMBER_H_
#define CROSSREAD_SRC_CLAIMS_NUMBER_H_

#include <cstdint>
#include <optional>

#include "claims/figure_text.h"

namespace crossread {

enum class NumberForm : uint8_t {
  kCardinal,
  kOrdinal,
  kFraction,  ///< a share: "two-thirds", "1/4"; not "a dozen" or "1.5"
  kPlenty,    ///< "dozens", "hundreds of thousands": `value` is the floor, `ceiling` is infinite where none is set
};

/// A number as read: its value with all magnitudes applied.
struct NumberRead {
  uint32_t first = 0;  ///< tokens [first, last)
  uint32_t last = 0;
  double value = 0;
  double ceiling = 0;
  NumberForm form = NumberForm::kCardinal;
  bool digits = false;     ///< begins with digits
  bool magnitude = false;  ///< has "hundred", "million", "bn", …
  bool plain = false;      ///< one token of digits without separator or sign: may be a year, a label
};

/// The number that begins at token `i`; nullopt where none does. `money`: a currency sign stands before it, so that a
/// glued "m" is a million rather than a metre.
std::optional<NumberRead> ReadNumber(const FigureText& text, uint32_t i, bool money);

/// A cardinal in words or digits with magnitudes in words ("two hundred and two thousand", "1.2 million", "3 hundred
/// and 21") that begins at `i`; signs, fractions and short magnitudes left out.
std::optional<NumberRead> ReadCardinal(const FigureText& text, uint32_t i);

/// A number token: grouping ("1,250", "12,34,567.89"), decimals ("3.5", "1,5", "1.111,11"). Nullopt for lists of
/// numbers, versions and addresses ("22,24,26", "192.168.1.2").
std::optional<double> ReadDigits(std::string_view token);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_NUMBER_H_
