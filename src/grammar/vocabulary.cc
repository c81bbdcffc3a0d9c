// SPDX-License-Identifier: Apache-2.0
// A hash table that is searched by the heads of tokens.
#include "grammar/vocabulary.h"

#include "base/ascii.h"
#include "base/fold.h"

namespace crossread {
namespace {

constexpr size_t kFirstSlots = 1024, kMostWords = 30000;

}  // namespace

Vocabulary::Vocabulary() : slots_(kFirstSlots) {}

VocabularyWord& Vocabulary::Of(const Token& token, std::string_view word) {
  const size_t mask = slots_.size() - 1;
  size_t at = HashFolded(word, token.head) & mask;
  for (; slots_[at].word != nullptr; at = (at + 1) & mask) {
    if (slots_[at].head == token.head && (word.size() < 8 || SameFolded(word, slots_[at].word->lower))) return *slots_[at].word;
  }
  VocabularyWord& entry = words_.emplace_back();
  entry.lower = LowerCase(word);
  entry.id = token.word;
  slots_[at] = {token.head, &entry};
  if (words_.size() * 2 > slots_.size()) Grow();
  return entry;
}

void Vocabulary::FindForms(const Lexicon& lexicon, VocabularyWord& word) {
  word.forms = FormsOf(lexicon, word.lower, word.id);
  word.has_forms = true;
}

const std::string& Vocabulary::Noun(const Lexicon& lexicon, VocabularyWord& word) {
  if (word.noun.empty()) word.noun = LemmaOf(lexicon, word.lower, word.id, 'n');
  return word.noun;
}

const std::string& Vocabulary::Verb(const Lexicon& lexicon, VocabularyWord& word) {
  if (word.verb.empty()) word.verb = LemmaOf(lexicon, word.lower, word.id, 'v');
  return word.verb;
}

void Vocabulary::Trim() {
  if (words_.size() < kMostWords) return;
  words_.clear();
  slots_.assign(kFirstSlots, {});
}

void Vocabulary::Grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.word == nullptr) continue;
    size_t at = HashFolded(slot.word->lower, slot.head) & mask;
    while (slots_[at].word != nullptr) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace crossread
