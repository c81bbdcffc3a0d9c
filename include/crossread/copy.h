// SPDX-License-Identifier: Apache-2.0
// A document cut into tokens, sentences and quotations: what every kind of claim reads.
#ifndef CROSSREAD_COPY_H_
#define CROSSREAD_COPY_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "crossread/document.h"
#include "crossread/span.h"

namespace crossread {

class Lexicon;

/// Index of a word in the lexicon; 0 is "not in it".
using WordId = uint32_t;

enum class TokenKind : uint8_t { kWord, kNumber, kPunct, kSymbol };

/// Bits of `Token::flags`.
enum TokenFlag : uint8_t {
  kCapital = 1,     ///< first letter is upper case
  kAllCaps = 2,     ///< two or more letters, all upper case
  kGlued = 4,       ///< no white space before it
  kLineStart = 8,   ///< first token of a line
  kSuffix = 16,     ///< a clitic cut from the word before it: 's n't
  kQuoted = 32,     ///< inside quotation marks
  kPointed = 64,    ///< a word that ends in a point of its own: "U.S."
};

/// A set of word classes, up to 128 told apart; a lexicon with more lets the rarest share.
struct ClassSet {
  uint64_t bits[2] = {};
  constexpr void Add(uint32_t cls) { bits[Bit(cls) >> 6] |= uint64_t{1} << (Bit(cls) & 63); }
  constexpr bool Has(uint32_t cls) const { return (bits[Bit(cls) >> 6] >> (Bit(cls) & 63) & 1) != 0; }
  constexpr bool Meets(const ClassSet& other) const { return ((bits[0] & other.bits[0]) | (bits[1] & other.bits[1])) != 0; }
  constexpr ClassSet& operator|=(const ClassSet& other) {
    bits[0] |= other.bits[0], bits[1] |= other.bits[1];
    return *this;
  }
  static constexpr uint32_t Bit(uint32_t cls) { return cls < 128 ? cls : 64 | (cls & 63); }
  friend constexpr ClassSet operator|(ClassSet a, const ClassSet& b) { return a |= b; }
};

/// One word, number or sign. Numbers keep their inner separators ("1,250", "3.5"); "5km" is two tokens, the second
/// glued; "12-year-old" is five; "U.S." is one; "Monday's" is "Monday" and "'s".
struct Token {
  uint64_t head = 0;     ///< the first eight bytes with ASCII capitals made small, zeros behind those of a shorter token
  ClassSet classes;      ///< Lexicon::Classes() of `word`
  uint32_t begin = 0;
  uint32_t end = 0;
  WordId word = 0;
  TokenKind kind = TokenKind::kWord;
  uint8_t flags = 0;
  uint16_t block = 0;  ///< index into Document::blocks

  bool Is(TokenFlag flag) const { return (flags & flag) != 0; }
};

/// Tokens `first` up to but not including `last`.
struct TokenRange {
  uint32_t first = 0;
  uint32_t last = 0;
  uint32_t size() const { return last - first; }
  bool empty() const { return first == last; }
};

/// One sentence; sentences are in order, do not overlap, and never cross a block.
struct Sentence {
  uint32_t begin = 0;  ///< bytes
  uint32_t end = 0;
  TokenRange tokens;
  BlockKind kind = BlockKind::kBody;
  uint16_t block = 0;
  bool echo = false;  ///< other copies of one text have said this often enough; its facts were dropped
};

/// Words between quotation marks (the marks themselves left out); may span sentences and paragraphs.
struct Quotation {
  uint32_t begin = 0;  ///< bytes, inside the marks
  uint32_t end = 0;
  TokenRange tokens;
  bool scare = false;  ///< at most three words: a quoted word or name rather than speech
};

/// A segmented document. Points to the document and lexicon, which must outlive it.
struct Copy {
  const Document* document = nullptr;
  const Lexicon* lexicon = nullptr;
  DocId doc = 0;
  std::vector<Block> blocks;  ///< the document's, completed
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;

  std::string_view text() const { return document->text; }
  std::string_view Words(const Token& token) const {
    return {document->text.data() + token.begin, token.end - token.begin};
  }
  std::string_view Words(TokenRange range) const {
    if (range.empty()) return {};
    uint32_t begin = tokens[range.first].begin;
    return std::string_view(document->text).substr(begin, tokens[range.last - 1].end - begin);
  }
  Span SpanOf(TokenRange range) const {
    if (range.empty()) return Span{doc, 0, 0};
    return Span{doc, tokens[range.first].begin, tokens[range.last - 1].end};
  }
};

}  // namespace crossread

#endif  // CROSSREAD_COPY_H_
