// SPDX-License-Identifier: Apache-2.0
// What a fact is about, folded so that two sources' words for it meet.
#include <algorithm>
#include <string>

#include "facts/context.h"
#include "facts/events.h"
#include "facts/facts.h"
#include "facts/figure_subject.h"
#include "facts/landmark.h"
#include "facts/lasting.h"
#include "facts/occasion.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

void Other(const Copy& copy, const Grammar& grammar, Fact& fact, bool compared) {
  if (fact.claim.kind == "duration") FindLasting(copy, grammar, fact.claim.tokens, fact.subject);
  fact.subject.qualifiers = QualifiersOf(copy, grammar, fact.claim.tokens);
  if (!fact.subject.qualifiers.empty()) {  // "in the third quarter": what the date itself says sets nothing apart.
    const std::vector<std::string> within = QualifiersOf(copy, grammar, {fact.claim.tokens.first, fact.claim.tokens.first}, fact.claim.tokens);
    std::erase_if(fact.subject.qualifiers, [&](const std::string& word) { return std::binary_search(within.begin(), within.end(), word); });
  }
  if (compared) fact.subject.context = ContextOf(copy, grammar, fact.claim.tokens);
  fact.subject.entities = EntitiesIn(copy, grammar, ReachOf(copy, grammar, fact.claim.tokens));
}

/// Fills the subject of `fact`, one of `facts`; false where its kind has none.
bool FindSubject(const Copy& copy, const Grammar& grammar, std::span<Fact> facts, Fact& fact, bool compared) {
  if (fact.claim.tokens.empty()) return false;
  if (const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said)) {
    FigureSubject(copy, grammar, facts, *quantity, fact, compared);
    return true;
  }
  if (!std::holds_alternative<TimePhrase>(fact.claim.said) && fact.claim.kind != "place") return false;
  Other(copy, grammar, fact, compared);
  FindLandmark(copy, grammar, fact, fact.subject);
  if (compared) FindOccasion(copy, grammar, facts, fact);
  return true;
}

}  // namespace

void FindSubjects(const Copy& copy, const Grammar& grammar, std::span<Fact> facts, std::vector<Event>& events) {
  size_t base = events.size();
  FindEvents(copy, grammar, facts, events);
  std::span<const Event> own = std::span<const Event>(events).subspan(base);
  for (Fact& fact : facts) {
    if (!FindSubject(copy, grammar, facts, fact, /*compared=*/true)) continue;
    int32_t event = EventOf(copy, grammar, own, fact.claim.tokens);
    if (event >= 0) fact.subject.event = static_cast<int32_t>(base) + event;
  }
}

void NameSubjects(const Copy& copy, const Grammar& grammar, std::span<Fact> facts) {
  for (Fact& fact : facts) FindSubject(copy, grammar, facts, fact, /*compared=*/false);
}

}  // namespace crossread
