// SPDX-License-Identifier: Apache-2.0
// A temporal expression as written, before the source's own day is known: the grammar's half of date reading.
#ifndef CROSSREAD_TIME_PHRASE_H_
#define CROSSREAD_TIME_PHRASE_H_

#include <cstdint>
#include <string_view>

#include "crossread/value.h"

namespace crossread {

/// Which way a day without a year or a weekday without a date points, seen from the source's day.
enum class Direction : uint8_t { kUnknown, kPast, kFuture, kSame };

/// Calendar units, small to large.
enum class TimeUnit : uint8_t {
  kNone, kSecond, kMinute, kHour, kDay, kWeekend, kWeek, kFortnight, kMonth, kQuarter, kHalf, kSeason, kYear, kDecade,
  kCentury, kMillennium, kDayPart, kNight
};

/// Parts of a day as TIMEX3 spells them (TMO, TMI, TAF, TEV, TNI, TDT).
enum class DayPart : uint8_t { kNone, kMorning, kMidday, kAfternoon, kEvening, kNight, kDaytime };

/// The word that leads into a calendar name: "last October", "this Friday", "the same week"; the last two are counted
/// from the date named last: "the following spring", "the previous Monday".
enum class Lead : uint8_t { kNone, kThis, kLast, kNext, kComing, kThat, kFollowing, kPreceding };

/// How the figures of "10/1/2022" are ordered. Copy alone cannot tell where both are twelve or less.
enum class DateOrder : uint8_t { kNone, kMonthFirst, kDayFirst, kEither };

/// Where a stretch of hours, days or years ends that is written as one: "Jan. 9-13", "5 to 6 p.m.", "2014-16".
struct TimeEnd {
  int32_t year = INT32_MIN;
  int8_t month = 0;
  int8_t day = 0;
  int8_t hour = -1;
  int8_t minute = -1;
  bool Any() const { return year != INT32_MIN || month != 0 || day != 0 || hour >= 0; }
};

/// What a phrase says. Fields that the words leave open hold the value named "open".
struct TimePhrase {
  enum class Form : uint8_t {
    kAbsolute,   ///< year/month/day as far as given: "10 January 2022", "January 10", "2014", "the 10th"
    kWeekday,    ///< "Monday", "last Tuesday"
    kRelative,   ///< `amount` `unit`s from the anchor: "yesterday", "two weeks ago", "last month", "this week"
    kAnaphoric,  ///< the same from the last date mentioned: "two days later", "the day before", "that year"
    kDuration,   ///< "seven hours", "two-day"
    kSet,        ///< "every Monday", "twice a day"
    kVague,      ///< PAST_REF, PRESENT_REF, FUTURE_REF; `direction` says which
  };
  Form form = Form::kAbsolute;
  TimexType type = TimexType::kDate;
  Direction direction = Direction::kUnknown;
  Lead lead = Lead::kNone;
  TimeUnit unit = TimeUnit::kNone;
  DayPart part = DayPart::kNone;
  int32_t year = kOpen;      ///< open, or proleptic Gregorian; BC years are <= 0
  TimeUnit year_span = TimeUnit::kYear;  ///< kDecade: `year` and the nine after it; kCentury: and the 99 after it
  int8_t year_shift = kNoShift;  ///< "April next year": years from the anchor's; open where no such word stands
  int8_t month = 0;          ///< 1..12, 0 open
  int8_t day = 0;            ///< 1..31, 0 open
  int8_t weekday = -1;       ///< 0 Monday .. 6 Sunday, -1 open
  int8_t season = 0;         ///< 1 spring .. 4 winter, 0 open
  int8_t quarter = 0;        ///< 1..4, 0 open
  int8_t half = 0;           ///< 1..2, 0 open
  int8_t hour = -1;          ///< 0..24, -1 open
  int8_t minute = -1;
  int8_t second = -1;
  int8_t nth = 0;            ///< n-th `unit` (or weekday) of the period that the other fields name; -1 the last; 0 open
  bool fiscal = false;       ///< a book-keeping year
  bool either_half = false;  ///< `hour` is 1..12 and the copy does not say which half of the day
  DateOrder order = DateOrder::kNone;  ///< kEither: `month` and `day` stand month first and may have to change places
  bool short_year = false;   ///< two digits: the century is open
  int32_t holiday = 0;       ///< HolidayCode of values/holiday.h, 0 open
  std::string_view zone;     ///< IANA name, or "local"; lives as long as the lexicon; empty where the copy names none
  double amount = 0;         ///< signed count of `unit`; NaN for "several days"
  double small_amount = 0;   ///< of `small_unit`: the second part of "3 hours 30 minutes"
  TimeUnit small_unit = TimeUnit::kNone;
  char mod = 0;              ///< key into the TIMEX3 modifiers: see ModName
  bool after_anchor = false; ///< kRelative with a calendar name: count from that name, not from the anchor
  bool aside = false;        ///< a year that tells of something else than the story's time: "the 1905 rising", "since 1931"
  TimeEnd to;                ///< set where the phrase is a stretch

  static constexpr int32_t kOpen = INT32_MIN;
  static constexpr int8_t kNoShift = INT8_MIN;
};

/// TIMEX3 spelling of TimePhrase::mod: 'S' START, 'M' MID, 'E' END, 'A' APPROX, '<' LESS_THAN, '>' MORE_THAN,
/// 'l' EQUAL_OR_LESS, 'g' EQUAL_OR_MORE, 'b' BEFORE, 'a' AFTER; "" for anything else.
const char* ModName(char mod);

}  // namespace crossread

#endif  // CROSSREAD_TIME_PHRASE_H_
