// SPDX-License-Identifier: Apache-2.0
// Parts of speech and dictionary forms of the words met so far: each word is worked out once, however often it stands.
#ifndef CROSSREAD_SRC_GRAMMAR_VOCABULARY_H_
#define CROSSREAD_SRC_GRAMMAR_VOCABULARY_H_

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/lemma.h"
#include "grammar/tag.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// A word in lower case with what was asked of it.
struct VocabularyWord {
  std::string lower;
  WordId id = 0;             ///< its id in the lexicon
  bool has_forms = false;
  WordForms forms;           ///< where `has_forms`
  std::string noun, verb;    ///< dictionary forms read as noun and as verb; empty where not asked for yet
};

/// Grows with the words of every copy that is read with it; not safe to share between threads. Whoever reads without end
/// calls Trim() between copies.
class Vocabulary {
 public:
  Vocabulary();
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  /// The entry of `word`, in any capitalisation, which is `token` of a copy. Stays where it is until Trim().
  VocabularyWord& Of(const Token& token, std::string_view word);

  static const WordForms& Forms(const Lexicon& lexicon, VocabularyWord& word) {
    if (!word.has_forms) FindForms(lexicon, word);
    return word.forms;
  }
  static const std::string& Noun(const Lexicon& lexicon, VocabularyWord& word);
  static const std::string& Verb(const Lexicon& lexicon, VocabularyWord& word);

  /// Forgets every word where they have become very many. Ends the life of all entries.
  void Trim();

 private:
  struct Slot {
    uint64_t head = 0;
    VocabularyWord* word = nullptr;
  };
  static void FindForms(const Lexicon& lexicon, VocabularyWord& word);
  void Grow();

  std::deque<VocabularyWord> words_;
  std::vector<Slot> slots_;  // a power of two
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAMMAR_VOCABULARY_H_
