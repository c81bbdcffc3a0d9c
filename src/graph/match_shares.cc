// SPDX-License-Identifier: Apache-2.0
// Percentages against the counts they come from: "from 84 to 63" is not "a fall of 20 per cent".
#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/stated_ratio.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 9;       // tokens between a change and its percentage
constexpr uint32_t kApposed = 16;    // the same, where ", a loss of" leads to the percentage
constexpr uint32_t kBefore = 3;      // between a percentage and the change behind it

struct Change {
  DocId doc = 0;
  uint32_t sentence = 0;
  Numeral from, to;
  double percent() const { return (to.value - from.value) / from.value * 100; }
  uint32_t first() const { return std::min(from.core.first, to.core.first); }
  uint32_t last() const { return std::max(from.core.last, to.core.last); }
};

/// What a change is said to be, in percent of what there was: -25 for "a fall of a quarter", 100 for "doubled".
struct Share {
  DocId doc = 0;
  uint32_t sentence = 0;
  StatedRatio ratio;
  double percent = 0;
  double low = 0, high = 0;
};

/// Slack for rounding of what is printed is in the interval of the share.
bool Fits(const Share& share, double percent) { return percent >= share.low && percent <= share.high; }

class Reckoner {
 public:
  Reckoner(const Story& story, CrossReference& reference) : story_(story), reference_(reference) {}

  void Run() {
    for (DocId doc = 0; doc < story_.copies.size(); ++doc) Read(doc);
    for (const Share& share : shares_) {
      for (const Change& change : changes_) {
        if (share.doc == change.doc && share.sentence == change.sentence && Near(share, change) && !Fits(share, change.percent())) {
          Report(share, change);
        }
      }
    }
  }

 private:
  void Read(DocId doc) {
    const Copy& copy = story_.copies[doc];
    ClassId trend = copy.lexicon->Class("trend");
    for (uint32_t s = 0; s < copy.sentences.size(); ++s) {
      const Sentence& sentence = copy.sentences[s];
      if (sentence.kind == BlockKind::kBoilerplate) continue;
      std::vector<Numeral> numerals = NumeralsOf(story_, doc, s);
      if (numerals.empty()) continue;
      ShareUnits(story_, copy, numerals);
      for (const StatedRatio& ratio : RatiosOf(story_, doc, s, numerals)) {
        if (ratio.multiple && !Times(copy, sentence, ratio)) continue;
        if (ratio.multiple) AddMultiple(doc, s, ratio, Trend(copy, sentence, ratio, trend) < 0 && ratio.value > 1);
        else if (int way = HasOtherBase(copy, sentence, ratio) ? 0 : Trend(copy, sentence, ratio, trend)) AddPart(doc, s, ratio, way);
      }
      for (size_t i = 0; i + 1 < numerals.size(); ++i) {
        if (IsChange(copy, numerals[i], numerals[i + 1], "from", "to")) changes_.push_back({doc, s, numerals[i], numerals[i + 1]});
        else if (IsChange(copy, numerals[i], numerals[i + 1], "to", "from")) changes_.push_back({doc, s, numerals[i + 1], numerals[i]});
        else if (Quoted(copy, numerals, i, trend)) changes_.push_back({doc, s, numerals[i], numerals[i + 1]});
        else if (i + 2 < numerals.size() && DownFrom(copy, numerals[i], numerals[i + 1], numerals[i + 2], trend)) changes_.push_back({doc, s, numerals[i + 2], numerals[i]});
      }
    }
  }

  /// "a drop of a quarter": `way` is -1.
  void AddPart(DocId doc, uint32_t s, const StatedRatio& ratio, int way) {
    const double percent = ratio.value * 100, least = ratio.hedged ? std::max(4.0, percent * 0.2) : 0;
    const double low = std::min(ratio.low * 100, percent - least), high = std::max(ratio.high * 100, percent + least);
    shares_.push_back({doc, s, ratio, way * percent, way > 0 ? low : -high, way > 0 ? high : -low});
  }

  /// "a threefold increase"; "a fourfold reduction" leaves a quarter.
  void AddMultiple(DocId doc, uint32_t s, const StatedRatio& ratio, bool down) {
    auto percent = [&](double factor) { return ((down ? 1 / factor : factor) - 1) * 100; };
    shares_.push_back({doc, s, ratio, percent(ratio.value), percent(down ? ratio.high : ratio.low), percent(down ? std::max(ratio.low, 0.01) : ratio.high)});
  }

