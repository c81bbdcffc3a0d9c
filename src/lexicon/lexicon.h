// SPDX-License-Identifier: Apache-2.0
// The words of data/, compiled into one read-only block that is searched without unpacking.
#ifndef CROSSREAD_SRC_LEXICON_LEXICON_H_
#define CROSSREAD_SRC_LEXICON_LEXICON_H_

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "crossread/copy.h"

namespace crossread {

/// Number of a word class ("month", "unit"); 0 is "no such class".
using ClassId = uint16_t;

/// One sense of a word or phrase: a row of a table in data/.
struct Sense {
  ClassId cls = 0;
  bool cased = false;      ///< the row has capitals: the copy must have the same (or all capitals)
  std::string_view form;   ///< as written in the row
  std::string_view value;  ///< third column; empty where there is none
  std::string_view extra;  ///< fourth column; empty where there is none
  double number = 0;       ///< `value` as a number where it is one, else 0
};

/// A phrase found in a copy: its sense and how many tokens it takes.
struct Match {
  const Sense* sense = nullptr;
  uint32_t length = 0;
  explicit operator bool() const { return sense != nullptr; }
};

/// Words and phrases with their senses. Immutable after construction; safe to share between threads.
///
/// Tables are UTF-8 TSV: form, class, value, extra. A form of several words ("at least") is a phrase; its words are
/// separated by one space, as the tokeniser cuts them. Lines that begin with "# " are comments.
class Lexicon {
 public:
  /// The tables that were compiled in. Parsed once, on first call.
  static const Lexicon& BuiltIn();

  /// A lexicon from the texts of TSV tables. `InvalidArgument` names table and line where a row is malformed.
  static absl::StatusOr<Lexicon> FromTables(std::span<const std::pair<std::string, std::string>> tables);

  Lexicon(Lexicon&&) = default;
  Lexicon& operator=(Lexicon&&) = default;

  /// Number of the class called `name`, or 0.
  ClassId Class(std::string_view name) const;

  /// Id of `word` in any capitalisation (ASCII folding), or 0.
  WordId Find(std::string_view word) const;

  /// The word itself, lower case. Precondition: `id` came from Find().
  std::string_view Form(WordId id) const;

  /// All senses of the single word `id`; empty for 0.
  std::span<const Sense> Senses(WordId id) const;

  /// Bit (class % 64) is set for every class of the word and of every phrase that begins with it: a quick "no".
  uint64_t Mask(WordId id) const { return masks_[id]; }
  static uint64_t Bit(ClassId cls) { return uint64_t{1} << (cls % 64); }

  /// The sense of class `cls` of the single token `i`, or null. Respects `Sense::cased`.
  const Sense* Get(const Copy& copy, uint32_t i, ClassId cls) const;

  /// The longest word or phrase of class `cls` that begins at token `i` and ends before `last`.
  Match Longest(const Copy& copy, uint32_t i, uint32_t last, ClassId cls) const;

  /// Every row of class `cls`, in table order: for set-up code that builds its own index.
  std::vector<const Sense*> All(ClassId cls) const;

 private:
  Lexicon() = default;
  struct Phrase {
    std::vector<WordId> words;
    Sense sense;
  };
  WordId Intern(std::string_view lower);
  absl::Status AddTable(std::string_view name, std::string_view text);
  void Freeze();

  std::deque<std::string> tables_;     // owns the bytes that the views point into
  std::vector<std::string_view> forms_;
  std::deque<std::string> owned_;
  std::vector<uint64_t> masks_;
  std::vector<uint32_t> slots_;        // open addressing: WordId, 0 empty
  std::vector<std::pair<uint32_t, uint32_t>> sense_range_;  // by WordId
  std::vector<Sense> senses_;
  std::vector<std::pair<uint32_t, uint32_t>> phrase_range_;  // by first WordId
  std::vector<Phrase> phrases_;
  std::vector<std::string> classes_;
  std::vector<std::pair<WordId, Sense>> pending_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_LEXICON_LEXICON_H_
