// SPDX-License-Identifier: Apache-2.0
// The hands of a clock as copy writes them; a point of the day and a stretch of it are both made of these.
#ifndef CROSSREAD_SRC_CLAIMS_TIME_CLOCK_H_
#define CROSSREAD_SRC_CLAIMS_TIME_CLOCK_H_

#include <cstdint>

#include "claims/time_grammar.h"

namespace crossread {

/// Hour and minutes; -1 where not written. `end` is the token after them; 0 where there are none.
struct ClockHand {
  int hour = -1, minute = -1, second = -1;
  uint32_t end = 0;
};

/// In figures: "10", "10:35", "10:35:20", "8.30"; in words: "seven", "three thirty".
ClockHand ReadHand(const TimeReader& reader, uint32_t i);

/// Four figures that are a time by the twenty-four hours: "at 0415", "by 1200 hours"; not "1200 hours of work".
bool IsMilitary(const TimeReader& reader, uint32_t i);

/// "a.m.", "pm" at `i`: 0 or 12, with the token after it in `end`; -1 where there is none.
int ReadMeridiem(const TimeReader& reader, uint32_t i, uint32_t* end);

/// The half of the day that `part` leaves to an hour of 1..12: 0, 12, or -1 where it does not tell.
int HalfFromPart(DayPart part, int hour);

/// Puts `hour` into `phrase`, twelve hours on where `meridiem` is 12.
void SetHour(TimePhrase& phrase, int hour, int meridiem);

/// A zone name at `i`: "GMT", "local time"; the token after it, or `i`.
uint32_t ReadZone(const TimeReader& reader, uint32_t i, TimePhrase& phrase);

/// A stretch of hours at `i`: "5 to 6 p.m.", "7:30-9 p.m.", behind "from" or "between" also "10:30 to 3" and
/// "10 and 11:30". `bare`: hours alone are enough ("between 3 and 5"), since a day stands next to them.
TimeMatch ParseStretch(const TimeReader& reader, uint32_t i, bool bare);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_TIME_CLOCK_H_
