// SPDX-License-Identifier: Apache-2.0
// Writes JSON without white space, a run of bytes at a time: the face and the bytes of rapidjson::Writer at its defaults.
#ifndef CROSSREAD_SRC_REPORT_COMPACT_WRITER_H_
#define CROSSREAD_SRC_REPORT_COMPACT_WRITER_H_

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdint>
#include <cstring>

namespace crossread {

/// Appends to `buffer`, which must outlive it. The caller opens and closes in order; text is UTF-8.
class CompactWriter {
 public:
  explicit CompactWriter(rapidjson::StringBuffer& buffer) : buffer_(buffer) {}

  void StartObject() { Open('{'); }
  void EndObject() { Close('}'); }
  void StartArray() { Open('['); }
  void EndArray() { Close(']'); }
  /// A name of our own, which needs no escape.
  [[gnu::always_inline]] void Key(const char* text, rapidjson::SizeType size) {
    char* at = buffer_.Push(size + size_t{4});
    char* const begin = at;
    if (follows_) *at++ = ',';
    *at++ = '"';
    std::memcpy(at, text, size);
    at += size;
    *at++ = '"';
    *at++ = ':';
    buffer_.Pop(size + size_t{4} - static_cast<size_t>(at - begin));
    follows_ = false;
  }
  void String(const char* text, rapidjson::SizeType size) {
    const size_t room = size_t{6} * size + 16;  // as if each byte were escaped, and for eight bytes at a time
    char* at = buffer_.Push(room);
    char* const begin = at;
    if (follows_) *at++ = ',';
    follows_ = true;
    *at++ = '"';
    at = Escaped(text, size, at);
    *at++ = '"';
    buffer_.Pop(room - static_cast<size_t>(at - begin));
  }
  /// A value of our own, which needs no escape.
  void Plain(const char* text, rapidjson::SizeType size) {
    const size_t room = size + size_t{3};
    char* at = buffer_.Push(room);
    char* const begin = at;
    if (follows_) *at++ = ',';
    follows_ = true;
    *at++ = '"';
    std::memcpy(at, text, size);
    at += size;
    *at++ = '"';
    buffer_.Pop(room - static_cast<size_t>(at - begin));
  }
  void Int64(int64_t number) {
    Separate();
    char text[24];
    Raw(text, static_cast<size_t>(rapidjson::internal::i64toa(number, text) - text));
  }
  void Double(double number) {  // finite
    Separate();
    char text[32];
    Raw(text, static_cast<size_t>(rapidjson::internal::dtoa(number, text) - text));
  }
  void Bool(bool value) {
    Separate();
    value ? Raw("true", 4) : Raw("false", 5);
  }
  void Null() {
    Separate();
    Raw("null", 4);
  }

 private:
  void Open(char bracket) {
    Separate();
    buffer_.Put(bracket);
    follows_ = false;
  }
  void Close(char bracket) {
    buffer_.Put(bracket);
    follows_ = true;
  }
  void Separate() {
    if (follows_) buffer_.Put(',');
    follows_ = true;
  }
  void Raw(const char* text, size_t size) {
    if (size > 0) std::memcpy(buffer_.Push(size), text, size);
  }

  /// True where one of the eight bytes is a control character, a quotation mark or a backslash; rarely where none is.
  static bool NeedsEscape(uint64_t eight) {
    constexpr uint64_t kEach = 0x0101010101010101u, kTop = 0x80 * kEach;
    auto zero = [](uint64_t x) { return (x - kEach) & ~x; };
    return (((eight - 0x20 * kEach) & ~eight) | zero(eight ^ ('"' * kEach)) | zero(eight ^ ('\\' * kEach))) & kTop;
  }

  /// The bytes of `text` at `at`, which has room for six times as many; returns the end of what was written.
  static char* Escaped(const char* text, size_t size, char* at) {
    const char* const end = text + size;
    for (; end - text >= 8; text += 8) {
      uint64_t eight;
      std::memcpy(&eight, text, 8);
      if (NeedsEscape(eight)) {
        for (int i = 0; i < 8; ++i) at = Escape(text[i], at);
      } else {
        std::memcpy(at, &eight, 8);
        at += 8;
      }
    }
    const size_t left = static_cast<size_t>(end - text);
    if (left == 0) return at;
    const uint64_t tail = TailOf(text, left, size);
    constexpr uint64_t kBlanks = 0x2020202020202020u;
    if (!NeedsEscape(tail | kBlanks << (8 * left))) {
      std::memcpy(at, &tail, 8);
      return at + left;
    }
    while (text < end) at = Escape(*text++, at);
    return at;
  }

  /// The last `left` bytes, one to seven, of a string of `size`, which stand at `text`; zeros behind them.
  static uint64_t TailOf(const char* text, size_t left, size_t size) {
    uint64_t tail = 0;
    if (size >= 8) {
      std::memcpy(&tail, text + left - 8, 8);
      return tail >> (8 * (8 - left));
    }
    if (left >= 4) {  // two that overlap
      uint32_t first, last;
      std::memcpy(&first, text, 4);
      std::memcpy(&last, text + left - 4, 4);
      return first | static_cast<uint64_t>(last) << (8 * (left - 4));
    }
    for (size_t i = 0; i < left; ++i) tail |= static_cast<uint64_t>(static_cast<unsigned char>(text[i])) << (8 * i);
    return tail;
  }

  static char* Escape(char byte, char* at) {
    static constexpr char kHex[] = "0123456789ABCDEF";
    const unsigned char c = static_cast<unsigned char>(byte);
    *at = byte;
    if (c >= 0x20 && c != '"' && c != '\\') return at + 1;
    *at++ = '\\';
    switch (c) {
      case '\b': *at++ = 'b'; break;
      case '\f': *at++ = 'f'; break;
      case '\n': *at++ = 'n'; break;
      case '\r': *at++ = 'r'; break;
      case '\t': *at++ = 't'; break;
      case '"': case '\\': *at++ = byte; break;
      default:
        std::memcpy(at, "u00", 3);
        at[3] = kHex[c >> 4];
        at[4] = kHex[c & 15];
        at += 5;
    }
    return at;
  }

  rapidjson::StringBuffer& buffer_;
  bool follows_ = false;  // something of the same object or list was written
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_COMPACT_WRITER_H_
