// SPDX-License-Identifier: Apache-2.0
// Two figures and what the one is said to be of the other: "45 of its 300 branches, or 25 per cent", "540 million, more than half
// of the 1.26 billion", "90 km/h, more than twice the limit of 50".
#include <algorithm>
#include <cmath>
#include <optional>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/fold.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/stated_ratio.h"
#include "graph/sum_topic.h"
#include "graph/numeral_reader.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 8;    // tokens from a part to its share, from a figure to what it is a multiple of
constexpr uint32_t kOf = 5;       // from a share or a part to the whole
constexpr uint32_t kBack = 2;     // sentences back to a whole that is told by its noun

class Reader : NumeralReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : NumeralReader(story, doc), reference_(reference) {}

  void Run() {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind == BlockKind::kBoilerplate) continue;
      sentence_ = copy_.sentences[s].tokens;
      numerals_ = NumeralsOf(story_, doc_, s);
      if (numerals_.empty()) continue;
      ShareUnits(story_, copy_, numerals_);
      for (const StatedRatio& ratio : RatiosOf(story_, doc_, s, numerals_)) {
        if (ratio.multiple) Multiple(ratio);
        else Share(ratio, s);
      }
    }
  }

 private:
  bool Ends(uint32_t i) const { return i >= sentence_.last || Is(i, {",", ".", ";", ")", ":"}) || Dash(i); }

  /// Words that name whose or which stand from `i` to `last`, and no others: "the town's", "its", "Poland's".
  bool Determined(uint32_t i, uint32_t last) const {
    if (last < i || last - i > kOf) return false;
    for (; i < last; ++i) {
      const bool possessor = i + 1 < last && (copy_.tokens[i + 1].Is(kSuffix) || copy_.tokens[i + 1].Is(kCapital));
      if (!possessor && !copy_.tokens[i].Is(kSuffix) && !Is(i, {"the", "its", "his", "her", "their", "our", "all", "those", "these", "some"})) return false;
    }
    return true;
  }

  const Numeral* NumeralAfter(uint32_t at) const {
    for (const Numeral& numeral : numerals_) {
      if (numeral.core.first >= at) return &numeral;
    }
    return nullptr;
  }
  const Numeral* NumeralBefore(uint32_t at) const {
    const Numeral* found = nullptr;
    for (const Numeral& numeral : numerals_) {
      if (numeral.core.last <= at) found = &numeral;
    }
    return found;
  }
  bool Whole(const Numeral* numeral) const { return numeral != nullptr && numeral->value > 0 && numeral->unit != "percent" && numeral->unit != "1"; }

  /// The whole behind "of" at `at`: "of its 300".
  const Numeral* WholeBehindOf(uint32_t at) const {
    const bool out = Is(at, {"out"}) && Is(at + 1, {"of"});
    if (!out && !Is(at, {"of"})) return nullptr;
    const uint32_t first = at + (out ? 2 : 1);
    const Numeral* whole = NumeralAfter(first);
    if (!Whole(whole)) return nullptr;
    uint32_t last = whole->core.first;
    while (last > first && copy_.tokens[last - 1].kind == TokenKind::kSymbol) --last;
    if (last > first && copy_.tokens[last - 1].Is(kAllCaps)) --last;  // "R1.26 billion", "SEK 3bn"
    return Determined(first, last) ? whole : nullptr;
  }

  /// Nothing but "or", "which is", "that is", "equal to" from `first` to the share.
  bool Led(uint32_t first, uint32_t last) const {
    if (last < first || last - first > kReach) return false;
    bool led = false;
    for (uint32_t i = first; i < last; ++i) {
      if (Is(i, {"or", "which", "that", "equal"})) led = true;
      else if (!Is(i, {",", "is", "was", "are", "were", "equals", "makes", "amounts", "to", "just"})) return false;
    }
    return led;
  }

  void Share(const StatedRatio& share, uint32_t s) {
    if (const Numeral* whole = WholeBehindOf(share.tokens.last)) {
      // "26, or 4.1% of the 1,120"
      const Numeral* part = NumeralBefore(share.tokens.first);
      if (Whole(part) && Led(EndOf(*part), share.tokens.first)) return Check(share, *part, *whole);
      // "300 million euros, half of the 900 million that it needs"
      const uint32_t behind = EndOf(*whole);
      const bool apposed = Whole(part) && share.tokens.first == EndOf(*part) + 1 && Is(EndOf(*part), {","}) && (Ends(behind) || Is(behind, {"that", "which", "needed"}));
      if (apposed && part->value > 0 && (part->unit == whole->unit || CountsNothing(story_, *whole))) return Check(share, *part, *whole);
      Told(share, *whole);
      return;
    }
    const bool bracket = share.tokens.first > sentence_.first && Is(share.tokens.first - 1, {"("}) && Is(share.tokens.last, {")"});
    const bool or_led = share.tokens.first > sentence_.first && Is(share.tokens.first - 1, {"or"});
    // "a third of the chamber" in apposition
    const bool apposed = share.tokens.first > sentence_.first && Is(share.tokens.first - 1, {","}) && Ends(share.tokens.last) && share.value < 1;
    const Numeral* last = NumeralBefore(share.tokens.first);
    if (Whole(last) && (bracket || or_led || apposed)) {
      const Numeral* first = NumeralBefore(last->core.first);
      const uint32_t gap = share.tokens.first - last->core.last;
      const bool whose = Is(share.tokens.last, {"of"}) && !Is(share.tokens.last + 1, {"them", "these", "those"});
      if (Whole(first) && WholeBehindOf(first->core.last) == last && gap <= kReach && !whose && !Broken(last->core.last, share.tokens.first, or_led)) return Check(share, *first, *last);
      // "Of the 1,120 people tested, 26, or 2.3%, were carriers"; "Of the 2,418 who began, 2,152 stayed to the end, 79 per cent,"
      const bool near = or_led || bracket ? share.tokens.first - EndOf(*last) <= 3 : gap <= kReach && !Broken(last->core.last, share.tokens.first, false);
      if (Whole(first) && first->core.first <= sentence_.first + 3 && OpensWithOf(*first) && near && !whose) return Check(share, *last, *first);
      if (whose && (or_led || bracket) && share.tokens.first - EndOf(*last) <= 3) ByNoun(share, *last, s);
    }
    // "61 per cent (4,100 of the 10,000 voters)", "Turnout was 61 per cent: 4,100 of …"
    const uint32_t end = share.tokens.last;
    const bool turnout = Is(sentence_.first, {"turnout"}) && Is(end, {":", ","});
    if (Is(end, {"("}) || turnout || (Is(end, {","}) && Is(end + 1, {"or"}))) {
      const Numeral* part = NumeralAfter(end);
      if (Whole(part) && part->core.first <= end + 2) {
        if (const Numeral* whole = WholeBehindOf(part->core.last)) Check(share, *part, *whole);
      }
    }
  }

  /// A clause of its own begins between a whole and a share: "…, and 25 per cent of".
  bool Broken(uint32_t first, uint32_t last, bool or_led) const {
    for (uint32_t i = first; i < last; ++i) {
      if (Is(i, {"and", "while", "but", ";", "than"})) return true;
      if (!or_led && Is(i, {"which", "who", "that"})) return true;  // "575 of the 612 who voted, or 94 per cent"
    }
    return false;
  }

  bool OpensWithOf(const Numeral& numeral) const {
    uint32_t at = numeral.core.first;
    if (at > sentence_.first && Is(at - 1, {"the", "those", "these", "its"})) --at;
    return at > sentence_.first && Is(at - 1, {"of"});
  }

  /// "A third of the 90 passengers, 40 people, were …": the part in apposition behind its share and whole.
  void Told(const StatedRatio& share, const Numeral& whole) {
    const Numeral* part = NumeralAfter(whole.core.last);
    if (!Whole(part)) return;
    uint32_t lead = part->core.first;
    if (lead > 0 && Is(lead - 1, {"or", "some", "about"})) --lead;
    if (lead == 0 || !Is(lead - 1, {",", "("}) || lead - whole.core.last > 5 || lead - whole.core.last < 2) return;
    uint32_t end = part->core.last;
    if (Is(end, {"of"}) && Is(end + 1, {"them"})) end += 2;
    else if (!Ends(end) && Ends(end + 1)) ++end;
    if (!Ends(end) || Is(end, {":"})) return;
    if (end < sentence_.last && Is(end, {"."}) && Is(lead - 1, {"("})) return;
    Check(share, *part, whole);
  }

  /// "26, or 4.1% of suspected cases": a whole that was told before, beside the same words.
  void ByNoun(const StatedRatio& share, const Numeral& part, uint32_t s) {
    TokenRange noun{share.tokens.last + 1, share.tokens.last + 1};
    if (Is(noun.first, {"the", "all", "its", "their"})) noun = {noun.first + 1, noun.first + 1};
    while (!Ends(noun.last) && copy_.tokens[noun.last].kind == TokenKind::kWord) ++noun.last;
    if (noun.empty() || noun.size() > 3) return;
    std::optional<Numeral> whole;
    for (uint32_t before = s > kBack ? s - kBack : 0; before <= s; ++before) {
      const TokenRange sentence = copy_.sentences[before].tokens;
      for (Numeral& numeral : NumeralsOf(story_, doc_, before)) {
        if (numeral.value <= part.value || numeral.unit != part.unit || numeral.core.first >= part.core.first) continue;
        const uint32_t from = numeral.core.first > sentence.first + kReach ? numeral.core.first - kReach : sentence.first;
        if (!Stands(noun, {from, std::min(sentence.last, numeral.core.last + noun.size())})) continue;
        if (whole && whole->value != numeral.value) return;
        whole = std::move(numeral);
      }
    }
    if (whole) Check(share, part, *whole);
  }

  /// The words of `phrase` stand in `range`, in any capitalisation.
  bool Stands(TokenRange phrase, TokenRange range) const {
    for (uint32_t i = range.first; i + phrase.size() <= range.last; ++i) {
      uint32_t same = 0;
      while (same < phrase.size() && SameFolded(copy_.Words(copy_.tokens[i + same]), LowerCase(copy_.Words(copy_.tokens[phrase.first + same])))) ++same;
      if (same == phrase.size()) return true;
    }
    return false;
  }

  /// "90 km/h, more than twice the limit of 50": the figure, then what it is of another, then the other.
  void Multiple(const StatedRatio& ratio) {
    const Numeral* figure = NumeralBefore(ratio.tokens.first);
    const Numeral* other = NumeralAfter(ratio.tokens.last);
    if (!Whole(figure) || !Whole(other) || figure->value == other->value) return;
    const uint32_t first = EndOf(*figure);
    if (ratio.tokens.first < first || ratio.tokens.first - first > 4 || other->core.first - ratio.tokens.last > kReach) return;
    bool led = false;
    for (uint32_t i = first; i < ratio.tokens.first; ++i) {
      led = led || Is(i, {",", "or", "("}) || Dash(i);
      if (!Is(i, {",", "or", "which", "that", "is", "was", "an", "hour", "("}) && !Dash(i)) return;
    }
    const uint32_t of = ratio.tokens.last + (Is(ratio.tokens.last, {"of"}) ? 1 : 0);
    if (!led || !Is(of, {"the", "its", "their", "a", "that", "last", "his", "her"})) return;
    for (uint32_t i = ratio.tokens.last; i < other->core.first; ++i) {
      if (Ends(i) || Is(i, {"and", "than", "in", "since", "as", "from", "to", "by"})) return;
    }
    const bool bare = CountsNothing(story_, *other);
    if (other->unit != figure->unit && !bare) return;
    if (other->unit == "count" && figure->unit == "count" && !bare && figure->fact >= 0) {
      const std::string& one = std::get<Quantity>(story_.facts[figure->fact].claim.said).of;
      if (!one.empty() && one != std::get<Quantity>(story_.facts[other->fact].claim.said).of) return;
    }
    Check(ratio, *figure, *other);
  }

  void Check(const StatedRatio& share, const Numeral& part, const Numeral& whole) {
    const bool bare = CountsNothing(story_, whole) || CountsNothing(story_, part);
    if (!share.multiple && ((part.unit != whole.unit && !bare) || part.value > whole.value)) return;
    if (whole.low <= 0 || std::isinf(whole.high) || std::isinf(part.high)) return;
    const double low = part.low / whole.high, high = part.high / whole.low;
    if (high >= share.low && low <= share.high) return;
    const double ratio = part.value / whole.value;
    const Passage said = Evidence(share.words, 1, ShowNumber(share.multiple ? share.value : share.value * 100), share.shown);
    reference_.topics.push_back(ShareTopic(story_, said, part, whole, share.multiple ? absl::StrCat(ShowNumber(std::round(ratio * 10) / 10), " times") : absl::StrCat(ShowNumber(ratio < 0.1 ? std::round(ratio * 1000) / 10 : std::round(ratio * 100)), "%")));
  }

  CrossReference& reference_;
  TokenRange sentence_;
  std::vector<Numeral> numerals_;
};

}  // namespace

void MatchParts(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference).Run();
}

}  // namespace crossread
