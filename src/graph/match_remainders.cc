// SPDX-License-Identifier: Apache-2.0
// So many at first, so many fewer, so many left: "132 set out, five gave up and 128 came home", "of the 40, 12 were freed, leaving 26".
#include <algorithm>
#include <array>
#include <cmath>

#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/source_reader.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr double kRounded = 0.02;  // of what is left, that round figures miss it by
constexpr double kOff = 0.25;      // of what is left, that a slip takes it away
constexpr size_t kBack = 3;         // sentences back to the whole
constexpr size_t kMost = 5;         // figures of which what is left is left
constexpr uint32_t kNear = 40;  // tokens from what is divided to the last part of it
constexpr uint32_t kVerb = 6;  // tokens from a count to what they did

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), reference_(reference), fate_(copy_.lexicon->Class("remainder")) {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind != BlockKind::kBody) continue;
      sentence_ = copy_.sentences[s].tokens;
      if (!numerals_.empty()) before_.push_back(std::move(numerals_));
      numerals_ = NumeralsOf(story_, doc_, s);
      for (size_t i = 0; i + 2 < numerals_.size(); ++i) Check(numerals_[i], numerals_[i + 1], numerals_[i + 2]);
      for (size_t i = 0; i < numerals_.size(); ++i) Left(i);
    }
  }

 private:
  /// "start", "lost" or "end": what those of `numeral` did, before the next number; empty where the copy does not tell.
  std::string_view FateOf(const Numeral& numeral, uint32_t last) const {
    for (uint32_t i = numeral.core.last; i < std::min({last, sentence_.last, numeral.core.last + kVerb}); ++i) {
      if (const Match match = copy_.lexicon->Longest(copy_, i, sentence_.last, fate_)) return match.sense->value;
    }
    return {};
  }

  /// "leaving 26", "26 are left", "the remaining 26", "the rest, 26".
  bool IsLeft(const Numeral& numeral) const {
    uint32_t at = numeral.core.first;
    while (at > sentence_.first && (Is(at - 1, {"only", "just", "some", "with", "him", "her", "them", "it"}) || copy_.tokens[at - 1].kind == TokenKind::kSymbol)) --at;
    if (at > sentence_.first && Is(at - 1, {"leaving", "leaves", "leave"})) return true;
    if (at > sentence_.first + 1 && Is(at - 1, {"remaining", "other"}) && Is(at - 2, {"the"})) return true;
    if (at > sentence_.first + 2 && Is(at - 1, {",", "(", "–", "—"}) && Is(at - 2, {"rest", "others"}) && Is(at - 3, {"the"})) return true;
    for (uint32_t i = numeral.core.last; i < std::min(numeral.core.last + 3, sentence_.last); ++i) {
      if (Is(i, {"remain", "remains", "remained"}) && !Is(i + 1, {"missing", "in", "unaccounted", "at", "critical", "under", "on"})) return true;
      if (Is(i, {"left"}) && Is(i - 1, {"are", "were", "is", "was"})) return true;
    }
    return false;
  }

  /// A whole and what went from it, in this sentence or with those before, and what is said to be left.
  void Left(size_t at) {
    const Numeral& rest = numerals_[at];
    if (rest.hedged || rest.value < 2 || rest.unit == "percent" || rest.unit == "1" || !IsLeft(rest) || SumTold(reference_, rest)) return;
    std::vector<const Numeral*> told, found;
    const auto add = [&](const std::vector<Numeral>& numerals, size_t many) {
      std::vector<const Numeral*> own;
      for (size_t i = 0; i < many; ++i) {
        if (numerals[i].unit == rest.unit && numerals[i].value >= 1 && !Another(numerals[i], rest)) own.push_back(&numerals[i]);
      }
      told.insert(told.begin(), own.begin(), own.end());
    };
    add(numerals_, at);
    double apart = 0;
    for (size_t back = 0; back <= std::min<size_t>(kBack, before_.size()); ++back) {
      if (back > 0) add(before_[before_.size() - back], before_[before_.size() - back].size());
      if (told.size() > kMost) break;
      if (told.size() == 2 && PartOf(*told[0], *told[1])) std::swap(told[0], told[1]);
      if (told.size() < 2 || (back > 0 && told.front()->value <= rest.value)) continue;
      const double left = LeftOf(told, rest);
      if (left == rest.value) return;
      if (left > 0) found = told, apart = left;
    }
    if (found.empty()) return;
    reference_.topics.push_back(DifferenceTopic(story_, doc_, rest, found, apart));
  }

  /// "Thirty of the 52": what is divided stands behind.
  bool PartOf(const Numeral& part, const Numeral& whole) const {
    if (part.value >= whole.value) return false;
    for (uint32_t i = part.core.last; i < std::min(part.core.last + 3, whole.core.first); ++i) {
      if (Is(i, {"of"}) && whole.core.first - i <= 2 && (i + 1 == whole.core.first || Is(i + 1, {"the", "his", "her", "its", "their", "our", "all", "those"}))) return true;
    }
    return false;
  }

  /// It counts something else than what is left.
  bool Another(const Numeral& numeral, const Numeral& rest) const {
    return !CountsNothing(story_, numeral) && !CountsNothing(story_, rest) && !SameNoun(numeral, rest) && numeral.unit == "count";
  }

  /// What `told` leaves: the value of `rest` where it comes out, what it should be where a slip explains it, else 0.
  double LeftOf(const std::vector<const Numeral*>& told, const Numeral& rest) const {
    const Numeral& whole = *told.front();
    for (size_t from = 1; from + 1 < told.size(); ++from) {  // "900, 300 of them in one town; 40 in sales, the other 260 in the plant"
      double of_part = told[from]->value;
      for (size_t i = from + 1; i < told.size(); ++i) of_part -= told[i]->value;
      if (of_part == rest.value) return rest.value;
    }
    double lost = 0;
    for (const Numeral* numeral : told) {
      if (numeral == &whole) continue;
      if (whole.value - numeral->value == rest.value) return rest.value;
      if (!CountsNothing(story_, *numeral) && !CountsNothing(story_, whole) && !SameNoun(*numeral, whole) && whole.unit == "count") return 0;
      if (Says({numeral->core.first > 2 ? numeral->core.first - 2 : 0, numeral->core.first}, {"including", "another", "more", "than", "least", "them"})) return 0;
      if (numeral->hedged || numeral->value >= whole.value) return 0;
      lost += numeral->value;
    }
    const double left = whole.value - lost;
    if (whole.hedged || rest.value >= whole.value || left <= 0) return 0;
    if (std::fabs(left - rest.value) < (rest.unit == "count" ? 1 : kRounded * left)) return rest.value;
    const bool divided = rest.core.first - whole.core.first <= kNear && Breakdown(whole.value, lost + rest.value);  // it is of this whole
    return divided || std::fabs(left - rest.value) <= std::max(1.0, kOff * left) ? left : 0;
  }

  bool SameNoun(const Numeral& a, const Numeral& b) const {
    if (a.fact < 0 || b.fact < 0) return false;
    return std::get<Quantity>(story_.facts[a.fact].claim.said).of == std::get<Quantity>(story_.facts[b.fact].claim.said).of;
  }

  void Check(const Numeral& first, const Numeral& lost, const Numeral& rest) {
    if (!IsWholeCount(first) || !IsWholeCount(lost) || !IsWholeCount(rest) || lost.value >= first.value || rest.value >= first.value) return;
    const bool leaving = Is(rest.core.first - 1, {"leaving", "leaves"}) || (Is(rest.core.first - 1, {"only", "just", "some"}) && Is(rest.core.first - 2, {"leaving", "leaves"}));
    const bool of = first.core.first > sentence_.first && Is(first.core.first - (Is(first.core.first - 1, {"the", "its", "their"}) ? 2 : 1), {"of"});
    const bool told = FateOf(first, lost.core.first) == "start" && FateOf(lost, rest.core.first) == "lost" && FateOf(rest, sentence_.last) == "end";
    if (!told && !(leaving && (of || FateOf(lost, rest.core.first) == "lost"))) return;
    if (Says({lost.core.first > 2 ? lost.core.first - 2 : 0, lost.core.first}, {"least", "about", "including", "another", "more"})) return;
    const double left = first.value - lost.value;
    if (left == rest.value || std::fabs(left - rest.value) > std::max(3.0, 0.34 * left)) return;
    reference_.topics.push_back(DifferenceTopic(story_, doc_, rest, {&first, &lost}, left));
  }

  CrossReference& reference_;
  ClassId fate_;
  TokenRange sentence_;
  std::vector<Numeral> numerals_;
  std::vector<std::vector<Numeral>> before_;  // of the sentences before that have figures
};

}  // namespace

void MatchRemainders(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference);
}

}  // namespace crossread
