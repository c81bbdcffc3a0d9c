// SPDX-License-Identifier: Apache-2.0
// What a date dates: the act of its clause's verb, and whom or what that act befell.
#ifndef CROSSREAD_SRC_FACTS_OCCASION_H_
#define CROSSREAD_SRC_FACTS_OCCASION_H_

#include <span>

#include "crossread/fact.h"
#include "grammar/grammar.h"

namespace crossread {

/// Fills `verb` and `things` of the subject of `date`, a fact of its copy's `facts`, which hold the copy's statements; leaves
/// them empty where no verb governs the date, where the clause denies or supposes, and where the act is one that recurs.
void FindOccasion(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, Fact& date);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_OCCASION_H_
