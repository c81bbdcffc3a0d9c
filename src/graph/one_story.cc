// SPDX-License-Identifier: Apache-2.0
// Words with a capital inside of lines, laid side by side.
#include "graph/one_story.h"

#include <algorithm>
#include <map>

#include "graph/chain_parts.h"

namespace crossread {
namespace {

constexpr size_t kLinkedNames = 2;

}  // namespace

bool OneStory(const Story& story, const std::set<DocId>& docs) {
  std::map<DocId, std::set<uint32_t>> names;
  for (DocId doc : docs) {
    const Copy& copy = story.copies[doc];
    for (uint32_t i = 1; i < copy.tokens.size(); ++i) {
      const Token& token = copy.tokens[i];
      if (token.kind == TokenKind::kWord && token.Is(kCapital) && !token.Is(kLineStart)) names[doc].insert(NameHash(copy, i));
    }
  }
  return std::all_of(docs.begin(), docs.end(), [&](DocId a) {
    return docs.size() == 1 || std::any_of(docs.begin(), docs.end(), [&](DocId b) {
      if (a == b) return false;
      size_t shared = 0;
      for (uint32_t name : names[a]) shared += names[b].contains(name);
      return shared >= kLinkedNames;
    });
  });
}

}  // namespace crossread
