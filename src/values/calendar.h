// SPDX-License-Identifier: Apache-2.0
// Calendar periods of any size: their first day, their neighbours, and how TIMEX3 spells them.
#ifndef CROSSREAD_SRC_VALUES_CALENDAR_H_
#define CROSSREAD_SRC_VALUES_CALENDAR_H_

#include <cstdint>
#include <string>

#include "absl/time/civil_time.h"
#include "crossread/time_phrase.h"

namespace crossread {

/// A day, week, weekend, month, quarter, half, season, year, decade, century or millennium, by its first day.
struct Period {
  TimeUnit unit = TimeUnit::kDay;
  absl::CivilDay first;
};

/// The period of size `unit` in which `day` lies. A weekend is the Saturday and Sunday of that day's week.
Period PeriodOf(absl::CivilDay day, TimeUnit unit);

/// `period` moved on by `count` of its own unit.
Period Shift(const Period& period, int64_t count);

/// `day` moved on by `count` of `unit`; a day that the new month lacks becomes its last.
absl::CivilDay AddUnits(absl::CivilDay day, double count, TimeUnit unit);

/// First day after `period`.
absl::CivilDay EndOf(const Period& period);

/// "2022-01-10", "2022-W02", "2022-W02-WE", "2022-01", "2022-Q1", "2022-H1", "2022-SU", "2022", "202", "20".
std::string Spell(const Period& period);

/// "P3Y", "PT5H30M", "PXD" (not finite), "P1DE", "P1CE"; the second pair is left out where `small` is kNone.
std::string SpellDuration(double amount, TimeUnit unit, double small_amount = 0, TimeUnit small = TimeUnit::kNone);

/// Length of `unit` in the UCUM unit named by `ucum` ("h", "d", "wk", "mo", "a", "min", "s"): 10 for a decade in "a".
double UcumOf(TimeUnit unit, const char** ucum);

/// TIMEX3's two letters after the T: "MO", "NI"; "" for kNone.
const char* PartCode(DayPart part);

/// First hour of `part`, and the hours to its end: evening is 18 and 6.
int PartStart(DayPart part, int* hours);

/// 0 Monday .. 6 Sunday.
int WeekdayOf(absl::CivilDay day);

/// ISO 8601 week number of `day`, and the year that the week belongs to.
int IsoWeek(absl::CivilDay day, int64_t* year);

/// Monday of ISO week `week` of `year`.
absl::CivilDay IsoMonday(int64_t year, int week);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_CALENDAR_H_
