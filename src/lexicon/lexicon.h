// SPDX-License-Identifier: Apache-2.0
// The words of data/, compiled into one read-only block that is searched without unpacking.
#ifndef CROSSREAD_SRC_LEXICON_LEXICON_H_
#define CROSSREAD_SRC_LEXICON_LEXICON_H_

#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "base/fold.h"
#include "crossread/copy.h"
#include "lexicon/block.h"

namespace crossread {

/// A phrase found in a copy: its sense and how many tokens it takes.
struct Match {
  const Sense* sense = nullptr;
  uint32_t length = 0;
  explicit operator bool() const { return sense != nullptr; }
};

/// The rows of one class: a range of `const Sense*`.
class ClassRows {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = const Sense*;
    using difference_type = std::ptrdiff_t;
    using pointer = const value_type*;
    using reference = value_type;
    Iterator(const uint32_t* at, const Sense* senses) : at_(at), senses_(senses) {}
    const Sense* operator*() const { return senses_ + *at_; }
    Iterator& operator++() { return ++at_, *this; }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    const uint32_t* at_;
    const Sense* senses_;
  };

  ClassRows(std::span<const uint32_t> rows, const Sense* senses) : rows_(rows), senses_(senses) {}
  Iterator begin() const { return {rows_.data(), senses_}; }
  Iterator end() const { return {rows_.data() + rows_.size(), senses_}; }
  size_t size() const { return rows_.size(); }

 private:
  std::span<const uint32_t> rows_;
  const Sense* senses_;
};

/// Classes that are asked for at every word or so: their names are looked up once.
struct GrammarClasses {
  ClassId pos = 0, noun_class = 0, irregular = 0, function = 0;
  ClassId time = 0, same = 0, phase = 0, honorific = 0;
  ClassId entities[5] = {};  ///< country, demonym, metonym, capital, org
  ClassId places[4] = {};    ///< city, capital, country, region
  ClassSet in_entities, in_places;
};

/// Words and phrases with their senses. Immutable after construction; safe to share between threads.
///
/// Tables are UTF-8 TSV: form, class, value, extra. A form of several words ("at least") is a phrase; its words are
/// separated by one space, as the tokeniser cuts them. Lines that begin with "# " are comments.
class Lexicon {
 public:
  /// The tables of data/, which the build compiled into the program. Nothing is read or set up but a few addresses.
  static const Lexicon& BuiltIn();

  /// A lexicon from the texts of TSV tables. `InvalidArgument` names table and line where a row is malformed.
  static absl::StatusOr<Lexicon> FromTables(std::span<const std::pair<std::string, std::string>> tables);

  Lexicon(Lexicon&&) = default;
  Lexicon& operator=(Lexicon&&) = default;

  /// Number of the class called `name`, or 0. Classes with many rows have low numbers.
  ClassId Class(std::string_view name) const;
  const GrammarClasses& grammar() const { return grammar_; }

  /// Id of `word` in any capitalisation (ASCII folding), or 0.
  WordId Find(std::string_view word) const { return FindWith(word, HeadOf(word)); }
  /// The same for a word whose HeadOf() is known.
  WordId Find(std::string_view word, uint64_t head) const { return FindWith(word, head); }
  /// The same for a word of one to eight bytes, which its head tells.
  WordId FindShort(uint64_t head, size_t size) const {
    for (uint32_t at = HashOfHead(head, size) & slot_mask_; slots_[at].id != 0; at = (at + 1) & slot_mask_) {
      if (slots_[at].head == head && slots_[at].size == size) return slots_[at].id;
    }
    return 0;
  }

  /// False for most numbers in figures: none with this head is in the lexicon.
  bool MayHoldFigure(uint64_t head) const { return (figures_[FigureBit(head) / 64] >> (FigureBit(head) % 64) & 1) != 0; }

  /// The word itself, lower case. Precondition: `id` came from Find().
  std::string_view Form(WordId id) const { return forms_[id]; }

  /// All senses of the single word `id`; empty for 0.
  std::span<const Sense> Senses(WordId id) const { return {senses_ + sense_at_[id], senses_ + sense_at_[id + 1]}; }

  /// The first sense that the single word `word` has in `cls`; null where it has none, or `cls` is 0.
  const Sense* FirstSense(std::string_view word, ClassId cls) const {
    for (const Sense& sense : Senses(Find(word))) {
      if (sense.cls == cls && cls != 0) return &sense;
    }
    return nullptr;
  }

  /// Every class of the word and of every phrase that begins with it.
  const ClassSet& Classes(WordId id) const { return class_sets_[id]; }
  /// The set of `cls` alone; empty for 0.
  static constexpr ClassSet Only(ClassId cls) {
    ClassSet set;
    if (cls != 0) set.Add(cls);
    return set;
  }
  /// False where neither the word at `token` nor a phrase that begins with it can be of class `cls`. `cls` is not 0.
  static bool MayBe(const Token& token, ClassId cls) { return token.classes.Has(cls); }

  /// The sense of class `cls` of the single token `i`, or null. Respects `Sense::cased`.
  const Sense* Get(const Copy& copy, uint32_t i, ClassId cls) const {
    return cls != 0 && MayBe(copy.tokens[i], cls) ? GetSense(copy, i, cls) : nullptr;
  }

  /// The longest word or phrase of class `cls` that begins at token `i` and ends before `last`.
  Match Longest(const Copy& copy, uint32_t i, uint32_t last, ClassId cls) const {
    return cls != 0 && i < last && MayBe(copy.tokens[i], cls) ? LongestMatch(copy, i, last, cls) : Match{};
  }

  /// Every row of class `cls`: single words first. For set-up code that builds its own index.
  ClassRows All(ClassId cls) const { return {class_senses_.subspan(class_at_[cls], class_at_[cls + 1] - class_at_[cls]), senses_}; }

 private:
  /// `block` (lexicon/block.h) must outlive the lexicon.
  explicit Lexicon(const WordBlock& block);
  WordId FindWith(std::string_view word, uint64_t head) const {
    if (word.empty()) return 0;
    for (uint32_t at = HashFolded(word, head) & slot_mask_; slots_[at].id != 0; at = (at + 1) & slot_mask_) {
      const WordSlot& slot = slots_[at];
      if (slot.head == head && slot.size == word.size() && (word.size() <= 8 || SameFolded(word, forms_[slot.id]))) return slot.id;
    }
    return 0;
  }
  /// False for most words that stand side by side: no phrase of class `cls` begins with them.
  bool MayBePhrase(WordId first, WordId second, ClassId cls) const {
    const uint32_t bit = PhraseBit(first, second, cls);
    return (phrase_bits_[bit / 64] >> (bit % 64) & 1) != 0;
  }
  const Sense* GetSense(const Copy& copy, uint32_t i, ClassId cls) const;
  Match LongestMatch(const Copy& copy, uint32_t i, uint32_t last, ClassId cls) const;

  std::vector<uint64_t> own_;  // the block, where it is not the program's
  const Text* forms_;
  const WordSlot* slots_;
  uint32_t slot_mask_;
  const uint64_t* figures_;
  const ClassSet* class_sets_;
  const uint32_t* sense_at_;
  const uint32_t* phrase_at_;
  const Sense* senses_;
  const ClassId* sense_classes_;
  const Sense* phrase_senses_;
  const uint64_t* phrase_bits_;
  const PhraseWords* phrases_;
  const uint32_t* phrase_words_;
  const Text* classes_;
  std::span<const ClassId> class_slots_;
  const uint32_t* class_at_;
  std::span<const uint32_t> class_senses_;
  GrammarClasses grammar_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_LEXICON_LEXICON_H_
