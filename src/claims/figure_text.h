// SPDX-License-Identifier: Apache-2.0
// One sentence as the readers of numbers see it: tokens, word classes, and what may follow what.
#ifndef CROSSREAD_SRC_CLAIMS_FIGURE_TEXT_H_
#define CROSSREAD_SRC_CLAIMS_FIGURE_TEXT_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/ascii.h"
#include "crossread/copy.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"

namespace crossread {

/// Numbers of the word classes that figures are read with.
struct FigureWords {
  explicit FigureWords(const Lexicon& lexicon);

  ClassId cardinal, magnitude, dozen, group_number, short_magnitude, ordinal, parts, part, plenty, negative, fraction_sign;
  ClassId nobody, no_noun, hedge, hedge_after, hedge_gap;
  ClassId currency, currency_sign, currency_code, currency_mark, currency_glued, money_talk;
  ClassId unit, unit_short, unit_part, unit_pound, unit_degree, percent, period;
  ClassId state_before, state_after, state_noun, state_gap, reaches;
  ClassId label, not_figure, count_noun, noun_class, irregular, pos, street, contest, extent, quake, function, demonym;
  WordId a, an;
  ClassSet trigger;  ///< a word of none of these cannot begin a figure
  ClassSet number;   ///< a word of none of these, and no article, cannot begin a number
  ClassSet after_article;  ///< a word of none of these cannot go on with a number that begins with an article
};

/// A sentence of a copy. Positions are indices into Copy::tokens; `begin` and `end` are the sentence's own.
struct FigureText {
  const Copy& copy;
  const Lexicon& lexicon;
  const FigureWords& in;
  uint32_t begin = 0;
  uint32_t end = 0;
  bool headline = false;  ///< capitals tell nothing
  const Grammar* grammar = nullptr;  ///< of `copy`, where there is one: knows words met before

  const Token& At(uint32_t i) const { return copy.tokens[i]; }
  bool Has(uint32_t i) const { return i >= begin && i < end; }
  std::string_view Words(uint32_t i) const { return Has(i) ? copy.Words(copy.tokens[i]) : std::string_view(); }
  [[gnu::always_inline]] bool Is(uint32_t i, const FixedWord& word) const { return Has(i) && IsWord(copy, At(i), word); }
  template <size_t n>
  [[gnu::always_inline]] bool IsOneOf(uint32_t i, FixedWords<n> words) const {
    return Has(i) && crossread::IsOneOf<n>(copy, At(i), words);
  }
  bool Number(uint32_t i) const { return Has(i) && At(i).kind == TokenKind::kNumber; }
  bool Word(uint32_t i) const { return Has(i) && At(i).kind == TokenKind::kWord; }
  bool Sign(uint32_t i) const { return Has(i) && (At(i).kind == TokenKind::kPunct || At(i).kind == TokenKind::kSymbol); }
  bool Glued(uint32_t i) const { return Has(i) && At(i).Is(kGlued); }
  bool Capital(uint32_t i) const { return Word(i) && At(i).Is(kCapital); }

  /// "-", "‐", "‑" and, between numbers, the en dash.
  bool Hyphen(uint32_t i) const { return Sign(i) && (Is(i, "-") || Is(i, "‐") || Is(i, "‑")); }
  bool Dash(uint32_t i) const { return Hyphen(i) || (Sign(i) && (Is(i, "–") || Is(i, "—") || Is(i, "−"))); }
  /// A sign that ends what came before it: comma, semicolon, colon, bracket, dash, quotation mark.
  bool Breaks(uint32_t i) const { return !Has(i) || (At(i).kind == TokenKind::kPunct && !Hyphen(i)); }

  const Sense* Get(uint32_t i, ClassId cls) const { return Has(i) ? lexicon.Get(copy, i, cls) : nullptr; }
  Match Longest(uint32_t i, ClassId cls) const { return Has(i) ? lexicon.Longest(copy, i, end, cls) : Match{}; }
  /// The longest word or phrase of `cls` that ends right before token `i`.
  Match Before(uint32_t i, ClassId cls) const;

  /// "March", "Monday".
  bool Calendar(uint32_t i) const { return Has(i) && IsCalendarWord(copy, i); }

  /// True for words that close a noun group: prepositions, auxiliaries, pronouns, conjunctions, determiners.
  bool Closes(uint32_t i) const;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_FIGURE_TEXT_H_
