// SPDX-License-Identifier: Apache-2.0
// What a fact is about, folded so that two sources' words for it meet.
#include <algorithm>

#include "facts/context.h"
#include "facts/events.h"
#include "facts/facts.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

void Figure(const Copy& copy, const Grammar& grammar, const Quantity& quantity, Fact& fact) {
  Subject& subject = fact.subject;
  subject.attribute = quantity.state;
  subject.head = Canonical(*copy.lexicon, quantity.of);
  subject.qualifiers = QualifiersOf(copy, grammar, fact.claim.tokens);
  subject.context = ContextOf(copy, grammar, fact.claim.tokens);
  subject.entities = EntitiesIn(copy, grammar, ReachOf(copy, grammar, fact.claim.tokens));
}

void Other(const Copy& copy, const Grammar& grammar, Fact& fact) {
  fact.subject.qualifiers = QualifiersOf(copy, grammar, fact.claim.tokens);
  fact.subject.context = ContextOf(copy, grammar, fact.claim.tokens);
  fact.subject.entities = EntitiesIn(copy, grammar, ReachOf(copy, grammar, fact.claim.tokens));
}

}  // namespace

void FindSubjects(const Copy& copy, const Grammar& grammar, std::span<Fact> facts, std::vector<Event>& events) {
  size_t base = events.size();
  FindEvents(copy, grammar, facts, events);
  std::span<const Event> own = std::span<const Event>(events).subspan(base);
  for (Fact& fact : facts) {
    if (fact.claim.tokens.empty()) continue;
    if (const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said)) {
      Figure(copy, grammar, *quantity, fact);
    } else if (std::holds_alternative<TimePhrase>(fact.claim.said) || fact.claim.kind == "place") {
      Other(copy, grammar, fact);
    } else {
      continue;
    }
    int32_t event = EventOf(copy, grammar, own, fact.claim.tokens);
    if (event >= 0) fact.subject.event = static_cast<int32_t>(base) + event;
  }
}

}  // namespace crossread
