// SPDX-License-Identifier: Apache-2.0
// The parts of a length of time: its count, its unit, what is added to it, and the point it leads to.
#ifndef CROSSREAD_SRC_CLAIMS_TIME_LENGTH_H_
#define CROSSREAD_SRC_CLAIMS_TIME_LENGTH_H_

#include <cstdint>
#include <limits>

#include "claims/time_grammar.h"

namespace crossread {

/// The amount of "several" and the like: unequal to any other, and to itself.
constexpr double kVagueCount = std::numeric_limits<double>::quiet_NaN();

/// How many. `end` is the token after it; 0 where there is none.
struct LengthCount {
  double value = 0;      ///< kVagueCount where it is not told
  uint32_t end = 0;
  bool figures = false;  ///< written in digits
  bool bare_a = false;   ///< an article is all there is: "a", "a whole"
};

/// "three", "a", "several", "a few", "a couple of", "half an", "another".
LengthCount ReadCount(const TimeReader& reader, uint32_t i);

/// The length of `count` and the unit behind it; nothing where they are a title, a rank, an age, a war. Sets `adjective`
/// where it stands before a noun: "two-day", "day-long".
TimeMatch LengthOf(const TimeReader& reader, LengthCount count, bool* adjective);

/// Adds what goes on behind the length `match`: "and a half", "and six months", ", three months".
void AddSmaller(const TimeReader& reader, TimeMatch& match);

/// "ago", "later", "from now", "before Christmas" after the length `match`: turns it into the point it leads to. False, and
/// `match` untouched, where it leads to none.
bool PointFrom(const TimeReader& reader, const TimeSetting& setting, TimeMatch& match);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_TIME_LENGTH_H_
