// SPDX-License-Identifier: Apache-2.0
// One of a row in a longer period: "the first week of March", "week 3 of 2017", "the 21st of this month".
#include "claims/time_compose.h"

namespace crossread {
namespace {

using Form = TimePhrase::Form;

}  // namespace

TimeMatch NthOf(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  uint32_t at = i + (r.Is(i, Role::kThe) ? 1 : 0);
  int nth = 0;
  uint32_t next = at;
  if (ReadNumber number = r.Ordinal(at)) {
    nth = static_cast<int>(number.value);
    next = number.end;
  } else if (r.IsWord(at, "last") || r.Is(at, Role::kFinal)) {
    nth = -1;
    next = at + 1;
  }
  if (r.IsWord(at, "week") && r.Whole(at + 1) >= 1 && r.Whole(at + 1) <= 53 && r.IsWord(at + 2, "of")) {  // "week 3 of 2017"
    TimeMatch year = ParseYear(r, at + 3);
    if (!year) year = ParseDeictic(r, at + 3);
    bool whole = year.phrase.form == Form::kAbsolute ? year.phrase.year != TimePhrase::kOpen : year.phrase.unit == TimeUnit::kYear;
    if (!year || !whole || year.phrase.form > Form::kRelative) return {};
    if (year.phrase.form == Form::kRelative) year.phrase.small_amount = year.phrase.amount, year.phrase.small_unit = TimeUnit::kYear;
    year.phrase.nth = static_cast<int8_t>(r.Whole(at + 1));
    year.phrase.unit = TimeUnit::kWeek;
    return year;
  }
  const bool of_year = at > i && r.IsWord(at, "week") && r.Whole(at + 1) >= 1 && r.Whole(at + 1) <= 53 && r.IsWord(i - 1, "in");
  if (of_year && (!r.In(at + 2) || r.At(at + 2).kind == TokenKind::kPunct)) {  // "in the week 31."
    TimeMatch week;
    week.phrase.form = Form::kRelative;
    week.phrase.nth = static_cast<int8_t>(r.Whole(at + 1));
    week.phrase.unit = TimeUnit::kWeek;
    week.phrase.small_unit = TimeUnit::kYear;
    week.end = at + 2;
    return week;
  }
  bool plural = false;
  TimeUnit unit = UnitAt(r, next, false, &plural);
  int weekday = r.Is(next, Role::kWeekday) ? r.Value(next, Role::kWeekday) : -1;
  if (plural || (unit == TimeUnit::kNone && weekday < 0) || (unit != TimeUnit::kNone && unit < TimeUnit::kDay)) return {};
  if (nth == 0 && (unit != TimeUnit::kWeek && unit != TimeUnit::kWeekend)) return {};
  DayPart part = weekday >= 0 && r.Is(next + 1, Role::kPart) ? static_cast<DayPart>(r.Value(next + 1, Role::kPart)) : DayPart::kNone;
  if (part != DayPart::kNone) ++next;  // "the first Monday evening of October"
  bool begins = nth == 0 && (r.IsWord(next + 1, "beginning") || r.IsWord(next + 1, "starting") || r.IsWord(next + 1, "commencing"));
  if (!begins && !r.IsWord(next + 1, "of") && !(nth != 0 && r.IsWord(next + 1, "in"))) return {};
  uint32_t whole = next + 2 + (begins && r.IsWord(next + 2, "on") ? 1 : 0);
  if (nth != 0 && r.Is(whole, Role::kEach)) {  // "the second Monday of each month"
    TimeMatch each = ParseOften(r, whole);
    const bool numbered = unit == TimeUnit::kDay && nth > 0 && nth <= 31 && each.phrase.unit == TimeUnit::kMonth && each.phrase.amount == 1;
    if (each && numbered) each.phrase.day = static_cast<int8_t>(nth);  // "the first day of every month"
    return each && each.phrase.weekday < 0 && each.phrase.unit >= TimeUnit::kMonth ? each : TimeMatch{};
  }
  TimeMatch inner = ParseCalendar(r, setting, whole);
  if (!inner) inner = ParseYear(r, whole);
  if (!inner) {
    inner = ParseDeictic(r, whole);
    if (inner && inner.phrase.form == Form::kAnaphoric) {
      const bool day_of_month = nth > 0 && unit == TimeUnit::kDay && inner.phrase.unit == TimeUnit::kMonth && inner.phrase.amount == 0;
      if (!day_of_month) return {};
      inner.phrase.form = Form::kRelative;  // "the 30th day of the month"
    }
  }
  if (!inner || inner.phrase.type != TimexType::kDate) return {};
  if (nth == 0) {
    if (!IsDay(inner.phrase)) return {};
    inner.phrase.unit = unit;
    inner.phrase.to = {};  // "the weekend of Oct. 14-15" is one
    if (inner.phrase.form != Form::kAbsolute) return {};
    return inner;
  }
  if (IsDay(inner.phrase)) return {};
  TimePhrase& phrase = inner.phrase;
  if (phrase.form == Form::kRelative) {  // "the 9th month of next year"
    phrase.small_amount = phrase.amount;
    phrase.small_unit = phrase.unit;
  }
  phrase.nth = static_cast<int8_t>(nth);
  phrase.unit = weekday >= 0 ? TimeUnit::kDay : unit;
  phrase.weekday = static_cast<int8_t>(weekday);
  phrase.part = part;
  if (part != DayPart::kNone) phrase.type = TimexType::kTime;
  return inner;
}

TimeMatch DayOfMonthAt(const TimeReader& r, uint32_t i) {
  ReadNumber day = r.Ordinal(i + (r.Is(i, Role::kThe) ? 1 : 0));
  if (!day || day.value < 1 || day.value > 31) return {};
  if (TimeMatch each = r.IsWord(day.end, "of") && r.Is(day.end + 1, Role::kEach) ? ParseOften(r, day.end + 1) : TimeMatch{}) {
    if (each.phrase.unit != TimeUnit::kMonth || each.phrase.amount != 1) return {};
    each.phrase.day = static_cast<int8_t>(day.value);  // "the 19th of every month"
    return each;
  }
  if (!r.Is(i, Role::kThe)) return {};
  uint32_t lead = day.end + (r.IsWord(day.end, "of") ? 1 : 0);
  if (!r.IsWord(lead + 1, "month") || !r.IsAny(lead, RolesOf(Role::kThis, Role::kLast, Role::kNext))) return {};
  TimeMatch match;
  match.phrase.form = Form::kRelative;
  match.phrase.unit = TimeUnit::kDay;
  match.phrase.nth = static_cast<int8_t>(day.value);
  match.phrase.small_unit = TimeUnit::kMonth;
  match.phrase.small_amount = r.Is(lead, Role::kLast) ? -1 : r.Is(lead, Role::kNext) ? 1 : 0;
  match.end = lead + 2;
  return match;
}

}  // namespace crossread
