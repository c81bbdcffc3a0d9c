// SPDX-License-Identifier: Apache-2.0
// What a fact is about, folded so that two sources' words for it meet.
#include <algorithm>
#include <string>

#include "facts/context.h"
#include "facts/events.h"
#include "facts/facts.h"
#include "facts/figure_subject.h"
#include "facts/landmark.h"
#include "facts/occasion.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

/// What lasts: "three days *of mourning*", "a nine-hour *debate*", "*jailed* for seven years".
std::string Lasting(const Copy& copy, const Grammar& grammar, TokenRange tokens) {
  const Lexicon& lexicon = *copy.lexicon;
  int32_t group = grammar.NounGroupAt(tokens.last - 1);
  if (group < 0) return {};
  TokenRange own = grammar.NounGroups()[group].tokens;
  uint32_t end = own.last;
  if (end + 1 < copy.tokens.size() && copy.Words(copy.tokens[end]) == "of") {
    for (uint32_t i = end + 1; i < std::min<size_t>(end + 4, copy.tokens.size()); ++i) {
      Tag tag = grammar.Tags()[i];
      if (tag == Tag::kNoun || tag == Tag::kVerb) return Canonical(lexicon, grammar.Lemma(i));
    }
    return {};
  }
  if (own.last > tokens.last && grammar.Tags()[own.last - 1] == Tag::kNoun) return Canonical(lexicon, grammar.Lemma(own.last - 1));
  int32_t clause = grammar.ClauseAt(tokens.first);
  // "stay shut for three months": the state, not the staying.
  if (clause >= 0) {
    const VerbGroup& verb = grammar.Clauses()[clause].verb;
    std::string_view lemma = grammar.Lemma(verb.head);
    uint32_t next = verb.tokens.last;
    bool stays = lemma == "stay" || lemma == "remain" || lemma == "be" || lemma == "keep";
    bool state = next < tokens.first && (grammar.Tags()[next] == Tag::kAdjective || grammar.Tags()[next] == Tag::kVerb);
    if (stays && state) return Canonical(lexicon, grammar.Lemma(next));
    // "his minimum term is 18 years": what it is the length of
    if (lemma == "be" && next == tokens.first && grammar.Clauses()[clause].subject >= 0) {
      return Canonical(lexicon, grammar.Lemma(grammar.NounGroups()[grammar.Clauses()[clause].subject].head));
    }
    if ((lemma == "serve" || lemma == "spend") && next <= tokens.first) return Canonical(lexicon, lemma);
  }
  uint32_t opens = own.first;  // "for a minimum of 18 years"
  static constexpr std::string_view kBounds[] = {"of", "minimum", "maximum", "total", "a", "an", "least", "at", "than", "more", "less"};
  while (opens > 0 && std::find(std::begin(kBounds), std::end(kBounds), copy.Words(copy.tokens[opens - 1])) != std::end(kBounds)) --opens;
  bool lasts = opens > 0 && copy.Words(copy.tokens[opens - 1]) == "for";
  if (clause < 0 || (!lasts && copy.Words(copy.tokens[tokens.first]) != "for")) return {};
  return Canonical(lexicon, grammar.Lemma(grammar.Clauses()[clause].verb.head));
}

void Other(const Copy& copy, const Grammar& grammar, Fact& fact, bool compared) {
  if (fact.claim.kind == "duration") fact.subject.head = Lasting(copy, grammar, fact.claim.tokens);
  fact.subject.qualifiers = QualifiersOf(copy, grammar, fact.claim.tokens);
  // "in the third quarter": what the date itself says sets nothing apart.
  std::vector<std::string> within = QualifiersOf(copy, grammar, {fact.claim.tokens.first, fact.claim.tokens.first}, fact.claim.tokens);
  std::erase_if(fact.subject.qualifiers, [&](const std::string& word) { return std::binary_search(within.begin(), within.end(), word); });
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
