// SPDX-License-Identifier: Apache-2.0
// The clause on either side of a gap; of one that counts from what was told before, the clause before its own.
#include "graph/laid_gap.h"

#include <algorithm>

#include "graph/clause_words.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

bool Skipped(const Sentence& sentence) { return sentence.echo || sentence.kind != BlockKind::kBody; }

constexpr uint32_t kElliptic = 3;  // words that stand for what was told with the gap

template <size_t n>
bool Says(const Copy& copy, TokenRange range, FixedWords<n> words) {
  for (uint32_t i = range.first; i < range.last; ++i) {
    if (LowerWord(copy, i).OneOf<n>(words)) return true;
  }
  return false;
}

bool IsComma(const Copy& copy, uint32_t i) { return copy.Words(copy.tokens[i]) == ","; }

/// The end of the clause before a gap: before the words that lead to it.
uint32_t BeforeGap(const Copy& copy, uint32_t first, uint32_t end) {
  while (end > first && LowerWord(copy, end - 1).OneOf({",", "just", "only", "exactly", "precisely", "barely", "about", "some", "since", "for", "in"})) --end;
  return end;
}

/// "It was on the night that they lost that he spoke": the clause that is told so.
TokenRange Cleft(const Copy& copy, const Grammar& grammar, TokenRange sentence, TokenRange left, TokenRange right) {
  const bool it = left.size() == 2 && LowerWord(copy, left.first).OneOf({"it"}) && LowerWord(copy, left.first + 1).OneOf({"was", "is"});
  if (!it || right.last + 1 >= sentence.last || !(LowerWord(copy, right.last) == "that")) return left;
  return ClauseBehind(copy, grammar, sentence, right.last + 1);
}

/// "Two days into the strike the crews joined it": what the gap counts from ends where who did it begins.
TokenRange Opened(const Grammar& grammar, const GapPhrase& gap, TokenRange sentence, TokenRange right) {
  const int32_t group = gap.tokens.first == sentence.first && !right.empty() ? grammar.NounGroupAt(right.first) : -1;
  if (group < 0) return right;
  const uint32_t end = grammar.NounGroups()[group].tokens.last;
  const int32_t next = end < right.last ? grammar.NounGroupAt(end) : -1;
  return next >= 0 && next != group ? TokenRange{right.first, end} : right;
}

/// The clause that the gap stands with: before it, or behind what the gap counts from where it opens the sentence.
TokenRange Left(const Copy& copy, const Grammar& grammar, TokenRange sentence, const GapPhrase& gap, TokenRange right) {
  const uint32_t end = BeforeGap(copy, sentence.first, gap.tokens.first);
  if (end > sentence.first) return Cleft(copy, grammar, sentence, ClauseBefore(copy, grammar, sentence, end), right);
  if (right.last + 1 >= sentence.last) return {end, end};
  if (!IsComma(copy, right.last)) return grammar.NounGroupAt(right.last) >= 0 ? ClauseBehind(copy, grammar, sentence, right.last) : TokenRange{end, end};
  return ClauseBehind(copy, grammar, sentence, right.last + 1);
}

/// "Nine days earlier, they had checked the cable", "the first case was found, and an outbreak declared nine days later".
void LayTold(const Copy& copy, const Grammar& grammar, TokenRange sentence, LaidGap& laid) {
  const uint32_t end = BeforeGap(copy, sentence.first, laid.gap.tokens.first);
  const TokenRange before = ClauseBefore(copy, grammar, sentence, end);
  if (before.size() < 2) {
    uint32_t behind = laid.gap.tokens.last;
    if (behind < sentence.last && IsComma(copy, behind)) ++behind;
    laid.left = ClauseBehind(copy, grammar, sentence, behind);
    return;
  }
  laid.left = before;
  uint32_t first = before.first;
  if (first > sentence.first && LowerWord(copy, first - 1).OneOf({"and", "but"})) --first;
  if (first > sentence.first && IsComma(copy, first - 1)) --first;
  if (first < before.first) laid.right = ClauseBefore(copy, grammar, sentence, first);
}

