// SPDX-License-Identifier: Apache-2.0
// Votes that were not unanimous, by their tally: "four to two", "by eleven votes to one", "ruled 5-4".
#ifndef CROSSREAD_SRC_CLAIMS_SPLIT_VOTE_H_
#define CROSSREAD_SRC_CLAIMS_SPLIT_VOTE_H_

#include "crossread/copy.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Tokens of a tally that begins at token `i` of a sentence that ends before `last`, with at least one vote on either side; 0
/// where there is none, or where nothing around it tells of a vote. `cardinal` is the class of number words.
uint32_t SplitVoteAt(const Copy& copy, TokenRange sentence, uint32_t i, ClassId cardinal);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_SPLIT_VOTE_H_
