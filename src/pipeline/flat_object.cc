// SPDX-License-Identifier: Apache-2.0
// Runs of plain bytes are found sixteen at a time and copied once; whatever is not expected ends the reading.
#include "pipeline/flat_object.h"

#include <charconv>
#include <cstdint>
#include <cstring>

#include "base/json_bytes.h"
#include "base/utf8.h"

namespace crossread {
namespace {

class FlatReader {
 public:
  explicit FlatReader(std::string_view line) : at_(line.data()), end_(line.data() + line.size()) {}

  bool Read(absl::FunctionRef<std::string*(std::string_view)> place) {
    if (!Take('{')) return false;
    if (Take('}')) return Ends();
    do {
      std::string_view name;
      if (!Name(name) || !Take(':')) return false;
      std::string* value = place(name);
      if (!Value(value == nullptr ? unwanted_ : *value)) return false;
    } while (Take(','));
    return Take('}') && Ends();
  }

 private:
  void SkipSpace() {
    while (at_ < end_ && (*at_ == ' ' || *at_ == '\t' || *at_ == '\r' || *at_ == '\n')) ++at_;
  }
  bool Ends() { return SkipSpace(), at_ == end_; }
  bool Take(char sign) {
    SkipSpace();
    if (at_ == end_ || *at_ != sign) return false;
    ++at_;
    return true;
  }

  /// The plain bytes from here on; stops at the first other one, or at the end.
  std::string_view Run() {
    const char* const begin = at_;
    while (end_ - at_ >= 16) {
      const int plain = PlainJsonBytes(at_);
      at_ += plain;
      if (plain < 16) return {begin, at_};
    }
    while (end_ - at_ >= 8) {
      uint64_t eight;
      std::memcpy(&eight, at_, 8);
      const int plain = PlainJsonBytes(eight);
      at_ += plain;
      if (plain < 8) return {begin, at_};
    }
    while (at_ < end_ && static_cast<unsigned char>(*at_) >= 0x20 && *at_ != '"' && *at_ != '\\') ++at_;
    return {begin, at_};
  }

  bool Name(std::string_view& name) {
    if (!Take('"')) return false;
    name = Run();
    return Take('"');
  }

  bool Value(std::string& value) {
    if (!Take('"')) return false;
    value.clear();
    while (true) {
      value.append(Run());
      if (at_ == end_) return false;
      const char sign = *at_++;
      if (sign == '"') return true;
      if (sign != '\\' || at_ == end_ || !Escape(*at_++, value)) return false;
    }
  }

  bool Escape(char sign, std::string& value) {
    switch (sign) {
      case '"': case '\\': case '/': return value.push_back(sign), true;
      case 'b': return value.push_back('\b'), true;
      case 'f': return value.push_back('\f'), true;
      case 'n': return value.push_back('\n'), true;
      case 'r': return value.push_back('\r'), true;
      case 't': return value.push_back('\t'), true;
      case 'u': return CodePoint(value);
      default: return false;
    }
  }

  /// The four figures behind "\u", or both halves of a pair.
  bool CodePoint(std::string& value) {
    uint32_t code = 0, low = 0;
    if (!Hex(code) || (code >= 0xDC00 && code <= 0xDFFF)) return false;
    if (code >= 0xD800 && code < 0xDC00) {
      if (end_ - at_ < 6 || at_[0] != '\\' || at_[1] != 'u') return false;
      at_ += 2;
      if (!Hex(low) || low < 0xDC00 || low > 0xDFFF) return false;
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }
    AppendUtf8(code, value);
    return true;
  }
  bool Hex(uint32_t& code) {
    if (end_ - at_ < 4) return false;
    const auto [end, error] = std::from_chars(at_, at_ + 4, code, 16);
    at_ += 4;
    return error == std::errc() && end == at_;
  }

  const char* at_;
  const char* const end_;
  std::string unwanted_;
};

}  // namespace

bool ReadFlatObject(std::string_view line, absl::FunctionRef<std::string*(std::string_view name)> place) { return FlatReader(line).Read(place); }

}  // namespace crossread
