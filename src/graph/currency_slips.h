// SPDX-License-Identifier: Apache-2.0
// A currency sign that slipped: one number, in dollars here and in euros there.
#ifndef CROSSREAD_SRC_GRAPH_CURRENCY_SLIPS_H_
#define CROSSREAD_SRC_GRAPH_CURRENCY_SLIPS_H_

#include <vector>

#include "graph/spare.h"
#include "graph/spare_topics.h"

namespace crossread {

/// Adds topics for "$800m" in some sources and "€800 million" in another, none of which has both. `money` are the sums of
/// `story` in all currencies; those that a topic has already begin no other.
void MatchCurrencySlips(const Story& story, const std::vector<Spare>& money, SpareTopics& topics);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_CURRENCY_SLIPS_H_
