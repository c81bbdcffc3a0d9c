// SPDX-License-Identifier: Apache-2.0
// ISO 8601 and the date of a mail header, digit by digit: a metadata date is not worth a time zone library.
#include "values/moment.h"

#include <array>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/strings.h"

namespace crossread {
namespace {

/// Takes one to `most` digits off the head of `text`; -1 where there are none.
int TakeNumber(std::string_view& text, size_t most) {
  int number = 0;
  size_t n = 0;
  while (n < most && n < text.size() && IsDigit(text[n])) number = number * 10 + (text[n++] - '0');
  text.remove_prefix(n);
  return n == 0 ? -1 : number;
}

bool Take(std::string_view& text, char c) {
  if (text.empty() || text[0] != c) return false;
  text.remove_prefix(1);
  return true;
}

void SkipSpace(std::string_view& text) {
  while (!text.empty() && (IsSpace(text[0]) || text[0] == ',')) text.remove_prefix(1);
}

std::optional<absl::CivilMinute> WithClock(int year, int month, int day, std::string_view rest) {
  absl::CivilDay civil(year, month, day);
  if (civil.year() != year || civil.month() != month || civil.day() != day) return std::nullopt;
  if (rest.empty()) return absl::CivilMinute(civil);
  if (!Take(rest, 'T')) SkipSpace(rest);
  int hour = TakeNumber(rest, 2);
  if (hour < 0 || hour > 24 || !Take(rest, ':')) return std::nullopt;
  int minute = TakeNumber(rest, 2);
  if (minute < 0 || minute > 59) return std::nullopt;
  return absl::CivilMinute(year, month, day, hour, minute);
}

int MonthOf(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                               "jul", "aug", "sep", "oct", "nov", "dec"};
  std::string lower = LowerCase(word.substr(0, 3));
  for (size_t i = 0; i < kMonths.size(); ++i) {
    if (kMonths[i] == lower) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::optional<absl::CivilMinute> ParseMail(std::string_view text) {
  while (!text.empty() && !IsDigit(text[0])) text.remove_prefix(1);
  int day = TakeNumber(text, 2);
  SkipSpace(text);
  size_t n = 0;
  while (n < text.size() && IsAlpha(text[n])) ++n;
  int month = MonthOf(text.substr(0, n));
  text.remove_prefix(n);
  SkipSpace(text);
  int year = TakeNumber(text, 4);
  if (day < 1 || month == 0 || year < 1000) return std::nullopt;
  return WithClock(year, month, day, text);
}

}  // namespace

std::optional<absl::CivilMinute> ParseMoment(std::string_view text) {
  SkipSpace(text);
  while (!text.empty() && IsSpace(text.back())) text.remove_suffix(1);
  std::string_view rest = text;
  int year = TakeNumber(rest, 4);
  if (year >= 1000 && text.size() >= 8 && rest.size() >= 4 && IsDigit(rest[0]) && (text.size() == 8 || text[8] == 'T')) {  // "20220110T0830"
    int month = TakeNumber(rest, 2), day = TakeNumber(rest, 2);
    if (day < 0 || (!rest.empty() && rest.size() < 5)) return std::nullopt;
    if (rest.empty()) return WithClock(year, month, day, {});
    return WithClock(year, month, day, absl::StrCat(av(rest.substr(0, 3)), ":", av(rest.substr(3, 2))));
  }
  if (year >= 1000 && Take(rest, '-')) {
    int month = TakeNumber(rest, 2);
    if (!Take(rest, '-')) return std::nullopt;
    int day = TakeNumber(rest, 2);
    if (!rest.empty() && rest[0] != 'T' && rest[0] != ' ') return std::nullopt;
    return WithClock(year, month, day, rest);
  }
  return ParseMail(text);
}

}  // namespace crossread
