// SPDX-License-Identifier: Apache-2.0
// A number of things, what falls to each, and what that comes to: "sold 6,200 tickets at $40 each, which brought in $284,000",
// "four games, an average of 310 spectators, 1,420 in all".
#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/numeral_reader.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr double kRounded = 0.04;  // of the product, that round figures miss it by
constexpr double kNear = 2.2;      // times the product: what is told is of something else

class Reader : NumeralReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : NumeralReader(story, doc), reference_(reference) {
    std::vector<Numeral> before;
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind == BlockKind::kBoilerplate) continue;
      sentence_ = copy_.sentences[s].tokens;
      std::vector<Numeral> own = NumeralsOf(story_, doc_, s);
      for (const Numeral& numeral : own) {
        if (Exact(numeral) && IsEach(numeral)) Weigh(numeral, own, before);
      }
      before = std::move(own);
    }
  }

 private:
  /// "$40 each", "200 euros apiece", "two million per captive", "310 a game", "an average of 310".
  bool IsEach(const Numeral& numeral) const {
    const uint32_t end = EndOf(numeral);
    for (uint32_t i = numeral.core.last; i <= end + 1; ++i) {
      if ((Is(i, {"each", "apiece"}) && !Is(i + 1, {"day", "week", "month", "year", "quarter", "season", "night"})) || (Is(i, {"a"}) && Is(i + 1, {"head", "piece", "game", "match", "ticket", "tonne", "ton", "copy", "bottle", "night", "person", "household"})) ||
          (Is(i, {"per"}) && !Is(i + 1, {"cent", "day", "week", "month", "year", "hour", "annum"}))) return i <= end || Is(i - 1, {"euros", "dollars", "pounds"}) || i == end + 1;
    }
    uint32_t at = numeral.core.first;
    while (at > sentence_.first && copy_.tokens[at - 1].kind == TokenKind::kSymbol) --at;
    if (at > sentence_.first + 1 && Is(at - 1, {"of"}) && Is(at - 2, {"average"})) return true;
    for (uint32_t i = at; i > sentence_.first && i + 5 > at; --i) {  // "each pockets a tidy $750,000"
      if (Is(i - 1, {"each"}) && !Is(i, {"of", "day", "week", "month", "year", "quarter", "season", "night"})) return true;
      if (Is(i - 1, {",", "and", ";"})) break;
    }
    if (at > sentence_.first + 2 && Is(at - 1, {"of"}) && Words(at - 2).ends_with("s") && WholeNumberAt(copy_, at - 3) >= 2) return Says(sentence_, {"all", "total", "altogether", ":"});  // "four shifts of 25 men"
    return at > sentence_.first + 2 && Is(at - 1, {"at"}) && WholeNumberAt(copy_, at - 3) >= 2;  // "1,300 boxes at four dollars"
  }

  /// "660 in total", "120 in all".
  bool InAll(const Numeral& numeral) const {
    const uint32_t end = EndOf(numeral);
    return (Is(end, {"in"}) && Is(end + 1, {"all", "total"})) || Is(end, {"altogether"});
  }

  /// Not a number of years, and not itself a share of something.
  bool Counted(const Numeral& numeral) const {
    return Exact(numeral) && numeral.unit == "count" && numeral.value >= 2 && numeral.value == std::floor(numeral.value) && !NounOf(numeral).empty() && !IsEach(numeral);
  }

  void Weigh(const Numeral& each, const std::vector<Numeral>& own, const std::vector<Numeral>& before) {
    const Numeral* number = nullptr;
    const Numeral* total = nullptr;
    const auto look = [&](const std::vector<Numeral>& numerals) {
      bool fits = true;
      for (const Numeral& numeral : numerals) {
        if (&numeral == &each) continue;
        if (numeral.unit == each.unit && (numeral.unit != "count" || InAll(numeral))) {
          if (!Exact(numeral) || (total != nullptr && total->value != numeral.value)) fits = false;
          if (numeral.value > each.value) total = &numeral;
        } else if (Counted(numeral)) {
          if (number != nullptr && number->value != numeral.value) fits = false;
          number = &numeral;
        }
      }
      return fits;
    };
    if (!look(own)) return;
    if ((number == nullptr) != (total == nullptr) && !look(before)) return;
    if (number == nullptr || total == nullptr || SumTold(reference_, *total)) return;
    const double product = number->value * each.value;
    if (std::fabs(product - total->value) <= kRounded * product || product > kNear * total->value || total->value > kNear * product) return;
    if (Says(sentence_, {"minimum", "maximum", "least", "plus", "another", "more", "first", "extra", "also", "including", "deposit"})) return;
    Topic topic = SumTopic(story_, doc_, *total, {number, &each}, product);
    topic.question = absl::StrCat(ShowNumber(number->value), " × ", ShowNumber(each.value), " = ", ShowNumber(product));
    reference_.topics.push_back(std::move(topic));
  }

  CrossReference& reference_;
  TokenRange sentence_;
};

}  // namespace

void MatchProducts(const Story& story, CrossReference& reference) {
  ReadEach<Reader>(story, reference);
}

}  // namespace crossread
