// SPDX-License-Identifier: Apache-2.0
// Answers tell their sentence; passages are looked up by where they begin.
#include "graph/told_pairs.h"

#include <algorithm>

namespace crossread {

ToldPairs::ToldPairs(const Story& story, const CrossReference& reference) : story_(story) {
  for (size_t t = 0; t < reference.topics.size(); ++t) {
    const Topic& topic = reference.topics[t];
    if (topic.kind == "statement") {
      for (const Answer& answer : topic.answers) told_[{topic.FactOf(answer).doc(), topic.FactOf(answer).claim.sentence}].insert(t);
    }
    if (topic.kind != "claim/denied" && topic.kind != "claim/none" && topic.kind != "claim/opposed") continue;
    for (const Passage& passage : topic.evidence) told_[{passage.span.doc, SentenceAt(passage.span)}].insert(t);
  }
}

uint32_t ToldPairs::SentenceAt(const Span& span) const {
  const std::vector<Sentence>& sentences = story_.copies[span.doc].sentences;
  auto at = std::upper_bound(sentences.begin(), sentences.end(), span.begin, [](uint32_t begin, const Sentence& sentence) { return begin < sentence.begin; });
  return at == sentences.begin() ? 0 : static_cast<uint32_t>(at - sentences.begin() - 1);
}

bool ToldPairs::Has(const Fact& a, const Fact& b) const {
  auto own = told_.find({a.doc(), a.claim.sentence}), other = told_.find({b.doc(), b.claim.sentence});
  return own != told_.end() && other != told_.end() && std::any_of(own->second.begin(), own->second.end(), [&](size_t topic) { return other->second.contains(topic); });
}

void ToldPairs::Add(const Fact& a, const Fact& b, size_t topic) {
  for (const Fact* fact : {&a, &b}) told_[{fact->doc(), fact->claim.sentence}].insert(topic);
}

}  // namespace crossread
