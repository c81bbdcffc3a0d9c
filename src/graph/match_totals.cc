// SPDX-License-Identifier: Apache-2.0
// Sums that a sentence works out itself: "23 men and 14 women, 39 people in all",
// "14 people, nine men and six women", "40 buses cost 12 million, or 400,000 each".
#include <algorithm>
#include <cmath>

#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/sum_topic.h"
#include "graph/source_reader.h"
#include "lexicon/fixed_word.h"
#include "values/person_noun.h"

namespace crossread {
namespace {

constexpr uint32_t kPhrase = 6;     // tokens of one part: "nine million in punitive damages"
constexpr double kRounded = 0.015;  // of the total, that parts told in round figures may miss it by
constexpr double kRound = 10000;    // counts from here on are told in round figures
constexpr double kEach = 0.05;      // of what falls to each

class Adder : SourceReader {
 public:
  Adder(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), reference_(reference) {}

  void Run() {
    std::vector<Numeral> before;
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind == BlockKind::kBoilerplate) continue;
      sentence_ = copy_.sentences[s].tokens;
      numerals_ = NumeralsOf(story_, doc_, s);
      ShareUnits(story_, copy_, numerals_);
      if (!before.empty() && !numerals_.empty()) All(before);
      if (numerals_.size() >= 3) {
        for (size_t i = 2; i < numerals_.size(); ++i) InAll(i), Ballots(i), Each(i);
        for (size_t i = 0; i + 2 < numerals_.size(); ++i) Apposed(i);
      }
      before = numerals_;
    }
  }

 private:
  bool Ends(uint32_t i) const { return i >= sentence_.last || Is(i, {",", ".", ";", ")", ":"}) || Dash(i); }

  const Quantity* Counted(const Numeral& numeral) const { return numeral.fact < 0 ? nullptr : &std::get<Quantity>(story_.facts[numeral.fact].claim.said); }
  std::string_view NounOf(const Numeral& numeral) const {
    const Quantity* quantity = Counted(numeral);
    return quantity == nullptr ? std::string_view() : std::string_view(quantity->of);
  }
  static bool Exact(const Numeral& numeral) { return !numeral.hedged && numeral.value > 0; }

  /// Where what stands before a number begins: "$", "SEK".
  uint32_t Start(const Numeral& numeral) const {
    uint32_t i = numeral.core.first;
    while (i > sentence_.first && copy_.tokens[i - 1].kind == TokenKind::kSymbol) --i;
    if (i > sentence_.first && numeral.unit != "count" && copy_.tokens[i - 1].Is(kAllCaps)) --i;
    return i;
  }
  /// Behind a number and the words of its fact.
  uint32_t End(const Numeral& numeral) const {
    return numeral.fact < 0 ? numeral.core.last : std::max(numeral.core.last, std::min(story_.facts[numeral.fact].claim.tokens.last, numeral.core.last + 3));
  }

  /// "a total of 39", "together come to 39", "39 people in all": where the words that announce a total begin; 0 where none do.
  uint32_t Announced(const Numeral& total) const {
    const uint32_t at = Start(total);
    uint32_t end = End(total);
    const bool behind = (Is(end, {"in"}) && Is(end + 1, {"all", "total"})) || Is(end, {"altogether", "overall", "combined"}) || (Is(end, {"all"}) && Is(end + 1, {"told"}));
    uint32_t i = at;
    bool led = false;
    while (i > sentence_.first + 1 && !Ends(i - 1)) {
      if (!Is(i - 1, {"a", "total", "of", "for", "making", "together", "they", "come", "comes", "came", "to", "make", "makes", "made", "combined", "sum", "or", "giving", "which", "amount"})) break;
      led = led || Is(i - 1, {"total", "together", "combined", "sum"});
      --i;
    }
    if (led && Is(i, {"for"})) return i;  // "12 and 14 for a total of 26"
    return (led || behind) && i > sentence_.first + 1 && Ends(i - 1) ? i - 1 : 0;
  }

