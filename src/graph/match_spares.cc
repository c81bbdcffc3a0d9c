// SPDX-License-Identifier: Apache-2.0
// Figures left over: where sources agree on one, and another source has not that but one that nobody else has, in like words.
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/figure_tie.h"
#include "graph/match.h"
#include "graph/spare.h"
#include "lexicon/lexicon.h"
#include "values/amount.h"
#include "values/slip.h"
#include "values/wording.h"

namespace crossread {
namespace {

constexpr size_t kMostSources = 60;     // the other matchers gather what many sources have
constexpr size_t kMostFigures = 400;    // of one unit
constexpr double kEnough = 3.0;         // words that join two passages
constexpr double kEnoughForSlip = 1.0;  // where two digits changed places
constexpr double kEnoughForTwo = 2.0;   // the same where no other source backs the figure; counts that are left over alone
constexpr double kEnoughForSole = 1.0;  // measures that are left over alone, one on each side
constexpr double kSeldom = 10;           // counts that two passages hardly have by chance
constexpr double kLong = 100;            // and those that hardly count something else
constexpr double kFarthest = 4;         // times the other figure

class Leftovers {
 public:
  Leftovers(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon) {
    for (const Topic& topic : reference.topics) {
      if (topic.kind != "figure") continue;
      for (const Answer& answer : topic.answers) told_.insert(answer.fact);
    }
  }

  void Run() {
    std::map<std::string, std::vector<Spare>> by_unit;
    for (uint32_t i = 0; i < story_.facts.size(); ++i) {
      if (auto spare = SpareOf(story_, i)) by_unit[spare->base.unit].push_back(std::move(*spare));
    }
    std::vector<Spare> money;
    for (auto& [unit, spares] : by_unit) {
      if (IsMoney(spares.front().base)) money.insert(money.end(), spares.begin(), spares.end());
    }
    if (money.size() <= kMostFigures) Currencies(money);
    for (auto& [unit, spares] : by_unit) {
      if (spares.size() > 1 && spares.size() <= kMostFigures) Weigh(spares);
    }
  }

 private:
  bool Agree(const Spare& a, const Spare& b) const { return CanAgree(a.base, b.base) && NounsFit(lexicon_, a, b); }

  /// The one may well be the other: the very number, or one that fits it in like words.
  bool Echoes(const Spare& a, const Spare& b) const {
    return Agree(a, b) && (SameFigure(a, b) || Likeness(a, b) >= kEnoughForSole);
  }

  /// "$800m" in some sources and "€800 million" in another, none of which has both: the sign slipped.
  void Currencies(const std::vector<Spare>& money) {
    Count(money);
    auto has = [&](DocId doc, const Spare& like) {
      return std::any_of(money.begin(), money.end(), [&](const Spare& own) { return own.doc == doc && own.base.unit == like.base.unit && own.base.number == like.base.number; });
    };
    for (const Spare& one : money) {
      if (told_.contains(one.fact)) continue;
      std::vector<uint32_t> facts = {one.fact};
      for (const Spare& other : money) {
        if (other.doc == one.doc || SlipBetween(one.base, other.base).empty() || one.base.unit == other.base.unit) continue;
        if (has(one.doc, other) || has(other.doc, one) || other.before != one.before || Likeness(one, other) < kEnoughForSlip) continue;
        facts.push_back(other.fact);
      }
      if (facts.size() < 2) continue;
      for (const Spare& other : money) {  // those of one's own side
        if (other.doc != one.doc && other.base.unit == one.base.unit && other.base.number == one.base.number && !told_.contains(other.fact)) facts.push_back(other.fact);
      }
      Tell(facts, one);
    }
  }

  /// How often each word stands with one of `spares`.
  void Count(const std::vector<Spare>& spares) {
    counts_.clear();
    for (const Spare& spare : spares) {
      std::set<std::string_view> once(spare.words.begin(), spare.words.end());
      for (std::string_view word : once) ++counts_[std::string(word)];
    }
  }

  /// How much joins two passages: content words that both have, the rarer the more; figures that both have count as words.
  double Likeness(const Spare& a, const Spare& b) const {
    double sum = 0;
    std::vector<std::string_view> used;
    for (const std::string& word : a.words) {
      if (std::find(used.begin(), used.end(), word) != used.end()) continue;
      bool found = std::any_of(b.words.begin(), b.words.end(), [&](const std::string& other) { return SameWord(word, other) || NearWords(lexicon_, word, other); });
      if (!found) continue;
      used.push_back(word);
      sum += Weight(word);
    }
    bool counted = !a.noun.empty() && a.noun != "person" && !(a.people != b.people) && (a.noun == b.noun || NearWords(lexicon_, a.noun, b.noun));
    return sum + 1.5 * SharedFigures(a, b) + (counted ? Weight(a.noun) : 0);
  }

