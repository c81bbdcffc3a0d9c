// SPDX-License-Identifier: Apache-2.0
// Values in the words of a newsroom: "Mon 10 Jan", "14 or more".
#include "report/shown.h"

#include <cmath>
#include <cstdio>

#include "values/time_range.h"

namespace crossread {
namespace {

constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr const char* kMonthNames[] = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
constexpr const char* kWeekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr const char* kDash = "–";  // en dash

std::string UnitSuffix(const std::string& unit) {
  if (unit == "count" || unit.empty()) return "";
  if (unit == "percent") return "%";
  return " " + (unit.size() > 2 && unit.front() == '{' ? unit.substr(1, unit.size() - 2) : unit);
}

}  // namespace

std::string PrintDay(absl::CivilDay day, bool year) {
  std::string out = kWeekdays[static_cast<int>(absl::GetWeekday(day))];
  out += " " + std::to_string(day.day()) + " " + kMonths[day.month() - 1];
  if (year) out += " " + std::to_string(day.year());
  return out;
}

std::string PrintTime(const TimeRange& range, bool year) {
  absl::CivilDay first(range.first);
  absl::CivilDay last(range.last - 1);
  if (std::string_view part = PartOfDay(range); !part.empty()) return PrintDay(first, year) + " " + std::string(part);
  if (first == last) {
    std::string out = PrintDay(first, year);
    if (range.last - range.first < 12 * 3600) {
      char clock[16];
      std::snprintf(clock, sizeof clock, " %02d:%02d", range.first.hour(), range.first.minute());
      out += clock;
    }
    return out;
  }
  bool whole_months = first.day() == 1 && (last + 1).day() == 1;
  if (whole_months && first.month() == 1 && last.month() == 12) {
    std::string out = std::to_string(first.year());
    return first.year() == last.year() ? out : out + kDash + std::to_string(last.year());
  }
  if (whole_months && absl::CivilMonth(first) == absl::CivilMonth(last)) {
    return std::string(kMonthNames[first.month() - 1]) + " " + std::to_string(first.year());
  }
  return PrintDay(first, year && first.year() != last.year()) + " " + kDash + " " + PrintDay(last, year);
}

std::string PrintNumber(double number) {
  char digits[64];
  double whole = std::round(number);
  bool integral = std::fabs(number - whole) < 0.005;
  if (std::fabs(number) >= 1e15) {
    std::snprintf(digits, sizeof digits, "%.3g", number);
    return digits;
  }
  std::snprintf(digits, sizeof digits, integral ? "%.0f" : "%.2f", integral ? whole : number);
  std::string text = digits;
  if (!integral && text.back() == '0') text.pop_back();
  size_t point = text.find('.');
  size_t start = text.front() == '-' ? 1 : 0;
  for (size_t at = point == std::string::npos ? text.size() : point; at > start + 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string PrintInterval(const Amount& amount) {
  std::string unit = UnitSuffix(amount.unit);
  bool low = std::isfinite(amount.low);
  bool high = std::isfinite(amount.high);
  if (!low && !high) return "";
  if (!high) return PrintNumber(amount.low) + unit + " or more";
  if (!low) return "up to " + PrintNumber(amount.high) + unit;
  if (amount.low == amount.high) return PrintNumber(amount.low) + unit;
  return PrintNumber(amount.low) + kDash + PrintNumber(amount.high) + unit;
}

}  // namespace crossread
