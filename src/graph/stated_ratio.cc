// SPDX-License-Identifier: Apache-2.0
// Percentages and fractions are facts already; "times" and words such as "double" are read with the hedge before them.
#include "graph/stated_ratio.h"
#include "graph/source_reader.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr double kRoom = 0.15;                  // of a ratio, that "about" leaves open beyond its interval

constexpr double kWhole = 1.5, kDecimal = 0.5;  // percentage points by which a printed percentage may be rounded
constexpr double kExact = 0.05;                 // of a percentage
constexpr double kWord = 0.13;                  // of "a third", "twice", "three times", which are said of what comes near
constexpr double kHedged = 0.03;                // of the bound in "more than twice"

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, uint32_t s) : SourceReader(story, doc), tokens_(copy_.sentences[s].tokens), multiple_(copy_.lexicon->Class("multiple")) {}

  std::vector<StatedRatio> Read(const std::vector<Numeral>& numerals) const {
    std::vector<StatedRatio> ratios;
    for (const Numeral& numeral : numerals) {
      if (numeral.fact >= 0) Add(numeral, ratios);
    }
    for (uint32_t i = tokens_.first; i < tokens_.last; ++i) {
      const Sense* sense = copy_.lexicon->Get(copy_, i, multiple_);
      auto inside = [&](const StatedRatio& ratio) { return i >= ratio.tokens.first && i < ratio.tokens.last; };
      if (sense == nullptr || std::any_of(ratios.begin(), ratios.end(), inside)) continue;
      if (i > tokens_.first && Is(i, {"half"}) && Is(i - 1, {"and", "a"})) continue;  // "two and a half"
      ratios.push_back(Word(i, std::atof(std::string(sense->value).c_str())));
    }
    std::sort(ratios.begin(), ratios.end(), [](const StatedRatio& a, const StatedRatio& b) { return a.tokens.first < b.tokens.first; });
    return ratios;
  }

 private:
  void Show(StatedRatio& ratio, TokenRange tokens) const {
    ratio.tokens = tokens;
    ratio.words = copy_.SpanOf(tokens);
    ratio.shown = std::string(copy_.Words(tokens));
  }

  void Add(const Numeral& numeral, std::vector<StatedRatio>& ratios) const {
    const Fact& fact = story_.facts[numeral.fact];
    const Quantity& quantity = std::get<Quantity>(fact.claim.said);
    StatedRatio ratio;
    ratio.multiple = quantity.of == "time" && numeral.value > 1 && Is(numeral.core.last, {"times"});
    const double scale = numeral.unit == "percent" ? 0.01 : ratio.multiple || (numeral.unit == "1" && numeral.value > 0 && numeral.value < 1) ? 1 : 0;
    if (scale == 0) return;
    ratio.hedged = numeral.hedged;
    ratio.value = numeral.value * scale, ratio.low = numeral.low * scale, ratio.high = numeral.high * scale;
    const uint32_t last = ratio.multiple ? numeral.core.last + 1 : std::min(fact.claim.tokens.last, numeral.core.last + (numeral.unit == "percent" ? 2u : 0u));
    Show(ratio, {std::min(fact.claim.tokens.first, numeral.core.first), std::max(last, numeral.core.last)});
    if (numeral.unit == "percent") {
      while (ratio.tokens.last < tokens_.last && Is(ratio.tokens.last, {"%", "per", "percent", "cent", "pc"})) ++ratio.tokens.last;
      const bool decimal = copy_.Words(numeral.core).find('.') != std::string_view::npos;
      const double slack = (decimal ? kDecimal : std::max(kWhole, kExact * numeral.value)) * 0.01;
      Show(ratio, ratio.tokens);
      ratio.low -= slack, ratio.high += slack;
    } else {
      const double slack = ratio.low == ratio.high ? kWord : kHedged;
      ratio.low *= 1 - slack, ratio.high *= 1 + slack;
    }
    ratios.push_back(std::move(ratio));
  }

  StatedRatio Word(uint32_t i, double factor) const {
    StatedRatio ratio;
    ratio.value = factor;
    ratio.multiple = true;
    uint32_t first = i;
    auto before = [&](auto& words) { return first > tokens_.first && Is(first - 1, words); };
    static constexpr FixedWord kThan[] = {"than"}, kMore[] = {"more", "better", "greater"}, kLess[] = {"less", "fewer"};
    static constexpr FixedWord kOver[] = {"over"}, kUnder[] = {"under"}, kNear[] = {"nearly", "almost", "virtually", "practically"}, kAbout[] = {"about", "around", "roughly", "approximately", "some"};
    ratio.low = factor * (1 - kWord), ratio.high = factor * (1 + kWord);
    const double inf = std::numeric_limits<double>::infinity();
    if (before(kThan) && first >= tokens_.first + 2 && Is(first - 2, kMore)) first -= 2, ratio.low = factor * (1 - kHedged), ratio.high = inf;
    else if (before(kThan) && first >= tokens_.first + 2 && Is(first - 2, kLess)) first -= 2, ratio.low = 0, ratio.high = factor * (1 + kHedged);
    else if (before(kOver)) first -= 1, ratio.low = factor * (1 - kHedged), ratio.high = inf;
    else if (before(kUnder)) first -= 1, ratio.low = 0, ratio.high = factor * (1 + kHedged);
    else if (before(kNear)) first -= 1, ratio.low = factor * 0.75, ratio.high = factor * (1 + kHedged);
    else if (before(kAbout)) first -= 1, ratio.low = factor * 0.8, ratio.high = factor * 1.2;
    if (first > tokens_.first && Is(first - 1, {"least"})) ratio.high = inf;
    ratio.hedged = first < i;
    Show(ratio, {first, i + 1});
    return ratio;
  }

  TokenRange tokens_;
  ClassId multiple_;
};

}  // namespace

std::vector<StatedRatio> RatiosOf(const Story& story, DocId doc, uint32_t s, const std::vector<Numeral>& numerals) {
  return Reader(story, doc, s).Read(numerals);
}

bool Fits(const StatedRatio& ratio, double truth) {
  const double slack = ratio.hedged ? kRoom * ratio.value : 0;
  return truth >= ratio.low - slack && truth <= ratio.high + slack;
}

}  // namespace crossread
