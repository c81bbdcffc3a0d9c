// SPDX-License-Identifier: Apache-2.0
// Figures left over: where sources agree on one, and another source has not that but one that nobody else has, in like words.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "graph/currency_slips.h"
#include "graph/figure_tie.h"
#include "graph/match.h"
#include "graph/spare.h"
#include "graph/spare_set.h"
#include "graph/spare_topics.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/near_words.h"
#include "values/slip.h"
#include "values/update.h"

namespace crossread {
namespace {

constexpr size_t kMostFigures = 400;   // of one unit
constexpr double kEnough = 3.0;        // words that join two passages
constexpr double kEnoughForTwo = 2.0;  // where two digits changed places and no other source backs the figure; counts that are left over alone
constexpr double kEnoughAlone = 3.5;    // those that join two lengths of time, each of one source alone
constexpr double kHandful = 10;         // fewer of two units are met by chance
constexpr int kCompany = 3;             // voices that have one figure
constexpr double kLong = 100;          // counts that hardly count something else
constexpr double kExchange = 1.25;     // times as much: no sum put into another currency on another day
constexpr double kMostZeros = 100;      // times as many: "110 b." is no 110 billion with noughts dropped
constexpr double kAmong = 2.5;         // times as many people, of whom those of one kind are some
constexpr double kFarthest = 4;        // times the other figure

/// The figures of one unit.
class Leftovers {
 public:
  Leftovers(const Story& story, const std::vector<Spare>& spares, SpareTopics& topics)
      : story_(story), lexicon_(*story.copies.front().lexicon), set_(story, spares), topics_(topics) {}

  void Weigh() {
    for (const Spare& lone : set_.spares()) {
      if (topics_.Has(lone.fact) || lone.before) continue;
      if (!set_.Backed(lone)) Oppose(lone);
    }
  }

 private:
  /// The figure that others agree on, that the source of `lone` lacks, and that its words point to.
  void Oppose(const Spare& lone) {
    const bool rare = lone.rare && OneOfItsUnit(lone);
    double best = rare ? -1 : 0, next = 0;
    const Spare* rival = nullptr;
    bool only = true;  // nothing else that the others agree on is open
    for (const Spare& other : set_.spares()) {
      if (other.doc == lone.doc || other.before || !NounsFit(lexicon_, lone, other)) continue;
      bool has = std::any_of(set_.spares().begin(), set_.spares().end(), [&](const Spare& own) { return own.doc == lone.doc && (set_.Echoes(own, other) || (own.rare && set_.Agree(own, other))); });
      if (has || Barred(lone, other) || FateOfOne(lone, other)) continue;
      bool slip = IsSlip(lone, other);
      if (!slip && (lone.bare || !Near(lone, other))) continue;
      if (!slip && (other.moved != lone.moved || Grown(lone, other))) continue;
      double like = set_.LikenessToAll(lone, other);
      const bool misheard = !slip && SumMisheard(lone, other);
      if (set_.Backers(other) < 2 && !ToldAlike(lone, other, like) && (!(slip || misheard) || like < kEnoughForTwo)) continue;
      if (slip) like = like * 2 + 1;
      else if (Misheard(*lone.amount, *other.amount) || (set_.Backers(other) >= 2 && !lone.lasts && OneDigitOff(*lone.amount, *other.amount))) like += 1;
      only = only && (rival == nullptr || like < kEnoughForSole || set_.Agree(*rival, other));
      if (like > best) {
        if (rival != nullptr && !set_.Agree(*rival, other)) next = best;
        best = like;
        rival = &other;
      } else if (rival != nullptr && !set_.Agree(*rival, other)) {
        next = std::max(next, like);
      }
    }
    if (rival == nullptr) return;
    bool slip = IsSlip(lone, *rival);
    int backers = set_.Backers(*rival);
    bool most = backers >= 2 && 2 * backers >= Voices() - 1;  // half of the other sources and more
    if (lone.bare) return backers >= 2 && slip && std::max(lone.base.number, rival->base.number) <= kMostZeros * std::min(lone.base.number, rival->base.number) ? Add(lone, *rival) : void();
    if (!lone.noun.empty() && !most && !(slip && only)) return;
    bool sole = only && most && Sole(lone, *rival, best);
    if (sole && best >= Needed(lone, *rival) && Favours(lone, *rival)) return Add(lone, *rival);
    if (best < (slip ? kEnoughForSlip : kEnough) || best < next + 1 || !Favours(lone, *rival)) return;
    if (!slip && !SumMisheard(lone, *rival) && !ToldAlike(lone, *rival, best) && !SameNoun(lone, *rival) && set_.SharedFigures(lone, *rival) == 0) return;
    Add(lone, *rival);
  }

