// SPDX-License-Identifier: Apache-2.0
// Leads from a byte of decoded text back to the byte of the raw file that it came from.
#ifndef CROSSREAD_OFFSET_MAP_H_
#define CROSSREAD_OFFSET_MAP_H_

#include <cstdint>
#include <vector>

namespace crossread {

/// Monotone map from decoded offsets to raw offsets, kept as runs in which both advance together.
/// An empty map is the identity (a UTF-8 file without byte order mark).
class OffsetMap {
 public:
  /// From decoded offset `text` on, the raw file stands at `raw`; runs are added in rising order of `text`.
  /// `one_to_one` is false where the run of text has one raw origin (an entity).
  void Add(uint32_t text, uint64_t raw, bool one_to_one = true);

  /// The raw offset of decoded offset `text`; beyond the last run it advances byte by byte.
  uint64_t ToRaw(uint32_t text) const;

  bool IsIdentity() const { return runs_.empty(); }

 private:
  struct Run {
    uint32_t text;
    bool one_to_one;
    uint64_t raw;
  };
  std::vector<Run> runs_;
};

}  // namespace crossread

#endif  // CROSSREAD_OFFSET_MAP_H_
