// SPDX-License-Identifier: Apache-2.0
// Ordinals: "third", "twenty-first", "two hundredth", "11th".
#ifndef CROSSREAD_SRC_CLAIMS_NUMBER_RANK_H_
#define CROSSREAD_SRC_CLAIMS_NUMBER_RANK_H_

#include "claims/number.h"

namespace crossread {

/// An ordinal in words and the token behind it.
struct Rank {
  double value = 0;
  uint32_t last = 0;
};

/// "third", "twenty-first", "hundredth" at `i`, without a cardinal's hundreds before it.
std::optional<Rank> ReadRank(const FigureText& text, uint32_t i);

/// A rank at `i`, with hundreds and thousands: "one hundred twenty-fifth", "three trillionth". Nullopt for shares
/// ("one fifth", "two hundredths"). `cardinal` is the one at `i`, where there is one.
std::optional<NumberRead> ReadRankNumber(const FigureText& text, uint32_t i, const std::optional<NumberRead>& cardinal);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_NUMBER_RANK_H_