  /// Figures of both sentences that are equal: "from 25 percent to 15 percent", "10%, rather than 25%".
  int SharedFigures(const Spare& a, const Spare& b) const {
    const Fact& one = story_.facts[a.fact];
    const Fact& two = story_.facts[b.fact];
    int shared = 0;
    for (double x : FiguresBeside(one, a.fact)) {
      std::vector<double> others = FiguresBeside(two, b.fact);
      shared += std::find(others.begin(), others.end(), x) != others.end();
    }
    return std::min(shared, 2);
  }

  /// Numbers of three digits or with a unit in the sentence of `fact`, without its own; "3,900" and "3.9bn" are one.
  std::vector<double> FiguresBeside(const Fact& fact, uint32_t index) const {
    std::vector<double> numbers;
    auto visit = [&](uint32_t i) {
      const Fact& other = story_.facts[i];
      if (other.doc() != fact.doc() || other.claim.sentence != fact.claim.sentence) return false;
      const Amount* amount = std::get_if<Amount>(&other.value);
      if (i == index || amount == nullptr || !std::holds_alternative<Quantity>(other.claim.said)) return true;
      double number = amount->number;
      while (number >= 1e5) number /= 1000;
      if (amount->unit != "count" || number >= 100) numbers.push_back(number);
      return true;
    };
    for (uint32_t i = index; i-- > 0 && visit(i);) {}
    for (uint32_t i = index; i < story_.facts.size() && visit(i); ++i) {}
    return numbers;
  }

  /// A word that stands with many of the figures joins little.
  double Weight(const std::string& word) const {
    auto found = counts_.find(word);
    int count = found == counts_.end() ? 1 : found->second;
    return count <= 4 ? 1 : count <= 8 ? 0.5 : 0.25;
  }

  void Weigh(std::vector<Spare>& spares) {
    Count(spares);
    for (const Spare& lone : spares) {
      if (told_.contains(lone.fact) || lone.before) continue;
      if (!Backed(lone, spares)) Oppose(lone, spares);
    }
  }

  /// The figure that others agree on, that the source of `lone` lacks, and that its words point to.
  void Oppose(const Spare& lone, const std::vector<Spare>& spares) {
    double best = 0, next = 0;
    const Spare* rival = nullptr;
    bool only = true;  // nothing else that the others agree on is open
    for (const Spare& other : spares) {
      if (other.doc == lone.doc || other.before || !NounsFit(lexicon_, lone, other)) continue;
      bool has = std::any_of(spares.begin(), spares.end(), [&](const Spare& own) { return own.doc == lone.doc && Echoes(own, other); });
      if (has || Barred(lone, other)) continue;
      bool slip = !lone.lasts && IsSlip(*lone.amount, *other.amount);
      if (!slip && (lone.bare || !Near(lone, other))) continue;
      if (other.moved != lone.moved && !slip) continue;
      double like = Likeness(lone, other);
      if (Backers(other, spares) < 2 && (!slip || like < kEnoughForTwo)) continue;
      if (slip) like = like * 2 + 1;
      only = only && (rival == nullptr || like < kEnoughForSole || Agree(*rival, other));
      if (like > best) {
        if (rival != nullptr && !Agree(*rival, other)) next = best;
        best = like;
        rival = &other;
      } else if (rival != nullptr && !Agree(*rival, other)) {
        next = std::max(next, like);
      }
    }
    if (rival == nullptr) return;
    bool slip = !lone.lasts && IsSlip(*lone.amount, *rival->amount);
    int backers = Backers(*rival, spares);
    bool most = backers >= 2 && 2 * backers >= Voices() - 1;  // half of the other sources and more
    if (lone.bare) return backers >= 2 && Transposed(*lone.amount, *rival->amount) ? Add(lone, *rival, spares) : void();
    if (!lone.noun.empty() && !most && !(slip && only)) return;
    bool sole = only && most && Sole(lone, *rival, best, spares);
    if (sole && best >= Needed(lone, *rival) && Favours(lone, *rival, spares)) return Add(lone, *rival, spares);
    if (best < (slip ? kEnoughForSlip : kEnough) || best < next + 1 || !Favours(lone, *rival, spares)) return;
    if (!slip && !SameNoun(lone, *rival) && SharedFigures(lone, *rival) == 0) return;
    Add(lone, *rival, spares);
  }

  int Voices() const { return static_cast<int>(std::set<uint32_t>(story_.voices.begin(), story_.voices.end()).size()); }

  /// How much must join the only two that are left over: a long number or a measure is hardly of something else.
  static double Needed(const Spare& lone, const Spare& rival) {
    if (lone.lasts) return kEnoughForTwo;
    if (lone.noun.empty() || std::min(lone.base.number, rival.base.number) >= kLong) return kEnoughForSole;
    return lone.noun == rival.noun && std::min(lone.base.number, rival.base.number) >= 2 * kSeldom ? kEnoughForSole : kEnoughForTwo;
  }

