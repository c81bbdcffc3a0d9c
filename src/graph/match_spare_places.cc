// SPDX-License-Identifier: Apache-2.0
// Places left over: where sources agree on one, and another source never mentions that but has one that nobody else mentions,
// in a sentence that says the same.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "grammar/lemma.h"
#include "graph/match.h"
#include "graph/source_words.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/near_words.h"
#include "values/place.h"
#include "values/time_range.h"

namespace crossread {
namespace {

constexpr size_t kMostPlaces = 300;
constexpr int64_t kRecent = 10;     // days that news is told after
constexpr uint32_t kWindow = 12;  // tokens before the place that tell what was there
constexpr int kEnough = 3;        // words that join two places
constexpr int kEnoughForTwo = 4;  // where no third source has either
constexpr double kShare = 0.6;    // of all that stand before the one

struct Spot {
  uint32_t fact = 0;
  DocId doc = 0;
  const Mention* mention = nullptr;
  const TimeRange* when = nullptr;  ///< the first date of its sentence; null where there is none
  std::vector<std::string> words;  ///< that carry meaning, right before it in its sentence; each once
};

/// Near a town is not in it.
bool Loose(const Mention& mention) { return mention.preposition == "near" || mention.preposition == "outside" || mention.preposition == "off"; }

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon), words_(story) {
    for (const Fact& fact : story.facts) {
      const TimeRange* range = fact.claim.kind == "date" ? std::get_if<TimeRange>(&fact.value) : nullptr;
      if (range != nullptr) days_.try_emplace({fact.doc(), fact.claim.sentence}, range);
    }
    for (uint32_t i = 0; i < story.facts.size(); ++i) Collect(i);
  }

  void Run() {
    if (spots_.size() > kMostPlaces) return;
    for (const Spot& lone : spots_) {
      if (Alone(lone)) Oppose(lone);
    }
  }

