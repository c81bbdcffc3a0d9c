// SPDX-License-Identifier: Apache-2.0
// What each word of the lexicon can be in a time expression, one table look-up away.
#ifndef CROSSREAD_SRC_CLAIMS_TIME_WORDS_H_
#define CROSSREAD_SRC_CLAIMS_TIME_WORDS_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace crossread {

/// Parts that a word can play; the rows of class "time" name them. A "weak" role needs more than the word itself.
enum class Role : uint8_t {
  kNone, kMonth, kWeakMonth, kWeekday, kWeekdays, kWeakWeekday, kUnit, kUnits, kShort, kLetter, kLong, kCardinal,
  kTens, kScale, kOrdinal, kFinal, kSuffix, kA, kHalf, kSeveral, kCouple, kAnother, kAll, kThe, kThis, kLast, kNext,
  kThat, kEach, kPer, kAgo, kLater, kEarlier, kHence, kBefore, kAfter, kFrom, kBack, kRelDay, kTonight, kOvernight,
  kPart, kParts, kWeakPart, kNoon, kMeridiem, kOclock, kPast, kTo, kRange, kSeason, kWeakSeason, kDecade, kOften,
  kTimes, kOther, kEdge, kEdgeNoun, kFiscal, kHedge, kAbout, kVague, kWeakVague, kPrep, kEra, kZone, kHoliday,
  kFutureCue, kPastCue, kPresentCue, kNot, kVagueAdjective, kCount
};

/// A set of roles.
struct Roles {
  uint64_t low = 0, high = 0;
  constexpr void Add(Role role) { (role < Role{64} ? low : high) |= uint64_t{1} << (static_cast<int>(role) % 64); }
  constexpr bool Has(Role role) const {
    return ((role < Role{64} ? low : high) >> (static_cast<int>(role) % 64)) & 1;
  }
  constexpr bool Any(const Roles& other) const { return (low & other.low) | (high & other.high); }
  constexpr bool Empty() const { return (low | high) == 0; }
  friend constexpr bool operator==(const Roles&, const Roles&) = default;
};

template <typename... R>
constexpr Roles RolesOf(R... roles) {
  Roles out;
  (out.Add(roles), ...);
  return out;
}

/// One role of a word with its number, or the text of it for zones.
struct TimeSense {
  Role role = Role::kNone;
  bool cased = false;
  int32_t value = 0;
  std::string_view form;
  std::string_view text;
};

/// A row of several words: its words after the first, and its sense.
struct TimeRow {
  WordId second = 0;  ///< rest.front(): tells most rows that do not stand here
  std::vector<WordId> rest;
  TimeSense sense;
};

/// What a word can be.
struct TimeWord {
  Roles roles;
  Roles cased;                             ///< those of them that ask for capitals
  Roles row_roles;                         ///< of the rows of several words
  uint32_t first = 0, last = 0;            ///< its senses
  uint32_t row_first = 0, row_last = 0;    ///< rows of several words that begin with it, longest first
  bool OpensRow() const { return row_first != row_last; }
};

/// The rows of class "time", by word.
class TimeWords {
 public:
  explicit TimeWords(const Lexicon& lexicon);

  const TimeWord& Of(WordId id) const { return words_[id < known_ ? entry_[id] : 0]; }
  const TimeSense* begin(const TimeWord& word) const { return senses_.data() + word.first; }
  const TimeSense* end(const TimeWord& word) const { return senses_.data() + word.last; }
  std::span<const TimeRow> Rows(const TimeWord& word) const {
    return std::span(rows_).subspan(word.row_first, word.row_last - word.row_first);
  }

 private:
  std::vector<uint16_t> entry_;   // by WordId; 0 is "none"
  WordId known_ = 0;              // the words in it
  std::vector<TimeWord> words_;
  std::vector<TimeSense> senses_;
  std::vector<TimeRow> rows_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_TIME_WORDS_H_
