// SPDX-License-Identifier: Apache-2.0
// Gathers facts about one question into topics.
#include "graph/crossref.h"

#include "graph/match_people.h"
#include "graph/match_sources.h"

namespace crossread {

CrossReference CrossRefer(const Story& story) {
  CrossReference reference;
  MatchPeople(story, reference);
  MatchQuotes(story, reference);
  MatchOrgs(story, reference);
  MatchSources(story, reference);
  MatchStatements(story, reference);
  return reference;
}

std::string WriteGraph(const Story&, const CrossReference&, bool) { return {}; }

}  // namespace crossread
