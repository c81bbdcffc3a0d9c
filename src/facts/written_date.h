// SPDX-License-Identifier: Apache-2.0
// Reads calendar dates off page furniture (headers, datelines), where no sentence gives them tense or context.
#ifndef CROSSREAD_SRC_FACTS_WRITTEN_DATE_H_
#define CROSSREAD_SRC_FACTS_WRITTEN_DATE_H_

#include <optional>
#include <vector>

#include "absl/time/civil_time.h"
#include "crossread/copy.h"

namespace crossread {

/// A date as a page writes it: "Thursday 9 March 2023, 06:40", "21.09.2023", "Feb 6".
struct WrittenDate {
  std::optional<int> year;  ///< empty where the page leaves it out
  int month = 0;            ///< 1..12
  int day = 0;              ///< 1..31
  int weekday = -1;         ///< 0 Monday .. 6 Sunday, -1 where none stands beside it
  bool either_order = false;  ///< "03/04/2023": month and day could be exchanged
  TokenRange tokens;

  /// The day, where the year is written and the calendar has it.
  std::optional<absl::CivilDay> Day() const;
};

/// Dates in `tokens` of `copy`, in text order.
std::vector<WrittenDate> ReadDates(const Copy& copy, TokenRange tokens);

/// The first clock time ("06:40", "6.40pm") in the bytes `begin`..`end`, as minutes after midnight.
std::optional<int> ReadClock(std::string_view text, uint32_t begin, uint32_t end);

/// True where `year`-`month`-`day` is in the calendar.
bool InCalendar(int year, int month, int day);

/// The day with `month` and `day` that lies nearest to `near`; nothing for 29 February far from a leap year.
std::optional<absl::CivilDay> NearestDay(int month, int day, absl::CivilDay near);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_WRITTEN_DATE_H_
