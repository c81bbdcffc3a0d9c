// SPDX-License-Identifier: Apache-2.0
// Points that lie a length away from another: "six weeks ago", "two days after Easter", "the day before".
#include <cmath>

#include "claims/time_length.h"

namespace crossread {
namespace {

using Form = TimePhrase::Form;

}  // namespace

bool PointFrom(const TimeReader& r, const TimeSetting& setting, TimeMatch& match) {
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
    const bool weeks = phrase.unit == TimeUnit::kWeek && phrase.small_unit == TimeUnit::kNone && phrase.amount == std::floor(phrase.amount);  // "a week ago today"
    if ((whole || weeks) && r.Is(at + 1, Role::kRelDay)) {
      phrase.small_unit = TimeUnit::kDay;
      phrase.small_amount = r.Value(at + 1, Role::kRelDay);
      match.end = at + 2;
    } else if (whole && phrase.unit == TimeUnit::kYear && r.IsWord(at + 1, "this") && r.IsWord(at + 2, "month")) {
      phrase.unit = TimeUnit::kMonth;
      phrase.amount *= 12;
      match.end = at + 3;
    } else if (whole && phrase.unit == TimeUnit::kYear && r.IsWord(at + 1, "this") && r.IsWord(at + 2, "week")) {
      phrase.small_unit = TimeUnit::kWeek;
      match.end = at + 3;
    }
    if (whole && phrase.unit == TimeUnit::kYear && phrase.amount > -100 && r.IsWord(at + 1, "this") && r.IsAny(at + 2, RolesOf(Role::kSeason, Role::kWeakSeason))) {
      TimePhrase season;  // "six years ago this summer"
      season.season = static_cast<int8_t>(r.Is(at + 2, Role::kSeason) ? r.Value(at + 2, Role::kSeason) : r.Value(at + 2, Role::kWeakSeason));
      season.year_shift = static_cast<int8_t>(phrase.amount);
      phrase = season;
      match.end = at + 3;
      return true;
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
  if ((r.Is(at, Role::kLater) || r.Is(at, Role::kEarlier)) && !(r.IsWord(at + 1, "this") && r.IsAny(at + 2, RolesOf(Role::kUnit)))) {  // not "meet for an hour later this week"
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

}  // namespace crossread
