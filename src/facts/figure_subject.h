// SPDX-License-Identifier: Apache-2.0
// What a figure is a figure of: population, scope, what is measured, and whose it is.
#ifndef CROSSREAD_SRC_FACTS_FIGURE_SUBJECT_H_
#define CROSSREAD_SRC_FACTS_FIGURE_SUBJECT_H_

#include <span>

#include "crossread/fact.h"
#include "grammar/grammar.h"

namespace crossread {

/// Fills the subject of `fact`, which counts or measures `quantity`; `facts` are all of the same source. "Three more"
/// of what another figure of the sentence counts too opens the fact's value upwards: there are at least as many. `compared`
/// is false where facts are only listed: context, verb and owner stay empty.
void FigureSubject(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, const Quantity& quantity, Fact& fact, bool compared);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_FIGURE_SUBJECT_H_
