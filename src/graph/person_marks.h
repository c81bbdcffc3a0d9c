// SPDX-License-Identifier: Apache-2.0
// What few of one surname bear: a style ("Dr") and a trade ("a roof bolter").
#ifndef CROSSREAD_SRC_GRAPH_PERSON_MARKS_H_
#define CROSSREAD_SRC_GRAPH_PERSON_MARKS_H_

#include "graph/person.h"

namespace crossread {

/// Fills `styles` and `trades` from the words beside the mentions of `person`.
void ReadMarks(const Story& story, Person& person);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_PERSON_MARKS_H_
