// SPDX-License-Identifier: Apache-2.0
// Reckons fixed, moveable and lunar days.
#include "values/holiday.h"

#include <charconv>

namespace crossread {
namespace {

// Packed as kind * 10'000'000 + a * 100'000 + b * 1'000 + c, c shifted by 500 where it has a sign.
enum Kind { kFixed = 1, kEaster, kOrthodox, kNth, kHijri };

int32_t Pack(Kind kind, int a, int b, int c) { return kind * 10'000'000 + a * 100'000 + b * 1'000 + c; }

/// The number at the head of `text`, with its sign; moves past it.
int Take(std::string_view& text) {
  if (!text.empty() && text[0] == '+') text.remove_prefix(1);
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  text.remove_prefix(static_cast<size_t>(end - text.data()));
  if (!text.empty() && text[0] == ':') text.remove_prefix(1);
  return value;
}

absl::CivilDay OrthodoxEaster(int64_t year) {
  int64_t a = year % 4, b = year % 7, c = year % 19;
  int64_t d = (19 * c + 15) % 30;
  int64_t e = (2 * a + 4 * b - d + 34) % 7;
  int64_t month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
  return absl::CivilDay(year, static_cast<int>(month), static_cast<int>(day)) + (year / 100 - year / 400 - 2);
}

/// Day one of the tabular Hijri calendar's `month` in `year`.
absl::CivilDay Hijri(int64_t year, int month, int day) {
  int64_t days = (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day - 1;
  return absl::CivilDay(622, 7, 19) + days;
}

}  // namespace

absl::CivilDay Easter(int64_t y) {
  int64_t a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int64_t h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  int64_t m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
  return absl::CivilDay(y, static_cast<int>(n / 31), static_cast<int>(n % 31 + 1));
}

int32_t HolidayCode(std::string_view rule) {
  if (rule.starts_with("easter")) {
    rule.remove_prefix(6);
    return Pack(kEaster, 0, 0, 500 + Take(rule));
  }
  if (rule.starts_with("orthodox")) {
    rule.remove_prefix(8);
    return Pack(kOrthodox, 0, 0, 500 + Take(rule));
  }
  if (rule.starts_with("hijri:")) {
    rule.remove_prefix(6);
    int month = Take(rule), day = Take(rule), length = Take(rule);
    return Pack(kHijri, month, day, length);
  }
  int month = Take(rule);
  if (month < 1 || month > 12) return 0;
  if (!rule.empty() && rule[0] == '-' && rule.size() <= 3) return Pack(kFixed, month, -Take(rule), 0);
  int nth = Take(rule), weekday = Take(rule), offset = rule.empty() ? 0 : Take(rule);
  return Pack(kNth, month, (nth + 1) * 10 + weekday, 500 + offset);
}

std::optional<HolidaySpan> HolidayIn(int32_t code, int64_t year) {
  if (year < 1 || year > 9999) return std::nullopt;
  int a = code / 100'000 % 100, b = code / 1'000 % 100, c = code % 1'000;
  switch (code / 10'000'000) {
    case kFixed: return HolidaySpan{absl::CivilDay(year, a, b)};
    case kEaster: return HolidaySpan{Easter(year) + (c - 500)};
    case kOrthodox: return HolidaySpan{OrthodoxEaster(year) + (c - 500)};
    case kNth: {
      int nth = b / 10 - 1, weekday = b % 10;
      absl::CivilDay day(year, a, 1);
      if (nth < 0) day = absl::CivilDay(absl::CivilMonth(day) + 1) - 1;
      int ahead = (weekday - static_cast<int>(absl::GetWeekday(day)) + 7) % 7;
      day = nth < 0 ? day - (7 - ahead) % 7 : day + ahead + 7 * (nth - 1);
      return HolidaySpan{day + (c - 500)};
    }
    case kHijri:
      for (int64_t hijri = (year - 622) * 33 / 32 - 1, end = hijri + 4; hijri < end; ++hijri) {
        if (hijri < 1) continue;
        absl::CivilDay day = Hijri(hijri, a, b);
        if (day.year() == year) return HolidaySpan{day, c == 0 ? 1 : c};
      }
      return std::nullopt;
    default: return std::nullopt;
  }
}

}  // namespace crossread
