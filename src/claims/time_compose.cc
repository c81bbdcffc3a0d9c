// SPDX-License-Identifier: Apache-2.0
// Puts the families together: a day with its clock, a part of a period, the n-th week of a month.
#include "claims/time_clock.h"

namespace crossread {
namespace {

using Form = TimePhrase::Form;

bool IsDay(const TimePhrase& p) {
  if (p.type != TimexType::kDate && p.part == DayPart::kNone) return false;
  switch (p.form) {
    case Form::kAbsolute: return p.day != 0 || (p.holiday != 0 && p.unit == TimeUnit::kNone);
    case Form::kWeekday: return true;
    case Form::kRelative: case Form::kAnaphoric: return p.unit == TimeUnit::kDay || p.weekday >= 0 || p.after_anchor;
    default: return false;
  }
}

/// Puts the clock of `clock` into `day`.
void SetClock(TimePhrase& day, const TimePhrase& clock) {
  day.type = TimexType::kTime;
  day.hour = clock.hour;
  day.minute = clock.minute;
  day.second = clock.second;
  day.zone = clock.zone;
  day.either_half = clock.either_half && day.part == DayPart::kNone;
  if (clock.to.hour >= 0) day.to = clock.to;
  bool late = day.part == DayPart::kEvening || day.part == DayPart::kAfternoon || (day.part == DayPart::kNight && day.hour > 4);
  if (late && day.hour < 12) {
    if (day.to.hour >= day.hour && day.to.hour < 12) day.to.hour = static_cast<int8_t>(day.to.hour + 12);
    day.hour = static_cast<int8_t>(day.hour + 12);
  }
  day.part = DayPart::kNone;
}

/// "at 5": an hour alone, right behind a day, with nothing behind it that it could count.
TimeMatch BareHour(const TimeReader& r, uint32_t i) {
  int hour = r.Whole(i);
  bool minutes = (r.Digits(i) && r.Text(i).size() == 4 && r.Text(i)[1] == '.') || r.Is(i, Role::kCardinal);  // "2.30", "seven thirty"
  ClockHand hand = minutes ? ReadHand(r, i) : ClockHand{hour, -1, -1, i + 1};
  if (hand.end == 0 || hand.hour < 1 || hand.hour > 12) return {};
  bool ends = !r.In(hand.end) || (r.At(hand.end).kind == TokenKind::kPunct && !r.Dash(hand.end) && !r.Sign(hand.end, ':')) ||
              r.IsWord(hand.end, "and") || r.IsWord(hand.end, "in") || r.IsWord(hand.end, "for");
  if (!ends) return {};
  TimeMatch match;
  match.phrase.type = TimexType::kTime;
  match.phrase.hour = static_cast<int8_t>(hand.hour);
  match.phrase.minute = static_cast<int8_t>(hand.minute);
  match.phrase.either_half = true;
  match.end = hand.end;
  return match;
}

constexpr Roles kPartHeads = RolesOf(Role::kThe, Role::kEdge, Role::kEdgeNoun, Role::kEarlier, Role::kLater);
constexpr Roles kPartOfDayHeads = RolesOf(Role::kThe, Role::kEdge, Role::kWeakPart);
constexpr Roles kNthHeads = RolesOf(Role::kThe, Role::kOrdinal, Role::kTens, Role::kFinal, Role::kLast, Role::kUnit, Role::kUnits, Role::kWeekday);

/// The longest of the families at `i`, without what leads into it or follows it.
TimeMatch Core(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  TimeMatch best = ParseCalendar(r, setting, i);
  auto take = [&best](const TimeMatch& other) {
    if (other.end > best.end) best = other;
  };
  if (r.Digits(i)) take(ParseFigures(r, i));
  uint32_t fiscal = i + (r.Is(i, Role::kThe) ? 1 : 0);
  if (r.Is(fiscal, Role::kFiscal)) {  // "fiscal 1990", "financial year 2008"
    TimeMatch year = ParseYear(r, fiscal + 1 + (r.IsWord(fiscal + 1, "year") ? 1 : 0));
    year.phrase.fiscal = true;
    if (year.phrase.year_span == TimeUnit::kYear) take(year);
  }
  uint32_t year = i + (r.Is(i, Role::kThe) ? 1 : 0);
  if (year > i && r.IsWord(year, "year") && (r.Whole(year + 1) >= 1000 || r.IsAny(year + 1, RolesOf(Role::kCardinal, Role::kTens)))) ++year;
  if (TimeMatch match = ParseYear(r, year)) {
    if (year == i || match.phrase.year_span != TimeUnit::kYear || r.IsWord(year - 1, "year")) take(match);
  }
  take(ParseDeictic(r, i));
  take(ParseOften(r, i));  // before lengths: "40 barrels a day"
  take(ParseLength(r, setting, i));
  take(ParseVague(r, i));
  take(ParseClock(r, i));
  return best;
}

/// "the first week of March", "the last day of 2013", "first Monday of September", "the week of March 6".
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
    return each && each.phrase.weekday < 0 && each.phrase.unit >= TimeUnit::kMonth ? each : TimeMatch{};
  }
  TimeMatch inner = ParseCalendar(r, setting, whole);
  if (!inner) inner = ParseYear(r, whole);
  if (!inner) {
    inner = ParseDeictic(r, whole);
    if (inner && inner.phrase.form == Form::kAnaphoric) return {};
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

/// "3 p.m. every day", "9 a.m. on Mondays": a clock time that belongs to the set behind it.
TimeMatch ClockOfSet(const TimeReader& r, const TimeMatch& clock) {
  uint32_t at = clock.end + (r.IsWord(clock.end, "on") ? 1 : 0);
  TimeMatch set = r.IsAny(at, RolesOf(Role::kEach, Role::kOften, Role::kWeekdays)) ? ParseOften(r, at) : TimeMatch{};
  const TimePhrase& phrase = set.phrase;
  bool days = phrase.weekday >= 0 || (phrase.unit == TimeUnit::kDay && phrase.amount == 1);
  if (!set || !days || phrase.hour >= 0 || clock.phrase.to.Any()) return {};
  set.phrase.hour = clock.phrase.hour;
  set.phrase.minute = clock.phrase.minute;
  set.phrase.zone = clock.phrase.zone;
  set.phrase.part = DayPart::kNone;
  return set;
}

/// "the 21st of this month", "the 10th next month".
TimeMatch DayOfMonth(const TimeReader& r, uint32_t i) {
  if (!r.Is(i, Role::kThe) || !r.Digits(i + 1)) return {};
  ReadNumber day = r.Ordinal(i + 1);
  if (!day || day.value < 1 || day.value > 31) return {};
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

/// The period that a part is taken of: "the year", "March", "the 1990s".
TimeMatch WholeOf(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  TimeMatch inner;
  bool plural = false;
  TimeUnit unit = r.Is(i, Role::kThe) ? UnitAt(r, i + 1, false, &plural) : TimeUnit::kNone;
  if (unit == TimeUnit::kNone && (r.IsWord(i, "month") || r.IsWord(i, "year"))) {  // "by end of year"
    unit = UnitAt(r, i, false, &plural);
    --i;
  }
  if (unit >= TimeUnit::kWeek && unit <= TimeUnit::kCentury && !plural) {
    inner.phrase.form = Form::kRelative;
    inner.phrase.unit = unit;
    inner.end = i + 2;
  } else {
    inner = Core(r, setting, i);
  }
  return inner && inner.phrase.form <= Form::kAnaphoric && inner.phrase.hour < 0 ? inner : TimeMatch{};
}

/// "early part of", "final days of", "closing weeks of": which end of the whole, and the token after "of" in `next`.
char ShareOf(const TimeReader& r, uint32_t i, uint32_t* next) {
  if (!r.IsWord(i + 2, "of")) return 0;
  bool start = r.IsOneOf(i, {"first", "early", "opening"}), middle = r.IsOneOf(i, {"middle", "mid"});
  if (!start && !middle && !r.IsOneOf(i, {"last", "final", "latter", "late", "later", "closing", "waning"})) return 0;
  bool plural = false;
  bool days = UnitAt(r, i + 1, false, &plural) >= TimeUnit::kDay && plural;
  if (!days && !r.IsWord(i + 1, "part")) return 0;
  *next = i + 3;
  return start ? 'S' : middle ? 'M' : 'E';
}

/// "the morning of 6 June", "the night of 5-6 April", "dawn on 3 July", "dusk the next day".
TimeMatch PartOfDay(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  uint32_t at = i + (r.Is(i, Role::kThe) ? 1 : 0);
  char mod = 0;
  if (r.Is(at, Role::kEdge)) mod = static_cast<char>(r.Value(at, Role::kEdge)), ++at;
  bool weak = r.Is(at, Role::kWeakPart) && !r.Is(at, Role::kNoon);  // midday is a time of the clock
  if (!weak && !r.Is(at, Role::kPart)) return {};
  uint32_t next = at + 1;
  if (r.IsWord(next, "of") || (weak && r.IsWord(next, "on"))) ++next;
  else if (!weak) return {};
  TimeMatch day = ParseCalendar(r, setting, next);
  if (TimeMatch other = ParseDeictic(r, next); other.end > day.end) day = other;
  if (!day || !IsDay(day.phrase) || day.phrase.hour >= 0 || (day.phrase.part != DayPart::kNone && !weak)) return {};
  day.phrase.part = static_cast<DayPart>(r.Value(at, weak ? Role::kWeakPart : Role::kPart));
  day.phrase.type = TimexType::kTime;
  day.phrase.mod = mod;
  day.phrase.to = {};  // the night from the fifth to the sixth is that of the fifth
  return day;
}

/// "early March", "mid-1990s", "late next week", "the end of the year", "earlier this month".
TimeMatch Part(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  uint32_t at = i + (r.Is(i, Role::kThe) ? 1 : 0), whole = 0;
  if (char mod = at > i ? ShareOf(r, at, &whole) : '\0'; mod != 0) {
    TimeMatch inner = WholeOf(r, setting, whole);
    if (!inner || IsDay(inner.phrase) || inner.phrase.part != DayPart::kNone) return {};
    inner.phrase.mod = mod;
    return inner;
  }
  if (r.Is(at, Role::kEdge)) {
    char mod = static_cast<char>(r.Value(at, Role::kEdge));
    uint32_t next = at + 1 + (r.Dash(at + 1) ? 1 : 0);
    bool midyear = r.IsWord(at, "midyear");
    if (midyear || (mod == 'M' && next > at + 1 && r.IsWord(next, "year"))) {  // "by midyear", "mid-year"
      if (!r.Word(i - 1).roles.Has(Role::kPrep) || r.IsWord(i - 1, "of")) return {};
      TimeMatch year;
      year.phrase.form = Form::kRelative;
      year.phrase.unit = TimeUnit::kYear;
      year.phrase.mod = mod;
      year.end = midyear ? at + 1 : next + 1;
      return year;
    }
    bool of = r.IsWord(next, "of") || r.IsWord(next, "in");
    if ((mod == 'a' || mod == 'b') && (at > i || !r.GluedDash(at + 1))) return {};  // "post-1959", not "post"
    TimeMatch inner = Core(r, setting, of ? next + 1 : next);
    if (!inner || inner.phrase.form > Form::kAnaphoric || (of && r.IsWord(next, "in"))) {
      // "early in the morning" and the like stay with their part of the day
      return {};
    }
    if (inner.phrase.form == Form::kAnaphoric && inner.phrase.unit < TimeUnit::kWeek) return {};
    if (IsDay(inner.phrase) && inner.phrase.part == DayPart::kNone) return {};  // "late Monday": the day alone
    if (inner.phrase.type == TimexType::kTime && inner.phrase.hour >= 0) return {};
    if (at > i && next == at + 2 && inner.phrase.month != 0) return {};  // "the late-May trip": the article belongs to the noun
    inner.phrase.mod = mod;
    return inner;
  }
  if (r.IsWord(at, "end") && at == i && r.GluedDash(at + 1) && r.IsAny(at + 2, RolesOf(Role::kMonth, Role::kWeakMonth))) {  // "end-December"
    TimeMatch inner = Core(r, setting, at + 2);
    if (!inner || IsDay(inner.phrase)) return {};
    inner.phrase.mod = 'E';
    return inner;
  }
  if (r.Is(at, Role::kEdgeNoun) && r.IsWord(at + 1, "of")) {
    TimeMatch inner = WholeOf(r, setting, at + 2);
    inner.phrase.mod = static_cast<char>(r.Value(at, Role::kEdgeNoun));
    return inner;
  }
  if ((r.IsWord(i, "earlier") || r.IsWord(i, "later")) && (r.IsWord(i + 1, "this") || r.IsWord(i + 1, "that") || (r.IsWord(i + 1, "in") && (r.IsWord(i + 2, "this") || r.IsWord(i + 2, "that"))))) {
    TimeMatch inner = ParseDeictic(r, i + 1 + (r.IsWord(i + 1, "in") ? 1 : 0));
    if (!inner) return {};
    inner.phrase.mod = r.IsWord(i, "earlier") ? 'S' : 'E';
    return inner;
  }
  return {};
}

/// "Friday morning", "tomorrow am", "Friday in the evening".
void AddPart(const TimeReader& r, TimeMatch& match) {
  TimePhrase& phrase = match.phrase;
  if (phrase.part != DayPart::kNone) return;
  DayPart part = DayPart::kNone;
  uint32_t end = 0;
  uint32_t at = match.end + (r.Is(match.end, Role::kEdge) ? 1 : 0);  // "Sunday early morning"
  if (r.Is(at, Role::kPart)) {
    part = static_cast<DayPart>(r.Value(at, Role::kPart));
    end = at + 1;
  } else if (r.Is(match.end, Role::kMeridiem) && !r.Digits(match.end - 1)) {
    part = r.Value(match.end, Role::kMeridiem) == 0 ? DayPart::kMorning : DayPart::kAfternoon;
    end = match.end + 1;
  } else if (!r.IsWord(match.end, "at")) {
    end = ParsePart(r, match.end, &part);
  }
  if (end == 0) return;
  phrase.part = part;
  phrase.type = TimexType::kTime;
  match.end = end;
}

/// After a day: its part and its clock. "Friday morning", "Friday at 10 a.m.", "tomorrow, 8:00am", "Friday from 7 to 9".
void AddClock(const TimeReader& r, TimeMatch& match) {
  AddPart(r, match);
  uint32_t at = match.end + (r.Sign(match.end, ',') ? 1 : 0);
  bool at_hour = r.IsWord(at, "at") || r.Sign(at, '@'), stretch = r.IsWord(at, "from") || r.IsWord(at, "between");
  bool roughly = r.IsOneOf(at, {"about", "around"}) && (r.Digits(at + 1) || r.Is(at + 1, Role::kCardinal));  // "Friday around 5 p.m."
  bool bound = at_hour || stretch || roughly;
  if (bound) ++at;
  if (bound && (r.IsWord(at, "about") || r.IsWord(at, "around"))) ++at;
  bool bare = r.IsWord(at - 1, "between") || match.phrase.part != DayPart::kNone;  // "fell Friday from 12 to 10"
  TimeMatch clock = stretch ? ParseStretch(r, at, bare) : ParseClock(r, at);
  if (!clock && (at_hour || (roughly && match.phrase.part != DayPart::kNone))) clock = BareHour(r, at);
  if (!clock || (!bound && at != match.end && !r.Digits(at))) return;
  SetClock(match.phrase, clock.phrase);
  match.end = clock.end;
  int year = r.Whole(match.end);  // "Wed Oct 26 15:50:06 2016"
  if (match.phrase.second >= 0 && match.phrase.day != 0 && match.phrase.year == TimePhrase::kOpen && year >= 1900 && year <= 2200) {
    match.phrase.year = year;
    ++match.end;
  }
}

/// "10:35 a.m. (0735 GMT) Friday": the day stands behind a remark; the expression itself ends before it.
void PeekDay(const TimeReader& r, const TimeSetting& setting, TimeMatch& match) {
  if (!r.Sign(match.end, '(')) return;
  uint32_t at = match.end + 1;
  while (at < match.end + 7 && r.In(at) && !r.Sign(at, ')')) ++at;
  if (!r.Sign(at, ')')) return;
  at += r.IsWord(at + 1, "on") ? 2 : 1;
  TimeMatch day = ParseCalendar(r, setting, at);
  if (!day && r.Is(at, Role::kRelDay)) day = ParseDeictic(r, at);
  if (!day || !IsDay(day.phrase)) return;
  SetClock(day.phrase, match.phrase);
  match.phrase = day.phrase;
}

/// After a clock time: its day. "9 a.m. EST Tuesday", "10 p.m. on Friday", "8am this morning".
void AddDay(const TimeReader& r, const TimeSetting& setting, TimeMatch& match) {
  uint32_t at = match.end + (r.Sign(match.end, ',') ? 1 : 0);
  if (r.IsWord(at, "on") || r.IsWord(at, "of")) ++at;
  TimeMatch day = ParseCalendar(r, setting, at);
  if (TimeMatch other = ParseDeictic(r, at); other.end > day.end) day = other;
  if (TimeMatch other = ParseFigures(r, at); other.end > day.end) day = other;
  if (!day || !IsDay(day.phrase)) return PeekDay(r, setting, match);
  if (day.phrase.part == DayPart::kNone && r.Is(day.end, Role::kPart)) {
    day.phrase.part = static_cast<DayPart>(r.Value(day.end, Role::kPart));
    ++day.end;
  }
  SetClock(day.phrase, match.phrase);
  match = day;
}

/// "at 11 on Friday night", "at nine thirty tomorrow": an hour alone in front of a day that it belongs to.
TimeMatch HourBeforeDay(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  if (!r.IsWord(i - 1, "at") || (!r.Digits(i) && !r.Is(i, Role::kCardinal))) return {};
  ClockHand hand = ReadHand(r, i);
  uint32_t on = hand.end + (r.IsWord(hand.end, "on") ? 1 : 0);
  if (hand.end == 0 || hand.hour < 1 || hand.hour > 12 || !r.IsAny(on, RolesOf(Role::kRelDay, Role::kTonight, Role::kThis, Role::kWeekday))) return {};
  TimeMatch match;
  match.phrase.type = TimexType::kTime;
  match.phrase.hour = static_cast<int8_t>(hand.hour);
  match.phrase.minute = static_cast<int8_t>(hand.minute);
  match.phrase.either_half = true;
  match.end = hand.end;
  AddDay(r, setting, match);
  return match.end > hand.end ? match : TimeMatch{};
}

/// What a time may go on with behind a number, though it plays no part in times.
constexpr WordSet kGoOn{"and",  "or",       "to",          "of",         "in",    "at",   "until",    "till",     "through", "s",       "'s",    "’s",   "more",
                        "full", "straight", "consecutive", "additional", "whole", "long", "calendar", "business", "working", "further", "extra", "year", "years", "oh"};

/// "23 people", "two men,": a number that cannot begin a year or a date in figures, and behind it a word or a mark that
/// plays no part in any time. Most numbers are of this kind.
bool CountsOnly(const TimeReader& r, uint32_t i) {
  const TimeWord &word = r.Word(i), &next = r.Word(i + 1);
  if (word.OpensRow() || next.OpensRow() || !next.roles.Empty() || !r.In(i + 1)) return false;
  if (r.Digits(i)) {
    size_t size = r.Text(i).size();
    if (size == 4 || size >= 8 || !word.roles.Empty()) return false;
  } else if (!(word.roles == RolesOf(Role::kCardinal))) {
    return false;
  }
  switch (r.At(i + 1).kind) {
    case TokenKind::kNumber: return false;
    case TokenKind::kSymbol: return r.Sign(i + 1, '%');
    case TokenKind::kPunct: return r.Sign(i + 1, ',') || r.Sign(i + 1, '.') || r.Sign(i + 1, ';') || r.Sign(i + 1, ')') || r.Sign(i + 1, '"');
    case TokenKind::kWord: break;
  }
  return !kGoOn.Has(r.copy(), i + 1);
}

}  // namespace

TimeMatch ParseTime(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  if (r.IsWord(i - 1, "between")) {  // "between 3 and 5 on Friday"
    TimeMatch hours = ParseStretch(r, i, true);
    uint32_t end = hours.end;
    if (hours) AddDay(r, setting, hours);
    if (hours.end > end) return hours;
  }
  if (CountsOnly(r, i)) return {};
  if (TimeMatch match = HourBeforeDay(r, setting, i)) return match;
  TimeMatch best = Core(r, setting, i);
  const Roles& roles = r.Word(i).roles;
  if (TimeMatch match = roles.Any(kPartHeads) ? Part(r, setting, i) : TimeMatch{}; match.end > best.end) best = match;
  if (TimeMatch match = r.Digits(i) || roles.Any(kNthHeads) ? NthOf(r, setting, i) : TimeMatch{}; match.end > best.end) best = match;
  if (TimeMatch match = DayOfMonth(r, i); match.end > best.end) best = match;
  if (TimeMatch match = roles.Any(kPartOfDayHeads) ? PartOfDay(r, setting, i) : TimeMatch{}; match.end > best.end) best = match;
  if (!best) return best;
  if (IsDay(best.phrase) && best.phrase.hour < 0) AddClock(r, best);
  else if (best.phrase.form == Form::kAbsolute && best.phrase.hour >= 0 && best.phrase.day == 0) {
    if (TimeMatch set = ClockOfSet(r, best)) return set;
    AddDay(r, setting, best);
  }
  return best;
}

}  // namespace crossread