  /// "doubled", "a threefold increase", "by half": of a change, rather than of another figure.
  static bool Times(const Copy& copy, const Sentence& sentence, const StatedRatio& ratio) {
    const uint32_t word = ratio.tokens.last - 1, next = ratio.tokens.last;
    auto is = [&](uint32_t i, std::string_view text) { return i >= sentence.tokens.first && i < sentence.tokens.last && copy.Words(copy.tokens[i]) == text; };
    if (is(word, "times") || is(word, "twice")) return false;
    if (is(word, "half")) return ratio.tokens.first > sentence.tokens.first && is(ratio.tokens.first - 1, "by");
    return is(next, "from") || is(next, "to") || is(next, ",") || is(next + 1, "from") || copy.lexicon->Get(copy, std::min(next, sentence.tokens.last - 1), copy.lexicon->Class("trend")) != nullptr;
  }

  static bool IsSign(const Copy& copy, uint32_t i) { return copy.tokens[i].kind == TokenKind::kSymbol; }

  static uint32_t BeforeNumber(const Copy& copy, const Numeral& numeral) {
    uint32_t i = numeral.core.first;
    while (i > 0 && IsSign(copy, i - 1)) --i;
    if (i > 1 && copy.tokens[i - 1].Is(kAllCaps) && numeral.unit != "count") --i;  // "SEK 3bn"
    return i;
  }
  static std::string_view WordBefore(const Copy& copy, const Numeral& numeral) {
    const uint32_t i = BeforeNumber(copy, numeral);
    return i > 0 ? copy.Words(copy.tokens[i - 1]) : std::string_view();
  }

  static bool OneUnit(const Numeral& a, const Numeral& b) {
    return !a.hedged && !b.hedged && a.unit == b.unit && a.unit != "percent" && a.value > 0 && b.value > 0 && a.value != b.value;
  }

  /// "from £84m to £63m", "to £63m from £84m": of one unit, neither hedged.
  static bool IsChange(const Copy& copy, const Numeral& a, const Numeral& b, std::string_view first, std::string_view second) {
    return OneUnit(a, b) && WordBefore(copy, a) == first && WordBefore(copy, b) == second && b.core.first - a.core.last <= 6;
  }

  /// "cost $40,000 before the affair and was quoted at $70,000, a rise of 60 per cent": two sums, then at once what lies between.
  static bool Quoted(const Copy& copy, const std::vector<Numeral>& numerals, size_t i, ClassId trend) {
    if (i != 0 || numerals.size() != 3) return false;
    const Numeral &one = numerals[i], &two = numerals[i + 1], &percent = numerals[i + 2];
    if (percent.unit != "percent" || !OneUnit(one, two) || one.unit == "count") return false;
    uint32_t at = percent.core.first;
    if (at < 4 || !IsOneOf(copy, copy.tokens[at - 1], {"of"}) || copy.lexicon->Get(copy, at - 2, trend) == nullptr || !IsOneOf(copy, copy.tokens[at - 3], {"a", "an"})) return false;
    if (copy.Words(copy.tokens[at - 4]) != "," || at - 4 - two.core.last > 2) return false;
    const bool up = copy.lexicon->Get(copy, at - 2, trend)->value == "up";
    return up == (two.value > one.value);
  }

  /// "to $120 million, down 20 per cent from $200 million": the percentage between the new figure and the old.
  static bool DownFrom(const Copy& copy, const Numeral& now, const Numeral& percent, const Numeral& then, ClassId trend) {
    if (percent.unit != "percent" || !OneUnit(now, then) || WordBefore(copy, then) != "from" || now.unit == "count") return false;
    if (percent.core.first < 2 || copy.lexicon->Get(copy, percent.core.first - 1, trend) == nullptr) return false;
    const std::string_view sign = copy.Words(copy.tokens[percent.core.first - 2]);
    return (sign == "," || sign == "(") && percent.core.first - now.core.last <= 4 && BeforeNumber(copy, then) - percent.core.last <= 3;
  }

