// SPDX-License-Identifier: Apache-2.0
// What a number measures: money, percent, physical units, years of age; nothing where it counts things.
#ifndef CROSSREAD_SRC_CLAIMS_MEASURE_H_
#define CROSSREAD_SRC_CLAIMS_MEASURE_H_

#include <optional>
#include <string>
#include <string_view>

#include "claims/number.h"

namespace crossread {

enum class MeasureKind : uint8_t { kCount, kUnit, kMoney, kPercent, kAge, kPeriod };

/// A number with its unit: "$2.4 million", "10 km", "5 ft 2 in", "12.5%", "14".
struct Measured {
  NumberRead number;
  uint32_t first = 0;  ///< tokens [first, last), sign and unit included
  uint32_t last = 0;
  MeasureKind kind = MeasureKind::kCount;
  double value = 0;            ///< in `unit`
  std::string_view unit = "count";
  uint32_t rate = 0;           ///< the token that says per what ("a share", "an hour"); 0 where none
};

/// The number at token `i` with what stands around it; nullopt where no number begins there.
std::optional<Measured> ReadMeasured(const FigureText& text, uint32_t i);

/// Puts money on `measured`: a sign or code before the number (`sign`, null for none), a currency behind it.
bool ReadMoney(const FigureText& text, uint32_t sign_first, const Sense* sign, Measured& measured);

/// Currency sign or code that ends right before token `i`, and its first token in `first`; null where there is none.
const Sense* MoneySignBefore(const FigureText& text, uint32_t i, uint32_t& first);

/// Puts an age on `measured`: "five years old", "52-year-old", "aged 52", "Anna Berg, 52,".
bool ReadAge(const FigureText& text, Measured& measured);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_MEASURE_H_
