// SPDX-License-Identifier: Apache-2.0
// Running text as folded words and shingles: where two sources use the same words in a row.
#ifndef CROSSREAD_SRC_VALUES_SHINGLES_H_
#define CROSSREAD_SRC_VALUES_SHINGLES_H_

#include <array>
#include <cstdint>
#include <vector>

#include "crossread/copy.h"

namespace crossread {

inline constexpr size_t kShingleWords = 8;   ///< rarely shared by chance
inline constexpr size_t kSketchSize = 16;

/// The words of a copy's body and captions, folded: what can be copied from another source.
struct Wordlist {
  std::vector<uint64_t> words;     ///< hash of each word, capitals and signs left out
  std::vector<uint32_t> tokens;    ///< the token each word came from
  std::vector<bool> quoted;        ///< stands inside quotation marks
};

Wordlist WordsOf(const Copy& copy);

/// One hash for each run of kShingleWords words, by its first word; empty where the text is shorter.
std::vector<uint64_t> Shingles(const Wordlist& list);

/// MinHash signature of `shingles`: equal positions of two signatures estimate how much of the texts is the same.
std::array<uint64_t, kSketchSize> Sketch(const std::vector<uint64_t>& shingles);

/// Words `a`.. of one list that stand as words `b`.. in another.
struct SharedRun {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t length = 0;
};

/// Longest shared runs of at least kShingleWords words, in order of `a`; no word of `a` is in two of them.
std::vector<SharedRun> SharedRuns(const Wordlist& a, const Wordlist& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_SHINGLES_H_
