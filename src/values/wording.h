// SPDX-License-Identifier: Apache-2.0
// Lays two wordings side by side, word by word, and says whether one is the other cut short, or changed.
#ifndef CROSSREAD_SRC_VALUES_WORDING_H_
#define CROSSREAD_SRC_VALUES_WORDING_H_

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crossread/value.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Words of one wording that stand where the other has something else, or nothing. Indices into the two lists, half open.
struct WordGap {
  uint32_t a_first = 0, a_last = 0, b_first = 0, b_last = 0;
  uint32_t longest() const { return std::max(a_last - a_first, b_last - b_first); }
};

/// Longest common subsequence of two wordings.
struct WordAlignment {
  uint32_t matched = 0;    ///< words that both have, in one order
  uint32_t content = 0;    ///< those of them that carry meaning
  uint32_t run = 0;        ///< longest stretch without a gap on either side
  bool begins_together = false, ends_together = false;  ///< the first words agree, the last words agree
  std::vector<WordGap> replaced;  ///< gaps with words that carry meaning on both sides, or with a negation on one
  std::vector<WordGap> dropped;   ///< gaps inside with words that carry meaning on one side alone
};

/// How two wordings stand to each other.
enum class WordingMatch : uint8_t {
  kDifferent,  ///< two remarks
  kSame,       ///< equal, or one is an excerpt of the other
  kAltered,    ///< one remark in which words were exchanged
};

/// Aligns `a` and `b`; at most the first 250 words of each.
WordAlignment AlignWords(const Lexicon& lexicon, std::span<const std::string> a, std::span<const std::string> b);

/// Whether two quotations are put into one mouth, as far as their copies tell.
enum class SpeakerMatch : uint8_t { kUnknown, kSame, kDifferent };

/// Compares the speakers of two quotations; a speaker that is only carried over never makes them differ.
SpeakerMatch CompareSpeakers(const Lexicon& lexicon, const Wording& a, const Wording& b);

/// Compares two quotations. What one speaker is quoted with may be changed more before it counts as another remark; two
/// speakers never share a changed remark.
WordingMatch CompareWordings(const Lexicon& lexicon, const Wording& a, const Wording& b);

/// Length of the longest stretch of words that stands in both; `at_a` and `at_b` are where it begins.
uint32_t SharedRun(std::span<const std::string> a, std::span<const std::string> b, uint32_t* at_a, uint32_t* at_b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_WORDING_H_
