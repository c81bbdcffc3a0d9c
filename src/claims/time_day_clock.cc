// SPDX-License-Identifier: Apache-2.0
// A day and its clock: "Friday at 10 a.m.", "9 a.m. EST Tuesday", "3 p.m. every day".
#include "claims/time_clock.h"
#include "claims/time_compose.h"

namespace crossread {
namespace {

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
  const bool told = day.to.hour > 12;  // "8am-3 yesterday afternoon": the stretch has its halves
  if (late && day.hour < 12 && !told) {
    if (day.to.hour >= day.hour && day.to.hour < 12) day.to.hour = static_cast<int8_t>(day.to.hour + 12);
    day.hour = static_cast<int8_t>(day.hour + 12);
  }
  day.part = DayPart::kNone;
}

/// The hour of `hand`, of either half of the day.
TimeMatch AtHand(const ClockHand& hand) {
  TimeMatch match;
  match.phrase.type = TimexType::kTime;
  match.phrase.hour = static_cast<int8_t>(hand.hour);
  match.phrase.minute = static_cast<int8_t>(hand.minute);
  match.phrase.either_half = true;
  match.end = hand.end;
  return match;
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
  return AtHand(hand);
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

}  // namespace

void AddClock(const TimeReader& r, TimeMatch& match) {
  AddPart(r, match);
  uint32_t at = match.end + (r.Sign(match.end, ',') ? 1 : 0);
  bool at_hour = r.IsWord(at, "at") || r.Sign(at, '@'), stretch = r.IsWord(at, "from") || r.IsWord(at, "between");
  bool roughly = r.IsOneOf(at, {"about", "around"}) && (r.Digits(at + 1) || r.Is(at + 1, Role::kCardinal));  // "Friday around 5 p.m."
  const bool iso = at == match.end && r.IsWord(at, "t") && r.Glued(at) && r.Digits(at + 1) && r.Glued(at + 1);  // "2009-12-19T17:00:00"
  const char limit = at != match.end ? '\0' : r.IsWord(at, "before") ? 'b' : r.IsWord(at, "after") ? 'a' : '\0';  // "Friday before 5 p.m."
  bool bound = at_hour || stretch || roughly || iso || limit != '\0';
  if (bound) ++at;
  if (bound && (r.IsWord(at, "about") || r.IsWord(at, "around"))) ++at;
  const bool dashed = match.phrase.form == TimePhrase::Form::kWeekday && r.Digits(at) && r.GluedDash(at + 1);
  bool bare = r.IsWord(at - 1, "between") || match.phrase.part != DayPart::kNone || dashed;  // "Friday from 10-4", not "fell Friday from 12 to 10"
  if (!bound && dashed && r.Whole(at) < r.Whole(at + 2)) {  // "next Monday 6-8", "Monday morning 9-11", not "lost Monday 6-8"
    stretch = match.phrase.lead == Lead::kNext || match.phrase.lead == Lead::kComing || match.phrase.part == DayPart::kMorning || match.phrase.part == DayPart::kAfternoon;
  }
  TimeMatch clock = stretch ? ParseStretch(r, at, bare) : ParseClock(r, at);
  if (!clock && (at_hour || (roughly && (match.phrase.part != DayPart::kNone || match.phrase.day != 0)))) clock = BareHour(r, at);
  if (!clock || (!bound && at != match.end && !r.Digits(at))) return;
  if (limit != '\0' && (clock.phrase.to.hour >= 0 || clock.phrase.mod != '\0')) return;
  SetClock(match.phrase, clock.phrase);
  if (limit != '\0') match.phrase.mod = limit;
  match.end = clock.end;
  int year = r.Whole(match.end);  // "Wed Oct 26 15:50:06 2016"
  if (match.phrase.second >= 0 && match.phrase.day != 0 && match.phrase.year == TimePhrase::kOpen && year >= 1900 && year <= 2200) {
    match.phrase.year = year;
    ++match.end;
  }
}

void AddDay(const TimeReader& r, const TimeSetting& setting, TimeMatch& match) {
  uint32_t at = match.end + (r.Sign(match.end, ',') ? 1 : 0);
  if (r.IsWord(at, "on") || r.IsWord(at, "of")) ++at;
  TimeMatch day = ParseCalendar(r, setting, at);
  if (TimeMatch other = ParseDeictic(r, at); other.end > day.end) day = other;
  if (TimeMatch other = ParseFigures(r, at); other.end > day.end) day = other;
  if (TimeMatch other = r.Is(at, Role::kThe) ? PartOfDay(r, setting, at) : TimeMatch{}; other.end > day.end) day = other;  // "on the morning of 5 June"
  if (!day || !IsDay(day.phrase)) return PeekDay(r, setting, match);
  if (day.phrase.part == DayPart::kNone && r.Is(day.end, Role::kPart)) {
    day.phrase.part = static_cast<DayPart>(r.Value(day.end, Role::kPart));
    ++day.end;
  }
  SetClock(day.phrase, match.phrase);
  match = day;
}

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

TimeMatch HourBeforeDay(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  if (!r.IsWord(i - 1, "at") || (!r.Digits(i) && !r.Is(i, Role::kCardinal))) return {};
  ClockHand hand = ReadHand(r, i);
  uint32_t on = hand.end + (r.IsWord(hand.end, "on") ? 1 : 0);
  const bool told = r.Is(on, Role::kThe) && r.IsAny(on + 1, RolesOf(Role::kNext, Role::kLast)) && r.Is(on + 2, Role::kPart);  // "at 6 the next morning"
  if (hand.end == 0 || hand.hour < 1 || hand.hour > 12 || !(told || r.IsAny(on, RolesOf(Role::kRelDay, Role::kTonight, Role::kThis, Role::kWeekday)))) return {};
  TimeMatch match = AtHand(hand);
  AddDay(r, setting, match);
  return match.end > hand.end ? match : TimeMatch{};
}

}  // namespace crossread
