// SPDX-License-Identifier: Apache-2.0
// Days, months, seasons, quarters and feasts by name.
#include "claims/time_grammar.h"

namespace crossread {
namespace {

constexpr Roles kMonthRoles = RolesOf(Role::kMonth, Role::kWeakMonth);
constexpr Roles kWeekdayRoles = RolesOf(Role::kWeekday, Role::kWeakWeekday);
constexpr Roles kLeadRoles = RolesOf(Role::kThis, Role::kLast, Role::kNext, Role::kThat);

/// "last", "this past", "the following"; returns the token after it, or `i`.
uint32_t ReadLead(const TimeReader& r, uint32_t i, Lead* lead) {
  uint32_t at = i + (r.Is(i, Role::kThe) && r.IsAny(i + 1, kLeadRoles) ? 1 : 0);
  if (r.IsWord(at, "following")) return at == i ? i : (*lead = Lead::kFollowing, at + 1);  // alone it is a preposition
  if (at > i && r.IsWord(at, "next")) return *lead = Lead::kFollowing, at + 1;
  if (at > i && (r.IsWord(at, "previous") || r.IsWord(at, "preceding"))) return *lead = Lead::kPreceding, at + 1;
  if (r.IsWord(at, "this")) {
    if (r.Is(at + 1, Role::kLast)) return *lead = Lead::kLast, at + 2;
    if (r.Is(at + 1, Role::kNext)) return *lead = r.IsWord(at + 1, "next") ? Lead::kNext : Lead::kComing, at + 2;
    return *lead = Lead::kThis, at + 1;
  }
  if (r.Is(at, Role::kLast) && !r.IsWord(at, "latest")) return *lead = Lead::kLast, at + 1;
  if (r.IsWord(at, "coming") || r.IsWord(at, "upcoming")) return *lead = Lead::kComing, at + 1;
  if (r.Is(at, Role::kNext)) return *lead = Lead::kNext, at + 1;
  if (r.IsWord(at, "that") || (at > i && r.IsWord(at, "same"))) return *lead = Lead::kThat, at + 1;
  return i;
}

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

/// A month with a day or a year after it; or alone, where it stands as a month does.
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
    if (phrase.year == TimePhrase::kOpen && phrase.year_shift == TimePhrase::kNoShift && year != match.end) match.end = year;
    return match;
  }
  uint32_t to_end = 0;
  bool to_weak = false;
  if (int to = r.GluedDash(end) ? r.Month(end + 1, &to_end, &to_weak) : 0; to > month) {  // "June-August 1992"
    phrase.to.month = static_cast<int8_t>(to);
    match.end = ParseYearAfter(r, to_end, phrase);
    return match;
  }
  match.end = ParseYearAfter(r, end, phrase);
  if (match.end != end) return match;
  if (r.GluedDash(end) && r.Whole(end + 1) >= 1000) {  // "Jan-2019"
    match.end = ParseYearAfter(r, end + 1, phrase);
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

/// "10 January 2022", "the 10th of January", "9-13 March", "second of Aug".
TimeMatch DayFirst(const TimeReader& r, uint32_t i) {
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
    if (r.Glued(i) && r.In(i - 1) && r.At(i - 1).kind == TokenKind::kSymbol) return {};
    day.value = value;
    day.end = at + 1;
  }
  if (day.value > 31) return {};
  TimeMatch match;
  TimePhrase& phrase = match.phrase;
  phrase.day = static_cast<int8_t>(day.value);
  uint32_t next = day.end;
  if (r.Dash(next) && !day.words) {
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

TimeMatch WeekdayName(const TimeReader& r, const TimeSetting& setting, uint32_t i, bool led) {
  if (!r.IsAny(i, kWeekdayRoles)) return {};
  bool strong = r.Is(i, Role::kWeekday);
  if (!strong && !r.Is(i, Role::kWeakWeekday)) return {};
  TimeMatch match;
  match.phrase.form = TimePhrase::Form::kWeekday;
  match.phrase.weekday = static_cast<int8_t>(strong ? r.Value(i, Role::kWeekday) : r.Value(i, Role::kWeakWeekday));
  uint32_t at = i + 1;
  if (r.Sign(at, '.') && r.Glued(at) && (r.Digits(at + 1) || r.IsAny(at + 1, kMonthRoles) || r.Sign(at + 1, ','))) ++at;
  uint32_t date = at + (r.Sign(at, ',') ? 1 : 0);
  if (r.Is(date, Role::kThe) && date == at) ++date;
  TimeMatch full;
  if (r.IsAny(date, kMonthRoles)) full = MonthName(r, setting, date, true);
  else if (r.Digits(date)) full = DayFirst(r, date);
  if (!full && r.Digits(date)) full = ParseFigures(r, date);
  if (full && full.phrase.year == TimePhrase::kOpen && full.phrase.order != DateOrder::kNone && led) full = {};
  if (!full && r.IsAny(date, RolesOf(Role::kOrdinal, Role::kTens))) full = DayFirst(r, date);
  if (full && full.phrase.day != 0) {
    int8_t weekday = match.phrase.weekday;
    match = full;
    match.phrase.weekday = weekday;
    return match;
  }
  if (ReadNumber nth = r.Ordinal(date); nth && nth.value <= 31 && date <= at + 1 && !r.Sign(at, ',')) {  // "Tue 13th"
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

/// "third quarter", "third-quarter", "Q3", "first half": with the year after it.
TimeMatch QuarterName(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  TimeMatch match;
  TimePhrase& phrase = match.phrase;
  if ((r.IsWord(i, "q") || r.IsWord(i, "h")) && r.Glued(i + 1) && r.Whole(i + 1) >= 1 && r.Text(i + 1).size() == 1) {
    bool quarter = r.IsWord(i, "q");
    int n = r.Whole(i + 1);
    if (n > (quarter ? 4 : 2)) return {};
    (quarter ? phrase.quarter : phrase.half) = static_cast<int8_t>(n);
    match.end = ParseYearAfter(r, i + 2, phrase);
    if (!quarter && phrase.year == TimePhrase::kOpen) return {};
    return match;
  }
  uint32_t at = i + (r.Is(i, Role::kThe) ? 1 : 0);
  if (r.Is(at, Role::kFiscal)) {
    phrase.fiscal = true;
    ++at;
  }
  int year = r.Whole(at);
  if (year >= 1900 && year <= 2200 && r.Text(at).size() == 4) {  // "1989 third quarter"
    phrase.year = year;
    ++at;
    if (r.At(at).Is(kSuffix)) ++at;
  }
  ReadNumber nth = r.Ordinal(at);
  int value = nth ? static_cast<int>(nth.value) : 0;
  uint32_t next = nth ? nth.end : 0;
  uint32_t letter = at + (r.GluedDash(at) ? 1 : 0);  // "2017-Q1", "2019 H2"
  const bool of_four = r.IsWord(letter, "q");
  if (!nth && (of_four || r.IsWord(letter, "h")) && r.Glued(letter + 1) && r.Whole(letter + 1) >= 1 && phrase.year != TimePhrase::kOpen) {
    int part = r.Whole(letter + 1);
    (of_four ? phrase.quarter : phrase.half) = static_cast<int8_t>(part);
    match.end = letter + 2;
    return part <= (of_four ? 4 : 2) ? match : TimeMatch{};
  }
  if (!nth && r.Is(at, Role::kFinal)) value = 4, next = at + 1;
  if (!nth && (r.IsWord(at, "last") || r.IsWord(at, "latter")) && r.IsWord(at + 1, "half")) value = 2, next = at + 1;
  if (value < 1 || value > 4) return {};
  if (r.Is(next, Role::kFiscal)) {
    phrase.fiscal = true;
    ++next;
  }
  bool dash = r.Dash(next);
  if (dash) ++next;
  bool quarter = r.IsWord(next, "quarter");
  bool half = r.IsWord(next, "half");
  if ((!quarter && !half) || (half && value > 2)) return {};
  (quarter ? phrase.quarter : phrase.half) = static_cast<int8_t>(value);
  match.end = next + 1;
  if (r.IsWord(match.end, "ended") || r.IsWord(match.end, "ending")) return setting.business ? match : TimeMatch{};
  int32_t before = phrase.year;
  uint32_t end = ParseYearAfter(r, match.end, phrase);
  if (end == match.end && r.IsWord(end, "of") && r.IsAny(end + 1, kMonthRoles) && half) return {};
  if (half && end == match.end && r.IsWord(end, "of")) {  // "the first half of the 1920s", "of the 19th century"
    TimeMatch whole = ParseYear(r, end + 1 + (r.Is(end + 1, Role::kThe) ? 1 : 0));
    if (whole && whole.phrase.year_span >= TimeUnit::kDecade) {
      whole.phrase.mod = value == 1 ? 'S' : 'E';
      return whole;
    }
  }
  match.end = end;
  bool dated = before != TimePhrase::kOpen || phrase.year != TimePhrase::kOpen || phrase.year_shift != TimePhrase::kNoShift || phrase.fiscal;
  if (!dated && (!setting.business || (half && !dash && !r.Is(i, Role::kThe)))) return {};
  return match;
}

TimeMatch SeasonName(const TimeReader& r, uint32_t i, bool led) {
  uint32_t at = i + (r.Is(i, Role::kThe) ? 1 : 0);
  bool strong = r.Is(at, Role::kSeason);
  if (!strong && !r.Is(at, Role::kWeakSeason)) return {};
  TimeMatch match;
  match.phrase.season = static_cast<int8_t>(strong ? r.Value(at, Role::kSeason) : r.Value(at, Role::kWeakSeason));
  match.end = ParseYearAfter(r, at + 1, match.phrase);
  bool slash = r.Sign(match.end, '/') && r.Glued(match.end);
  if (match.end > at + 1 && (r.GluedDash(match.end) || slash) && r.Whole(match.end + 1) % 100 == (match.phrase.year + 1) % 100) {
    match.end += 2;  // "the winter of 1939-40" begins in the first of its years
  }
  if (match.end > at + 1 || led) return match;
  bool in = r.IsWord(i - 1, "in") || r.IsWord(i - 1, "during") || r.IsWord(i - 1, "by") || r.IsWord(i - 1, "until") || r.IsWord(i - 1, "since") || r.Is(i - 1, Role::kEdge);
  if (!in) return {};
  if (!strong && ((at == i && !r.Is(i - 1, Role::kEdge)) || r.IsWord(match.end, "of"))) return {};  // "late spring"
  return match;
}

/// "Wednesday of last week", "Monday evening next week", "Friday of the following week".
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

/// "on the 10th.", "on the night of the 21st they": a day without its month, where it can be nothing else.
TimeMatch BareDay(const TimeReader& r, uint32_t i) {
  ReadNumber day = r.Ordinal(i + 1);
  if (!day || day.value < 1 || day.value > 31) return {};
  bool week_of = r.IsWord(i - 1, "of") && r.IsWord(i - 2, "week");
  bool part_of = r.IsWord(i - 1, "of") && r.Is(i - 2, Role::kPart);
  bool open = !r.In(day.end) || r.Sign(day.end, '.') || r.Sign(day.end, ',') || r.Sign(day.end, ';') || r.Sign(day.end, '?');
  bool clause = r.IsOneOf(day.end, {"the", "a", "an", "he", "she", "they", "it", "we", "his", "her", "their", "its", "another"});
  bool fresh = r.In(i - 1) && (r.At(i - 1).Is(kCapital) || r.Sign(i - 2, ';') || r.Sign(i - 2, ','));
  bool opens = part_of || (r.IsOneOf(i - 1, {"on", "by", "until"}) && fresh);  // "On the 22nd the town fell"
  if (!(open && (week_of || part_of || r.IsOneOf(i - 1, {"on", "until", "by"}))) && !(clause && opens)) return {};
  TimeMatch match;
  match.phrase.day = static_cast<int8_t>(day.value);
  match.end = day.end;
  return match;
}

constexpr Roles kDayHeads = RolesOf(Role::kThe, Role::kOrdinal, Role::kTens, Role::kCardinal);  // or digits
constexpr Roles kSeasonHeads = RolesOf(Role::kThe, Role::kSeason, Role::kWeakSeason);
constexpr Roles kQuarterHeads = RolesOf(Role::kThe, Role::kFiscal, Role::kOrdinal, Role::kTens, Role::kFinal, Role::kLetter);  // or digits

}  // namespace

/// "last year's third quarter", "next year's first half".
TimeMatch OfAYear(const TimeReader& r, uint32_t i) {
  if (!r.IsWord(i + 1, "year") || !(r.IsWord(i + 2, "'s") || r.IsWord(i + 2, "’s"))) return {};
  int shift = r.IsWord(i, "last") ? -1 : r.IsWord(i, "next") ? 1 : r.IsWord(i, "this") ? 0 : 99;
  if (shift == 99) return {};
  TimeSetting business;
  business.business = true;
  TimeMatch match = QuarterName(r, business, i + 3);
  if (!match || match.phrase.year != TimePhrase::kOpen || match.phrase.year_shift != TimePhrase::kNoShift) return {};
  match.phrase.year_shift = static_cast<int8_t>(shift);
  return match;
}

TimeMatch CalendarAt(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  Lead lead = Lead::kNone;
  uint32_t at = ReadLead(r, i, &lead);
  bool led = at > i;
  if (TimeMatch match = led ? OfAYear(r, i) : TimeMatch{}) return match;
  TimeMatch match;
  const bool feast = r.Word(at).OpensRow() || r.Word(at).roles.Has(Role::kHoliday);
  if (ReadPhrase holiday = feast ? r.Phrase(at, Role::kHoliday) : ReadPhrase{}; holiday && holiday.sense.value != 0) {
    match.phrase.holiday = holiday.sense.value;
    match.end = ParseYearAfter(r, holiday.end, match.phrase);
    bool week = r.IsWord(match.end, "week"), weekend = r.IsWord(match.end, "weekend");
    if (week || weekend) {
      match.phrase.unit = week ? TimeUnit::kWeek : TimeUnit::kWeekend;
      ++match.end;
      if (match.phrase.year == TimePhrase::kOpen) match.end = ParseYearAfter(r, match.end, match.phrase);
    }
  }
  const Roles& roles = r.Word(at).roles;
  const bool digits = r.Digits(at);
  if (!match && roles.Any(kWeekdayRoles)) match = WeekdayName(r, setting, at, led);
  if (!match && roles.Any(kMonthRoles)) match = MonthName(r, setting, at, led);
  if (!match && !led && (digits || roles.Any(kDayHeads))) match = DayFirst(r, at);
  if (!match && roles.Any(kSeasonHeads)) match = SeasonName(r, at, led);
  if (!match && !led && (digits || roles.Any(kQuarterHeads))) match = QuarterName(r, setting, at);
  if (!match && !led && r.Is(i, Role::kThe) && r.Digits(i + 1)) match = BareDay(r, i);
  if (!match) return {};
  match.phrase.lead = led ? lead : match.phrase.lead;
  if (match.phrase.form == TimePhrase::Form::kWeekday && !led) WeekOf(r, match);
  return match;
}

}  // namespace crossread
