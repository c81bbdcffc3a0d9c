// SPDX-License-Identifier: Apache-2.0
// Gaps as written: "eight days before", "a week after", "on the day that", "nine days earlier", "for two days when".
#ifndef CROSSREAD_SRC_GRAPH_GAP_PHRASE_H_
#define CROSSREAD_SRC_GRAPH_GAP_PHRASE_H_

#include <optional>
#include <string>
#include <vector>

#include "crossread/copy.h"

namespace crossread {

/// What a gap counts from.
enum class GapFrom : uint8_t {
  kNext,   ///< what is told behind it: "nine days before the vote"
  kTold,   ///< what was told before it: "nine days earlier"
  kNow,    ///< the day its source was written: "three weeks from today", "in three weeks' time"
  kStretch,  ///< what ended what it names: "signed after eleven days of talks"
  kSince,  ///< it tells how long something had lasted: "had been shut for nine days when the roof fell", "for nine days"
};

/// A gap before it is known what it lies between: `low`..`high` days, both included.
struct GapPhrase {
  TokenRange tokens;
  GapFrom from = GapFrom::kNext;
  bool exact = false;   ///< "to the day", "exactly"
  bool before = false;  ///< what stands with it came first
  int64_t low = 0;
  int64_t high = 0;     ///< INT32_MAX where the words set no bound
  double least = 0, most = 0;  ///< the same in days and parts of a day, rounded as speakers round; `most` is kAnyLength where `high` has no bound
  std::string shown;    ///< "8 days before"

  static constexpr double kAnyLength = 1e9;
};

/// The gaps of `sentence`, in text order, outside quotation marks; none of an open length ("several days").
std::vector<GapPhrase> FindGaps(const Copy& copy, const Sentence& sentence);

/// The first of them that counts from what is told behind it.
std::optional<GapPhrase> FindGap(const Copy& copy, const Sentence& sentence);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_GAP_PHRASE_H_
