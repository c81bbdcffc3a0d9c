// SPDX-License-Identifier: Apache-2.0
// How likely one end of a gap is what a date tells of, by many marks that each tell a little.
#ifndef CROSSREAD_SRC_GRAPH_CHAIN_ODDS_H_
#define CROSSREAD_SRC_GRAPH_CHAIN_ODDS_H_

#include <vector>

#include "graph/act_likeness.h"
#include "graph/chain_mark.h"
#include "graph/sentence_likeness.h"

namespace crossread {

/// What stands around the date: sources that tell it, and whether it is the day of what the story is about.
struct ChainSetting {
  size_t voices = 1;
  bool lead = false;        ///< the day that most sources begin with
  bool means_lead = false;  ///< the end is told as what the story is about
};

/// The date is of another act than the end: another of several, denied, planned, elsewhere, or the same done to something else.
bool ChainBarred(const Lexicon& lexicon, const ActLikeness& acts, WordLikeness& likeness, const ChainEnd& end, const ChainDate& date);

/// Marks by number, for the fit and for the points.
std::vector<int> ChainMarksOf(const Story& story, const ActLikeness& acts, WordLikeness& likeness, const SentenceLikeness& sentences, const ChainGap& gap, const ChainEnd& end,
                              const ChainDate& date, const ChainSetting& setting);

/// Points, 100 for each factor e in the odds that the date is that of the end.
int ChainPoints(const std::vector<int>& marks);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_CHAIN_ODDS_H_
