// SPDX-License-Identifier: Apache-2.0
// Writes JSON without white space, a run of bytes at a time: the face and the bytes of rapidjson::Writer at its defaults.
#ifndef CROSSREAD_SRC_REPORT_COMPACT_WRITER_H_
#define CROSSREAD_SRC_REPORT_COMPACT_WRITER_H_

#include <rapidjson/writer.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

#include "base/json_bytes.h"

namespace crossread {

/// Owns what it writes: one JSON value, or one on each line. The caller opens and closes in order; text is UTF-8.
///
/// Each value leaves a comma behind it, which whatever closes takes back. Behind each value there is room for another key
/// and a short value, so that most are written without a look at what is left.
class CompactWriter {
 public:
  CompactWriter() { Grow(); }

  /// What was written; valid until more is.
  std::string_view text() const { return {data_.get(), static_cast<size_t>(AfterLast() - data_.get())}; }
  /// Forgets what was written and keeps the memory.
  void Clear() { at_ = data_.get(); }
  /// Ends the line of a value.
  void EndLine() {
    at_ = AfterLast();
    Put('\n');
  }

  void StartObject() { Put('{'); }
  void EndObject() { Close('}'); }
  void StartArray() { Put('['); }
  void EndArray() { Close(']'); }
  /// A name of our own, which needs no escape.
  [[gnu::always_inline]] void Key(const char* text, rapidjson::SizeType size) {
    if (size > kLongestKey) Reserve(size);
    char* at = at_;
    *at = '"';
    std::memcpy(at + 1, text, size);
    std::memcpy(at + 1 + size, "\":", 2);
    at_ = at + size + 3;
  }
  void String(const char* text, rapidjson::SizeType size) {
    Reserve(size_t{6} * size);  // as if each byte were escaped
    char* at = at_;
    *at = '"';
    at = Escaped(text, size, at + 1);
    std::memcpy(at, "\",", 2);
    Move(at + 2);
  }
  /// A value of our own, which needs no escape.
  void Plain(const char* text, rapidjson::SizeType size) {
    Reserve(size);
    char* at = at_;
    *at = '"';
    at = Copied(text, size, at + 1);
    std::memcpy(at, "\",", 2);
    Move(at + 2);
  }
  /// The same for at most 64 bytes that `fill` puts where it is told; it returns the end of them.
  template <typename Fill>
  void PlainBy(Fill fill) {
    char* at = at_;
    *at = '"';
    at = fill(at + 1);
    std::memcpy(at, "\",", 2);
    Move(at + 2);
  }
  void Int64(int64_t number) { Bare(rapidjson::internal::i64toa(number, at_)); }
  void Double(double number) { Bare(rapidjson::internal::dtoa(number, at_)); }  // finite
  void Bool(bool value) { value ? Raw("true,", 5) : Raw("false,", 6); }
  void Null() { Raw("null,", 5); }

 private:
  static constexpr size_t kLongestKey = 64, kShort = 80;  // a short value with its marks
  static constexpr size_t kRoom = kLongestKey + 3 + kShort;

  void Put(char mark) {
    *at_ = mark;
    Move(at_ + 1);
  }
  void Close(char bracket) {
    char* at = AfterLast();
    *at = bracket;
    at[1] = ',';
    Move(at + 2);
  }
  void Bare(char* end) {
    *end = ',';
    Move(end + 1);
  }
  [[gnu::always_inline]] void Raw(const char* text, size_t size) {
    std::memcpy(at_, text, size);
    Move(at_ + size);
  }

  char* AfterLast() const { return at_ > data_.get() && at_[-1] == ',' ? at_ - 1 : at_; }
  /// `at` ends what has been written.
  void Move(char* at) {
    at_ = at;
    if (static_cast<size_t>(end_ - at) < kRoom) [[unlikely]] Grow();
  }
  void Reserve(size_t more) {
    if (static_cast<size_t>(end_ - at_) < more + kRoom) [[unlikely]] Grow(more);
  }
  [[gnu::noinline]] void Grow(size_t more = 0) {
    const size_t size = static_cast<size_t>(at_ - data_.get());
    const size_t capacity = std::max<size_t>(1024, 2 * size + more + kRoom);
    auto larger = std::make_unique_for_overwrite<char[]>(capacity);
    if (size > 0) std::memcpy(larger.get(), data_.get(), size);
    data_ = std::move(larger);
    at_ = data_.get() + size;
    end_ = data_.get() + capacity;
  }

  /// The bytes of `text` at `at`, which has room for six times as many; returns the end of what was written.
  static char* Escaped(const char* text, size_t size, char* at) {
    if (size < 8) return EscapedShort(text, size, at);
    const char* const last = text + size - 8;
    while (last + 8 - text >= 16) {
      const int plain = PlainJsonBytes(text);
      std::memcpy(at, text, 16);
      text += plain, at += plain;
      if (plain < 16) at = Escape(*text++, at);
    }
    while (text <= last) {
      const uint64_t eight = Load<uint64_t>(text);
      const int plain = PlainJsonBytes(eight);
      std::memcpy(at, &eight, 8);
      text += plain, at += plain;
      if (plain < 8) at = Escape(*text++, at);
    }
    const size_t left = static_cast<size_t>(last + 8 - text);
    if (const uint64_t eight = Load<uint64_t>(last); PlainJsonBytes(eight) == 8) {  // the first of these stand there already
      std::memcpy(at + left - 8, &eight, 8);
      return at + left;
    }
    return EscapedEach(text, left, at);
  }

  static char* EscapedShort(const char* text, size_t size, char* at) {
    if (size >= 4) {  // two halves that overlap
      const uint32_t first = Load<uint32_t>(text), second = Load<uint32_t>(text + size - 4);
      if (PlainJsonBytes(first | uint64_t{second} << 32) < 8) return EscapedEach(text, size, at);
      std::memcpy(at, &first, 4);
      std::memcpy(at + size - 4, &second, 4);
      return at + size;
    }
    return EscapedEach(text, size, at);
  }

  static char* EscapedEach(const char* text, size_t size, char* at) {
    for (const char* const end = text + size; text < end; ++text) at = Escape(*text, at);
    return at;
  }

  /// The bytes of `text` at `at`; most are few.
  static char* Copied(const char* text, size_t size, char* at) {
    if (size >= 8 && size <= 16) {
      const uint64_t first = Load<uint64_t>(text), second = Load<uint64_t>(text + size - 8);
      std::memcpy(at, &first, 8);
      std::memcpy(at + size - 8, &second, 8);
    } else if (size >= 4 && size < 8) {
      const uint32_t first = Load<uint32_t>(text), second = Load<uint32_t>(text + size - 4);
      std::memcpy(at, &first, 4);
      std::memcpy(at + size - 4, &second, 4);
    } else if (size > 0) {
      std::memcpy(at, text, size);
    }
    return at + size;
  }

  template <typename T>
  static T Load(const char* at) {
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
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

  std::unique_ptr<char[]> data_;
  char* at_ = nullptr;   // where the next byte goes
  char* end_ = nullptr;  // of the memory; kRoom or more behind `at_`, but for a key
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_COMPACT_WRITER_H_