  /// Two digits changed places, or the point did. Of lengths of time only those that were stopped by a clock tell: "4:21:06".
  bool IsSlip(const Spare& a, const Spare& b) const {
    const bool handful = !IsMoney(*a.amount) && a.amount->unit != b.amount->unit && a.amount->number < kHandful;  // five feet from a boy, five kilometres from a town
    if (!a.lasts) return !handful && crossread::IsSlip(*a.amount, *b.amount);
    const std::optional<Timex> &one = story_.facts[a.fact].timex, &two = story_.facts[b.fact].timex;
    return one && two && SwappedDigits(one->value, two->value);
  }

  /// "Six people were taken to hospital", "11 crew": a fate is told of one, and two words are there for those who are counted.
  bool FateOfOne(const Spare& a, const Spare& b) const {
    const std::string &one = story_.facts[a.fact].subject.attribute, &two = story_.facts[b.fact].subject.attribute;
    return a.noun != b.noun && one.empty() != two.empty() && !Misheard(*a.amount, *b.amount) && !IsSlip(a, b);
  }

  /// The source has no other figure of the unit.
  bool OneOfItsUnit(const Spare& spare) const {
    return std::none_of(set_.spares().begin(), set_.spares().end(), [&](const Spare& other) { return other.doc == spare.doc && !SameFigure(other, spare); });
  }

  /// "Within 30 days", "within 90 days", in sentences that are nearly one.
  bool ToldAlike(const Spare& a, const Spare& b, double like) const {
    auto deadline = [&](const Spare& spare) {
      const Claim& claim = story_.facts[spare.fact].claim;
      return IsOneOf(story_.copies[spare.doc], claim.tokens.first, {"within", "inside"});
    };
    return a.lasts && like >= kEnoughAlone && a.amount->unit == b.amount->unit && deadline(a) && deadline(b);
  }

  int Voices() const { return static_cast<int>(std::set<uint32_t>(story_.voices.begin(), story_.voices.end()).size()); }

  /// How much must join the only two that are left over: a long number or a measure is hardly of something else.
  double Needed(const Spare& lone, const Spare& rival) const {
    if (lone.rare && OneOfItsUnit(lone) && OneOfItsUnit(rival)) return 0;
    if (lone.lasts || lone.base.unit == "percent") return kEnoughForTwo;
    const Spare &few = lone.base.number < rival.base.number ? lone : rival, &many = &few == &lone ? rival : lone;
    if (many.noun == "person" && few.noun != "person" && many.base.number > kAmong * few.base.number) return kEnough;  // 200 firefighters among 650 people
    const bool fated = !story_.facts[lone.fact].subject.attribute.empty() || !story_.facts[rival.fact].subject.attribute.empty();
    if (lone.noun == "person" && rival.noun == "person" && !fated && set_.Backers(rival) < kCompany && !Misheard(*lone.amount, *rival.amount)) return kEnoughForTwo;  // people are of many kinds
    if (lone.noun.empty() || std::min(lone.base.number, rival.base.number) >= kLong) return kEnoughForSole;
    return lone.noun == rival.noun && std::min(lone.base.number, rival.base.number) >= 2 * kSeldom ? kEnoughForSole : kEnoughForTwo;
  }

  /// What the one tells may have become what the other tells, a day later.
  bool Grown(const Spare& a, const Spare& b) const {
    const Anchor &one = story_.anchors[a.doc], &two = story_.anchors[b.doc];
    const bool moves = MayMove(story_.facts[a.fact], story_) || MayMove(story_.facts[b.fact], story_);
    if (!moves || !one.known() || !two.known() || (one.last >= two.first && two.last >= one.first)) return false;
    // Where a source of a later day still has the lower figure, the higher one was never reached.
    if (story_.facts[a.fact].subject.attribute != story_.facts[b.fact].subject.attribute && a.noun == "person") return true;
    const Spare& high = a.base.number > b.base.number ? a : b;
    return std::none_of(set_.spares().begin(), set_.spares().end(), [&](const Spare& other) {
      const Anchor &then = story_.anchors[high.doc], &later = story_.anchors[other.doc];
      return (set_.Backs(other, &high == &a ? b : a)) && later.known() && later.first > then.last;
    });
  }

  /// $9 million and $19 million, but not two rates of exchange: $141 billion and $144 billion.
  static bool SumMisheard(const Spare& a, const Spare& b) {
    const double low = std::min(a.base.number, b.base.number), high = std::max(a.base.number, b.base.number);
    return IsMoney(*a.amount) && Misheard(*a.amount, *b.amount) && high > kExchange * low;
  }