  static bool Near(const Spare& a, const Spare& b) {
    double low = std::min(a.base.number, b.base.number), high = std::max(a.base.number, b.base.number);
    return low > 0 && high <= (a.lasts ? 2 * kFarthest : kFarthest) * low;
  }

  /// Another source has this figure too.
  bool Backed(const Spare& spare, const std::vector<Spare>& spares) const {
    return std::any_of(spares.begin(), spares.end(), [&](const Spare& other) { return other.doc != spare.doc && Echoes(spare, other); });
  }

  /// The only figure of its source that could stand for `rival` as well, and that no other source has. `like` joins them.
  bool Sole(const Spare& lone, const Spare& rival, double like, const std::vector<Spare>& spares) const {
    return std::none_of(spares.begin(), spares.end(), [&](const Spare& other) {
      return other.doc == lone.doc && !SameFigure(other, lone) && NounsFit(lexicon_, other, rival) && Near(other, rival) && !Backed(other, spares) && Likeness(other, rival) > like - 1;
    });
  }

  /// What the one counts stands in the other's sentence.
  bool SameNoun(const Spare& a, const Spare& b) const {
    const std::string &one = story_.facts[a.fact].subject.head, &two = story_.facts[b.fact].subject.head;
    if (one == "distance") return false;  // between many places
    auto says = [&](const Spare& spare, const std::string& noun) {
      return !noun.empty() && std::any_of(spare.words.begin(), spare.words.end(), [&](const std::string& word) { return SameWord(word, noun) || NearWords(lexicon_, word, noun); });
    };
    return says(b, one) || says(a, two);
  }

  /// No other figure of the lone one's source is nearer to what the others agree on.
  bool Favours(const Spare& lone, const Spare& rival, const std::vector<Spare>& spares) const {
    double own = Likeness(rival, lone);
    return std::none_of(spares.begin(), spares.end(), [&](const Spare& other) {
      return other.doc == lone.doc && other.fact != lone.fact && !Agree(other, lone) && !other.before && Likeness(rival, other) >= own && own > 0 && !IsSlip(*lone.amount, *rival.amount);
    });
  }

  /// `other` is this very figure of another source: in like words, or too long a number to be met twice by chance.
  bool Backs(const Spare& other, const Spare& spare) const {
    if (other.doc == spare.doc) return false;
    if (spare.lasts) return Echoes(other, spare) && Likeness(spare, other) >= kEnoughForSole;
    if (!SameFigure(other, spare)) return false;
    const bool measured = spare.noun.empty() && !spare.bare;
    if (measured ? IsMoney(*spare.amount) : spare.bare || (spare.base.number >= kSeldom && spare.people == other.people)) return true;
    return NounsFit(lexicon_, other, spare) && Likeness(spare, other) >= kEnoughForSlip;
  }

  /// Voices that have this very figure.
  int Backers(const Spare& spare, const std::vector<Spare>& spares) const {
    std::set<uint32_t> voices = {story_.voices[spare.doc]};
    for (const Spare& other : spares) {
      if (Backs(other, spare)) voices.insert(story_.voices[other.doc]);
    }
    return static_cast<int>(voices.size());
  }

  /// What the figure matcher knows to set two figures apart, but for the nouns.
  bool Barred(const Spare& a, const Spare& b) const {
    const Fact& one = story_.facts[a.fact];
    const Fact& two = story_.facts[b.fact];
    return TieFigures(story_, one, two, /*any_noun=*/true).score < 0;
  }

  void Add(const Spare& lone, const Spare& rival, const std::vector<Spare>& spares) {
    std::vector<uint32_t> facts = {lone.fact, rival.fact};
    for (const Spare& other : spares) {
      if (other.doc != lone.doc && Backs(other, rival)) facts.push_back(other.fact);
    }
    Tell(std::move(facts), rival);
  }

  void Tell(std::vector<uint32_t> facts, const Spare& rival) {
    std::sort(facts.begin(), facts.end());
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
    for (uint32_t fact : facts) told_.insert(fact);
    Topic topic = MakeTopic(story_, "figure", facts);
    topic.question = QuestionOf(story_, rival.fact);
    topic.key = absl::StrCat("spare ", rival.amount->unit, " ", KeyOf(*rival.amount));
    topic.reasons.push_back("the others agree on a figure that this source lacks, in the words of one that only it has");
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  absl::flat_hash_set<uint32_t> told_;  // facts that a topic of figures has
  absl::flat_hash_map<std::string, int> counts_;
};

}  // namespace

void MatchSpares(const Story& story, CrossReference& reference) {
  if (story.documents.size() < 2 || story.documents.size() > kMostSources) return;
  Leftovers(story, reference).Run();
}

}  // namespace crossread
