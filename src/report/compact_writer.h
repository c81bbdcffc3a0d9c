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
  void Key(const char* text, rapidjson::SizeType size) {
    String(text, size);
    buffer_.Put(':');
    follows_ = false;
  }
  void String(const char* text, rapidjson::SizeType size) {
    Separate();
    buffer_.Put('"');
    size_t begin = 0, at = 0;
    for (; at + 8 <= size; at += 8) {  // eight bytes that need no escape
      uint64_t eight;
      std::memcpy(&eight, text + at, 8);
      if (NeedsEscape(eight)) EscapeIn(text, at, at + 8, begin);
    }
    EscapeIn(text, at, size, begin);
    Raw(text + begin, size - begin);
    buffer_.Put('"');
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

  /// Writes what must be escaped in `at`..`end`, and all before it from `begin`, which moves on.
  void EscapeIn(const char* text, size_t at, size_t end, size_t& begin) {
    for (; at < end; ++at) {
      unsigned char c = static_cast<unsigned char>(text[at]);
      if (c >= 0x20 && c != '"' && c != '\\') continue;
      Raw(text + begin, at - begin);
      begin = at + 1;
      Escape(c);
    }
  }

  void Escape(unsigned char c) {
    static constexpr char kHex[] = "0123456789ABCDEF";
    buffer_.Put('\\');
    switch (c) {
      case '\b': buffer_.Put('b'); break;
      case '\f': buffer_.Put('f'); break;
      case '\n': buffer_.Put('n'); break;
      case '\r': buffer_.Put('r'); break;
      case '\t': buffer_.Put('t'); break;
      case '"': case '\\': buffer_.Put(static_cast<char>(c)); break;
      default:
        Raw("u00", 3);
        buffer_.Put(kHex[c >> 4]);
        buffer_.Put(kHex[c & 15]);
    }
  }

  rapidjson::StringBuffer& buffer_;
  bool follows_ = false;  // something of the same object or list was written
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_COMPACT_WRITER_H_
