// SPDX-License-Identifier: Apache-2.0
// A tally is two small numbers with "to", "votes to" or a hyphen between, right behind the words of a vote.
#include "claims/split_vote.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

/// A cardinal below a thousand at token `i`; 0 where there is none, or where it is nil.
int SmallAt(const Copy& copy, uint32_t i, ClassId cardinal) {
  const Token& token = copy.tokens[i];
  if (token.kind == TokenKind::kNumber) {
    std::string_view digits = copy.Words(token);
    bool plain = digits.size() <= 3 && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return plain ? std::atoi(std::string(digits).c_str()) : 0;
  }
  const Sense* sense = copy.lexicon->Get(copy, i, cardinal);
  return sense != nullptr && sense->number < 1000 ? static_cast<int>(sense->number) : 0;
}

/// The vote itself right before the tally: "the vote was [4 to 2]", "ruled [5-4]", "convicted by [10 votes to 2]".
bool VoteBefore(const Copy& copy, TokenRange sentence, uint32_t i) {
  static constexpr WordSet kVotes = {"vote", "voted", "votes", "ruled", "ruling", "decided", "decision", "verdict", "convicted", "acquitted", "split", "divided", "carried", "rejected", "approved"};
  for (uint32_t k = i; k-- > sentence.first && i - k <= 8;) {
    if (kVotes.Has(copy, k)) return true;
  }
  return false;
}

}  // namespace

uint32_t SplitVoteAt(const Copy& copy, TokenRange sentence, uint32_t i, ClassId cardinal) {
  if (i + 2 >= sentence.last) return 0;
  const bool votes = IsWord(copy, i + 1, "votes");
  const uint32_t at = i + 1 + votes;
  if (!IsOneOf(copy, at, {"-", "–", "to"}) || at + 1 >= sentence.last) return 0;  // as most
  if (SmallAt(copy, i, cardinal) == 0 || SmallAt(copy, at + 1, cardinal) == 0) return 0;
  uint32_t end = at + 2;
  const bool behind = end < sentence.last && IsOneOf(copy, end, {"vote", "ruling", "decision", "verdict", "majority"});
  if (votes || behind) return end - i;
  const Lexicon& lexicon = *copy.lexicon;  // "two to three years": a noun behind it makes it a range
  bool counts = end < sentence.last && copy.tokens[end].kind == TokenKind::kWord && lexicon.Get(copy, end, lexicon.Class("function")) == nullptr;
  return !counts && VoteBefore(copy, sentence, i) ? end - i : 0;
}

}  // namespace crossread
