// SPDX-License-Identifier: Apache-2.0
// Opposite sides of one matter that no matcher before set against each other, by the odds that both speak of one thing.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/assertion_words.h"
#include "graph/match_sources.h"
#include "graph/one_story.h"
#include "graph/opposed_topics.h"
#include "graph/sentence_likeness.h"
#include "graph/stance_odds.h"
#include "graph/stance_tie.h"
#include "graph/stance_times.h"
#include "graph/told_pairs.h"
#include "values/calendar_word.h"

namespace crossread {
namespace {

constexpr size_t kMostSources = 12;   // beyond, many stories are read at once
constexpr size_t kMostStances = 400;  // of one story: beyond, it is a book
constexpr int kEnough = 15, kMuch = 120;  // points from which on they are held to contradict each other, where there are few sources and many
constexpr size_t kFew = 5;

class Matcher {
 public:
  Matcher(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon), times_(story), sentences_(sentences) {}

  void Run() {
    size_t stances = 0;
    for (uint32_t i = 0; i < story_.facts.size(); ++i) {
      const Fact& fact = story_.facts[i];
      if (!std::holds_alternative<Assertion>(fact.claim.said)) continue;
      const Assertion& said = AssertionOf(fact);
      const bool side = fact.claim.kind == "stance" ? !said.predicate.starts_with("some:") : said.predicate[0] == '?';
      if (side && !IsPartial(said.predicate) && said.strength >= 2 && !story_.copies[fact.doc()].sentences[fact.claim.sentence].echo) by_predicate_[said.predicate].push_back(i), ++stances;
    }
    if (stances > kMostStances) return;
    for (const auto& [predicate, facts] : by_predicate_) {
      for (uint32_t x : facts) {
        for (uint32_t y : facts) {
          if (AssertionOf(story_.facts[x]).negated && !AssertionOf(story_.facts[y]).negated && story_.facts[x].doc() != story_.facts[y].doc()) Weigh(facts, x, y);
        }
      }
    }
    Choose();
  }

 private:
  struct Likely {
    int points = 0;
    uint32_t denial = 0, other = 0;
  };

  /// What befell some and not others, goes up and down, or is pleaded before it is found, and what is no matter at all.
  static bool IsPartial(std::string_view predicate) {
    static constexpr std::string_view kPartial[] = {"nothing", "injured", "damage", "fault", "first", "guilty", "innocent", "?motion", "?alive", "?custody", "?hurt", "?unhurt", "?harm", "?whole", "?health", "?plea", "?guilt"};
    return std::find(std::begin(kPartial), std::end(kPartial), predicate) != std::end(kPartial);
  }

