// SPDX-License-Identifier: Apache-2.0
// What sources tell of when people were born, how old they are and when they died.
#ifndef CROSSREAD_SRC_GRAPH_LIFE_MARKS_H_
#define CROSSREAD_SRC_GRAPH_LIFE_MARKS_H_

#include <vector>

#include "crossread/topic.h"

namespace crossread {

/// One passage about somebody's life.
struct LifeMark {
  enum class Kind : uint8_t {
    kBirth,  ///< born on one of the days `first` to `last`; `age` is 0, or that of a birthday that tells so
    kAge,    ///< of `age` to `age_most` years, on one of the days
    kDeath,  ///< died on one of the days
  };
  Kind kind = Kind::kBirth;
  Name name;             ///< whose; in full where its source tells it in full
  Span words;
  absl::CivilDay first, last;  ///< both included
  int age = 0, age_most = 0;  ///< years, both included
  bool then = false;      ///< of a day that the same sentence gives: "17 when she won in 1964"
  bool at_death = false;  ///< the age is told with the death
};

/// Those of all sources, by source; ages only where the source's own day is known.
std::vector<LifeMark> ReadLifeMarks(const Story& story);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_LIFE_MARKS_H_
