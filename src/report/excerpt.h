// SPDX-License-Identifier: Apache-2.0
// The one place where offsets in decoded text become lines, columns and byte offsets of the raw file.
#ifndef CROSSREAD_SRC_REPORT_EXCERPT_H_
#define CROSSREAD_SRC_REPORT_EXCERPT_H_

#include <cstdint>
#include <vector>

#include "crossread/document.h"
#include "crossread/span.h"

namespace crossread {

/// A passage in the raw file. Lines and columns are 1-based and count code points; the end column is that of the first
/// code point after the passage. A byte order mark takes no column.
struct Region {
  uint32_t line = 1;
  uint32_t column = 1;
  uint32_t end_line = 1;
  uint32_t end_column = 1;
  uint32_t byte_column = 1;      ///< 1-based, in bytes of the raw file
  uint32_t end_byte_column = 1;
  uint64_t byte = 0;    ///< offset in the raw file
  uint64_t length = 0;  ///< in raw bytes
};

/// Finds regions of one document. Keeps a reference to it.
class RegionFinder {
 public:
  explicit RegionFinder(const Document& document);

  Region Find(const Span& span) const;

 private:
  struct Position {
    uint32_t line;
    uint32_t column;
    uint32_t byte_column;
  };
  Position At(uint64_t raw) const;
  uint32_t CodePoints(uint64_t begin, uint64_t end) const;
  uint32_t PointsBefore(uint64_t at) const;

  const Document& document_;
  std::string_view bytes_;           // the raw file
  bool utf8_ = true;                 // bytes_ are UTF-8
  size_t unit_ = 1;                  // bytes of a code unit: 2 for UTF-16
  bool big_ = false;                 // UTF-16 with the high byte first
  std::vector<uint64_t> starts_;     // raw offset of each line's first byte
  std::vector<uint32_t> points_ = {0};  // code points before each stretch of bytes, where they are UTF-8
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_EXCERPT_H_
