// SPDX-License-Identifier: Apache-2.0
// One remark of one speaker in other words.
#ifndef CROSSREAD_SRC_VALUES_REWORDED_H_
#define CROSSREAD_SRC_VALUES_REWORDED_H_

#include "lexicon/lexicon.h"
#include "values/wording.h"

namespace crossread {

/// True where `a` and `b` can be one remark of one speaker put in other words: they begin or end alike, and two of the words
/// that carry meaning, half of them and more, are the same or near; or three words in five are so
/// one after the other, wherever they begin. Remarks on one matter often are: ask only where each
/// source has no other remark of this speaker.
bool Reworded(const Lexicon& lexicon, const Wording& a, const Wording& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_REWORDED_H_
