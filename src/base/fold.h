// SPDX-License-Identifier: Apache-2.0
// Words without their ASCII capitals, eight bytes at a time: to hash them and to compare them.
#ifndef CROSSREAD_SRC_BASE_FOLD_H_
#define CROSSREAD_SRC_BASE_FOLD_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string_view>

namespace crossread {

/// The eight bytes in `word` with A to Z made small; other bytes stay.
constexpr uint64_t FoldEight(uint64_t word) {
  constexpr uint64_t kEach = 0x0101010101010101u;
  uint64_t low = word & (0x7F * kEach);
  uint64_t from_a = low + (0x80 - 'A') * kEach, beyond_z = low + (0x7F - 'Z') * kEach;
  return word | ((from_a & ~beyond_z & ~word & (0x80 * kEach)) >> 2);
}

/// The first eight bytes of `word` as a number, zeros behind those of a shorter word. ASCII capitals are made small.
inline uint64_t HeadOf(std::string_view word) {
  const char* at = word.data();
  const size_t size = word.size();
  uint64_t head = 0;
  if (size >= 8) {
    std::memcpy(&head, at, 8);
  } else if (size >= 4) {  // two that overlap
    uint32_t first, last;
    std::memcpy(&first, at, 4);
    std::memcpy(&last, at + size - 4, 4);
    head = first | static_cast<uint64_t>(last) << (8 * (size - 4));
  } else {
    auto byte = [at](size_t i) { return static_cast<uint64_t>(static_cast<unsigned char>(at[i])) << (8 * i); };
    if (size > 0) head = byte(0) | byte(size / 2) | byte(size - 1);
  }
  return FoldEight(head);
}

/// The same for the `size` bytes at `at`, behind which there is more to read: at least eight bytes from `at`.
inline uint64_t HeadWithin(const char* at, size_t size) {
  uint64_t head;
  std::memcpy(&head, at, 8);
  return FoldEight(size >= 8 ? head : head & ((uint64_t{1} << (8 * size)) - 1));
}

/// Hash of a word of at most eight bytes, whose HeadOf() is `head`.
inline uint32_t HashOfHead(uint64_t head, size_t size) {
  return static_cast<uint32_t>((head ^ size) * 0x9E3779B97F4A7C15u >> 32);
}

/// The eight bytes of `word`, which has as many, that begin at byte `at`, or where fewer are left, its last eight.
inline uint64_t EightFrom(std::string_view word, size_t at) {
  uint64_t eight;
  std::memcpy(&eight, word.data() + (at + 8 <= word.size() ? at : word.size() - 8), 8);
  return FoldEight(eight);
}

/// One of 1,024 bits for a word whose HeadOf() is `head`.
inline uint32_t FigureBit(uint64_t head) { return static_cast<uint32_t>(head * 0x9E3779B97F4A7C15u >> 54); }

/// Hash of `word` in any capitalisation, whose HeadOf() is `head`. The same on machines that put the low byte first.
inline uint32_t HashFolded(std::string_view word, uint64_t head) {
  constexpr uint64_t kMix = 0x9E3779B97F4A7C15u;
  uint64_t hash = (head ^ word.size()) * kMix;
  for (size_t at = 8; at < word.size(); at += 8) hash = (hash ^ (hash >> 32) ^ EightFrom(word, at)) * kMix;
  return static_cast<uint32_t>(hash >> 32);
}
inline uint32_t HashFolded(std::string_view word) { return HashFolded(word, HeadOf(word)); }

/// True where `word` is `lower` but for ASCII capitals. Precondition: `lower` has none.
inline bool SameFolded(std::string_view word, std::string_view lower) {
  if (word.size() != lower.size()) return false;
  if (word.size() < 8) return HeadOf(word) == HeadOf(lower);
  for (size_t at = 0; at < word.size(); at += 8) {
    if (EightFrom(word, at) != EightFrom(lower, at)) return false;
  }
  return true;
}

/// A word that stands in the program, in lower case; its head is made when the program is compiled.
struct FixedWord {
  template <size_t n>
  consteval FixedWord(const char (&word)[n]) : text(word, n - 1) {  // NOLINT: it is one
    for (char c : text) {
      if (c >= 'A' && c <= 'Z') NotInLowerCase();
    }
    for (size_t i = 0; i < n - 1 && i < 8; ++i) head |= static_cast<uint64_t>(static_cast<unsigned char>(word[i])) << (8 * i);
  }
  std::string_view text;
  uint64_t head = 0;  ///< HeadOf(text)

 private:
  static void NotInLowerCase() {}  // the compiler stops where it is called
};

/// True where `word`, whose HeadOf() is `head`, is `fixed` in any capitalisation. A word holds no zero byte, so that the
/// head of a short one tells all.
inline bool SameWord(std::string_view word, uint64_t head, const FixedWord& fixed) {
  if (head != fixed.head) return false;
  if (fixed.text.size() < 8) return true;
  return word.size() == fixed.text.size() && (word.size() == 8 || SameFolded(word, fixed.text));
}

}  // namespace crossread

#endif  // CROSSREAD_SRC_BASE_FOLD_H_
