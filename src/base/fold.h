// SPDX-License-Identifier: Apache-2.0
// Words without their ASCII capitals, eight bytes at a time: to hash them and to compare them.
#ifndef CROSSREAD_SRC_BASE_FOLD_H_
#define CROSSREAD_SRC_BASE_FOLD_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace crossread {

/// The eight bytes in `word` with A to Z made small; other bytes stay.
constexpr uint64_t FoldEight(uint64_t word) {
  constexpr uint64_t kEach = 0x0101010101010101u;
  uint64_t low = word & (0x7F * kEach);
  uint64_t from_a = low + (0x80 - 'A') * kEach, beyond_z = low + (0x7F - 'Z') * kEach;
  return word | ((from_a & ~beyond_z & ~word & (0x80 * kEach)) >> 2);
}

/// One to eight bytes at `at` as a number; different bytes of one size give different numbers.
inline uint64_t LoadUpToEight(const char* at, size_t size) {
  auto byte = [&](size_t i) { return static_cast<uint64_t>(static_cast<unsigned char>(at[i])); };
  if (size < 4) return byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
  uint32_t first, last;
  std::memcpy(&first, at, 4);
  std::memcpy(&last, at + size - 4, 4);
  return first | static_cast<uint64_t>(last) << 32;
}

/// Hash of `word` in any capitalisation. The same on machines of one byte order.
inline uint32_t HashFolded(std::string_view word) {
  constexpr uint64_t kMix = 0x9E3779B97F4A7C15u;
  uint64_t hash = word.size() * kMix;
  const char* at = word.data();
  size_t left = word.size();
  for (; left > 8; at += 8, left -= 8) {
    uint64_t eight;
    std::memcpy(&eight, at, 8);
    hash = (hash ^ FoldEight(eight)) * kMix;
    hash ^= hash >> 32;
  }
  if (left > 0) hash = (hash ^ FoldEight(LoadUpToEight(at, left))) * kMix;
  return static_cast<uint32_t>(hash >> 32);
}

/// True where `word` is `lower` but for ASCII capitals. Precondition: `lower` has none.
inline bool SameFolded(std::string_view word, std::string_view lower) {
  if (word.size() != lower.size()) return false;
  const char *a = word.data(), *b = lower.data();
  size_t left = word.size();
  for (; left > 8; a += 8, b += 8, left -= 8) {
    uint64_t eight, other;
    std::memcpy(&eight, a, 8);
    std::memcpy(&other, b, 8);
    if (FoldEight(eight) != other) return false;
  }
  return left == 0 || FoldEight(LoadUpToEight(a, left)) == LoadUpToEight(b, left);
}

}  // namespace crossread

#endif  // CROSSREAD_SRC_BASE_FOLD_H_
