// SPDX-License-Identifier: Apache-2.0
// What came first, as sentences tell it: "only after the alarm had gone off", "before the vote", "by the time they came".
#ifndef CROSSREAD_SRC_GRAPH_TOLD_ORDER_H_
#define CROSSREAD_SRC_GRAPH_TOLD_ORDER_H_

#include <vector>

#include "grammar/grammar.h"
#include "graph/gap_act.h"

namespace crossread {

/// Two acts of one sentence, one of which is told to have come before the other.
struct ToldOrder {
  DocId doc = 0;
  uint32_t sentence = 0;
  Span words;     ///< both acts and what joins them
  GapAct first, then;
};

/// Appends the orders that the body of `copy` tells to `orders`, in text order. What was only possible ("before they could flee") and what
/// is told of no act is left out.
void ReadOrders(const Copy& copy, const Grammar& grammar, std::vector<ToldOrder>& orders);

/// True where the body of `copy` has a word that may tell an order.
bool TellsOrders(const Copy& copy);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_TOLD_ORDER_H_
