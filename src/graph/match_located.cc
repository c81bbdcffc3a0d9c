// SPDX-License-Identifier: Apache-2.0
// Places that no other matcher joined: what one source puts here and another there is found by the odds that it is one thing.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/company.h"
#include "graph/match.h"
#include "graph/match_sources.h"
#include "graph/one_story.h"
#include "graph/place_odds.h"
#include "values/names.h"
#include "values/time_range.h"

namespace crossread {
namespace {

constexpr size_t kMostSources = 12;
constexpr size_t kMostMarks = 250;
constexpr int kMargin = 30;  // points by which a pair must lead its rivals

struct Candidate {
  const PlaceMark* a = nullptr;
  const PlaceMark* b = nullptr;
  PlaceOdds odds;
  PlaceSetting setting;
  int points = 0;
};

class Matcher {
 public:
  Matcher(const Story& story, const SentenceLikeness& sentences, CrossReference& reference)
      : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon), likeness_(lexicon_), sentences_(sentences), places_(story) {}

  void Run() {
    for (const Fact& fact : story_.facts) {
      const TimeRange* range = fact.claim.kind == "date" ? std::get_if<TimeRange>(&fact.value) : nullptr;
      if (range != nullptr && LengthInDays(*range) <= 1) days_[{fact.doc(), fact.claim.sentence}].push_back(range);
    }
    const PlaceActs acts(lexicon_);
    for (DocId doc = 0; doc < story_.copies.size(); ++doc) {
      for (PlaceMark& mark : ReadPlaceMarks(story_, doc, places_, acts, likeness_)) marks_.push_back(std::move(mark));
    }
    if (marks_.size() < 2 || marks_.size() > kMostMarks) return;
    crowds_.resize(story_.copies.size());
    for (const PlaceMark& mark : marks_) ++crowds_[mark.doc];
    for (const PlaceMark& a : marks_) {
      for (const PlaceMark& b : marks_) {
        if (a.doc < b.doc) Weigh(a, b);
      }
    }
    for (Candidate& candidate : candidates_) Set(candidate);
    Choose();
  }

 private:
  void Weigh(const PlaceMark& a, const PlaceMark& b) {
    const PlaceTie tie = TiePlaces(lexicon_, a, b);
    if (tie <= PlaceTie::kFit || a.scene.other || b.scene.other || DaysApart(a, b)) return;
    PlaceOdds odds(sentences_, a, b, tie);
    PlaceSetting setting{.sources = story_.documents.size(), .crowd = std::max(crowds_[a.doc], crowds_[b.doc])};
    if (odds.Hopeless(setting, kMargin) || !odds.SeeScenes(likeness_, a, b)) return;
    setting.known = Knows(b, a, tie) + Knows(a, b, tie);
    candidates_.push_back({&a, &b, std::move(odds), setting, 0});
  }

  /// Both sentences have a day, and none in common.
  bool DaysApart(const PlaceMark& a, const PlaceMark& b) const {
    const auto one = days_.find({a.doc, a.sentence}), two = days_.find({b.doc, b.sentence});
    if (one == days_.end() || two == days_.end()) return false;
    return std::none_of(one->second.begin(), one->second.end(), [&](const TimeRange* x) {
      return std::any_of(two->second.begin(), two->second.end(), [&](const TimeRange* y) { return Overlap(*x, *y); });
    });
  }

  /// The source of `own` tells of the place of `mark` elsewhere.
  bool Knows(const PlaceMark& own, const PlaceMark& mark, PlaceTie tie) const {
    const DocId doc = own.doc;
    const bool whole = tie == PlaceTie::kTowns || tie == PlaceTie::kLands || tie == PlaceTie::kNames;
    if (whole && Mentions(own, mark)) return true;
    return std::any_of(marks_.begin(), marks_.end(), [&](const PlaceMark& other) {
      if (other.doc != doc) return false;
      if (whole) return TiePlaces(lexicon_, mark, other) == PlaceTie::kOne && TiePlaces(lexicon_, own, other) != PlaceTie::kOne;
      if (tie == PlaceTie::kFloors) return other.floor == mark.floor;
      if (tie == PlaceTie::kSides) return other.sides == mark.sides;
      return std::any_of(mark.venues.begin(), mark.venues.end(), [&](const std::string& venue) { return other.venues.contains(venue); });
    });
  }

  /// A word with a capital, and the place that begins with it.
  struct Capital {
    std::string folded;
    std::optional<KnownPlace> place;
  };

