// SPDX-License-Identifier: Apache-2.0
// Compares the tokens of a copy with words that stand in the program: a number against a number.
#ifndef CROSSREAD_SRC_LEXICON_FIXED_WORD_H_
#define CROSSREAD_SRC_LEXICON_FIXED_WORD_H_

#include <initializer_list>
#include <string>

#include "base/ascii.h"
#include "base/fold.h"
#include "crossread/copy.h"

namespace crossread {

/// True where `token` of `copy` is `word` in any capitalisation.
inline bool IsWord(const Copy& copy, const Token& token, const FixedWord& word) {
  return token.head == word.head && (word.text.size() < 8 || SameWord(copy.Words(token), token.head, word));
}
inline bool IsWord(const Copy& copy, uint32_t i, const FixedWord& word) { return IsWord(copy, copy.tokens[i], word); }

/// True where it is one of `words`.
inline bool IsOneOf(const Copy& copy, const Token& token, std::initializer_list<FixedWord> words) {
  for (const FixedWord& word : words) {
    if (IsWord(copy, token, word)) return true;
  }
  return false;
}
inline bool IsOneOf(const Copy& copy, uint32_t i, std::initializer_list<FixedWord> words) { return IsOneOf(copy, copy.tokens[i], words); }

/// A token read in lower case: compared with fixed words as a number, made a string only where one is asked for. Empty
/// where the copy has no such token.
class LowerWord {
 public:
  LowerWord(const Copy& copy, uint32_t i) {
    if (i >= copy.tokens.size()) return;
    head_ = copy.tokens[i].head;
    text_ = copy.Words(copy.tokens[i]);
  }

  friend bool operator==(const LowerWord& a, const FixedWord& b) { return SameWord(a.text_, a.head_, b); }
  bool OneOf(std::initializer_list<FixedWord> words) const {
    for (const FixedWord& word : words) {
      if (*this == word) return true;
    }
    return false;
  }
  bool empty() const { return text_.empty(); }
  size_t size() const { return text_.size(); }
  char operator[](size_t i) const { return Lower(text_[i]); }
  bool starts_with(const FixedWord& word) const { return SameFolded(text_.substr(0, word.text.size()), word.text); }
  operator std::string() const { return LowerCase(text_); }  // NOLINT: it is one

 private:
  uint64_t head_ = 0;
  std::string_view text_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_LEXICON_FIXED_WORD_H_
