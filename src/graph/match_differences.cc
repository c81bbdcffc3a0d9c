// SPDX-License-Identifier: Apache-2.0
// Two figures and what is said to lie between them: "by 31 votes to 29, a majority of four", "she 15,218 and he 15,171. She won by
// 37", "$310,000, which is $40,000 above the old record of $260,000".
#include <algorithm>
#include <cmath>

#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/numeral_reader.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"
#include "values/slip.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 2;      // sentences between a difference and what it lies between
constexpr uint32_t kFarReach = 3;   // the same, where the two are large
constexpr double kLarge = 500;      // smaller counts are met by chance
constexpr double kClose = 0.7;      // of the larger figure, that the smaller has where the two stand in another sentence
constexpr double kNear = 1.67;      // times the difference: what else lies between
constexpr double kMisread = 3;      // the same for large figures and the words of a vote
constexpr double kRounded = 0.02;   // of the difference, that round figures miss it by

class Reader : NumeralReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : NumeralReader(story, doc), reference_(reference) {
    numerals_ = BySentence();
    for (uint32_t s = 0; s < numerals_.size(); ++s) {
      for (const Numeral& numeral : numerals_[s]) {
        if (Exact(numeral)) {
          const Cue cue = CueOf(numeral);
          if (cue != Cue::kNone) Find(numeral, s, cue);
        }
      }
    }
  }

 private:
  enum class Cue {
    kNone,
    kMargin,   // "a majority of", "votes ahead": of a contest
    kApart,    // "above", "more than", "by"
  };

  uint32_t Start(const Numeral& numeral) const {
    uint32_t i = numeral.core.first;
    while (i > 0 && copy_.tokens[i - 1].kind == TokenKind::kSymbol) --i;
    while (i > 0 && Is(i - 1, {"just", "only", "mere", "a", "but", "precisely", "exactly", "some", "the"})) --i;
    return i;
  }

  /// What a contest is counted in.
  bool IsTally(uint32_t i) const { return Is(i, {"votes", "ballots", "vote", "seats", "points", "goals", "point", "goal", "seat", "runs", "run", "strokes", "shots", "marks"}); }

  Cue CueOf(const Numeral& numeral) const {
    const uint32_t start = Start(numeral);
    uint32_t end = EndOf(numeral);
    const bool vote = IsTally(end);
    const bool counted = vote || (end > 0 && IsTally(end - 1));
    if (vote) ++end;
    if (start > 1 && Is(start - 1, {"of"}) && Is(start - 2, {"majority", "margin", "lead", "cushion", "advantage", "gap", "difference"})) return Cue::kMargin;
    if (Is(end, {"ahead", "adrift", "clear", "behind", "apart"}) && !Is(end + 1, {"schedule", "time"})) return Cue::kMargin;
    if (counted && start > 0 && Is(start - 1, {"by"}) && !Is(end, {"to", "-", "–", "against"})) return Cue::kMargin;
    if (Is(end, {"above", "below"}) || (Is(end, {"more", "fewer", "less", "higher", "lower"}) && Is(end + 1, {"than"}))) return Cue::kApart;
    return Cue::kNone;
  }

  bool OneKind(const Numeral& a, const Numeral& b) const { return a.unit == b.unit && (a.unit != "count" || Counted(a).empty() || Counted(b).empty() || Counted(a) == Counted(b)); }
  /// As NounOf(); a score counts nothing by name.
  std::string_view Counted(const Numeral& numeral) const {
    const std::string_view of = NounOf(numeral);
    return of == "score" ? std::string_view() : of;
  }

  /// "31 votes to 29", "52-48", "31 for and 29 against".
  bool Opposed(const Numeral& one, const Numeral& other) const {
    bool against = false;
    for (uint32_t i = one.core.last; i < other.core.first; ++i) {
      if (!Is(i, {"votes", "to", "-", "–", "seats", "against", "points", "in", "favour", "favor", "for", "and", "with"})) return false;
      against = against || Is(i, {"to", "-", "–", "against", "and"});
    }
    return against;
  }

  void Find(const Numeral& apart, uint32_t s, Cue cue) {
    std::vector<const Numeral*> own, near;
    for (const Numeral& numeral : numerals_[s]) {
      if (&numeral != &apart && Exact(numeral) && OneKind(numeral, apart) && numeral.value > apart.value * 0.5) own.push_back(&numeral);
    }
    if (own.size() == 2) return Check(apart, *own[0], *own[1], s, cue, true);
    if (own.size() > 2) {
      for (size_t i = 0; i + 1 < own.size(); ++i) {
        if (Opposed(*own[i], *own[i + 1]) && cue == Cue::kMargin) return Check(apart, *own[i], *own[i + 1], s, cue, true);
      }
      return;
    }
    for (uint32_t step = 1; step <= kFarReach; ++step) {
      for (const uint32_t other : {s - step, s + step}) {
        if (other >= numerals_.size()) continue;  // before the first sentence, too
        near = own;
        const double least = step > kReach || other > s ? kLarge : cue == Cue::kMargin ? 10 : kLarge;
        for (const Numeral& numeral : numerals_[other]) {
          if (Exact(numeral) && OneKind(numeral, apart) && numeral.value > apart.value && numeral.value >= least) near.push_back(&numeral);
        }
        if (near.size() == 2 && Rivals(*near[0], *near[1], other)) {
          if (std::min(near[0]->value, near[1]->value) < kClose * std::max(near[0]->value, near[1]->value)) return;
          return Check(apart, *near[0], *near[1], s, cue, false);
        }
      }
    }
  }

  /// Not "of the 15,300 valid votes".
  bool Rivals(const Numeral& one, const Numeral& two, uint32_t s) const {
    if (one.core.first == 0 || two.core.first == 0) return false;
    const TokenRange sentence = copy_.sentences[s].tokens;
    const bool cast = Says(sentence, {"valid", "registered", "cast", "turnout", "electorate", "spoiled", "invalid", "capacity"});
    return !cast && !Is(one.core.first - 1, {"of", "all", "from"}) && !Is(two.core.first - 1, {"of", "all", "from"});
  }

  /// Some two numbers near sentence `s` lie as far apart as is told.
  bool Explained(const Numeral& apart, uint32_t s) const {
    std::vector<double> values;
    for (uint32_t other = s > kFarReach ? s - kFarReach : 0; other <= s + kFarReach && other < numerals_.size(); ++other) {
      for (const Numeral& numeral : numerals_[other]) {
        if (&numeral != &apart && OneKind(numeral, apart) && numeral.value >= 0.5 * apart.value) values.push_back(numeral.value);
      }
    }
    for (const double a : values) {
      for (const double b : values) {
        if (std::fabs(a - b - apart.value) <= (apart.unit == "count" ? 0 : kRounded * apart.value)) return true;
      }
    }
    return false;
  }

  bool Printed(double value) const {
    return std::any_of(numerals_.begin(), numerals_.end(), [&](const std::vector<Numeral>& numerals) {
      return std::any_of(numerals.begin(), numerals.end(), [&](const Numeral& numeral) { return numeral.value == value; });
    });
  }

  void Check(const Numeral& apart, const Numeral& one, const Numeral& two, uint32_t s, Cue cue, bool together) {
    const Numeral& more = one.value > two.value ? one : two;
    const Numeral& less = one.value > two.value ? two : one;
    const double truth = more.value - less.value;
    const TokenRange all{std::min({apart.core.first, one.core.first, two.core.first}), std::max({apart.core.last, one.core.last, two.core.last})};
    if (Says(all, {"half-time", "halftime", "interval", "break", "earlier", "previous", "last", "midway"})) return;
    for (uint32_t i = all.first; i + 2 < all.last; ++i) {
      if (Is(i, {"half"}) && Is(i + 1, {"-", "time"})) return;
    }
    if (truth <= 0 || apart.value >= more.value || (!together && Printed(truth)) || Explained(apart, s)) return;
    const double times = std::max(truth, apart.value) / std::min(truth, apart.value);
    const bool won = together && Says({all.first > 12 ? all.first - 12 : 0, all.last}, {"win", "wins", "won", "beat", "victory", "winning", "defeated"});
    const bool sure = cue == Cue::kMargin && (won || Opposed(one, two) || (more.value >= kLarge && less.value >= kClose * more.value));
    if (times > (sure ? kMisread : kNear)) return;
    if (!sure && more.value < kLarge && apart.unit == "count") return;
    reference_.topics.push_back(DifferenceTopic(story_, doc_, apart, {&more, &less}, truth));
  }

  CrossReference& reference_;
  std::vector<std::vector<Numeral>> numerals_;
};

}  // namespace

void MatchDifferences(const Story& story, CrossReference& reference) {
  ReadEach<Reader>(story, reference);
}

}  // namespace crossread
