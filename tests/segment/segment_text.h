// SPDX-License-Identifier: Apache-2.0
// Segments a text in memory, for the tables of this folder.
#ifndef CROSSREAD_TESTS_SEGMENT_SEGMENT_TEXT_H_
#define CROSSREAD_TESTS_SEGMENT_SEGMENT_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "segment/segment.h"

namespace crossread {

/// A document and its copy. Does not move: the copy points to the document.
struct Segmented {
  explicit Segmented(std::string_view text) {
    document.text = std::string(text);
    Segment(document, 0, Lexicon::BuiltIn(), copy);
  }
  Segmented(const Segmented&) = delete;

  std::string Cut(uint32_t begin, uint32_t end) const { return document.text.substr(begin, end - begin); }

  Document document;
  Copy copy;
};

}  // namespace crossread

#endif  // CROSSREAD_TESTS_SEGMENT_SEGMENT_TEXT_H_
