// SPDX-License-Identifier: Apache-2.0
// Reads the rows of class "function".
#include "grammar/closed_words.h"

#include <utility>

namespace crossread {

Tag TagNamed(std::string_view name) {
  static constexpr std::pair<std::string_view, Tag> kNames[] = {
      {"determiner", Tag::kDeterminer}, {"pronoun", Tag::kPronoun},       {"preposition", Tag::kPreposition},
      {"conjunction", Tag::kConjunction}, {"subordinator", Tag::kSubordinator}, {"auxiliary", Tag::kAuxiliary},
      {"modal", Tag::kModal},           {"not", Tag::kNot},               {"number", Tag::kNumber},
      {"verb", Tag::kVerb},             {"adverb", Tag::kAdverb},         {"adjective", Tag::kAdjective}};
  for (const auto& [word, tag] : kNames) {
    if (word == name) return tag;
  }
  return Tag::kOther;
}

ClosedWords::ClosedWords(const Lexicon& lexicon) {
  WordId last = 0;
  for (const Sense* sense : lexicon.All(lexicon.grammar().function)) {
    if (sense->form.find(' ') != std::string_view::npos) continue;
    const WordId id = lexicon.Find(sense->form);
    if (id >= by_word_.size()) by_word_.resize(id + 1);
    by_word_[id].by_case = by_word_[id].by_case || sense->cased;
    if (id != last) by_word_[id].tag = TagNamed(sense->value);  // a word's first row, as they stand together
    last = id;
  }
}

}  // namespace crossread
