// SPDX-License-Identifier: Apache-2.0
// Ends sentences at points, question and exclamation marks that are not part of an abbreviation.
#include "base/ascii.h"
#include "segment/segment.h"

namespace crossread {

void FindSentences(Copy& copy) {
  const std::vector<Token>& tokens = copy.tokens;
  uint32_t first = 0;
  auto close = [&](uint32_t last) {
    if (last == first) return;
    Sentence sentence;
    sentence.tokens = {first, last};
    sentence.begin = tokens[first].begin;
    sentence.end = tokens[last - 1].end;
    sentence.block = tokens[first].block;
    sentence.kind = copy.blocks[sentence.block].kind;
    copy.sentences.push_back(sentence);
    first = last;
  };
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    if (i > first && tokens[i].block != tokens[i - 1].block) close(i);
    std::string_view words = copy.Words(tokens[i]);
    if (words != "." && words != "?" && words != "!") continue;
    uint32_t next = i + 1;
    while (next < tokens.size() && tokens[next].Is(kGlued) && tokens[next].kind == TokenKind::kPunct) ++next;
    if (next < tokens.size() && tokens[next].block == tokens[i].block && !tokens[next].Is(kCapital) &&
        tokens[next].kind == TokenKind::kWord) {
      continue;
    }
    close(next);
    i = next - 1;
  }
  close(static_cast<uint32_t>(tokens.size()));
}

}  // namespace crossread
