// SPDX-License-Identifier: Apache-2.0
// Looks at the tokens around a number.
#include "claims/figure_text.h"

#include <algorithm>

namespace crossread {

FigureWords::FigureWords(const Lexicon& lexicon) {
  auto cls = [&](std::string_view name) { return lexicon.Class(name); };
  cardinal = cls("cardinal"), magnitude = cls("magnitude"), dozen = cls("dozen"), group_number = cls("group_number"), ordinal = cls("ordinal");
  short_magnitude = cls("short_magnitude"), parts = cls("parts"), part = cls("part"), plenty = cls("plenty");
  negative = cls("negative"), fraction_sign = cls("fraction_sign"), nobody = cls("nobody"), no_noun = cls("no_noun");
  hedge = cls("hedge"), hedge_after = cls("hedge_after"), hedge_gap = cls("hedge_gap");
  currency = cls("currency"), currency_sign = cls("currency_sign"), currency_code = cls("currency_code"), currency_mark = cls("currency_mark");
  currency_glued = cls("currency_glued"), money_talk = cls("money_talk");
  unit = cls("unit"), unit_short = cls("unit_short"), unit_part = cls("unit_part"), unit_pound = cls("unit_pound");
  unit_degree = cls("unit_degree"), percent = cls("percent"), period = cls("period");
  state_before = cls("state_before"), state_after = cls("state_after"), state_noun = cls("state_noun");
  state_gap = cls("state_gap"), reaches = cls("reaches");
  label = cls("label"), not_figure = cls("not_figure"), count_noun = cls("count_noun"), street = cls("street");
  noun_class = cls("noun-class"), irregular = cls("irregular"), pos = cls("pos"), contest = cls("contest"), function = cls("function"), extent = cls("extent"), quake = cls("quake"), demonym = cls("demonym");
  a = lexicon.Find("a"), an = lexicon.Find("an");
  for (ClassId id : {cardinal, magnitude, dozen, ordinal, part, plenty, fraction_sign, nobody, no_noun, not_figure, negative, group_number}) {
    trigger |= Lexicon::Only(id);
  }
  for (ClassId id : {cardinal, magnitude, dozen, ordinal, part, plenty, fraction_sign, negative}) number |= Lexicon::Only(id);
  for (ClassId id : {cardinal, magnitude, dozen, ordinal, part, parts}) after_article |= Lexicon::Only(id);
}

Match FigureText::Before(uint32_t i, ClassId cls) const {
  const ClassSet opens = Lexicon::Only(cls);
  for (uint32_t back = i > begin ? std::min(i - begin, 5u) : 0; back >= 1; --back) {
    if (!At(i - back).classes.Meets(opens)) continue;  // as most
    Match match = Longest(i - back, cls);
    if (match && match.length == back) return match;
  }
  return {};
}

bool FigureText::Closes(uint32_t i) const {
  if (!Word(i) || At(i).Is(kSuffix)) return true;
  if (Is(i, "to") || Is(i, "her")) return true;
  const Sense* sense = Get(i, in.function);
  return sense != nullptr && sense->value != "adjective" && sense->value != "number";
}

}  // namespace crossread
