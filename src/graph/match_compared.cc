// SPDX-License-Identifier: Apache-2.0
// A figure, by how many per cent it is more or less than another, and that other: "$36 a share is 20 per cent above Friday's close of $30",
// "at €27.50, a premium of 25 per cent over the close of €22", "12,400, up a fifth on the 10,300 of the year before".
#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/comparison_reader.h"
#include "graph/match_sources.h"
#include "graph/stated_ratio.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 9;   // tokens from the comparison to what is compared with
constexpr uint32_t kBack = 24;   // and back to what is compared
constexpr double kFar = 2.6;     // times what is true: another whole is meant

class Reader : ComparisonReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference) : ComparisonReader(story, doc), reference_(reference) {
    ForEachSentence(2, [&](uint32_t s, const std::vector<Numeral>& numerals) {
      for (const StatedRatio& ratio : RatiosOf(story, doc, s, numerals)) {
        if ((!ratio.multiple || ratio.value < 1) && !ShareTold(reference, ratio.words)) Compare(ratio, numerals);
      }
    });
  }

 private:
  /// Which way the comparison goes, and behind which token stands what is compared with; 0 where none is made.
  int Way(const StatedRatio& ratio, uint32_t* behind) const {
    uint32_t i = ratio.tokens.last;
    const uint32_t lead = Is(ratio.tokens.first - 1, {"of", "by"}) ? ratio.tokens.first - 2 : ratio.tokens.first - 1;
    const int before = ratio.tokens.first > sentence_.first + 1 ? WayAt(lead) : 0;
    const int next = WayAt(i);
    if (next != 0 && Is(i, {"above", "over", "below", "under"})) return *behind = i + 1, before != 0 && Is(i, {"over", "under"}) ? before : next;
    if (next != 0) ++i;
    if (!Is(i, {"than", "to", "on", "over", "above", "below", "against", "from"}) || (Is(i, {"from"}) && next != 0)) return 0;
    *behind = i + 1;
    return next != 0 ? next : before;
  }

  void Compare(const StatedRatio& ratio, const std::vector<Numeral>& numerals) {
    uint32_t behind = 0;
    const int way = Way(ratio, &behind);
    if (way == 0) return;
    const Numeral* base = nullptr;
    for (const Numeral& numeral : numerals) {
      if (numeral.core.first < behind) continue;
      base = numeral.core.first - behind <= kReach && Exact(numeral) ? &numeral : nullptr;
      break;
    }
    if (base == nullptr || Says({behind, base->core.first}, {",", ";", "and", "but", "while", "when", "which", "that"})) return;
    const Numeral* figure = nullptr;
    for (const Numeral& numeral : numerals) {
      if (numeral.core.first >= ratio.tokens.first || !Exact(numeral) || ratio.tokens.first - numeral.core.last > kBack) continue;
      const bool units = numeral.unit == base->unit || (base->unit != "count" && numeral.unit == "count" && CountsNothing(story_, numeral)) || (numeral.unit != "count" && CountsNothing(story_, *base) && base->unit == "count");
      if (!units || numeral.value == base->value) continue;
      if (!NounOf(numeral).empty() && !NounOf(*base).empty() && NounOf(numeral) != NounOf(*base) && numeral.unit == "count") continue;
      if (Fits(ratio, Change(numeral, *base, way))) return;
      figure = figure == nullptr ? &numeral : figure;
      if (figure->value != numeral.value) return;
    }
    if (figure == nullptr || Says({figure->core.last, ratio.tokens.first}, {";", "while", "but", "whereas"})) return;
    const double truth = Change(*figure, *base, way);
    if (FarApart(ratio.value, truth, kFar)) return;
    const Passage said = Evidence(ratio.words, 1, absl::StrCat(ShowNumber(way * ratio.value * 100), "%"), ratio.shown);
    reference_.topics.push_back(ChangeTopic(story_, said, *base, *figure));
  }

  static double Change(const Numeral& figure, const Numeral& base, int way) { return way * (figure.value / base.value - 1); }

  CrossReference& reference_;
};

}  // namespace

void MatchCompared(const Story& story, CrossReference& reference) { ReadEach<Reader>(story, reference); }

}  // namespace crossread
