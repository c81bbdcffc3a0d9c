// SPDX-License-Identifier: Apache-2.0
// The hedges around a number.
#ifndef CROSSREAD_SRC_CLAIMS_FIGURE_HEDGE_H_
#define CROSSREAD_SRC_CLAIMS_FIGURE_HEDGE_H_

#include "claims/figure_text.h"
#include "crossread/value.h"

namespace crossread {

/// A hedge and the tokens that the number takes with it.
struct Hedged {
  Hedge hedge = Hedge::kNone;
  bool close = false;  ///< "just over", "just under"
  uint32_t first = 0;  ///< first token with what stands before the number
  uint32_t last = 0;   ///< the token behind what stands after it
};

/// The hedge of the number at tokens [first, last): "at least another", "or more", "+".
Hedged ReadHedge(const FigureText& text, uint32_t first, uint32_t last);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_FIGURE_HEDGE_H_
