// SPDX-License-Identifier: Apache-2.0
// Looks words and classes up in the block, and matches phrases over tokens.
#include "lexicon/lexicon.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/fold.h"
#include "lexicon/compile.h"

namespace crossread {
namespace {

static_assert(std::endian::native == std::endian::little, "base/fold.h and the block take the low byte first");

/// The case test for rows with capitals: the copy spells it the same way, or shouts.
bool CaseFits(const Sense& sense, std::string_view words, bool all_caps) {
  return !sense.cased || all_caps || sense.form == words;
}

/// Phrases that begin with one word stand in this order.
uint64_t PhraseKey(ClassId cls, WordId second) { return uint64_t{cls} << 32 | second; }

}  // namespace

absl::StatusOr<Lexicon> Lexicon::FromTables(std::span<const std::pair<std::string, std::string>> tables) {
  absl::StatusOr<std::vector<uint64_t>> block = CompileTables(tables);
  if (!block.ok()) return block.status();
  Lexicon lexicon(*reinterpret_cast<const WordBlock*>(block->data()));
  lexicon.own_ = *std::move(block);  // moves the vector, not its bytes
  return lexicon;
}

Lexicon::Lexicon(const WordBlock& block) {
  auto at = [&](const Section& section) { return static_cast<const void*>(reinterpret_cast<const char*>(&block) + section.at); };
  forms_ = static_cast<const Text*>(at(block.forms));
  slots_ = static_cast<const WordSlot*>(at(block.slots));
  slot_mask_ = block.slots.count - 1;
  class_sets_ = static_cast<const ClassSet*>(at(block.class_sets));
  sense_at_ = static_cast<const uint32_t*>(at(block.sense_at));
  figures_ = block.figures;
  phrase_bits_ = static_cast<const uint64_t*>(at(block.phrase_bits));
  phrase_at_ = static_cast<const uint32_t*>(at(block.phrase_at));
  senses_ = static_cast<const Sense*>(at(block.senses));
  sense_classes_ = static_cast<const ClassId*>(at(block.sense_classes));
  phrase_senses_ = senses_ + (block.senses.count - block.phrases.count);
  phrases_ = static_cast<const PhraseWords*>(at(block.phrases));
  phrase_words_ = static_cast<const uint32_t*>(at(block.phrase_words));
  classes_ = static_cast<const Text*>(at(block.classes));
  class_slots_ = {static_cast<const ClassId*>(at(block.class_slots)), block.class_slots.count};
  class_at_ = static_cast<const uint32_t*>(at(block.class_at));
  class_senses_ = {static_cast<const uint32_t*>(at(block.class_senses)), block.class_senses.count};
  grammar_ = {.pos = Class("pos"),
              .noun_class = Class("noun-class"),
              .irregular = Class("irregular"),
              .function = Class("function"),
              .time = Class("time"),
              .same = Class("same"),
              .phase = Class("phase"),
              .honorific = Class("honorific"),
              .entities = {Class("country"), Class("demonym"), Class("metonym"), Class("capital"), Class("org")},
              .places = {Class("city"), Class("capital"), Class("country"), Class("region")},
              .in_entities = {},
              .in_places = {}};
  for (ClassId cls : grammar_.entities) grammar_.in_entities |= Only(cls);
  for (ClassId cls : grammar_.places) grammar_.in_places |= Only(cls);
}

ClassId Lexicon::Class(std::string_view name) const {
  size_t mask = class_slots_.size() - 1;
  for (size_t at = HashFolded(name) & mask; class_slots_[at] != 0; at = (at + 1) & mask) {
    if (classes_[class_slots_[at]] == name) return class_slots_[at];
  }
  return 0;
}

const Sense* Lexicon::GetSense(const Copy& copy, uint32_t i, ClassId cls) const {
  const Token& token = copy.tokens[i];
  const ClassId *at = sense_classes_ + sense_at_[token.word], *const end = sense_classes_ + sense_at_[token.word + 1];
  for (; at != end; ++at) {
    if (*at != cls) continue;
    const Sense& sense = senses_[at - sense_classes_];
    if (CaseFits(sense, copy.Words(token), token.Is(kAllCaps))) return &sense;
  }
  return nullptr;
}

Match Lexicon::LongestMatch(const Copy& copy, uint32_t i, uint32_t last, ClassId cls) const {
  const WordId first = copy.tokens[i].word, second = i + 1 < last ? copy.tokens[i + 1].word : 0;
  const PhraseWords *phrase = phrases_ + phrase_at_[first], *const end = phrases_ + phrase_at_[first + 1];
  if (second == 0 || !MayBePhrase(first, second, cls)) phrase = end;
  phrase = std::lower_bound(phrase, end, PhraseKey(cls, second), [](const PhraseWords& p, uint64_t key) { return PhraseKey(p.cls, p.second) < key; });
  for (; phrase != end && phrase->cls == cls && phrase->second == second; ++phrase) {  // longest first
    const uint32_t size = phrase->count;
    if (i + size > last) continue;
    const uint32_t* words = phrase_words_ + phrase->first;
    bool same = true, caps = true;
    for (uint32_t k = 0; k < size && same; ++k) {
      same = copy.tokens[i + k].word == words[k];
      caps = caps && copy.tokens[i + k].Is(kAllCaps);
    }
    const Sense& sense = phrase_senses_[phrase - phrases_];
    if (same && CaseFits(sense, copy.Words(TokenRange{i, i + size}), caps)) return {&sense, size};
  }
  if (const Sense* sense = Get(copy, i, cls)) return {sense, 1};
  return {};
}

}  // namespace crossread
