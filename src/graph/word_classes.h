// SPDX-License-Identifier: Apache-2.0
// Numbers for words such that words that count as one have one number: keys for what words alone can tell apart.
#ifndef CROSSREAD_SRC_GRAPH_WORD_CLASSES_H_
#define CROSSREAD_SRC_GRAPH_WORD_CLASSES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"

namespace crossread {

/// Words of a story by class. Two words of which SameWord() is true are of one class; so may two be that a third joins.
class WordClasses {
 public:
  /// All words must be added before the first is asked for.
  void Add(std::string_view word);

  /// The class of `word`; 0 where it was not added.
  uint32_t Of(std::string_view word) const;

 private:
  void Tie(uint64_t key, uint32_t word);
  uint32_t Root(uint32_t word) const;

  std::vector<std::string> words_ = {""};
  mutable std::vector<uint32_t> parent_ = {0};
  absl::flat_hash_map<std::string, uint32_t> numbers_;
  absl::flat_hash_map<uint64_t, std::vector<uint32_t>> alike_;  // words that one form can come from
};

/// Hash of words `first`..`first` + `count` - 1 by class, for runs of words that two sources share.
uint64_t RunKey(const WordClasses& classes, const std::vector<std::string>& words, size_t first, size_t count);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_WORD_CLASSES_H_
