// SPDX-License-Identifier: Apache-2.0
// What those have in common who reckon in the sentences of one source: its words by token.
#ifndef CROSSREAD_SRC_GRAPH_SOURCE_READER_H_
#define CROSSREAD_SRC_GRAPH_SOURCE_READER_H_

#include <string_view>

#include "crossread/topic.h"
#include "lexicon/fixed_word.h"

namespace crossread {

/// A base for readers of source `doc`; any token index may be asked for, past the end there are no words. `story` must outlive it.
class SourceReader {
 protected:
  SourceReader(const Story& story, DocId doc) : story_(story), copy_(story.copies[doc]), doc_(doc) {}

  /// Token `i` is one of `words`, in any capitalisation.
  template <size_t n>
  bool Is(uint32_t i, FixedWords<n> words) const {
    return i < copy_.tokens.size() && IsOneOf<n>(copy_, copy_.tokens[i], words);
  }

  /// One of `words` stands in `range`.
  template <size_t n>
  bool Says(TokenRange range, FixedWords<n> words) const {
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (Is<n>(i, words)) return true;
    }
    return false;
  }

  /// The words of token `i` as they stand in the copy.
  std::string_view Words(uint32_t i) const { return i < copy_.tokens.size() ? copy_.Words(copy_.tokens[i]) : std::string_view(); }

  /// A dash between words, not the hyphen of a compound.
  bool Dash(uint32_t i) const { return Words(i) == "–" || Words(i) == "—" || (Words(i) == "-" && !copy_.tokens[i].Is(kGlued)); }

  const Story& story_;
  const Copy& copy_;
  DocId doc_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_SOURCE_READER_H_
