// SPDX-License-Identifier: Apache-2.0
// Totals and margins that stand in another sentence than what they are made of: "by 37 votes. She finished with 15,218, he with
// 15,171"; "74 in favour … The ayes came from three parties: 48 from …, 15 from … and nine from …".
#include <algorithm>
#include <cmath>

#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/source_reader.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"
#include "values/slip.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 3;       // sentences between a margin and the results
constexpr uint32_t kBack = 3;        // sentences back to the total of a list
constexpr double kResult = 500;      // fewer votes are counted in many ways
constexpr double kClose = 0.7;       // of the winner's votes, that the loser has where the margin is told
constexpr double kSize = 3;          // times the margin: what else lies between two results
constexpr double kLeast = 15;        // smaller totals are met by chance
constexpr double kOff = 0.05;        // of the total, that a list misses it by
constexpr double kOffMoney = 0.1;
constexpr uint32_t kPart = 9;        // tokens of one part of a list

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), reference_(reference) {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      numerals_.push_back(copy_.sentences[s].kind == BlockKind::kBoilerplate ? std::vector<Numeral>() : NumeralsOf(story_, doc_, s));
      for (const Numeral& numeral : numerals_.back()) largest_ = std::max(largest_, numeral.value);
    }
    for (uint32_t s = 0; s < numerals_.size(); ++s) {
      for (const Numeral& numeral : numerals_[s]) Margin(numeral, s);
      if (numerals_[s].size() >= 2 && largest_ >= kLeast) List(s), Awards(s);
    }
  }

 private:
  TokenRange Tokens(uint32_t s) const { return copy_.sentences[s].tokens; }

  /// "by just 37 votes", "37 votes ahead", "a majority of 37 votes".
  bool IsMargin(const Numeral& numeral) const {
    uint32_t before = numeral.core.first;
    if (!IsWholeCount(numeral) || before == 0 || !Is(numeral.core.last, {"votes", "ballots", "vote"})) return false;
    while (before > 1 && Is(before - 1, {"just", "only", "mere", "a", "but", "precisely", "exactly"})) --before;
    if (Is(before - 1, {"by"}) || Is(numeral.core.last + 1, {"ahead", "clear"})) return true;
    return before > 1 && Is(before - 1, {"of"}) && Is(before - 2, {"margin", "majority", "lead"});
  }

  void Margin(const Numeral& margin, uint32_t s) {
    if (!IsMargin(margin)) return;
    for (uint32_t other = s > kReach ? s - kReach : 0; other <= s + kReach && other < numerals_.size(); ++other) {
      const Numeral* one = nullptr;
      const Numeral* two = nullptr;
      size_t many = 0;
      for (const Numeral& numeral : numerals_[other]) {
        if (numeral.core.first == margin.core.first || numeral.value < kResult || !IsWholeCount(numeral)) continue;
        (one == nullptr ? one : two) = &numeral;
        ++many;
      }
      if (many != 2 || !Opposed(*one, *two, Tokens(other))) continue;
      if (one->value < two->value) std::swap(one, two);
      const double apart = one->value - two->value;
      if (Printed(apart)) return;  // it is told, and this margin is of another night
      if (two->value < kClose * one->value || apart == margin.value) return;
      if (apart <= 0 || apart > kSize * margin.value || margin.value > kSize * apart) continue;
      Topic topic = SumTopic(story_, doc_, margin, {one, two}, apart);
      topic.question = ShowNumber(one->value) + " − " + ShowNumber(two->value) + " = " + ShowNumber(apart);
      reference_.topics.push_back(std::move(topic));
      return;
    }
  }

  bool Printed(double value) const {
    return std::any_of(numerals_.begin(), numerals_.end(), [&](const std::vector<Numeral>& numerals) {
      return std::any_of(numerals.begin(), numerals.end(), [&](const Numeral& numeral) { return numeral.value == value; });
    });
  }

  /// Two results of one vote: "19,104 for A and 19,063 for B", "she finished with 15,218 and he with 15,171"; not "of 15,300 votes".
  bool Opposed(const Numeral& one, const Numeral& two, TokenRange sentence) const {
    if (Says(sentence, {"valid", "registered", "cast", "turnout", "electorate", "spoiled", "invalid", "of"}) && Is(one.core.first - 1, {"of", "all", "from"})) return false;
    for (uint32_t i = one.core.last; i < two.core.first; ++i) {
      if (Is(i, {"to", "and", "against", "while", "-", "–", ",", ";"})) return true;
    }
    return false;
  }

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
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference);
}

}  // namespace crossread
