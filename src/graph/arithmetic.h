// SPDX-License-Identifier: Apache-2.0
// Numbers of a sentence as arithmetic needs them: value, tokens, whether hedged, what stands around.
#ifndef CROSSREAD_SRC_GRAPH_ARITHMETIC_H_
#define CROSSREAD_SRC_GRAPH_ARITHMETIC_H_

#include <string>
#include <vector>

#include "crossread/topic.h"

namespace crossread {

/// A number of the copy: a fact where the claims found one, else a bare numeral.
struct Numeral {
  TokenRange core;        ///< the bare number
  Span words;             ///< the passage to show
  double value = 0;
  double low = 0, high = 0;  ///< what a hedge leaves open; both `value` without one
  std::string unit = "count";
  bool hedged = false;    ///< "at least", "about": open on a side
  int32_t fact = -1;      ///< index into Story::facts, or -1
};

/// Numerals of sentence `s` of `doc`, in text order.
std::vector<Numeral> NumeralsOf(const Story& story, DocId doc, uint32_t s);

/// An exact count of one and more, without a hedge.
bool IsWholeCount(const Numeral& numeral);

/// A number with which the copy names nothing that it counts.
bool CountsNothing(const Story& story, const Numeral& numeral);

/// "From 1.5 billion to 4.5 billion euros": a number without a unit takes that of the one it is joined to, behind it.
void ShareUnits(const Story& story, const Copy& copy, std::vector<Numeral>& numerals);

/// The whole number at `token`, in digits or in one word; -1 where none stands there.
double WholeNumberAt(const Copy& copy, uint32_t token);

/// The first token of `sentence` behind the number of a list: "6. Of the 40".
uint32_t BehindListNumber(const Copy& copy, TokenRange sentence);

/// "1,250", "2.5".
std::string ShowNumber(double value);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_ARITHMETIC_H_
