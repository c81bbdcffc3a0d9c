// SPDX-License-Identifier: Apache-2.0
// What a bare measure, sum or share is of, and whose: "a depth of 12 miles", "Turnout, at 64 per cent", "65% in India".
#ifndef CROSSREAD_SRC_FACTS_MEASURED_H_
#define CROSSREAD_SRC_FACTS_MEASURED_H_

#include <string>

#include "crossread/fact.h"
#include "grammar/grammar.h"

namespace crossread {

/// The noun that says what the figure at `tokens` measures, canonical: "depth", "turnout", "bailout"; empty where no
/// word beside it tells. `length`: it is one, so that "deep" and "north of" tell.
std::string MeasuredNoun(const Copy& copy, const Grammar& grammar, TokenRange tokens, bool length);

/// Folded name of the place behind the figure at `tokens`, that it is measured in or from: "20 miles north of *Marlow*",
/// "60 per cent in *India*"; empty where none stands there.
std::string MeasuredAt(const Copy& copy, const Grammar& grammar, TokenRange tokens);

/// Canonical verb of the clause of `tokens`; empty for reporting and light verbs.
std::string GoverningVerb(const Copy& copy, const Grammar& grammar, TokenRange tokens);

/// Folded name that is the subject of the clause of `tokens`, where it does not hold the figure itself; "?" for a
/// pronoun; else empty.
std::string DoerOf(const Copy& copy, const Grammar& grammar, TokenRange tokens);

/// The first name behind "in" or "at" in `reach`; empty where there is none.
std::string PlaceIn(const Copy& copy, const Grammar& grammar, TokenRange reach);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_MEASURED_H_
