// SPDX-License-Identifier: Apache-2.0
// Civil arithmetic on half-open ranges.
#include "values/time_range.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/strings.h"

namespace crossread {
namespace {

constexpr const char* kDays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool Midnight(const absl::CivilSecond& at) { return at.hour() == 0 && at.minute() == 0 && at.second() == 0; }

std::string ShowDay(const absl::CivilDay& day) {
  return absl::StrCat(kDays[static_cast<int>(absl::GetWeekday(day))], " ", day.day(), " ", kMonths[day.month() - 1], " ", day.year());
}

}  // namespace

bool Overlap(const TimeRange& a, const TimeRange& b) {
  if (a.utc == b.utc) return a.first < b.last && b.first < a.last;
  const TimeRange& utc = a.utc ? a : b;
  const TimeRange& local = a.utc ? b : a;
  return utc.first - kFarthestBehind < local.last && local.first < utc.last + kFarthestAhead;
}

int64_t DaysApart(const TimeRange& a, const TimeRange& b) {
  if (Overlap(a, b)) return 0;
  const TimeRange& early = a.first < b.first ? a : b;
  const TimeRange& late = a.first < b.first ? b : a;
  return absl::CivilDay(late.first) - absl::CivilDay(early.last - 1);
}

double LengthInDays(const TimeRange& range) { return static_cast<double>(range.last - range.first) / 86400.0; }

std::string_view PartOfDay(const TimeRange& range) {
  struct Part {
    int first, hours;
    std::string_view name;
  };
  static constexpr Part kParts[] = {{5, 7, "morning"}, {12, 7, "afternoon"}, {17, 7, "evening"}, {18, 12, "night"}};
  if (range.utc || range.first.minute() != 0) return {};
  for (const Part& part : kParts) {
    if (range.first.hour() == part.first && range.last - range.first == part.hours * 3600) return part.name;
  }
  return {};
}

std::string ShowTime(const TimeRange& range) {
  absl::CivilDay first(range.first), last(range.last - 1);
  if (std::string_view part = PartOfDay(range); !part.empty()) return absl::StrCat(ShowDay(first), " ", av(part));
  if (!Midnight(range.first) || !Midnight(range.last)) {
    return absl::StrCat(ShowDay(first), absl::StrFormat(" %02d:%02d", range.first.hour(), range.first.minute()), range.utc ? " UTC" : "");
  }
  if (first == last) return ShowDay(first);
  if (first.day() == 1 && last + 1 == absl::CivilDay(absl::CivilMonth(first) + 1)) {
    return absl::StrCat(kMonths[first.month() - 1], " ", first.year());
  }
  if (first == absl::CivilDay(first.year()) && last + 1 == absl::CivilDay(first.year() + 1)) return absl::StrCat(first.year());
  return absl::StrCat(ShowDay(first), " to ", ShowDay(last));
}

std::string KeyOf(const TimeRange& range) {
  absl::CivilDay first(range.first), last(range.last - 1);
  std::string key = absl::FormatCivilTime(first);
  if (!Midnight(range.first) || !Midnight(range.last)) {
    absl::StrAppend(&key, absl::StrFormat("T%02d:%02d", range.first.hour(), range.first.minute()), range.utc ? "Z" : "");
  } else if (first != last) {
    absl::StrAppend(&key, "/", absl::FormatCivilTime(last));
  }
  return key;
}

}  // namespace crossread
