// SPDX-License-Identifier: Apache-2.0
// Which bytes stand in a JSON string as they are, eight or sixteen at a time: for the reader of documents and the writer of claims.
#ifndef CROSSREAD_SRC_BASE_JSON_BYTES_H_
#define CROSSREAD_SRC_BASE_JSON_BYTES_H_

#include <bit>
#include <cstdint>
#include <cstring>

namespace crossread {

/// How many of the eight bytes, the low ones first, stand before a control character, a quotation mark or a backslash. The
/// mark becomes a blank when its second bit is turned over, and no control character becomes one that is none.
inline int PlainJsonBytes(uint64_t eight) {
  constexpr uint64_t kEach = 0x0101010101010101u;
  const uint64_t low = (eight ^ 0x02 * kEach) - 0x21 * kEach, backslash = (eight ^ '\\' * kEach) - kEach;
  return std::countr_zero((low | backslash) & ~eight & 0x80 * kEach) / 8;
}

/// The same of the sixteen bytes at `at`.
inline int PlainJsonBytes(const char* at) {
  typedef uint8_t Sixteen __attribute__((vector_size(16)));
  Sixteen bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  const auto marks = (bytes < Sixteen{} + uint8_t{0x20}) | (bytes == Sixteen{} + uint8_t{'"'}) | (bytes == Sixteen{} + uint8_t{'\\'});
  uint64_t halves[2];
  std::memcpy(halves, &marks, sizeof halves);
  return (halves[0] != 0 ? std::countr_zero(halves[0]) : 64 + std::countr_zero(halves[1])) / 8;
}

}  // namespace crossread

#endif  // CROSSREAD_SRC_BASE_JSON_BYTES_H_
