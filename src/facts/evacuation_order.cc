// SPDX-License-Identifier: Apache-2.0
// Reads the verbs and nouns that give one order in many words: leave.
#include "facts/evacuation_order.h"

#include "base/fold.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

bool Is(const Copy& copy, uint32_t i, std::string_view lower) { return SameFolded(copy.Words(copy.tokens[i]), lower); }

}  // namespace

bool OrdersOut(const Copy& copy, const Grammar& grammar, uint32_t verb) {
  const std::string& lemma = grammar.Lemma(verb);
  const bool orders = lemma == "order", tells = orders || lemma == "tell" || lemma == "instruct" || lemma == "urge";
  bool all = false;  // not the pilots, who go home
  for (uint32_t i = verb + 1; tells && i < copy.tokens.size() && i < verb + 12 && copy.Words(copy.tokens[i]) != "." && copy.Words(copy.tokens[i]) != ","; ++i) {
    if (orders && (Is(copy, i, "out") || Is(copy, i, "evacuation"))) return true;
    all = all || IsOneOf(copy, i, {"everyone", "everybody", "people", "residents", "inhabitants", "families", "all", "households", "villagers"});
    if (all && Is(copy, i, "to") && IsOneOf(copy, i + 1, {"leave", "evacuate", "flee", "go"})) return true;
  }
  return false;
}

bool OrderBefore(const Copy& copy, uint32_t noun) {
  if (noun == 0) return false;
  if (Is(copy, noun, "order") || Is(copy, noun, "orders")) return Is(copy, noun - 1, "evacuation");
  return noun > 2 && IsOneOf(copy, noun, {"leave", "evacuate", "go", "flee"}) && Is(copy, noun - 1, "to") && Is(copy, noun - 2, "order");
}

void SetOrder(Fact& date) {
  date.subject.things = {"evacuation"};
  date.subject.verb = "order";
  date.subject.owner = "they";
}

}  // namespace crossread
