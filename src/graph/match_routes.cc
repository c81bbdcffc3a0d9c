// SPDX-License-Identifier: Apache-2.0
// Where something went or came from: two sources name two places for the one vehicle of a kind that each tells of, and neither
// mentions the other's.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "graph/match.h"
#include "graph/match_sources.h"
#include "graph/sentence_content.h"
#include "graph/source_words.h"
#include "values/place.h"

namespace crossread {
namespace {

constexpr int kEnough = 1;  // words that join the sentences of a way there and a way back

const Mention& MentionOf(const Story& story, uint32_t fact) { return std::get<Mention>(story.facts[fact].claim.said); }

/// All of one way and one kind of vehicle.
class Routes {
 public:
  Routes(const Story& story, const SourceWords& words, std::vector<uint32_t> facts) : story_(story), words_(words), facts_(std::move(facts)) {
    std::erase_if(facts_, [&, all = facts_](uint32_t fact) {  // a source that tells of two journeys
      return std::any_of(all.begin(), all.end(), [&](uint32_t other) { return story_.facts[other].doc() == story_.facts[fact].doc() && !OnePlace(NameOf(other), NameOf(fact)); });
    });
  }

  /// Those who name one place and those who name another, or none.
  std::vector<uint32_t> Opposed() const {
    for (uint32_t a : facts_) {
      for (uint32_t b : facts_) {
        if (story_.facts[a].doc() == story_.facts[b].doc() || !Apart(a, b)) continue;
        std::vector<uint32_t> both;
        for (uint32_t fact : facts_) {
          if (OnePlace(NameOf(fact), NameOf(a)) || OnePlace(NameOf(fact), NameOf(b))) both.push_back(fact);
        }
        return both;
      }
    }
    return {};
  }

 private:
  const Name& NameOf(uint32_t fact) const { return MentionOf(story_, fact).name; }

  size_t Voices(uint32_t fact) const {
    std::set<uint32_t> voices;
    for (uint32_t other : facts_) {
      if (OnePlace(NameOf(other), NameOf(fact))) voices.insert(story_.voices[story_.facts[other].doc()]);
    }
    return voices.size();
  }

  bool Apart(uint32_t a, uint32_t b) const {
    if (OnePlace(NameOf(a), NameOf(b)) || words_.Mentions(story_.facts[a].doc(), NameOf(b)) || words_.Mentions(story_.facts[b].doc(), NameOf(a))) return false;
    if (Relate(NameOf(a), NameOf(b)) == PlaceRelation::kApart) return true;
    // Of names that the gazetteer lacks, one may lie in the other, unless others agree.
    return LevelOf(NameOf(a)) == LevelOf(NameOf(b)) && std::max(Voices(a), Voices(b)) >= 2;
  }

  const Story& story_;
  const SourceWords& words_;
  std::vector<uint32_t> facts_;
};

/// One vehicle that goes to a place in one source, and comes from it in another that knows of no way there.
void Reversed(const Story& story, const SourceWords& words, const std::vector<uint32_t>& facts, CrossReference& reference) {
  auto one = [&](uint32_t a, uint32_t b) { return OnePlace(MentionOf(story, a).name, MentionOf(story, b).name); };
  auto doc = [&](uint32_t fact) { return story.facts[fact].doc(); };
  auto both_ways = [&](uint32_t fact) {  // or to several places
    return std::any_of(facts.begin(), facts.end(), [&](uint32_t other) {
      return doc(other) == doc(fact) && (one(other, fact) != (MentionOf(story, other).preposition == MentionOf(story, fact).preposition));
    });
  };
  auto turned = [&](DocId source) {  // it went there, and came back
    return words.Has(source, "back") || words.Has(source, "returned") || words.Has(source, "returning") || words.Has(source, "return");
  };
  const Lexicon& lexicon = *story.copies.front().lexicon;
  for (uint32_t to : facts) {
    for (uint32_t from : facts) {
      if (MentionOf(story, to).preposition != "to" || MentionOf(story, from).preposition != "from" || story.voices[doc(to)] == story.voices[doc(from)]) continue;
      if (!one(to, from) || both_ways(to) || both_ways(from)) continue;
      const bool named = MentionOf(story, to).title_of.empty();
      if (named && (turned(doc(to)) || turned(doc(from)))) continue;
      const Fact& a = story.facts[to];
      const Fact& b = story.facts[from];
      if (SharedContent(lexicon, ContentOf(story.copies[a.doc()], a), ContentOf(story.copies[b.doc()], b)) < kEnough) continue;
      Topic topic = SourceTopic(story, "place", absl::StrCat("reversed ", MentionOf(story, to).name.folded));
      topic.question = "Which way did it go";
      topic.evidence.push_back(Evidence(a.claim.words, 1, absl::StrCat("to ", MentionOf(story, to).name.folded), absl::StrCat("to ", MentionOf(story, to).name.folded)));
      topic.evidence.push_back(Evidence(b.claim.words, 2, absl::StrCat("from ", MentionOf(story, from).name.folded), absl::StrCat("from ", MentionOf(story, from).name.folded)));
      reference.topics.push_back(std::move(topic));
      return;
    }
  }
}

}  // namespace

void MatchRoutes(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2 || story.copies.size() > kMostEliminated) return;
  std::map<std::pair<std::string, std::string>, std::vector<uint32_t>> routes;  // by way and kind of vehicle
  std::map<std::string, std::vector<uint32_t>> journeys;                        // by kind of vehicle
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    if (story.facts[i].claim.kind != "route") continue;
    journeys[MentionOf(story, i).title].push_back(i);
    if (MentionOf(story, i).title_of.empty()) routes[{MentionOf(story, i).preposition, MentionOf(story, i).title}].push_back(i);
  }
  if (journeys.empty()) return;
  const SourceWords words(story);
  for (const auto& [kind, facts] : journeys) Reversed(story, words, facts, reference);
  for (auto& [way, facts] : routes) {
    std::vector<uint32_t> opposed = Routes(story, words, std::move(facts)).Opposed();
    if (opposed.empty()) continue;
    Topic topic = MakeTopic(story, "place", std::move(opposed));
    topic.question = way.second == "patients" ? "Where were they brought" : way.first == "to" ? "Where was it bound" : "Where did it come from";
    topic.key = absl::StrCat("left over ", way.first, " ", way.second);
    topic.reasons.push_back("both tell of one journey, and neither mentions the other's place");
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
