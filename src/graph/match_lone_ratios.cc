// SPDX-License-Identifier: Apache-2.0
// The one ratio of a sentence and the only two figures of a kind beside it: "412p for what had been 307p, a premium of 25 per cent",
// "risen to 23. With 160 in the air, that makes a rate of nearly 20 per cent", "62 of the 480 were hit, some 23 per cent of the estate".
#include <algorithm>
#include <cmath>
#include <optional>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/numeral_reader.h"
#include "graph/stated_ratio.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/person_noun.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 26;  // tokens from the figures to the ratio
constexpr size_t kFigures = 4;   // of which any two may be meant
constexpr uint32_t kBack = 3;    // sentences back to a change
constexpr double kClose = 0.06;  // of a share, that what it comes to misses it by
constexpr double kFar = 2.6;     // times what is true: another whole is meant

class Reader : NumeralReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : NumeralReader(story, doc), reference_(reference), trend_(copy_.lexicon->Class("trend")) {
    std::vector<Numeral> before;
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind == BlockKind::kBoilerplate) continue;
      sentence_ = copy_.sentences[s].tokens;
      std::vector<Numeral> numerals = NumeralsOf(story_, doc_, s);
      ShareUnits(story_, copy_, numerals);
      std::vector<StatedRatio> ratios = RatiosOf(story_, doc_, s, numerals);
      if (ratios.size() == 1 && (!ratios[0].multiple || ratios[0].value < 1) && !ShareTold(reference, ratios[0].words)) {
        Weigh(ratios[0], before, numerals);
        if (!ShareTold(reference, ratios[0].words)) Later(ratios[0], numerals, s);
      }
      Changed(numerals, s);
      before = std::move(numerals);
    }
  }

 private:
  enum class Kind { kNone, kPart, kUp, kDown };

  static bool Figure(const Numeral& numeral) {
    return !numeral.hedged && numeral.value > 1 && numeral.unit != "percent" && numeral.unit != "1";
  }
  int TrendAt(uint32_t i) const {
    const Sense* sense = i < sentence_.last ? copy_.lexicon->Get(copy_, i, trend_) : nullptr;
    return sense == nullptr ? 0 : sense->value == "up" ? 1 : -1;
  }

  /// What leads to the ratio: ", a premium of", ", some", "that makes a rate of", "or", "that is".
  Kind Led(const StatedRatio& ratio) const {
    uint32_t i = ratio.tokens.first;
    while (i > sentence_.first && Is(i - 1, {"some", "about", "nearly", "almost", "around", "roughly", "just", "over", "a", "under", "more", "than", "less", "well"})) --i;
    if (i <= sentence_.first + 1) return Kind::kNone;
    if (Is(i - 1, {"of"})) {
      if (const int way = TrendAt(i - 2)) return way > 0 ? Kind::kUp : Kind::kDown;
      return Is(i - 2, {"rate", "share", "proportion", "ratio"}) ? Kind::kPart : Kind::kNone;
    }
    if (const int way = TrendAt(Is(i - 1, {"by"}) ? i - 2 : i - 1)) return way > 0 ? Kind::kUp : Kind::kDown;
    if (Is(i - 1, {"or", "makes", "is", "means", "equals", "represents", "exactly"}) && !Is(i - 2, {"whether"})) return Kind::kPart;
    return Words(i - 1) == "," || Dash(i - 1) ? Kind::kPart : Kind::kNone;
  }

  /// Of what: nothing, "of them", "of the estate"; not "of gross domestic product", "of voters".
  bool OfAll(uint32_t at) const {
    if (!Is(at, {"of"})) return !Is(at, {"stake", "on", "in", "a", "per"}) && !Is(at + 1, {"stake"});
    if (Is(at + 1, {"them", "those", "these", "all"})) return true;
    return Is(at + 1, {"the", "its", "their"}) && Is(at + 2, {"total", "whole", "lot", "estate", "fleet", "number", "workforce", "staff", "sum", "crop", "herd", "flock", "field", "class", "roll", "membership", "network", "stock", "electorate", "vote", "poll"});
  }

  /// "four fifths of the season's quota of 18,000": nothing but whose stands between a share and its whole.
  bool OfNext(const StatedRatio& ratio, const std::vector<Numeral>& own) const {
    if (!Is(ratio.tokens.last, {"of"})) return false;
    for (const Numeral& numeral : own) {
      if (numeral.core.first <= ratio.tokens.last) continue;
      if (numeral.core.first - ratio.tokens.last > 7) return false;
      for (uint32_t i = ratio.tokens.last; i < numeral.core.first; ++i) {
        if (Is(i, {",", "and", "in", "at", "for", "who", "that", "with", "by"})) return false;
      }
      return true;
    }
    return false;
  }

  /// "lent half, that is 18 million": the part behind its share.
  bool Told(const StatedRatio& ratio, const std::vector<Numeral>& own) const {
    uint32_t i = ratio.tokens.last;
    if (!Is(i, {",", "("}) && !Dash(i)) return false;
    bool led = false;
    while (Is(i, {",", "(", "that", "is", "or", "some", "about", "namely", "which"}) || Dash(i) || (i < copy_.tokens.size() && copy_.tokens[i].kind == TokenKind::kSymbol)) led = led || Is(i, {"is", "or", "namely"}), ++i;
    return led && std::any_of(own.begin(), own.end(), [&](const Numeral& numeral) { return numeral.core.first == i; });
  }

  /// "1.76 million tonnes, down from 2.2 million", "648 people, up from 540": kept for a percentage in a later sentence.
  void Changed(const std::vector<Numeral>& own, uint32_t s) {
    for (size_t i = 0; i + 1 < own.size(); ++i) {
      uint32_t at = own[i + 1].core.first;
      while (at > 2 && copy_.tokens[at - 1].kind == TokenKind::kSymbol) --at;
      const int way = Is(at - 1, {"from"}) ? TrendAt(at - 2) : 0;
      if (way == 0 || !Figure(own[i]) || !Figure(own[i + 1]) || (own[i].value > own[i + 1].value) != (way > 0)) continue;
      if (own[i].unit != own[i + 1].unit && !CountsNothing(story_, own[i + 1])) continue;
      changes_.push_back({own[i], own[i + 1], s, way > 0});
    }
  }

  /// "It put the decline at 25 percent", "a weekly increase of 12 percent": of the one change that was told before.
  void Later(const StatedRatio& ratio, const std::vector<Numeral>& own, uint32_t s) {
    if (changes_.size() != 1 || s - changes_[0].sentence > kBack || s == changes_[0].sentence || own.size() != 1) return;
    const uint32_t at = ratio.tokens.first;
    if (at < sentence_.first + 2 || !Is(at - 1, {"of", "at", "by"})) return;
    const bool put = Is(at - 1, {"at"}) && (Says({at - 4 > sentence_.first ? at - 4 : sentence_.first, at}, {"the", "this", "that"}));
    const int way = TrendAt(at - 2);
    if (way == 0 || (way > 0) != changes_[0].up || (Is(at - 1, {"at"}) && !put)) return;
    if (ratio.tokens.last < sentence_.last && Is(ratio.tokens.last, {"in", "on", "for", "since", "over", "of", "to", "from", "among"})) return;
    Change(ratio, changes_[0].from, changes_[0].to, changes_[0].up);
  }

  void Weigh(const StatedRatio& ratio, const std::vector<Numeral>& before, const std::vector<Numeral>& own) {
    const Kind kind = Led(ratio);
    const bool told = Told(ratio, own);
    const bool of = OfNext(ratio, own);
    if ((kind == Kind::kNone || (!OfAll(ratio.tokens.last) && !of)) && !told) return;
    std::vector<const Numeral*> figures;
    for (const Numeral& numeral : own) {
      if (Figure(numeral)) figures.push_back(&numeral);
    }
    const bool back = Is(sentence_.first, {"that", "this", "with", "it"});
    if (figures.size() < 2 && back) {
      for (const Numeral& numeral : before) {
        if (Figure(numeral)) figures.push_back(&numeral);
      }
    }
    // The only two of one unit that come near to the ratio.
    const Numeral* one = nullptr;
    const Numeral* two = nullptr;
    const bool change = kind == Kind::kUp || kind == Kind::kDown;
    if (figures.size() > kFigures) return;
    const bool here = std::any_of(own.begin(), own.end(), Figure);
    for (size_t i = 0; i < figures.size(); ++i) {
      for (size_t k = i + 1; k < figures.size(); ++k) {
        const bool joined = figures[k]->unit == "count" && CountsNothing(story_, *figures[k]) && figures[k]->core.first > 0 && Is(figures[k]->core.first - 1, {"to"});
        if ((figures[i]->unit != figures[k]->unit && !joined) || figures[i]->value == figures[k]->value) continue;
        if (here && figures[i]->core.first < sentence_.first && figures[k]->core.first < sentence_.first) continue;
        const auto [less, more] = std::minmax(figures[i]->value, figures[k]->value);
        const double truth = !change ? less / more : kind == Kind::kUp ? more / less - 1 : 1 - less / more;
        if (figures.size() > 2 && Fits(ratio, truth)) return;
        if (figures.size() > 2 && FarApart(ratio.value, truth, kFar)) continue;
        if (one != nullptr) return;
        one = figures[i], two = figures[k];
      }
    }
    if (one == nullptr) return;
    const Numeral& first = one->core.first < two->core.first ? *one : *two;
    const Numeral& last = &first == one ? *two : *one;
    const bool behind = ratio.tokens.first >= last.core.last;
    if (of) return kind == Kind::kPart && ratio.tokens.first >= EndOf(first) && ratio.tokens.first - EndOf(first) <= 3 && last.core.first > ratio.tokens.last ? Part(ratio, first, last, true) : void();
    if (told) return ratio.tokens.first > first.core.last && last.core.first > ratio.tokens.first && first.value > last.value ? Part(ratio, first, last, true) : void();
    if (behind ? ratio.tokens.first - last.core.last > kReach : !change || first.core.first < ratio.tokens.last || first.core.first - ratio.tokens.last > 3 || !Is(ratio.tokens.last + (Is(ratio.tokens.last, {","}) ? 1 : 0), {"from"})) return;
    if (behind && Says({last.core.last, ratio.tokens.first}, {"while", "but", "whereas", ";", "and"})) return;
    if (Says({first.core.last, last.core.first}, {"than", "per"})) return;
    change ? Change(ratio, first, last, kind == Kind::kUp) : Part(ratio, first, last, false);
  }

  void Part(const StatedRatio& ratio, const Numeral& first, const Numeral& last, bool told) {
    const Numeral& part = first.value < last.value ? first : last;
    const Numeral& whole = &part == &first ? last : first;
    const std::string_view one = NounOf(part), all = NounOf(whole);
    const bool nouns = one.empty() || all.empty() || one == all || (IsPersonNoun(*copy_.lexicon, one) && IsPersonNoun(*copy_.lexicon, all));
    const bool of = Is(part.core.last, {"of"}) || Is(part.core.last, {"out"});
    if (!nouns && !of) return;
    if (!of && !told && !Is(sentence_.first, {"of", "with", "that", "this"})) return;
    const double truth = part.value / whole.value;
    const bool fits = told && !ratio.hedged ? std::fabs(truth - ratio.value) <= kClose * ratio.value : Fits(ratio, truth) || Fits(ratio, 1 - truth);
    if (fits || FarApart(ratio.value, truth, kFar)) return;
    const Passage said = Evidence(ratio.words, 1, ShowNumber(ratio.value * 100), ratio.shown);
    reference_.topics.push_back(ShareTopic(story_, said, part, whole, absl::StrCat(ShowNumber(std::round(truth * 1000) / 10), "%")));
  }

  void Change(const StatedRatio& ratio, const Numeral& first, const Numeral& last, bool up) {
    const Numeral& more = first.value > last.value ? first : last;
    const Numeral& less = &more == &first ? last : first;
    const double change = up ? more.value / less.value - 1 : 1 - less.value / more.value;
    if (Fits(ratio, change) || FarApart(ratio.value, change, kFar)) return;
    if (NounOf(first) != NounOf(last) && !NounOf(first).empty() && !NounOf(last).empty()) return;
    const Numeral& from = up ? less : more;
    const Numeral& to = up ? more : less;
    const Passage said = Evidence(ratio.words, 1, absl::StrCat(ShowNumber(ratio.value * 100), "%"), ratio.shown);
    reference_.topics.push_back(ChangeTopic(story_, said, from, to));
  }

  struct Moved {
    Numeral to, from;
    uint32_t sentence = 0;
    bool up = false;
  };

  CrossReference& reference_;
  ClassId trend_;
  std::vector<Moved> changes_;
  TokenRange sentence_;
};

}  // namespace

void MatchLoneRatios(const Story& story, CrossReference& reference) {
  ReadEach<Reader>(story, reference);
}

}  // namespace crossread
