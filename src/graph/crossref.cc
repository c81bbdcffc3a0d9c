// SPDX-License-Identifier: Apache-2.0
// Gathers facts about one question into topics.
#include "graph/crossref.h"

#include "graph/match_people.h"

namespace crossread {

std::vector<uint32_t> FindVoices(const Story& story) {
  std::vector<uint32_t> voices;
  for (uint32_t i = 0; i < story.documents.size(); ++i) voices.push_back(i);
  return voices;
}

CrossReference CrossRefer(const Story& story) {
  CrossReference reference;
  MatchPeople(story, reference);
  MatchQuotes(story, reference);
  return reference;
}

std::string WriteGraph(const Story&, const CrossReference&, bool) { return {}; }

}  // namespace crossread
