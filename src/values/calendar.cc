// SPDX-License-Identifier: Apache-2.0
// Civil calendar arithmetic over Abseil's civil time, and TIMEX3 spelling.
#include "values/calendar.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace crossread {
namespace {

int64_t FloorDiv(int64_t a, int64_t b) { return a / b - (a % b != 0 && (a % b < 0) != (b < 0)); }

/// Appends `value` with at least `width` digits.
void Digits(std::string& out, int64_t value, int width) {
  if (value < 0) {
    out += '-';
    value = -value;
  }
  char buffer[24];
  auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  for (auto n = end - buffer; n < width; ++n) out += '0';
  out.append(buffer, end);
}

/// "2022-01-10" for days that a newspaper tells of.
std::string Iso(absl::CivilDay day) {
  auto digit = [](int64_t value, int64_t unit) { return static_cast<char>('0' + value / unit % 10); };
  const int64_t year = day.year();
  const int month = day.month(), date = day.day();
  const char text[] = {digit(year, 1000), digit(year, 100), digit(year, 10), digit(year, 1), '-', digit(month, 10), digit(month, 1), '-', digit(date, 10), digit(date, 1)};
  return std::string(text, sizeof text);
}

/// TIMEX3 writes BC years "BC0055" (Gregorian year 0 is 1 BC).
void Year(std::string& out, int64_t year) {
  if (year <= 0) {
    out += "BC";
    year = 1 - year;
  }
  Digits(out, year, 4);
}

void Number(std::string& out, double value) {
  if (!std::isfinite(value)) {
    out += 'X';
    return;
  }
  char buffer[40];
  auto end = value == std::floor(value) && std::fabs(value) < 1e15
                 ? std::to_chars(buffer, buffer + sizeof buffer, static_cast<int64_t>(value)).ptr
                 : std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  out.append(buffer, end);
}

/// Months in `unit`; 0 for what is counted in days or less.
int Months(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kMonth: return 1;
    case TimeUnit::kQuarter: case TimeUnit::kSeason: return 3;
    case TimeUnit::kHalf: return 6;
    case TimeUnit::kYear: return 12;
    case TimeUnit::kDecade: return 120;
    case TimeUnit::kCentury: return 1200;
    case TimeUnit::kMillennium: return 12000;
    default: return 0;
  }
}

int Days(TimeUnit unit) {
  return unit == TimeUnit::kWeek || unit == TimeUnit::kWeekend ? 7 : unit == TimeUnit::kFortnight ? 14 : 1;
}

const char* Suffix(TimeUnit unit, bool* of_day) {
  *of_day = unit <= TimeUnit::kHour;
  switch (unit) {
    case TimeUnit::kSecond: return "S";
    case TimeUnit::kMinute: return "M";
    case TimeUnit::kHour: return "H";
    case TimeUnit::kDay: return "D";
    case TimeUnit::kWeekend: return "WE";
    case TimeUnit::kWeek: return "W";
    case TimeUnit::kMonth: return "M";
    case TimeUnit::kQuarter: return "Q";
    case TimeUnit::kSeason: return "SE";
    case TimeUnit::kDecade: return "DE";
    case TimeUnit::kCentury: return "CE";
    case TimeUnit::kMillennium: return "ML";
    case TimeUnit::kNight: return "NI";
    case TimeUnit::kDayPart: return "D";
    default: return "Y";
  }
}

}  // namespace

const char* ModName(char mod) {
  switch (mod) {
    case 'S': return "START";
    case 'M': return "MID";
    case 'E': return "END";
    case 'A': return "APPROX";
    case '<': return "LESS_THAN";
    case '>': return "MORE_THAN";
    case 'l': return "EQUAL_OR_LESS";
    case 'g': return "EQUAL_OR_MORE";
    case 'b': return "BEFORE";
    case 'a': return "AFTER";
    default: return "";
  }
}

int WeekdayOf(absl::CivilDay day) { return static_cast<int>(absl::GetWeekday(day)); }

int IsoWeek(absl::CivilDay day, int64_t* year) {
  absl::CivilDay thursday = day - WeekdayOf(day) + 3;
  *year = thursday.year();
  return (absl::GetYearDay(thursday) - 1) / 7 + 1;
}

absl::CivilDay IsoMonday(int64_t year, int week) {
  absl::CivilDay fourth(year, 1, 4);
  return fourth - WeekdayOf(fourth) + 7 * (week - 1);
}

Period PeriodOf(absl::CivilDay day, TimeUnit unit) {
  int months = Months(unit);
  if (unit == TimeUnit::kSeason) {  // spring begins in March; winter runs into the next year
    absl::CivilMonth month(day);
    return {unit, absl::CivilDay(month - (month.month() % 3))};
  }
  if (months >= 12) return {unit, absl::CivilDay(FloorDiv(day.year(), months / 12) * (months / 12), 1, 1)};
  if (months > 0) return {unit, absl::CivilDay(day.year(), (day.month() - 1) / months * months + 1, 1)};
  if (unit == TimeUnit::kWeek || unit == TimeUnit::kFortnight) return {unit, day - WeekdayOf(day)};
  if (unit == TimeUnit::kWeekend) return {unit, day - WeekdayOf(day) + 5};
  return {TimeUnit::kDay, day};
}

Period Shift(const Period& period, int64_t count) {
  int months = Months(period.unit);
  if (months > 0) return {period.unit, absl::CivilDay(absl::CivilMonth(period.first) + count * months)};
  return {period.unit, period.first + count * Days(period.unit)};
}

