// SPDX-License-Identifier: Apache-2.0
// What is counted from the day of speech, or from the last day named.
#include "claims/time_grammar.h"

namespace crossread {
namespace {

using Form = TimePhrase::Form;

TimeMatch Relative(Form form, TimeUnit unit, double amount, uint32_t end) {
  TimeMatch match;
  match.phrase.form = form;
  match.phrase.unit = unit;
  match.phrase.amount = amount;
  match.end = end;
  return match;
}

/// "the day before yesterday", "the day after tomorrow".
TimeMatch DayBut(const TimeReader& r, uint32_t i) {
  uint32_t at = i + (r.Is(i, Role::kThe) ? 1 : 0);
  if (!r.IsWord(at, "day")) return {};
  if (r.IsWord(at + 1, "before") && r.IsWord(at + 2, "yesterday")) return Relative(Form::kRelative, TimeUnit::kDay, -2, at + 3);
  if (r.IsWord(at + 1, "after") && r.IsWord(at + 2, "tomorrow")) return Relative(Form::kRelative, TimeUnit::kDay, 2, at + 3);
  return {};
}

/// A unit that a calendar has: a day or longer.
bool Calendar(TimeUnit unit) { return unit >= TimeUnit::kDay && unit <= TimeUnit::kMillennium; }

/// "year-ago", "the year-earlier quarter", "year-end".
TimeMatch YearHyphen(const TimeReader& r, uint32_t i) {
  uint32_t at = i + (r.IsAny(i, RolesOf(Role::kThe, Role::kA)) ? 1 : 0);
  bool plural = false;
  TimeUnit unit = UnitAt(r, at, false, &plural);
  if (unit < TimeUnit::kMonth || unit > TimeUnit::kYear || plural) return {};
  if (r.IsWord(at + 1, "'s") || r.IsWord(at + 1, "’s")) {  // "by year's end"
    if (!r.IsWord(at + 2, "end")) return {};
    TimeMatch match = Relative(Form::kRelative, unit, 0, at + 3);
    match.phrase.mod = 'E';
    return match;
  }
  uint32_t next = at + (r.Dash(at + 1) ? 2 : 1);
  if (r.IsWord(next, "end")) {
    if (at > i && r.In(next + 1) && r.At(next + 1).kind == TokenKind::kWord && !r.Is(next + 1, Role::kPrep)) return {};  // the article belongs to the noun
    if (next == at + 1 && !r.IsOneOf(i - 1, {"at", "by", "before", "since", "until", "through"})) return {};  // "the year end party"
    TimeMatch match = Relative(Form::kRelative, unit, 0, next + 1);
    match.phrase.mod = 'E';
    return match;
  }
  bool compared = r.IsAny(next, RolesOf(Role::kAgo, Role::kEarlier)) || (next > at + 1 && r.IsWord(next, "before"));
  bool quarter = r.IsWord(next + 1, "quarter"), named = quarter || r.IsWord(next + 1, "period") || r.IsWord(next + 1, "month");
  if (!compared || (next == at + 1 && !(named && at > i))) return {};  // "the year earlier quarter" too
  if (at > i && !named) return {};  // "the year-earlier loss": the article belongs to the noun
  TimeMatch match = Relative(Form::kAnaphoric, unit, -1, next + (named ? 2 : 1));
  match.phrase.small_unit = quarter ? TimeUnit::kQuarter : r.IsWord(next + 1, "month") ? TimeUnit::kMonth : TimeUnit::kNone;
  return match;
}

/// "the week before last", "the month after next".
TimeMatch ButOne(const TimeReader& r, uint32_t i, TimeUnit unit) {
  bool back = r.IsWord(i + 1, "before") && r.IsWord(i + 2, "last"), on = r.IsWord(i + 1, "after") && r.IsWord(i + 2, "next");
  return back || on ? Relative(Form::kRelative, unit, back ? -2 : 2, i + 3) : TimeMatch{};
}

/// "the quarter ended Dec. 31": the quarter in which the middle of those three months lies.
TimeMatch QuarterClosedByDate(const TimeReader& r, uint32_t i) {
  uint32_t end = 0;
  bool weak = false;
  int month = r.IsOneOf(i, {"ended", "ending"}) || r.Is(i, Role::kRange) ? r.Month(i + 1, &end, &weak) : 0;
  if (month == 0) return {};
  TimeMatch match;
  match.phrase.quarter = QuarterClosedIn(month);
  match.phrase.lead = r.IsWord(i, "ended") ? Lead::kLast : Lead::kNone;
  uint32_t year = end + (r.Digits(end) ? 1 : 0);
  year += r.Sign(year, ',') ? 1 : 0;
  if (r.Whole(year) >= 1000 && r.Whole(year) <= 2200) match.phrase.year = r.Whole(year) - (month == 1 ? 1 : 0);
  match.end = i;
  return match;
}

/// "the year ended March 31", "the week ending Friday", "the year to June": a length that the date behind it closes.
bool ClosedByDate(const TimeReader& r, uint32_t i) {
  bool ended = r.IsOneOf(i, {"ended", "ending"}), to = r.Is(i, Role::kRange);
  uint32_t at = i + 1 + (r.IsWord(i + 1, "in") || r.IsWord(i + 1, "on") ? 1 : 0);
  if (r.Digits(at) && r.Whole(at) <= 31 && r.IsAny(at + 1, RolesOf(Role::kMonth, Role::kWeakMonth))) ++at;  // "to 31 March"
  return (ended || to) && r.IsAny(at, RolesOf(Role::kMonth, Role::kWeakMonth, Role::kWeekday));
}

TimeMatch OneOf(TimeUnit unit, Direction direction, uint32_t end) {
  TimeMatch match;
  match.phrase.form = Form::kDuration;
  match.phrase.type = TimexType::kDuration;
  match.phrase.unit = unit;
  match.phrase.amount = 1;
  match.phrase.direction = direction;
  match.end = end;
  return match;
}

}  // namespace

TimeMatch DeicticAt(const TimeReader& r, uint32_t i) {
  if (r.Is(i, Role::kRelDay)) return Relative(Form::kRelative, TimeUnit::kDay, r.Value(i, Role::kRelDay), i + 1);
  if (r.Is(i, Role::kTonight) || r.Is(i, Role::kOvernight)) {
    TimeMatch match = Relative(Form::kRelative, TimeUnit::kDay, 0, i + 1);
    match.phrase.part = DayPart::kNight;
    match.phrase.type = TimexType::kTime;
    return match;
  }
  if (TimeMatch match = DayBut(r, i)) return match;
  if (TimeMatch match = YearHyphen(r, i)) return match;
  bool the = r.Is(i, Role::kThe);
  uint32_t at = i + (the ? 1 : 0);
  int step = 0;
  Form form = Form::kRelative;
  bool past_word = false;
  if (r.IsWord(at, "this") || r.IsWord(at, "current")) {
    if (r.Is(at + 1, Role::kLast)) step = -1, ++at;
    else if (r.Is(at + 1, Role::kNext)) step = 1, ++at;
  } else if (r.IsWord(at, "that") || (the && r.IsWord(at, "same"))) {
    if (r.IsWord(at, "that") && r.IsWord(at + 1, "same")) ++at;
    form = Form::kAnaphoric;
  } else if (r.Is(at, Role::kLast)) {
    if (r.IsWord(at, "last") && !the && r.Is(i - 1, Role::kThe)) return {};  // "the last week of the season", "the last year of the war"
    step = -1;
    past_word = !r.IsWord(at, "last") || the;
    if (r.IsWord(at, "previous") || r.IsWord(at, "prior") || r.IsWord(at, "preceding")) form = Form::kAnaphoric, past_word = false;
    if (r.IsWord(at, "latest")) {  // "the latest quarter" is the one told of, else the last that is complete
      if (the && r.IsOneOf(at + 1, {"week", "month"})) return Relative(Form::kRelative, r.IsWord(at + 1, "week") ? TimeUnit::kWeek : TimeUnit::kMonth, -1, at + 2);
      return the && r.IsWord(at + 1, "quarter") ? Relative(Form::kAnaphoric, TimeUnit::kQuarter, 0, at + 2) : TimeMatch{};
    }
  } else if (r.Is(at, Role::kNext)) {
    step = 1;
    if ((the && !r.IsWord(at, "coming") && !r.IsWord(at, "upcoming")) || r.IsOneOf(at, {"following", "subsequent", "ensuing"})) form = Form::kAnaphoric;
    if (r.IsWord(at, "following") && !the) return {};
  } else {
    // "the quarter", "the weekend": whichever the story is about
    if (!the) return {};
    bool plural = false;
    uint32_t named = at + (r.Is(at, Role::kEdge) ? 1 : 0);
    bool before = r.IsWord(named + 1, "before") && (!r.In(named + 2) || r.At(named + 2).kind == TokenKind::kPunct);  // "the night before."
    bool free = named == at || !r.In(named + 1) || r.At(named + 1).kind == TokenKind::kPunct || r.Is(named + 1, Role::kPrep);  // not "the early morning train"
    const bool through = r.IsOneOf(i - 1, {"during", "throughout", "through"}) && EndsBefore(r, named + 1);  // "during the night they left"
    if (r.Is(named, Role::kPart) && ((r.IsWord(i - 1, "in") && free) || before || through)) {  // "in the morning", "in the late afternoon"
      TimeMatch match = Relative(Form::kAnaphoric, TimeUnit::kDay, before ? -1 : 0, named + (before ? 2 : 1));
      match.phrase.part = static_cast<DayPart>(r.Value(named, Role::kPart));
      match.phrase.type = TimexType::kTime;
      match.phrase.mod = named > at ? static_cast<char>(r.Value(at, Role::kEdge)) : '\0';
      return match;
    }
    if (r.IsWord(at, "full")) ++at;
    bool fiscal = r.Is(at, Role::kFiscal);
    if (fiscal) ++at;
    TimeUnit unit = UnitAt(r, at, false, &plural);
    if (fiscal && (unit == TimeUnit::kYear || unit == TimeUnit::kQuarter) && !plural && !r.Digits(at + 1)) {
      TimeMatch match = Relative(Form::kAnaphoric, unit, 0, at + 1);
      match.phrase.fiscal = true;
      return match;
    }
    if (unit == TimeUnit::kNone || plural) return {};
    if (r.At(at).Is(kCapital) && !r.At(at).Is(kAllCaps)) return {};  // "Player of the Year"
    if (TimeMatch match = unit == TimeUnit::kQuarter ? QuarterClosedByDate(r, at + 1) : TimeMatch{}) return match;
    if (TimeMatch match = unit >= TimeUnit::kWeek ? ButOne(r, at, unit) : TimeMatch{}) return match;
    if (unit >= TimeUnit::kDay && r.IsOneOf(i - 1, {"in", "over", "during"}) && r.IsOneOf(at + 1, {"since", "following"})) return OneOf(unit, Direction::kUnknown, at + 1);  // "in the year since the coup"
    if (unit >= TimeUnit::kWeek && unit != TimeUnit::kQuarter && ClosedByDate(r, at + 1)) return OneOf(unit, Direction::kUnknown, at + 1);
    bool led = r.In(i - 1) && (r.IsWord(i - 1, "in") || r.IsWord(i - 1, "for") || r.IsWord(i - 1, "during") || r.IsWord(i - 1, "of") ||
               r.IsWord(i - 1, "over") || r.IsWord(i - 1, "through") || r.IsWord(i - 1, "throughout") || r.IsWord(i - 1, "this"));
    const bool ends = !r.In(at + 1) || r.At(at + 1).kind == TokenKind::kPunct || r.IsAny(at + 1, RolesOf(Role::kPrep, Role::kPastCue));  // no noun of its own
    led = led || (unit == TimeUnit::kWeekend && (r.IsWord(i - 1, "at") || ends || r.At(at + 1).Is(kSuffix))) || (unit == TimeUnit::kQuarter && (r.IsWord(at + 1, "ended") || r.IsWord(at + 1, "was") || r.IsWord(at + 1, "included")));
    if (!led || r.IsWord(at + 1, "of") || r.Dash(at + 1) || r.IsAny(at + 1, RolesOf(Role::kBefore, Role::kAfter, Role::kEarlier, Role::kAgo))) return {};
    if (unit != TimeUnit::kQuarter && unit != TimeUnit::kYear && unit != TimeUnit::kWeekend && unit != TimeUnit::kMonth && unit != TimeUnit::kWeek) return {};
    bool own = unit == TimeUnit::kWeekend || (unit == TimeUnit::kYear && (r.IsWord(i - 1, "for") || r.IsWord(i - 1, "of")));  // "for the year": the source's own
    return Relative(own ? Form::kRelative : Form::kAnaphoric, unit, 0, at + 1);
  }
  ++at;
  bool fiscal = r.Is(at, Role::kFiscal);
  if (fiscal || (r.IsWord(at, "calendar") && r.IsWord(at + 1, "year")) || (r.IsWord(at, "working") && r.IsWord(at + 1, "week"))) ++at;
  DayPart part = DayPart::kNone;
  if (r.Is(at, Role::kPart)) {  // "this morning", "last night", "the next morning"
    part = static_cast<DayPart>(r.Value(at, Role::kPart));
    TimeMatch match = Relative(form, TimeUnit::kDay, step, at + 1);
    match.phrase.part = part;
    match.phrase.type = TimexType::kTime;
    return match;
  }
  bool plural = false;
  TimeUnit unit = UnitAt(r, at, false, &plural);
  if (unit == TimeUnit::kNone || plural) return {};
  if (unit == TimeUnit::kHour && past_word && the && !r.IsWord(at + 1, "of")) return OneOf(unit, Direction::kPast, at + 1);  // "in the past hour"
  if (!Calendar(unit)) return {};
  if (unit == TimeUnit::kFortnight && step != 0 && !r.IsWord(at - 1, "following")) return OneOf(unit, step < 0 ? Direction::kPast : Direction::kFuture, at + 1);
  if (past_word && step < 0 && unit != TimeUnit::kQuarter && !(unit == TimeUnit::kWeekend && r.IsWord(at - 1, "past"))) {  // "the past year", "the last decade": a length
    if (r.IsWord(at - 1, "last") && (unit <= TimeUnit::kWeekend || r.IsWord(at + 1, "of"))) return {};  // "the last year of the war"
    return OneOf(unit, Direction::kPast, at + 1);
  }
  bool span = r.IsOneOf(i - 1, {"over", "within", "for"});
  if (step > 0 && the && span && unit >= TimeUnit::kDecade && !r.IsWord(at - 1, "following")) return OneOf(unit, Direction::kFuture, at + 1);  // "over the next decade"
  if (unit == TimeUnit::kDay && form == Form::kRelative && step <= 0) return {};  // "last day", "this day"
  TimeMatch match = Relative(form, unit, step, at + 1);
  if (form == Form::kRelative || (step != 0 && unit >= TimeUnit::kDecade)) match.phrase.lead = step < 0 ? Lead::kLast : step > 0 ? Lead::kNext : Lead::kThis;
  match.phrase.fiscal = fiscal;
  if (unit == TimeUnit::kWeek && form == Form::kRelative) {  // "next week on Tuesday", "next week Mon"
    uint32_t on = match.end + (r.IsWord(match.end, "on") ? 1 : 0);
    int weekday = r.Is(on, Role::kWeekday) ? r.Value(on, Role::kWeekday) : r.Is(on, Role::kWeakWeekday) ? r.Value(on, Role::kWeakWeekday) : -1;
    if (weekday >= 0 && !r.IsAny(on + 1, RolesOf(Role::kMonth, Role::kWeakMonth))) {
      match.phrase.weekday = static_cast<int8_t>(weekday);
      match.end = on + 1;
    }
  }
  return match;
}

}  // namespace crossread
