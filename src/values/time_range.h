// SPDX-License-Identifier: Apache-2.0
// Can two stretches of time both hold, and how are they shown to people?
#ifndef CROSSREAD_SRC_VALUES_TIME_RANGE_H_
#define CROSSREAD_SRC_VALUES_TIME_RANGE_H_

#include <string>
#include <string_view>

#include "crossread/value.h"

namespace crossread {

/// How far a zone's clock is ahead of UTC or behind it at most, in seconds.
inline constexpr int64_t kFarthestAhead = 14 * 3600, kFarthestBehind = 12 * 3600;

/// True where the half-open ranges can share a moment; where one is in UTC and the other in a zone unknown, in any zone.
bool Overlap(const TimeRange& a, const TimeRange& b);

/// Whole days from the end of the earlier range to the start of the later one; 0 where they touch or overlap.
int64_t DaysApart(const TimeRange& a, const TimeRange& b);

/// Length in days, at least 0.
double LengthInDays(const TimeRange& range);

/// "morning" of 5 to 12 o'clock, and the like, as the reader of dates has them; empty for any other stretch.
std::string_view PartOfDay(const TimeRange& range);

/// "Mon 10 Jan 2022", "Mon 10 Jan 2022 morning", "Jun 2021", "2014", "9 to 13 Jan 2022": as far as the range is known.
std::string ShowTime(const TimeRange& range);

/// The same for fingerprints and machines: "2022-01-10", "2021-06", "2022-01-09/2022-01-13".
std::string KeyOf(const TimeRange& range);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_TIME_RANGE_H_
