// SPDX-License-Identifier: Apache-2.0
// Feasts and public days: the rule of each as one number, and the day it falls on in a year.
#ifndef CROSSREAD_SRC_VALUES_HOLIDAY_H_
#define CROSSREAD_SRC_VALUES_HOLIDAY_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "absl/time/civil_time.h"

namespace crossread {

/// A rule such as "12-25", "easter-2", "orthodox+0", "11:4:3+1" (day after the fourth Thursday of November; nth -1 is
/// the last) or "hijri:10:1:3" (month, day, length), packed. 0 where `rule` is none of these.
int32_t HolidayCode(std::string_view rule);

/// A stretch of days, usually one.
struct HolidaySpan {
  absl::CivilDay first;
  int days = 1;
};

/// When `code` falls in `year` (1 to 9999); nothing for 0. Hijri dates are reckoned, a day early or late of a sighting.
std::optional<HolidaySpan> HolidayIn(int32_t code, int64_t year);

/// Easter Sunday of the western churches.
absl::CivilDay Easter(int64_t year);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_HOLIDAY_H_
