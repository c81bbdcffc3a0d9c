// SPDX-License-Identifier: Apache-2.0
// The clause on either side of a gap; of one that counts from what was told before, its own clause.
#include "graph/laid_gap.h"

#include <algorithm>

#include "graph/clause_words.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

bool Skipped(const Sentence& sentence) { return sentence.echo || sentence.kind != BlockKind::kBody; }

/// The clause that the gap stands with: before it, or behind what the gap counts from where it opens the sentence.
TokenRange Left(const Copy& copy, const Grammar& grammar, TokenRange sentence, const GapPhrase& gap, TokenRange right) {
  uint32_t end = gap.tokens.first;
  while (end > sentence.first && LowerWord(copy, end - 1).OneOf({",", "just", "only", "exactly", "precisely", "barely", "about", "some"})) --end;
  if (end > sentence.first) return ClauseBefore(copy, grammar, sentence, end);
  if (right.last + 1 >= sentence.last || copy.Words(copy.tokens[right.last]) != ",") return {end, end};
  return ClauseBehind(copy, grammar, sentence, right.last + 1);
}

void Lay(const Copy& copy, const Grammar& grammar, uint32_t s, const GapPhrase& gap, std::vector<LaidGap>& gaps) {
  const TokenRange sentence = copy.sentences[s].tokens;
  LaidGap laid;
  laid.copy = &copy;
  laid.sentence = s;
  laid.gap = gap;
  laid.right = ClauseBehind(copy, grammar, sentence, gap.tokens.last);
  laid.left = Left(copy, grammar, sentence, gap, laid.right);
  if (laid.right.empty() || laid.left.empty()) return;
  laid.left_end = ReadMention(copy, grammar, laid.left);
  laid.right_end = ReadMention(copy, grammar, laid.right);
  laid.left_act = ReadAct(copy, grammar, laid.left, gap.tokens.first);
  GapAct& right = laid.right_end.act;
  if (right.things.empty() && right.names.empty() && LowerWord(copy, laid.right.first) == "it") right.things = laid.left_act.things;  // "the strike ended nine days after it began"
  gaps.push_back(std::move(laid));
}

/// "Nine days earlier, they had checked the cable": from the day told last.
void LayBack(const Copy& copy, const Grammar& grammar, uint32_t s, const GapPhrase& gap, std::vector<LaidGap>& gaps) {
  const TokenRange sentence = copy.sentences[s].tokens;
  const TokenRange before = ClauseBefore(copy, grammar, sentence, gap.tokens.first);
  const bool opens = before.size() < 2;
  uint32_t behind = gap.tokens.last;
  if (opens && behind < sentence.last && copy.Words(copy.tokens[behind]) == ",") ++behind;
  LaidGap laid;
  laid.copy = &copy;
  laid.sentence = s;
  laid.gap = gap;
  laid.left = opens ? ClauseBehind(copy, grammar, sentence, behind) : before;
  laid.left_act = ReadAct(copy, grammar, laid.left, gap.tokens.first);
  laid.back = true;
  gaps.push_back(std::move(laid));
}

}  // namespace

bool TellsGaps(const Copy& copy) {
  return std::any_of(copy.sentences.begin(), copy.sentences.end(), [&](const Sentence& sentence) {
    return !Skipped(sentence) && (FindGap(copy, sentence) || FindGapBack(copy, sentence));
  });
}

void LayGaps(const Copy& copy, const Grammar& grammar, std::vector<LaidGap>& gaps) {
  for (uint32_t s = 0; s < copy.sentences.size(); ++s) {
    if (Skipped(copy.sentences[s])) continue;
    if (std::optional<GapPhrase> gap = FindGap(copy, copy.sentences[s])) Lay(copy, grammar, s, *gap, gaps);
    else if (gap = FindGapBack(copy, copy.sentences[s]); gap) LayBack(copy, grammar, s, *gap, gaps);
  }
}

}  // namespace crossread
