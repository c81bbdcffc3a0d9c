// SPDX-License-Identifier: Apache-2.0
// What keeps ten thousand copies of one story from being compared with one another sentence by sentence.
#include "graph/echoes.h"

#include <utility>

#include "absl/container/flat_hash_map.h"
#include "xxhash.h"

namespace crossread {

bool MarkEchoes(Story& story) {
  std::vector<uint32_t> members(story.voices.size(), 0);
  for (uint32_t voice : story.voices) ++members[voice];
  absl::flat_hash_map<std::pair<uint32_t, uint64_t>, uint32_t> heard;  // by voice and words
  bool any = false;
  for (DocId doc = 0; doc < story.copies.size(); ++doc) {
    if (members[story.voices[doc]] <= kHeard) continue;
    for (Sentence& sentence : story.copies[doc].sentences) {
      std::string_view words = story.copies[doc].text().substr(sentence.begin, sentence.end - sentence.begin);
      uint32_t& times = heard[{story.voices[doc], XXH3_64bits(words.data(), words.size())}];
      sentence.echo = times >= kHeard;
      if (sentence.echo) any = true;
      else ++times;
    }
  }
  return any;
}

void DropEchoes(const std::vector<Copy>& copies, std::vector<Fact>& facts) {
  std::erase_if(facts, [&](const Fact& fact) { return copies[fact.doc()].sentences[fact.claim.sentence].echo; });
}

void DropEchoes(Story& story) {
  if (MarkEchoes(story)) DropEchoes(story.copies, story.facts);
}

}  // namespace crossread
