// SPDX-License-Identifier: Apache-2.0
// Calendar names become periods: the year that a bare month, day, season or feast belongs to is chosen here.
#include <cstdlib>
#include <functional>

#include "absl/functional/function_ref.h"
#include "facts/resolve_point.h"
#include "values/holiday.h"

namespace crossread {
namespace {

using Day = std::optional<absl::CivilDay>;

/// The period that the names of `phrase` give in `year`; nothing where that year has none (February 29).
std::optional<Period> InYear(const TimePhrase& phrase, int64_t year) {
  if (phrase.holiday != 0) {
    std::optional<HolidaySpan> feast = HolidayIn(phrase.holiday, year);
    if (!feast) return std::nullopt;
    // the weekend of a Monday's feast is the one that runs into it
    if (phrase.unit == TimeUnit::kWeekend && WeekdayOf(feast->first) == 0) return PeriodOf(feast->first - 1, phrase.unit);
    if (phrase.unit == TimeUnit::kWeek || phrase.unit == TimeUnit::kWeekend) return PeriodOf(feast->first, phrase.unit);
    return feast->days > 7 ? PeriodOf(feast->first, TimeUnit::kMonth) : Period{TimeUnit::kDay, feast->first};
  }
  if (phrase.month != 0) {
    if (phrase.day == 0) return Period{TimeUnit::kMonth, absl::CivilDay(year, phrase.month, 1)};
    absl::CivilDay day(year, phrase.month, phrase.day);
    if (day.day() != phrase.day) return std::nullopt;
    if (phrase.unit == TimeUnit::kWeek || phrase.unit == TimeUnit::kWeekend) return PeriodOf(day, phrase.unit);
    return Period{TimeUnit::kDay, day};
  }
  if (phrase.season != 0) return Period{TimeUnit::kSeason, absl::CivilDay(year, 3 * phrase.season, 1)};
  if (phrase.quarter != 0) return Period{TimeUnit::kQuarter, absl::CivilDay(year, 3 * phrase.quarter - 2, 1)};
  if (phrase.half != 0) return Period{TimeUnit::kHalf, absl::CivilDay(year, 6 * phrase.half - 5, 1)};
  return Period{phrase.year_span, absl::CivilDay(year, 1, 1)};
}

/// How far a bare date that lies ahead may lie before one behind is the likelier reading: a third of the way back.
constexpr int64_t kAheadWeight = 3;

/// A bare date rarely points further than `kLong` days; tense is overruled where the other way lies within `kSoon`.
constexpr int64_t kLong = 270, kSoon = 9, kFar = 330;  // a day that is said to come may lie further ahead

/// The year of `phrase`, which names none, seen from `day`.
std::optional<Period> NearestYear(const TimePhrase& phrase, absl::CivilDay day) {
  std::optional<Period> behind, ahead, here;
  for (int64_t year = day.year() - 2; year <= day.year() + 2; ++year) {
    std::optional<Period> period = InYear(phrase, year);
    if (!period) continue;
    if (EndOf(*period) <= day) behind = period;
    else if (period->first <= day) here = period;
    else if (!ahead) ahead = period;
  }
  if (phrase.weekday >= 0 && phrase.day != 0) {  // "Friday, Oct. 23": the year in which it is one
    for (const std::optional<Period>& period : {here, behind, ahead}) {
      if (period && WeekdayOf(period->first) == phrase.weekday) return period;
    }
  }
  if (phrase.lead == Lead::kLast) return behind ? behind : here;
  if (phrase.lead == Lead::kNext || phrase.lead == Lead::kComing) return ahead ? ahead : here;
  if (phrase.lead == Lead::kThis) {
    if (here) return here;
    if (std::optional<Period> same = InYear(phrase, day.year())) return same;
  }
  if (here) return here;
  if (!behind || !ahead) return behind ? behind : ahead;
  int64_t back = day - behind->first, forth = ahead->first - day;
  switch (phrase.direction) {
    case Direction::kPast: return forth <= kSoon && back > kLong ? ahead : behind;
    case Direction::kFuture: return forth > (phrase.day != 0 ? kFar : kLong) ? behind : ahead;
    default: return forth * kAheadWeight < back ? ahead : behind;
  }
}

/// The month of the 10th, where no month stands: this one, or the nearest in the phrase's direction. With a weekday
/// ("Tuesday the 11th") few months fit, and the nearest of them is meant either way.
std::optional<Period> NearestMonth(const TimePhrase& phrase, absl::CivilDay day) {
  Day behind, ahead;
  for (int64_t shift = -13; shift <= 13; ++shift) {
    absl::CivilMonth month = absl::CivilMonth(day) + shift;
    absl::CivilDay candidate(month.year(), month.month(), phrase.day);
    if (candidate.day() != phrase.day || (phrase.weekday >= 0 && WeekdayOf(candidate) != phrase.weekday)) continue;
    if (candidate <= day) behind = candidate;
    else if (!ahead) ahead = candidate;
  }
  bool future = phrase.direction == Direction::kFuture;
  if (phrase.weekday >= 0 && phrase.direction != Direction::kPast && behind && ahead) future = future || *ahead - day < day - *behind;
  Day found = (future && ahead) || !behind ? ahead : behind;
  if (!found) return std::nullopt;
  return phrase.unit == TimeUnit::kWeek ? PeriodOf(*found, TimeUnit::kWeek) : Period{TimeUnit::kDay, *found};
}

/// "the first week of March", "the last Monday of 2013".
std::optional<Period> Nth(const TimePhrase& phrase, const Period& whole) {
  absl::CivilDay end = EndOf(whole);
  if (phrase.weekday >= 0) {
    absl::CivilDay day = phrase.nth > 0 ? whole.first + (phrase.weekday - WeekdayOf(whole.first) + 7) % 7 + 7 * (phrase.nth - 1)
                                        : end - 1 - (WeekdayOf(end - 1) - phrase.weekday + 7) % 7;
    if (day < whole.first || day >= end) return std::nullopt;
    return Period{TimeUnit::kDay, day};
  }
  Period part = phrase.nth > 0 ? PeriodOf(whole.first, phrase.unit) : PeriodOf(end - 1, phrase.unit);
  if (phrase.unit == TimeUnit::kWeek) {  // a week belongs to the period that its Thursday is in
    if (phrase.nth > 0 && part.first + 3 < whole.first) part = Shift(part, 1);
    if (phrase.nth < 0 && part.first + 3 >= end) part = Shift(part, -1);
  }
  if (phrase.nth > 0) part = Shift(part, phrase.nth - 1);
  if (part.first >= end) return std::nullopt;
  return part;
}

/// The weekday that `phrase` names, seen from `day`.
absl::CivilDay Weekday(const TimePhrase& phrase, absl::CivilDay day) {
  int ahead = (phrase.weekday - WeekdayOf(day) + 7) % 7;  // 0 is the day itself
  absl::CivilDay monday = day - WeekdayOf(day);
  switch (phrase.lead) {
    case Lead::kLast: return ahead == 0 ? day - 7 : day + ahead - 7;
    case Lead::kNext: return monday + 7 + phrase.weekday;
    case Lead::kComing: return day + (ahead == 0 ? 7 : ahead);
    case Lead::kThis: return monday + phrase.weekday;
    default: break;
  }
  if (ahead == 0) return day;
  return phrase.direction == Direction::kFuture ? day + ahead : day + ahead - 7;
}

/// "the following spring", "the previous Monday": the first behind `told`, or the last before it.
std::optional<Period> Beside(const TimePhrase& phrase, const Period& told) {
  bool after = phrase.lead == Lead::kFollowing;
  if (phrase.weekday >= 0) {
    absl::CivilDay from = after ? EndOf(told) : told.first - 7;
    return Period{TimeUnit::kDay, from + (phrase.weekday - WeekdayOf(from) + 7) % 7};
  }
  std::optional<Period> found;
  for (int64_t year = told.first.year() - 2; year <= told.first.year() + 2; ++year) {
    std::optional<Period> period = InYear(phrase, year);
    if (!period) continue;
    if (after && period->first >= EndOf(told)) return period;
    if (!after && EndOf(*period) <= told.first) found = period;
  }
  return found;
}

}  // namespace

Place ReadCalendar(const TimePhrase& phrase, const Day& day, const ResolveState& state) {
  Place place;
  bool beside = phrase.lead == Lead::kFollowing || phrase.lead == Lead::kPreceding;
  if (beside && phrase.year == TimePhrase::kOpen && (phrase.day == 0 || phrase.month != 0) && (state.last || day)) {
    place.anchored = !state.last;
    place.period = Beside(phrase, state.last ? *state.last : Period{TimeUnit::kDay, *day});
    return place;
  }
  if (phrase.weekday >= 0 && phrase.form == TimePhrase::Form::kWeekday) {
    Day from = day;
    if (phrase.lead == Lead::kThat && state.last && state.last->unit == TimeUnit::kDay) from = state.last->first;
    if (state.narrative && phrase.lead == Lead::kNone && state.last && state.last->unit == TimeUnit::kDay) {  // "On Monday war was declared"
      place.period = Period{TimeUnit::kDay, state.last->first + (phrase.weekday - WeekdayOf(state.last->first) + 7) % 7};
      return place;
    }
    if (!from) return place;
    place.anchored = true;
    place.period = Period{TimeUnit::kDay, Weekday(phrase, *from)};
    return place;
  }
  bool names = phrase.month != 0 || phrase.holiday != 0 || phrase.season != 0 || phrase.quarter != 0 || phrase.half != 0;
  if (phrase.year != TimePhrase::kOpen) {
    place.absolute = true;
    place.period = InYear(phrase, phrase.year);
    if (phrase.unit == TimeUnit::kQuarter && !names && phrase.nth == 0 && state.last_quarter) {  // "the 1988 quarter"
      place.period = Period{TimeUnit::kQuarter, absl::CivilDay(phrase.year, state.last_quarter->first.month(), 1)};
    }
  } else if (phrase.year_shift != TimePhrase::kNoShift) {
    bool back = phrase.lead == Lead::kThat && state.last;
    Day from = back ? Day(state.last->first) : day;
    if (!from) return place;
    place.anchored = true;
    place.period = InYear(phrase, from->year() + phrase.year_shift);
  } else if (names) {
    if (state.narrative && state.last_year != 0 && phrase.lead == Lead::kNone) {
      int64_t year = state.last_year;
      place.period = InYear(phrase, year);
      // The story has gone on from the last months of a year to the first of the next.
      if (place.period && state.last && state.last->unit <= TimeUnit::kMonth && state.last->first.year() == year &&
          state.last->first.month() - place.period->first.month() >= 7) {
        place.period = InYear(phrase, year + 1);
      }
    } else if (phrase.lead == Lead::kThat && state.last) {
      place.period = InYear(phrase, state.last->first.year());
    } else if (day) {
      place.anchored = true;
      if (phrase.quarter != 0 || phrase.half != 0) {
        TimePhrase past = phrase;
        if (past.direction != Direction::kFuture) past.direction = Direction::kPast;
        place.period = NearestYear(past, *day);
      } else {
        place.period = NearestYear(phrase, *day);
      }
    } else if (state.last_year != 0) {
      place.period = InYear(phrase, state.last_year);
    }
  } else if (phrase.day != 0) {
    if (state.narrative && state.last) {
      const absl::CivilDay month = state.last->unit > TimeUnit::kMonth && state.last_month ? *state.last_month : state.last->first;
      absl::CivilDay candidate(month.year(), month.month(), phrase.day);
      if (candidate.day() == phrase.day) place.period = Period{TimeUnit::kDay, candidate};
    } else if (day) {
      place.anchored = true;
      place.period = NearestMonth(phrase, *day);
    }
  }
  if (place.period && phrase.nth != 0) place.period = Nth(phrase, *place.period);
  return place;
}

}  // namespace crossread
