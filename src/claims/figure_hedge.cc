// SPDX-License-Identifier: Apache-2.0
// Reads hedges backwards from the number, over the words that may stand between.
#include "claims/figure_hedge.h"

#include <utility>

namespace crossread {
namespace {

Hedge HedgeNamed(std::string_view name) {
  static constexpr std::pair<std::string_view, Hedge> kNames[] = {
      {"about", Hedge::kAbout},       {"nearly", Hedge::kNearly},     {"at-least", Hedge::kAtLeast},
      {"more-than", Hedge::kMoreThan}, {"at-most", Hedge::kAtMost},   {"less-than", Hedge::kLessThan}};
  for (const auto& [word, hedge] : kNames) {
    if (word == name) return hedge;
  }
  return Hedge::kNone;
}

void Set(const Sense& sense, Hedged& hedged) {
  hedged.hedge = HedgeNamed(sense.value);
  hedged.close = sense.extra == "close";
  if (hedged.close && hedged.hedge == Hedge::kLessThan) hedged.hedge = Hedge::kNearly;
}

/// "handed over 211 documents", "flew over 12 villages": the word belongs to the verb.
bool BelongsToVerb(const FigureText& text, uint32_t over) {
  return text.Is(over, "over") && text.IsOneOf(over - 1, {"hand", "hands", "handed", "handing", "turned", "turning", "signed", "signing", "pulled", "pulling", "passed", "passing", "fly", "flies", "flew", "flown", "flying", "fired", "knocked", "towered"});
}

void Before(const FigureText& text, Hedged& hedged) {
  uint32_t at = hedged.first;
  for (int steps = 0; steps < 3; ++steps) {
    if (Match hedge = text.Before(at, text.in.hedge)) {
      if (hedge.length == 1 && BelongsToVerb(text, at - 1)) break;
      at -= hedge.length;
      hedged.first = at;
      bool bound = hedged.hedge != Hedge::kNone && HedgeNamed(hedge.sense->value) == Hedge::kAbout;
      if (!bound) Set(*hedge.sense, hedged);  // "at least some 200"
      continue;
    }
    Match gap = text.Before(at, text.in.hedge_gap);
    if (!gap) break;
    at -= gap.length;
    bool more = text.Is(at, "another") || text.Is(at, "a");
    if (more && gap.length <= 2 && text.Before(at, text.in.hedge).sense == nullptr && text.Is(at, "another")) hedged.first = at;
  }
}

}  // namespace

Hedged ReadHedge(const FigureText& text, uint32_t first, uint32_t last) {
  Hedged hedged;
  hedged.first = first;
  hedged.last = last;
  Before(text, hedged);
  if (Match after = text.Longest(last, text.in.hedge_after)) {
    bool plus = text.Is(last, "plus");
    if (!plus || text.Glued(last)) {
      Set(*after.sense, hedged);
      hedged.last = last + after.length;
    }
  } else if (text.Words(last) == "+" && text.Glued(last) && !text.Glued(last + 1)) {
    hedged.hedge = Hedge::kAtLeast;
    hedged.last = last + 1;
  } else if (text.Hyphen(last) && text.Glued(last) && (text.Is(last + 1, "odd") || text.Is(last + 1, "plus"))) {
    hedged.hedge = text.Is(last + 1, "odd") ? Hedge::kAbout : Hedge::kAtLeast;
    hedged.last = last + 2;
  }
  // "Four dozen" is counted in dozens: about 48. "A dozen" is twelve.
  if (hedged.hedge == Hedge::kNone && last >= first + 2 && text.Get(last - 1, text.in.dozen) != nullptr && !text.IsOneOf(first, {"a", "half", "one"})) hedged.hedge = Hedge::kAbout;
  return hedged;
}

}  // namespace crossread
