// SPDX-License-Identifier: Apache-2.0
// ASCII is skipped in words of eight bytes; the rest is checked code point by code point.
#include "base/utf8.h"

#include <cstring>

namespace crossread {
namespace {

constexpr uint64_t kHighBits = 0x8080808080808080u;

uint64_t Load(const char* at) {
  uint64_t word;
  std::memcpy(&word, at, sizeof(word));
  return word;
}

unsigned char Byte(std::string_view text, size_t i) { return static_cast<unsigned char>(text[i]); }

}  // namespace

size_t AsciiPrefix(std::string_view text) {
  size_t i = 0;
  for (; i + 32 <= text.size(); i += 32) {
    const char* at = text.data() + i;
    if (((Load(at) | Load(at + 8) | Load(at + 16) | Load(at + 24)) & kHighBits) != 0) break;
  }
  for (; i + 8 <= text.size(); i += 8) {
    if ((Load(text.data() + i) & kHighBits) != 0) break;
  }
  while (i < text.size() && Byte(text, i) < 0x80) ++i;
  return i;
}

uint32_t Utf8Length(std::string_view text) {
  if (text.empty()) return 0;
  unsigned char a = Byte(text, 0);
  if (a < 0x80) return 1;
  auto trail = [&](size_t i) { return i < text.size() && (Byte(text, i) & 0xC0) == 0x80; };
  if (a >= 0xC2 && a <= 0xDF) return trail(1) ? 2 : 0;
  if (a >= 0xE0 && a <= 0xEF) {
    if (!trail(1) || !trail(2)) return 0;
    unsigned char b = Byte(text, 1);
    if ((a == 0xE0 && b < 0xA0) || (a == 0xED && b > 0x9F)) return 0;  // overlong, surrogate
    return 3;
  }
  if (a >= 0xF0 && a <= 0xF4) {
    if (!trail(1) || !trail(2) || !trail(3)) return 0;
    unsigned char b = Byte(text, 1);
    if ((a == 0xF0 && b < 0x90) || (a == 0xF4 && b > 0x8F)) return 0;  // overlong, beyond Unicode
    return 4;
  }
  return 0;
}

size_t ValidUtf8(std::string_view text) {
  size_t i = 0;
  while (i < text.size()) {
    if (Byte(text, i) < 0x80) {
      i += AsciiPrefix(text.substr(i));
      continue;
    }
    uint32_t length = Utf8Length(text.substr(i));
    if (length == 0) return i;
    i += length;
  }
  return i;
}

char32_t DecodeUtf8(std::string_view text, uint32_t length) {
  char32_t a = Byte(text, 0);
  auto trail = [&](size_t i) { return static_cast<char32_t>(Byte(text, i) & 0x3F); };
  switch (length) {
    case 2: return (a & 0x1F) << 6 | trail(1);
    case 3: return (a & 0x0F) << 12 | trail(1) << 6 | trail(2);
    case 4: return (a & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3);
    default: return a;
  }
}

uint32_t AppendUtf8(char32_t code, std::string& out) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = 0xFFFD;
  auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code < 0x80) return put(code), 1;
  if (code < 0x800) return put(0xC0 | code >> 6), put(0x80 | (code & 0x3F)), 2;
  if (code < 0x10000) return put(0xE0 | code >> 12), put(0x80 | (code >> 6 & 0x3F)), put(0x80 | (code & 0x3F)), 3;
  put(0xF0 | code >> 18), put(0x80 | (code >> 12 & 0x3F)), put(0x80 | (code >> 6 & 0x3F)), put(0x80 | (code & 0x3F));
  return 4;
}

}  // namespace crossread
