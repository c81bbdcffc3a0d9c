// SPDX-License-Identifier: Apache-2.0
// Points in time: the half of resolving that needs a calendar and a day to speak from.
#ifndef CROSSREAD_SRC_FACTS_RESOLVE_POINT_H_
#define CROSSREAD_SRC_FACTS_RESOLVE_POINT_H_

#include <string>

#include "facts/resolve.h"

namespace crossread {

/// A phrase of the forms kAbsolute, kWeekday, kRelative and kAnaphoric.
Resolution ResolvePoint(const TimePhrase& phrase, const Anchor& anchor, ResolveState& state);

/// Appends "T10:35" or "TMO" where `phrase` has a clock time or a part of the day.
void AppendClock(const TimePhrase& phrase, std::string& value);

/// A period that a phrase names, and what went into it.
struct Place {
  std::optional<Period> period;
  bool anchored = false;
  bool absolute = false;
  std::optional<absl::CivilSecond> instant;  ///< "two hours ago"
};

/// Names of months, days, years and feasts; `day` is the anchor's, where known.
Place ReadCalendar(const TimePhrase& phrase, const std::optional<absl::CivilDay>& day, const ResolveState& state);

/// "yesterday", "two weeks ago", "the following year".
Place ReadShift(const TimePhrase& phrase, const Anchor& anchor, const std::optional<absl::CivilDay>& day, const ResolveState& state);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_RESOLVE_POINT_H_
