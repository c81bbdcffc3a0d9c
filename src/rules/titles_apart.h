// SPDX-License-Identifier: Apache-2.0
// Which two titles one person cannot have, and which two few people have.
#ifndef CROSSREAD_SRC_RULES_TITLES_APART_H_
#define CROSSREAD_SRC_RULES_TITLES_APART_H_

#include "crossread/claim.h"

namespace crossread {

/// True where the titles of two mentions of one person exclude each other: offices that do, two offices within one body, at the
/// head of an outfit and in an office of the state, brother and father of the same man. False for what has no office.
bool TitlesClash(const Mention& a, const Mention& b);

/// True for titles that one person may have at once, though few do: at the head of some body and in an office of the state, prime
/// minister and minister of a field. To be told only where most sources have the one and a single source the other.
bool TitlesUnlikely(const Mention& a, const Mention& b);

/// True where country words, as the copy has them, are the only thing said and differ ("Kenya's NAME", beside a sport or nothing),
/// or both serve in the same office.
bool NationsClash(const Mention& a, const Mention& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_RULES_TITLES_APART_H_
