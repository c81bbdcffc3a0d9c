// SPDX-License-Identifier: Apache-2.0
// "Late on Monday" names an evening that its range, the whole day, does not show.
#include "values/one_night.h"

#include "base/ascii.h"

namespace crossread {
namespace {

constexpr int kEvening = 17, kMorning = 8;  // o'clock

bool Late(const TimeRange& range, std::string_view words) {
  const std::string lower = LowerCase(words);
  for (std::string_view word : {"late ", "night", "evening", "midnight"}) {
    if (lower.find(word) != std::string::npos) return true;
  }
  return range.first.hour() >= kEvening;
}

}  // namespace

bool OneDayOrNight(const TimeRange& a, std::string_view words_a, const TimeRange& b, std::string_view words_b) {
  const absl::CivilDay day_a(a.first), day_b(b.first);
  if (day_a == day_b) return true;
  if (day_b < day_a) return OneDayOrNight(b, words_b, a, words_a);
  return day_b - day_a == 1 && Late(a, words_a) && b.first.hour() < kMorning && !Late(b, words_b);
}

}  // namespace crossread
