// SPDX-License-Identifier: Apache-2.0
// claim/kind: each source tells of one kind only, and not of the same: lightning or a campfire, rice or cement.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/kind_mention.h"
#include "graph/match_sources.h"
#include "graph/one_story.h"
#include "graph/sentence_content.h"
#include "values/near_words.h"

namespace crossread {
namespace {

constexpr size_t kMostSources = 60;  // that tell of one group: beyond, many stories are read at once

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), table_(*story.copies.front().lexicon) {}

  void Run() {
    for (const Copy& copy : story_.copies) table_.Read(copy, mentions_);
    std::map<std::pair<std::string_view, std::string_view>, std::vector<const KindMention*>> asked;
    for (const KindMention& mention : mentions_) asked[{mention.group, mention.tie}].push_back(&mention);
    for (const auto& [question, told] : asked) Judge(told);
  }

 private:
  /// `told`: all that the story has of one group and tie, by source.
  void Judge(const std::vector<const KindMention*>& told) {
    std::map<DocId, const KindMention*> by_doc;
    for (const KindMention* mention : told) {
      auto [at, fresh] = by_doc.try_emplace(mention->doc, mention);
      if (fresh) continue;
      if (!KindsFit(mention->member, at->second->member)) return;  // a source that tells of two kinds: there are two things
      if (mention->member.size() > at->second->member.size()) at->second = mention;
    }
    if (by_doc.size() < 2 || by_doc.size() > kMostSources) return;
    // The kind that fewest sources have against one that cannot be the same.
    std::map<std::string_view, std::vector<const KindMention*>> sides;
    for (const auto& [doc, mention] : by_doc) sides[mention->member].push_back(mention);
    const std::vector<const KindMention*>*one = nullptr, *other = nullptr;
    for (const auto& [a, first] : sides) {
      for (const auto& [b, second] : sides) {
        if (KindsFit(a, b) || first.size() > second.size() || !Tied(first, second)) continue;
        if (one == nullptr || first.size() < one->size()) one = &first, other = &second;
      }
    }
    if (one == nullptr) return;
    std::set<DocId> docs;
    Topic topic = SourceTopic(story_, "claim/kind", absl::StrCat(std::string(told.front()->group), " ", told.front()->tie));
    topic.question = std::string(table_.QuestionOf(told.front()->group));
    int side = 0;
    for (const auto* mentions : {one, other}) {
      ++side;
      for (const KindMention* mention : *mentions) {
        const Copy& copy = story_.copies[mention->doc];
        topic.evidence.push_back(Evidence(copy.SpanOf(mention->words), side, LowerCase(copy.Words(mention->kind)), std::string(copy.Words(mention->kind))));
        docs.insert(mention->doc);
      }
    }
    if (OneStory(story_, docs)) reference_.topics.push_back(std::move(topic));
  }

  /// Some passage of the one side and some of the other speak of one thing.
  bool Tied(const std::vector<const KindMention*>& one, const std::vector<const KindMention*>& other) const {
    const std::string_view how = table_.HowOf(one.front()->group);
    if (how == "causal" || how == "named") return true;
    const size_t wanted = how == "words" ? 2 : 1;
    return std::any_of(one.begin(), one.end(), [&](const KindMention* a) {
      return std::any_of(other.begin(), other.end(), [&](const KindMention* b) { return Shared(*a, *b) >= wanted; });
    });
  }

  /// Words that carry meaning and figures that both sentences have, but for the kinds.
  size_t Shared(const KindMention& a, const KindMention& b) const {
    size_t shared = 0;
    const std::set<std::string> words = WordsOf(b);
    for (const std::string& word : WordsOf(a)) {
      shared += std::any_of(words.begin(), words.end(), [&](const std::string& near) { return word == near || SameOrNear(table_.lexicon(), word, near); }) ? 1 : 0;
    }
    return shared;
  }

  std::set<std::string> WordsOf(const KindMention& mention) const {
    const Copy& copy = story_.copies[mention.doc];
    const TokenRange sentence = copy.sentences[mention.sentence].tokens;
    std::set<std::string> words;
    ForEachContent(copy, copy.sentences[mention.sentence], mention.kind, [&](uint32_t i, std::string word) {
      if (!copy.tokens[i].Is(kCapital) || i == sentence.first) words.insert(std::move(word));
    });
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (copy.tokens[i].kind == TokenKind::kNumber) words.insert(std::string(copy.Words(copy.tokens[i])));
    }
    return words;
  }

  const Story& story_;
  CrossReference& reference_;
  const KindTable table_;
  std::vector<KindMention> mentions_;  // by source, in text order
};

}  // namespace

void MatchKinds(const Story& story, CrossReference& reference) {
  if (story.copies.size() > 1) Matcher(story, reference).Run();
}

}  // namespace crossread
