// SPDX-License-Identifier: Apache-2.0
// What the passes over a page share: its lines, and the word classes of data/en/layout.tsv.
#ifndef CROSSREAD_SRC_SEGMENT_PAGE_H_
#define CROSSREAD_SRC_SEGMENT_PAGE_H_

#include <optional>
#include <string_view>
#include <vector>

#include "crossread/copy.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Numbers of the word classes that the layout passes ask for.
struct LayoutWords {
  explicit LayoutWords(const Lexicon& lexicon);

  ClassId published, zone, header, label, byline, credit, desk, caption_start, caption, link, end, furniture, agency,
      month, weekday;
  ClassId places[3];  ///< the gazetteer's: city, capital, country
};

/// One paragraph, or the part of one that was cut off.
struct Line {
  BlockKind kind = BlockKind::kBody;
  bool fixed = false;    ///< the format or an earlier pass knows the kind
  bool prose = false;    ///< reads as running text: long, or ends with a point
  uint32_t words = 0;
  TokenRange tokens;
  ClassSet classes;      ///< of all its tokens
  bool at_sign = false;  ///< one of its tokens is "@"
};

/// A page while its lines are being told apart.
struct Page {
  const Copy& copy;
  const LayoutWords& words;
  std::vector<Line> lines;
  int cuts = 0;  ///< each moves the lines after it: a page has few, hostile input none beyond these

  const Token& At(uint32_t i) const { return copy.tokens[i]; }
  std::string_view Text(uint32_t i) const { return copy.Words(copy.tokens[i]); }
  /// True where token `i` is `word` in any capitalisation.
  bool Reads(uint32_t i, const FixedWord& word) const { return IsWord(copy, i, word); }
  template <size_t n>
  bool ReadsOneOf(uint32_t i, FixedWords<n> list) const {
    return IsOneOf<n>(copy, i, list);
  }
  bool Is(uint32_t i, ClassId cls) const { return copy.lexicon->Longest(copy, i, i + 1, cls).sense != nullptr; }
  /// Tokens of the phrase of class `cls` that begins at `i`; 0 where there is none.
  uint32_t Phrase(uint32_t i, uint32_t last, ClassId cls) const {
    return copy.lexicon->Longest(copy, i, last, cls).length;
  }
  /// The phrase itself.
  Match Find(uint32_t i, uint32_t last, ClassId cls) const { return copy.lexicon->Longest(copy, i, last, cls); }
  /// Counts words and tells prose from titles and labels.
  void Measure(Line& line) const;
  /// Cuts line `i` before token `at`; the second part is line i + 1. False where the page was cut too often already.
  bool Split(size_t i, uint32_t at);
};

/// A date made of month and number, or in figures ("2022-01-10", "11/11/2023", "21.09.2023"), that begins at token `i`:
/// its tokens; 0 where there is none.
uint32_t DateLength(const Page& page, uint32_t i, uint32_t last);

/// A dateline ("LILONGWE, March 7, 2023 (Newswire) -") at token `i`: its tokens, the dash included; 0 where there is none.
/// `strict` asks for agency or date too: for datelines in the middle of a line.
uint32_t DatelineLength(const Page& page, uint32_t i, uint32_t last, bool strict);

/// Whether the line states when or by whom the page was published, and little else.
bool IsHeaderLine(const Page& page, const Line& line);
/// "By …", "City desk", "Reporting by …", "(AP, AFP)".
bool IsByline(const Page& page, const Line& line);
/// Furniture that stands alone: links, sharing buttons, tags.
bool IsFurniture(const Page& page, const Line& line);
/// Furniture after which an article is over: copyright, tags, "most read".
bool EndsArticle(const Page& page, const Line& line);
/// Tokens of a caption at the head of `line`: all of it, part of it where text is glued on, or 0.
uint32_t CaptionLength(const Page& page, const Line& line);

}  // namespace crossread

#endif  // CROSSREAD_SRC_SEGMENT_PAGE_H_
