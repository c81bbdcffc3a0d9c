// SPDX-License-Identifier: Apache-2.0
// Lengths of time, with what leads into them: "the past three years", "12 to 18 months", "nearly a week".
#include <cmath>

#include "claims/time_length.h"

namespace crossread {
namespace {

using Form = TimePhrase::Form;

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

/// "a quarter of an hour", "two thirds of a century": the share, up to the unit.
LengthCount ReadShareOf(const TimeReader& r, uint32_t i) {
  const double parts = r.Is(i, Role::kA) || r.IsWord(i, "one") ? 1 : r.IsWord(i, "two") ? 2 : r.IsWord(i, "three") ? 3 : 0;
  const uint32_t at = i + 1 + (r.Dash(i + 1) ? 1 : 0);
  const double whole = r.IsOneOf(at, {"quarter", "quarters"}) ? 4 : r.IsOneOf(at, {"third", "thirds"}) ? 3 : 0;
  if (parts == 0 || parts >= whole || !r.IsWord(at + 1, "of") || !r.Is(at + 2, Role::kA)) return {};
  return {parts / whole, at + 3};
}

/// "half a dozen", "half-dozen", "half-a-dozen" from "half" on: up to the unit.
LengthCount ReadHalfDozen(const TimeReader& r, uint32_t half) {
  uint32_t at = half + 1 + (r.Dash(half + 1) ? 1 : 0);
  if (r.Is(at, Role::kA)) at += 1 + (r.Dash(at + 1) ? 1 : 0);
  return r.IsWord(at, "dozen") ? LengthCount{6, at + 1} : LengthCount{};
}

}  // namespace

LengthCount ReadCount(const TimeReader& r, uint32_t i) {
  LengthCount out;
  if (const LengthCount share = ReadShareOf(r, i); share.end != 0) return share;
  uint32_t quarter = i + (r.Is(i, Role::kA) ? 1 : 0);
  if (r.IsWord(quarter, "quarter") && r.IsWord(quarter + 1 + (r.Dash(quarter + 1) ? 1 : 0), "century")) {  // "a quarter-century ago"
    return {0.25, quarter + 1 + (r.Dash(quarter + 1) ? 1u : 0u), false, true};
  }
  if (r.Is(i, Role::kHalf) && !r.IsWord(i + 1, "past")) {
    if (const LengthCount dozen = ReadHalfDozen(r, i); dozen.end != 0) return dozen;
    uint32_t at = i + 1 + (r.Is(i + 1, Role::kA) ? 1 : 0) + (r.Dash(i + 1) ? 1 : 0);
    return {0.5, at};
  }
  if (r.Is(i, Role::kA)) {
    if (r.Is(i + 1, Role::kCouple)) return {2, i + 2 + (r.IsWord(i + 2, "of") ? 1u : 0u)};
    if (r.Is(i + 1, Role::kSeveral)) return {kVagueCount, i + 2};
    if (const LengthCount dozen = ReadHalfDozen(r, i + 1); r.Is(i + 1, Role::kHalf) && dozen.end != 0) return dozen;
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

/// "9.5 percent over two years", "counted by hand over four days": spread over them, and not more than so many. "For over two
/// years", "it lasted over two years" and "jailed over two years ago" are more.
bool SpreadOver(const TimeReader& r, uint32_t over) {
  if (over == r.first() || r.At(over - 1).kind == TokenKind::kPunct) return r.Sign(over - 1, '%');
  if (r.IsOneOf(over - 1, {"for", "after", "in", "of", "than", "within", "by", "to", "at", "and", "or", "a", "the"})) return false;
  if (r.IsOneOf(over - 1, {"last", "lasted", "lasts", "lasting", "take", "took", "takes", "taken", "taking", "spend", "spent", "spends", "spending", "wait", "waited", "is", "was", "were", "are", "be", "been"})) return false;
  return true;
}

TimeMatch LengthAt(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  uint32_t at = i;
  char mod = 0;
  const bool hedged = r.Word(i).OpensRow() || r.Word(i).roles.Has(Role::kHedge);
  if (ReadPhrase hedge = hedged ? r.Phrase(at, Role::kHedge) : ReadPhrase{}) {
    mod = static_cast<char>(hedge.sense.value);
    if (mod == '>' && hedge.end == i + 1 && r.IsWord(i, "over") && SpreadOver(r, i)) return {};
    if (mod == 0 || r.Is(hedge.end, Role::kThe) || r.Is(hedge.end, Role::kThis)) return {};  // "over the past year"
    at = hedge.end;
    if (r.Is(at, Role::kAbout)) ++at;
  }
  if (TimeMatch unit = TheUnit(r, i)) return PointFrom(r, setting, unit) ? unit : TimeMatch{};
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
  LengthCount count = ReadCount(r, at);
  if (!lead && count.end != 0 && r.Is(count.end, Role::kWeekdays) && r.Is(count.end + 1, Role::kAgo) && count.value >= 1 && count.value < 53) {  // "two Sundays ago"
    TimeMatch weeks;
    weeks.phrase.form = Form::kRelative;
    weeks.phrase.after_anchor = true;
    weeks.phrase.weekday = static_cast<int8_t>(r.Value(count.end, Role::kWeekdays));
    weeks.phrase.lead = Lead::kLast;
    weeks.phrase.unit = TimeUnit::kWeek;
    weeks.phrase.amount = 1 - std::floor(count.value);
    weeks.end = count.end + 2;
    return weeks;
  }
  if (lead && count.bare_a) return {};  // "following a day of talks"
  bool adjective = false;
  TimeMatch match;
  if (count.end != 0) {
    // "12 to 18 months", "two or three weeks", "three-to-five-year", "3- to 5-year"
    uint32_t next = count.end;
    if (r.Dash(next) && r.Glued(next) && (r.IsWord(next + 1, "to") || r.IsWord(next + 1, "or"))) ++next;
    if ((r.IsWord(next, "to") || r.IsWord(next, "or") || (r.Dash(next) && r.Glued(next))) && !count.bare_a) {
      LengthCount upper = ReadCount(r, next + 1 + (next > count.end && r.GluedDash(next + 1) ? 1 : 0));
      if (upper.end != 0 && upper.value > count.value && !upper.bare_a) {
        TimeMatch range = LengthOf(r, upper, &adjective);
        if (range) {
          range.phrase.small_amount = 0;
          match = range;
          if (mod == 0) mod = 'A';
        }
      }
    }
    if (!match) match = LengthOf(r, count, &adjective);
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
    AddSmaller(r, match);
    if (PointFrom(r, setting, match)) return match;
    if (at_hedge == 'A') return {};  // "nearly five months": the hedge stays outside the extent of a length
  } else if (lead) {
    AddSmaller(r, match);
  }
  return match;
}

}  // namespace crossread
