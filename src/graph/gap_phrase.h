// SPDX-License-Identifier: Apache-2.0
// Gaps as written: "eight days before", "a week after", "on the day that".
#ifndef CROSSREAD_SRC_GRAPH_GAP_PHRASE_H_
#define CROSSREAD_SRC_GRAPH_GAP_PHRASE_H_

#include <optional>
#include <string>

#include "crossread/copy.h"

namespace crossread {

/// A gap before it is known what it lies between: `low`..`high` days, both included.
struct GapPhrase {
  TokenRange tokens;
  bool exact = false;   ///< "to the day", "exactly"
  bool before = false;  ///< what stands with it came first
  int64_t low = 0;
  int64_t high = 0;     ///< INT32_MAX where the words set no bound
  std::string shown;    ///< "8 days before"
};

/// The first gap of `sentence`, outside quotation marks; nothing where it has none or leaves its length open ("several days").
std::optional<GapPhrase> FindGap(const Copy& copy, const Sentence& sentence);

/// The same for what counts from what was told before: "nine days earlier"; `before` is true there, false for "later".
std::optional<GapPhrase> FindGapBack(const Copy& copy, const Sentence& sentence);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_GAP_PHRASE_H_