  const std::vector<Capital>& CapitalsOf(DocId doc) const {
    auto [found, fresh] = capitals_.try_emplace(doc);
    if (!fresh) return found->second;
    const Copy& copy = story_.copies[doc];
    for (const Sentence& sentence : copy.sentences) {
      if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption && sentence.kind != BlockKind::kHeadline) continue;
      for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
        const Token& token = copy.tokens[i];
        if (token.kind != TokenKind::kWord || !token.Is(kCapital)) continue;
        std::optional<KnownPlaces::Found> place = places_.At(copy, i, sentence.tokens.last);
        found->second.push_back({FoldLetters(copy.Words(token)), place ? std::optional<KnownPlace>(std::move(place->place)) : std::nullopt});
      }
    }
    return found->second;
  }

  bool Mentions(const PlaceMark& own, const PlaceMark& mark) const {
    const std::vector<Capital>& capitals = CapitalsOf(own.doc);
    return std::any_of(capitals.begin(), capitals.end(), [&](const Capital& capital) {
      if (mark.names.contains(capital.folded)) return true;
      if (mark.known.empty() || !capital.place) return false;
      const bool shared = !own.known.empty() && Relate(*capital.place, own.known.front()) == KnownRelation::kOne;  // the country of both
      return !shared && Relate(*capital.place, mark.known.front()) == KnownRelation::kOne;
    });
  }

  /// They set one place against two of one source.
  static bool Rivals(const Candidate& x, const Candidate& y) {
    if (&x == &y) return false;
    return (x.a == y.a && x.b != y.b && x.b->doc == y.b->doc) || (x.b == y.b && x.a != y.a && x.a->doc == y.a->doc);
  }

  void Set(Candidate& candidate) {
    std::set<DocId> one = {candidate.a->doc}, two = {candidate.b->doc};
    for (const PlaceMark& other : marks_) {
      if (TiePlaces(lexicon_, other, *candidate.a) == PlaceTie::kOne) one.insert(other.doc);
      if (TiePlaces(lexicon_, other, *candidate.b) == PlaceTie::kOne) two.insert(other.doc);
    }
    candidate.setting.fewer = std::min(one.size(), two.size());
    candidate.setting.more = std::max(one.size(), two.size());
    candidate.points = candidate.odds.Points(candidate.setting);
  }

  /// The likeliest first, each passage once.
  void Choose() {
    TakeLikeliest<Candidate>(
        candidates_, [](const Candidate& own) { return own.odds.Likely(own.points, own.setting); },
        [](const Candidate& own, const Candidate& other) { return Rivals(own, other) && other.points > own.points - kMargin; },
        [&](const Candidate& own) {
          if (!Told(own)) Tell(own);
        });
  }

  /// A topic has both places already.
  bool Told(const Candidate& candidate) const {
    auto covers = [&](const Topic& topic, const PlaceMark& mark) {
      const Span span = story_.copies[mark.doc].SpanOf(mark.tokens);
      auto meets = [&](const Span& other) { return other.doc == span.doc && other.begin < span.end && span.begin < other.end; };
      return std::any_of(topic.answers.begin(), topic.answers.end(), [&](const Answer& answer) { return meets(topic.FactOf(answer).claim.words); }) ||
             std::any_of(topic.evidence.begin(), topic.evidence.end(), [&](const Passage& passage) { return meets(passage.span); });
    };
    return std::any_of(reference_.topics.begin(), reference_.topics.end(), [&](const Topic& topic) { return topic.kind == "place" && covers(topic, *candidate.a) && covers(topic, *candidate.b); });
  }

  void Tell(const Candidate& candidate) {
    std::set<DocId> docs = {candidate.a->doc, candidate.b->doc};
    if (!OneStory(story_, docs)) return;
    Topic topic = SourceTopic(story_, "place", "likely where");
    topic.question = "Where was it";
    int side = 0;
    for (const PlaceMark* mark : {candidate.a, candidate.b}) {
      const Copy& copy = story_.copies[mark->doc];
      const std::string words(copy.Words(mark->tokens));
      topic.evidence.push_back(Evidence(copy.SpanOf(mark->tokens), ++side, words, words));
      absl::StrAppend(&topic.key, " ", LowerCase(words));
    }
    topic.reasons.push_back("what is done there and the words around it make it likely that one thing is meant");
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  WordLikeness likeness_;
  const SentenceLikeness& sentences_;
  const KnownPlaces places_;
  std::map<std::pair<DocId, uint32_t>, std::vector<const TimeRange*>> days_;  // by sentence
  mutable std::map<DocId, std::vector<Capital>> capitals_;
  std::vector<PlaceMark> marks_;
  std::vector<size_t> crowds_;  // places told by each source
  std::vector<Candidate> candidates_;
};

}  // namespace

void MatchLocated(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) {
  if (story.documents.size() >= 2 && story.documents.size() <= kMostSources) Matcher(story, sentences, reference).Run();
}

}  // namespace crossread
