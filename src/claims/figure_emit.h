// SPDX-License-Identifier: Apache-2.0
// Turns what was read around a number into claims.
#ifndef CROSSREAD_SRC_CLAIMS_FIGURE_EMIT_H_
#define CROSSREAD_SRC_CLAIMS_FIGURE_EMIT_H_

#include <vector>

#include "claims/figure_guard.h"
#include "claims/figure_hedge.h"
#include "claims/figure_noun.h"
#include "crossread/claim.h"

namespace crossread {

/// Where claims of one sentence go.
struct FigureSink {
  uint32_t sentence = 0;
  std::vector<Claim>& claims;
};

/// Appends the claim for `measured`, with its hedges, noun and state. Returns the token behind it. Appends nothing
/// where the number may be a year, or is a period of time.
uint32_t EmitFigure(const FigureText& text, Measured measured, FigureSink sink);

/// The same for a range: one claim from the low end of `from` to the high end of `to`.
uint32_t EmitRange(const FigureText& text, uint32_t first, const Measured& from, const Measured& to, FigureSink sink);

/// The same for "47-41": two claims that count `of`, the larger side "for", the other "against".
uint32_t EmitTally(const FigureText& text, const Measured& from, const Measured& to, std::string_view of, FigureSink sink);

/// "A masked trio broke in": so many people by a word of class "group_number". Returns the token behind it, or `i` where
/// nothing was read.
uint32_t EmitGroup(const FigureText& text, uint32_t i, FigureSink sink);

/// "No one was hurt", "none of the passengers": a zero, and only where what did not befall them follows. Returns the
/// token behind it, or `i` where nothing was read.
uint32_t EmitNone(const FigureText& text, uint32_t i, FigureSink sink);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_FIGURE_EMIT_H_
