// SPDX-License-Identifier: Apache-2.0
// Sentences of running text as folded words, with what the table of word classes says of them.
#ifndef CROSSREAD_SRC_GRAPH_TERM_LINES_H_
#define CROSSREAD_SRC_GRAPH_TERM_LINES_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crossread/topic.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// A sentence of running text: its words folded, and where each stands.
struct TermLine {
  DocId doc = 0;
  uint32_t sentence = 0;           ///< of its copy
  std::vector<std::string> words;
  std::vector<uint32_t> tokens;    ///< of each word, in its copy
  int64_t fact = -1;               ///< the first fact read in it, an index into Story::facts
  bool reverser = false, settled = false, discussed = false, force = false, region = false;  ///< has a word of that class
};

/// The lines of bodies and captions of `story` in order of source and sentence, without those of fewer than 3 or more than 120
/// words and those that no fact was read in. `story` must outlive it; it has a source at least.
class TermLines {
 public:
  explicit TermLines(const Story& story);

  const std::vector<TermLine>& all() const { return lines_; }
  const Lexicon& lexicon() const { return lexicon_; }

  /// `word`, folded, has a row of class `name`; false where no table has that class.
  bool Is(const std::string& word, std::string_view name) const;

  /// The token of word number `word` of `line`.
  const Token& TokenAt(const TermLine& line, size_t word) const { return story_.copies[line.doc].tokens[line.tokens[word]]; }

  /// The passage of words `first` up to but not including `last` of `line`; not empty.
  Span SpanOf(const TermLine& line, size_t first, size_t last) const {
    return {line.doc, TokenAt(line, first).begin, TokenAt(line, last - 1).end};
  }

  /// A mark stands between words `at` - 1 and `at`.
  bool MarkBefore(const TermLine& line, size_t at) const { return at > 0 && line.tokens[at] != line.tokens[at - 1] + 1; }

  /// The line of the sentence that `fact` was read in; null where that is none.
  const TermLine* LineOf(const Fact& fact) const;

  /// A line of source `doc` has `word`.
  bool Knows(DocId doc, const std::string& word) const;

 private:
  void AddLines(DocId doc, const std::map<uint32_t, uint32_t>& read);

  /// Most pairs of lines have no word to look at: what classes a line has is found once.
  void Note(const std::string& word, TermLine& line) const;

  static bool Before(const TermLine& line, const std::pair<DocId, uint32_t>& place) { return std::pair(line.doc, line.sentence) < place; }

  const Story& story_;
  const Lexicon& lexicon_;
  std::vector<TermLine> lines_;
  static constexpr std::array<std::string_view, 5> kClasses = {"reverser", "settled", "discussed", "force", "region"};
  std::array<ClassId, 5> classes_ = {};
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_TERM_LINES_H_
