// SPDX-License-Identifier: Apache-2.0
// Dates in figures, and years, decades and centuries.
#include "base/ascii.h"
#include "claims/time_grammar.h"

namespace crossread {
namespace {

bool Valid(int year, int month, int day) {
  static constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month >= 1 && month <= 12 && day >= 1 && day <= kDays[month - 1] && year >= 0;
}

int FullYear(int year, size_t digits) { return digits == 4 ? year : year < 50 ? 2000 + year : 1900 + year; }

TimeMatch Make(int year, int month, int day, uint32_t end) {
  TimeMatch match;
  match.phrase.year = year;
  match.phrase.month = static_cast<int8_t>(month);
  match.phrase.day = static_cast<int8_t>(day);
  match.end = end;
  return match;
}

/// Month first, as American copy writes it, unless only the other order is a date.
TimeMatch MonthFirst(int a, int b, int year, uint32_t end) {
  if (Valid(2000, a, b)) return Make(year, a, b, end);
  if (Valid(2000, b, a)) return Make(year, b, a, end);
  return {};
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
  if (digits[0] <= 2 && digits[1] == 2 && Valid(year, part[1], part[0])) return Make(year, part[1], part[0], end);
  return {};
}

/// A word that is plural by its look: what "2019" counts in "2019 soldiers".
bool LooksPlural(std::string_view word) {
  return word.size() > 4 && word.back() == 's' && word[word.size() - 2] != 's' && IsLower(word[0]);
}

/// Whether four figures at `i` can be a year where they stand.
bool YearFits(const TimeReader& r, uint32_t i, int year) {
  uint32_t next = i + 1;
  if (r.Sign(next, '%') || r.IsWord(next, "percent") || r.IsWord(next, "people") || r.IsWord(next, "men")) return false;
  if (r.In(next) && r.Glued(next) && r.At(next).kind == TokenKind::kWord && !r.At(next).Is(kSuffix) && !r.IsWord(next, "s")) return false;
  bool plural = false;
  if (UnitAt(r, next, true, &plural) != TimeUnit::kNone && (plural || r.IsAny(next, RolesOf(Role::kShort, Role::kLetter)))) return false;
  if (r.IsAny(next, RolesOf(Role::kScale, Role::kMeridiem)) || r.Phrase(next, Role::kZone)) return false;
  if (r.Dash(next) && r.Glued(next) && r.Digits(next + 1) && r.Text(next + 1).size() != 4 && r.Text(next + 1).size() != 2) return false;
  if (!r.In(i - 1) || i == r.first()) return year >= 1900 && !LooksPlural(r.Text(next));
  uint32_t prev = i - 1;
  if (r.Glued(i) && (r.Sign(prev, '$') || r.Sign(prev, '#') || r.Sign(prev, '/') || r.Sign(prev, '.') || r.Sign(prev, ':') ||
                     r.At(prev).kind == TokenKind::kSymbol)) return false;
  if (r.Digits(prev) || r.IsAny(prev, RolesOf(Role::kAbout, Role::kScale))) return false;
  if (r.Dash(prev) && r.Glued(i) && r.Glued(prev) && r.Digits(prev - 1) && r.Text(prev - 1).size() != 4) return false;
  for (const char* word : {"than", "least", "no", "number", "flight", "route", "highway", "room", "least", "nearly", "almost", "over", "only", "unit", "boeing"}) {
    if (r.IsWord(prev, word)) return false;
  }
  for (const char* word : {"in", "since", "during", "until", "the", "early", "late", "mid", "fiscal", "year", "'s", "’s", "his", "her", "its", "their"}) {
    if (r.IsWord(prev, word)) return true;
  }
  if (LooksPlural(r.Text(next)) || r.Sign(prev, '$')) return false;
  if (year < 1700) return r.Word(prev).roles.Has(Role::kPrep);
  return true;
}

}  // namespace

TimeMatch ParseFigures(const TimeReader& r, uint32_t i) {
  if (!r.Digits(i)) return {};
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
  int b = r.Whole(i + 2);
  uint32_t month_end = 0;
  bool weak = false;
  if (b < 0) {  // "2019/aug/01"
    b = r.Month(i + 2, &month_end, &weak);
    if (b == 0 || month_end != i + 3) return {};
  }
  size_t b_size = month_end == 0 ? r.Text(i + 2).size() : 2;
  if (b_size > 2 && text.size() != 4) return {};
  bool third = (dash ? r.GluedDash(i + 3) : r.Sign(i + 3, '/') && r.Glued(i + 3)) && r.Glued(i + 4) && r.Digits(i + 4);
  int c = third ? r.Whole(i + 4) : -1;
  size_t c_size = third ? r.Text(i + 4).size() : 0;
  if (third && c >= 0) {
    if (text.size() == 4 && c_size <= 2 && Valid(a, b, c)) return Make(a, b, c, i + 5);
    if (c_size != 4 && c_size != 2) return {};
    if (dash && c_size == 2) return {};  // "25-30-10": a score
    if (month_end != 0) return Valid(2000, b, a) ? Make(FullYear(c, c_size), b, a, i + 5) : TimeMatch{};
    return MonthFirst(a, b, FullYear(c, c_size), i + 5);
  }
  if (third || month_end != 0) return {};
  if (text.size() == 4 && a >= 1500 && a <= 2100 && b_size <= 2 && b >= 1 && b <= 12 && b != a % 100 + 1) {  // "2015-03"
    if (r.Dash(i + 3) && r.Glued(i + 3)) return {};
    return Make(a, b, 0, i + 3);
  }
  if (slash && text.size() <= 2 && r.In(i - 1) && r.Word(i - 1).roles.Has(Role::kPrep) && !r.IsWord(i - 1, "of") &&
      !r.IsWord(i - 1, "about") && !r.Sign(i + 3, '/')) {
    return MonthFirst(a, b, TimePhrase::kOpen, i + 3);  // "on 10/1"
  }
  return {};
}

TimeMatch ParseYear(const TimeReader& r, uint32_t i) {
  TimeMatch match;
  TimePhrase& phrase = match.phrase;
  uint32_t at = i;
  if ((r.Sign(at, '\'') || r.Text(at) == "’" || r.Text(at) == "‘") && r.Digits(at + 1) && r.Glued(at + 1) && r.Text(at + 1).size() == 2) {
    int two = r.Whole(at + 1);
    phrase.year = FullYear(two, 2);
    match.end = at + 2;
    if (r.IsWord(at + 2, "s") && r.Glued(at + 2)) {
      phrase.year_span = TimeUnit::kDecade;
      phrase.year = 1900 + two;
      phrase.short_year = true;
      match.end = at + 3;
    }
    return match;
  }
  if (r.Is(at, Role::kDecade)) {  // "the nineties"
    phrase.year = 1900 + r.Value(at, Role::kDecade);
    phrase.year_span = TimeUnit::kDecade;
    phrase.short_year = true;
    match.end = at + 1;
    return match;
  }
  if (ReadNumber nth = r.Ordinal(at); nth && nth.value >= 1 && nth.value <= 30) {  // "19th century"
    uint32_t next = nth.end + (r.Dash(nth.end) ? 1 : 0);
    if (!r.IsWord(next, "century")) return {};
    phrase.year = (static_cast<int>(nth.value) - 1) * 100;
    phrase.year_span = TimeUnit::kCentury;
    match.end = next + 1;
    if (r.Is(match.end, Role::kEra)) {
      if (r.Value(match.end, Role::kEra) < 0) phrase.year = -static_cast<int>(nth.value) * 100 + 1;
      ++match.end;
    }
    return match;
  }
  if (r.Is(at, Role::kEra) && r.Value(at, Role::kEra) > 0 && r.At(at).Is(kAllCaps) && r.Whole(at + 1) > 0 && r.Text(at + 1).size() <= 4) {
    phrase.year = r.Whole(at + 1);
    match.end = at + 2;
    return match;
  }
  int year = r.Whole(at);
  size_t size = year < 0 ? 0 : r.Text(at).size();
  if (size == 0 || size > 4) return {};
  if (r.Is(at + 1, Role::kEra) && !r.Glued(at + 1)) {  // "44 BC", "70 AD"
    phrase.year = r.Value(at + 1, Role::kEra) < 0 ? 1 - year : year;
    match.end = at + 2;
    return match;
  }
  bool decade = (r.IsWord(at + 1, "s") && (r.Glued(at + 1) || !r.In(at + 2) || r.At(at + 2).kind == TokenKind::kPunct)) ||
                (year % 10 == 0 && (r.IsWord(at + 1, "'s") || r.IsWord(at + 1, "’s")) && r.Is(at - 1, Role::kThe));
  if (size == 2 && decade && year % 10 == 0 && (r.Is(at - 1, Role::kThe) || r.Is(at - 1, Role::kEdge) || (r.Dash(at - 1) && r.Is(at - 2, Role::kEdge)))) {
    phrase.year = 1900 + year;
    phrase.year_span = TimeUnit::kDecade;
    phrase.short_year = true;
    match.end = at + 2;
    return match;
  }
  if (size != 4 || year < 1000 || year > 2200) return {};
  if (decade && year % 10 == 0) {
    phrase.year = year;
    phrase.year_span = year % 100 == 0 && year < 1900 ? TimeUnit::kCentury : TimeUnit::kDecade;
    match.end = at + 2;
    return match;
  }
  if (!YearFits(r, at, year)) return {};
  phrase.year = year;
  match.end = at + 1;
  // "2014-16", "1939–45", "1994-1997"
  if (r.GluedDash(at + 1) && r.Digits(at + 2)) {
    int to = r.Whole(at + 2);
    size_t digits = r.Text(at + 2).size();
    if (digits == 2) to += year / 100 * 100;
    if ((digits == 2 || digits == 4) && to > year && to - year < 100 && !(r.In(at + 3) && r.Glued(at + 3) && r.Dash(at + 3))) {
      phrase.to.year = to;
      match.end = at + 3;
    }
  }
  return match;
}

uint32_t ParseYearAfter(const TimeReader& r, uint32_t i, TimePhrase& phrase) {
  uint32_t at = i;
  bool comma = r.Sign(at, ',');
  if (comma) ++at;
  bool of = !comma && (r.IsWord(at, "of") || r.IsWord(at, "in"));
  if (of) ++at;
  int year = r.Whole(at);
  if (year >= 1000 && year <= 2200 && r.Text(at).size() == 4) {
    bool plural = false;
    if (r.Sign(at + 1, '%') || (UnitAt(r, at + 1, true, &plural) != TimeUnit::kNone && plural)) return i;
    if (r.Sign(at + 1, ':') && r.Glued(at + 1)) return i;
    if (comma && LooksPlural(r.Text(at + 1)) && !r.At(at + 1).Is(kSuffix)) return i;
    if (!comma && !of && (r.Phrase(at + 1, Role::kZone) || r.Is(at + 1, Role::kMeridiem))) return i;
    phrase.year = year;
    return at + 1;
  }
  if (comma && !r.Is(at, Role::kThis) && !r.Is(at, Role::kLast)) return i;
  if ((r.Sign(at, '\'') || r.Text(at) == "’" || r.Text(at) == "‘") && r.Digits(at + 1) && r.Glued(at + 1) && r.Text(at + 1).size() == 2) {
    phrase.year = FullYear(r.Whole(at + 1), 2);
    return at + 2;
  }
  if (r.Is(at, Role::kFiscal)) {
    TimeMatch next;
    uint32_t end = ParseYearAfter(r, at + 1, next.phrase);
    if (end == at + 1 || next.phrase.year == TimePhrase::kOpen) return i;
    phrase.year = next.phrase.year;
    phrase.fiscal = true;
    return end;
  }
  bool the = r.Is(at, Role::kThe);
  if (the) ++at;
  if (r.IsWord(at + 1, "year")) {
    int shift = r.IsWord(at, "last") || r.IsWord(at, "previous") ? -1 : r.IsWord(at, "next") ? 1 : r.IsWord(at, "this") || r.IsWord(at, "current") ? 0 : 99;
    if (shift == 99 && (r.Is(at, Role::kThat) || (the && r.IsWord(at, "following")))) {
      phrase.lead = Lead::kThat;
      phrase.year_shift = r.IsWord(at, "following") ? 1 : 0;
      return at + 2;
    }
    if (shift != 99) {
      phrase.year_shift = static_cast<int8_t>(shift);
      return at + 2;
    }
  }
  if (of && the && r.IsWord(at, "year") ) {
    phrase.year_shift = 0;
    return at + 1;
  }
  return i;
}

}  // namespace crossread