  void Weigh(const std::vector<uint32_t>& facts, uint32_t x, uint32_t y) {
    const Fact &denial = story_.facts[x], &other = story_.facts[y];
    const Assertion &a = AssertionOf(denial), &b = AssertionOf(other);
    StancePair pair;
    pair.notion = FindNotion(a.predicate);
    const bool plan = pair.notion != nullptr && pair.notion->time == NotionTime::kPlan;
    if ((a.strength != b.strength && !plan) || (b.strength == 2 && BeginsAgain(other))) return;  // "is shut", "will be open"
    pair.antonyms = a.predicate.starts_with("is:") || a.predicate.starts_with("be:");
    if (denial.claim.kind == "stance" && other.claim.kind == "stance") {
      pair.tie = StanceTie(lexicon_, a, b);
      pair.context = SharedContext(a, b);
      pair.heads = Shared(Named(a, "h"), Named(b, "h")) > 0;
      pair.two_things = TwoThings(lexicon_, a, b);
      pair.two_sorts = TwoSorts(lexicon_, a, b);
      pair.quantities = QuantitiesOppose(a, b);
      pair.elsewhere = Elsewhere(lexicon_, a, b);
      pair.may_follow = pair.notion != nullptr && times_.MayFollow(pair.notion->time, denial, other);
    } else {
      pair.context = Shared(Named(a, "soc"), Named(b, "soc"));
      pair.heads = Shared(Named(a, "s"), Named(b, "s")) > 0;
    }
    if (pair.tie == -2 && !pair.heads) return;
    pair.will_both = a.strength == 2 && b.strength == 2;
    pair.will_one = a.strength != b.strength;
    pair.lone = true;
    std::set<DocId> backed, against;
    std::set<std::pair<DocId, uint32_t>> told;
    for (uint32_t i : facts) {
      const Fact& fact = story_.facts[i];
      const bool negated = AssertionOf(fact).negated;
      if (fact.doc() != denial.doc() && fact.doc() != other.doc()) {
        (negated ? backed : against).insert(fact.doc());
        continue;
      }
      told.emplace(fact.doc(), fact.claim.sentence);
      if (negated != (fact.doc() == denial.doc())) pair.lone = false;
    }
    pair.told = static_cast<int>(told.size());
    pair.backed = backed.size(), pair.against = against.size();
    pair.likeness = sentences_.Between(denial.doc(), denial.claim.sentence, other.doc(), other.claim.sentence);
    pair.likest = sentences_.Likest(denial.doc(), denial.claim.sentence, other.doc(), other.claim.sentence) +
                  sentences_.Likest(other.doc(), other.claim.sentence, denial.doc(), denial.claim.sentence);
    if (pair.may_follow && pair.notion->time == NotionTime::kState && !pair.notion->lone && pair.likest < 2) return;
    const std::set<std::string> one = NamesIn(denial), two = NamesIn(other);
    pair.names = Shared(one, two) > 0;
    pair.names_apart = !pair.names && !one.empty() && !two.empty();
    pair.sentences = std::max(story_.copies[denial.doc()].sentences.size(), story_.copies[other.doc()].sentences.size());
    pair.two_sources = story_.copies.size() == 2;
    if (const int points = PointsOf(pair); points >= (story_.copies.size() <= kFew ? kEnough : kMuch)) likely_.push_back({points, x, y});
  }

  /// "will reopen": it is shut.
  bool BeginsAgain(const Fact& fact) const {
    const std::string words = LowerCase(TextOf(story_.documents[fact.doc()].text, fact.claim.words));
    for (const char* again : {"reopen", "resum", "restart", "return"}) {
      if (words.find(again) != std::string::npos) return true;
    }
    return false;
  }

  /// Words with a capital in the clause of `fact`, lower case.
  std::set<std::string> NamesIn(const Fact& fact) const {
    const Copy& copy = story_.copies[fact.doc()];
    const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
    std::set<std::string> names;
    for (uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
      const bool name = copy.tokens[i].kind == TokenKind::kWord && copy.tokens[i].Is(kCapital) && !IsCalendarWord(copy, i) && copy.tokens[i - 1].kind == TokenKind::kWord;
      if (name) names.insert(LowerCase(copy.Words(copy.tokens[i])));
    }
    return names;
  }

  /// The likeliest first, each stance once.
  void Choose() {
    std::stable_sort(likely_.begin(), likely_.end(), [](const Likely& a, const Likely& b) { return a.points > b.points; });
    ToldPairs told(story_, reference_);
    OpposedTopics topics(story_, reference_);
    for (const Likely& likely : likely_) {
      const Fact &denial = story_.facts[likely.denial], &other = story_.facts[likely.other];
      if (told.Has(denial, other) || !OneStory(story_, {denial.doc(), other.doc()})) continue;
      const std::string& predicate = AssertionOf(denial).predicate;
      told.Add(denial, other, topics.Add(absl::StrCat("likely ", predicate), predicate, denial, other));
    }
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  StanceTimes times_;
  const SentenceLikeness& sentences_;
  std::map<std::string, std::vector<uint32_t>> by_predicate_;  // stances and sides on a question
  std::vector<Likely> likely_;
};

}  // namespace

void MatchLikelyStances(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) {
  if (story.documents.size() >= 2 && story.documents.size() <= kMostSources) Matcher(story, sentences, reference).Run();
}

}  // namespace crossread