  static bool Near(const Spare& a, const Spare& b) {
    double low = std::min(a.base.number, b.base.number), high = std::max(a.base.number, b.base.number);
    return low > 0 && high <= (a.lasts ? 2 * kFarthest : kFarthest) * low;
  }

  /// The only figure of its source that could stand for `rival` as well, and that no other source has. `like` joins them.
  bool Sole(const Spare& lone, const Spare& rival, double like) const {
    return std::none_of(set_.spares().begin(), set_.spares().end(), [&](const Spare& other) {
      return other.doc == lone.doc && !SameFigure(other, lone) && NounsFit(lexicon_, other, rival) && Near(other, rival) && !set_.Backed(other) && set_.LikenessToAll(other, rival) > like - 1 && !Barred(other, rival);
    });
  }

  /// What the one counts stands in the other's sentence.
  bool SameNoun(const Spare& a, const Spare& b) const {
    const std::string &one = story_.facts[a.fact].subject.head, &two = story_.facts[b.fact].subject.head;
    if (one == "distance") return false;  // between many places
    auto says = [&](const Spare& spare, const std::string& noun) {
      return !noun.empty() && std::any_of(spare.words.begin(), spare.words.end(), [&](const std::string& word) { return SameOrNear(lexicon_, word, noun); });
    };
    return says(b, one) || says(a, two);
  }

  /// No other figure of the lone one's source is nearer to what the others agree on.
  bool Favours(const Spare& lone, const Spare& rival) const {
    double own = set_.LikenessToAll(lone, rival);
    return std::none_of(set_.spares().begin(), set_.spares().end(), [&](const Spare& other) {
      return other.doc == lone.doc && other.fact != lone.fact && !set_.Agree(other, lone) && !other.before && NounsFit(lexicon_, other, rival) && (rival.base.number < kLong || Near(other, rival)) && set_.LikenessToAll(other, rival) >= own && own > 0 && !IsSlip(lone, rival) && !Barred(other, rival);
    });
  }

  /// What the figure matcher knows to set two figures apart, but for the nouns.
  bool Barred(const Spare& a, const Spare& b) const {
    auto apart = [&](const Spare& other) { return TieFigures(story_, story_.facts[a.fact], story_.facts[other.fact], /*any_noun=*/true).score < 0; };
    if (apart(b)) return true;
    if (a.amount->unit == b.amount->unit || IsMoney(*a.amount)) return false;
    // What another source gives in the unit of `a`: "32.5 feet" is "9.9 metres, in 1974".
    return std::any_of(set_.spares().begin(), set_.spares().end(), [&](const Spare& other) { return other.amount->unit == a.amount->unit && set_.Backs(other, b) && OfYear(other) && apart(other); });
  }

  /// Told of another year.
  bool OfYear(const Spare& spare) const {
    const std::vector<std::string>& qualifiers = story_.facts[spare.fact].subject.qualifiers;
    return std::any_of(qualifiers.begin(), qualifiers.end(), [](const std::string& word) { return word.size() == 4 && word.front() >= '0' && word.front() <= '9'; });
  }

  void Add(const Spare& lone, const Spare& rival) {
    std::vector<uint32_t> facts = {lone.fact, rival.fact};
    for (const Spare& other : set_.spares()) {
      if (other.doc != lone.doc && set_.Backs(other, rival)) facts.push_back(other.fact);
    }
    topics_.Add(std::move(facts), rival);
  }

  const Story& story_;
  const Lexicon& lexicon_;
  SpareSet set_;
  SpareTopics& topics_;
};

}  // namespace

void MatchSpares(const Story& story, CrossReference& reference) {
  if (story.documents.size() < 2 || story.documents.size() > kMostEliminated) return;
  std::map<std::string, std::vector<Spare>> by_unit;
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    if (auto spare = SpareOf(story, i)) by_unit[spare->base.unit].push_back(std::move(*spare));
  }
  std::vector<Spare> money;
  for (auto& [unit, spares] : by_unit) {
    if (IsMoney(spares.front().base)) money.insert(money.end(), spares.begin(), spares.end());
  }
  SpareTopics topics(story, reference);
  if (money.size() <= kMostFigures) MatchCurrencySlips(story, money, topics);
  for (auto& [unit, spares] : by_unit) {
    if (spares.size() > 1 && spares.size() <= kMostFigures) Leftovers(story, spares, topics).Weigh();
  }
}

}  // namespace crossread
