// SPDX-License-Identifier: Apache-2.0
// What sets two figures of different sources apart, and what a sentence says of its figure.
#ifndef CROSSREAD_SRC_GRAPH_FIGURE_APART_H_
#define CROSSREAD_SRC_GRAPH_FIGURE_APART_H_

#include <set>
#include <string>

#include "crossread/topic.h"
#include "graph/figure_sign.h"
#include "graph/figure_tie.h"

namespace crossread {

/// They are not of one thing, whatever else joins them; `tie` is what TieFigures() says of them, whatever their nouns.
bool SetApart(const Story& story, const FigureSign& a, const FigureSign& b, const FigureTie& tie);

/// The same of two sums, shares or lengths of time.
bool AnswersApart(const Story& story, const Fact& a, const Fact& b, const FigureTie& tie);

/// What the one tells may have become what the other tells: the count goes on.
bool Moves(const Story& story, const Fact& a, const Fact& b);

/// The people, folded, that the sentence of `fact` names.
std::set<std::string> NamesBeside(const Story& story, const Fact& fact);

/// Those counted come to others: firefighters, witnesses, volunteers. There are more of them by the hour.
bool Helps(const Fact& fact);

/// The sentence of `fact` has the number of `other` as well, or its source has where that is a long one.
bool Says(const Story& story, const Fact& fact, const Fact& other);

/// "From 25 percent", "another 40", "the other model costs $50": of something else than what is.
bool ToldBefore(const Story& story, const Fact& fact);

/// "Two men *and a 10-year-old girl*": not all of them.
bool Listed(const Story& story, const Fact& fact);

/// Of an entry in a live blog.
bool Stamped(const Story& story, const Fact& fact);

/// "An estimate of between 4 million and 6 million": of what was to be.
bool Foreseen(const Story& story, const Fact& fact);

/// "He had 605 yards", "his own company employs 90": whose it is, this sentence does not tell.
bool OfSomebody(const Story& story, const Fact& fact);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_FIGURE_APART_H_
