// SPDX-License-Identifier: Apache-2.0
// Stretches of time that TIMEX3 spells by their ends or by their length: "from Monday to Thursday", "the past three years".
#ifndef CROSSREAD_SRC_FACTS_STRETCH_H_
#define CROSSREAD_SRC_FACTS_STRETCH_H_

#include <optional>
#include <span>

#include "crossread/copy.h"
#include "crossread/fact.h"
#include "crossread/time_phrase.h"

namespace crossread {

/// TIMEX3 marks the ends of a stretch one by one, and so do the facts. Where `later`, the last of a source's `facts` up to
/// here, ends the stretch that the date before it opens, both get the whole of it as their `when`: from the first instant of
/// the one up to the last of the other. Nothing changes where the copy joins no two dates, or they do not rise.
void JoinStretch(const Copy& copy, std::span<Fact> facts);

/// From when to when a length reaches that is counted back or on from the day of speech, that day included: "the past three
/// years", "the next two weeks". Nothing for other phrases, for vague lengths, those under a day, and where no day is known.
std::optional<TimeRange> ReachOf(const TimePhrase& phrase, const Anchor& anchor);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_STRETCH_H_
