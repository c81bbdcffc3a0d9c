// SPDX-License-Identifier: Apache-2.0
// Dictionary forms and the parts of speech that a word form can have.
#ifndef CROSSREAD_SRC_GRAMMAR_LEMMA_H_
#define CROSSREAD_SRC_GRAMMAR_LEMMA_H_

#include <array>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"

namespace crossread {

/// How a verb form is inflected.
enum class VerbForm : uint8_t { kNone, kBase, kThird, kPast, kGerund };

/// What a word form can be, before its neighbours are asked. Scores 0 to 10; below 0: it cannot.
struct WordForms {
  std::array<int8_t, 4> score = {-1, -1, -1, -1};  ///< noun, verb, adjective, adverb
  VerbForm verb = VerbForm::kNone;
  bool known = false;  ///< the form or its lemma stands in a table
};

/// Looks `word` (any case), which is `id` of the lexicon, up in the part-of-speech tables, inflections stripped.
WordForms FormsOf(const Lexicon& lexicon, std::string_view word, WordId id);

/// Dictionary form of `word`, lower case: "troops" with `letter` 'n' is "troop", "began" with 'v' is "begin".
std::string LemmaOf(const Lexicon& lexicon, std::string_view word, char letter);
std::string LemmaOf(const Lexicon& lexicon, std::string_view word, WordId id, char letter);  ///< `word` is `id` of the lexicon

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAMMAR_LEMMA_H_
