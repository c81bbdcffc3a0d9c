// SPDX-License-Identifier: Apache-2.0
// Dates in figures.
#include <utility>

#include "base/ascii.h"
#include "claims/time_grammar.h"

namespace crossread {
namespace {

bool Valid(int year, int month, int day) {
  static constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month >= 1 && month <= 12 && day >= 1 && day <= kDays[month - 1] && year >= 0;
}

int FullYear(int year, size_t digits) { return digits == 4 ? year : year < 30 ? 2000 + year : 1900 + year; }

TimeMatch Make(int year, int month, int day, uint32_t end) {
  TimeMatch match;
  match.phrase.year = year;
  match.phrase.month = static_cast<int8_t>(month);
  match.phrase.day = static_cast<int8_t>(day);
  match.end = end;
  return match;
}

/// Month first, as American copy writes it, unless only the other order is a date; the source may know better.
TimeMatch MonthFirst(int a, int b, int year, uint32_t end) {
  bool month_first = Valid(2000, a, b), day_first = Valid(2000, b, a);
  if (!month_first && !day_first) return {};
  TimeMatch match = month_first ? Make(year, a, b, end) : Make(year, b, a, end);
  if (a != b) match.phrase.order = !day_first ? DateOrder::kMonthFirst : month_first ? DateOrder::kEither : DateOrder::kDayFirst;
  return match;
}

/// "23.04.2022", one token with two points.
TimeMatch Pointed(std::string_view text, uint32_t end) {
  int part[3] = {}, at = 0;
  size_t digits[3] = {};
  for (char c : text) {
    if (c == '.') {
      if (++at > 2) return {};
    } else if (IsDigit(c)) {
      part[at] = part[at] * 10 + (c - '0');
      if (++digits[at] > 4) return {};
    } else {
      return {};
    }
  }
  if (at != 2) return {};
  if (digits[0] == 4 && Valid(part[0], part[1], part[2])) return Make(part[0], part[1], part[2], end);
  if (digits[2] != 4 && digits[2] != 2) return {};
  int year = FullYear(part[2], digits[2]);
  if (digits[0] <= 2 && digits[1] <= 2 && (digits[1] == 2 || digits[2] == 4) && Valid(year, part[1], part[0])) return Make(year, part[1], part[0], end);
  return {};
}

/// "2019/aug/01", "22-Jan-2019", "2020/23/Sep": a day, a month by name and a year with one mark between them, in any order.
TimeMatch NamedMonth(const TimeReader& r, uint32_t i) {
  const bool slash = r.Sign(i + 1, '/');
  int year = -1, month = 0, day = -1;
  for (uint32_t k = i; k < i + 5; k += 2) {
    if (k > i && !(r.Glued(k) && r.Glued(k - 1) && (slash ? r.Sign(k - 1, '/') : r.Dash(k - 1)))) return {};
    uint32_t end = 0;
    bool weak = false;
    const size_t size = r.Text(k).size();
    const int value = r.Whole(k), named = value < 0 ? r.Month(k, &end, &weak) : 0;
    if (named != 0 && month == 0) month = named;
    else if (value >= 0 && size == 4 && year < 0) year = value;
    else if (value >= 0 && size <= 2 && day < 0) day = value;
    else if (value >= 0 && size == 2 && slash && year < 0 && k == i + 4) year = FullYear(value, size);
    else return {};
  }
  return month != 0 && year >= 0 && Valid(2000, month, day) ? Make(year, month, day, i + 5) : TimeMatch{};
}

/// `joined`: a date and a dash stand right before it.
TimeMatch OneDate(const TimeReader& r, uint32_t i, bool joined) {
  std::string_view text = r.Text(i);
  if (text.size() >= 8 && text.find('.') != std::string_view::npos) return Pointed(text, i + 1);
  int a = r.Whole(i);
  if (a < 0) return {};
  if (text.size() == 8) {
    int year = a / 10000, month = a / 100 % 100, day = a % 100;
    if (year >= 1900 && year <= 2100 && Valid(year, month, day)) return Make(year, month, day, i + 1);
    return {};
  }
  if (text.size() > 4 || text.size() == 3) return {};
  bool dash = r.GluedDash(i + 1);
  bool slash = r.Sign(i + 1, '/') && r.Glued(i + 1) && r.Glued(i + 2);
  if (!dash && !slash) return {};
  if (r.In(i - 1) && r.Glued(i) && (r.Sign(i - 1, '/') || r.At(i - 1).kind == TokenKind::kSymbol)) return {};
  if (dash && !joined && r.Glued(i) && r.GluedDash(i - 1) && r.Digits(i - 2)) return {};  // "133-03-03-2020": a code
  int b = r.Whole(i + 2);
  if (b < 0 || (r.In(i + 4) && r.At(i + 4).kind == TokenKind::kWord)) {
    if (TimeMatch named = NamedMonth(r, i)) return named;
    if (b < 0) return {};
  }
  const size_t b_size = r.Text(i + 2).size();
  if (text.size() == 2 && b_size == 4 && a >= 1 && a <= 12 && b >= 1900 && b <= 2100 && !(r.In(i + 3) && r.Glued(i + 3) && r.At(i + 3).kind != TokenKind::kPunct)) {
    const bool named = dash && r.In(i - 1) && r.At(i - 1).kind == TokenKind::kWord && !r.Word(i - 1).roles.Has(Role::kPrep);  // "Law 12-2015"
    if (!named && !r.GluedDash(i + 3) && !r.Sign(i + 3, '/')) return Make(b, a, 0, i + 3);  // "03/2024"
  }
  if (b_size > 2 && text.size() != 4) return {};
  bool third = (dash ? r.GluedDash(i + 3) : r.Sign(i + 3, '/') && r.Glued(i + 3)) && r.Glued(i + 4) && r.Digits(i + 4);
  int c = third ? r.Whole(i + 4) : -1;
  size_t c_size = third ? r.Text(i + 4).size() : 0;
  if (third && c >= 0) {
    if (text.size() == 4 && c_size <= 2 && Valid(a, b, c)) return Make(a, b, c, i + 5);
    if (c_size != 4 && c_size != 2) return {};
    const bool stamped = r.Text(i + 5).size() == 4 && r.Digits(i + 5) && r.Phrase(i + 6, Role::kZone);  // "08-15-90 1337EDT"
    if (dash && c_size == 2 && !stamped) return {};  // "25-30-10": a score
    return MonthFirst(a, b, FullYear(c, c_size), i + 5);
  }
  if (third) return {};
  if (text.size() == 4 && a >= 1500 && a <= 2100 && b_size <= 2 && b >= 1 && b <= 12 && b != a % 100 + 1 && (b_size == 2 || b != a % 10 + 1)) {  // "2015-03"
    if (r.In(i + 3) && r.Glued(i + 3) && r.At(i + 3).kind != TokenKind::kPunct) return {};  // "1687-4ea"
    if (r.Dash(i + 3) && r.Glued(i + 3)) return {};
    return Make(a, b, 0, i + 3);
  }
  if (slash && a == 9 && b == 11 && !r.Sign(i + 3, '/')) {  // "since 9/11", "the post-9/11 world", "the 9/11 attacks"
    const bool post = r.IsOneOf(i - 1, {"since", "after", "before"}) || (r.Dash(i - 1) && r.IsOneOf(i - 2, {"post", "pre"}));
    if (post || TellsOfAttacks(r, i + 3)) return Make(2001, 9, 11, i + 3);
  }
  bool listed = (r.Sign(i - 1, ',') || r.IsWord(i - 1, "or") || r.IsWord(i - 1, "and")) && r.Digits(i - 2) && r.Sign(i - 3, '/') && r.Digits(i - 4);
  bool led = r.In(i - 1) && r.Word(i - 1).roles.Has(Role::kPrep) && !r.IsWord(i - 1, "of") && !r.IsWord(i - 1, "about");
  bool weekday = r.IsAny(i - 1, RolesOf(Role::kWeekday, Role::kWeakWeekday));
  constexpr int kFraction = 16;  // denominators go so far
  bool alone = (r.Sign(i - 1, '?') || r.Sign(i - 1, ':')) && r.Sign(i + 3, ',') && b > kFraction;
  alone = alone || (!r.In(i - 1) && ((!r.In(i + 3) && b > kFraction) || r.GluedDash(i + 3)));  // "2/29" in a cell, not "3/4"
  if (r.GluedDash(i + 3) && r.Digits(i + 4) && r.Sign(i + 5, '/') && r.Sign(i + 7, '/') && r.Text(i + 8).size() == 4) alone = true;  // "10/1-11/2/2017"
  if (slash && text.size() <= 2 && (led || weekday || listed || alone || joined) && !r.Sign(i + 3, '/')) {
    return MonthFirst(a, b, TimePhrase::kOpen, i + 3);  // "on 10/1"
  }
  return {};
}

}  // namespace

bool TellsOfAttacks(const TimeReader& r, uint32_t i) {
  static constexpr WordSet kAttacks{"attacks", "attack", "terrorist", "terrorists", "terror", "hijackers", "hijackings", "hijacker", "commission", "conspiracy"};
  return r.In(i) && kAttacks.Has(r.copy(), i);
}

TimeMatch ParseFigures(const TimeReader& r, uint32_t i) {
  if (!r.Digits(i)) return {};
  TimeMatch match = OneDate(r, i, false);
  if (!match || match.phrase.day == 0 || !r.GluedDash(match.end) || !r.Digits(match.end + 1)) return match;
  TimeMatch to = OneDate(r, match.end + 1, true);  // "10/1/2018-10/7/2018", "10/1-11/2/2017"
  const bool shares = to.phrase.year != TimePhrase::kOpen || match.phrase.year == TimePhrase::kOpen;
  if (!to || to.phrase.day == 0 || !shares) return match;
  if (to.phrase.order != match.phrase.order) {  // the one that leaves it open takes the order of the other
    TimePhrase& open = to.phrase.order == DateOrder::kEither ? to.phrase : match.phrase;
    const DateOrder told = to.phrase.order == DateOrder::kEither ? match.phrase.order : to.phrase.order;
    if (open.order == DateOrder::kEither && told == DateOrder::kDayFirst) std::swap(open.month, open.day);
    else if (open.order != DateOrder::kEither && open.order != DateOrder::kNone && told != DateOrder::kNone) return match;
    open.order = told;
    match.phrase.order = told;
  }
  if (match.phrase.year == TimePhrase::kOpen && to.phrase.year != TimePhrase::kOpen) {
    match.phrase.year = to.phrase.year - (to.phrase.month < match.phrase.month ? 1 : 0);
  }
  if (match.phrase.year == TimePhrase::kOpen && r.Sign(to.end, ',')) {  // "5/1-5/7, 2020"
    to.end = ParseYearAfter(r, to.end, match.phrase);
    to.phrase.year = match.phrase.year;
  }
  match.phrase.to.year = to.phrase.year;
  match.phrase.to.month = to.phrase.month;
  match.phrase.to.day = to.phrase.day;
  match.end = to.end;
  return match;
}

}  // namespace crossread
