// SPDX-License-Identifier: Apache-2.0
// What a source opens with: the day that its first sentences give, and what they say was done on it.
#ifndef CROSSREAD_SRC_GRAPH_OPENING_H_
#define CROSSREAD_SRC_GRAPH_OPENING_H_

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "crossread/topic.h"

namespace crossread {

/// The one day of a source's first sentences that is not the day on which somebody said so.
struct Opening {
  uint32_t fact = 0;  ///< index into Story::facts
  DocId doc = 0;
  absl::CivilDay day;
  bool borrowed = false;  ///< a weekday, counted from another source's day
  bool ahead = false;  ///< it lies after its source's own day
  std::vector<std::string> words;  ///< that carry meaning in the first sentences, dictionary form; each once
  std::set<std::string> names;     ///< words with a capital there, lower case
  std::set<std::string> cities;    ///< places there that the gazetteer has as cities
  std::vector<const Mention*> venues;  ///< kinds of buildings and grounds in its sentence
  std::vector<double> figures;     ///< numbers there from two on, no dates
};

/// Of source `doc`, or nothing where its first sentences have no day, or two.
std::optional<Opening> ReadOpening(const Story& story, DocId doc);

/// True where the day stands with what somebody said: "police said on Monday".
bool TellsOfSpeech(const Copy& copy, const Fact& date);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_OPENING_H_
