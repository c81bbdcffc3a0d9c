// SPDX-License-Identifier: Apache-2.0
// A word that a thesaurus put in a term or in the name of a region: "navy presence", "Orient Asia".
#ifndef CROSSREAD_SRC_GRAPH_THESAURUS_TERMS_H_
#define CROSSREAD_SRC_GRAPH_THESAURUS_TERMS_H_

#include "graph/pairs.h"
#include "graph/term_lines.h"
#include "graph/term_topics.h"

namespace crossread {

/// Adds to `pairs` what FindPlaces() asks for: one word of a region behind one preposition, "in Orient Asia", "in Eastern Asia".
void AddPlaceKeys(const TermLines& lines, Pairs& pairs);

/// Topics of kind "term" for "navy presence along the border" in `odd` against "military presence at the border" in `plain`.
void FindTerms(const TermLines& lines, const TermLine& odd, const TermLine& plain, TermTopics& topics);

/// Topics of kind "place-garble" for "workouts in Orient Asia" in `odd` against "exercises in Eastern Asia" in `plain`.
void FindPlaces(const TermLines& lines, const TermLine& odd, const TermLine& plain, TermTopics& topics);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_THESAURUS_TERMS_H_
