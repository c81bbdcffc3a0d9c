// SPDX-License-Identifier: Apache-2.0
// Zone arithmetic with Abseil's CCTZ.
#include "facts/zone.h"

#include <string>

#include "absl/time/time.h"
#include "values/time_range.h"

namespace crossread {

TimeRange InUtc(const TimeRange& range, std::string_view zone) {
  absl::TimeZone rules;
  if (!absl::LoadTimeZone(std::string(zone), &rules)) {
    return {range.first - kFarthestAhead, range.last + kFarthestBehind};
  }
  auto utc = [&rules](absl::CivilSecond civil) { return absl::ToCivilSecond(absl::FromCivil(civil, rules), absl::UTCTimeZone()); };
  return {utc(range.first), utc(range.last), true};
}

TimeRange InLocal(const TimeRange& range, int64_t offset) { return {range.first + offset, range.last + offset}; }

int64_t OffsetOf(const TimeRange& local, const TimeRange& utc) {
  constexpr int64_t kQuarterHour = 900, kDay = 86400;
  int64_t apart = ((local.first - utc.first) % kDay + kDay) % kDay;  // a day may be missing on one side
  if (apart > kFarthestAhead) apart -= kDay;
  return apart % kQuarterHour == 0 && apart >= -kFarthestBehind ? apart : -1;
}

}  // namespace crossread
