// SPDX-License-Identifier: Apache-2.0
// A temporal expression as written, before the source's own day is known: the grammar's half of date reading.
#ifndef CROSSREAD_TIME_PHRASE_H_
#define CROSSREAD_TIME_PHRASE_H_

#include <cstdint>

#include "crossread/value.h"

namespace crossread {

/// Which way a day without a year or a weekday without a date points, seen from the source's day.
enum class Direction : uint8_t { kUnknown, kPast, kFuture, kSame };

/// Calendar units, small to large.
enum class TimeUnit : uint8_t {
  kNone, kSecond, kMinute, kHour, kDay, kWeekend, kWeek, kFortnight, kMonth, kQuarter, kHalf, kSeason, kYear, kDecade,
  kCentury
};

/// Parts of a day as TIMEX3 spells them (TMO, TMI, TAF, TEV, TNI, TDT).
enum class DayPart : uint8_t { kNone, kMorning, kMidday, kAfternoon, kEvening, kNight, kDaytime };

/// What a phrase says. Fields that the words leave open hold the value named "open".
struct TimePhrase {
  enum class Form : uint8_t {
    kAbsolute,   ///< year/month/day as far as given: "10 January 2022", "January 10", "2014", "the 10th"
    kWeekday,    ///< "Monday", "last Tuesday"
    kRelative,   ///< `amount` `unit`s from the anchor: "yesterday", "two weeks ago", "last month", "this week"
    kAnaphoric,  ///< the same from the last date mentioned: "two days later", "the day before", "that year"
    kDuration,   ///< "seven hours", "two-day"
    kSet,        ///< "every Monday", "twice a day"
    kVague,      ///< PAST_REF, PRESENT_REF, FUTURE_REF
  };
  Form form = Form::kAbsolute;
  TimexType type = TimexType::kDate;
  Direction direction = Direction::kUnknown;
  TimeUnit unit = TimeUnit::kNone;
  DayPart part = DayPart::kNone;
  int32_t year = kOpen;      ///< open, or proleptic Gregorian; BC years are <= 0
  int8_t month = 0;          ///< 1..12, 0 open
  int8_t day = 0;            ///< 1..31, 0 open
  int8_t weekday = -1;       ///< 0 Monday .. 6 Sunday, -1 open
  int8_t hour = -1;          ///< 0..24, -1 open
  int8_t minute = -1;
  int8_t second = -1;
  int16_t zone_minutes = kNoZone;  ///< east of UTC, where the copy names a zone
  double amount = 0;         ///< signed count of `unit`; NaN for "several days"
  char mod = 0;              ///< key into the TIMEX3 modifiers: see ModName

  static constexpr int32_t kOpen = INT32_MIN;
  static constexpr int16_t kNoZone = INT16_MIN;
};

}  // namespace crossread

#endif  // CROSSREAD_TIME_PHRASE_H_
