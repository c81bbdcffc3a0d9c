// SPDX-License-Identifier: Apache-2.0
// The names of the calendar, one function a kind of name: months with days, weekdays, quarters, seasons.
#ifndef CROSSREAD_SRC_CLAIMS_TIME_CALENDAR_H_
#define CROSSREAD_SRC_CLAIMS_TIME_CALENDAR_H_

#include <cstdint>

#include "claims/time_grammar.h"

namespace crossread {

constexpr Roles kMonthRoles = RolesOf(Role::kMonth, Role::kWeakMonth);
constexpr Roles kWeekdayRoles = RolesOf(Role::kWeekday, Role::kWeakWeekday);

/// A month with a day or a year after it; or alone, where it stands as a month does. `led`: "last", "this" or the like
/// stands before it, here and below.
TimeMatch MonthName(const TimeReader& reader, const TimeSetting& setting, uint32_t i, bool led);

/// "10 January 2022", "the 10th of January", "9-13 March", "second of Aug".
TimeMatch DayFirst(const TimeReader& reader, uint32_t i);

/// "2017 April", "2017 April 3": the year in front, as lists and other languages have it.
TimeMatch YearFirst(const TimeReader& reader, const TimeSetting& setting, uint32_t i);

/// "on the 10th.", "on 10th.", "on the night of the 21st they": a day without its month, where it can be nothing else.
TimeMatch BareDay(const TimeReader& reader, uint32_t i);

/// A weekday, with the date behind it where there is one: "Friday", "Wed., Oct. 26", "Tue 13th".
TimeMatch WeekdayName(const TimeReader& reader, const TimeSetting& setting, uint32_t i, bool led);

/// Adds to the weekday `match` the week it lies in: "Wednesday of last week", "Monday evening next week", "Friday of the following week".
void WeekOf(const TimeReader& reader, TimeMatch& match);

/// "third quarter", "third-quarter", "Q3", "first half": with the year after it.
TimeMatch QuarterName(const TimeReader& reader, const TimeSetting& setting, uint32_t i);

/// "last year's third quarter", "next year's first half".
TimeMatch OfAYear(const TimeReader& reader, uint32_t i);

/// "the summer of 1998", "winter of 1939-40"; alone where it stands as a season does: "in spring".
TimeMatch SeasonName(const TimeReader& reader, uint32_t i, bool led);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_TIME_CALENDAR_H_
