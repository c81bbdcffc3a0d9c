// SPDX-License-Identifier: Apache-2.0
// A count with its unit: which of them are lengths of time, and how a smaller one adds to it.
#include <array>
#include <cmath>

#include "claims/time_clock.h"
#include "claims/time_length.h"
#include "grammar/lemma.h"

namespace crossread {
namespace {

using Form = TimePhrase::Form;

/// What may stand between a count and its unit.
constexpr WordSet kBetween = {"more", "full", "straight", "consecutive", "additional", "whole", "long", "calendar", "business", "working", "further", "extra"};

/// "16 *dry* days", "six *anxious* weeks"; not "ten school days".
bool TellsHow(const TimeReader& r, uint32_t i) {
  if (!r.In(i) || r.At(i).kind != TokenKind::kWord || r.At(i).Is(kCapital)) return false;
  const std::array<int8_t, 4> score = FormsOf(*r.copy().lexicon, r.copy().Words(r.At(i)), r.At(i).word).score;
  return score[2] > 0 && score[2] >= score[0];
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
  if (r.Is(at, Role::kFiscal) || (r.In(at) && kBetween.Has(r.copy(), at)) || (r.Is(at + 1, Role::kUnits) && !r.Is(at, Role::kUnits) && TellsHow(r, at))) ++at;
  uint32_t after = at + (r.IsAny(at, RolesOf(Role::kLast, Role::kNext)) && r.Is(at + 1, Role::kUnits) ? 1 : 0);  // "the 5 past years"
  out.unit = UnitAt(r, after, figures, &out.plural);
  out.end = after + 1;
  return out;
}

bool LooksPunctuated(const TimeReader& r, uint32_t i) {
  return !r.In(i) || r.At(i).kind == TokenKind::kPunct || r.IsAny(i, RolesOf(Role::kAgo, Role::kLater, Role::kEarlier, Role::kPrep));
}

/// How many of any smaller unit are less than one of `unit`, at most.
double Fits(TimeUnit unit) {
  return unit == TimeUnit::kWeek ? 7 : unit == TimeUnit::kDay ? 24 : unit == TimeUnit::kMonth ? 31 : unit == TimeUnit::kYear ? 366 : 60;
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

}  // namespace

TimeMatch LengthOf(const TimeReader& r, LengthCount count, bool* adjective) {
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

namespace {

struct Smaller {
  double amount = 0;
  TimeUnit unit = TimeUnit::kNone;
  uint32_t end = 0;  // 0 where there is none
};

/// "and six months", ", 21 minutes", "12 seconds" at `at`, behind a length in `larger`.
Smaller SmallerAt(const TimeReader& r, uint32_t at, TimeUnit larger) {
  const bool comma = r.Sign(at, ',') && r.Number(at + 1);
  const LengthCount count = ReadCount(r, at + (r.IsWord(at, "and") || comma ? 1 : 0));
  if (count.end == 0 || !(count.value > 0) || (comma && count.value >= Fits(larger))) return {};  // "a week, 365 days a year"
  const Unit unit = ReadUnit(r, count.end, count.figures);
  if (unit.unit == TimeUnit::kNone || unit.unit >= larger || unit.adjective) return {};
  if (larger >= TimeUnit::kDecade || (larger <= TimeUnit::kHour) != (unit.unit <= TimeUnit::kHour)) {
    if (!(larger == TimeUnit::kDay && unit.unit == TimeUnit::kHour)) return {};
  }
  return {count.value, unit.unit, unit.end};
}

}  // namespace

void AddSmaller(const TimeReader& r, TimeMatch& match) {
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
  const Smaller smaller = SmallerAt(r, at, phrase.unit);
  if (smaller.end == 0 || phrase.amount != std::floor(phrase.amount)) return;
  if (phrase.direction == Direction::kPast && r.Is(smaller.end, Role::kAgo)) return;  // "for the past three months, and two days ago"
  phrase.small_amount = smaller.amount;
  phrase.small_unit = smaller.unit;
  match.end = smaller.end;
  const bool months = phrase.unit == TimeUnit::kYear && smaller.unit == TimeUnit::kMonth;
  const double parts = smaller.unit == TimeUnit::kHour || smaller.unit == TimeUnit::kMinute ? 60 : smaller.unit == TimeUnit::kWeek || months ? 7 : 0;
  const Smaller least = parts > 0 ? SmallerAt(r, match.end, smaller.unit) : Smaller{};  // "four hours, 21 minutes and six seconds"
  if (least.end == 0 || smaller.amount != std::floor(smaller.amount)) return;
  if (months || smaller.unit == TimeUnit::kWeek) {  // "2 years, 1 month and 21 days": months and days; "a month, 2 weeks and 2 days": days
    if (least.unit != TimeUnit::kDay || (phrase.direction == Direction::kPast && r.Is(least.end, Role::kAgo))) return;
    if (months) phrase.amount = phrase.amount * 12 + smaller.amount, phrase.unit = TimeUnit::kMonth, phrase.small_amount = 0;
    else phrase.small_amount *= parts;
    phrase.small_unit = TimeUnit::kDay;
    phrase.small_amount += least.amount;
    match.end = least.end;
    return;
  }
  phrase.small_amount += least.amount / parts;
  match.end = least.end;
}

}  // namespace crossread