  /// What stands from `i` to `end` joins two parts of a list.
  bool Joined(uint32_t i, uint32_t end) const {
    bool joined = false;
    for (; i < end; ++i) {
      if (Is(i, {";", "(", ")", "of", "than", "from"}) && !(Is(i, {"of"}) && i + 1 != end)) return false;
      joined = joined || Is(i, {"and", "plus", ","});
    }
    return joined;
  }

  /// `numerals_[at]` is announced as the total of those before it.
  void InAll(size_t at) {
    const Numeral& total = numerals_[at];
    const uint32_t lead = Announced(total);
    if (!Exact(total) || lead == 0) return;
    std::vector<const Numeral*> parts;
    uint32_t next = lead;
    for (size_t i = at; i-- > 0;) {
      const Numeral& part = numerals_[i];
      if (part.core.last > lead) return;
      if (part.unit != total.unit || part.value >= total.value) break;
      if (!Exact(part) || next - End(part) > kPhrase || (parts.empty() ? next < End(part) : !Joined(End(part), next))) break;
      if (part.unit == "count" && !SameKind(part, total)) break;
      parts.insert(parts.begin(), &part);
      next = Start(part);
    }
    if (parts.size() >= 2 && Coordinated(parts)) Check(total, parts);
  }

  /// An "and" stands before the last part.
  bool Coordinated(const std::vector<const Numeral*>& parts) const {
    for (uint32_t i = End(*parts[parts.size() - 2]); i < Start(*parts.back()); ++i) {
      if (Is(i, {"and", "plus"})) return true;
    }
    return false;
  }

  bool SameKind(const Numeral& part, const Numeral& total) const {
    const std::string_view one = NounOf(part), all = NounOf(total);
    if (one.empty() || all.empty() || one == all) return true;
    return all == "person" && IsPersonNoun(*copy_.lexicon, one);
  }

  /// "9,310 votes to accept and 18,204 to reject it, out of 27,914 valid votes".
  void Ballots(size_t at) {
    const Numeral& total = numerals_[at];
    const std::string_view noun = NounOf(total);
    if (!IsWholeCount(total) || (noun != "vote" && noun != "ballot") || total.core.first < 2 || !Is(total.core.first - 1, {"of"}) || !Is(total.core.first - 2, {"out"})) return;
    std::vector<const Numeral*> parts;
    double added = 0;
    for (size_t i = 0; i < at; ++i) {
      const Numeral& part = numerals_[i];
      if (!IsWholeCount(part) || part.value >= total.value || (!NounOf(part).empty() && NounOf(part) != "vote" && NounOf(part) != "ballot")) return;
      added += part.value;
      parts.push_back(&part);
    }
    bool valid = false;
    for (uint32_t i = total.core.last; i < End(total) + 1; ++i) valid = valid || Is(i, {"valid"});
    if (parts.size() >= 2 && Coordinated(parts) && (valid || added > total.value)) Check(total, parts);
  }

  /// "14 people, nine men and six women": people, then only who they were.
  void Apposed(size_t at) {
    const Numeral& total = numerals_[at];
    if (!IsWholeCount(total) || total.value < 3 || !IsPersonNoun(*copy_.lexicon, NounOf(total))) return;
    uint32_t comma = total.core.last + 1;
    const bool anybody = Is(comma - 1, {"people", "persons", "victims", "dead", "casualties", "suspects", "hostages", "survivors"});
    if (Is(comma, {"aboard", "inside", "onboard"})) ++comma;
    if (Is(comma, {"on"}) && Is(comma + 1, {"board"})) comma += 2;
    if (!Is(comma, {","}) && !Dash(comma)) return;
    std::vector<const Numeral*> parts;
    uint32_t next = comma + 1;
    for (size_t i = at + 1; i < numerals_.size() && numerals_[i].core.first == next; ++i) {
      const Numeral& part = numerals_[i];
      if (!IsWholeCount(part) || part.value >= total.value || !IsPersonNoun(*copy_.lexicon, NounOf(part)) || copy_.tokens[part.core.last].Is(kGlued)) return;
      uint32_t end = End(part);
      static constexpr std::string_view kEverybody[] = {"man", "woman", "child", "adult", "boy", "girl"};  // whatever else they are
      if (!anybody && std::find(std::begin(kEverybody), std::end(kEverybody), NounOf(part)) == std::end(kEverybody)) return;
      if (end - part.core.last > 2 || end == part.core.last) return;
      parts.push_back(&part);
      if (Is(end, {","}) && Is(end + 1, {"and"})) ++end;
      if (!Is(end, {",", "and"})) {
        next = end;
        break;
      }
      next = end + 1;
      if (i + 1 == numerals_.size() || numerals_[i + 1].core.first != next) {
        next = end;
        break;
      }
    }
    if (parts.size() < 2 || !Coordinated(parts) || !Ends(next) || Is(next + 1, {"and", "as", "including", "among", "plus", "were", "with"})) return;
    Check(total, parts);
  }

