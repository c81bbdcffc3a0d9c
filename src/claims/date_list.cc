// SPDX-License-Identifier: Apache-2.0
// Looks at the neighbour for the month, year or era that a date leaves out.
#include "claims/date_list.h"

namespace crossread {
namespace {

/// "Jan. 3, Feb. 5 and March 7, 1980": the year of the last goes to all of the list before the last but one.
void GiveYear(const TimeReader& r, std::vector<Claim>& claims, size_t last, int32_t year) {
  for (size_t k = last; k > 0; --k) {
    TimePhrase* before = std::get_if<TimePhrase>(&claims[k - 1].said);
    const TimePhrase* after = std::get_if<TimePhrase>(&claims[k].said);
    bool listed = before != nullptr && after != nullptr && claims[k - 1].tokens.last + 1 == claims[k].tokens.first && r.Sign(claims[k].tokens.first - 1, ',');
    bool bare = listed && before->form == after->form && before->day != 0 && before->month != 0 && before->month <= after->month &&
                before->year == TimePhrase::kOpen && before->year_shift == TimePhrase::kNoShift;
    if (!bare) return;
    before->year = year;
  }
}

}  // namespace

void JoinYears(const TimeReader& r, std::vector<Claim>& claims, size_t last, uint32_t i, TimePhrase& phrase) {
  Claim& before = claims[last];
  TimePhrase* other = std::get_if<TimePhrase>(&before.said);
  if (other != nullptr && before.tokens.last + 1 == i && (r.Is(i - 1, Role::kRange) || r.Dash(i - 1))) {  // "from Monday to Thursday"
    bool days = other->form == TimePhrase::Form::kWeekday && phrase.form == TimePhrase::Form::kWeekday;
    if (days && other->weekday != phrase.weekday && phrase.lead == Lead::kNone) phrase.lead = Lead::kFollowing;
  }
  bool months = other != nullptr && other->month != 0 && phrase.month != 0, seasons = other != nullptr && other->season != 0 && phrase.season != 0;
  if ((!months && !seasons) || phrase.form != other->form || before.tokens.last + 1 != i) return;
  uint32_t link = i - 1;
  if (!r.IsWord(link, "and") && !r.IsWord(link, "or") && !r.Is(link, Role::kRange) && !r.Dash(link)) return;
  bool dated = phrase.year != TimePhrase::kOpen || phrase.year_shift != TimePhrase::kNoShift;
  bool other_dated = other->year != TimePhrase::kOpen || other->year_shift != TimePhrase::kNoShift;
  if (dated == other_dated) return;
  TimePhrase& bare = dated ? *other : phrase;
  const TimePhrase& full = dated ? phrase : *other;
  bool rises = months ? other->month <= phrase.month : other->season <= phrase.season;
  int step = rises ? 0 : dated ? -1 : 1;
  if (full.year != TimePhrase::kOpen) bare.year = full.year + step;
  if (full.year_shift != TimePhrase::kNoShift) bare.year_shift = static_cast<int8_t>(full.year_shift + step);
  if (dated && months && bare.year != TimePhrase::kOpen) GiveYear(r, claims, last, bare.year);
}

uint32_t ShortYear(const TimeReader& r, uint32_t i) {
  if (!r.Digits(i) || !r.Glued(i) || r.Text(i).size() != 2 || !r.In(i - 1)) return i;
  if (!r.Sign(i - 1, '\'') && r.Text(i - 1) != "’" && r.Text(i - 1) != "‘") return i;
  if (r.Glued(i - 1)) return i;
  if (r.Is(i - 2, Role::kThe)) return i - 2;
  bool decade = r.IsWord(i + 1, "s") && r.Glued(i + 1);
  bool listed = (r.Sign(i - 2, ',') || r.IsWord(i - 2, "and") || r.IsWord(i - 2, "or")) && r.Digits(i - 3) &&
                (r.Text(i - 3).size() == 4 || (r.Glued(i - 3) && (r.Sign(i - 4, '\'') || r.Text(i - 4) == "’")));  // "2018, '19 and '21"
  return decade || listed || r.IsOneOf(i - 2, {"in", "since", "until", "of", "during"}) ? i - 1 : i;
}

TimeMatch SharedTail(const TimeReader& r, const TimeSetting& setting, uint32_t i, const TimeMatch& match) {
  const bool the = r.Word(i).roles.Has(Role::kThe);
  const uint32_t at = i + (the ? 1 : 0);
  if (!r.Digits(at) && !(the && r.IsAny(at, RolesOf(Role::kOrdinal, Role::kTens)))) return {};
  if (r.Digits(at) && r.Text(at).size() > 3) return {};
  ReadNumber day = r.Ordinal(at);
  if (!day && !the && r.Whole(at) >= 1) day.value = r.Whole(at), day.end = at + 1;
  if (!day || match.end > day.end + 1 || (r.Glued(at) && !r.Sign(at - 1, '('))) return {};
  const bool range = r.Is(day.end, Role::kRange);
  if (!range && !r.IsWord(day.end, "and") && !r.IsWord(day.end, "or")) return {};
  const bool led = r.IsOneOf(i - 1, {"on", "from", "between", "of", "until", "at", "for", "since"});
  TimeMatch first;
  if (day.value <= 31 && (led || (!r.In(i - 1) && !range))) {
    TimeMatch second = ParseCalendar(r, setting, day.end + 1);
    const TimePhrase& tail = second.phrase;
    const bool day_first = r.Digits(day.end + 1) || r.IsAny(day.end + 1, RolesOf(Role::kThe, Role::kOrdinal, Role::kTens));
    if (second && day_first && tail.month != 0 && tail.day > day.value && tail.form == TimePhrase::Form::kAbsolute) {
      first.phrase = tail;
      first.phrase.to = {};
      first.phrase.weekday = -1;
      first.phrase.day = static_cast<int8_t>(day.value);
      first.end = day.end;
      return first;
    }
  }
  const bool era = r.Is(day.end + 2, Role::kEra) && r.Value(day.end + 2, Role::kEra) < 0;
  if (era && (led || r.Sign(i - 1, '(')) && !day.ordinal && r.Whole(day.end + 1) > 0 && r.Whole(day.end + 1) < day.value) {
    first.phrase.year = 1 - static_cast<int32_t>(day.value);
    first.end = day.end;
  }
  return first;
}

TimeMatch NextOfList(const TimeReader& r, const TimeMatch& match, uint32_t* first) {
  const TimePhrase& phrase = match.phrase;
  uint32_t at = match.end;
  const bool decade = phrase.year_span == TimeUnit::kDecade && phrase.form == TimePhrase::Form::kAbsolute && (r.IsWord(at, "and") || r.Is(at, Role::kRange));
  if (decade && r.Whole(at + 1) % 10 == 0 && r.Text(at + 1).size() == 2 && r.IsWord(at + 2, "s") && r.Glued(at + 2)) {  // "the 1920s and 30s"
    TimeMatch later;
    later.phrase.year = phrase.year / 100 * 100 + r.Whole(at + 1);
    later.phrase.year_span = TimeUnit::kDecade;
    later.end = at + 3;
    *first = at + 1;
    return later.phrase.year > phrase.year ? later : TimeMatch{};
  }
  const bool year = phrase.form == TimePhrase::Form::kAbsolute && phrase.year != TimePhrase::kOpen && phrase.month == 0 && r.Digits(at - 1);
  if (year && r.Sign(at - 2, '(') && r.GluedDash(at) && r.Sign(at + 2, ')')) {  // "(1939-45)"
    TimeMatch last;
    int to = r.Whole(at + 1);
    if (r.Text(at + 1).size() == 2) to += phrase.year / 100 * 100;
    if (to <= phrase.year || to - phrase.year >= 100) return {};
    last.phrase.year = to;
    last.end = at + 2;
    *first = at + 1;
    return last;
  }
  if (phrase.form != TimePhrase::Form::kAbsolute || phrase.day == 0 || phrase.month == 0 || phrase.hour >= 0) return {};
  if (!r.IsWord(at, "and") && !r.IsWord(at, "or") && !r.Is(at, Role::kRange) && !r.Sign(at, ',')) return {};
  uint32_t next = at + 1 + (r.Is(at + 1, Role::kThe) ? 1 : 0);
  ReadNumber day = r.Ordinal(next);
  if (!day) {
    int value = r.Whole(next);
    if (value < 1 || value > 31 || r.Text(next).size() > 2 || next != at + 1) return {};
    day.value = value;
    day.end = next + 1;
  }
  if (day.value > 31 || (r.IsWord(day.end, "of") && r.IsAny(day.end + 1, RolesOf(Role::kMonth, Role::kWeakMonth)))) return {};
  bool list = r.Sign(at, ',') && !(r.IsWord(day.end, "and") || r.Sign(day.end, ','));
  bool open = !r.In(day.end) || r.At(day.end).kind == TokenKind::kPunct || r.Is(day.end, Role::kPrep) || r.IsWord(day.end, "and");
  if (list || !open || r.Sign(day.end, '/') || (r.Sign(day.end, ':') && r.Glued(day.end))) return {};
  TimeMatch second;
  second.phrase.month = phrase.month;
  second.phrase.day = static_cast<int8_t>(day.value);
  second.phrase.year = phrase.year;
  second.phrase.direction = phrase.direction;
  second.end = ParseYearAfter(r, day.end, second.phrase);
  *first = at + 1;
  return second;
}

}  // namespace crossread
