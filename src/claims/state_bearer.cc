// SPDX-License-Identifier: Apache-2.0
// Back over adverbs to the object, over "two of" to its beginning, and from there to the verb.
#include "claims/state_bearer.h"

#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {

int32_t StateBearer(const Copy& copy, const Grammar& grammar, uint32_t i, uint32_t first) {
  const std::vector<Tag>& tags = grammar.Tags();
  const std::vector<NounGroup>& groups = grammar.NounGroups();
  if (tags[i] != Tag::kAdjective && tags[i] != Tag::kVerb) return -1;  // not "left the depot on time"
  uint32_t end = i;
  while (end > first && (tags[end - 1] == Tag::kAdverb || tags[end - 1] == Tag::kNot)) --end;
  if (end <= first + 1) return -1;
  int32_t g = grammar.NounGroupAt(end - 1);
  if (g < 0 || groups[g].tokens.last > i) return -1;
  while (groups[g].tokens.first > first + 1 && IsWord(copy, groups[g].tokens.first - 1, "of")) {  // "two of the climbers"
    const int32_t whole = grammar.NounGroupAt(groups[g].tokens.first - 2);
    if (whole < 0) return -1;
    g = whole;
  }
  if (groups[g].tokens.first <= first) return -1;
  const uint32_t verb = groups[g].tokens.first - 1;
  if (tags[verb] != Tag::kVerb && tags[verb] != Tag::kAuxiliary) return -1;
  return copy.lexicon->FirstSense(grammar.Lemma(verb), copy.lexicon->Class("notion-leaves")) == nullptr ? -1 : g;
}

}  // namespace crossread
