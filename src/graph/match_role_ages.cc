// SPDX-License-Identifier: Apache-2.0
// Gathers the ages of one whom no source, or not every source, names: the only driver with an age in each.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "graph/age_marks.h"
#include "graph/match.h"
#include "graph/sentence_likeness.h"

namespace crossread {
namespace {

constexpr double kAlike = 0.12;  // of two sentences on one of whom there may be many
constexpr double kChild = 18;    // years: "the driver, 9" is somebody else

/// Nouns that tell nothing of who somebody is: a story may have several.
bool IsAnybody(std::string_view role) {
  static constexpr std::string_view kAnybody[] = {"man", "woman", "boy", "girl", "child", "person", "teenager", "youth", "victim", "student", "resident", "adult", "male", "female", "baby",
                                                  "son", "daughter", "brother", "sister", "father", "mother", "wife", "husband", "grandmother", "grandfather", "widow", "friend", "local"};
  return std::find(std::begin(kAnybody), std::end(kAnybody), role) != std::end(kAnybody);
}

double AgeOf(const Fact& fact) { return std::get<Amount>(fact.value).number; }

class Roles {
 public:
  Roles(const Story& story, const SentenceLikeness& sentences) : story_(story), sentences_(sentences) {
    for (uint32_t i = 0; i < story.facts.size(); ++i) {
      const Fact& fact = story.facts[i];
      if (fact.subject.attribute != "age" || fact.subject.owner.empty() || !std::holds_alternative<Amount>(fact.value)) continue;
      by_role_[fact.subject.owner][fact.doc()].push_back(i);
    }
    for (uint32_t i = 0; i < story.facts.size(); ++i) {
      const Fact& fact = story.facts[i];
      if (fact.subject.attribute != "age" || !std::holds_alternative<Amount>(fact.value)) continue;
      const AgeMarks marks = MarksOfAge(story, fact);
      if (!marks.rank.empty()) by_rank_[marks.rank][fact.doc()].push_back(i);
      if (!marks.from.empty()) by_town_[absl::StrCat("one from ", marks.from)][fact.doc()].push_back(i);
      marks_.emplace(i, marks);
    }
  }

  void Match(CrossReference& reference) const {
    Match(by_role_, reference);
    Match(by_rank_, reference);
    Match(by_town_, reference);
  }

 private:
  using Groups = std::map<std::string, std::map<DocId, std::vector<uint32_t>>>;

  void Match(const Groups& groups, CrossReference& reference) const {
    const absl::flat_hash_set<uint32_t> told = ToldIn(reference, "figure");
    for (const auto& [role, sources] : groups) {
      std::vector<uint32_t> facts;
      for (const auto& [doc, own] : sources) {
        const bool one = std::all_of(own.begin(), own.end(), [&](uint32_t i) { return AgeOf(story_.facts[i]) == AgeOf(story_.facts[own.front()]); });
        if (one && !told.contains(own.front())) facts.push_back(own.front());
      }
      if (facts.size() < 2 || !Opposed(facts)) continue;
      const bool by_town = role.starts_with("one from ");  // of a town there are many: each source has to say whether it is a woman or a man
      if ((IsAnybody(role) || by_town) && !Alike(facts)) continue;
      if (by_town && std::any_of(facts.begin(), facts.end(), [&](uint32_t i) { return marks_.at(i).sex == 0; })) continue;
      if (TwoNames(facts) || Unlike(facts)) continue;
      Topic topic = MakeTopic(story_, "figure", facts);
      topic.question = absl::StrCat("How old is the ", role);
      topic.key = absl::StrCat("age of the ", role);
      topic.reasons.push_back("each source gives the age of one such person");
      reference.topics.push_back(std::move(topic));
    }
  }

  /// Their sexes differ, or their places in a row.
  bool Unlike(const std::vector<uint32_t>& facts) const {
    std::set<char> sexes;
    std::set<std::string> ranks;
    for (uint32_t i : facts) {
      const AgeMarks& marks = marks_.at(i);
      if (marks.sex != 0) sexes.insert(marks.sex);
      if (!marks.rank.empty()) ranks.insert(marks.rank);
    }
    return sexes.size() > 1 || ranks.size() > 1;
  }

  bool Opposed(const std::vector<uint32_t>& facts) const {
    auto [low, high] = std::minmax_element(facts.begin(), facts.end(), [&](uint32_t a, uint32_t b) { return AgeOf(story_.facts[a]) < AgeOf(story_.facts[b]); });
    const double younger = AgeOf(story_.facts[*low]), older = AgeOf(story_.facts[*high]);
    return younger != older && (younger < kChild) == (older < kChild);
  }

  bool Alike(const std::vector<uint32_t>& facts) const {
    const Fact& first = story_.facts[facts.front()];
    return std::all_of(facts.begin() + 1, facts.end(), [&](uint32_t i) {
      const Fact& other = story_.facts[i];
      return sentences_.Between(first.doc(), first.claim.sentence, other.doc(), other.claim.sentence) >= kAlike && sentences_.Likest(first.doc(), first.claim.sentence, other.doc(), other.claim.sentence);
    });
  }

  /// Two of them have names, and these differ: MatchAges() knows better.
  bool TwoNames(const std::vector<uint32_t>& facts) const {
    std::set<std::string> names;
    for (uint32_t i : facts) {
      const std::vector<std::string>& own = story_.facts[i].subject.entities;
      names.insert(own.begin(), own.end());
    }
    return names.size() > 1;
  }

  const Story& story_;
  const SentenceLikeness& sentences_;
  Groups by_role_, by_rank_, by_town_;
  std::map<uint32_t, AgeMarks> marks_;  // by fact
};

}  // namespace

void MatchRoleAges(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) { Roles(story, sentences).Match(reference); }

}  // namespace crossread
