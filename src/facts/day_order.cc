// SPDX-License-Identifier: Apache-2.0
// Evidence for the order of day and month, strongest first.
#include "facts/day_order.h"

#include "absl/time/civil_time.h"
#include "base/ascii.h"
#include "values/calendar.h"

namespace crossread {
namespace {

/// What one date in figures tells: 1 day first, -1 month first, 0 nothing.
int Tells(const TimePhrase& phrase) {
  if (phrase.order == DateOrder::kDayFirst) return 1;
  if (phrase.order == DateOrder::kMonthFirst) return -1;
  if (phrase.order != DateOrder::kEither || phrase.weekday < 0 || phrase.year == TimePhrase::kOpen) return 0;
  bool month_first = WeekdayOf(absl::CivilDay(phrase.year, phrase.month, phrase.day)) == phrase.weekday;
  bool day_first = WeekdayOf(absl::CivilDay(phrase.year, phrase.day, phrase.month)) == phrase.weekday;
  return day_first - month_first;
}

bool IsOne(const Lexicon& lexicon, std::string_view word, ClassId cls) {
  for (const Sense& sense : lexicon.Senses(lexicon.Find(word))) {
    if (sense.cls == cls && sense.form.size() == word.size()) return true;
  }
  return false;
}

/// The last label of the host in `address`: "uk" of "https://www.example.co.uk/news/12".
std::string_view TopDomain(std::string_view address) {
  size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find_first_of("/:?#"));
  size_t dot = address.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : address.substr(dot + 1);
}

}  // namespace

bool DayComesFirst(const Copy& copy, std::span<const Claim> claims) {
  int told = 0;
  bool asked = false;
  for (const Claim& claim : claims) {
    const TimePhrase* phrase = std::get_if<TimePhrase>(&claim.said);
    if (phrase == nullptr || phrase->order == DateOrder::kNone) continue;
    asked = asked || phrase->order == DateOrder::kEither;
    told += Tells(*phrase);
  }
  if (!asked || told != 0) return told > 0;
  const Document& document = *copy.document;
  const Lexicon& lexicon = *copy.lexicon;
  size_t dash = document.locale.find_first_of("-_");
  ClassId region = lexicon.Class("day_first_region");
  if (dash != std::string::npos) return IsOne(lexicon, std::string_view(document.locale).substr(dash + 1), region);
  for (std::string_view address : {std::string_view(document.outlet), std::string_view(document.uri)}) {
    std::string_view domain = TopDomain(address);
    if (!domain.empty() && IsOne(lexicon, domain == "uk" ? std::string_view("gb") : domain, region)) return true;
  }
  ClassId outlet = lexicon.Class("day_first_outlet");
  std::string_view left = document.outlet;
  while (!left.empty()) {
    size_t end = left.find_first_of(" .");
    if (IsOne(lexicon, left.substr(0, end), outlet)) return true;
    left.remove_prefix(end == std::string_view::npos ? left.size() : end + 1);
  }
  return false;
}

}  // namespace crossread
