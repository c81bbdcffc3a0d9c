// SPDX-License-Identifier: Apache-2.0
// Frequencies, and words that point to the past, the present or the future without saying when.
#include <limits>

#include "claims/time_grammar.h"

namespace crossread {
namespace {

using Form = TimePhrase::Form;

TimeMatch Set(TimeUnit unit, double amount, uint32_t end) {
  TimeMatch match;
  match.phrase.form = Form::kSet;
  match.phrase.type = TimexType::kSet;
  match.phrase.unit = unit;
  match.phrase.amount = amount;
  match.end = end;
  return match;
}

/// A clock time, or a part of the day, that belongs to the set: "every Monday at 4pm".
TimeMatch WithClock(const TimeReader& r, TimeMatch match) {
  if (r.IsAny(match.end, RolesOf(Role::kPart, Role::kParts)) && match.phrase.part == DayPart::kNone && match.phrase.weekday >= 0) {
    match.phrase.part = static_cast<DayPart>(r.Is(match.end, Role::kPart) ? r.Value(match.end, Role::kPart) : r.Value(match.end, Role::kParts));
    ++match.end;
  }
  uint32_t at = match.end + (r.IsWord(match.end, "at") ? 1 : 0);
  TimeMatch clock = ParseClock(r, at);
  if (clock && clock.phrase.to.Any() == false) {
    match.phrase.hour = clock.phrase.hour;
    match.phrase.minute = clock.phrase.minute;
    match.phrase.zone = clock.phrase.zone;
    match.end = clock.end;
  }
  return match;
}

/// What follows "every": a unit, a weekday, a part of the day, a month, a season.
TimeMatch Every(const TimeReader& r, uint32_t i) {
  uint32_t at = i + 1;
  double amount = 1;
  if (r.Is(at, Role::kOther)) amount = 2, ++at;
  else if (r.IsWord(at, "single")) ++at;
  else if (r.IsWord(at, "few")) amount = std::numeric_limits<double>::quiet_NaN(), ++at;
  else if (ReadNumber number = r.Number(at)) amount = number.value, at = number.end;
  else if (ReadNumber nth = r.Ordinal(at)) amount = nth.value, at = nth.end;
  bool plural = false;
  TimeUnit unit = UnitAt(r, at, true, &plural);
  if (unit != TimeUnit::kNone) {
    TimeMatch match = Set(unit, amount, at + 1);
    if (unit == TimeUnit::kNight) match.phrase.part = DayPart::kNight, match.phrase.unit = TimeUnit::kDay;
    return WithClock(r, match);
  }
  if (r.Is(at, Role::kWeekday) || r.Is(at, Role::kWeakWeekday)) {
    TimeMatch match = Set(TimeUnit::kWeek, amount, at + 1);
    match.phrase.weekday = static_cast<int8_t>(r.Is(at, Role::kWeekday) ? r.Value(at, Role::kWeekday) : r.Value(at, Role::kWeakWeekday));
    return WithClock(r, match);
  }
  if (r.Is(at, Role::kPart)) {
    TimeMatch match = Set(TimeUnit::kDay, amount, at + 1);
    match.phrase.part = static_cast<DayPart>(r.Value(at, Role::kPart));
    return r.IsWord(match.end, "at") ? WithClock(r, match) : match;
  }
  uint32_t end = 0;
  bool weak = false;
  if (int month = r.Month(at, &end, &weak); month != 0) {
    TimeMatch match = Set(TimeUnit::kYear, amount, end);
    match.phrase.month = static_cast<int8_t>(month);
    return match;
  }
  if (r.IsAny(at, RolesOf(Role::kSeason, Role::kWeakSeason))) {
    TimeMatch match = Set(TimeUnit::kYear, amount, at + 1);
    match.phrase.season = static_cast<int8_t>(r.Is(at, Role::kSeason) ? r.Value(at, Role::kSeason) : r.Value(at, Role::kWeakSeason));
    return match;
  }
  if (ReadPhrase holiday = r.Phrase(at, Role::kHoliday)) {
    TimeMatch match = Set(TimeUnit::kYear, amount, holiday.end);
    match.phrase.holiday = holiday.sense.value;
    return match;
  }
  return {};
}

/// Whether "a year" at `i` is a rate: a count or a sum stands close before it.
bool IsRate(const TimeReader& r, uint32_t i) {
  if (!r.In(i - 1)) return false;
  if (r.Is(i - 1, Role::kTimes) || r.IsWord(i - 1, "times")) return true;
  if (r.Word(i - 1).roles.Has(Role::kPrep) || r.At(i - 1).kind == TokenKind::kPunct) return false;
  for (uint32_t k = 1; k <= 3 && r.In(i - k); ++k) {
    if (r.At(i - k).kind == TokenKind::kPunct) return false;
    if (k == 1 && r.Value(i - k, Role::kCardinal) > 1) return true;  // "four a year"
    if (k == 2 && r.Is(i - k, Role::kCardinal) && r.Is(i - 1, Role::kUnits)) return true;  // "seven days a week"
    if (r.Sign(i - k, '%') || r.Sign(i - k, '$') || (r.Digits(i - k) && r.Whole(i - k) != 1) || r.Is(i - k, Role::kScale)) return true;
    if (r.IsWord(i - k, "million") || r.IsWord(i - k, "billion") || r.IsWord(i - k, "percent") || r.IsWord(i - k, "hours") || r.IsWord(i - k, "thousands") || r.IsWord(i - k, "hundreds") || r.IsWord(i - k, "dozens")) return true;
  }
  return false;
}

}  // namespace

TimeMatch OftenAt(const TimeReader& r, uint32_t i) {
  const bool row = r.Word(i).OpensRow();
  if (r.Is(i, Role::kEach)) return Every(r, i);
  if (ReadPhrase often = row || r.Word(i).roles.Has(Role::kOften) ? r.Phrase(i, Role::kOften) : ReadPhrase{}) {  // "daily", "semi-annual"
    if (r.Dash(often.end) || (r.Dash(i - 1) && r.Glued(i))) return {};
    TimeUnit unit = static_cast<TimeUnit>(often.sense.value);
    if (r.At(i).Is(kCapital) && r.In(i + 1) && r.In(i - 1) && (r.At(i + 1).Is(kCapital) || (r.At(i - 1).Is(kCapital)))) return {};  // "the Daily News"
    bool two_months = r.IsWord(i, "bimonthly") || (r.IsWord(i, "bi") && unit == TimeUnit::kMonth);
    return WithClock(r, Set(unit, two_months ? 2 : 1, often.end));
  }
  if (r.IsWord(i, "weekends")) {
    bool led = r.IsWord(i - 1, "on") || r.IsWord(i - 1, "at") || r.IsWord(i - 1, "during") || r.IsWord(i - 1, "and");
    return led ? Set(TimeUnit::kWeekend, 1, i + 1) : TimeMatch{};
  }
  if (r.Is(i, Role::kWeekdays) && !r.Is(i + 1, Role::kAgo)) {
    TimeMatch match = Set(TimeUnit::kWeek, 1, i + 1);
    match.phrase.weekday = static_cast<int8_t>(r.Value(i, Role::kWeekdays));
    if (r.At(i).Is(kCapital) == false && r.IsAny(i - 1, RolesOf(Role::kThe))) return {};
    return WithClock(r, match);
  }
  if (r.Is(i, Role::kWeekday) && r.Is(i + 1, Role::kParts)) {  // "Friday mornings"
    TimeMatch match = Set(TimeUnit::kWeek, 1, i + 2);
    match.phrase.weekday = static_cast<int8_t>(r.Value(i, Role::kWeekday));
    match.phrase.part = static_cast<DayPart>(r.Value(i + 1, Role::kParts));
    return match;
  }
  if (r.IsWord(i + 1, "times") && r.Number(i).end == i + 1 && r.IsAny(i + 2, RolesOf(Role::kA, Role::kPer, Role::kEach))) {  // "three times a day"
    bool plural = false;
    TimeUnit unit = UnitAt(r, i + 3, false, &plural);
    return unit >= TimeUnit::kMinute && !plural ? Set(unit, 1, i + 4) : TimeMatch{};
  }
  if (r.Is(i, Role::kTimes) && r.IsAny(i + 1, RolesOf(Role::kA, Role::kPer, Role::kEach))) {  // "twice a day"
    bool plural = false;
    TimeUnit unit = UnitAt(r, i + 2, false, &plural);
    if (unit >= TimeUnit::kMinute && !plural) return Set(unit, 1, i + 3);
    return {};
  }
  if ((r.Is(i, Role::kA) && IsRate(r, i)) || r.Is(i, Role::kPer)) {
    bool plural = false;
    TimeUnit unit = UnitAt(r, i + 1, false, &plural);
    if (unit != TimeUnit::kNone && !plural && !r.IsAny(i + 2, RolesOf(Role::kAgo, Role::kLater, Role::kEarlier))) {
      if (unit <= TimeUnit::kHour && r.Is(i, Role::kPer)) return {};  // a speed or a rate of pay
      if (unit == TimeUnit::kSecond && !EndsBefore(r, i + 2)) return {};  // "a second term"
      return Set(unit, 1, r.Is(i, Role::kPer) ? 0 : i + 2);
    }
  }
  return {};
}

TimeMatch VagueAt(const TimeReader& r, uint32_t i) {
  auto make = [](int when, uint32_t end) {
    TimeMatch match;
    match.phrase.form = Form::kVague;
    match.phrase.direction = when == 1 ? Direction::kPast : when == 2 ? Direction::kSame : Direction::kFuture;
    match.end = end;
    return match;
  };
  if (ReadPhrase phrase = r.Phrase(i, Role::kVague)) {
    if (r.IsWord(i, "now") && (r.IsWord(i + 1, "that") || r.Dash(i + 1) || r.Sign(i + 1, ','))) {
      if (!r.Sign(i + 1, ',') || r.At(i).Is(kCapital)) return {};  // "Now, …" takes up the thread
    }
    if (r.IsWord(i, "now") && r.IsWord(i + 1, "and") && r.IsOneOf(i + 2, {"then", "again"})) return {};
    uint32_t end = phrase.end;
    if (r.IsWord(end - 1, "past") && !r.IsWord(i - 1, "in") && !r.IsWord(i - 1, "of") && !r.IsWord(i - 1, "from")) return {};
    if (r.IsWord(end - 1, "past") && r.In(end) && r.IsAny(end, RolesOf(Role::kCardinal, Role::kTens, Role::kSeveral, Role::kUnit, Role::kUnits, Role::kCouple, Role::kHalf))) return {};
    if (r.IsWord(end - 1, "past") && r.Digits(end)) return {};
    if (r.IsWord(end - 1, "date") && r.IsWord(i - 1, "year")) return {};
    if (r.IsWord(end - 1, "date") && r.In(end) && r.At(end).kind == TokenKind::kWord && !r.Word(end).roles.Has(Role::kPrep)) return {};  // "to date the wall"
    if (r.IsWord(end - 1, "minute") && r.IsOneOf(end, {"of", "when", "that", "the"})) return {};  // "at the minute of noon"
    if (r.IsWord(i - 1, "as") && r.IsWord(end, "as")) return {};  // "as recently as August"
    if (r.IsWord(end - 1, "time") && r.IsAny(end, RolesOf(Role::kRelDay, Role::kLast))) return {};  // "at this time yesterday"
    if (r.IsWord(i, "recently") && r.Is(end, Role::kLast)) return {};  // "most recently last October"
    return make(phrase.sense.value, end);
  }
  if (!r.Is(i, Role::kWeakVague)) return {};
  if (r.IsWord(i, "recent") && r.IsWord(i - 1, "most")) return {};
  if (r.IsWord(i, "current") || r.IsWord(i, "recent")) return make(r.Value(i, Role::kWeakVague), i + 1);
  if (r.IsWord(i, "future") && !r.Is(i - 1, Role::kA)) return make(3, i + 1);
  return {};
}

}  // namespace crossread
