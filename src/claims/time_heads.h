// SPDX-License-Identifier: Apache-2.0
// The words that the families of time expressions begin with: a look at one token spares most calls.
#ifndef CROSSREAD_SRC_CLAIMS_TIME_HEADS_H_
#define CROSSREAD_SRC_CLAIMS_TIME_HEADS_H_

#include "claims/time_reader.h"

namespace crossread {

constexpr Roles kCalendarHeads =
    RolesOf(Role::kThe, Role::kThis, Role::kLast, Role::kNext, Role::kThat, Role::kHoliday, Role::kMonth, Role::kWeakMonth, Role::kWeekday,
            Role::kWeakWeekday, Role::kOrdinal, Role::kTens, Role::kCardinal, Role::kSeason, Role::kWeakSeason, Role::kFiscal, Role::kFinal,
            Role::kLetter);
constexpr Roles kYearHeads = RolesOf(Role::kDecade, Role::kOrdinal, Role::kTens, Role::kCardinal, Role::kEra);
constexpr Roles kDeicticHeads = RolesOf(Role::kRelDay, Role::kTonight, Role::kOvernight, Role::kThe, Role::kA, Role::kUnit, Role::kUnits,
                                        Role::kThis, Role::kLast, Role::kNext, Role::kThat, Role::kWeakVague);
constexpr Roles kLengthHeads =
    RolesOf(Role::kHedge, Role::kThe, Role::kLast, Role::kNext, Role::kThis, Role::kWeakVague, Role::kAll, Role::kHalf, Role::kA, Role::kCouple,
            Role::kSeveral, Role::kAnother, Role::kCardinal, Role::kTens, Role::kScale, Role::kUnit, Role::kUnits, Role::kLong);
constexpr Roles kOftenHeads = RolesOf(Role::kEach, Role::kOften, Role::kWeekdays, Role::kWeekday, Role::kTimes, Role::kA, Role::kPer, Role::kUnits,
                                      Role::kCardinal, Role::kTens);
constexpr Roles kVagueHeads = RolesOf(Role::kVague, Role::kWeakVague);
constexpr Roles kClockHeads = RolesOf(Role::kNoon, Role::kHalf, Role::kA, Role::kCardinal, Role::kTens, Role::kScale, Role::kUnit);

/// Each of these is told what the word at token `i` is.
inline bool BeginsCalendar(const TimeReader& r, uint32_t i, const TimeWord& word) {
  return word.roles.Any(kCalendarHeads) || word.OpensRow() || r.Digits(i);
}
/// Digits and marks ("'98") may too.
inline bool BeginsYear(const TimeReader& r, uint32_t i, const TimeWord& word) {
  return word.roles.Any(kYearHeads) || !r.In(i) || r.At(i).kind != TokenKind::kWord;
}
inline bool BeginsDeictic(const TimeReader&, uint32_t, const TimeWord& word) { return word.roles.Any(kDeicticHeads); }
inline bool BeginsLength(const TimeReader& r, uint32_t i, const TimeWord& word) {
  return word.roles.Any(kLengthHeads) || word.row_roles.Any(kLengthHeads) || r.Digits(i);
}
/// Digits may too: "3 times a week".
inline bool BeginsOften(const TimeReader& r, uint32_t i, const TimeWord& word) {
  return word.roles.Any(kOftenHeads) || word.row_roles.Has(Role::kOften) || (r.Digits(i) && r.IsWord(i + 1, "times"));
}
inline bool BeginsVague(const TimeReader&, uint32_t, const TimeWord& word) {
  return word.roles.Any(kVagueHeads) || word.row_roles.Any(kVagueHeads);
}
inline bool BeginsClock(const TimeReader& r, uint32_t i, const TimeWord& word) { return word.roles.Any(kClockHeads) || r.Digits(i); }

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_TIME_HEADS_H_
