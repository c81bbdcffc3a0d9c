// SPDX-License-Identifier: Apache-2.0
// Lengths of time, and points that lie a length away from another.
#include <cmath>
#include <limits>

#include "claims/time_clock.h"

namespace crossread {
namespace {

using Form = TimePhrase::Form;
constexpr double kVagueCount = std::numeric_limits<double>::quiet_NaN();

struct Count {
  double value = 0;
  uint32_t end = 0;
  bool figures = false;
  bool bare_a = false;
};

/// How many: "three", "a", "several", "a few", "a couple of", "half an", "another", "the whole".
Count ReadCount(const TimeReader& r, uint32_t i) {
  Count out;
  uint32_t quarter = i + (r.Is(i, Role::kA) ? 1 : 0);
  if (r.IsWord(quarter, "quarter") && r.IsWord(quarter + 1 + (r.Dash(quarter + 1) ? 1 : 0), "century")) {  // "a quarter-century ago"
    return {0.25, quarter + 1 + (r.Dash(quarter + 1) ? 1u : 0u), false, true};
  }
  if (r.Is(i, Role::kHalf) && !r.IsWord(i + 1, "past")) {
    uint32_t at = i + 1 + (r.Is(i + 1, Role::kA) ? 1 : 0) + (r.Dash(i + 1) ? 1 : 0);
    return {0.5, at};
  }
  if (r.Is(i, Role::kA)) {
    if (r.Is(i + 1, Role::kCouple)) return {2, i + 2 + (r.IsWord(i + 2, "of") ? 1u : 0u)};
    if (r.Is(i + 1, Role::kSeveral)) return {kVagueCount, i + 2};
    if (r.Is(i + 1, Role::kHalf)) return {0.5, i + 2 + (r.Dash(i + 2) ? 1u : 0u)};
    if (ReadNumber number = r.Number(i)) return {number.value, number.end};
    if (r.IsWord(i + 1, "full") || r.IsWord(i + 1, "whole") || r.IsWord(i + 1, "single")) return {1, i + 2, false, true};
    return {1, i + 1, false, true};
  }
  if (r.Is(i, Role::kCouple)) return {2, i + 1 + (r.IsWord(i + 1, "of") ? 1u : 0u)};
  if (r.Is(i, Role::kSeveral)) return {kVagueCount, i + 1};
  if (r.Is(i, Role::kAnother)) {
    if (ReadNumber number = r.Number(i + 1)) return {number.value, number.end};
    return {1, i + 1};
  }
  if (ReadNumber number = r.Number(i)) return {number.value, number.end, !number.words};
  return out;
}

/// "the day before last Tuesday", "the week after Easter", "the year before".
TimeMatch TheUnit(const TimeReader& r, uint32_t i) {
  uint32_t at = i + (r.Is(i, Role::kThe) ? 1 : 0);
  bool plural = false;
  TimeUnit unit = UnitAt(r, at, false, &plural);
  if (at == i || plural || unit < TimeUnit::kDay || unit > TimeUnit::kYear) return {};
  if (!r.IsAny(at + 1, RolesOf(Role::kBefore, Role::kAfter))) return {};
  TimeMatch match;
  match.phrase.form = Form::kDuration;
  match.phrase.unit = unit;
  match.phrase.amount = 1;
  match.end = at + 1;
  return match;
}

/// "the years that followed", "the weeks ahead", "the days to come".
TimeMatch TheUnits(const TimeReader& r, uint32_t i) {
  bool plural = false;
  const uint32_t at = i + (r.Is(i, Role::kThe) ? 1 : 0), next = at + 1;
  if (!r.Is(at - 1, Role::kThe) || !r.Is(at, Role::kUnits)) return {};
  TimeUnit unit = UnitAt(r, at, false, &plural);
  const bool ahead = r.IsWord(next, "ahead"), come = r.IsWord(next, "to") && r.IsWord(next + 1, "come");
  const bool followed = (r.IsWord(next, "that") && r.IsWord(next + 1, "followed")) || r.IsOneOf(next, {"afterward", "afterwards", "since"});
  if (unit < TimeUnit::kHour || ahead != (at > i) || (!ahead && !come && !followed)) return {};
  TimeMatch match;
  match.phrase.form = Form::kDuration;
  match.phrase.type = TimexType::kDuration;
  match.phrase.unit = unit;
  match.phrase.amount = kVagueCount;
  match.phrase.direction = followed ? Direction::kPast : Direction::kFuture;
  match.end = next + (ahead ? 1 : 0);
  return match;
}

/// The unit after a count; "twenty-four-hour", "day-long", "two more weeks" and "half hour" too.
struct Unit {
  TimeUnit unit = TimeUnit::kNone;
  uint32_t end = 0;
  bool plural = false;
  bool adjective = false;  ///< joined by a dash: "two-day"
};

Unit ReadUnit(const TimeReader& r, uint32_t i, bool figures) {
  Unit out;
  uint32_t at = i;
  if (r.Dash(at) && r.Glued(at)) {
    ++at;
    out.adjective = true;
  }
  if (r.Is(at, Role::kFiscal) || r.IsOneOf(at, {"more", "full", "straight", "consecutive", "additional", "whole", "long", "calendar", "business",
                                                "working", "further", "extra"})) {
    ++at;
  }
  uint32_t after = at + (r.IsAny(at, RolesOf(Role::kLast, Role::kNext)) && r.Is(at + 1, Role::kUnits) ? 1 : 0);  // "the 5 past years"
  out.unit = UnitAt(r, after, figures, &out.plural);
  out.end = after + 1;
  return out;
}

bool LooksPunctuated(const TimeReader& r, uint32_t i) {
  return !r.In(i) || r.At(i).kind == TokenKind::kPunct || r.IsAny(i, RolesOf(Role::kAgo, Role::kLater, Role::kEarlier, Role::kPrep));
}

/// "ago", "later", "from now", "before Christmas" after a length: the point it leads to.
bool Point(const TimeReader& r, const TimeSetting& setting, TimeMatch& match) {
  TimePhrase& phrase = match.phrase;
  uint32_t at = match.end;
  if (r.Is(at, Role::kAgo)) {
    phrase.form = Form::kRelative;
    constexpr double kOldest = 10000;  // years: what lies further back is of no calendar
    if (phrase.unit >= TimeUnit::kYear && phrase.amount > kOldest) phrase.amount = kVagueCount;
    phrase.amount = -phrase.amount;
    phrase.small_amount = -phrase.small_amount;
    match.end = at + 1;
    // "twenty years ago today", "a year ago this month"
    bool whole = phrase.unit >= TimeUnit::kMonth && phrase.small_unit == TimeUnit::kNone && phrase.amount == std::floor(phrase.amount);
    if (whole && r.Is(at + 1, Role::kRelDay)) {
      phrase.small_unit = TimeUnit::kDay;
      phrase.small_amount = r.Value(at + 1, Role::kRelDay);
      match.end = at + 2;
    } else if (whole && phrase.unit == TimeUnit::kYear && r.IsWord(at + 1, "this") && r.IsWord(at + 2, "month")) {
      phrase.unit = TimeUnit::kMonth;
      phrase.amount *= 12;
      match.end = at + 3;
    }
    // "a week ago Tuesday", "a year ago in July"
    if (r.Is(at + 1, Role::kWeekday) && phrase.unit >= TimeUnit::kWeek) {
      phrase.weekday = static_cast<int8_t>(r.Value(at + 1, Role::kWeekday));
      match.end = at + 2;
    }
    return true;
  }
  if (r.IsWord(at, "from") && (r.IsWord(at + 1, "now") || r.IsWord(at + 1, "today"))) {
    phrase.form = Form::kRelative;
    match.end = at + 2;
    return true;
  }
  if (r.Is(at, Role::kHence)) {
    phrase.form = Form::kRelative;
    match.end = at + 1;
    return true;
  }
  if (r.Is(at, Role::kLater) || r.Is(at, Role::kEarlier)) {
    phrase.form = Form::kAnaphoric;
    if (r.Is(at, Role::kEarlier)) phrase.amount = -phrase.amount, phrase.small_amount = -phrase.small_amount;
    match.end = at + 1;
    return true;
  }
  bool before = r.Is(at, Role::kBefore), after = r.Is(at, Role::kAfter), from = r.Is(at, Role::kFrom);
  if (!before && !after && !from) return false;
  uint32_t next = at + 1 + (r.IsWord(at, "prior") && r.IsWord(at + 1, "to") ? 1 : 0);
  TimeMatch inner = ParseCalendar(r, setting, next);
  if (!inner) inner = ParseFigures(r, next);
  if (!inner && !from) {
    inner = ParseYear(r, next);
    if (inner && phrase.unit < TimeUnit::kYear) return false;
  }
  if (!inner && r.Is(next, Role::kRelDay)) inner = ParseDeictic(r, next);
  bool whole = phrase.unit >= TimeUnit::kDay && inner.end != 0;
  if (whole && inner.phrase.form != Form::kAnaphoric) {
    double amount = before ? -phrase.amount : phrase.amount;
    TimeUnit unit = phrase.unit;
    phrase = inner.phrase;
    if (phrase.form == Form::kRelative) phrase.small_amount = phrase.amount, phrase.small_unit = phrase.unit;
    phrase.form = Form::kRelative;
    phrase.after_anchor = true;
    phrase.amount = amount;
    phrase.unit = unit;
    match.end = inner.end;
    return true;
  }
  // "the day before.", "two days after,": from the last day named
  if ((before || after) && (!r.In(at + 1) || r.At(at + 1).kind == TokenKind::kPunct) && !r.IsWord(at, "following")) {
    phrase.form = Form::kAnaphoric;
    if (before) phrase.amount = -phrase.amount, phrase.small_amount = -phrase.small_amount;
    match.end = at + 1;
    return true;
  }
  return false;
}

/// How many of any smaller unit are less than one of `unit`, at most.
double Fits(TimeUnit unit) {
  return unit == TimeUnit::kWeek ? 7 : unit == TimeUnit::kDay ? 24 : unit == TimeUnit::kMonth ? 31 : unit == TimeUnit::kYear ? 366 : 60;
}

/// "and a half", "and six months", ", three months" after a length.
void Add(const TimeReader& r, TimeMatch& match) {
  TimePhrase& phrase = match.phrase;
  uint32_t at = match.end;
  if (r.IsWord(at, "and") && r.Is(at + 1, Role::kA) && r.Is(at + 2, Role::kHalf)) {  // "an hour and a half"
    phrase.amount += 0.5;
    match.end = at + 3;
    return;
  }
  uint32_t next = at + (r.IsWord(at, "and") || (r.Sign(at, ',') && r.Digits(at + 1)) ? 1 : 0);
  if (next > at && r.Is(next, Role::kHalf) && !r.IsAny(next + 1, RolesOf(Role::kA, Role::kUnit, Role::kUnits)) && !r.IsWord(next + 1, "of")) {
    phrase.amount += 0.5;  // "one hour and half"
    match.end = next + 1;
    return;
  }
  Count count = ReadCount(r, next);
  if (count.end == 0 || !(count.value > 0) || (r.Sign(at, ',') && count.value >= Fits(phrase.unit))) return;  // "a week, 365 days a year"
  Unit unit = ReadUnit(r, count.end, count.figures);
  if (unit.unit == TimeUnit::kNone || unit.unit >= phrase.unit || unit.adjective) return;
  if (phrase.unit >= TimeUnit::kDecade || (phrase.unit <= TimeUnit::kHour) != (unit.unit <= TimeUnit::kHour)) {
    if (!(phrase.unit == TimeUnit::kDay && unit.unit == TimeUnit::kHour)) return;
  }
  phrase.small_amount = count.value;
  phrase.small_unit = unit.unit;
  match.end = unit.end;
}

/// "three quarters" is a share unless a word before it speaks of time: "for three quarters", "the past three quarters".
bool LedByTime(const TimeReader& r, uint32_t end) {
  uint32_t before = end - 2;
  return r.IsAny(before, RolesOf(Role::kLast, Role::kNext)) || r.IsWord(before, "for") || r.IsWord(before, "first") || r.IsWord(before, "in") ||
         r.IsAny(end + 1, RolesOf(Role::kAgo, Role::kLater, Role::kEarlier));
}

/// Whether a name of a war goes on at `i`: "' War", "'s War", "Offensive".
bool NamesWar(const TimeReader& r, uint32_t i) {
  uint32_t at = i + (r.Sign(i, '\'') || r.Text(i) == "’" || r.IsWord(i, "'s") || r.IsWord(i, "’s") ? 1 : 0);
  return r.In(at) && r.At(at).Is(kCapital) && r.IsOneOf(at, {"war", "wars", "offensive", "campaign", "battles"});
}

TimeMatch Length(const TimeReader& r, Count count, bool* adjective) {
  Unit unit = ReadUnit(r, count.end, count.figures);
  if (unit.unit == TimeUnit::kNone) return {};
  if (count.figures && !unit.adjective && r.At(unit.end - 1).Is(kCapital) && !r.At(unit.end - 1).Is(kAllCaps) && unit.plural && r.At(unit.end - 1).end - r.At(unit.end - 1).begin > 3) return {};  // a title: "60 Minutes"
  if (unit.unit == TimeUnit::kSecond && !unit.plural && !unit.adjective && count.bare_a && !LooksPunctuated(r, unit.end)) return {};
  if (unit.unit == TimeUnit::kQuarter && !unit.plural && (count.value != 1 || count.bare_a)) return {};  // "three quarter", "a quarter of"
  if (unit.unit == TimeUnit::kQuarter && (unit.plural || r.Dash(count.end)) && (r.Dash(count.end) || (r.IsWord(unit.end, "of") && !LedByTime(r, count.end)) || r.IsWord(count.end - 2, "and"))) return {};
  if (unit.unit == TimeUnit::kQuarter && unit.plural && count.value == 3 && !LedByTime(r, count.end)) return {};
  bool year_first = count.figures && !unit.plural && !unit.adjective && unit.unit == TimeUnit::kYear && count.value >= 1900 && count.value <= 2100;
  if (year_first) return {};  // "the 1989 fiscal year"
  if (unit.unit == TimeUnit::kHour && IsMilitary(r, count.end - 1)) return {};  // "at 1200 hours"
  bool in_address = count.figures && count.end >= 2 && r.At(count.end - 1).Is(kGlued) && r.At(count.end - 2).kind == TokenKind::kSymbol;
  if (in_address) return {};  // "%2D" in a web address
  if (unit.unit == TimeUnit::kSecond && !unit.plural && !unit.adjective && !count.figures && count.value > 1) return {};  // "twenty second": a rank
  if (unit.unit == TimeUnit::kWeekend && !unit.plural && count.bare_a && !r.Is(unit.end, Role::kAgo)) return {};
  if (unit.unit == TimeUnit::kNight && !unit.plural && !unit.adjective && (count.bare_a || count.value > 1)) return {};  // "three night markets"
  if (std::isnan(count.value) && !unit.plural) return {};
  uint32_t end = unit.end;
  if (!count.figures && r.At(unit.end - 1).Is(kCapital) && NamesWar(r, end)) return {};  // "the Seven Years' War"
  if (r.Dash(end) && (r.IsWord(end + 1, "old") || r.IsWord(end + 1, "olds"))) return {};
  if (r.IsWord(end, "old") || r.IsWord(end, "olds")) return {};
  if (r.IsWord(end, "of") && r.IsWord(end + 1, "age")) return {};
  if (count.bare_a && r.GluedDash(end) && !r.IsWord(end + 1, "long")) return {};  // "a day-care centre", "a year-round job"
  TimeMatch match;
  match.phrase.form = Form::kDuration;
  match.phrase.type = TimexType::kDuration;
  match.phrase.unit = unit.unit;
  match.phrase.amount = count.value;
  if (count.value == 0.25 && unit.unit == TimeUnit::kCentury) match.phrase.unit = TimeUnit::kYear, match.phrase.amount = 25;
  match.end = end;
  if (r.Dash(end) && r.Glued(end) && r.IsWord(end + 1, "long")) match.end = end + 2;
  *adjective = unit.adjective || match.end > end;
  return match;
}

}  // namespace

TimeMatch LengthAt(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  uint32_t at = i;
  char mod = 0;
  const bool hedged = r.Word(i).OpensRow() || r.Word(i).roles.Has(Role::kHedge);
  if (ReadPhrase hedge = hedged ? r.Phrase(at, Role::kHedge) : ReadPhrase{}) {
    mod = static_cast<char>(hedge.sense.value);
    if (mod == '>' && r.IsWord(i, "over") && i > r.first() && (r.IsWord(i - 1, "percent") || r.IsWord(i - 1, "cent") || r.Sign(i - 1, '%'))) return {};  // "9.5 percent over two years": spread over them
    if (mod == 0 || r.Is(hedge.end, Role::kThe) || r.Is(hedge.end, Role::kThis)) return {};  // "over the past year"
    at = hedge.end;
    if (r.Is(at, Role::kAbout)) ++at;
  }
  if (TimeMatch unit = TheUnit(r, i)) return Point(r, setting, unit) ? unit : TimeMatch{};
  if (TimeMatch unit = TheUnits(r, i)) return unit;
  if (r.Is(i, Role::kLong)) {  // "daylong"
    TimeMatch match;
    match.phrase.form = Form::kDuration;
    match.phrase.type = TimexType::kDuration;
    match.phrase.unit = static_cast<TimeUnit>(r.Value(i, Role::kLong));
    match.phrase.amount = 1;
    match.end = i + 1;
    return match;
  }
  if (r.IsWord(i, "last") && r.IsOneOf(i - 1, {"to", "will", "would", "can", "could", "may", "might", "should", "must", "not", "did"})) return {};  // the verb
  if (r.IsWord(i, "many") && r.IsWord(i - 1, "as")) return {};  // "the second in as many days"
  const char at_hedge = mod;
  // "the past three years", "next two weeks", "these three days", "the 10 days"
  bool the = r.Is(at, Role::kThe);
  if (the) ++at;
  Direction direction = Direction::kUnknown;
  bool lead = false;
  const bool verb = at > r.first() && (r.IsWord(at - 1, "will") || r.IsWord(at - 1, "to") || r.IsWord(at - 1, "would") || r.IsWord(at - 1, "could"));
  if (r.IsWord(at, "last") && verb) return {};  // "will last ten days"
  if (r.Is(at, Role::kLast)) direction = Direction::kPast, lead = true, ++at;
  else if (r.Is(at, Role::kNext)) direction = Direction::kFuture, lead = true, ++at;
  else if (r.IsWord(at, "this") && (r.Is(at + 1, Role::kLast) || r.Is(at + 1, Role::kNext))) {
    direction = r.Is(at + 1, Role::kLast) ? Direction::kPast : Direction::kFuture;
    lead = true;
    at += 2;
  } else if (r.IsWord(at, "recent")) direction = Direction::kPast, lead = true, ++at;
  else if (the && (r.IsWord(at, "first") || r.Is(at, Role::kFinal)) && ReadCount(r, at + 1).end != 0 && !r.Is(at + 1, Role::kHalf)) lead = true, ++at;  // "the first nine months"
  else if (r.Is(at, Role::kAll) && !the && (r.IsWord(at + 1, "day") || r.IsWord(at + 1, "night") || r.IsWord(at + 1, "week") || r.IsWord(at + 1, "month") || r.IsWord(at + 1, "year"))) {
    bool plural = false;
    TimeMatch match;
    match.phrase.form = Form::kDuration;
    match.phrase.type = TimexType::kDuration;
    match.phrase.unit = UnitAt(r, at + 1, false, &plural);
    match.phrase.amount = 1;
    match.end = at + 2;
    return match;
  }
  Count count = ReadCount(r, at);
  if (lead && count.bare_a) return {};  // "following a day of talks"
  bool adjective = false;
  TimeMatch match;
  if (count.end != 0) {
    // "12 to 18 months", "two or three weeks", "three-to-five-year", "3- to 5-year"
    uint32_t next = count.end;
    if (r.Dash(next) && r.Glued(next) && (r.IsWord(next + 1, "to") || r.IsWord(next + 1, "or"))) ++next;
    if ((r.IsWord(next, "to") || r.IsWord(next, "or") || (r.Dash(next) && r.Glued(next))) && !count.bare_a) {
      Count upper = ReadCount(r, next + 1 + (next > count.end && r.GluedDash(next + 1) ? 1 : 0));
      if (upper.end != 0 && upper.value > count.value && !upper.bare_a) {
        TimeMatch range = Length(r, upper, &adjective);
        if (range) {
          range.phrase.small_amount = 0;
          match = range;
          if (mod == 0) mod = 'A';
        }
      }
    }
    if (!match) match = Length(r, count, &adjective);
  } else if (lead || at == i) {
    // "recent years", "coming weeks", and bare "years", "decades-long", "day-long"
    bool plural = false;
    TimeUnit unit = UnitAt(r, at, false, &plural);
    bool longs = r.Dash(at + 1) && r.IsWord(at + 2, "long") && unit != TimeUnit::kNone;
    if (!longs && (!plural || unit == TimeUnit::kNone)) return {};
    if ((the || r.Is(i - 1, Role::kThe)) && lead && r.IsWord(at + 1, "of") && r.IsOneOf(at - 1, {"last", "first", "final"})) return {};  // "the last years of the war"
    if (!lead && !longs) {
      bool led = r.In(i - 1) && (r.IsWord(i - 1, "in") || r.IsWord(i - 1, "of"));
      bool trail = r.IsAny(at + 1, RolesOf(Role::kAgo, Role::kLater, Role::kEarlier));
      if (!(r.IsWord(i - 1, "for") || r.IsWord(i - 1, "within") || trail || (led && unit >= TimeUnit::kMonth))) return {};
      if (unit == TimeUnit::kSecond || unit == TimeUnit::kQuarter) return {};
    }
    match.phrase.form = Form::kDuration;
    match.phrase.type = TimexType::kDuration;
    match.phrase.unit = unit;
    match.phrase.amount = longs && !plural ? 1 : kVagueCount;
    match.end = longs ? at + 3 : at + 1;
    adjective = longs;
  }
  if (!match) return {};
  if (the && !lead && (adjective || count.bare_a || r.Is(at, Role::kHalf))) return {};  // "the 14-day wait": the article belongs to the noun
  if (adjective && r.IsWord(i, "recent")) return {};  // "the most recent two-day talks"
  match.phrase.mod = mod;
  match.phrase.direction = direction;
  if (!adjective && !lead) {
    Add(r, match);
    if (Point(r, setting, match)) return match;
    if (at_hedge == 'A') return {};  // "nearly five months": the hedge stays outside the extent of a length
  } else if (lead) {
    Add(r, match);
  }
  return match;
}

}  // namespace crossread
