// SPDX-License-Identifier: Apache-2.0
// What tells one whom no source names from others of whom an age is told: first to die, youngest, from where.
#ifndef CROSSREAD_SRC_GRAPH_AGE_MARKS_H_
#define CROSSREAD_SRC_GRAPH_AGE_MARKS_H_

#include <string>

#include "crossread/topic.h"

namespace crossread {

struct AgeMarks {
  std::string rank;  ///< "second dead", "youngest hostage": the place in a row, with the kind of people; empty where none is told
  std::string from;  ///< "Osby" of "a woman of 67 from Osby"; empty where none is told
  char sex = 0;      ///< 'f', 'm', or 0 where no word tells
};

/// Those of the person whose age is `fact`, read in its sentence and in the next one where that begins with "he" or "she".
AgeMarks MarksOfAge(const Story& story, const Fact& fact);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_AGE_MARKS_H_
