// SPDX-License-Identifier: Apache-2.0
// Of what time a figure is: what is dated, repeated or told as background counts something else than the news does.
#ifndef CROSSREAD_SRC_FACTS_FIGURE_TIME_H_
#define CROSSREAD_SRC_FACTS_FIGURE_TIME_H_

#include <span>

#include "crossread/fact.h"
#include "grammar/grammar.h"

namespace crossread {

/// The facts of the sentence of `fact`, which is one of `facts`, and of up to `before` sentences before it; in text order,
/// as `facts` are. Never empty: it holds `fact`.
std::span<const Fact> FactsNear(std::span<const Fact> facts, const Fact& fact, uint32_t before);

/// Adds to the qualifiers of `fact`, one of its source's `facts`, which counts or measures `quantity`: years and months before
/// the news ("2003"), periods ("24 hours", "this year"), rates ("per day"); unsorted, and nothing where no time is told. Sets
/// `when`, if it is not yet set, to the first resolved date in `reach` (the tokens of the figure's clause with what opens it),
/// or, for "It killed 612", in the sentence before.
void QualifyByTime(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, const Quantity& quantity, TokenRange reach, Fact& fact);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_FIGURE_TIME_H_
