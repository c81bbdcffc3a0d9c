// SPDX-License-Identifier: Apache-2.0
// The gate of figures: whether two of them count one thing, and the reason where they do not.
#ifndef CROSSREAD_SRC_GRAPH_FIGURE_TIE_H_
#define CROSSREAD_SRC_GRAPH_FIGURE_TIE_H_

#include <string>

#include "crossread/topic.h"

namespace crossread {

/// `score` below 0: two things for sure, and `reason` says why; 0: nothing joins them; above: ever more surely one.
struct FigureTie {
  int score = 0;
  std::string reason;
};

/// True where `fact` is a figure that can be laid beside another: it counts or measures something that the copy tells.
bool IsComparable(const Fact& fact);

/// Unit, population, state, scope, time, event and owner, in this order; then what the two passages share. With `any_noun`
/// the counted nouns and their adjectives set nothing apart: the caller has other grounds to hold them to be one.
FigureTie TieFigures(const Story& story, const Fact& a, const Fact& b, bool any_noun = false);

/// The reason is that they are of two years.
bool IsOfYears(const FigureTie& tie);

/// The reason is none that is often read of one passage alone, "part" or "men".
bool IsFirm(const FigureTie& tie);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_FIGURE_TIE_H_
