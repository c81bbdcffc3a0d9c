// SPDX-License-Identifier: Apache-2.0
// Puts the families together: the longest of them, with what leads into it and its day or clock.
#include "claims/time_clock.h"
#include "claims/time_compose.h"

namespace crossread {
namespace {

using Form = TimePhrase::Form;

constexpr Roles kPartHeads = RolesOf(Role::kThe, Role::kEdge, Role::kEdgeNoun, Role::kEarlier, Role::kLater);
constexpr Roles kPartOfDayHeads = RolesOf(Role::kThe, Role::kEdge, Role::kWeakPart);
constexpr Roles kNthHeads = RolesOf(Role::kThe, Role::kOrdinal, Role::kTens, Role::kFinal, Role::kLast, Role::kUnit, Role::kUnits, Role::kWeekday);

/// What a time may go on with behind a number, though it plays no part in times.
constexpr WordSet kGoOn{"and",  "or",       "to",          "of",         "in",    "at",   "until",    "till",     "through", "s",       "'s",    "’s",   "more",
                        "full", "straight", "consecutive", "additional", "whole", "long", "calendar", "business", "working", "further", "extra", "year", "years", "oh", "ish",  "q"};

/// "23 people", "two men,": a number that cannot begin a year or a date in figures, and behind it a word or a mark that
/// plays no part in any time. Most numbers are of this kind.
bool CountsOnly(const TimeReader& r, uint32_t i) {
  const TimeWord &word = r.Word(i), &next = r.Word(i + 1);
  if (word.OpensRow() || next.OpensRow() || !next.roles.Empty() || !r.In(i + 1)) return false;
  if (r.Digits(i)) {
    size_t size = r.Text(i).size();
    if (size == 4 || size >= 8 || (size == 5 && r.Text(i)[0] == '0') || !word.roles.Empty()) return false;
  } else if (!(word.roles == RolesOf(Role::kCardinal))) {
    return false;
  }
  switch (r.At(i + 1).kind) {
    case TokenKind::kNumber: return false;
    case TokenKind::kSymbol: return r.Sign(i + 1, '%');
    case TokenKind::kPunct: return r.Sign(i + 1, ',') || (r.Sign(i + 1, '.') && !r.Glued(i + 2)) || r.Sign(i + 1, ';') || r.Sign(i + 1, ')') || r.Sign(i + 1, '"');
    case TokenKind::kWord: break;
  }
  return !kGoOn.Has(r.copy(), i + 1) && !r.Is(i + 2, Role::kUnits);  // "16 dry days"
}

}  // namespace

bool IsDay(const TimePhrase& p) {
  if (p.type != TimexType::kDate && p.part == DayPart::kNone) return false;
  switch (p.form) {
    case Form::kAbsolute: return p.day != 0 || (p.holiday != 0 && p.unit == TimeUnit::kNone);
    case Form::kWeekday: return true;
    case Form::kRelative: case Form::kAnaphoric: return p.unit == TimeUnit::kDay || p.weekday >= 0 || p.after_anchor;
    default: return false;
  }
}

TimeMatch ParseCore(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  const TimeWord& word = r.Word(i);
  TimeMatch best;
  auto take = [&best](const TimeMatch& other) {
    if (other.end > best.end) best = other;
  };
  if (BeginsCalendar(r, i, word)) best = CalendarAt(r, setting, i);
  if (r.Digits(i)) take(ParseFigures(r, i));
  const uint32_t fiscal = i + (r.Is(i, Role::kThe) ? 1 : 0);
  if (r.Is(fiscal, Role::kFiscal)) {  // "fiscal 1990", "financial year 2008"
    TimeMatch year = ParseYear(r, fiscal + 1 + (r.IsWord(fiscal + 1, "year") ? 1 : 0));
    if (!year && r.IsWord(fiscal, "fy") && r.Glued(fiscal + 1) && r.Text(fiscal + 1).size() == 2 && r.Whole(fiscal + 1) >= 0) {  // "FY12"
      year.phrase.year = 2000 + r.Whole(fiscal + 1) - (r.Whole(fiscal + 1) > 50 ? 100 : 0);
      year.end = fiscal + 2;
    }
    year.phrase.fiscal = true;
    if (year.phrase.year_span == TimeUnit::kYear) take(year);
  }
  uint32_t year = fiscal;
  if (year > i && r.IsWord(year, "year") && (r.Whole(year + 1) >= 1000 || r.IsAny(year + 1, RolesOf(Role::kCardinal, Role::kTens)))) ++year;
  if (TimeMatch match = ParseYear(r, year)) {
    if (year == i || match.phrase.year_span != TimeUnit::kYear || r.IsWord(year - 1, "year")) take(match);
  }
  if (year > i && r.IsWord(year, "month") && r.IsWord(year + 1, "of") && r.IsAny(year + 2, RolesOf(Role::kMonth, Role::kWeakMonth))) {
    if (TimeMatch month = ParseCalendar(r, setting, year + 2); month.phrase.month != 0 && month.phrase.day == 0) take(month);  // "the month of September"
  }
  if (BeginsDeictic(r, i, word)) take(DeicticAt(r, i));
  if (BeginsOften(r, i, word)) take(OftenAt(r, i));  // before lengths: "40 barrels a day"
  if (BeginsLength(r, i, word)) take(LengthAt(r, setting, i));
  if (BeginsVague(r, i, word)) take(VagueAt(r, i));
  if (BeginsClock(r, i, word)) take(ClockAt(r, i));
  return best;
}

TimeMatch ParseTime(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  if (r.IsWord(i - 1, "between")) {  // "between 3 and 5 on Friday"
    TimeMatch hours = ParseStretch(r, i, true);
    uint32_t end = hours.end;
    if (hours) AddDay(r, setting, hours);
    if (hours.end > end) return hours;
  }
  if (CountsOnly(r, i)) return {};
  if (TimeMatch match = HourBeforeDay(r, setting, i)) return match;
  TimeMatch best = ParseCore(r, setting, i);
  auto take = [&best](const TimeMatch& other) {
    if (other.end > best.end) best = other;
  };
  const Roles& roles = r.Word(i).roles;
  if (roles.Any(kPartHeads)) take(PartOfPeriod(r, setting, i));
  if (roles.Any(kNthHeads) || (r.Digits(i) && r.Is(i + 1, Role::kSuffix))) take(NthOf(r, setting, i));
  take(DayOfMonth(r, i));
  if (roles.Any(kPartOfDayHeads)) take(PartOfDay(r, setting, i));
  if (!best) return best;
  if (best.phrase.form == Form::kWeekday && best.end == i + 1) {  // "Monday two weeks from now", "Tuesday a week ago"
    TimeMatch weeks = ParseLength(r, setting, best.end + (r.Sign(best.end, ',') ? 1 : 0));  // "Thursday, two years from now"
    const bool point = weeks && weeks.phrase.form == Form::kRelative && !weeks.phrase.after_anchor && weeks.phrase.unit >= TimeUnit::kDay;
    if (point && weeks.phrase.weekday < 0 && weeks.phrase.amount == weeks.phrase.amount) {
      weeks.phrase.weekday = best.phrase.weekday;
      return weeks;
    }
  }
  if (IsDay(best.phrase) && best.phrase.hour < 0) AddClock(r, best);
  else if (best.phrase.form == Form::kAbsolute && best.phrase.hour >= 0 && best.phrase.day == 0) {
    if (TimeMatch set = ClockOfSet(r, best)) return set;
    AddDay(r, setting, best);
  }
  return best;
}

}  // namespace crossread
