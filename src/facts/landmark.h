// SPDX-License-Identifier: Apache-2.0
// What a date is the date of, where that happens to its bearer once: a birth, a founding, a release, an arrest.
#ifndef CROSSREAD_SRC_FACTS_LANDMARK_H_
#define CROSSREAD_SRC_FACTS_LANDMARK_H_

#include "crossread/fact.h"
#include "grammar/grammar.h"

namespace crossread {

/// Fills `attribute` ("landmark birth 0": relation and bound in days, see data/en/landmark.tsv), `head` (who bears it;
/// empty where the sentence does not name them) of the subject of a date, where one stands with it.
void FindLandmark(const Copy& copy, const Grammar& grammar, const Fact& date, Subject& subject);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_LANDMARK_H_
