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
    if (number == std::floor(number) && std::fabs(number) < 9e15) return Whole(static_cast<int64_t>(number));
    w_.Double(number);
  }
  [[gnu::always_inline]] void Number(std::string_view key, double number) { Key(key), Number(number); }

  /// "2022-01-10"
  void Day(absl::CivilDay day) {
    char text[32];
    Plain({text, DayTo(day, text)});
  }
  /// "2022-01-10" at midnight, else "2022-01-10T08:30:00"; with `utc` always a time, and "Z" behind it
  void Instant(absl::CivilSecond t, bool utc = false) {
    char text[48];
    size_t n = DayTo(absl::CivilDay(t), text);
    if (utc || t.hour() != 0 || t.minute() != 0 || t.second() != 0) {
      text[n++] = 'T', n += TwoTo(t.hour(), text + n);
      text[n++] = ':', n += TwoTo(t.minute(), text + n);
      text[n++] = ':', n += TwoTo(t.second(), text + n);
    }
    if (utc) text[n++] = 'Z';
    Plain({text, n});
  }

 private:
  static size_t TwoTo(int value, char* out) {
    out[0] = static_cast<char>('0' + value / 10 % 10), out[1] = static_cast<char>('0' + value % 10);
    return 2;
  }
  static size_t DayTo(absl::CivilDay day, char* out) {
    size_t n = 0;
    int64_t year = day.year();
    if (year < 0) out[n++] = '-', year = -year;
    char digits[24];
    size_t count = 0;
    for (; year > 0 || count < 4; year /= 10) digits[count++] = static_cast<char>('0' + year % 10);
    while (count > 0) out[n++] = digits[--count];
    out[n++] = '-', n += TwoTo(day.month(), out + n);
    out[n++] = '-', n += TwoTo(day.day(), out + n);
    return n;
  }

  W& w_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_JSON_WRITER_H_
