// SPDX-License-Identifier: Apache-2.0
// The parts of a number that make it a rank or a share of one.
#ifndef CROSSREAD_SRC_CLAIMS_NUMBER_PARTS_H_
#define CROSSREAD_SRC_CLAIMS_NUMBER_PARTS_H_

#include "claims/number.h"

namespace crossread {

/// A number in words at `i`: cardinals with what follows them, "half a million", "a third of", "twenty-first",
/// "nought point five". A lone "half", "quarter", "a third" counts only where a whole follows.
std::optional<NumberRead> ReadWordNumber(const FigureText& text, uint32_t i);

/// "and a half", "and two thirds", " point five", "out of three" behind a cardinal, and a magnitude behind that.
void AddFractionWords(const FigureText& text, NumberRead& read);

/// "3/4", "10 1/2", "2½" behind digits.
void AddDigitFraction(const FigureText& text, NumberRead& read);

/// "11th", "2nd".
void AddDigitRank(const FigureText& text, NumberRead& read);

/// "Point" at token `i` is one of per cent: the sentence tells of a rate.
bool IsRatePoint(const FigureText& text, uint32_t i);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_NUMBER_PARTS_H_
