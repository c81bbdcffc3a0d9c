// SPDX-License-Identifier: Apache-2.0
// The order to leave: "ordered people out of the valley", "told everyone to leave" and "issued the evacuation order" are one act.
#ifndef CROSSREAD_SRC_FACTS_EVACUATION_ORDER_H_
#define CROSSREAD_SRC_FACTS_EVACUATION_ORDER_H_

#include "crossread/fact.h"
#include "grammar/grammar.h"

namespace crossread {

/// The verb at token `verb` orders people to leave: "ordered people out of the valley", "told everyone to leave", "ordered the
/// evacuation".
bool OrdersOut(const Copy& copy, const Grammar& grammar, uint32_t verb);

/// "the evacuation order", "the order to leave" ends at token `noun`, its last.
bool OrderBefore(const Copy& copy, uint32_t noun);

/// Makes the order the act that `date` dates: `verb`, `things` and `owner` of its subject.
void SetOrder(Fact& date);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_EVACUATION_ORDER_H_
