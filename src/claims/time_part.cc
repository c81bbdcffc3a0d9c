// SPDX-License-Identifier: Apache-2.0
// Parts of a period and of a day: "early March", "the end of the year", "the morning of 6 June".
#include "claims/time_compose.h"

namespace crossread {
namespace {

using Form = TimePhrase::Form;

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
    inner = ParseCore(r, setting, i);
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

}  // namespace

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

TimeMatch PartOfPeriod(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
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
    if (at == i && next == at + 1 && r.Is(next, Role::kPart) && r.IsOneOf(i - 1, {"by", "in", "until", "since", "from"}) &&
        EndsBefore(r, next + 1)) {  // "by late afternoon"
      TimeMatch part;
      part.phrase.form = Form::kAnaphoric;
      part.phrase.unit = TimeUnit::kDay;
      part.phrase.part = static_cast<DayPart>(r.Value(next, Role::kPart));
      part.phrase.type = TimexType::kTime;
      part.phrase.mod = mod;
      part.end = next + 1;
      return part;
    }
    bool of = r.IsWord(next, "of") || r.IsWord(next, "in");
    if ((mod == 'a' || mod == 'b') && (at > i || !r.GluedDash(at + 1))) return {};  // "post-1959", not "post"
    TimeMatch inner = ParseCore(r, setting, of ? next + 1 : next);
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
    TimeMatch inner = ParseCore(r, setting, at + 2);
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

}  // namespace crossread
