// SPDX-License-Identifier: Apache-2.0
// A view of a copy's tokens for the time grammar: roles, numbers and signs, never past the end of a block.
#ifndef CROSSREAD_SRC_CLAIMS_TIME_READER_H_
#define CROSSREAD_SRC_CLAIMS_TIME_READER_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "claims/time_words.h"
#include "crossread/copy.h"
#include "lexicon/fixed_word.h"

namespace crossread {

/// A number in digits or words. `end` is the token after it; 0 where there is none.
struct ReadNumber {
  double value = 0;
  uint32_t end = 0;
  bool words = false;     ///< spelt out
  bool ordinal = false;
  bool plain = false;     ///< digits alone: no point, comma or ending
  int digits = 0;         ///< how many, where plain
  explicit operator bool() const { return end != 0; }
};

/// A phrase of several words, or one word, with its role.
struct ReadPhrase {
  TimeSense sense;
  uint32_t end = 0;
  explicit operator bool() const { return end != 0; }
};

class TimeReader {
 public:
  TimeReader(const Copy& copy, const TimeWords& words) : copy_(copy), tokens_(copy.tokens.data()), words_(words) {}

  /// Tokens from `first` up to `last` are in view; the others read as nothing.
  void SetBounds(uint32_t first, uint32_t last) { first_ = first, last_ = last, size_ = last - first; }
  uint32_t first() const { return first_; }
  uint32_t last() const { return last_; }
  const Copy& copy() const { return copy_; }

  /// What the whole copy tells; it is looked through where that is asked first.
  bool IsBusiness() const;
  bool CountsPence() const;

  const Token& At(uint32_t i) const { return tokens_[i]; }
  bool In(uint32_t i) const { return i - first_ < size_; }

  const TimeWord& Word(uint32_t i) const { return In(i) ? words_.Of(At(i).word) : words_.Of(0); }
  std::string_view Text(uint32_t i) const { return In(i) ? copy_.Words(At(i)) : std::string_view(); }

  /// True where token `i` can play `role`. Rows with capitals ask for the same capitals, or for all of them.
  bool Is(uint32_t i, Role role) const {
    const TimeWord& word = Word(i);
    return word.roles.Has(role) && (!word.cased.Has(role) || Find(i, role) != nullptr);
  }
  bool IsAny(uint32_t i, const Roles& roles) const { return Word(i).roles.Any(roles); }
  /// The number of that role; 0 where there is none.
  int Value(uint32_t i, Role role) const {
    const TimeSense* sense = Word(i).roles.Has(role) ? Find(i, role) : nullptr;
    return sense == nullptr ? 0 : sense->value;
  }
  const TimeSense* Find(uint32_t i, Role role) const;

  /// The longest row of several words that begins at `i`, whatever its role, or null.
  const TimeRow* Row(uint32_t i) const;
  /// That row where it has `role`, else the single word with it.
  ReadPhrase Phrase(uint32_t i, Role role) const;

  bool Sign(uint32_t i, char c) const { return In(i) && At(i).head == static_cast<unsigned char>(c); }
  /// "-" or any longer dash.
  bool Dash(uint32_t i) const;
  bool Glued(uint32_t i) const { return In(i) && At(i).Is(kGlued); }
  bool GluedDash(uint32_t i) const { return Dash(i) && Glued(i) && Glued(i + 1); }
  [[gnu::always_inline]] bool IsWord(uint32_t i, const FixedWord& word) const { return In(i) && crossread::IsWord(copy_, At(i), word); }
  template <size_t n>
  [[gnu::always_inline]] bool IsOneOf(uint32_t i, FixedWords<n> words) const {
    return In(i) && crossread::IsOneOf<n>(copy_, At(i), words);
  }
  bool Digits(uint32_t i) const { return In(i) && At(i).kind == TokenKind::kNumber; }
  /// Token `i` as a whole number of digits alone; -1 where it is none or has more than eight digits.
  int Whole(uint32_t i) const;

  /// A count: "12", "3.5", "1,200", "5 1/2", "twenty-four", "a hundred". Not "a" alone.
  ReadNumber Number(uint32_t i) const;
  /// "10th", "tenth", "twenty-first".
  ReadNumber Ordinal(uint32_t i) const;

  /// A month name at `i`, 1..12; `end` becomes the token after it (and after the point of an abbreviation, where
  /// more of the date follows). 0 where there is none.
  int Month(uint32_t i, uint32_t* end, bool* weak) const;

 private:
  /// "in may.", "on march eighteenth": a month that is a verb but for where it stands, in copy that writes all small; or 0.
  int SmallMonth(uint32_t i) const;

  const Copy& copy_;
  const Token* tokens_;
  const TimeWords& words_;
  uint32_t first_ = 0, last_ = 0, size_ = 0;
  mutable std::optional<bool> business_, pence_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_TIME_READER_H_
