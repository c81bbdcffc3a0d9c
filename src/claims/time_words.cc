// SPDX-License-Identifier: Apache-2.0
// Indexes the rows of class "time" by word.
#include "claims/time_words.h"

#include <algorithm>
#include <charconv>

#include "values/holiday.h"

namespace crossread {
namespace {

struct RoleName {
  std::string_view name;
  Role role;
};

constexpr RoleName kRoleNames[] = {
    {"month", Role::kMonth}, {"month?", Role::kWeakMonth}, {"weekday", Role::kWeekday}, {"weekdays", Role::kWeekdays},
    {"weekday?", Role::kWeakWeekday}, {"unit", Role::kUnit}, {"units", Role::kUnits}, {"short", Role::kShort},
    {"letter", Role::kLetter}, {"long", Role::kLong}, {"cardinal", Role::kCardinal}, {"tens", Role::kTens},
    {"scale", Role::kScale}, {"ordinal", Role::kOrdinal}, {"final", Role::kFinal}, {"suffix", Role::kSuffix},
    {"a", Role::kA}, {"half", Role::kHalf}, {"several", Role::kSeveral}, {"couple", Role::kCouple},
    {"another", Role::kAnother}, {"all", Role::kAll}, {"the", Role::kThe}, {"this", Role::kThis},
    {"last", Role::kLast}, {"next", Role::kNext}, {"that", Role::kThat}, {"each", Role::kEach}, {"per", Role::kPer},
    {"ago", Role::kAgo}, {"later", Role::kLater}, {"earlier", Role::kEarlier}, {"hence", Role::kHence},
    {"before", Role::kBefore}, {"after", Role::kAfter}, {"from", Role::kFrom}, {"back", Role::kBack},
    {"relday", Role::kRelDay}, {"relday?", Role::kRelDay}, {"tonight", Role::kTonight},
    {"overnight", Role::kOvernight}, {"part", Role::kPart}, {"parts", Role::kParts}, {"part?", Role::kWeakPart},
    {"noon", Role::kNoon}, {"noon?", Role::kNoon}, {"meridiem", Role::kMeridiem}, {"oclock", Role::kOclock},
    {"past", Role::kPast}, {"to", Role::kTo}, {"range", Role::kRange}, {"season", Role::kSeason},
    {"season?", Role::kWeakSeason}, {"decade", Role::kDecade}, {"often", Role::kOften}, {"often?", Role::kOften},
    {"times", Role::kTimes}, {"other", Role::kOther}, {"edge", Role::kEdge}, {"edgenoun", Role::kEdgeNoun},
    {"fiscal", Role::kFiscal}, {"hedge", Role::kHedge}, {"about", Role::kAbout}, {"vague", Role::kVague},
    {"vague?", Role::kWeakVague}, {"prep", Role::kPrep}, {"era", Role::kEra}, {"zone", Role::kZone},
    {"holiday", Role::kHoliday}, {"future", Role::kFutureCue}, {"past_cue", Role::kPastCue},
    {"present_cue", Role::kPresentCue}, {"not", Role::kNot}, {"vagueadj", Role::kVagueAdjective},
};

/// Role and number of a row of the table.
TimeSense ReadSense(const Sense& sense) {
  TimeSense out;
  out.cased = sense.cased;
  out.form = sense.form;
  out.text = sense.extra;
  for (const RoleName& row : kRoleNames) {
    if (row.name != sense.value) continue;
    out.role = row.role;
    break;
  }
  if (out.role == Role::kHoliday) {
    out.value = HolidayCode(sense.extra);
  } else if (out.role == Role::kEdge || out.role == Role::kEdgeNoun || out.role == Role::kHedge ||
             out.role == Role::kAbout) {
    out.value = sense.extra.empty() ? 0 : sense.extra[0];
  } else {
    std::from_chars(sense.extra.data(), sense.extra.data() + sense.extra.size(), out.value);
  }
  return out;
}

}  // namespace

TimeWords::TimeWords(const Lexicon& lexicon) : words_(1) {
  struct Row {
    std::vector<WordId> words;
    TimeSense sense;
  };
  const ClassRows all = lexicon.All(lexicon.Class("time"));
  std::vector<Row> rows;
  rows.reserve(all.size());
  for (const Sense* sense : all) {
    Row row{{}, ReadSense(*sense)};
    for (std::string_view left = sense->form; !left.empty();) {
      size_t space = left.find(' ');
      row.words.push_back(lexicon.Find(left.substr(0, space)));
      left.remove_prefix(space == std::string_view::npos ? left.size() : space + 1);
    }
    rows.push_back(std::move(row));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.words[0] != b.words[0] ? a.words[0] < b.words[0] : a.words.size() > b.words.size();
  });
  for (size_t i = 0; i < rows.size();) {
    WordId id = rows[i].words[0];
    TimeWord word;
    word.first = static_cast<uint32_t>(senses_.size());
    word.row_first = static_cast<uint32_t>(rows_.size());
    for (; i < rows.size() && rows[i].words[0] == id; ++i) {
      if (rows[i].words.size() > 1) {
        word.row_roles.Add(rows[i].sense.role);
        rows_.push_back({rows[i].words[1], {rows[i].words.begin() + 1, rows[i].words.end()}, rows[i].sense});
        continue;
      }
      senses_.push_back(rows[i].sense);
      word.roles.Add(rows[i].sense.role);
      if (rows[i].sense.cased) word.cased.Add(rows[i].sense.role);
    }
    word.last = static_cast<uint32_t>(senses_.size());
    word.row_last = static_cast<uint32_t>(rows_.size());
    if (entry_.size() <= id) entry_.resize(id + 1, 0);
    entry_[id] = static_cast<uint16_t>(words_.size());
    words_.push_back(word);
  }
  known_ = static_cast<WordId>(entry_.size());
}

}  // namespace crossread
