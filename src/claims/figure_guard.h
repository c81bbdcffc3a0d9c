// SPDX-License-Identifier: Apache-2.0
// Numbers that count nothing: names, labels, addresses, years, clock times, telephone numbers.
#ifndef CROSSREAD_SRC_CLAIMS_FIGURE_GUARD_H_
#define CROSSREAD_SRC_CLAIMS_FIGURE_GUARD_H_

#include "claims/measure.h"

namespace crossread {

/// Tokens to step over at `i` where a set phrase begins that counts nothing ("first lady", "24/7"); 0 where none does.
uint32_t SetPhrase(const FigureText& text, uint32_t i);

/// True where `measured` is part of a name, label, address, clock time or the like, and no figure.
bool CountsNothing(const FigureText& text, const Measured& measured);

/// True where the sentence tells of a match or a vote: two small numbers with a hyphen are its result.
bool InContest(const FigureText& text);

/// True where a bare four-digit number can be a year and nothing shows that it is a count. `hedged`: a hedge stands
/// before it.
bool MayBeYear(const FigureText& text, const Measured& measured, bool hedged);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_FIGURE_GUARD_H_
