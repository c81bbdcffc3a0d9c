// SPDX-License-Identifier: Apache-2.0
// The denial is side 1, what it is set against side 2.
#include "graph/opposed_topics.h"

#include <algorithm>

#include "graph/match_sources.h"

namespace crossread {

size_t OpposedTopics::Add(const std::string& key, const std::string& question, const Fact& denial, const Fact& other) {
  auto [at, fresh] = by_key_.try_emplace(key, reference_.topics.size());
  if (fresh) {
    reference_.topics.push_back(SourceTopic(story_, "claim/opposed", key));
    reference_.topics.back().question = question;
  }
  std::vector<Passage>& evidence = reference_.topics[at->second].evidence;
  for (const Fact* fact : {&denial, &other}) {
    const Span span = fact->claim.words;
    if (std::any_of(evidence.begin(), evidence.end(), [&](const Passage& passage) { return passage.span == span; })) continue;
    evidence.push_back(Evidence(span, fact == &denial ? 1 : 2, fact == &denial ? "no" : "yes", std::string(TextOf(story_.documents[fact->doc()].text, span))));
  }
  return at->second;
}

}  // namespace crossread
