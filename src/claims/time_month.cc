// SPDX-License-Identifier: Apache-2.0
// Months and the days in them: "Oct. 23, 1998", "10 January 2022", "on the 10th".
#include "claims/time_calendar.h"

namespace crossread {
namespace {

/// A day of the month: "10", "10th", "tenth", "twenty nine". Not the head of "10:35", "10%", "10 people".
ReadNumber Day(const TimeReader& r, uint32_t i) {
  uint32_t at = i + (r.Is(i, Role::kThe) ? 1 : 0);
  ReadNumber day = r.Ordinal(at);
  if (!day) {
    int value = r.Whole(at);
    if (value >= 1 && value <= 31 && r.Text(at).size() <= 2 && at == i) {
      day.value = value;
      day.end = at + 1;
      day.plain = true;
    } else if (r.Is(at, Role::kTens) && at == i) {
      day = r.Number(at);
    }
  }
  if (!day || day.value < 1 || day.value > 31) return {};
  uint32_t next = day.end;
  if (day.plain) {
    bool plural = false;
    if ((r.Sign(next, ':') && r.Glued(next) && r.Digits(next + 1) && r.Glued(next + 1)) || r.Sign(next, '%') || r.Is(next, Role::kMeridiem) || r.Is(next, Role::kOclock)) return {};
    if (UnitAt(r, next, true, &plural) != TimeUnit::kNone && plural) return {};
    if (r.Is(next, Role::kScale) || r.IsWord(next, "percent")) return {};
  }
  return day;
}

/// "-13" or " - 13" after a day.
uint32_t DayTo(const TimeReader& r, uint32_t i, TimePhrase& phrase) {
  if (!r.Dash(i)) return i;
  ReadNumber to = Day(r, i + 1);
  if (!to || to.value <= phrase.day) return i;
  if (!r.Glued(i) && !r.Digits(i + 1)) return i;
  if (r.IsAny(to.end, kMonthRoles)) return i;
  phrase.to.day = static_cast<int8_t>(to.value);
  return to.end;
}

}  // namespace

TimeMatch MonthName(const TimeReader& r, const TimeSetting& setting, uint32_t i, bool led) {
  uint32_t end = 0;
  bool weak = false;
  int month = r.Month(i, &end, &weak);
  if (month == 0) return {};
  TimeMatch match;
  TimePhrase& phrase = match.phrase;
  phrase.month = static_cast<int8_t>(month);
  uint32_t at = end;
  if (r.Sign(at, '/') && r.Glued(at) && r.Glued(at + 1)) ++at;
  bool dash = r.GluedDash(at) && r.Digits(at + 1);
  bool comma = r.Sign(at, ',') && r.Digits(at + 1) && r.Is(at + 2, Role::kSuffix);  // "October, 1st"
  if (ReadNumber day = Day(r, dash || comma ? at + 1 : at)) {
    phrase.day = static_cast<int8_t>(day.value);
    match.end = DayTo(r, day.end, phrase);
    uint32_t year = match.end;
    if (r.Dash(year) && r.Glued(year) && r.Whole(year + 1) >= 1000) ++year;
    match.end = ParseYearAfter(r, year, phrase);
    if (match.end == year) match.end = year > match.end ? year - 1 : year;
    if (phrase.month == 9 && phrase.day == 11 && phrase.year == TimePhrase::kOpen && phrase.to.day == 0 && TellsOfAttacks(r, match.end)) phrase.year = 2001;
    if (phrase.year == TimePhrase::kOpen && phrase.year_shift == TimePhrase::kNoShift && year != match.end) match.end = year;
    return match;
  }
  uint32_t to_end = 0;
  bool to_weak = false;
  if (int to = r.GluedDash(end) ? r.Month(end + 1, &to_end, &to_weak) : 0; to != 0 && to != month) {  // "June-August 1992"
    if (to == month + 2 && month % 3 == 1 && r.IsWord(to_end, "quarter")) {  // "the October-December quarter"
      phrase.month = 0;
      phrase.quarter = static_cast<int8_t>(to / 3);
      match.end = ParseYearAfter(r, to_end + 1, phrase);
      return match;
    }
    phrase.to.month = static_cast<int8_t>(to);
    match.end = ParseYearAfter(r, to_end, phrase);
    if (to > month) return match;
    if (phrase.year != TimePhrase::kOpen) {  // "November-February 2017" begins in the year before
      phrase.to.year = phrase.year--;
      return match;
    }
    phrase = {};
    phrase.month = static_cast<int8_t>(month);
  }
  const uint32_t noun = end + (r.GluedDash(end) ? 1 : 0);
  if (month % 3 == 0 && r.IsWord(noun, "quarter") && !r.GluedDash(noun + 1)) {  // "the December quarter", not "the June quarter-final"
    phrase.month = 0;
    phrase.quarter = QuarterClosedIn(month);
    match.end = ParseYearAfter(r, noun + 1, phrase);
    return match;
  }
  match.end = ParseYearAfter(r, end, phrase);
  if (match.end != end) return match;
  if (at > end && r.Whole(at) >= 1000) {  // "May/2019"
    match.end = ParseYearAfter(r, at, phrase);
    if (match.end != at) return match;
    match.end = end;
  }
  if (r.GluedDash(end) && r.Whole(end + 1) >= 1000) {  // "Jan-2019"
    match.end = ParseYearAfter(r, end + 1, phrase);
    const int day = r.GluedDash(match.end) && r.Text(match.end + 1).size() <= 2 ? r.Whole(match.end + 1) : 0;
    if (match.end != end + 1 && day >= 1 && day <= 31) phrase.day = static_cast<int8_t>(day), match.end += 2;  // "Jan-2019-23"
    if (match.end != end + 1) return match;
    match.end = end;
  }
  match.end = i + 1;
  const bool whole = month == 5 || ((month == 6 || month == 7) && r.At(i).end - r.At(i).begin == 4);  // "in June." ends a sentence
  if (!whole && r.Sign(i + 1, '.') && r.Glued(i + 1) && r.At(i).end - r.At(i).begin <= 4 && !(r.In(i + 2) && r.At(i + 2).Is(kCapital)) && r.In(i + 2)) match.end = i + 2;
  bool as_late = r.IsWord(i - 1, "as") && r.IsOneOf(i - 2, {"recently", "early", "late", "soon"});  // "as early as May"
  bool after_prep = led || as_late || (r.In(i - 1) && (r.Word(i - 1).roles.Has(Role::kPrep) || r.IsAny(i - 1, RolesOf(Role::kThe, Role::kEdge, Role::kOrdinal)) ||
                    r.IsWord(i - 1, "and") || r.IsWord(i - 1, "or") || r.Sign(i - 1, '(') || r.IsAny(i - 1, kMonthRoles) || r.At(i - 1).Is(kSuffix) || (r.Dash(i - 1) && r.Glued(i))));
  bool name_next = r.In(match.end) && r.At(match.end).Is(kCapital) && r.At(match.end).kind == TokenKind::kWord && !r.At(match.end).Is(kLineStart);
  bool abbreviated = r.At(i).end - r.At(i).begin <= 4 && month != 5 && month != 6 && month != 7;
  if (abbreviated && !after_prep) return {};
  if (name_next && !after_prep && (month == 4 || month == 5 || month == 6 || month == 8 || abbreviated)) return {};
  if (abbreviated && name_next) return {};
  if (weak && !led) {
    if (!after_prep) return {};
    if (month == 5 && setting.may_is_a_name) return {};
    bool speaks = r.IsAny(i + 1, RolesOf(Role::kPastCue, Role::kPresentCue)) && (r.IsWord(i - 1, "and") || r.IsWord(i - 1, "or"));
    if (speaks && !r.IsAny(i - 2, kMonthRoles)) return {};  // "and May said so"
    if (month == 3 && (r.IsWord(i + 1, "on") || r.IsWord(i + 1, "for") || r.IsWord(i + 1, "of")) && r.Is(i - 1, Role::kThe)) return {};
    if (month == 8 && name_next && !r.IsWord(i - 1, "in")) return {};
  }
  return match;
}

TimeMatch YearFirst(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  const int year = r.Whole(i);
  if (r.Text(i).size() != 4 || year < 1900 || year > 2100 || r.Glued(i + 1) || !r.Is(i + 1, Role::kMonth)) return {};
  TimeMatch match = MonthName(r, setting, i + 1, true);
  const bool alone = match && match.phrase.year == TimePhrase::kOpen && match.phrase.year_shift == TimePhrase::kNoShift && match.phrase.quarter == 0 && EndsBefore(r, match.end);
  if (!alone || (r.In(match.end) && r.At(match.end).Is(kCapital))) return {};  // "in 2017 April Jones won"
  match.phrase.year = year;
  return match;
}

TimeMatch DayFirst(const TimeReader& r, uint32_t i) {
  constexpr Roles kBehindFigures = RolesOf(Role::kMonth, Role::kWeakMonth, Role::kSuffix);
  const bool counts = r.Digits(i) && r.In(i + 1) && r.At(i + 1).kind == TokenKind::kWord && !r.IsAny(i + 1, kBehindFigures) && !r.IsOneOf(i + 1, {"of", "to"});
  if (counts) return {};  // "84 people", as most
  uint32_t at = i + (r.Is(i, Role::kThe) ? 1 : 0);
  ReadNumber day = r.Ordinal(at);
  bool spelt = at == i && r.IsAny(at, RolesOf(Role::kTens, Role::kCardinal));
  if (ReadNumber number = spelt && !day ? r.Number(at) : ReadNumber{}; number && number.value <= 31 && r.IsAny(number.end, kMonthRoles)) {
    uint32_t end = 0;
    bool weak = false;
    TimePhrase year;  // "twenty-five January nineteen eighty-six": as transcripts spell it, with a year behind
    if (r.Month(number.end, &end, &weak) == 0 || ParseYearAfter(r, end, year) == end) return {};
    day = number;
    day.words = false;
  }
  if (!day) {
    int value = r.Whole(at);
    if (value < 1 || value > 31 || r.Text(at).size() > 2 || at > i) return {};
    if (r.Sign(i - 1, '$') || (r.Glued(i) && r.In(i - 1) && r.At(i - 1).kind == TokenKind::kSymbol)) return {};
    day.value = value;
    day.end = at + 1;
  }
  if (day.value > 31) return {};
  TimeMatch match;
  TimePhrase& phrase = match.phrase;
  phrase.day = static_cast<int8_t>(day.value);
  uint32_t next = day.end;
  const bool slash = r.Sign(next, '/') && r.Glued(next) && r.Glued(next + 1), until = r.IsWord(next, "to") && r.Is(i - 2, Role::kPart);
  bool night = (slash || until) && r.IsWord(i - 1, "of") && r.Whole(next + 1) == phrase.day + 1;  // "the night of 24/25 April"
  if ((r.Dash(next) || night) && !day.words) {
    ReadNumber to = r.Ordinal(next + 1);
    int value = to ? static_cast<int>(to.value) : r.Whole(next + 1);
    uint32_t end = to ? to.end : next + 2;
    if (value > phrase.day && value <= 31 && r.IsAny(end, kMonthRoles)) {
      phrase.to.day = static_cast<int8_t>(value);
      next = end;
    } else if (r.Glued(next) && r.IsAny(next + 1, kMonthRoles)) {
      ++next;  // "10-Jan-2022"
    }
  }
  bool of = r.IsWord(next, "of");
  if (of) ++next;
  else if (day.words || at > i) { if (!day) return {}; }
  if ((r.Sign(next, '/') || r.Dash(next)) && r.Glued(next) && r.IsAny(next + 1, kMonthRoles)) ++next;
  uint32_t end = 0;
  bool weak = false;
  int month = r.Month(next, &end, &weak);
  if (month == 0) return {};
  if (day.words && !of) return {};
  if (r.Sign(end - 1, '.') == false && r.Sign(end, '.') && r.Glued(end) && r.At(next).end - r.At(next).begin <= 4 && r.In(end + 1) &&
      !r.At(end + 1).Is(kCapital) && !r.At(end + 1).Is(kLineStart)) ++end;
  phrase.month = static_cast<int8_t>(month);
  uint32_t year = end;
  if (r.Dash(year) && r.Glued(year) && r.Whole(year + 1) >= 1000) ++year;
  match.end = ParseYearAfter(r, year, phrase);
  if (match.end == year) match.end = end;
  return match;
}

TimeMatch BareDay(const TimeReader& r, uint32_t i) {
  const uint32_t at = i + (r.Is(i, Role::kThe) ? 1 : 0);
  ReadNumber day = r.Ordinal(at);
  const int plain = at > i ? r.Whole(at) : -1;
  if (!day && plain >= 1 && plain <= 31 && r.IsWord(i - 1, "on") && r.IsOneOf(i + 2, {"from", "between", "at"}) && ParseClock(r, i + 3)) {
    TimeMatch match;  // "on the 17 from 2pm to 4pm"
    match.phrase.day = static_cast<int8_t>(plain);
    match.end = i + 2;
    return match;
  }
  if (!day || day.value < 1 || day.value > 31) return {};
  bool week_of = r.IsWord(i - 1, "of") && r.IsWord(i - 2, "week");
  bool part_of = r.IsWord(i - 1, "of") && r.Is(i - 2, Role::kPart);
  bool open = !r.In(day.end) || r.Dash(day.end) || r.Sign(day.end, '.') || r.Sign(day.end, ',') || r.Sign(day.end, ';') || r.Sign(day.end, '?');
  bool clause = r.IsOneOf(day.end, {"the", "a", "an", "he", "she", "they", "it", "we", "his", "her", "their", "its", "another"});
  const std::string_view noun = r.Text(day.end), verb = r.Text(day.end + 1);
  const bool subject = r.In(day.end) && r.At(day.end).kind == TokenKind::kWord && (r.At(day.end).Is(kCapital) || (noun.size() > 4 && noun.ends_with('s')));
  clause = clause || (subject && (r.Is(day.end + 1, Role::kPastCue) || (verb.size() > 4 && verb.ends_with("ed"))));  // "On the 18th barricades went up"
  bool fresh = r.In(i - 1) && (r.At(i - 1).Is(kCapital) || r.Sign(i - 2, ';') || r.Sign(i - 2, ','));
  bool timed = r.IsWord(i - 1, "on") && (r.Is(i - 2, Role::kNoon) || r.Is(i - 2, Role::kMeridiem));  // "by noon on the 14th it was over"
  bool opens = part_of || timed || (r.IsOneOf(i - 1, {"on", "by", "until"}) && fresh);  // "On the 22nd the town fell"
  if (!(open && (week_of || part_of || r.IsOneOf(i - 1, {"on", "until", "by"}))) && !(clause && opens)) return {};
  TimeMatch match;
  match.phrase.day = static_cast<int8_t>(day.value);
  match.end = day.end;
  return match;
}

}  // namespace crossread
