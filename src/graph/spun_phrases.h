// SPDX-License-Identifier: Apache-2.0
// Set phrases in which a word was exchanged for a wrong synonym, as thesaurus software does.
#ifndef CROSSREAD_SRC_GRAPH_SPUN_PHRASES_H_
#define CROSSREAD_SRC_GRAPH_SPUN_PHRASES_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "crossread/copy.h"

namespace crossread {

/// The set phrases, titles and names of bodies of a lexicon, and what the software puts for their words.
class SpunPhrases {
 public:
  explicit SpunPhrases(const Lexicon& lexicon);

  /// Length in tokens of the longest set phrase with wrong words that begins at token `i` of `copy`; 0 where there is none.
  /// Phrases that people write as well ("safety council") count for nothing.
  uint32_t Longest(const Copy& copy, uint32_t i) const;

 private:
  struct Swap {
    std::vector<WordId> wrong, right;
  };
  static constexpr uint32_t kNone = UINT32_MAX;
  static uint64_t Step(uint32_t node, WordId word) { return uint64_t{node} << 32 | word; }
  static std::vector<WordId> Words(const Lexicon& lexicon, std::string_view form);

  void AddPhrase(const std::vector<WordId>& words);
  uint32_t Next(uint32_t node, WordId word) const;
  void Walk(const Copy& copy, uint32_t begin, uint32_t at, uint32_t node, bool swapped, uint32_t* end) const;
  bool IsFine(const Copy& copy, uint32_t begin, uint32_t end) const;

  std::unordered_map<uint64_t, uint32_t> steps_;  // of a tree of words; node 0 is its root
  std::vector<uint8_t> ends_{0};                  // by node: a phrase ends here
  std::unordered_map<WordId, std::vector<Swap>> swaps_;  // by the first wrong word
  std::vector<std::vector<WordId>> fine_;         // sorted
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_SPUN_PHRASES_H_
