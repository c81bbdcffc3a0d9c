// SPDX-License-Identifier: Apache-2.0
// Two dates of a day each: one day, or one night that two sources count to the day before and the day after?
#ifndef CROSSREAD_SRC_VALUES_ONE_NIGHT_H_
#define CROSSREAD_SRC_VALUES_ONE_NIGHT_H_

#include <string_view>

#include "crossread/value.h"

namespace crossread {

/// Topic::key of the day that sources open with: its dates are compared by OneDayOrNight().
inline constexpr std::string_view kDayOfOpening = "when it opens";

/// True where both begin on one day, or the earlier one lies in an evening or a night and the later one, of the next day, may be its
/// small hours: "Monday night" and "Tuesday", but not "late on Tuesday". The words are those of the dates.
bool OneDayOrNight(const TimeRange& a, std::string_view words_a, const TimeRange& b, std::string_view words_b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_ONE_NIGHT_H_
