// SPDX-License-Identifier: Apache-2.0
// Weekdays, with the date or the week they belong to: "Friday, Oct. 23", "Wednesday of last week".
#include "claims/time_calendar.h"

namespace crossread {

TimeMatch WeekdayName(const TimeReader& r, const TimeSetting& setting, uint32_t i, bool led) {
  if (!r.IsAny(i, kWeekdayRoles)) return {};
  bool strong = r.Is(i, Role::kWeekday);
  if (!strong && !r.Is(i, Role::kWeakWeekday)) return {};
  TimeMatch match;
  match.phrase.form = TimePhrase::Form::kWeekday;
  match.phrase.weekday = static_cast<int8_t>(strong ? r.Value(i, Role::kWeekday) : r.Value(i, Role::kWeakWeekday));
  uint32_t at = i + 1;
  if (r.Sign(at, '.') && r.Glued(at) && (r.Digits(at + 1) || r.IsAny(at + 1, kMonthRoles) || r.Sign(at + 1, ','))) ++at;
  const bool bracket = r.Sign(at, '(');  // "Friday (June 15)"
  uint32_t date = at + (r.Sign(at, ',') || bracket || (r.GluedDash(at) && r.IsAny(at + 1, kMonthRoles)) ? 1 : 0);
  if (r.Is(date, Role::kThe) && date == at) ++date;
  TimeMatch full;
  if (r.IsAny(date, kMonthRoles)) full = MonthName(r, setting, date, true);
  else if (r.Digits(date)) full = DayFirst(r, date);
  if (!full && r.Digits(date)) full = ParseFigures(r, date);
  if (!full && r.IsAny(date, RolesOf(Role::kOrdinal, Role::kTens))) full = DayFirst(r, date);
  if (bracket && !r.Sign(full.end, ')')) full = {};
  if (full && full.phrase.day != 0) {
    if (bracket) ++full.end;
    int8_t weekday = match.phrase.weekday;
    match = full;
    match.phrase.weekday = weekday;
    return match;
  }
  if (ReadNumber nth = r.Ordinal(date); nth && nth.value <= 31 && date <= at + 1 && !bracket && !r.Sign(at, ',')) {  // "Tue 13th"
    match.phrase.form = TimePhrase::Form::kAbsolute;
    match.phrase.day = static_cast<int8_t>(nth.value);
    match.end = nth.end;
    return match;
  }
  int plain = r.Text(at).size() <= 2 ? r.Whole(at) : -1;
  bool ends = !r.In(at + 1) || r.Sign(at + 1, '.') || r.Sign(at + 1, ',') || r.Sign(at + 1, '!') || r.Sign(at + 1, '?') || r.IsWord(at + 1, "at");
  if (strong && plain >= 1 && plain <= 31 && ends && !r.Glued(at)) {  // "Sunday 31."
    match.phrase.form = TimePhrase::Form::kAbsolute;
    match.phrase.day = static_cast<int8_t>(plain);
    match.end = at + 1;
    return match;
  }
  match.end = i + 1;
  if (!strong && !led && !r.IsWord(i - 1, "on") && !r.IsWord(i - 1, "or") && !r.IsAny(i + 1, RolesOf(Role::kPart))) return {};
  return match;
}

void WeekOf(const TimeReader& r, TimeMatch& match) {
  uint32_t part = match.end + (r.Is(match.end, Role::kPart) ? 1 : 0);
  uint32_t of = part + (r.IsWord(part, "of") ? 1 : 0);
  bool the = of > part && r.Is(of, Role::kThe);
  if (the) ++of;
  if (!r.IsWord(of + 1, "week") || !r.IsAny(of, RolesOf(Role::kThis, Role::kLast, Role::kNext, Role::kThat))) return;
  TimePhrase& phrase = match.phrase;
  bool told = the || r.Is(of, Role::kThat);
  phrase.form = told ? TimePhrase::Form::kAnaphoric : TimePhrase::Form::kRelative;
  phrase.unit = TimeUnit::kWeek;
  phrase.amount = r.Is(of, Role::kLast) ? -1 : r.Is(of, Role::kNext) ? 1 : 0;
  if (part > match.end) {
    phrase.part = static_cast<DayPart>(r.Value(match.end, Role::kPart));
    phrase.type = TimexType::kTime;
  }
  match.end = of + 2;
}

}  // namespace crossread