  /// "12 passengers and two crew. All 14 died".
  void All(const std::vector<Numeral>& before) {
    const Numeral& total = numerals_.front();
    if (total.core.first != sentence_.first + 1 || !Is(sentence_.first, {"all"}) || !IsWholeCount(total) || before.size() < 2) return;
    std::vector<const Numeral*> parts;
    for (const Numeral& part : before) {
      if (!IsWholeCount(part) || part.value >= total.value || !IsPersonNoun(*copy_.lexicon, NounOf(part))) return;
      parts.push_back(&part);
    }
    bool joined = false;
    for (uint32_t i = parts[parts.size() - 2]->core.last; i < parts.back()->core.first; ++i) joined = joined || Is(i, {"and"});
    for (size_t i = 0; i + 1 < parts.size(); ++i) {
      if (parts[i + 1]->core.first - parts[i]->core.last > 4) return;
    }
    if (joined) Check(total, parts);
  }

  /// "40 buses cost 12 million euros, or 400,000 euros each"; "each of the 12 families gets 5,000 euros, 50,000 in all".
  void Each(size_t at) {
    const Numeral& last = numerals_[at];
    const Numeral& middle = numerals_[at - 1];
    const Numeral& number = numerals_[at - 2];
    if (!IsWholeCount(number) || number.value < 2 || NounOf(number).empty() || !Exact(middle) || !Exact(last) || middle.unit != last.unit || middle.unit == "percent") return;
    if (middle.unit == "count" && NounOf(middle) != NounOf(last)) return;
    const uint32_t start = number.core.first;
    const bool each = Is(End(last), {"each", "apiece"}) && Is(Start(last) - 1, {"or"}) && (start == sentence_.first || Is(start - 1, {"the", "for"})) && !Says({End(number), Start(middle)}, {"and", "each"});
    const bool all = Announced(last) != 0 && start >= sentence_.first + 3 && Is(start - 1, {"the"}) && Is(start - 2, {"of"}) && Is(start - 3, {"each"});
    if (!each && !all) return;
    const double added = each ? middle.value / number.value : middle.value * number.value;
    if (std::fabs(added - last.value) <= kEach * last.value || added > 3 * last.value || last.value > 3 * added) return;
    Topic topic = SumTopic(story_, doc_, last, {&number, &middle}, added);
    topic.question = (each ? ShowNumber(middle.value) + " / " + ShowNumber(number.value) : ShowNumber(number.value) + " × " + ShowNumber(middle.value)) + " = " + ShowNumber(added);
    reference_.topics.push_back(std::move(topic));
  }

  void Check(const Numeral& total, const std::vector<const Numeral*>& parts) {
    double added = 0;
    bool round = total.unit != "count" || total.value >= kRound || total.value != std::floor(total.value);
    for (const Numeral* part : parts) added += part->value;
    if (NounOf(total) == "vote" || NounOf(total) == "ballot") round = false;
    if (added == total.value || !Breakdown(total.value, added) || (round && std::fabs(added - total.value) <= kRounded * total.value)) return;
    reference_.topics.push_back(SumTopic(story_, doc_, total, parts, added));
  }

  CrossReference& reference_;
  TokenRange sentence_;
  std::vector<Numeral> numerals_;
};

}  // namespace

void MatchTotals(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Adder(story, doc, reference).Run();
}

}  // namespace crossread