/// "It was signed after eleven days of talks", "eleven days of talks that ended with the signature": when they began, and what ended them.
void LayStretch(const Copy& copy, const Grammar& grammar, TokenRange sentence, LaidGap& laid) {
  const uint32_t end = laid.gap.tokens.last;
  laid.left = {end - 1, end};
  laid.left_act = ReadAct(copy, grammar, laid.left, end);
  laid.left_act.deeds.insert(laid.left_act.deeds.begin(), {"begin", "begin", false});
  if (end + 3 < sentence.last && LowerWord(copy, end).OneOf({"that", "which"}) && LowerWord(copy, end + 1).OneOf({"ended", "led", "culminated"})) {
    laid.right = ClauseBehind(copy, grammar, sentence, end + 3);
  } else {
    laid.right = ClauseBefore(copy, grammar, sentence, laid.gap.tokens.first - 1);
  }
}

void Lay(const Copy& copy, const Grammar& grammar, uint32_t s, const GapPhrase& gap, std::vector<LaidGap>& gaps) {
  const TokenRange sentence = copy.sentences[s].tokens;
  LaidGap laid;
  laid.copy = &copy;
  laid.sentence = s;
  laid.gap = gap;
  if (gap.from == GapFrom::kTold) {
    LayTold(copy, grammar, sentence, laid);
  } else if (gap.from == GapFrom::kStretch) {
    LayStretch(copy, grammar, sentence, laid);
  } else {
    const uint32_t end = gap.tokens.last;
    const bool told = end < sentence.last && (gap.from == GapFrom::kNext || LowerWord(copy, end - 1).OneOf({"when", "before", "time"}));
    if (told) laid.right = Opened(grammar, gap, sentence, ClauseBehind(copy, grammar, sentence, end));
    laid.left = Left(copy, grammar, sentence, gap, laid.right);
    if (gap.from == GapFrom::kNext && laid.right.empty()) return;
  }
  if (laid.left.empty()) return;
  laid.left_end = ReadMention(copy, grammar, laid.left);
  if (gap.from != GapFrom::kStretch) laid.left_act = ReadAct(copy, grammar, laid.left, gap.tokens.first);
  for (uint32_t i = laid.left.first; i < laid.left.last; ++i) {
    if (grammar.Tags()[i] == Tag::kVerb) laid.verbs.push_back(i);
  }
  if (!laid.right.empty()) laid.right_end = ReadMention(copy, grammar, laid.right);
  GapAct& right = laid.right_end.act;
  if (right.things.empty() && right.names.empty() && LowerWord(copy, laid.right.first) == "it") right.things = laid.left_act.things, laid.right_end.pronoun = true;  // "the strike ended nine days after it began"
  if (right.deeds.empty() && laid.right.size() <= kElliptic && Says(copy, laid.right, {"last", "previous", "first"})) {  // "three weeks after our last"
    right = laid.left_act;
    right.phases = {LowerWord(copy, laid.right.last - 1) == "first" ? "first" : "earlier"};
  }
  right.ahead = right.ahead || (gap.from == GapFrom::kNext && laid.left_act.ahead && right.verbs);  // "it will be signed ten days after they meet"
  gaps.push_back(std::move(laid));
}

}  // namespace

bool LaidGap::OfItsVerb(TokenRange tokens) const {
  const auto behind = std::count_if(verbs.begin(), verbs.end(), [&](uint32_t verb) { return verb >= tokens.last; });
  return behind == 0 || (behind == 1 && verbs.size() == 1);
}

bool TellsGaps(const Copy& copy) {
  return std::any_of(copy.sentences.begin(), copy.sentences.end(), [&](const Sentence& sentence) { return !Skipped(sentence) && !FindGaps(copy, sentence).empty(); });
}

void LayGaps(const Copy& copy, const Grammar& grammar, std::vector<LaidGap>& gaps) {
  for (uint32_t s = 0; s < copy.sentences.size(); ++s) {
    if (Skipped(copy.sentences[s])) continue;
    for (const GapPhrase& gap : FindGaps(copy, copy.sentences[s])) Lay(copy, grammar, s, gap, gaps);
  }
}

}  // namespace crossread
