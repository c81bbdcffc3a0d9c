// SPDX-License-Identifier: Apache-2.0
// Sums of two. Smaller ones come out by chance, and are looked for in a list alone.
#include "graph/adds_up.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "absl/strings/numbers.h"
#include "graph/same_event.h"

namespace crossread {
namespace {

constexpr double kAdded = 10, kBeside = 20;  // sums from here on are hardly met by chance: with any count, with any number of the sentence
constexpr double kRough = 0.05;              // by which a rough sum is off
constexpr uint32_t kNext = 6;                // tokens to the next part of a list

const Amount& AmountOf(const Fact& fact) { return std::get<Amount>(fact.value); }

bool CanBePart(const Fact& part, const Fact& whole) { return AmountOf(part).unit == "count" && AmountOf(part).number < AmountOf(whole).number; }

bool Sums(double rest, const Fact& part, const Fact& whole) {
  const Amount& all = AmountOf(whole);
  const double room = all.low == all.high ? 0 : kRough * all.number;
  return rest > 1 && std::abs(rest + AmountOf(part).number - all.number) <= room;
}

/// One of `facts` counts the rest; `listed`: right behind `part`.
bool RestCounted(std::span<const Fact> facts, const Fact& part, const Fact& whole, bool listed) {
  return std::any_of(facts.begin(), facts.end(), [&](const Fact& rest) {
    const Quantity* quantity = std::get_if<Quantity>(&rest.claim.said);
    if (quantity == nullptr || quantity->ordinal || quantity->amount.unit != "count") return false;
    const bool next = rest.claim.sentence == part.claim.sentence && rest.claim.tokens.first >= part.claim.tokens.last && rest.claim.tokens.first <= part.claim.tokens.last + kNext;
    return (next || !listed) && Sums(quantity->amount.number, part, whole);
  });
}

bool RestPrinted(const Story& story, const Fact& part, const Fact& whole) {
  const Copy& copy = story.copies[part.doc()];
  const TokenRange sentence = copy.sentences[part.claim.sentence].tokens;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (i >= part.claim.tokens.first && i < part.claim.tokens.last) continue;
    if (const std::optional<double> rest = PlainNumber(copy, i); rest && Sums(*rest, part, whole)) return true;
  }
  return false;
}

}  // namespace

std::optional<double> PlainNumber(const Copy& copy, uint32_t i) {
  double number = 0;
  std::string digits(copy.Words(copy.tokens[i]));
  std::erase(digits, ',');
  return copy.tokens[i].kind == TokenKind::kNumber && absl::SimpleAtod(digits, &number) ? std::optional(number) : std::nullopt;
}

bool AddsBeside(const Story& story, const Fact& part, const Fact& whole) {
  if (!CanBePart(part, whole)) return false;
  if (RestCounted(FactsOf(story, part.doc()), part, whole, /*listed=*/true)) return true;
  return AmountOf(whole).number >= kBeside && RestPrinted(story, part, whole);
}

bool AddsUp(const Story& story, const Fact& part, const Fact& whole) {
  if (!CanBePart(part, whole)) return false;
  if (AmountOf(whole).number < kAdded) return RestCounted(FactsOf(story, part.doc()), part, whole, /*listed=*/true);
  return RestPrinted(story, part, whole) || RestCounted(FactsOf(story, part.doc()), part, whole, /*listed=*/false);
}

}  // namespace crossread
