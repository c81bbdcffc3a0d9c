// SPDX-License-Identifier: Apache-2.0
// Compares the tokens of a copy with words that stand in the program: a number against a number.
#ifndef CROSSREAD_SRC_LEXICON_FIXED_WORD_H_
#define CROSSREAD_SRC_LEXICON_FIXED_WORD_H_

#include <cstddef>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/fold.h"
#include "crossread/copy.h"

namespace crossread {

/// True where `token` of `copy` is `word` in any capitalisation.
[[gnu::always_inline]] inline bool IsWord(const Copy& copy, const Token& token, const FixedWord& word) {
  return token.head == word.head && (word.text.size() < 8 || SameWord(copy.Words(token), token.head, word));
}
inline bool IsWord(const Copy& copy, uint32_t i, const FixedWord& word) { return IsWord(copy, copy.tokens[i], word); }

/// Words that stand in the program, in braces: each becomes a number in the code that asks.
template <size_t n>
using FixedWords = const FixedWord (&)[n];

template <size_t n, size_t... each>
[[gnu::always_inline]] inline bool IsOneOf(const Copy& copy, const Token& token, FixedWords<n> words, std::index_sequence<each...>) {
  return (IsWord(copy, token, words[each]) || ...);
}
/// True where it is one of `words`.
template <size_t n>
[[gnu::always_inline]] inline bool IsOneOf(const Copy& copy, const Token& token, FixedWords<n> words) {
  return IsOneOf<n>(copy, token, words, std::make_index_sequence<n>());
}
template <size_t n>
[[gnu::always_inline]] inline bool IsOneOf(const Copy& copy, uint32_t i, FixedWords<n> words) {
  return IsOneOf<n>(copy, copy.tokens[i], words);
}

/// A list of words that many tokens are held against: one bit tells most of them from all of it.
template <size_t n>
struct WordSet {
  template <typename... W>
  consteval WordSet(const W&... word) : words{FixedWord(word)...} {  // NOLINT: it is one
    for (const FixedWord& each : words) bits |= uint64_t{1} << Bit(each.head);
  }
  bool Has(const Copy& copy, const Token& token) const { return (bits >> Bit(token.head) & 1) != 0 && Lists(copy, token); }
  bool Has(const Copy& copy, uint32_t i) const { return Has(copy, copy.tokens[i]); }

  FixedWord words[n];
  uint64_t bits = 0;  ///< those of the words

 private:
  static constexpr uint32_t Bit(uint64_t head) { return static_cast<uint32_t>(head * 0x9E3779B97F4A7C15u >> 58); }
  bool Lists(const Copy& copy, const Token& token) const {
    for (const FixedWord& word : words) {
      if (IsWord(copy, token, word)) return true;
    }
    return false;
  }
};
template <typename... W>
WordSet(const W&...) -> WordSet<sizeof...(W)>;

/// A token read in lower case: compared with fixed words as a number, made a string only where one is asked for. Empty
/// where the copy has no such token.
class LowerWord {
 public:
  LowerWord(const Copy& copy, uint32_t i) : copy_(&copy) {
    if (i < copy.tokens.size()) token_ = &copy.tokens[i];
  }

  friend bool operator==(const LowerWord& a, const FixedWord& b) { return a.token_ != nullptr && IsWord(*a.copy_, *a.token_, b); }
  template <size_t n>
  [[gnu::always_inline]] bool OneOf(FixedWords<n> words) const {
    return token_ != nullptr && IsOneOf<n>(*copy_, *token_, words);
  }
  bool empty() const { return token_ == nullptr; }
  size_t size() const { return token_ == nullptr ? 0 : token_->end - token_->begin; }
  char operator[](size_t i) const { return Lower(Text()[i]); }
  bool starts_with(const FixedWord& word) const { return SameFolded(Text().substr(0, word.text.size()), word.text); }
  operator std::string() const { return LowerCase(Text()); }  // NOLINT: it is one

 private:
  std::string_view Text() const { return token_ == nullptr ? std::string_view() : copy_->Words(*token_); }

  const Copy* copy_;
  const Token* token_ = nullptr;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_LEXICON_FIXED_WORD_H_
