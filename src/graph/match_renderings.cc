// SPDX-License-Identifier: Apache-2.0
// Sentences of two sources that render each other, by the figures and the rare words that both have, and the one figure of a unit in
// each that the other source has nowhere: "by 53 votes to 38, with four abstentions", "58 votes to 38, with 4 abstentions".
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "absl/container/flat_hash_set.h"
#include "graph/adds_up.h"
#include "graph/company.h"
#include "graph/figure_sign.h"
#include "graph/match.h"
#include "graph/same_event.h"
#include "graph/sentence_likeness.h"
#include "graph/stated_figures.h"

namespace crossread {
namespace {

constexpr size_t kMostSources = 12;
constexpr size_t kMostSentences = 80;  // of a source, that have figures
constexpr double kFigure = 2;          // what an equal figure weighs, in the unit of SentenceLikeness::Common()
constexpr double kFigures = 1.5;       // equal figures that make a rendering
constexpr double kSomeWords = 2;       // words beside them
constexpr double kFew = 10, kChance = 0.5;
constexpr double kWords = 5;           // words beside a single one
constexpr double kRounded = 0.01;

class Matcher {
 public:
  Matcher(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) : story_(story), reference_(reference), likeness_(sentences), figures_(story), words_(*story.copies.front().lexicon) {
    for (DocId doc = 0; doc < story_.copies.size(); ++doc) Collect(doc);
    told_ = ToldIn(reference_, "figure");
    for (DocId a = 0; a < story_.copies.size(); ++a) {
      for (DocId b = a + 1; b < story_.copies.size(); ++b) Pair(a, b);
    }
  }

 private:
  void Collect(DocId doc) {
    std::vector<uint32_t>& sentences = sentences_.emplace_back();
    for (const Stated& stated : figures_.Of(doc)) {
      if (sentences.empty() || sentences.back() != stated.sentence) sentences.push_back(stated.sentence);
    }
  }

  /// Figures of sentence `s` of `a` that sentence `t` of `b` has as well; a small count is met by chance.
  double Figures(DocId a, uint32_t s, DocId b, uint32_t t) const {
    double shared = 0;
    for (const Stated& one : figures_.Of(a)) {
      if (one.sentence != s) continue;
      const double weight = one.amount.unit == "count" && one.amount.number < kFew ? kChance : 1;
      shared += weight * std::any_of(figures_.Of(b).begin(), figures_.Of(b).end(), [&](const Stated& other) { return other.sentence == t && other.amount.unit == one.amount.unit && other.amount.number == one.amount.number; });
    }
    for (const Fact& one : FactsOf(story_, a)) {
      const TimeRange* range = std::get_if<TimeRange>(&one.value);
      const TimePhrase* phrase = std::get_if<TimePhrase>(&one.claim.said);
      if (one.claim.sentence != s || range == nullptr || phrase == nullptr || phrase->year < 1000) continue;  // told with its year
      const std::span<const Fact> others = FactsOf(story_, b);
      shared += std::any_of(others.begin(), others.end(), [&](const Fact& other) {
        const TimeRange* same = std::get_if<TimeRange>(&other.value);
        return other.claim.sentence == t && same != nullptr && *same == *range;
      });
    }
    return shared;
  }

  void Pair(DocId a, DocId b) {
    const std::vector<uint32_t> &ones = sentences_[a], &others = sentences_[b];
    if (ones.empty() || others.empty() || ones.size() > kMostSentences || others.size() > kMostSentences) return;
    std::vector<double> best_of_one(ones.size()), best_of_other(others.size()), points(ones.size() * others.size());
    for (size_t i = 0; i < ones.size(); ++i) {
      for (size_t k = 0; k < others.size(); ++k) {
        double& own = points[i * others.size() + k] = likeness_.Common(a, ones[i], b, others[k]) + kFigure * Figures(a, ones[i], b, others[k]);
        best_of_one[i] = std::max(best_of_one[i], own);
        best_of_other[k] = std::max(best_of_other[k], own);
      }
    }
    for (size_t i = 0; i < ones.size(); ++i) {
      for (size_t k = 0; k < others.size(); ++k) {
        const double own = points[i * others.size() + k];
        if (own <= 0 || own < best_of_one[i] || own < best_of_other[k]) continue;
        const double words = likeness_.Common(a, ones[i], b, others[k]);
        const bool figures = own - words >= kFigures * kFigure ? words >= kSomeWords : own > words && words >= kWords;
        if (figures) Weigh(a, ones[i], b, others[k]);
      }
    }
  }

  void Weigh(DocId a, uint32_t s, DocId b, uint32_t t) {
    const auto ones = figures_.Left(a, s, b), others = figures_.Left(b, t, a);
    const auto many = [](const auto& left) {
      size_t count = 0;
      for (const auto& [unit, facts] : left) count += facts.size();
      return static_cast<double>(count);
    };
    if (std::max(many(ones), many(others)) > Figures(a, s, b, t)) return;  // they tell of other things besides
    for (const auto& [unit, facts] : ones) {
      const auto found = others.find(unit);
      if (found == others.end() || facts.size() != 1 || found->second.size() != 1) continue;
      if (Opposed(facts[0], found->second[0])) Tell(facts[0], found->second[0]);
    }
  }

  const FigureSign* SignOf(uint32_t fact) {
    if (!signs_) signs_ = FigureSigns(story_, words_);  // few stories need them
    for (const FigureSign& sign : *signs_) {
      if (sign.fact == fact) return &sign;
    }
    return nullptr;
  }

  bool Opposed(uint32_t a, uint32_t b) {
    const Fact &one = story_.facts[a], &two = story_.facts[b];
    const Amount &x = std::get<Amount>(one.value), &y = std::get<Amount>(two.value);
    const double gap = std::fabs(x.number - y.number);
    if (!figures_.Comparable(a, b) || AddsUp(story_, one, two) || AddsUp(story_, two, one) || Rest(one.doc(), x.unit, gap) || Rest(two.doc(), x.unit, gap)) return false;
    if (x.unit != "count") return true;
    const FigureSign *first = SignOf(a), *second = SignOf(b);
    if (first != nullptr && second != nullptr) return TieNouns(story_, *first, *second) >= NounTie::kKin;
    return one.subject.head == two.subject.head;
  }

  /// `doc` tells what lies between the two: the one is a part of the other.
  bool Rest(DocId doc, std::string_view unit, double value) const {
    return std::any_of(figures_.Of(doc).begin(), figures_.Of(doc).end(), [&](const Stated& other) { return other.amount.unit == unit && std::fabs(other.amount.number - value) <= kRounded * value; });
  }

  void Tell(uint32_t a, uint32_t b) {
    TellLikely(story_, {a}, {b}, told_, "rendered", "the two sentences share figures or rare words, and nothing else of the kind is left in either", reference_);
    told_.insert(a), told_.insert(b);
  }

  const Story& story_;
  CrossReference& reference_;
  const SentenceLikeness& likeness_;
  const StatedFigures figures_;
  WordLikeness words_;
  std::optional<std::vector<FigureSign>> signs_;
  std::vector<std::vector<uint32_t>> sentences_;  // by source: those with figures
  absl::flat_hash_set<uint32_t> told_;
};

}  // namespace

void MatchRenderings(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) {
  if (story.documents.size() >= 2 && story.documents.size() <= kMostSources) Matcher(story, sentences, reference);
}

}  // namespace crossread
