// SPDX-License-Identifier: Apache-2.0
// Counts capitals, and stops at the first small word too many.
#include "grammar/title_case.h"

namespace crossread {

bool IsTitleCase(const Copy& copy, const Sentence& sentence, uint32_t share, uint32_t least) {
  uint32_t capitals = 0, others = 0;
  const uint32_t most = sentence.tokens.size() / share;
  for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    const Token& token = copy.tokens[i];
    if (token.kind != TokenKind::kWord || token.Is(kSuffix) || token.end - token.begin < 4) continue;
    if (token.Is(kCapital)) ++capitals;
    else if (++others > most) return false;
  }
  return capitals + others >= least && capitals >= others * (share - 1);
}

}  // namespace crossread
