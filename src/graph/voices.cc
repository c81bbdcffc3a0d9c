// SPDX-License-Identifier: Apache-2.0
// Sources of one origin speak with one voice: their agreement counts once.
#include <algorithm>
#include <numeric>

#include "graph/copies.h"
#include "graph/crossref.h"

namespace crossread {

std::vector<uint32_t> FindVoices(const Story& story) { return VoicesOf(story.copies.size(), FindCopies(story.copies)); }

std::vector<uint32_t> VoicesOf(size_t sources, const std::vector<CopyPair>& copies) {
  std::vector<uint32_t> voices(sources);
  std::iota(voices.begin(), voices.end(), 0u);
  std::vector<std::vector<DocId>> tied(voices.size());
  for (const CopyPair& pair : copies) {
    tied[pair.a].push_back(pair.b);
    tied[pair.b].push_back(pair.a);
  }
  std::vector<bool> seen(voices.size());
  for (DocId doc = 0; doc < voices.size(); ++doc) {
    if (seen[doc]) continue;
    std::vector<DocId> open{doc};
    seen[doc] = true;
    while (!open.empty()) {
      DocId at = open.back();
      open.pop_back();
      voices[at] = doc;
      for (DocId next : tied[at]) {
        if (!seen[next]) seen[next] = true, open.push_back(next);
      }
    }
  }
  return voices;
}

}  // namespace crossread
