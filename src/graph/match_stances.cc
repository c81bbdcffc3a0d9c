// SPDX-License-Identifier: Apache-2.0
// Sets stances of two sources against each other that take opposite sides of one matter, in whatever words.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/assertion_words.h"
#include "graph/notion.h"
#include "graph/opposed_topics.h"
#include "graph/pairs.h"
#include "graph/stance_tie.h"
#include "graph/stance_times.h"
#include "graph/told_pairs.h"
#include "graph/word_classes.h"
#include "values/person_noun.h"

namespace crossread {
namespace {

constexpr size_t kMostLone = 200;  // stances on one matter: beyond, many stories are read at once

class StanceMatcher {
 public:
  StanceMatcher(const Story& story, CrossReference& reference) : story_(story), lexicon_(*story.copies.front().lexicon), times_(story), topics_(story, reference), told_(story, reference) {
    for (uint32_t i = 0; i < story.facts.size(); ++i) {
      const Fact& fact = story.facts[i];
      if (fact.claim.kind != "stance" || !std::holds_alternative<Assertion>(fact.claim.said)) continue;
      const Assertion& said = AssertionOf(fact);
      by_predicate_[said.predicate].push_back(i);
      for (const std::string& word : Named(said, "b")) words_.Add(word);
    }
  }

  void Run() {
    for (const auto& [predicate, facts] : by_predicate_) {
      const Notion* notion = FindNotion(predicate);
      if (notion == nullptr) continue;
      PairsOf(facts).ForEach([&, &all = facts](uint32_t i, uint32_t j) {
        const Fact& a = story_.facts[all[i]];
        const Fact& b = story_.facts[all[j]];
        const Fact& denial = AssertionOf(a).negated ? a : b;
        const Fact& other = AssertionOf(a).negated ? b : a;
        if (a.doc() == b.doc() || !Opposed(*notion, all, denial, other)) return;
        if (!told_.Has(denial, other)) Add(predicate, denial, other);
      });
    }
  }

 private:
  Pairs PairsOf(const std::vector<uint32_t>& facts) const {
    Pairs pairs;
    for (uint32_t i = 0; i < facts.size(); ++i) {
      const Assertion& said = AssertionOf(story_.facts[facts[i]]);
      const Pairs::Side side = said.negated ? Pairs::kLeft : Pairs::kRight;
      if (facts.size() <= kMostLone) {
        pairs.Add(i, KeyHash("matter", said.predicate), side);
        continue;
      }
      for (const std::string& word : Named(said, "b")) pairs.Add(i, word.find(':') != std::string::npos ? KeyHash("bearer", word) : words_.Of(word), side);
    }
    return pairs;
  }

  bool Opposed(const Notion& notion, const std::vector<uint32_t>& facts, const Fact& denial, const Fact& other) const {
    const Assertion& x = AssertionOf(denial);
    const Assertion& y = AssertionOf(other);
    if (notion.name == "armed" && (!Borne(x) || !Borne(y))) return false;  // many are, in a shooting
    if (notion.story && Lone(facts, denial) && Lone(facts, other)) {
      return !Elsewhere(lexicon_, x, y) && !TwoThings(lexicon_, x, y) && !(notion.each && TwoSorts(lexicon_, x, y)) && !times_.MayFollow(notion.time, denial, other);
    }
    if (!QuantitiesOppose(x, y)) return false;
    const int tie = StanceTie(lexicon_, x, y);
    if (tie < 0 || (notion.name == "met" && !AllTied(lexicon_, x, y)) || (notion.name == "innocent" && !OneCrime(lexicon_, x, y))) return false;
    if (notion.name == "ownwill" && (OfThings(x) || OfThings(y))) return false;  // "shots were fired"
    if (notion.name == "guidance" && !OneForecaster(lexicon_, x, y)) return false;
    if (notion.name == "present" && x.strength != y.strength) return false;  // "will miss the match", "played in the match"
    if ((notion.name == "condemned" || notion.name == "supply") && Shared(Named(x, "a"), Named(y, "a")) == 0) return false;
    const bool unnamed = Named(x, "h").empty() || Named(y, "h").empty();
    const bool near = tie > 0 || (unnamed && SharedContext(x, y) >= (notion.name == "first" ? 2 : 1)) || (notion.name == "deal" && SharedContext(x, y) > 0) || (notion.any && !OfPersons(x) && !OfPersons(y) && !TwoThings(lexicon_, x, y));
    if (tie < 2 && !(near && notion.lone && Lone(facts, denial) && Lone(facts, other))) return false;
    if (times_.MayFollow(notion.time, denial, other)) return false;
    return !HoldsBoth(facts, denial, other, tie) && !HoldsBoth(facts, other, denial, tie);
  }

  /// Somebody bears it, and not only what is behind a preposition: "no gun was found at the scene".
  bool Borne(const Assertion& said) const {
    const std::set<std::string> heads = Named(said, "h"), phrases = Named(said, "p");
    return std::any_of(heads.begin(), heads.end(), [&](const std::string& head) { return !phrases.contains(head) || IsPersonNoun(lexicon_, head); });
  }

  bool OfThings(const Assertion& said) const {
    const std::set<std::string> heads = Named(said, "h");
    const ClassId cls = lexicon_.grammar().noun_class;
    return !heads.empty() && std::all_of(heads.begin(), heads.end(), [&](const std::string& head) { return lexicon_.FirstSense(head, cls) != nullptr && !IsPersonNoun(lexicon_, head); });
  }

  bool OfPersons(const Assertion& said) const {
    const std::set<std::string> heads = Named(said, "h");
    return std::any_of(heads.begin(), heads.end(), [&](const std::string& head) { return head[0] == '@' || IsPersonNoun(lexicon_, head); });
  }

  /// The only stance of its source on its matter.
  bool Lone(const std::vector<uint32_t>& facts, const Fact& fact) const {
    return std::none_of(facts.begin(), facts.end(), [&](uint32_t i) { return story_.facts[i].doc() == fact.doc() && AssertionOf(story_.facts[i]).negated != AssertionOf(fact).negated; });
  }

  /// The source of `own` takes the side of `against` as well, of a thing that may be the same.
  bool HoldsBoth(const std::vector<uint32_t>& facts, const Fact& own, const Fact& against, int tie) const {
    return std::any_of(facts.begin(), facts.end(), [&](uint32_t i) {
      const Fact& fact = story_.facts[i];
      if (fact.doc() != own.doc() || AssertionOf(fact).negated == AssertionOf(own).negated) return false;
      const int own_tie = StanceTie(lexicon_, AssertionOf(fact), AssertionOf(own));
      const bool beside = fact.claim.sentence <= own.claim.sentence + 1 && own.claim.sentence <= fact.claim.sentence + 1;
      return StanceTie(lexicon_, AssertionOf(fact), AssertionOf(against)) >= tie || own_tie >= (beside ? 0 : tie);
    });
  }

  void Add(const std::string& predicate, const Fact& denial, const Fact& other) {
    told_.Add(denial, other, topics_.Add(absl::StrCat("stance ", predicate), predicate, denial, other));
  }

  const Story& story_;
  const Lexicon& lexicon_;
  StanceTimes times_;
  std::map<std::string, std::vector<uint32_t>> by_predicate_;
  OpposedTopics topics_;
  ToldPairs told_;
  WordClasses words_;  // of bearers
};

}  // namespace

void MatchStances(const Story& story, CrossReference& reference) {
  if (story.copies.size() > 1) StanceMatcher(story, reference).Run();
}

}  // namespace crossread