absl::CivilDay AddUnits(absl::CivilDay day, double count, TimeUnit unit) {
  if (!(std::fabs(count) < 1e7)) return day;
  int months = Months(unit);
  if (months == 0) return day + static_cast<int64_t>(std::floor(count * Days(unit)));
  absl::CivilMonth month = absl::CivilMonth(day) + static_cast<int64_t>(std::floor(count * months));
  absl::CivilDay last = absl::CivilDay(month + 1) - 1;
  absl::CivilDay moved(month.year(), month.month(), day.day());
  return moved > last ? last : moved;
}

absl::CivilDay EndOf(const Period& period) {
  int months = Months(period.unit);
  if (months > 0) return absl::CivilDay(absl::CivilMonth(period.first) + months);
  return period.first + (period.unit == TimeUnit::kWeekend ? 2 : Days(period.unit));
}

std::string Spell(const Period& period) {
  std::string out;
  const absl::CivilDay& day = period.first;
  switch (period.unit) {
    case TimeUnit::kWeek: case TimeUnit::kWeekend: case TimeUnit::kFortnight: {
      int64_t year = 0;
      int week = IsoWeek(day, &year);
      Year(out, year);
      out += "-W";
      Digits(out, week, 2);
      if (period.unit == TimeUnit::kWeekend) out += "-WE";
      return out;
    }
    case TimeUnit::kMonth:
      Year(out, day.year());
      out += '-';
      Digits(out, day.month(), 2);
      return out;
    case TimeUnit::kQuarter:
      Year(out, day.year());
      out += "-Q";
      Digits(out, (day.month() + 2) / 3, 1);
      return out;
    case TimeUnit::kHalf:
      Year(out, day.year());
      out += day.month() <= 6 ? "-H1" : "-H2";
      return out;
    case TimeUnit::kSeason: {
      static constexpr const char* kNames[] = {"-WI", "-SP", "-SU", "-FA"};
      Year(out, day.month() == 12 ? day.year() : day.year());
      return out + kNames[day.month() % 12 / 3];
    }
    case TimeUnit::kYear: Year(out, day.year()); return out;
    case TimeUnit::kDecade: Year(out, day.year()); return out.substr(0, out.size() - 1);
    case TimeUnit::kCentury:  // the fifth century BC runs from 500 to 401 and is BC04, as the nineteenth AD is 18
      Year(out, day.year() < 0 ? day.year() + 99 : std::max<int64_t>(day.year(), 1));
      return out.substr(0, out.size() - 2);
    case TimeUnit::kMillennium: Year(out, day.year()); return out.substr(0, out.size() - 3);
    default:
      if (day.year() > 0 && day.year() < 10'000) return Iso(day);
      Year(out, day.year());
      out += '-';
      Digits(out, day.month(), 2);
      out += '-';
      Digits(out, day.day(), 2);
      return out;
  }
}

std::string SpellDuration(double amount, TimeUnit unit, double small_amount, TimeUnit small) {
  if (unit == TimeUnit::kFortnight) amount *= 2, unit = TimeUnit::kWeek;
  if (unit == TimeUnit::kHalf) amount *= 6, unit = TimeUnit::kMonth;
  if (unit == TimeUnit::kHour && small == TimeUnit::kNone && std::isfinite(amount) && amount != std::floor(amount) &&
      amount * 60 == std::floor(amount * 60)) {  // "5 1/2 hours" is PT5H30M
    small = TimeUnit::kMinute;
    small_amount = (amount - std::floor(amount)) * 60;
    amount = std::floor(amount);
  }
  std::string out = "P";
  bool of_day = false;
  const char* suffix = Suffix(unit, &of_day);
  if (of_day) out += 'T';
  if (amount != 0 || small == TimeUnit::kNone) {
    Number(out, amount);
    out += suffix;
  }
  if (small != TimeUnit::kNone) {
    bool small_of_day = false;
    suffix = Suffix(small, &small_of_day);
    if (small_of_day && !of_day) out += 'T';
    const double rest = std::round((small_amount - std::floor(small_amount)) * 60);
    const bool mixed = std::isfinite(small_amount) && rest > 0 && (small == TimeUnit::kHour || small == TimeUnit::kMinute);
    Number(out, mixed ? std::floor(small_amount) : small_amount);
    out += suffix;
    if (mixed) {  // "21 minutes and six seconds"
      Number(out, rest);
      out += small == TimeUnit::kHour ? 'M' : 'S';
    }
  }
  return out;
}

double UcumOf(TimeUnit unit, const char** ucum) {
  switch (unit) {
    case TimeUnit::kSecond: *ucum = "s"; return 1;
    case TimeUnit::kMinute: *ucum = "min"; return 1;
    case TimeUnit::kHour: *ucum = "h"; return 1;
    case TimeUnit::kWeekend: *ucum = "d"; return 2;
    case TimeUnit::kWeek: *ucum = "wk"; return 1;
    case TimeUnit::kFortnight: *ucum = "wk"; return 2;
    case TimeUnit::kDay: case TimeUnit::kNight: case TimeUnit::kDayPart: *ucum = "d"; return 1;
    default: break;
  }
  int months = Months(unit);
  *ucum = months % 12 == 0 && months > 0 ? "a" : "mo";
  return months % 12 == 0 ? months / 12.0 : months;
}

const char* PartCode(DayPart part) {
  static constexpr const char* kCodes[] = {"", "MO", "MI", "AF", "EV", "NI", "DT"};
  return kCodes[static_cast<int>(part)];
}

int PartStart(DayPart part, int* hours) {
  static constexpr int kStart[] = {0, 5, 11, 12, 17, 18, 6};
  static constexpr int kHours[] = {24, 7, 3, 7, 7, 12, 12};
  *hours = kHours[static_cast<int>(part)];
  return kStart[static_cast<int>(part)];
}

}  // namespace crossread
