// SPDX-License-Identifier: Apache-2.0
// Stretches of time by their two ends: what began on a day, what ended on a day, and how long it is said to have lasted.
#ifndef CROSSREAD_SRC_GRAPH_SPELL_H_
#define CROSSREAD_SRC_GRAPH_SPELL_H_

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "crossread/topic.h"

namespace crossread {

/// A date or a length of a story, with the stretches of data/en/spell.tsv that the words around it tell of.
struct SpellMark {
  const Fact* fact = nullptr;
  DocId doc = 0;
  uint32_t sentence = 0;
  double low = 0, high = 0;       ///< days: since 1970 for dates, both ends included, whole but for times of day; for lengths how many
  std::set<std::string_view> lasts, starts, ends;  ///< stretches by role; lengths have all three, dates the last two
  std::set<std::string> things;   ///< content words and names of its sentence; of the one before too where a pronoun leads back to it
  std::set<std::string> of;       ///< an anniversary's: what it is the anniversary of
  std::set<std::string> names;    ///< those of them with a capital
  bool gap = false;               ///< a length before "after": `starts` are of what it counts from
  bool clock = false;             ///< a date with a time of day: `low` and `high` have fractions
  bool ahead = false;             ///< a date that lay ahead, whose weekday may be of another week
  bool other = false;             ///< a length of another occasion than the story's
  bool after = false;             ///< a length behind "after": what is told with it ended it
  bool exact = false;             ///< an anniversary, or the n-th day: off by no more than `slack` days
  double slack = 0;
  bool until_now = false;         ///< a length that still ran on the day its source was written
};

struct Spells {
  std::vector<SpellMark> dates, lengths;  ///< by source, in text order
};

/// Those of all sources; empty where no length tells of a stretch.
Spells ReadSpells(const Story& story);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_SPELL_H_
