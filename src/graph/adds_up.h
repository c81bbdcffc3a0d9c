// SPDX-License-Identifier: Apache-2.0
// A count that with another one of its source makes up what a second source counts: "four lanes of cars and two for buses".
#ifndef CROSSREAD_SRC_GRAPH_ADDS_UP_H_
#define CROSSREAD_SRC_GRAPH_ADDS_UP_H_

#include <optional>

#include "crossread/topic.h"

namespace crossread {

/// The number that token `i` is in digits, "1,400"; nothing where it is none.
std::optional<double> PlainNumber(const Copy& copy, uint32_t i);

/// With another number of its sentence `part` makes up `whole`: "flies 71 aircraft and Tarnways 47". Small ones only with
/// the count right behind it.
bool AddsBeside(const Story& story, const Fact& part, const Fact& whole);

/// The same, or with any count of its source: 148 passengers of the one plane and 61 of the other, "more than 200".
bool AddsUp(const Story& story, const Fact& part, const Fact& whole);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_ADDS_UP_H_
