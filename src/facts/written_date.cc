// SPDX-License-Identifier: Apache-2.0
// Dates of headers and datelines, token by token: spelled months through the lexicon, digits by their separators.
#include "facts/written_date.h"

#include <algorithm>
#include <cstdlib>

#include "base/ascii.h"
#include "lexicon/of_lexicon.h"

namespace crossread {
namespace {

/// The value of a token of at most four digits, or -1.
int Digits(const Copy& copy, uint32_t i) {
  if (i >= copy.tokens.size()) return -1;
  std::string_view words = copy.Words(copy.tokens[i]);
  if (words.empty() || words.size() > 4) return -1;
  int value = 0;
  for (char c : words) {
    if (!IsDigit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// The words that name a month or a weekday, by WordId: few of those that tell of time.
class DayWords {
 public:
  explicit DayWords(const Lexicon& lexicon) {
    for (const Sense* sense : lexicon.All(lexicon.Class("time"))) {
      if (!sense->value.starts_with("month") && !sense->value.starts_with("weekday")) continue;
      const WordId id = lexicon.Find(sense->form);
      if (id == 0) continue;
      if (id >= named_.size()) named_.resize(id + 1);
      named_[id] = true;
    }
  }

  bool Has(WordId id) const { return id < named_.size() && named_[id]; }

 private:
  std::vector<bool> named_;
};

bool IsYear(int value) { return value >= 1900 && value <= 2100; }

class Reader {
 public:
  Reader(const Copy& copy, TokenRange range)
      : copy_(copy),
        range_(range),
        time_(copy.lexicon->Class("time")),
        days_(OfLexicon(*copy.lexicon, own_)) {}

  std::vector<WrittenDate> Run() {
    std::vector<WrittenDate> dates;
    for (uint32_t i = range_.first; i < range_.last;) {
      std::optional<WrittenDate> date;
      if (copy_.tokens[i].kind == TokenKind::kNumber) {
        date = Numeric(i);
        if (!date) date = DayFirst(i);
      } else if (days_.Has(copy_.tokens[i].word)) {
        date = MonthFirst(i);
      }
      if (!date) {
        ++i;
        continue;
      }
      AddWeekday(*date, dates.empty() ? range_.first : dates.back().tokens.last);
      i = date->tokens.last;
      dates.push_back(*date);
    }
    return dates;
  }

 private:
  std::string_view Words(uint32_t i) const { return i < range_.last ? copy_.Words(copy_.tokens[i]) : std::string_view(); }
  int Number(uint32_t i) const { return i < range_.last ? Digits(copy_, i) : -1; }
  /// The number of the word in `role` ("month", "weekday"), or -1. Rows with "?" are doubtful words: they need a capital.
  int Role(uint32_t i, std::string_view role) const {
    if (i >= range_.last || !days_.Has(copy_.tokens[i].word)) return -1;
    for (const Sense& sense : copy_.lexicon->Senses(copy_.tokens[i].word)) {
      if (sense.cls != time_ || sense.value.substr(0, role.size()) != role) continue;
      std::string_view rest = sense.value.substr(role.size());
      if (rest == "?" && !copy_.tokens[i].Is(kCapital)) continue;
      if (rest.empty() || rest == "?") return std::atoi(std::string(sense.extra).c_str());
    }
    return -1;
  }
  bool IsOrdinalEnding(uint32_t i) const {
    std::string_view words = Words(i);
    return words == "st" || words == "nd" || words == "rd" || words == "th";
  }

  /// "2022-01-10", "11/11/2023", "21.09.2023": read off the bytes, since separators differ in how they are cut.
  std::optional<WrittenDate> Numeric(uint32_t i) const {
    std::string_view text = copy_.text();
    const Token& first = copy_.tokens[i];
    if (first.kind != TokenKind::kNumber) return std::nullopt;
    if (first.begin > 0 && (IsDigit(text[first.begin - 1]) || text[first.begin - 1] == '/')) return std::nullopt;
    int part[3];
    size_t width[3];
    char mark = 0;
    uint32_t at = first.begin;
    for (int k = 0; k < 3; ++k) {
      uint32_t begin = at;
      int value = 0;
      while (at < text.size() && at - begin < 5 && IsDigit(text[at])) value = value * 10 + (text[at++] - '0');
      part[k] = value;
      width[k] = at - begin;
      if (width[k] == 0 || width[k] > 4) return std::nullopt;
      if (k == 2) break;
      if (at >= text.size()) return std::nullopt;
      char c = text[at++];
      if ((c != '-' && c != '/' && c != '.') || (mark != 0 && c != mark)) return std::nullopt;
      mark = c;
    }
    if (at < text.size() && (IsDigit(text[at]) || (text[at] == mark && at + 1 < text.size() && IsDigit(text[at + 1])))) {
      return std::nullopt;
    }
    WrittenDate date;
    if (width[0] == 4 && width[1] <= 2 && width[2] <= 2) {
      date.year = part[0], date.month = part[1], date.day = part[2];
    } else if (width[2] == 4 && width[0] <= 2 && width[1] <= 2) {
      date.year = part[2], date.month = part[1], date.day = part[0];
      if (date.month > 12) std::swap(date.month, date.day);
      date.either_order = mark == '/' && date.month <= 12 && date.day <= 12 && date.month != date.day;
    } else {
      return std::nullopt;
    }
    if (!IsYear(*date.year) || !InCalendar(*date.year, date.month, date.day)) return std::nullopt;
    uint32_t last = i;
    while (last < range_.last && copy_.tokens[last].begin < at) ++last;
    date.tokens = {i, last};
    return date;
  }

  /// "9 March 2023", "7th of January", "9-Mar-2023".
  std::optional<WrittenDate> DayFirst(uint32_t i) const {
    int day = Number(i);
    if (day < 1 || day > 31) return std::nullopt;
    uint32_t at = i + 1;
    if (IsOrdinalEnding(at)) ++at;
    if (Words(at) == "of" || Words(at) == "-") ++at;
    int month = Role(at, "month");
    if (month < 1) return std::nullopt;
    ++at;
    return Finish(i, at, month, day);
  }

  /// "March 9, 2023", "Jan. 9th".
  std::optional<WrittenDate> MonthFirst(uint32_t i) const {
    int month = Role(i, "month");
    if (month < 1) return std::nullopt;
    uint32_t at = i + 1;
    if (Words(at) == ".") ++at;
    int day = Number(at);
    if (day < 1 || day > 31) return std::nullopt;
    ++at;
    if (IsOrdinalEnding(at)) ++at;
    return Finish(i, at, month, day);
  }

  std::optional<WrittenDate> Finish(uint32_t first, uint32_t at, int month, int day) const {
    WrittenDate date;
    date.month = month;
    date.day = day;
    date.tokens = {first, at};
    uint32_t year = at;
    if (Words(year) == ".") ++year;
    if (Words(year) == "," || Words(year) == "-") ++year;
    if (IsYear(Number(year)) && Words(year).size() == 4) {
      date.year = Number(year);
      date.tokens.last = year + 1;
    }
    if (!InCalendar(date.year.value_or(2000), month, day)) return std::nullopt;
    return date;
  }

  /// A weekday just before ("Thu, 07 Jul") or behind in brackets.
  void AddWeekday(WrittenDate& date, uint32_t floor) const {
    uint32_t at = date.tokens.first;
    for (int back = 0; back < 3 && at > floor; ++back) {
      --at;
      date.weekday = Role(at, "weekday");
      if (date.weekday >= 0) {
        date.tokens.first = at;
        return;
      }
      std::string_view words = Words(at);
      if (words != "," && words != "." && words != "the") return;
    }
  }

  const Copy& copy_;
  TokenRange range_;
  ClassId time_;
  std::unique_ptr<DayWords> own_;
  const DayWords& days_;
};

}  // namespace

bool InCalendar(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  absl::CivilDay made(year, month, day);
  return made.month() == month && made.day() == day;
}

std::optional<absl::CivilDay> WrittenDate::Day() const {
  if (!year || !InCalendar(*year, month, day)) return std::nullopt;
  return absl::CivilDay(*year, month, day);
}

std::optional<absl::CivilDay> NearestDay(int month, int day, absl::CivilDay near) {
  std::optional<absl::CivilDay> best;
  for (int shift = -1; shift <= 1; ++shift) {
    int year = static_cast<int>(near.year()) + shift;
    if (!InCalendar(year, month, day)) continue;
    absl::CivilDay candidate(year, month, day);
    if (!best || std::llabs(candidate - near) < std::llabs(*best - near)) best = candidate;
  }
  return best;
}

std::vector<WrittenDate> ReadDates(const Copy& copy, TokenRange tokens) { return Reader(copy, tokens).Run(); }

std::optional<int> ReadClock(std::string_view text, uint32_t begin, uint32_t end) {
  for (uint32_t i = begin; i + 3 < end; ++i) {
    if (!IsDigit(text[i]) || (i > begin && (IsDigit(text[i - 1]) || text[i - 1] == ':' || text[i - 1] == '.'))) continue;
    uint32_t at = i;
    int hour = 0;
    while (at < end && at - i < 2 && IsDigit(text[at])) hour = hour * 10 + (text[at++] - '0');
    if (at + 2 >= end || (text[at] != ':' && text[at] != '.') || !IsDigit(text[at + 1]) || !IsDigit(text[at + 2])) continue;
    bool colon = text[at] == ':';
    if (at + 3 < end && (IsDigit(text[at + 3]) || text[at + 3] == '.')) continue;
    int minute = (text[at + 1] - '0') * 10 + (text[at + 2] - '0');
    uint32_t after = at + 3;
    while (after < end && text[after] == ' ') ++after;
    bool noon = after < end && (Lower(text[after]) == 'a' || Lower(text[after]) == 'p') && after + 1 < end &&
                (Lower(text[after + 1]) == 'm' || text[after + 1] == '.');
    if (!colon && !noon) continue;  // "6.40" alone may be anything
    if (noon && Lower(text[after]) == 'p' && hour < 12) hour += 12;
    if (noon && Lower(text[after]) == 'a' && hour == 12) hour = 0;
    if (hour <= 23 && minute <= 59) return hour * 60 + minute;
  }
  return std::nullopt;
}

}  // namespace crossread
