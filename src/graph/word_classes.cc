// SPDX-License-Identifier: Apache-2.0
// Words meet over their stem, and long ones over what is left when a letter is taken out.
#include "graph/word_classes.h"

#include <algorithm>

#include "base/strings.h"
#include "graph/pairs.h"
#include "values/near_words.h"
#include "xxhash.h"

namespace crossread {
namespace {

constexpr size_t kLong = 6;     // SameWord() lets longer words differ in a letter
constexpr size_t kAsked = 32;   // words of one form beyond which they are joined unasked

}  // namespace

void WordClasses::Add(std::string_view word) {
  auto [it, fresh] = numbers_.try_emplace(std::string(word), static_cast<uint32_t>(words_.size()));
  if (!fresh) return;
  words_.emplace_back(word);
  parent_.push_back(it->second);
  if (word.size() > 3) Tie(KeyHash("stem", WordStem(word)), it->second);
  if (word.size() < kLong) return;
  Tie(KeyHash("letters", word), it->second);
  std::string less(word);
  for (size_t i = 1; i < word.size(); ++i) {  // the first letter must agree
    less.assign(word.substr(0, i)).append(word.substr(i + 1));
    if (word[i] != word[i - 1]) Tie(KeyHash("letters", less), it->second);
  }
}

void WordClasses::Tie(uint64_t key, uint32_t word) {
  std::vector<uint32_t>& words = alike_[key];
  for (uint32_t other : words) {
    if (Root(other) != Root(word) && (words.size() > kAsked || SameWord(words_[other], words_[word]))) parent_[std::max(Root(other), Root(word))] = std::min(Root(other), Root(word));
  }
  if (words.size() <= kAsked) words.push_back(word);
}

uint32_t WordClasses::Root(uint32_t word) const {
  while (parent_[word] != word) word = parent_[word] = parent_[parent_[word]];
  return word;
}

uint32_t WordClasses::Of(std::string_view word) const {
  auto it = numbers_.find(av(word));
  return it == numbers_.end() ? 0 : Root(it->second);
}

uint64_t RunKey(const WordClasses& classes, const std::vector<std::string>& words, size_t first, size_t count) {
  uint64_t key = count;
  for (size_t i = first; i < first + count; ++i) {
    uint32_t number = classes.Of(words[i]);
    key = XXH3_64bits_withSeed(&number, sizeof(number), key);
  }
  return key;
}

}  // namespace crossread
