// SPDX-License-Identifier: Apache-2.0
// Which question a sum, a percentage or a length of time answers, by the words of data/en/asked.tsv beside it.
#ifndef CROSSREAD_SRC_GRAPH_ASKED_H_
#define CROSSREAD_SRC_GRAPH_ASKED_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crossread/topic.h"

namespace crossread {

/// A figure as the answer to one question.
struct Asked {
  uint32_t fact = 0;           ///< index into Story::facts
  DocId doc = 0;
  Amount amount;               ///< in the unit that its kind is compared in: percent, hours, the currency
  std::string_view question;   ///< of data/en/asked.tsv: "prize", "turnout", "truce"
  uint32_t distance = 0;       ///< tokens to the word that tells it, more where another clause lies between
  bool weak = false;           ///< the word alone joins no two passages
  bool own = false;            ///< asked of one person among several
  bool other = false;          ///< of another time, or only asked for, feared or possible
};

/// The sums, percentages and lengths of time of `story` with the questions that they answer, one entry for each, in the order of
/// the facts; "-" for what is told to be a part of a sum. What answers none of them is left out, and sums put into another currency are too.
std::vector<Asked> AskedIn(const Story& story);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_ASKED_H_
