// SPDX-License-Identifier: Apache-2.0
// The words of the closed classes ("the", "of", "would"), one table look-up away.
#ifndef CROSSREAD_SRC_GRAMMAR_CLOSED_WORDS_H_
#define CROSSREAD_SRC_GRAMMAR_CLOSED_WORDS_H_

#include <memory>
#include <string_view>
#include <vector>

#include "grammar/tag.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Tag named `name` in data/en/function.tsv.
Tag TagNamed(std::string_view name);

/// What a word is among the closed classes.
struct ClosedClass {
  Tag tag = Tag::kOther;  ///< where not `by_case`; kOther where it is in none
  bool by_case = false;   ///< it hangs on the word's capitals
};

/// The words of class "function" of one lexicon.
class ClosedWords {
 public:
  explicit ClosedWords(const Lexicon& lexicon);

  ClosedClass Of(WordId id) const { return id < by_word_.size() ? by_word_[id] : ClosedClass{}; }

 private:
  std::vector<ClosedClass> by_word_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAMMAR_CLOSED_WORDS_H_
