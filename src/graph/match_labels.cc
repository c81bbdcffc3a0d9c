// SPDX-License-Identifier: Apache-2.0
// One thing under two names: the ferry Santa Rita and a ferry called the Isla Bonita, each in sources that have no other ferry.
#include <algorithm>
#include <map>
#include <set>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "graph/labels.h"
#include "graph/match.h"
#include "graph/match_people.h"
#include "values/names.h"
#include "values/near_words.h"

namespace crossread {
namespace {

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon) {}

  void Run() {
    labels_ = ReadLabels(story_);
    std::map<std::string_view, std::map<DocId, std::vector<const Label*>>> groups;
    for (const Label& label : labels_) groups[label.group][label.doc].push_back(&label);
    for (const auto& [group, sources] : groups) {
      if (sources.size() < 2) continue;
      std::vector<const Label*> only;  // of a source that names one
      for (const auto& [doc, own] : sources) {
        if (std::all_of(own.begin(), own.end(), [&](const Label* label) { return label->words == own.front()->words; })) only.push_back(own.front());
      }
      Compare(only);
    }
  }

 private:
  void Compare(const std::vector<const Label*>& only) {
    std::set<std::pair<std::string, std::string>> told;
    for (const Label* a : only) {
      for (const Label* b : only) {
        if (a >= b || story_.voices[a->doc] == story_.voices[b->doc] || !Strangers(*a, *b)) continue;
        const std::string one = absl::StrJoin(a->words, " "), other = absl::StrJoin(b->words, " ");
        if (told.emplace(std::min(one, other), std::max(one, other)).second) Add(only, *a, *b, absl::StrCat("named ", std::min(one, other), " / ", std::max(one, other)));
      }
    }
  }

  /// No word of the one name is in the source of the other, nor one that looks like it or that a thesaurus puts for it.
  bool Strangers(const Label& a, const Label& b) {
    if (!a.noun.empty() && !b.noun.empty() && a.noun != b.noun) return false;  // a ferry and a trawler
    for (const std::string& word : a.words) {
      for (const std::string& other : b.words) {
        if (word.substr(0, 4) == other.substr(0, 4) || EditDistance(word, other, 1) <= 1 || SameOrNear(lexicon_, word, other)) return false;
      }
    }
    return Unknown(a, b.doc) && Unknown(b, a.doc);
  }

  bool Unknown(const Label& label, DocId doc) {
    auto [at, fresh] = words_.try_emplace(doc);
    if (fresh) {
      const Copy& copy = story_.copies[doc];
      for (const Token& token : copy.tokens) {
        if (token.kind == TokenKind::kWord && token.Is(kCapital)) at->second.insert(FoldLetters(copy.Words(token)));
      }
    }
    return std::none_of(label.words.begin(), label.words.end(), [&](const std::string& word) { return word.size() > 2 && at->second.contains(word); });
  }

  /// A fact of the sentence or the nearest before it, for the topic to stand on.
  uint32_t FactOf(const Label& label) const {
    uint32_t best = UINT32_MAX;
    for (uint32_t i = 0; i < story_.facts.size(); ++i) {
      const Fact& fact = story_.facts[i];
      if (fact.doc() == label.doc && (best == UINT32_MAX || fact.claim.sentence <= label.sentence)) best = i;
    }
    return best;
  }

  void Add(const std::vector<const Label*>& only, const Label& a, const Label& b, std::string key) {
    std::vector<std::pair<uint32_t, Span>> one, rest;
    for (const Label* label : only) {
      if (label->words != a.words && label->words != b.words) continue;
      const uint32_t fact = FactOf(*label);
      if (fact == UINT32_MAX) return;
      (label->words == a.words ? one : rest).emplace_back(fact, story_.copies[label->doc].SpanOf(label->name));
    }
    std::optional<Topic> topic = NamesTopic(story_, std::move(one), std::move(rest));
    if (!topic) return;
    topic->question = absl::StrCat("which ", std::string(a.group), " it is");
    topic->key = std::move(key);
    reference_.topics.push_back(*std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<Label> labels_;
  std::map<DocId, absl::flat_hash_set<std::string>> words_;  // capitalised words by source
};

}  // namespace

void MatchLabels(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2 || story.copies.size() > kMostEliminated) return;
  Matcher(story, reference).Run();
}

}  // namespace crossread
