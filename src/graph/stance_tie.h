// SPDX-License-Identifier: Apache-2.0
// Whether two stances are of one thing: who bears them, who else takes part, and how many.
#ifndef CROSSREAD_SRC_GRAPH_STANCE_TIE_H_
#define CROSSREAD_SRC_GRAPH_STANCE_TIE_H_

#include "crossread/fact.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Below 0: two things for sure. 0: nothing joins them. 1: a word in common that is not what either is about, or one near it.
/// 2: one thing by its noun; 3: by its name.
int StanceTie(const Lexicon& lexicon, const Assertion& x, const Assertion& y);

/// Neither names a bearer that the other has none for: "met the rebels", "met the general" are two meetings.
bool AllTied(const Lexicon& lexicon, const Assertion& x, const Assertion& y);

/// Of a verdict: not "acquitted of fraud", "convicted of theft".
bool OneCrime(const Lexicon& lexicon, const Assertion& x, const Assertion& y);

/// Of a forecast: not "the airline kept its forecast", "the bank withdrew its forecast".
bool OneForecaster(const Lexicon& lexicon, const Assertion& x, const Assertion& y);

/// Unlike nouns of one class: "the barn", "the house"; not "the paintings", "the collection".
bool TwoThings(const Lexicon& lexicon, const Assertion& x, const Assertion& y);

/// Unlike people: "the crew", "the passengers"; not "the suspect", "the man".
bool TwoSorts(const Lexicon& lexicon, const Assertion& x, const Assertion& y);

/// Two places, two names, some of them or what is not all of it: a story may have both.
bool Elsewhere(const Lexicon& lexicon, const Assertion& denial, const Assertion& other);

/// The number of words beside the bearers that both sentences have.
int SharedContext(const Assertion& x, const Assertion& y);

/// "No prisoner", "all guards" against "five", "one": how many of them leaves both true where this is false.
bool QuantitiesOppose(const Assertion& denial, const Assertion& other);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_STANCE_TIE_H_
