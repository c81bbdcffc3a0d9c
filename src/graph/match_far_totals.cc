// SPDX-License-Identifier: Apache-2.0
// Totals that stand in another sentence than what they are made of: "74 in favour … The ayes came from three parties: 48 from …,
// 15 from … and nine from …".
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

constexpr uint32_t kBack = 3;        // sentences back to the total of a list
constexpr double kLeast = 15;        // smaller totals are met by chance
constexpr double kOff = 0.05;        // of the total, that a list misses it by
constexpr double kOffMoney = 0.1;
constexpr uint32_t kPart = 9;        // tokens of one part of a list

class Reader : NumeralReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : NumeralReader(story, doc), reference_(reference) {
    numerals_ = BySentence();
    for (const std::vector<Numeral>& numerals : numerals_) {
      for (const Numeral& numeral : numerals) largest_ = std::max(largest_, numeral.value);
    }
    for (uint32_t s = 0; s < numerals_.size(); ++s) {
      if (numerals_[s].size() >= 2 && largest_ >= kLeast) List(s), Awards(s);
    }
  }

 private:
  TokenRange Tokens(uint32_t s) const { return copy_.sentences[s].tokens; }


  /// Parts behind a colon, or of what a sentence opens with ("Of the rebels, 51 …, 20 … and 14 …"): none of their total in it.
  void List(uint32_t s) {
    const TokenRange sentence = Tokens(s);
    uint32_t from = sentence.first;
    bool whole = false;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (Words(i) == ":" && std::any_of(numerals_[s].begin(), numerals_[s].end(), [&](const Numeral& numeral) { return numeral.core.first == i + 1; })) from = i + 1, whole = true;
    }
    const bool of = Is(sentence.first, {"of"}) && Is(sentence.first + 1, {"the", "those", "these", "its", "their"});
    if (!whole && !of) return;
    std::vector<const Numeral*> parts;
    double added = 0, largest = 0;
    for (const Numeral& part : numerals_[s]) {
      if (part.core.first < from) continue;
      if (!IsWholeCount(part) || Is(part.core.last, {"of", "per", "-", "%"})) return;
      if (!parts.empty() && (!Is(part.core.first - 1, {",", "and", ";"}) || part.core.first - parts.back()->core.last > kPart)) return;
      parts.push_back(&part);
      added += part.value;
      largest = std::max(largest, part.value);
    }
    if (parts.size() < 3 || !Is(parts.back()->core.first - 1, {"and"}) || sentence.last - parts.back()->core.last > kPart) return;
    if (Says(sentence, {"including", "others", "other", "among", "least", "about", "rest", "remaining", "some"})) return;
    Far(s, parts, added, largest, whole);
  }

  /// The total that the list comes near to: no number that it makes up stands anywhere.
  void Far(uint32_t s, const std::vector<const Numeral*>& parts, double added, double largest, bool whole) {
    const Numeral* total = nullptr;
    for (uint32_t other = 0; other < numerals_.size(); ++other) {
      for (const Numeral& numeral : numerals_[other]) {
        if (numeral.value == added) return;
        if (other >= s || (whole && s - other > kBack) || !IsWholeCount(numeral) || numeral.value < kLeast || numeral.value <= largest) continue;
        if (Is(numeral.core.last, {"per", "%", "-"}) || (numeral.value >= 1900 && numeral.value <= 2100)) continue;
        const double apart = std::fabs(numeral.value - added);
        if (apart > std::max(1.0, kOff * numeral.value) || (!whole && numeral.value > added)) continue;
        if (total != nullptr && total->value != numeral.value) return;
        total = &numeral;
      }
    }
    if (total != nullptr) reference_.topics.push_back(SumTopic(story_, doc_, *total, parts, added));
  }

  /// "$4.2 million in compensatory damages and $9 million in punitive damages", where "$14.2 million" is what it came to.
  void Awards(uint32_t s) {
    const std::vector<Numeral>& own = numerals_[s];
    for (size_t i = 0; i + 1 < own.size(); ++i) {
      const Numeral &one = own[i], &two = own[i + 1];
      if (one.unit == "count" || one.unit != two.unit || !IsMoney({0, 0, 0, one.unit}) || one.hedged || two.hedged) continue;
      const uint32_t end = story_.facts[one.fact].claim.tokens.last, next = story_.facts[two.fact].claim.tokens.last;
      if (!Is(end, {"in", "for"}) || !Is(next, {"in", "for"}) || two.core.first - end > kPart) continue;
      uint32_t joint = two.core.first;
      while (joint > end && !Is(joint - 1, {"and"})) --joint;
      if (joint == end || two.core.first - joint > 2 || !SameEnd(end, joint - 1, next)) continue;
      const double added = one.value + two.value, largest = std::max(one.value, two.value);
      const Numeral* total = nullptr;
      bool told = false;
      for (const std::vector<Numeral>& numerals : numerals_) {
        for (const Numeral& numeral : numerals) {
          if (numeral.unit != one.unit || numeral.hedged || &numeral == &one || &numeral == &two) continue;
          if (&numerals == &own) told = true;  // the sentence tells it itself
          told = told || std::fabs(numeral.value - added) <= 0.015 * added;
          if (numeral.value > largest && std::fabs(numeral.value - added) <= kOffMoney * added && total == nullptr) total = &numeral;
        }
      }
      if (!told && total != nullptr) reference_.topics.push_back(SumTopic(story_, doc_, *total, {&one, &two}, added));
    }
  }

  /// Both parts are of one kind: "in compensatory *damages* and … in punitive *damages*".
  bool SameEnd(uint32_t end, uint32_t last, uint32_t next) const {
    const std::string_view noun = Words(last - 1);
    if (last <= end + 1) return false;
    for (uint32_t i = next; i < next + 5; ++i) {
      if (Words(i) == noun) return true;
    }
    return false;
  }

  CrossReference& reference_;
  std::vector<std::vector<Numeral>> numerals_;  // by sentence
  double largest_ = 0;
};

}  // namespace

void MatchFarTotals(const Story& story, CrossReference& reference) {
  ReadEach<Reader>(story, reference);
}

}  // namespace crossread
