// SPDX-License-Identifier: Apache-2.0
// Sources of one origin: the sentences they share, and what one of them changed in between.
#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "graph/copies.h"
#include "graph/match_sources.h"

namespace crossread {
namespace {

constexpr size_t kShownRuns = 6;
constexpr size_t kShownPairs = 4;
constexpr uint32_t kShortGap = 4;  // tokens: more is a rewritten sentence, not a changed word

bool CarriesValue(const Copy& copy, TokenRange gap) {
  for (uint32_t i = gap.first; i < gap.last; ++i) {
    if (copy.tokens[i].kind == TokenKind::kNumber || copy.tokens[i].Is(kCapital)) return true;
  }
  return false;
}

/// Where both stand in the same sentence between the same words, and one has another number or name.
void AddChanges(const Story& story, const CopyPair& pair, Topic& topic) {
  const Copy& a = story.copies[pair.a];
  const Copy& b = story.copies[pair.b];
  for (size_t i = 0; i + 1 < pair.runs.size(); ++i) {
    TokenRange in_a{pair.runs[i].first.last, pair.runs[i + 1].first.first};
    TokenRange in_b{pair.runs[i].second.last, pair.runs[i + 1].second.first};
    if (in_a.last <= in_a.first || in_b.last <= in_b.first) continue;
    if (in_a.size() > kShortGap || in_b.size() > kShortGap) continue;
    if (!CarriesValue(a, in_a) || !CarriesValue(b, in_b)) continue;
    topic.reasons.push_back(absl::StrCat("between the same words {", pair.a, "} has \"", av(a.Words(in_a)), "\" and {", pair.b,
                                         "} has \"", av(b.Words(in_b)), "\""));
  }
}

void AddRuns(const Story& story, const CopyPair& pair, size_t count, Topic& topic) {
  std::vector<std::pair<TokenRange, TokenRange>> runs = pair.runs;
  std::stable_sort(runs.begin(), runs.end(), [](const auto& x, const auto& y) { return x.first.size() > y.first.size(); });
  if (runs.size() > count) runs.resize(count);
  std::sort(runs.begin(), runs.end(), [](const auto& x, const auto& y) { return x.first.first < y.first.first; });
  for (const auto& [in_a, in_b] : runs) {
    topic.evidence.push_back(Evidence(story.copies[pair.a].SpanOf(in_a), 1, "", ""));
    topic.evidence.push_back(Evidence(story.copies[pair.b].SpanOf(in_b), 1, "", ""));
  }
}

}  // namespace

void MatchCopies(const Story& story, const std::vector<CopyPair>& copies, CrossReference& reference) {
  std::map<uint32_t, std::vector<CopyPair>> groups;  // by voice
  for (const CopyPair& pair : copies) groups[story.voices[pair.a]].push_back(pair);
  for (const auto& [voice, pairs] : groups) {
    const CopyPair* closest = &pairs.front();
    for (const CopyPair& pair : pairs) {
      if (pair.words > closest->words) closest = &pair;
    }
    TokenRange longest = closest->runs.front().first;
    for (const auto& run : closest->runs) {
      if (run.first.size() > longest.size()) longest = run.first;
    }
    Topic topic = SourceTopic(story, "source/near-copy", KeyOf(story.copies[closest->a].Words(longest)));
    topic.question = absl::StrCat(closest->words, " ", static_cast<int>(closest->share * 100 + 0.5));
    size_t shown = std::min(pairs.size(), kShownPairs);
    for (size_t i = 0; i < shown; ++i) {
      AddRuns(story, pairs[i], shown == 1 ? kShownRuns : 2, topic);
      AddChanges(story, pairs[i], topic);
    }
    for (size_t i = shown; i < pairs.size(); ++i) {
      topic.evidence.push_back(Evidence(story.copies[pairs[i].b].SpanOf(pairs[i].runs.front().second), 1, "", ""));
    }
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
