// SPDX-License-Identifier: Apache-2.0
// What parts two opposed passages, in two or three words for the connector between them.
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>

#include "absl/time/civil_time.h"
#include "base/ascii.h"
#include "report/html_page.h"
#include "report/shown.h"

namespace crossread {
namespace {

constexpr int64_t kYears = 730;  // days from which on a gap is told in years

std::optional<int> Digits(std::string_view text, size_t at, size_t count) {
  int value = 0;
  if (at + count > text.size()) return std::nullopt;
  for (char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// The day that a normalised value names, where it names one: "2022-01-10", "2022-01-10T14:00".
std::optional<absl::CivilDay> DayOf(std::string_view value) {
  if (value.size() < 10 || value[4] != '-' || value[7] != '-' || value.find("..") != std::string_view::npos) {
    return std::nullopt;
  }
  auto year = Digits(value, 0, 4);
  auto month = Digits(value, 5, 2);
  auto day = Digits(value, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  absl::CivilDay civil(*year, *month, *day);
  if (civil.month() != *month || civil.day() != *day) return std::nullopt;
  return civil;
}

struct Bounds {
  double low;
  double high;
};

std::optional<double> Number(std::string_view text) {
  double value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  bool unit_follows = end != text.data() + text.size() && *end == ' ';
  if (error != std::errc() || (end != text.data() + text.size() && !unit_follows)) return std::nullopt;
  return value;
}

/// The bounds of a normalised amount: "14", "14..inf", "-inf..20", "95000..105000".
std::optional<Bounds> BoundsOf(std::string_view value) {
  size_t dots = value.find("..");
  if (dots == std::string_view::npos) {
    auto number = Number(value);
    return number ? std::optional<Bounds>({*number, *number}) : std::nullopt;
  }
  auto low = Number(value.substr(0, dots));
  auto high = Number(value.substr(dots + 2));
  if (!low || !high) return std::nullopt;
  return Bounds{*low, *high};
}

std::string DaysApart(absl::CivilDay a, absl::CivilDay b) {
  const int64_t days = std::llabs(a - b);
  if (days >= kYears) return Count(static_cast<size_t>(std::llround(static_cast<double>(days) / 365.25)), "year") + " apart";
  return Count(static_cast<size_t>(days), "day") + " apart";
}

/// "12", "216 million".
std::string Short(double value) {
  for (const auto& [size, word] : {std::pair<double, const char*>{1e9, " billion"}, {1e6, " million"}}) {
    if (value >= size && value * 100 / size == std::floor(value * 100 / size)) return PrintNumber(value / size) + word;
  }
  return PrintNumber(value);
}

/// "€240 million", "US$3": a sum, and no "at least 14".
bool BeginsWithSign(std::string_view shown) {
  return !shown.empty() && !IsDigit(shown.front()) && !(shown.front() >= 'a' && shown.front() <= 'z');
}

/// How far `b` lies from `a`, seen from `a`: "12 fewer" where b is the smaller, "less" of what is not counted.
std::string Difference(const Bounds& a, const Bounds& b, bool counted) {
  if (b.high < a.low && std::isfinite(a.low) && std::isfinite(b.high)) return Short(a.low - b.high) + (counted ? " fewer" : " less");
  if (b.low > a.high && std::isfinite(a.high) && std::isfinite(b.low)) return Short(b.low - a.high) + " more";
  return "";
}

std::string_view ByRule(std::string_view rule) {
  static constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"claim/reversed", "reversed"},     {"claim/status", "done or not"},    {"claim/strength", "how firm"},
      {"claim/object", "what?"},          {"claim/term", "term"},             {"date/sequence", "order"},
      {"date/weekday", "weekday"},        {"figure/sum", "does not add up"},  {"figure/unit", "unit"},
      {"figure/update", "updated"},       {"person/conflict", "who?"},        {"person/variant", "spelling"},
      {"place/conflict", "where?"},       {"quote/altered", "altered"},       {"quote/marks-lost", "marks lost"},
      {"quote/misattributed", "who said it?"}, {"quote/context", "to whom?"}, {"role/conflict", "which office?"},
      {"role/partial-list", "one more"},  {"source/near-copy", "same text"},  {"source/date-suspect", "date"},
      {"source/machine-paraphrased", "reworded"}, {"org/variant", "name"},            {"org/typo", "typo"},
  };
  for (const auto& [id, words] : kWords) {
    if (id == rule) return words;
  }
  return rule.ends_with("/garbled") ? "garbled" : "differs";
}

}  // namespace

std::string GapBetween(const Finding& finding, const Passage& a, const Passage& b) {
  auto first = DayOf(a.value);
  auto second = DayOf(b.value);
  if (first && second && *first != *second) return DaysApart(*first, *second);
  auto from = BoundsOf(a.value);
  auto to = BoundsOf(b.value);
  if (from && to) {
    std::string words = Difference(*from, *to, !BeginsWithSign(a.shown));
    if (!words.empty()) return words;
  }
  return std::string(ByRule(finding.rule));
}

}  // namespace crossread
