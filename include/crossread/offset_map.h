// SPDX-License-Identifier: Apache-2.0
// Leads from a byte of decoded text back to the byte of the raw file that it came from.
#ifndef CROSSREAD_OFFSET_MAP_H_
#define CROSSREAD_OFFSET_MAP_H_

#include <cstdint>
#include <vector>

namespace crossread {

/// Monotone map from decoded offsets to raw offsets, kept as runs in which both advance by fixed steps: one byte for
/// one in ASCII, two for one in a Cyrillic code page, five for one in "&amp;". An empty map is the identity (a UTF-8 file
/// without byte order mark).
class OffsetMap {
 public:
  /// From decoded offset `text` on, the raw file stands at `raw`, and each `text_step` bytes of text come from `raw_step`
  /// raw bytes (0: made up, such as the break between two elements). Runs are added in rising order of `text`.
  void Add(uint32_t text, uint64_t raw, uint32_t text_step = 1, uint32_t raw_step = 1);

  /// Continues with bytes `begin`..`end` of a text that `inner` leads back to raw bytes, placed at offset `text`.
  void AddSlice(uint32_t text, const OffsetMap& inner, uint32_t begin, uint32_t end);

  /// The raw offset of decoded offset `text`; beyond the last run it advances in the steps of that run.
  uint64_t ToRaw(uint32_t text) const { return runs_.empty() ? text : FromRun(text); }

  /// The raw offset at which a passage ends that ends before decoded offset `text`: after its last character, before any
  /// markup that follows. 0 for 0.
  uint64_t EndToRaw(uint32_t text) const { return runs_.empty() ? text : EndFromRun(text); }

  bool IsIdentity() const { return runs_.empty(); }

 private:
  struct Run {
    uint64_t raw;
    uint32_t text;
    uint32_t raw_step;
    uint32_t text_step;
  };
  const Run* RunAt(uint32_t text) const;
  uint64_t FromRun(uint32_t text) const;
  uint64_t EndFromRun(uint32_t text) const;

  std::vector<Run> runs_;
};

}  // namespace crossread

#endif  // CROSSREAD_OFFSET_MAP_H_
