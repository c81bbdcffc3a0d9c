// SPDX-License-Identifier: Apache-2.0
// By how much one figure is more or less than another, and both: "£71m, £9m more than the £62m first planned", "61 points, six ahead of
// Velm with 55", "312 metres, 32 metres taller than the old one of 280", "48 seats, down four from 52".
#include <algorithm>
#include <cmath>

#include "graph/arithmetic.h"
#include "graph/comparison_reader.h"
#include "graph/match_sources.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 12;   // tokens from the difference to what is compared with
constexpr uint32_t kBack = 22;    // and back to what is compared
constexpr double kRounded = 0.02; // of the larger figure, that round figures miss the difference by
constexpr double kFar = 3.2;      // times what is true: another figure is meant

class Reader : ComparisonReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference) : ComparisonReader(story, doc), reference_(reference) {
    ForEachSentence(3, [&](uint32_t, const std::vector<Numeral>& numerals) {
      for (const Numeral& apart : numerals) {
        if (Exact(apart) && Compared(apart) != 0 && !SumTold(reference, apart)) Compare(apart, numerals);
      }
    });
  }

 private:
  /// Where what is compared with begins: "nine more than", "nine ahead of", "up nine from", "nine above"; 0 where nothing is compared.
  uint32_t Compared(const Numeral& apart) const {
    uint32_t end = apart.core.last;
    for (uint32_t i = end; i < EndOf(apart) + 1; ++i) {
      if (WayAt(i) == 0) continue;
      if (Is(i + 1, {"than", "of", "from", "to"})) return i + 2;
      return Is(i, {"above", "over", "below", "under", "behind", "beyond"}) ? i + 1 : 0;
    }
    uint32_t start = apart.core.first;
    while (start > sentence_.first && copy_.tokens[start - 1].kind == TokenKind::kSymbol) --start;
    if (start > sentence_.first && WayAt(start - 1) != 0) {  // "up $9m from"
      for (uint32_t i = end; i < EndOf(apart) + 2; ++i) {
        if (Is(i, {"from", "on"})) return i + 1;
      }
    }
    return 0;
  }

  bool OneKind(const Numeral& a, const Numeral& b) const {
    if (a.unit != b.unit) return a.unit == "count" ? CountsNothing(story_, a) : b.unit == "count" && CountsNothing(story_, b);
    return a.unit != "count" || NounOf(a).empty() || NounOf(b).empty() || NounOf(a) == NounOf(b);
  }

  void Compare(const Numeral& apart, const std::vector<Numeral>& numerals) {
    const uint32_t behind = Compared(apart);
    if (behind == 0) return;
    const Numeral* base = nullptr;
    for (const Numeral& numeral : numerals) {
      if (numeral.core.first < behind || Is(numeral.core.first, {"one"})) continue;
      const bool told = Exact(numeral) || (numeral.fact >= 0 && story_.facts[numeral.fact].claim.tokens.first < behind);  // "more than the £62m"
      base = numeral.core.first - behind <= kReach && told ? &numeral : nullptr;
      break;
    }
    if (base == nullptr || !OneKind(*base, apart) || Says({behind, base->core.first}, {";", "and", "but", "while", "when"})) return;
    if (Says({behind, base->core.first}, {","}) && !Says({behind, base->core.first}, {"which", "who", "whose"})) return;
    const Numeral* figure = nullptr;
    for (const Numeral& numeral : numerals) {
      if (numeral.core.first >= apart.core.first || apart.core.first - numeral.core.last > kBack || !Exact(numeral) || !OneKind(numeral, *base) || numeral.value == base->value) continue;
      if (Fits(apart.value, numeral.value, base->value)) return;
      if (figure != nullptr) return;
      figure = &numeral;
    }
    if (figure == nullptr || figure->value == apart.value || Says({figure->core.last, apart.core.first}, {";", "while", "but", "whereas", "and"})) return;
    if (base->value < apart.value && figure->value < apart.value) return;
    const double truth = std::fabs(figure->value - base->value);
    if (truth > kFar * apart.value || apart.value > kFar * truth) return;
    const bool more = figure->value > base->value;
    reference_.topics.push_back(DifferenceTopic(story_, doc_, apart, {more ? figure : base, more ? base : figure}, Clean(truth)));
  }

  static bool Fits(double told, double a, double b) {
    const double truth = std::fabs(a - b);
    const bool round = std::max(a, b) >= 10000 || a != std::floor(a) || b != std::floor(b);
    return std::fabs(truth - told) <= (round ? std::min(kRounded * std::max(a, b), 0.1 * told) : 0.001 * truth);
  }

  /// Without what binary fractions add.
  static double Clean(double value) { return std::round(value * 100) / 100; }

  CrossReference& reference_;
};

}  // namespace

void MatchMore(const Story& story, CrossReference& reference) { ReadEach<Reader>(story, reference); }

}  // namespace crossread
