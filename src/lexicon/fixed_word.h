// SPDX-License-Identifier: Apache-2.0
// Compares the tokens of a copy with words that stand in the program: a number against a number.
#ifndef CROSSREAD_SRC_LEXICON_FIXED_WORD_H_
#define CROSSREAD_SRC_LEXICON_FIXED_WORD_H_

#include <initializer_list>

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

/// True where `token` is the sign `sign`, which has no letters and at most seven bytes.
inline bool IsSign(const Token& token, const FixedWord& sign) { return token.head == sign.head; }

}  // namespace crossread

#endif  // CROSSREAD_SRC_LEXICON_FIXED_WORD_H_