 private:
  void Collect(uint32_t i) {
    const Fact& fact = story_.facts[i];
    const Mention* mention = fact.claim.kind == "place" ? std::get_if<Mention>(&fact.claim.said) : nullptr;
    if (mention == nullptr || mention->CommonPlace() || !Named(fact) || LevelOf(mention->name) == PlaceLevel::kCountry || TellingPart(mention->name).empty()) return;
    const Copy& copy = story_.copies[fact.doc()];
    const Sentence& sentence = copy.sentences[fact.claim.sentence];
    if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption && sentence.kind != BlockKind::kHeadline) return;
    Spot spot{i, fact.doc(), mention, nullptr, {}};
    if (auto day = days_.find({fact.doc(), fact.claim.sentence}); day != days_.end()) spot.when = day->second;
    const uint32_t end = fact.claim.tokens.first, reach = end > kWindow ? end - kWindow : 0;
    for (uint32_t t = std::max(sentence.tokens.first, reach); t < end; ++t) {
      const Token& token = copy.tokens[t];
      if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) continue;
      if (!IsContentWord(lexicon_, LowerCase(copy.Words(token)), token.word)) continue;
      std::string word = LemmaOf(lexicon_, copy.Words(token), token.word, 'v');
      if (std::find(spot.words.begin(), spot.words.end(), word) == spot.words.end()) spot.words.push_back(std::move(word));
    }
    spots_.push_back(std::move(spot));
  }

  /// Capitals all through, and no house or street of the place that others name.
  bool Named(const Fact& fact) const {
    const Copy& copy = story_.copies[fact.doc()];
    for (uint32_t t = fact.claim.tokens.first + 1; t < fact.claim.tokens.last; ++t) {
      const Token& token = copy.tokens[t];
      if (token.kind == TokenKind::kNumber || IsOneOf(copy, token, {"street", "avenue", "road", "lane", "boulevard", "court", "department", "ministry"})) return false;
      if (token.kind == TokenKind::kWord && !token.Is(kCapital) && !token.Is(kSuffix) && IsContentWord(lexicon_, LowerCase(copy.Words(token)), token.word)) return false;
    }
    return true;
  }

  /// Nobody else mentions it.
  bool Alone(const Spot& lone) const {
    for (DocId doc = 0; doc < story_.copies.size(); ++doc) {
      if (doc != lone.doc && words_.Mentions(doc, lone.mention->name)) return false;
    }
    return true;
  }

  int Voices(const Spot& spot) const {
    std::set<uint32_t> voices;
    for (const Spot& other : spots_) {
      if (OnePlace(other.mention->name, spot.mention->name)) voices.insert(story_.voices[other.doc]);
    }
    return static_cast<int>(voices.size());
  }

  /// How many words before the two places are one or near, at best of all passages that agree on `rival`; 0 where they are few.
  int Likeness(const Spot& lone, const Spot& rival) const {
    int best = 0;
    for (const Spot& other : spots_) {
      if (other.doc == lone.doc || !OnePlace(other.mention->name, rival.mention->name)) continue;
      int shared = 0;
      for (const std::string& word : lone.words) {
        shared += std::any_of(other.words.begin(), other.words.end(), [&](const std::string& x) { return SameOrNear(lexicon_, word, x); });
      }
      const size_t shorter = std::min(lone.words.size(), other.words.size());
      if (shared >= kEnough && shared >= kShare * static_cast<double>(shorter)) best = std::max(best, shared);
    }
    return best;
  }

  /// Told of two times, or the one of weeks before its source was written.
  bool TimesApart(const Spot& a, const Spot& b) const {
    if (a.when != nullptr && b.when != nullptr) return DaysApart(*a.when, *b.when) > 1;
    const Spot& dated = a.when != nullptr ? a : b;
    const Anchor& anchor = story_.anchors[dated.doc];
    return dated.when != nullptr && anchor.known() && absl::CivilDay(anchor.first) - absl::CivilDay(dated.when->last) > kRecent;
  }

  bool Fits(const Spot& lone, const Spot& rival) const {
    if (TimesApart(lone, rival)) return false;
    if (rival.doc == lone.doc || Loose(*lone.mention) != Loose(*rival.mention) || words_.Mentions(lone.doc, rival.mention->name)) return false;
    if (Relate(lone.mention->name, rival.mention->name) != PlaceRelation::kUnknown && Relate(lone.mention->name, rival.mention->name) != PlaceRelation::kApart) return false;
    const bool city = LevelOf(lone.mention->name) == PlaceLevel::kCity, other = LevelOf(rival.mention->name) == PlaceLevel::kCity;
    if (city != other) return false;  // a village may lie in the city
    return story_.facts[lone.fact].subject.verb == story_.facts[rival.fact].subject.verb;
  }

  void Oppose(const Spot& lone) {
    const Spot* rival = nullptr;
    int best = 0;
    for (const Spot& other : spots_) {
      if (!Fits(lone, other)) continue;
      int like = Likeness(lone, other);
      if (like < (Voices(other) < 2 ? kEnoughForTwo : kEnough)) continue;
      if (like > best) best = like, rival = &other;
    }
    if (rival == nullptr) return;
    for (const Spot& own : spots_) {  // another place of this source that says it as well
      if (own.doc == lone.doc && !OnePlace(own.mention->name, lone.mention->name) && Fits(own, *rival) && Likeness(own, *rival) >= best) return;
    }
    std::vector<uint32_t> facts = {lone.fact};
    for (const Spot& other : spots_) {
      if (other.doc != lone.doc && OnePlace(other.mention->name, rival->mention->name)) facts.push_back(other.fact);
    }
    for (const Topic& topic : reference_.topics) {  // told already
      if (topic.kind == "place" && std::any_of(topic.answers.begin(), topic.answers.end(), [&](const Answer& answer) { return answer.fact == lone.fact; })) return;
    }
    Topic topic = MakeTopic(story_, "place", facts);
    topic.question = "Where was it";
    topic.key = absl::StrCat("left over ", av(TellingPart(rival->mention->name)), " ", av(TellingPart(lone.mention->name)));
    topic.reasons.push_back("the others agree on a place that this source never mentions, in the words of one that only it has");
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  SourceWords words_;
  std::map<std::pair<DocId, uint32_t>, const TimeRange*> days_;  // by sentence
  std::vector<Spot> spots_;
};

}  // namespace

void MatchSparePlaces(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2 || story.copies.size() > kMostEliminated) return;
  Matcher(story, reference).Run();
}

}  // namespace crossread