  /// "up 10 per cent on last year": reckoned from something else than the change beside it.
  static bool HasOtherBase(const Copy& copy, const Sentence& sentence, const StatedRatio& ratio) {
    ClassId cls = copy.lexicon->Class("other_base");
    uint32_t next = ratio.tokens.last;
    return next < sentence.tokens.last && copy.lexicon->Get(copy, next, cls) != nullptr;
  }

  /// Which way the percentage goes: the nearest trend word at most four tokens away.
  static int Trend(const Copy& copy, const Sentence& sentence, const StatedRatio& ratio, ClassId cls) {
    auto way = [&](uint32_t i) {
      const Sense* sense = copy.lexicon->Get(copy, i, cls);
      return sense == nullptr ? 0 : sense->value == "up" ? 1 : -1;
    };
    for (uint32_t step = 1; step <= 4; ++step) {
      if (ratio.tokens.first >= sentence.tokens.first + step) {
        if (int found = way(ratio.tokens.first - step)) return found;
      }
      if (ratio.tokens.last + step <= sentence.tokens.last) {
        if (int found = way(ratio.tokens.last + step - 1)) return found;
      }
    }
    return 0;
  }

  /// "from 36,000 to 37,800, which the ministry describes as a rise of": nothing else is spoken of.
  static bool Described(const Copy& copy, TokenRange gap) {
    if (gap.size() < 4 || gap.size() > kApposed || !(copy.Words(copy.tokens[gap.first]) == "," || copy.Words(copy.tokens[gap.first + 1]) == ",")) return false;
    bool which = false, called = false;
    for (uint32_t i = gap.first; i < gap.last; ++i) {
      which = which || IsOneOf(copy, copy.tokens[i], {"which", "what"});
      called = called || IsOneOf(copy, copy.tokens[i], {"describe", "describes", "described", "call", "calls", "called", "is", "was", "means", "makes", "represents", "equals", "amounts"});
      if (IsOneOf(copy, copy.tokens[i], {"and", "but", "while", ";"})) return false;
    }
    return which && called;
  }

  /// The share is told of the change beside it: no clause of another begins between them.
  bool Near(const Share& share, const Change& change) const {
    const Copy& copy = story_.copies[share.doc];
    const TokenRange ratio = share.ratio.tokens;
    auto broken = [&](uint32_t first, uint32_t last) {
      for (uint32_t i = first; i < last; ++i) {
        if (IsOneOf(copy, copy.tokens[i], {"while", "whereas", "but", "although", "though", "after", "when", "as", ";", "who", "which", "with"})) return true;
        if (IsWord(copy, i, "and") && i + 1 < last && (copy.tokens[i + 1].Is(kCapital) || IsOneOf(copy, i + 1, {"the", "its", "their", "his", "her", "a", "an"}))) return true;
      }
      return false;
    };
    if (ratio.first >= change.last()) {
      if (Described(copy, {change.last(), ratio.first})) return true;
      const uint32_t gap = ratio.first - change.last();
      bool apposed = false;
      for (uint32_t i = ratio.first > 4 ? ratio.first - 4 : 0; i + 1 < ratio.first; ++i) {
        apposed = apposed || (copy.Words(copy.tokens[i]) == "," && IsOneOf(copy, copy.tokens[i + 1], {"a", "an", "down", "up"}));
      }
      return gap <= (apposed ? kApposed : kReach) && !broken(change.last(), ratio.first);
    }
    if (ratio.last <= change.first()) return change.first() - ratio.last <= kBefore && !broken(ratio.last, change.first());
    return ratio.first >= change.to.core.last && ratio.last <= change.from.core.first;  // "to £63m, down 20 per cent from £84m"
  }

  void Report(const Share& share, const Change& change) {
    const std::string told = share.ratio.multiple ? share.ratio.shown : absl::StrCat(share.percent > 0 ? "+" : "", ShowNumber(share.percent), "%");
    const Passage said = Evidence(share.ratio.words, 1, absl::StrCat(ShowNumber(share.percent), "%"), told);
    reference_.topics.push_back(ChangeTopic(story_, said, change.from, change.to));
  }

  const Story& story_;
  CrossReference& reference_;
  std::vector<Change> changes_;
  std::vector<Share> shares_;
};

}  // namespace

void MatchShares(const Story& story, CrossReference& reference) { Reckoner(story, reference).Run(); }

}  // namespace crossread
