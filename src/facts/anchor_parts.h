// SPDX-License-Identifier: Apache-2.0
// The ways to a source's own day: what its page states, what its text pins, and what other sources lend it.
#ifndef CROSSREAD_SRC_FACTS_ANCHOR_PARTS_H_
#define CROSSREAD_SRC_FACTS_ANCHOR_PARTS_H_

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "crossread/claim.h"
#include "crossread/copy.h"
#include "facts/written_date.h"

namespace crossread {

/// A date that a page gives as its own, and where it does so.
struct StatedDate {
  WrittenDate date;
  std::optional<int> clock;  ///< minutes after midnight, where a time stands with it
  std::string where;         ///< "the dateline", "a \"published\" line", "the header"
};

/// The page's own date, the strongest place first: labelled line, header line, dateline. Nothing where there is none.
std::optional<StatedDate> FindStatedDate(const Copy& copy);

/// The day of `stated`; a year that the page leaves out is taken from full dates in the text. Nothing where none helps.
std::optional<absl::CivilDay> DayOfStated(const Copy& copy, const StatedDate& stated, std::span<const Claim> claims);

/// A calendar day that a sentence names, with the direction that its tense gives.
struct OwnDate {
  absl::CivilDay day;       ///< the year is a placeholder where `full` is false
  bool full = false;        ///< year, month and day are written
  Direction direction = Direction::kUnknown;
  uint32_t claim = 0;       ///< index into the claims
};

/// Days named in headline, captions and body.
std::vector<OwnDate> OwnDates(const Copy& copy, std::span<const Claim> claims);

/// The window in which a text must have been written, by its own dates and tense; unknown where they are too few.
Anchor InferWindow(const Copy& copy, std::span<const Claim> claims);

/// Why `stated` cannot be the day of this text, and the day that its own dates pin instead; nothing where it can.
/// Claims that overlap `own`, the words of the page date, do not count.
std::optional<Anchor> CheckStated(const Copy& copy, absl::CivilDay stated, std::optional<Span> own, std::span<const Claim> claims);

/// "10 January 2022".
std::string LongDate(absl::CivilDay day);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_ANCHOR_PARTS_H_
