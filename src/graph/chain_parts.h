// SPDX-License-Identifier: Apache-2.0
// What sources say of when events were: on a day, or so many days before or after one another.
#ifndef CROSSREAD_SRC_GRAPH_CHAIN_PARTS_H_
#define CROSSREAD_SRC_GRAPH_CHAIN_PARTS_H_

#include <optional>
#include <string>
#include <vector>

#include "grammar/grammar.h"
#include "crossread/topic.h"
#include "graph/gap_act.h"

namespace crossread {

/// An event as one sentence names it.
struct Happening {
  DocId doc = 0;
  uint32_t sentence = 0;
  uint32_t token = 0;
  std::string kind;
  std::string phase;                ///< "earlier", "second": set apart from others of its kind
  GapAct act;                       ///< of its clause
  std::vector<uint32_t> names;      ///< hashes of the words with a capital near it, sorted
  std::optional<absl::CivilDay> day;
  Span day_words;                   ///< the words that give the day
};

/// "eight days before the vote": `right` minus `left` lies in `low`..`high` days.
struct Gap {
  uint32_t left = 0;   ///< indices into the happenings
  uint32_t right = 0;
  int64_t low = 0;
  int64_t high = 0;
  Span words;
  std::string shown;   ///< "8 days before"
};

/// Happenings of all sources and the gaps between them; both empty where no source states a gap.
struct Timings {
  std::vector<Happening> happenings;
  std::vector<Gap> gaps;
};

Timings ReadTimings(const Story& story);

/// The word `token` without regard to capitals.
uint32_t NameHash(const Copy& copy, uint32_t token);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_CHAIN_PARTS_H_
