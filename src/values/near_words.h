// SPDX-License-Identifier: Apache-2.0
// Which words carry meaning, and which two are one word or near to each other.
#ifndef CROSSREAD_SRC_VALUES_NEAR_WORDS_H_
#define CROSSREAD_SRC_VALUES_NEAR_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace crossread {

/// True for a word that carries meaning: not an article, pronoun, preposition, auxiliary.
bool IsContentWord(const Lexicon& lexicon, std::string_view word);
bool IsContentWord(const Lexicon& lexicon, std::string_view word, WordId id);  ///< `word` is `id` of the lexicon

/// `word` without the endings that number and tense put on.
std::string_view WordStem(std::string_view word);

/// True where two folded words are one: equal, number or tense aside, or a letter apart where they are long.
bool SameWord(std::string_view a, std::string_view b);

/// True where a thesaurus puts the one for the other ("shopper", "customer").
bool NearWords(const Lexicon& lexicon, std::string_view a, std::string_view b);

/// SameWord() or NearWords().
bool SameOrNear(const Lexicon& lexicon, std::string_view a, std::string_view b);

/// A word with all that a thesaurus has for it, looked up once for many questions. The lexicon must outlive it.
struct LookedUpWord {
  std::string word;
  std::vector<std::string> bases;       ///< the forms under which a thesaurus may have it
  std::vector<std::string_view> near;   ///< what is listed for these, sorted
};
LookedUpWord LookUp(const Lexicon& lexicon, std::string word);

/// SameOrNear() of words that were looked up.
bool SameOrNear(const LookedUpWord& a, const LookedUpWord& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_NEAR_WORDS_H_
