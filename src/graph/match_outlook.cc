// SPDX-License-Identifier: Apache-2.0
// An undertaking of which one source expects success, where at least two others say that hopes are low.
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/match_sources.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr size_t kFewest = 2;  // sources with low hopes

struct Outlook {
  DocId doc = 0;
  TokenRange words;
  bool good = false;
};

/// The undertaking is named in the sentence or in the one before it, in one paragraph or not: a report is about one.
bool OfUndertaking(const Copy& copy, size_t s, ClassId what) {
  for (size_t at = s; at + 1 >= s && at + 2 > s; --at) {
    for (uint32_t i = copy.sentences[at].tokens.first; i < copy.sentences[at].tokens.last; ++i) {
      if (copy.lexicon->Get(copy, i, what) != nullptr) return true;
    }
    if (at == 0) break;
  }
  return false;
}

void Collect(const Copy& copy, std::vector<Outlook>& outlooks) {
  const Lexicon& lexicon = *copy.lexicon;
  const ClassId good = lexicon.Class("outlook-good"), bad = lexicon.Class("outlook-bad"), what = lexicon.Class("outlook-what");
  for (size_t s = 0; s < copy.sentences.size(); ++s) {
    const Sentence& sentence = copy.sentences[s];
    if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption) continue;
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      for (bool hopeful : {true, false}) {
        Match match = lexicon.Longest(copy, i, sentence.tokens.last, hopeful ? good : bad);
        bool denied = i > sentence.tokens.first && (copy.Words(copy.tokens[i - 1]) == "not" || copy.Words(copy.tokens[i - 1]) == "no");
        if (!match || denied || !OfUndertaking(copy, s, what)) continue;
        outlooks.push_back({copy.doc, {i, i + match.length}, hopeful});
        break;
      }
    }
  }
}

}  // namespace

void MatchOutlook(const Story& story, CrossReference& reference) {
  std::vector<Outlook> outlooks;
  for (const Copy& copy : story.copies) Collect(copy, outlooks);
  std::set<DocId> hopeful, doubtful;
  for (const Outlook& outlook : outlooks) (outlook.good ? hopeful : doubtful).insert(outlook.doc);
  if (hopeful.size() != 1 || doubtful.size() < kFewest || doubtful.contains(*hopeful.begin())) return;
  Topic topic = SourceTopic(story, "claim/strength", "outlook");
  topic.question = "outcome";
  for (bool good : {true, false}) {
    for (const Outlook& outlook : outlooks) {
      if (outlook.good != good) continue;
      const Copy& copy = story.copies[outlook.doc];
      topic.evidence.push_back(Evidence(copy.SpanOf(outlook.words), good ? 1 : 2, good ? "hopeful" : "doubtful", std::string(copy.Words(outlook.words))));
    }
  }
  reference.topics.push_back(std::move(topic));
}

}  // namespace crossread
