// SPDX-License-Identifier: Apache-2.0
// The grammar of English time expressions, one function a family. No look-back, no allocation.
#ifndef CROSSREAD_SRC_CLAIMS_TIME_GRAMMAR_H_
#define CROSSREAD_SRC_CLAIMS_TIME_GRAMMAR_H_

#include <cstdint>

#include "claims/time_heads.h"
#include "claims/time_reader.h"
#include "crossread/time_phrase.h"

namespace crossread {

/// What the whole document lends to a phrase that is ambiguous by itself.
struct TimeSetting {
  bool may_is_a_name = false;  ///< "Mrs May" stands in it
  bool business = false;       ///< a bare "third quarter" is one of the year, whatever the copy counts
};

/// A phrase found at a token. `end` is the token after it; 0 where there is none.
struct TimeMatch {
  TimePhrase phrase;
  uint32_t end = 0;
  explicit operator bool() const { return end != 0; }
};

/// The longest time expression that begins at token `i`: any family, with its clock, zone, part of the day and year.
TimeMatch ParseTime(const TimeReader& reader, const TimeSetting& setting, uint32_t i);

/// Days, months, seasons, quarters, years, feasts by name or number: "Friday, Oct. 23, 1998", "the third quarter". Like the
/// other families it is asked for at any token: the inline half says "no" for most.
TimeMatch CalendarAt(const TimeReader& reader, const TimeSetting& setting, uint32_t i);
inline TimeMatch ParseCalendar(const TimeReader& reader, const TimeSetting& setting, uint32_t i) {
  return BeginsCalendar(reader, i, reader.Word(i)) ? CalendarAt(reader, setting, i) : TimeMatch{};
}

/// Dates in figures: "2022-01-10", "10/1/2022", "23.04.2022", "20220110".
TimeMatch ParseFigures(const TimeReader& reader, uint32_t i);

/// Years, decades and centuries: "1998", "the 1990s", "'98", "19th century", "44 BC".
TimeMatch YearAt(const TimeReader& reader, uint32_t i);
inline TimeMatch ParseYear(const TimeReader& reader, uint32_t i) { return BeginsYear(reader, i, reader.Word(i)) ? YearAt(reader, i) : TimeMatch{}; }

/// Counted from the day of speech or the last day named: "today", "last week", "that month", "the following year".
TimeMatch DeicticAt(const TimeReader& reader, uint32_t i);
inline TimeMatch ParseDeictic(const TimeReader& reader, uint32_t i) { return BeginsDeictic(reader, i, reader.Word(i)) ? DeicticAt(reader, i) : TimeMatch{}; }

/// Lengths, and what is counted with them: "two years", "six weeks ago", "the next few days", "two days after Easter".
TimeMatch LengthAt(const TimeReader& reader, const TimeSetting& setting, uint32_t i);
inline TimeMatch ParseLength(const TimeReader& reader, const TimeSetting& setting, uint32_t i) { return BeginsLength(reader, i, reader.Word(i)) ? LengthAt(reader, setting, i) : TimeMatch{}; }

/// Frequencies: "every other day", "daily", "Mondays", "twice a week".
TimeMatch OftenAt(const TimeReader& reader, uint32_t i);
inline TimeMatch ParseOften(const TimeReader& reader, uint32_t i) { return BeginsOften(reader, i, reader.Word(i)) ? OftenAt(reader, i) : TimeMatch{}; }

/// "now", "recently", "the future".
TimeMatch VagueAt(const TimeReader& reader, uint32_t i);
inline TimeMatch ParseVague(const TimeReader& reader, uint32_t i) { return BeginsVague(reader, i, reader.Word(i)) ? VagueAt(reader, i) : TimeMatch{}; }

/// A time of day, without its day: "10:35 a.m. EST", "0735 GMT", "noon", "half past seven".
TimeMatch ClockAt(const TimeReader& reader, uint32_t i);
inline TimeMatch ParseClock(const TimeReader& reader, uint32_t i) { return BeginsClock(reader, i, reader.Word(i)) ? ClockAt(reader, i) : TimeMatch{}; }

/// A part of the day after a day or alone: "morning", "in the evening". Sets `part`; returns the token after it or 0.
uint32_t ParsePart(const TimeReader& reader, uint32_t i, DayPart* part);

/// Whether the words at `i`, behind a September 11 without its year, make it that of 2001: "attacks", "hijackers".
bool TellsOfAttacks(const TimeReader& reader, uint32_t i);

/// The quarter of the calendar that three months up to one that ends in `month` fill best: 4 for December and for January.
int8_t QuarterClosedIn(int month);

/// Whether what stands before token `i` ends there, so that it cannot lead a noun of its own: "by late afternoon the town",
/// "during the night they left"; not "the night train".
bool EndsBefore(const TimeReader& reader, uint32_t i);

/// A year after a month, season, quarter or feast: ", 1998", "of last year", "'98". Returns the token after it, or `i`.
uint32_t ParseYearAfter(const TimeReader& reader, uint32_t i, TimePhrase& phrase);

/// The unit named at `i`, singular or plural or (after figures) short; kNone where there is none.
TimeUnit UnitAt(const TimeReader& reader, uint32_t i, bool after_figures, bool* plural);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_TIME_GRAMMAR_H_
