// SPDX-License-Identifier: Apache-2.0
// A deed that one source takes for planned and the others only fear: the word before it makes a fear a fact.
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/match_sources.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 10;  // words between "could" and the deed
constexpr size_t kFewest = 2;    // sources that leave it open

struct Feared {
  std::string noun;
  TokenRange words;
  bool sure = false;
};

/// Mentions of deeds in `copy` with the word that says how sure they are; bare ones are left out.
std::vector<Feared> DeedsOf(const Copy& copy) {
  const Lexicon& lexicon = *copy.lexicon;
  const ClassId sure = lexicon.Class("plan-sure"), open = lexicon.Class("plan-open"), deed = lexicon.Class("plan-deed");
  std::vector<Feared> deeds;
  for (const Sentence& sentence : copy.sentences) {
    if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption) continue;
    for (uint32_t i = sentence.tokens.first + 1; i < sentence.tokens.last; ++i) {
      if (copy.tokens[i].Is(kQuoted) || lexicon.Get(copy, i, deed) == nullptr) continue;
      std::string noun = LowerCase(copy.Words(copy.tokens[i]));
      if (lexicon.Get(copy, i - 1, sure) != nullptr) {
        // Only an owner makes it somebody's plan: "Ruritania's planned invasion".
        bool owned = i >= sentence.tokens.first + 2 && copy.tokens[i - 2].Is(kSuffix);
        if (owned) deeds.push_back({noun, {i - 1, i + 1}, true});
        continue;
      }
      for (uint32_t k = i; k-- > sentence.tokens.first && i - k <= kReach;) {
        if (lexicon.Get(copy, k, open) == nullptr) continue;
        deeds.push_back({noun, {k, i + 1}, false});
        break;
      }
    }
  }
  return deeds;
}

}  // namespace

void MatchPlans(const Story& story, CrossReference& reference) {
  std::vector<std::vector<Feared>> deeds;
  for (const Copy& copy : story.copies) deeds.push_back(DeedsOf(copy));
  std::set<std::string> done;
  for (const Copy& copy : story.copies) {
    for (const Feared& sure : deeds[copy.doc]) {
      if (!sure.sure || !done.insert(sure.noun).second) continue;
      Topic topic = SourceTopic(story, "claim/strength", absl::StrCat("planned ", sure.noun));
      topic.question = sure.noun;
      topic.evidence.push_back(Evidence(copy.SpanOf(sure.words), 1, "planned", std::string(copy.Words(sure.words))));
      std::set<DocId> open;
      bool others_sure = false;
      for (const Copy& other : story.copies) {
        if (other.doc == copy.doc) continue;
        for (const Feared& deed : deeds[other.doc]) {
          if (deed.noun != sure.noun) continue;
          others_sure = others_sure || deed.sure;
          if (deed.sure) continue;
          open.insert(other.doc);
          topic.evidence.push_back(Evidence(other.SpanOf(deed.words), 2, "possible", std::string(other.Words(deed.words))));
        }
      }
      if (open.size() >= kFewest && !others_sure) reference.topics.push_back(std::move(topic));
    }
  }
}

}  // namespace crossread
