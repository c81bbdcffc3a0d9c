// SPDX-License-Identifier: Apache-2.0
// The read-only block that a lexicon is: how the words of data/ lie in memory, wherever that memory is.
#ifndef CROSSREAD_SRC_LEXICON_BLOCK_H_
#define CROSSREAD_SRC_LEXICON_BLOCK_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace crossread {

/// Number of a word class ("month", "unit"); 0 is "no such class".
using ClassId = uint16_t;

/// Characters of the block, found by their distance from this object: nothing is set up when the block is mapped.
/// Reads like a std::string_view; cannot be copied away from its place, a std::string_view of it can.
class Text {
 public:
  Text() = default;
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;

  /// Both lie in the same block.
  void PointTo(const char* text, size_t size) {
    distance_ = static_cast<int32_t>(text - reinterpret_cast<const char*>(this));
    size_ = static_cast<uint32_t>(size);
  }

  std::string_view view() const { return {reinterpret_cast<const char*>(this) + distance_, size_}; }
  operator std::string_view() const { return view(); }  // NOLINT: it is one in all but layout
  bool empty() const { return size_ == 0; }
  size_t size() const { return size_; }
  const char* data() const { return view().data(); }
  const char* begin() const { return data(); }
  const char* end() const { return data() + size_; }
  char operator[](size_t i) const { return data()[i]; }
  size_t find(std::string_view what) const { return view().find(what); }
  size_t find(char what) const { return view().find(what); }
  bool starts_with(std::string_view what) const { return view().starts_with(what); }
  bool ends_with(std::string_view what) const { return view().ends_with(what); }
  std::string_view substr(size_t at, size_t size = std::string_view::npos) const { return view().substr(at, size); }
  friend bool operator==(const Text& a, const Text& b) { return a.view() == b.view(); }
  friend bool operator==(const Text& a, std::string_view b) { return a.view() == b; }

 private:
  int32_t distance_ = 0;
  uint32_t size_ = 0;
};

/// One sense of a word or phrase: a row of a table in data/.
struct Sense {
  double number = 0;  ///< `value` as a number where it is one, else 0
  Text form;          ///< as written in the row
  Text value;         ///< third column; empty where there is none
  Text extra;         ///< fourth column; empty where there is none
  ClassId cls = 0;
  bool cased = false;  ///< the row has capitals: the copy must have the same (or all capitals)
};

/// A run of `count` records that begins `at` bytes into the block.
struct Section {
  uint32_t at = 0;
  uint32_t count = 0;
};

/// A place of the hash table; `id` 0 is an empty one. Most words are told from others without a look elsewhere.
struct WordSlot {
  uint64_t head = 0;  ///< HeadOf() the word
  uint32_t size = 0;  ///< bytes of the word
  uint32_t id = 0;
};

/// The words of a phrase, two or more, as positions in WordBlock::phrase_words, and its class: phrases are searched by it
/// and by the second word.
struct PhraseWords {
  uint32_t first = 0;
  uint32_t second = 0;  ///< the second word
  uint16_t count = 0;
  ClassId cls = 0;
};

/// One of kPhraseBits bits for the first two words of a phrase and its class.
constexpr uint32_t kPhraseBits = 1 << 15;
inline uint32_t PhraseBit(uint32_t first, uint32_t second, ClassId cls) {
  return static_cast<uint32_t>(((uint64_t{first} << 32 | second) ^ uint64_t{cls} << 48) * 0x9E3779B97F4A7C15u >> 49);
}

/// Begins the block. A list "by word" has one entry more than there are words, so that the next entry ends the run.
struct WordBlock {
  uint64_t bytes = 0;     ///< size of the whole block
  uint64_t figures[16] = {};  ///< a bit by FigureBit() for each word that begins with a digit: few of those in copy are words
  Section forms;          ///< Text by word, lower case; word 0 is empty
  Section slots;          ///< WordSlot; a power of two
  Section class_sets;     ///< ClassSet by word: Lexicon::Classes()
  Section sense_at;       ///< uint32_t by word, into senses
  Section phrase_at;      ///< uint32_t by word that begins phrases, into phrases
  Section senses;         ///< Sense: those of single words, by word, then those of phrases, in the order of phrases
  Section sense_classes;  ///< ClassId of each sense: searched before the senses are touched
  Section phrase_bits;    ///< uint64_t: a bit by PhraseBit() for each phrase
  Section phrases;        ///< PhraseWords; those that begin with one word stand by class, then by second word, the longest first
  Section phrase_words;   ///< uint32_t
  Section classes;        ///< Text by class; class 0 is empty
  Section class_slots;    ///< ClassId; a power of two; hashed by name
  Section class_at;       ///< uint32_t by class, into class_senses
  Section class_senses;   ///< uint32_t, into senses: the rows of each class
  Section text;           ///< char
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_LEXICON_BLOCK_H_
