// SPDX-License-Identifier: Apache-2.0
// A run of bytes in one document: the only coordinate that travels between stages.
#ifndef CROSSREAD_SPAN_H_
#define CROSSREAD_SPAN_H_

#include <cstdint>
#include <string_view>

namespace crossread {

/// Index of a document in `Story::documents`.
using DocId = uint32_t;

/// Bytes `begin` up to but not including `end` of `Document::text`.
/// Invariants: `begin <= end <= text.size()`; neither end splits a code point.
struct Span {
  DocId doc = 0;
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(const Span& other) const {
    return doc == other.doc && begin <= other.begin && other.end <= end;
  }
  bool Overlaps(const Span& other) const {
    return doc == other.doc && begin < other.end && other.begin < end;
  }
  friend auto operator<=>(const Span&, const Span&) = default;
};

/// The bytes of `text` that `span` covers.
inline std::string_view TextOf(std::string_view text, const Span& span) {
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace crossread

#endif  // CROSSREAD_SPAN_H_
