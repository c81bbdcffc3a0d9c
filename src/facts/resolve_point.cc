// SPDX-License-Identifier: Apache-2.0
// Points in time: period, clock, value and range.
#include "facts/resolve_point.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "facts/zone.h"

namespace crossread {
namespace {

using Form = TimePhrase::Form;

void Two(std::string& out, int value) {
  out += static_cast<char>('0' + value / 10 % 10);
  out += static_cast<char>('0' + value % 10);
}

/// The value of a phrase that lacks an anchor: what is open stays an X.
std::string OpenValue(const TimePhrase& phrase) {
  std::string value = "XXXX";
  if (phrase.form == Form::kAbsolute && phrase.year > 999 && phrase.year < 10000) value = std::to_string(phrase.year);  // "Feb. 30, 2019", as written
  static constexpr const char* kSeasons[] = {"", "-SP", "-SU", "-FA", "-WI"};
  if (phrase.form == Form::kWeekday) {
    value += "-WXX-";
    value += static_cast<char>('1' + phrase.weekday);
  } else if (phrase.month != 0) {
    value += '-';
    Two(value, phrase.month);
    if (phrase.day != 0) value += '-', Two(value, phrase.day);
  } else if (phrase.season != 0) {
    value += kSeasons[phrase.season];
  } else if (phrase.quarter != 0) {
    value += "-Q";
    value += static_cast<char>('0' + phrase.quarter);
  } else if (phrase.half != 0) {
    value += "-H";
    value += static_cast<char>('0' + phrase.half);
  } else if (phrase.day != 0) {
    value += "-XX-";
    Two(value, phrase.day);
  } else if (phrase.form == Form::kAbsolute && phrase.hour >= 0) {
    value.clear();
  } else if (phrase.unit <= TimeUnit::kDay || phrase.unit == TimeUnit::kNight) {
    value += "-XX-XX";
  } else if (phrase.unit <= TimeUnit::kFortnight) {
    value += "-WXX";
  } else if (phrase.unit == TimeUnit::kMonth) {
    value += "-XX";
  } else if (phrase.unit == TimeUnit::kQuarter) {
    value += "-QX";
  }
  AppendClock(phrase, value);
  return value;
}

/// From the clock time or part of the day on `day`.
TimeRange ClockRange(const TimePhrase& phrase, absl::CivilDay day) {
  absl::CivilSecond midnight(day);
  if (phrase.hour < 0) {
    int hours = 24, start = PartStart(phrase.part, &hours);
    return {midnight + start * 3600, midnight + (start + hours) * 3600};
  }
  absl::CivilSecond first = midnight + (phrase.hour * 3600 + std::max<int>(phrase.minute, 0) * 60 + std::max<int>(phrase.second, 0));
  absl::CivilSecond last = first + (phrase.second >= 0 ? 1 : phrase.minute > 0 ? 60 : 3600);
  if (phrase.to.hour >= 0) {
    last = midnight + (phrase.to.hour * 3600 + std::max<int>(phrase.to.minute, 0) * 60);
    if (last <= first) last += 86400;
  }
  if (phrase.mod == 'b') return {midnight, first};  // "Friday before 5 p.m."
  if (phrase.mod == 'a') return {first, midnight + 86400};
  if (phrase.either_half) last += 43200;  // "at 5": of which half of the day, the copy does not say
  return {first, last};
}

/// A stretch of days or years: "Jan. 9-13", "2014-16".
std::optional<TimeRange> Stretch(const TimePhrase& phrase, const Period& period) {
  const TimeEnd& to = phrase.to;
  if (to.year == TimePhrase::kOpen && to.month == 0 && to.day == 0) return std::nullopt;
  int64_t year = to.year != TimePhrase::kOpen ? to.year : period.first.year();
  int month = to.month != 0 ? to.month : to.day != 0 ? period.first.month() : 12;
  absl::CivilDay last = to.day != 0 ? absl::CivilDay(year, month, to.day) : absl::CivilDay(absl::CivilMonth(year, month) + 1) - 1;
  if (last < period.first) return std::nullopt;
  return TimeRange{absl::CivilSecond(period.first), absl::CivilSecond(last + 1)};
}

void Note(const TimePhrase& phrase, const Place& place, ResolveState& state) {
  ++state.quarter_age;
  if (!place.period) return;
  if (phrase.aside && state.narrative && place.period->first.year() < state.last_year) return;
  bool compared = phrase.unit == TimeUnit::kYear && phrase.amount == -1;  // "a year ago" is not what the story is about
  bool month_back = phrase.form == Form::kAnaphoric && phrase.unit == TimeUnit::kMonth && phrase.amount == -1 && !state.narrative;  // "from a month earlier"
  bool beside = month_back || (compared && phrase.lead == Lead::kNone && (state.last_quarter || place.period->unit == TimeUnit::kMonth));
  if (!beside) state.last = place.period;
  if (!beside && place.period->unit <= TimeUnit::kMonth) state.last_month = place.period->first;
  if (place.period->unit == TimeUnit::kQuarter && !compared) {
    state.last_quarter = place.period;
    state.quarter_age = 0;
  }
  if (place.period->unit <= TimeUnit::kYear && (phrase.year != TimePhrase::kOpen || state.narrative || phrase.year_shift != TimePhrase::kNoShift)) {
    state.last_year = place.period->first.year();
  }
}

}  // namespace

Resolution ResolvePoint(const TimePhrase& phrase, const Anchor& anchor, ResolveState& state) {
  if (phrase.order == DateOrder::kEither && state.day_first) {
    TimePhrase day_first = phrase;
    std::swap(day_first.month, day_first.day);
    if (day_first.to.month != 0) std::swap(day_first.to.month, day_first.to.day);
    day_first.order = DateOrder::kDayFirst;
    return ResolvePoint(day_first, anchor, state);
  }
  Resolution out;
  out.timex.type = phrase.hour >= 0 || phrase.part != DayPart::kNone ? TimexType::kTime : TimexType::kDate;
  out.timex.mod = ModName(phrase.mod);
  if (std::isnan(phrase.amount)) {  // "several years ago"
    bool past = std::signbit(phrase.amount);
    out.absolute = true;
    out.timex.value = past ? "PAST_REF" : "FUTURE_REF";
    return out;
  }
  std::optional<absl::CivilDay> day;
  if (anchor.known()) day = anchor.last;
  Place place;
  bool clock_only = phrase.form == Form::kAbsolute && phrase.hour >= 0 && phrase.year == TimePhrase::kOpen && phrase.month == 0 &&
                    phrase.day == 0 && phrase.holiday == 0;
  if (clock_only) {
    bool told = state.last && state.last->unit == TimeUnit::kDay;  // "on Monday ... at 7 a.m.": of the day told last
    if (told && day && !state.narrative) {
      const bool behind = state.last->first < *day, ahead = state.last->first > *day;
      told = !(behind && phrase.direction == Direction::kFuture) && !(ahead && phrase.direction == Direction::kPast);
    }
    if (told) place.period = state.last;
    else if (day) place.period = Period{TimeUnit::kDay, *day}, place.anchored = true;
  } else if (phrase.form == Form::kAbsolute || phrase.form == Form::kWeekday) {
    place = ReadCalendar(phrase, day, state);
  } else {
    place = ReadShift(phrase, anchor, day, state);
  }
  out.anchored = place.anchored;
  out.absolute = place.absolute;
  if (!place.period) {
    out.timex.value = OpenValue(phrase);
    return out;
  }
  out.timex.value = Spell(*place.period);
  if (phrase.fiscal && place.period->unit >= TimeUnit::kQuarter) out.timex.value.insert(0, "FY");
  if (place.instant) {
    out.timex.type = TimexType::kTime;
    TimePhrase clock;
    clock.hour = static_cast<int8_t>(place.instant->hour());
    clock.minute = static_cast<int8_t>(place.instant->minute());
    AppendClock(clock, out.timex.value);
    out.range = TimeRange{*place.instant, *place.instant + 60};
  } else if (place.period->unit == TimeUnit::kDay && out.timex.type == TimexType::kTime) {
    AppendClock(phrase, out.timex.value);
    out.range = ClockRange(phrase, place.period->first);
  } else {
    out.range = Stretch(phrase, *place.period);
    if (out.range) {
      out.timex.value += '/';
      out.timex.value += Spell(PeriodOf(absl::CivilDay(out.range->last - 1), place.period->unit));
    } else {
      out.range = TimeRange{absl::CivilSecond(place.period->first), absl::CivilSecond(EndOf(*place.period))};
    }
  }
  if (phrase.to.hour >= 0 && out.range && out.timex.type == TimexType::kTime) {
    absl::CivilSecond last = out.range->last - (phrase.either_half ? 43200 : 0);
    out.timex.value += '/';
    out.timex.value += Spell(Period{TimeUnit::kDay, absl::CivilDay(last)});
    TimePhrase end;
    end.hour = static_cast<int8_t>(last.hour());
    end.minute = static_cast<int8_t>(last.minute());
    AppendClock(end, out.timex.value);
  }
  if (out.range && phrase.hour >= 0 && !phrase.zone.empty() && phrase.zone != "local") out.range = InUtc(*out.range, phrase.zone);
  if (place.instant) state.clock = place.instant;
  else if (phrase.hour >= 0 && place.period->unit == TimeUnit::kDay) state.clock = absl::CivilSecond(place.period->first) + (phrase.hour * 3600 + std::max<int>(phrase.minute, 0) * 60);
  Note(phrase, place, state);
  return out;
}

}  // namespace crossread
