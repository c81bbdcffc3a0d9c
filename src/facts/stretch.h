// SPDX-License-Identifier: Apache-2.0
// Two dates that copy joins into one stretch: "from Monday to Thursday", "between 2007 and 2009".
#ifndef CROSSREAD_SRC_FACTS_STRETCH_H_
#define CROSSREAD_SRC_FACTS_STRETCH_H_

#include <span>

#include "crossread/copy.h"
#include "crossread/fact.h"

namespace crossread {

/// TIMEX3 marks the ends of a stretch one by one, and so do the facts. Where `later`, the last of a source's `facts` up to
/// here, ends the stretch that the date before it opens, both get the whole of it as their `when`: from the first instant of
/// the one up to the last of the other. Nothing changes where the copy joins no two dates, or they do not rise.
void JoinStretch(const Copy& copy, std::span<Fact> facts);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_STRETCH_H_
