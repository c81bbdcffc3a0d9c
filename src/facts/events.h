// SPDX-License-Identifier: Apache-2.0
// Finds what happens in a copy: words of the event table, with who, where and in which phase.
#ifndef CROSSREAD_SRC_FACTS_EVENTS_H_
#define CROSSREAD_SRC_FACTS_EVENTS_H_

#include <span>
#include <string>
#include <vector>

#include "crossread/fact.h"
#include "grammar/grammar.h"

namespace crossread {

/// Appends the events of `copy` in text order. `facts` are those of the same source: its places are taken over.
void FindEvents(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, std::vector<Event>& events);

/// The event of `events` (all of one source, the first standing at index `base` of the story) that governs token
/// `token` of `copy`, or -1: the event noun it stands with, else its clause's verb, else an event told in a clause
/// of "as" or "when".
int32_t EventOf(const Copy& copy, const Grammar& grammar, std::span<const Event> events, TokenRange tokens);

/// Entity ids and folded surnames named in tokens `range`, sorted and unique: "country:us", "moreno".
std::vector<std::string> EntitiesIn(const Copy& copy, const Grammar& grammar, TokenRange range);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_EVENTS_H_
