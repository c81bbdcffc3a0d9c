// SPDX-License-Identifier: Apache-2.0
// What a length of time is the length of.
#ifndef CROSSREAD_SRC_FACTS_LASTING_H_
#define CROSSREAD_SRC_FACTS_LASTING_H_

#include "crossread/fact.h"
#include "grammar/grammar.h"

namespace crossread {

/// Fills `head` of `subject` with what lasts as long as `tokens` say: "three days *of mourning*", "a nine-hour *debate*",
/// "*jailed* for seven years"; leaves it empty where the copy does not tell. Where it is of data/en/lasting.tsv, of which a
/// story has one, `attribute` becomes "lasts".
void FindLasting(const Copy& copy, const Grammar& grammar, TokenRange tokens, Subject& subject);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_LASTING_H_
