// SPDX-License-Identifier: Apache-2.0
// The order of the matchers that look at sources one by one or as copies, and what they share.
#include "graph/match_sources.h"

#include "base/ascii.h"

namespace crossread {
void MatchSources(const Story& story, const std::vector<CopyPair>& copies, CrossReference& reference) {
  MatchCopies(story, copies, reference);
  MatchVersions(story, reference);
  MatchSuspects(story, reference);
  MatchStitches(story, reference);
  MatchParaphrases(story, reference);
  MatchSlips(story, reference);
  MatchWeekdays(story, reference);
  MatchSequence(story, reference);
  MatchGaps(story, reference);
  MatchSpells(story, reference);
  MatchOrders(story, reference);
  MatchSums(story, reference);
  MatchTallies(story, reference);
  MatchDivisions(story, reference);
  MatchTotals(story, reference);
  MatchDifferences(story, reference);
  MatchYearSpans(story, reference);
  MatchTimeSpans(story, reference);
  MatchLifetimes(story, reference);
  MatchFates(story, reference);
  MatchItems(story, reference);
  MatchRemainders(story, reference);
  MatchFarTotals(story, reference);
  MatchAnnounced(story, reference);
  MatchNearTotals(story, reference);
  MatchTables(story, reference);
  MatchProducts(story, reference);
  MatchConversions(story, reference);
  MatchMore(story, reference);
  MatchRates(story, reference);
  MatchPoints(story, reference);
  MatchParts(story, reference);
  MatchRaceGaps(story, reference);
  MatchShares(story, reference);
  MatchCompared(story, reference);
  MatchLoneRatios(story, reference);
}

Topic SourceTopic(const Story& story, std::string_view kind, std::string key) {
  Topic topic;
  topic.kind = std::string(kind);
  topic.key = std::move(key);
  topic.story = &story;
  return topic;
}

Passage Evidence(const Span& span, int side, std::string value, std::string shown) {
  Passage passage;
  passage.span = span;
  passage.side = side;
  passage.value = std::move(value);
  passage.shown = std::move(shown);
  return passage;
}

std::string KeyOf(std::string_view text) {
  std::string key;
  int words = 0;
  for (size_t i = 0; i < text.size() && words < 6; ++i) {
    if (IsSpace(text[i])) {
      if (!key.empty() && key.back() != ' ') key += ' ', ++words;
    } else if (IsAlpha(text[i]) || IsDigit(text[i]) || static_cast<unsigned char>(text[i]) >= 0x80) {
      key += Lower(text[i]);
    }
  }
  while (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

}  // namespace crossread
