// SPDX-License-Identifier: Apache-2.0
// Turns a time phrase into a TIMEX3 value and a range, given the day the source speaks from.
#ifndef CROSSREAD_SRC_FACTS_RESOLVE_H_
#define CROSSREAD_SRC_FACTS_RESOLVE_H_

#include <optional>
#include <string>

#include "crossread/document.h"
#include "crossread/time_phrase.h"
#include "crossread/value.h"
#include "values/calendar.h"

namespace crossread {

/// What has been read before in the same source; one for each source, phrases in text order.
struct ResolveState {
  std::optional<Period> last;         ///< the date mentioned last
  std::optional<absl::CivilDay> last_month;  ///< the month mentioned last, or a day in it
  std::optional<Period> last_quarter; ///< the quarter mentioned last
  int quarter_age = 0;                ///< dates read since then
  bool three_months = false;          ///< "three months" is what was read last
  std::optional<absl::CivilSecond> clock;  ///< the time of day mentioned last, on its day
  int64_t last_year = 0;              ///< the year mentioned last, by figures or through another date; 0 none
  bool day_first = false;             ///< 10/1/2022 is the tenth of January
  bool narrative = false;             ///< tells history: bare days and months follow the year mentioned last
  bool brief = false;                 ///< it does so by few dates: only what is not told of the future follows them
};

/// A phrase read to the end.
struct Resolution {
  Timex timex;                     ///< without its extent
  std::optional<TimeRange> range;  ///< points in time only
  std::optional<Amount> amount;    ///< lengths only: low, high, number, and the UCUM unit
  bool absolute = false;           ///< the words alone give the value
  bool anchored = false;           ///< the anchor's day went into it
};

/// Reads `phrase` as said in a source whose day is `anchor`, and notes in `state` what later phrases may refer to.
/// Where the anchor is needed and unknown, the range is empty and the value keeps an X for what is open.
/// Lengths, frequencies and vague words never need an anchor.
Resolution ResolvePhrase(const TimePhrase& phrase, const Anchor& anchor, ResolveState& state);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_RESOLVE_H_
