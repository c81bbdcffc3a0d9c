// SPDX-License-Identifier: Apache-2.0
// Puts a document together from stretches of a decoded file, and keeps the way back to the raw bytes.
#ifndef CROSSREAD_SRC_INGEST_COMPOSER_H_
#define CROSSREAD_SRC_INGEST_COMPOSER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crossread/document.h"
#include "ingest/decode.h"

namespace crossread {

/// Blocks are added in the order of the raw file; what would lead back to before the end of the last stretch is left
/// out, so that offsets rise. White space is folded: one space within a block, a line break between two.
class Composer {
 public:
  /// The next text begins a block of `kind`.
  void Open(BlockKind kind);

  /// Bytes `begin`..`end` of `from.text`, as they stand.
  void Add(const Decoded& from, uint32_t begin, uint32_t end);

  /// `text`, which a parser read from bytes `begin`..`end` of `from.text`: "é" from "&eacute;". May hold white space.
  void AddRead(std::string_view text, const Decoded& from, uint32_t begin, uint32_t end);

  /// A comment: where it reads "crossread: ignore RULE: reason", the block that it stands in, else the one that follows,
  /// is muted.
  void Comment(std::string_view text);

  bool empty() const { return document_.text.empty(); }

  /// The document; `uri` is its own. The composer is empty after that.
  Document Finish(std::string_view uri, const std::string& encoding);

 private:
  struct Mark {
    size_t block;
    std::string rule, reason;
  };
  /// Puts the break or the space that stands before the next text; false where `raw` lies before what is there already.
  bool Prepare(uint64_t raw);

  Document document_;
  std::vector<Mark> marks_;
  BlockKind kind_ = BlockKind::kBody;
  bool open_ = false;    // the last block goes on
  bool space_ = false;   // white space was met since the last letter
  uint64_t space_at_ = 0;
  uint64_t raw_end_ = 0;
};

/// Adds `value`, which a parser of HTML or XML read from `from.text` beginning at `begin` and ending before `end`: walks
/// both side by side over character references, tags that the parser passed over, and line ends.
void AddParsed(std::string_view value, const Decoded& from, uint32_t begin, uint32_t end, Composer& composer);

}  // namespace crossread

#endif  // CROSSREAD_SRC_INGEST_COMPOSER_H_
