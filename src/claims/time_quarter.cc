// SPDX-License-Identifier: Apache-2.0
// Parts of a year by name: quarters, halves and seasons, with the year they belong to.
#include <algorithm>

#include "claims/date_setting.h"
#include "claims/time_calendar.h"

namespace crossread {
namespace {

/// "the bank lost money in the third quarter": as telling as a whole business story.
bool TradeBeside(const TimeReader& r, uint32_t i) {
  constexpr uint32_t kReach = 14;
  return TalksTrade(r.copy(), {i - std::min(i - r.first(), kReach), std::min(i + kReach, r.last())});
}

}  // namespace

int8_t QuarterClosedIn(int month) { return static_cast<int8_t>((month + 10) % 12 / 3 + 1); }

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
  if (r.IsWord(at + 1, "q") && r.Glued(at + 1) && r.At(at + 1).Is(kCapital) && r.Text(at).size() == 1 && r.Whole(at) >= 1 && r.Whole(at) <= 4) {  // "3Q", "1Q 2012"
    phrase.quarter = static_cast<int8_t>(r.Whole(at));
    match.end = ParseYearAfter(r, at + 2, phrase);
    return match;
  }
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
  if (!nth && phrase.year != TimePhrase::kOpen && r.IsWord(at, "quarter") && r.Is(i, Role::kThe) && !phrase.fiscal) {  // "the 1988 quarter": the same of that year
    phrase.unit = TimeUnit::kQuarter;
    match.end = at + 1;
    return match;
  }
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
  if (r.IsOneOf(match.end, {"ended", "ending"})) {
    uint32_t month_end = 0;
    bool weak = false;
    const int month = quarter ? r.Month(match.end + 1, &month_end, &weak) : 0;
    if (month != 0 && !phrase.fiscal && phrase.year == TimePhrase::kOpen) phrase.quarter = QuarterClosedIn(month);  // "its first quarter ended Sept. 30"
    return r.IsAny(match.end + 1, kMonthRoles) || (setting.business || r.IsBusiness()) ? match : TimeMatch{};
  }
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
  if (!dated && ((half && !dash && !r.Is(i, Role::kThe)) || !(setting.business || r.IsBusiness() || (quarter && TradeBeside(r, i))))) return {};
  return match;
}

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
  } else if (uint32_t of = at + 2; match.end == at + 1 && r.IsWord(at + 1, "of") && r.GluedDash(of + 1)) {  // "the winter of 414-413 BC"
    TimeMatch years = ParseYear(r, of);
    if (years && years.phrase.year < 1 && years.phrase.to.year == years.phrase.year + 1) match.phrase.year = years.phrase.year, match.end = years.end;
  }
  if (match.end > at + 1 || led) return match;
  bool in = r.IsWord(i - 1, "in") || r.IsWord(i - 1, "during") || r.IsWord(i - 1, "by") || r.IsWord(i - 1, "until") || r.IsWord(i - 1, "since") || r.Is(i - 1, Role::kEdge);
  if (strong && at > i) in = in || r.IsOneOf(i - 1, {"over", "through", "throughout"}) || (r.IsWord(i - 1, "of") && r.IsOneOf(i - 2, {"most", "much", "all", "rest", "part"}));
  if (!in) return {};
  if (!strong && ((at == i && !r.Is(i - 1, Role::kEdge)) || r.IsWord(match.end, "of"))) return {};  // "late spring"
  return match;
}

}  // namespace crossread
