// SPDX-License-Identifier: Apache-2.0
// The steps that put time expressions together: what may lead into a core, and what may follow it.
#ifndef CROSSREAD_SRC_CLAIMS_TIME_COMPOSE_H_
#define CROSSREAD_SRC_CLAIMS_TIME_COMPOSE_H_

#include <cstdint>

#include "claims/time_grammar.h"

namespace crossread {

/// Whether `phrase` names one day, or a part of one: what a clock time can stand with.
bool IsDay(const TimePhrase& phrase);

/// The longest of the families at `i`, without what leads into it or follows it.
TimeMatch ParseCore(const TimeReader& reader, const TimeSetting& setting, uint32_t i);

/// "the first week of March", "the last day of 2013", "first Monday of September", "the week of March 6".
TimeMatch NthOf(const TimeReader& reader, const TimeSetting& setting, uint32_t i);

/// "the 21st of this month", "the 10th next month", "19th of every month". It is asked for at any token: the inline half says
/// "no" for most.
TimeMatch DayOfMonthAt(const TimeReader& reader, uint32_t i);
inline TimeMatch DayOfMonth(const TimeReader& reader, uint32_t i) {
  const bool the = reader.Is(i, Role::kThe) && reader.Digits(i + 1);
  return the || (reader.Digits(i) && reader.IsWord(i + 2, "of")) ? DayOfMonthAt(reader, i) : TimeMatch{};
}

/// "early March", "mid-1990s", "late next week", "the end of the year", "earlier this month".
TimeMatch PartOfPeriod(const TimeReader& reader, const TimeSetting& setting, uint32_t i);

/// "the morning of 6 June", "the night of 5-6 April", "dawn on 3 July", "dusk the next day".
TimeMatch PartOfDay(const TimeReader& reader, const TimeSetting& setting, uint32_t i);

/// After the day `match`: its part and its clock. "Friday morning", "Friday at 10 a.m.", "tomorrow, 8:00am", "Friday from 7 to 9".
void AddClock(const TimeReader& reader, TimeMatch& match);

/// After the clock time `match`: its day. "9 a.m. EST Tuesday", "10 p.m. on Friday", "8am this morning".
void AddDay(const TimeReader& reader, const TimeSetting& setting, TimeMatch& match);

/// "at 11 on Friday night", "at nine thirty tomorrow": an hour alone in front of a day that it belongs to.
TimeMatch HourBeforeDay(const TimeReader& reader, const TimeSetting& setting, uint32_t i);

/// "3 p.m. every day", "9 a.m. on Mondays": the set behind the time `clock`, at that time; nothing where no set stands there.
TimeMatch ClockOfSet(const TimeReader& reader, const TimeMatch& clock);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_TIME_COMPOSE_H_
