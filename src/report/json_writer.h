// SPDX-License-Identifier: Apache-2.0
// SAX writers, RapidJSON's and our compact one, with our string views, numbers and civil times: no document is ever built.
#ifndef CROSSREAD_SRC_REPORT_JSON_WRITER_H_
#define CROSSREAD_SRC_REPORT_JSON_WRITER_H_

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <cmath>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "absl/time/civil_time.h"
#include "report/compact_writer.h"

namespace crossread {

using JsonBuffer = rapidjson::StringBuffer;
using IndentedWriter = rapidjson::PrettyWriter<JsonBuffer>;

/// A thin face over one of RapidJSON's writers. Keys are literals: what takes one is inlined, so that it is written as a few
/// constants.
template <class W>
class Json {
 public:
  explicit Json(W& writer) : w_(writer) {}

  void Begin() { w_.StartObject(); }
  void End() { w_.EndObject(); }
  void BeginList() { w_.StartArray(); }
  void EndList() { w_.EndArray(); }
  [[gnu::always_inline]] void Key(std::string_view key) { w_.Key(key.data(), static_cast<rapidjson::SizeType>(key.size())); }
  [[gnu::always_inline]] void Begin(std::string_view key) { Key(key), Begin(); }
  [[gnu::always_inline]] void BeginList(std::string_view key) { Key(key), BeginList(); }

  void Text(std::string_view text) { w_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
  [[gnu::always_inline]] void Text(std::string_view key, std::string_view text) { Key(key), Text(text); }
  /// The same for words of ours: letters, figures and signs that JSON takes as they are.
  [[gnu::always_inline]] void Plain(std::string_view key, std::string_view text) { Key(key), Plain(text); }
  void Plain(std::string_view text) {
    if constexpr (std::is_same_v<W, CompactWriter>) w_.Plain(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    else Text(text);
  }
  /// Null where `text` is empty.
  [[gnu::always_inline]] void TextOrNull(std::string_view key, std::string_view text) { Key(key), text.empty() ? Null() : Text(text); }
  [[gnu::always_inline]] void PlainOrNull(std::string_view key, std::string_view text) { Key(key), text.empty() ? Null() : Plain(text); }
  /// Nothing where `text` is empty.
  void TextIfAny(std::string_view key, std::string_view text) {
    if (!text.empty()) Text(key, text);
  }
  void Whole(int64_t number) { w_.Int64(number); }
  [[gnu::always_inline]] void Whole(std::string_view key, int64_t number) { Key(key), Whole(number); }
  void Truth(std::string_view key, bool value) { Key(key), w_.Bool(value); }
  void Null() { w_.Null(); }

  /// Whole numbers without a point; null for what JSON cannot say (infinite, not a number).
  void Number(double number) {
    if (!std::isfinite(number)) return Null();
    if (std::fabs(number) < 9e15 && static_cast<double>(static_cast<int64_t>(number)) == number) return Whole(static_cast<int64_t>(number));
    w_.Double(number);
  }
  [[gnu::always_inline]] void Number(std::string_view key, double number) { Key(key), Number(number); }

  /// "2022-01-10"
  void Day(absl::CivilDay day) {
    PlainBy([day](char* at) { return DayTo(day, at); });
  }
  /// "2022-01-10" at midnight, else "2022-01-10T08:30:00"; with `utc` always a time, and "Z" behind it
  void Instant(absl::CivilSecond t, bool utc = false) {
    PlainBy([t, utc](char* at) {
      at = DayTo(absl::CivilDay(t), at);
      if (utc || t.hour() != 0 || t.minute() != 0 || t.second() != 0) {
        at = TwoTo(t.hour(), 'T', at);
        at = TwoTo(t.minute(), ':', at);
        at = TwoTo(t.second(), ':', at);
      }
      if (utc) *at++ = 'Z';
      return at;
    });
  }

 private:
  template <typename Fill>
  void PlainBy(Fill fill) {
    if constexpr (std::is_same_v<W, CompactWriter>) {
      w_.PlainBy(fill);
    } else {
      char text[64];
      Plain({text, static_cast<size_t>(fill(text) - text)});
    }
  }
  static char* TwoTo(int value, char before, char* out) {
    const unsigned two = static_cast<unsigned>(value);
    out[0] = before;
    out[1] = static_cast<char>('0' + two / 10), out[2] = static_cast<char>('0' + two % 10);
    return out + 3;
  }
  static char* DayTo(absl::CivilDay day, char* out) {
    int64_t year = day.year();
    if (year < 0) *out++ = '-', year = -year;
    if (year > 9999) out = rapidjson::internal::u64toa(static_cast<uint64_t>(year) / 10'000, out), year %= 10'000;
    const unsigned four = static_cast<unsigned>(year);
    out[0] = static_cast<char>('0' + four / 1000), out[1] = static_cast<char>('0' + four / 100 % 10);
    out[2] = static_cast<char>('0' + four / 10 % 10), out[3] = static_cast<char>('0' + four % 10);
    return TwoTo(day.day(), '-', TwoTo(day.month(), '-', out + 4));
  }

  W& w_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_JSON_WRITER_H_
