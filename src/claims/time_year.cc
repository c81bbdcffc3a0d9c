// SPDX-License-Identifier: Apache-2.0
// Years, decades and centuries, in figures and in words, alone and behind a month or a season.
#include "base/ascii.h"
#include "claims/time_clock.h"

namespace crossread {
namespace {

/// "'98" is 1998, "'45" is 1945, "'16" is 2016.
int CenturyOf(int two) { return two < 30 ? 2000 + two : 1900 + two; }

/// A word that is plural by its look: what "2019" counts in "2019 soldiers".
bool LooksPlural(std::string_view word) {
  return word.size() > 4 && word.back() == 's' && word[word.size() - 2] != 's' && IsLower(word[0]);
}

bool FourFigures(const TimeReader& r, uint32_t i) { return r.Digits(i) && r.Text(i).size() == 4 && r.Whole(i) >= 1000 && r.Whole(i) <= 2200; }

/// "from 1754 to 1756", "in 1976 and 1977": the second figure is a year as the first is.
bool FollowsYear(const TimeReader& r, uint32_t i) {
  bool link = r.Is(i - 1, Role::kRange) || r.IsWord(i - 1, "and") || r.IsWord(i - 1, "or");
  if (!link || !FourFigures(r, i - 2)) return false;
  bool modern = r.Is(i - 3, Role::kThe) && r.Whole(i - 2) >= 1900 && r.Whole(i) >= 1900 && r.Whole(i) <= 2100;  // "the 2008 and 2012 races"
  return modern || r.IsOneOf(i - 3, {"in", "from", "between", "since", "during", "of", "years", "by", "for"});
}

/// Whether four figures at `i` can be a year where they stand.
bool YearFits(const TimeReader& r, uint32_t i, int year) {
  uint32_t next = i + 1;
  if (IsMilitary(r, i)) return false;
  if (r.Sign(next, '%') || r.IsWord(next, "percent") || r.IsOneOf(next, {"people", "men", "block"})) return false;  // "the 1600 block of Elm Street"
  if (r.In(next) && r.Glued(next) && r.At(next).kind == TokenKind::kWord && !r.At(next).Is(kSuffix) && !r.IsWord(next, "s")) return false;
  bool plural = false;
  if (UnitAt(r, next, true, &plural) != TimeUnit::kNone && (plural || r.IsAny(next, RolesOf(Role::kShort, Role::kLetter)))) return false;
  if (r.IsAny(next, RolesOf(Role::kScale, Role::kMeridiem)) || r.Phrase(next, Role::kZone)) return false;
  if (r.Dash(next) && r.Glued(next) && r.Digits(next + 1)) {
    size_t size = r.Text(next + 1).size();
    if (size != 4 && size != 2 && !(size == 1 && r.Whole(next + 1) == year % 10 + 1)) return false;
  }
  if (!r.In(i - 1) || i == r.first()) return year >= 1900 && !LooksPlural(r.Text(next));
  uint32_t prev = i - 1;
  if (r.Glued(i) && (r.Sign(prev, '$') || r.Sign(prev, '#') || r.Sign(prev, '/') || r.Sign(prev, '.') || r.Sign(prev, ':') ||
                     (r.At(prev).kind == TokenKind::kSymbol && !(r.Sign(prev, '=') && !r.Glued(prev))))) return false;  // not "x=2019"
  if (r.Sign(prev, '.') && (r.IsWord(prev - 1, "c") || r.IsWord(prev - 1, "ca"))) return true;  // "c. 1345"
  if (r.IsWord(prev, "circa")) return true;
  if (r.Digits(prev) || r.IsAny(prev, RolesOf(Role::kAbout, Role::kScale))) return false;
  bool joined = r.Dash(prev) && r.Glued(i) && r.Glued(prev) && r.Digits(prev - 1);
  if (joined && (r.Text(prev - 1).size() != 4 || (r.Glued(prev - 1) && r.Dash(prev - 2)))) return false;
  if (joined && r.Dash(next) && r.Glued(next)) return false;  // a telephone number
  if (r.IsWord(prev, "least") && r.IsOneOf(i - 3, {"to", "since", "until", "by", "before"})) return true;  // "since at least 2007"
  if (r.IsWord(prev, "as") && r.IsOneOf(prev - 1, {"early", "late", "recently"})) return true;  // "as early as 1935 plans were drawn"
  if (r.IsWord(prev, "than") && r.IsOneOf(prev - 1, {"later", "earlier"})) return !LooksPlural(r.Text(next));  // "no later than 2030"
  if (r.IsOneOf(prev, {"than", "least", "no", "number", "flight", "route", "highway", "room", "least", "nearly", "almost", "over", "only", "unit", "boeing", "resolution", "grid", "hill", "channel"})) return false;
  if (r.IsOneOf(prev, {"in", "since", "during", "until", "the", "early", "late", "mid", "fiscal", "year", "'s", "’s", "his", "her", "its", "their"})) return true;
  if (FollowsYear(r, i) || (r.Dash(prev) && r.Glued(i) && r.IsOneOf(prev - 1, {"pre", "post"}))) return true;
  static constexpr WordSet kYearly{"sales",  "earnings", "results", "revenues", "profits", "exports",  "imports", "elections", "accords", "riots",    "bombings",
                                   "attacks", "olympics", "playoffs", "figures",  "hurricanes", "floods",  "taxes",     "budgets", "estimates"};
  if (year >= 1900 && year <= 2100 && r.In(next) && kYearly.Has(r.copy(), next) && !r.IsOneOf(prev, {"of", "some", "and", "or", "all"})) return true;  // "had 1988 sales of $14 million"
  if (LooksPlural(r.Text(next)) || r.IsOneOf(next, {"tons", "cars", "guns", "jobs", "men", "miles", "feet", "votes"}) || r.Sign(prev, '$')) return false;
  if (r.IsWord(prev, "at") && (year < 1700 || (r.In(next) && r.At(next).kind == TokenKind::kWord && r.At(next).Is(kCapital)))) return false;  // an address
  if (year < 1700) return r.Word(prev).roles.Has(Role::kPrep);
  return true;
}

/// "nineteen ninety-six", "two thousand and fifteen", "eighteen hundred twelve", "twenty twenty-two".
ReadNumber YearInWords(const TimeReader& r, uint32_t i) {
  int head = r.Is(i, Role::kCardinal) ? r.Value(i, Role::kCardinal) : r.Value(i, Role::kTens);
  uint32_t at = i + 1 + (r.GluedDash(i + 1) ? 1 : 0);  // "nineteen-ninety-one"
  ReadNumber out;
  if (head == 2 && r.IsWord(at, "thousand")) {
    out.value = 2000, out.end = ++at;
  } else if (head >= 10 && head <= 20 && r.IsWord(at, "hundred")) {
    out.value = head * 100, out.end = ++at;
  } else if (head < 10 || head > 20) {
    return {};
  }
  if (out.end == 0 && r.IsWord(at, "oh") && r.Value(at + 1, Role::kCardinal) > 0 && r.Value(at + 1, Role::kCardinal) < 10) {  // "nineteen oh five"
    out.value = head * 100 + r.Value(at + 1, Role::kCardinal);
    out.end = at + 2;
    return out;
  }
  bool round = out.end != 0;
  if (round && (r.IsWord(at, "and") || r.GluedDash(at))) ++at;
  ReadNumber rest = r.IsAny(at, RolesOf(Role::kTens, Role::kCardinal)) ? r.Number(at) : ReadNumber{};
  if (rest && rest.value < 100 && (round || rest.value >= 10)) {
    out.value = head == 2 ? 2000 + rest.value : head * 100 + rest.value;
    out.end = rest.end;
  }
  bool counts = r.IsWord(out.end, "people") || r.IsWord(out.end, "men") || r.IsWord(out.end, "women") || LooksPlural(r.Text(out.end));
  bool plural = false;
  if (out.end == 0 || counts || UnitAt(r, out.end, false, &plural) != TimeUnit::kNone) return {};
  return out;
}

/// Tens that are no years: "in his early 20s", "temperatures in the seventies". `i` is where they stand.
bool IsAgeOrDegrees(const TimeReader& r, uint32_t i) {
  auto of_somebody = [&r](uint32_t k) { return r.IsOneOf(k, {"his", "her", "their", "my", "your", "its"}); };
  if (of_somebody(i - 1) || of_somebody(i - 2) || of_somebody(i - 3)) return true;
  for (uint32_t k = 2; k <= 5 && r.In(i - k); ++k) {
    if (r.IsOneOf(i - k, {"temperature", "temperatures", "highs", "lows", "degrees"})) return true;
  }
  return false;
}

}  // namespace

TimeMatch YearAt(const TimeReader& r, uint32_t i) {
  TimeMatch match;
  TimePhrase& phrase = match.phrase;
  uint32_t at = i;
  if ((r.Sign(at, '\'') || r.Text(at) == "’" || r.Text(at) == "‘") && r.Digits(at + 1) && r.Glued(at + 1) && r.Text(at + 1).size() == 2) {
    int two = r.Whole(at + 1);
    phrase.year = CenturyOf(two);
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
    if (IsAgeOrDegrees(r, at)) return {};
    phrase.year = 1900 + r.Value(at, Role::kDecade);
    phrase.year_span = TimeUnit::kDecade;
    phrase.short_year = true;
    match.end = at + 1;
    return match;
  }
  if (ReadNumber nth = r.Ordinal(at); nth && nth.value >= 1 && nth.value <= 30) {  // "19th century"
    uint32_t next = nth.end + (r.Dash(nth.end) ? 1 : 0);
    bool joined = r.IsWord(next, "and") || r.IsWord(next, "to") || r.IsWord(next, "or");
    uint32_t other = next + 1 + (r.Is(next + 1, Role::kThe) ? 1 : 0);
    if (r.Is(other, Role::kEdge)) other += r.Dash(other + 1) ? 2 : 1;  // "the late 19th and early 20th centuries"
    ReadNumber later = joined ? r.Ordinal(other) : ReadNumber{};       // "the 18th and 19th centuries"
    const uint32_t named = later.end + (later && r.Dash(later.end) ? 1 : 0);
    bool first = later && r.IsOneOf(named, {"centuries", "century"});
    bool thousand = r.IsWord(next, "millennium");
    if (!first && !thousand && !r.IsWord(next, "century") && !r.IsWord(next, "centuries")) return {};
    const int span = thousand ? 1000 : 100;
    phrase.year = (static_cast<int>(nth.value) - 1) * span;
    phrase.year_span = thousand ? TimeUnit::kMillennium : TimeUnit::kCentury;
    match.end = first ? nth.end : next + 1;
    uint32_t era = first ? named + 1 : next + 1;
    if (r.Is(era, Role::kEra)) {
      if (r.Value(era, Role::kEra) < 0) phrase.year = -static_cast<int>(nth.value) * span + 1;
      if (!first) ++match.end;
    }
    return match;
  }
  if (r.Is(at, Role::kEra) && r.Value(at, Role::kEra) > 0 && r.At(at).Is(kAllCaps) && r.Whole(at + 1) > 0 && r.Text(at + 1).size() <= 4) {
    phrase.year = r.Whole(at + 1);
    match.end = at + 2;
    return match;
  }
  uint32_t tens = at + 1 + (r.Dash(at + 1) ? 1 : 0);
  if (r.IsOneOf(at, {"nineteen", "eighteen"}) && r.Is(tens, Role::kDecade)) {  // "the nineteen eighties"
    phrase.year = r.Value(at, Role::kCardinal) * 100 + r.Value(tens, Role::kDecade);
    phrase.year_span = TimeUnit::kDecade;
    match.end = tens + 1;
    return match;
  }
  if (r.IsWord(at - 1, "in") || r.IsWord(at - 1, "since") || r.IsWord(at - 1, "until") || r.IsWord(at - 1, "by") || r.IsWord(at - 1, "year")) {
    if (ReadNumber words = YearInWords(r, at)) {
      phrase.year = static_cast<int32_t>(words.value);
      match.end = words.end;
      return match;
    }
  }
  int year = r.Whole(at);
  size_t size = year < 0 ? 0 : r.Text(at).size();
  if (size == 0 || size > 4) return {};
  if (r.Is(at + 1, Role::kEra) && !r.Glued(at + 1)) {  // "44 BC", "70 AD"
    phrase.year = r.Value(at + 1, Role::kEra) < 0 ? 1 - year : year;
    match.end = at + 2;
    return match;
  }
  if (r.GluedDash(at + 1) && r.Is(at + 3, Role::kEra) && r.Value(at + 3, Role::kEra) < 0 && r.Whole(at + 2) > 0 && r.Whole(at + 2) < year) {
    phrase.year = 1 - year;  // "264-241 BC"
    phrase.to.year = 1 - r.Whole(at + 2);
    match.end = at + 4;
    return match;
  }
  bool decade = (r.IsWord(at + 1, "s") && (r.Glued(at + 1) || !r.In(at + 2) || r.At(at + 2).kind == TokenKind::kPunct)) ||
                (year % 10 == 0 && (r.IsWord(at + 1, "'s") || r.IsWord(at + 1, "’s")) &&
                 (r.Is(at - 1, Role::kThe) || r.Is(at - 1, Role::kEdge) || (r.Dash(at - 1) && r.Is(at - 2, Role::kEdge))));  // "the early 1970's"
  if (size == 2 && decade && year % 10 == 0 && !IsAgeOrDegrees(r, at) && (r.Is(at - 1, Role::kThe) || r.Is(at - 1, Role::kEdge) || (r.Dash(at - 1) && r.Is(at - 2, Role::kEdge)))) {
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
  // "2014-16", "1939–45", "1994-1997", "2012/13"
  bool season = r.Sign(at + 1, '/') && r.Glued(at + 1) && r.Glued(at + 2) && r.Text(at + 2).size() == 2 && r.Whole(at + 2) == (year + 1) % 100;
  if ((r.GluedDash(at + 1) || season) && r.Digits(at + 2)) {
    int to = r.Whole(at + 2);
    size_t digits = r.Text(at + 2).size();
    if (digits == 2) to += year / 100 * 100;
    if (digits == 1 && to == year % 10 + 1) to += year / 10 * 10, digits = 2;  // "1916-7"
    if ((digits == 2 || digits == 4) && to > year && to - year < 100 && !(r.In(at + 3) && r.Glued(at + 3) && r.Dash(at + 3))) {
      const bool life = r.Sign(at - 1, '(') && r.Sign(at + 3, ')');  // in brackets they are a beginning and an end, one date each
      if (!life || season) phrase.to.year = to, match.end = at + 3;
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
  if (of && r.IsWord(at - 1, "of") && r.Text(at).size() == 2 && r.Whole(at) > 31 && (!r.In(at + 1) || r.At(at + 1).kind == TokenKind::kPunct)) {
    phrase.year = CenturyOf(r.Whole(at));  // "April of 87."
    return at + 1;
  }
  if (ReadNumber words = of && r.IsWord(at - 1, "of") && r.Is(at, Role::kTens) ? r.Number(at) : ReadNumber{}; words && words.value >= 30 && words.value < 100) {
    const bool ends = !r.In(words.end) || r.At(words.end).kind == TokenKind::kPunct;
    if (!ends) return i;
    phrase.year = CenturyOf(static_cast<int>(words.value));  // "the fall of ninety-six."
    return words.end;
  }
  if (ReadNumber words = of ? ReadNumber{} : YearInWords(r, at)) {
    phrase.year = static_cast<int32_t>(words.value);
    return words.end;
  }
  int year = r.Whole(at);
  if (year > 0 && r.Is(at + 1, Role::kEra) && !r.Glued(at + 1) && r.Text(at).size() <= 4) {  // "of 414 BC"
    phrase.year = r.Value(at + 1, Role::kEra) < 0 ? 1 - year : year;
    return at + 2;
  }
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
    phrase.year = CenturyOf(r.Whole(at + 1));
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
    if (of && the && r.IsOneOf(at, {"next", "previous", "preceding", "same"})) {  // "until the spring of the next year"
      phrase.lead = Lead::kThat;
      phrase.year_shift = r.IsWord(at, "next") ? 1 : r.IsWord(at, "same") ? 0 : -1;
      return at + 2;
    }
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
