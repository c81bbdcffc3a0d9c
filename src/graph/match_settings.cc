// SPDX-License-Identifier: Apache-2.0
// In which kind of building or on which open ground one act was done, where neither names nor bearers join the two sources, but the act
// itself and the words around it.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "graph/dated_act.h"
#include "graph/done.h"
#include "graph/match.h"
#include "graph/sentence_content.h"
#include "values/place.h"
#include "values/time_range.h"

namespace crossread {
namespace {

constexpr size_t kMostVenues = 200;
constexpr int kEnough = 3;        // words that join two sentences, the act among them
constexpr int kEnoughForAny = 5;  // where the act is done again and again

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon), dones_(story) {
    told_ = ToldIn(reference, "place");
    for (uint32_t i = 0; i < story.facts.size(); ++i) {
      const Fact& fact = story.facts[i];
      const Mention* mention = fact.claim.kind == "place" ? std::get_if<Mention>(&fact.claim.said) : nullptr;
      if (mention == nullptr || mention->title.size() < 3 || mention->title[0] == 'e') continue;
      if (mention->preposition == "near" || mention->preposition == "outside" || mention->preposition == "off") continue;
      if (story.copies[fact.doc()].sentences[fact.claim.sentence].kind == BlockKind::kBody) venues_.push_back(i);
    }
  }

  void Run() {
    if (venues_.size() > kMostVenues) return;
    for (size_t i = 0; i < venues_.size(); ++i) {
      for (size_t j = i + 1; j < venues_.size(); ++j) {
        if (told_.contains(venues_[i]) || told_.contains(venues_[j]) || !Opposed(venues_[i], venues_[j])) continue;
        Report(venues_[i], venues_[j]);
        told_.insert({venues_[i], venues_[j]});
      }
    }
  }

 private:
  const Fact& FactOf(uint32_t i) const { return story_.facts[i]; }
  const Mention& MentionOf(uint32_t i) const { return std::get<Mention>(FactOf(i).claim.said); }

  const std::vector<std::string>& Words(uint32_t i) {
    auto [at, added] = words_.try_emplace(i);
    if (added) at->second = ContentOf(story_.copies[FactOf(i).doc()], FactOf(i));
    return at->second;
  }

  bool OneAct(uint32_t a, uint32_t b) {
    const int shared = SharedContent(lexicon_, Words(a), Words(b));
    if (shared < kEnough || DaysApart(a, b) || CompareDeeds(dones_.Of(a), dones_.Of(b)) != DeedMatch::kOne) return false;
    return shared >= kEnoughForAny || std::any_of(dones_.Of(a).deeds.begin(), dones_.Of(a).deeds.end(), [&](const std::string& deed) { return dones_.Of(b).deeds.contains(deed) && !Again(deed); });
  }

  /// What one bearer does again and again: speaks, visits.
  bool Again(const std::string& deed) const {
    const Sense* act = lexicon_.FirstSense(deed, lexicon_.Class("act"));
    return act != nullptr && act->value == "-";
  }

  /// Their sentences have a day each, and not one day.
  bool DaysApart(uint32_t a, uint32_t b) const {
    const Fact* one = DayBeside(a);
    const Fact* two = DayBeside(b);
    return one != nullptr && two != nullptr && !Overlap(std::get<TimeRange>(one->value), std::get<TimeRange>(two->value));
  }

  const Fact* DayBeside(uint32_t i) const {
    for (const Fact& fact : FactsOf(story_, FactOf(i).doc())) {
      if (fact.claim.sentence == FactOf(i).claim.sentence && DayOf(fact)) return &fact;
    }
    return nullptr;
  }

  bool Opposed(uint32_t a, uint32_t b) {
    if (story_.voices[FactOf(a).doc()] == story_.voices[FactOf(b).doc()] || !VenuesApart(MentionOf(a), MentionOf(b), lexicon_) || !OneAct(a, b)) return false;
    // A source that has another place for it, or mentions the other's kind of place at all.
    return !Knows(a, b) && !Knows(b, a);
  }

  bool Knows(uint32_t own, uint32_t rival) {
    return std::any_of(venues_.begin(), venues_.end(), [&](uint32_t other) {
      if (FactOf(other).doc() != FactOf(own).doc() || other == own) return false;
      if (!VenuesApart(MentionOf(other), MentionOf(rival), lexicon_)) return true;
      return VenuesApart(MentionOf(other), MentionOf(own), lexicon_) && FactOf(other).claim.sentence == FactOf(own).claim.sentence;
    });
  }

  void Report(uint32_t a, uint32_t b) {
    Topic topic = MakeTopic(story_, "place", {a, b});
    topic.question = "Where was it";
    topic.key = absl::StrCat("setting ", MentionOf(a).title.substr(2), " ", MentionOf(b).title.substr(2));
    topic.reasons.push_back("both tell one act, in the same words");
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<uint32_t> venues_;
  absl::flat_hash_set<uint32_t> told_;
  std::map<uint32_t, std::vector<std::string>> words_;
  Dones dones_;
};

}  // namespace

void MatchSettings(const Story& story, CrossReference& reference) {
  if (story.copies.size() >= 2 && story.copies.size() <= kMostEliminated) Matcher(story, reference).Run();
}

}  // namespace crossread
