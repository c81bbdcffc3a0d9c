// SPDX-License-Identifier: Apache-2.0
// What is counted from a day: the day of speech, the last day named, or a calendar name.
#include <cmath>

#include "facts/resolve_point.h"

namespace crossread {
namespace {

using Form = TimePhrase::Form;

int64_t Seconds(TimeUnit unit) { return unit == TimeUnit::kHour ? 3600 : unit == TimeUnit::kMinute ? 60 : 1; }

/// `base` moved by the phrase's count, at the size of its unit: "two weeks ago" is a week.
Period Moved(const TimePhrase& phrase, absl::CivilDay base) {
  if (phrase.unit == TimeUnit::kDay || phrase.unit == TimeUnit::kNight || phrase.small_unit != TimeUnit::kNone) {
    absl::CivilDay day = AddUnits(base, phrase.amount, phrase.unit);
    if (phrase.small_unit != TimeUnit::kNone && !phrase.after_anchor) day = AddUnits(day, phrase.small_amount, phrase.small_unit);
    if (phrase.small_unit == TimeUnit::kWeek && phrase.small_amount == 0) return PeriodOf(day, TimeUnit::kWeek);  // "four years ago this week"
    return {TimeUnit::kDay, day};
  }
  TimeUnit unit = phrase.unit == TimeUnit::kFortnight ? TimeUnit::kWeek : phrase.unit;
  double amount = phrase.unit == TimeUnit::kFortnight ? phrase.amount * 2 : phrase.amount;
  if (amount != std::floor(amount)) return PeriodOf(AddUnits(base, amount, unit), unit >= TimeUnit::kYear ? TimeUnit::kYear : unit == TimeUnit::kMonth ? TimeUnit::kMonth : TimeUnit::kDay);
  if (unit >= TimeUnit::kDecade && amount != 0 && phrase.lead == Lead::kNone) return {TimeUnit::kYear, absl::CivilDay(base.year() + static_cast<int64_t>(amount) * (unit == TimeUnit::kDecade ? 10 : 100), 1, 1)};
  return Shift(PeriodOf(base, unit), static_cast<int64_t>(amount));
}

}  // namespace

Place ReadShift(const TimePhrase& phrase, const Anchor& anchor, const std::optional<absl::CivilDay>& day, const ResolveState& state) {
  Place place;
  if (!(std::fabs(phrase.amount) < 1e6)) return place;
  if (phrase.after_anchor) {  // "two days after Christmas"
    TimePhrase name = phrase;
    name.form = phrase.weekday >= 0 && phrase.month == 0 && phrase.holiday == 0 ? Form::kWeekday : Form::kAbsolute;
    name.unit = TimeUnit::kNone;
    if (phrase.small_unit != TimeUnit::kNone) {
      if (!day) return place;
      place.anchored = true;
      place.period = Period{TimeUnit::kDay, AddUnits(*day, phrase.small_amount, phrase.small_unit)};
    } else {
      place = ReadCalendar(name, day, state);
    }
    if (place.period) place.period = Period{place.period->unit == TimeUnit::kDay ? TimeUnit::kDay : phrase.unit, AddUnits(place.period->first, phrase.amount, phrase.unit)};
    return place;
  }
  if (phrase.nth != 0) {  // "the 9th month of next year"
    if (!day) return place;
    TimePhrase whole;
    whole.form = Form::kAbsolute;
    const bool told = state.narrative && state.last_month && phrase.small_unit == TimeUnit::kMonth && phrase.small_amount == 0;  // "the 30th day of the month"
    Period period = Shift(PeriodOf(told ? *state.last_month : *day, phrase.small_unit), static_cast<int64_t>(phrase.small_amount));
    whole.year = static_cast<int32_t>(period.first.year());
    if (phrase.small_unit == TimeUnit::kMonth) whole.month = static_cast<int8_t>(period.first.month());
    if (phrase.small_unit == TimeUnit::kQuarter) whole.quarter = static_cast<int8_t>((period.first.month() + 2) / 3);
    whole.nth = phrase.nth;
    whole.unit = phrase.unit;
    whole.weekday = phrase.weekday;
    place = ReadCalendar(whole, day, state);
    place.anchored = true;
    place.absolute = false;
    return place;
  }
  // In a telling of history, "the end of the month" is seen from the day told last.
  bool told = state.narrative && state.last && phrase.unit >= TimeUnit::kWeek && phrase.amount == 0 && phrase.lead == Lead::kNone;
  bool back = phrase.form == Form::kAnaphoric || told;
  std::optional<absl::CivilDay> base = day;
  TimeUnit base_unit = TimeUnit::kDay;
  if (back && state.last) {
    base = state.last->first;
    base_unit = state.last->unit;
  }
  if (!base) return place;
  place.anchored = !(back && state.last);
  if (phrase.unit <= TimeUnit::kHour && phrase.unit != TimeUnit::kNone) {
    double seconds = phrase.amount * static_cast<double>(Seconds(phrase.unit)) + phrase.small_amount * static_cast<double>(Seconds(phrase.small_unit));
    if (back && state.clock) {  // "two hours later"
      place.instant = *state.clock + static_cast<int64_t>(seconds);
      place.period = Period{TimeUnit::kDay, absl::CivilDay(*place.instant)};
      return place;
    }
    if ((back && state.last) || !anchor.minute) {
      if (!back && std::fabs(phrase.amount) * static_cast<double>(Seconds(phrase.unit)) <= 43200) place.period = Period{TimeUnit::kDay, *base};
      return place;
    }
    place.instant = absl::CivilSecond(*anchor.minute) + static_cast<int64_t>(seconds);
    place.period = Period{TimeUnit::kDay, absl::CivilDay(*place.instant)};
    return place;
  }
  if (phrase.weekday >= 0) {
    TimeUnit unit = phrase.unit == TimeUnit::kWeek ? TimeUnit::kDay : phrase.unit;
    Period week = phrase.unit == TimeUnit::kWeek ? Shift(PeriodOf(*base, TimeUnit::kWeek), static_cast<int64_t>(phrase.amount))
                                                 : PeriodOf(AddUnits(*base, phrase.amount, unit), TimeUnit::kWeek);
    place.period = Period{TimeUnit::kDay, week.first + phrase.weekday};
    return place;
  }
  bool year_back = phrase.unit == TimeUnit::kYear && phrase.amount == -1 && phrase.lead == Lead::kNone;  // "a year ago"
  if (year_back && phrase.small_unit == TimeUnit::kMonth) {  // "the year-ago month"
    place.period = Shift(PeriodOf(state.last_month ? *state.last_month : *base, TimeUnit::kMonth), state.last_month ? -12 : -13);
    return place;
  }
  if (phrase.small_unit == TimeUnit::kQuarter || (year_back && back && state.last_quarter && state.quarter_age <= 2)) {
    Period quarter = state.last_quarter ? *state.last_quarter : Shift(PeriodOf(*base, TimeUnit::kQuarter), -1);
    place.period = Shift(quarter, -4);
    return place;
  }
  if (year_back && !back && state.last_quarter && state.quarter_age <= 1) {
    place.period = Shift(*state.last_quarter, -4);
    return place;
  }
  if (year_back && back && base_unit == TimeUnit::kMonth && !state.narrative) {  // "rose in February from a year earlier"
    place.period = Shift(*state.last, -12);
    return place;
  }
  if (back && phrase.amount == 0) {
    if (phrase.unit == TimeUnit::kQuarter) {
      place.period = state.last_quarter ? *state.last_quarter : Shift(PeriodOf(*base, TimeUnit::kQuarter), -1);
      return place;
    }
    if (base_unit > phrase.unit && phrase.unit > TimeUnit::kDay) {  // "that month" after a bare year
      if (state.narrative && state.last_month && PeriodOf(*state.last_month, base_unit).first == *base) base = state.last_month;
      else if (state.narrative) return place;
      else if (day) base = day;
    }
  }
  place.period = Moved(phrase, *base);
  bool ended = phrase.unit == TimeUnit::kYear && phrase.mod == 'E' && phrase.amount == 0 && phrase.lead == Lead::kNone && !back;
  if (ended && phrase.direction == Direction::kPast && base->month() < 12) place.period = Shift(*place.period, -1);  // told in May, "at year-end" was
  // "over the weekend", told on a working day, is the one before, unless the verb looks ahead.
  const bool near = WeekdayOf(*base) == 4 && phrase.direction == Direction::kUnknown;  // on a Friday the next one is at hand
  if (phrase.unit == TimeUnit::kWeekend && phrase.amount == 0 && phrase.lead == Lead::kNone && WeekdayOf(*base) < 5 && phrase.direction != Direction::kFuture && !near) {
    place.period = Shift(*place.period, -1);
  }
  return place;
}

}  // namespace crossread
