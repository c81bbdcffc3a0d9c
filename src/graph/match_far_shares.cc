// SPDX-License-Identifier: Apache-2.0
// A change or a part in per cent that one source tells, and the two figures it comes from that another source has: "a 60 per cent drop",
// "from 1,600 pairs to 400"; "more than half of the patients", "24 of the 64 patients", "of the 64, 24 were …".
#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/arithmetic.h"
#include "graph/match.h"
#include "graph/match_sources.h"
#include "graph/sentence_likeness.h"
#include "graph/source_reader.h"
#include "graph/stated_ratio.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 8;   // tokens between two figures of one change, and from a share to the word that names it
constexpr double kAlike = 2.2;   // of what the words say that two sentences share
constexpr double kFar = 2.6;     // times what is true: another whole is meant
constexpr size_t kMost = 60;     // shares and pairs, beyond which the story is a report of figures

/// What a change or a part is said to be.
struct Told {
  DocId doc = 0;
  uint32_t sentence = 0;
  StatedRatio ratio;
  int way = 0;  ///< 1 up, -1 down, 0 a part
};

/// Two figures of one thing.
struct Pair {
  DocId doc = 0;
  uint32_t sentence = 0;
  Numeral from, to;  ///< a part: the part and the whole
  int way = 0;

  double Truth() const { return way == 0 ? from.value / to.value : way * (to.value / from.value - 1); }
};

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, std::vector<Told>& told, std::vector<Pair>& pairs)
      : SourceReader(story, doc), trend_(copy_.lexicon->Class("trend")), base_(copy_.lexicon->Class("other_base")) {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind == BlockKind::kBoilerplate) continue;
      sentence_ = copy_.sentences[s].tokens;
      std::vector<Numeral> numerals = NumeralsOf(story, doc, s);
      ShareUnits(story, copy_, numerals);
      for (const StatedRatio& ratio : RatiosOf(story, doc, s, numerals)) {
        if (ratio.multiple && ratio.value >= 1) continue;
        if (const int way = Way(ratio)) {
          if (Is(ratio.tokens.last, {"since"}) || copy_.lexicon->Get(copy_, std::min(ratio.tokens.last, sentence_.last - 1), base_) == nullptr) told.push_back({doc, s, ratio, way});
        } else if (Is(ratio.tokens.last, {"of"}) && Is(ratio.tokens.last + 1, {"the", "those", "its", "their", "all"})) {
          told.push_back({doc, s, ratio, 0});
        }
      }
      for (size_t i = 0; i + 1 < numerals.size(); ++i) {
        const Numeral &one = numerals[i], &two = numerals[i + 1];
        if (one.hedged || two.hedged || one.unit == "percent" || one.unit == "1" || one.value < 2 || two.value < 2 || one.value == two.value) continue;
        if (two.core.first - one.core.last > kReach) continue;
        const bool units = one.unit == two.unit;
        const bool change = units && ((Led(one, {"from"}) && Led(two, {"to"})) || (Led(one, {"to"}) && Led(two, {"from"})) || (Led(two, {"from"}) && Trend(Start(two) - 2) != 0));
        if (change) {
          const bool from_first = Led(one, {"from"});
          const Numeral& from = from_first ? one : two;
          const Numeral& to = from_first ? two : one;
          pairs.push_back({doc, s, from, to, to.value > from.value ? 1 : -1});
        } else if (one.unit == "count" && units && one.value < two.value && Of(one, two)) {
          pairs.push_back({doc, s, one, two, 0});
        } else if (one.unit == "count" && units && one.value > two.value && one.core.first <= sentence_.first + 2 && Is(sentence_.first, {"of"})) {
          pairs.push_back({doc, s, two, one, 0});
        }
      }
    }
  }

 private:
  uint32_t Start(const Numeral& numeral) const {
    uint32_t i = numeral.core.first;
    while (i > sentence_.first && copy_.tokens[i - 1].kind == TokenKind::kSymbol) --i;
    return i;
  }
  bool Led(const Numeral& numeral, FixedWords<1> words) const { return Start(numeral) > sentence_.first && Is(Start(numeral) - 1, words); }

  int Trend(uint32_t i) const {
    const Sense* sense = i >= sentence_.first && i < sentence_.last ? copy_.lexicon->Get(copy_, i, trend_) : nullptr;
    return sense == nullptr ? 0 : sense->value == "up" ? 1 : -1;
  }

  /// "24 of the 64", "24 out of 64".
  bool Of(const Numeral& one, const Numeral& two) const {
    uint32_t i = one.core.last;
    if (Is(i, {"out"})) ++i;
    if (!Is(i, {"of", "from"})) return false;
    for (++i; i < two.core.first; ++i) {
      if (!Is(i, {"the", "its", "their", "all", "those", "these", "some"})) return false;
    }
    return true;
  }

  /// "a drop of 60 per cent", "a 60 per cent drop", "fell by half", "60 per cent fewer".
  int Way(const StatedRatio& ratio) const {
    for (uint32_t step = 1; step <= 3; ++step) {
      if (ratio.tokens.first >= step) {
        if (const int way = Trend(ratio.tokens.first - step)) return way;
      }
    }
    for (uint32_t i = ratio.tokens.last; i < ratio.tokens.last + 2; ++i) {
      if (const int way = Trend(i)) return way;
    }
    return 0;
  }

  ClassId trend_, base_;
  TokenRange sentence_;
};

class Matcher {
 public:
  Matcher(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) : story_(story), sentences_(sentences), reference_(reference) {
    for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, told_, pairs_);
    if (told_.size() > kMost || pairs_.size() > kMost) return;
    for (const Told& told : told_) Find(told);
  }

 private:
  void Find(const Told& told) {
    const Pair* found = nullptr;
    for (const Pair& pair : pairs_) {
      if (pair.way != told.way) continue;
      if (pair.doc == told.doc ? pair.sentence <= told.sentence + 1 && told.sentence <= pair.sentence + 1 : Fits(told.ratio, pair.Truth())) return;  // it has figures of its own, or is borne out
      if (pair.doc == told.doc || !Tied(told, pair)) continue;
      if (found != nullptr && std::fabs(found->Truth() - pair.Truth()) > 0.02) return;
      if (found == nullptr) found = &pair;
    }
    if (found == nullptr || FarApart(told.ratio.value, found->Truth(), kFar)) return;
    const Passage said = Evidence(told.ratio.words, 1, absl::StrCat(ShowNumber(told.way * told.ratio.value * 100), "%"), told.way == 0 ? told.ratio.shown : absl::StrCat(told.way > 0 ? "+" : "", ShowNumber(told.way * told.ratio.value * 100), "%"));
    if (told.way != 0) return reference_.topics.push_back(ChangeTopic(story_, said, found->from, found->to));
    reference_.topics.push_back(ShareTopic(story_, said, found->from, found->to, absl::StrCat(ShowNumber(std::round(found->Truth() * 1000) / 10), "%")));
  }

  /// They speak of one thing: the new figure of the change, or the thing that the figures count and more of the words.
  bool Tied(const Told& told, const Pair& pair) const {
    const std::vector<Numeral> own = NumeralsOf(story_, told.doc, told.sentence);
    if (told.way != 0) {
      bool other = false;
      for (const Numeral& numeral : own) {
        if (numeral.unit != pair.to.unit || numeral.value < 2) continue;
        const double low = std::min(numeral.value * 0.99, numeral.low), high = std::max(numeral.value * 1.01, numeral.high);  // "between 2,300 and 2,600"
        if (pair.to.value >= 100 && pair.to.value >= low && pair.to.value <= high && high <= 2 * low) return true;
        other = other || !CountsNothing(story_, numeral);
      }
      if (other && pair.to.unit != "count") return false;
    }
    if (Years(told.doc, told.sentence, pair) || Apart(told, pair)) return false;
    return Named(told, pair) && sentences_.Common(told.doc, told.sentence, pair.doc, pair.sentence) >= kAlike && sentences_.Likest(told.doc, told.sentence, pair.doc, pair.sentence);
  }

  /// What the figures count is named in the other sentence.
  bool Named(const Told& told, const Pair& pair) const {
    const Copy& copy = story_.copies[told.doc];
    bool counted = false;
    for (const Numeral* numeral : {&pair.from, &pair.to}) {
      if (numeral->unit != "count") return true;
      if (numeral->fact < 0) continue;
      const std::string& noun = std::get<Quantity>(story_.facts[numeral->fact].claim.said).of;
      if (noun.empty()) continue;
      counted = true;
      const TokenRange sentence = copy.sentences[told.sentence].tokens;
      for (uint32_t i = sentence.first; i < sentence.last; ++i) {
        const std::string_view word = copy.Words(copy.tokens[i]);
        if (word.size() < noun.size() || word.size() > noun.size() + 3) continue;
        if (std::equal(noun.begin(), noun.end(), word.begin(), [](char a, char b) { return a == Lower(b); })) return true;
      }
    }
    return !counted && told.way != 0;
  }

  /// Either tells of a side of it that the other does not: "at home", "in the north", "exports".
  bool Apart(const Told& told, const Pair& pair) const {
    const auto says = [&](DocId doc, uint32_t sentence, auto& words) {
      const Copy& copy = story_.copies[doc];
      const TokenRange tokens = copy.sentences[sentence].tokens;
      for (uint32_t i = tokens.first; i < tokens.last; ++i) {
        if (IsOneOf(copy, i, words)) return true;
      }
      return false;
    };
    static constexpr FixedWord kSides[][2] = {{"north", "northern"}, {"south", "southern"}, {"east", "eastern"}, {"west", "western"}, {"home", "domestic"}, {"abroad", "foreign"}, {"exports", "export"}, {"imports", "import"},
                                              {"women", "female"}, {"men", "male"}, {"online", "digital"}};
    return std::any_of(std::begin(kSides), std::end(kSides), [&](const auto& words) { return says(told.doc, told.sentence, words) != says(pair.doc, pair.sentence, words); });
  }

  /// Both name years, and no year in common.
  bool Years(DocId doc, uint32_t sentence, const Pair& pair) const {
    const std::vector<int32_t> one = YearsOf(doc, sentence), other = YearsOf(pair.doc, pair.sentence);
    if (one.empty() || other.empty()) return false;
    return std::none_of(one.begin(), one.end(), [&](int32_t year) { return std::find(other.begin(), other.end(), year) != other.end(); });
  }
  std::vector<int32_t> YearsOf(DocId doc, uint32_t sentence) const {
    std::vector<int32_t> years;
    for (const Fact& fact : FactsOf(story_, doc)) {
      const TimePhrase* phrase = fact.claim.sentence == sentence ? std::get_if<TimePhrase>(&fact.claim.said) : nullptr;
      if (phrase != nullptr && phrase->year != TimePhrase::kOpen) years.push_back(phrase->year);
    }
    return years;
  }

  const Story& story_;
  const SentenceLikeness& sentences_;
  CrossReference& reference_;
  std::vector<Told> told_;
  std::vector<Pair> pairs_;
};

}  // namespace

void MatchFarShares(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) { Matcher(story, sentences, reference); }

}  // namespace crossread
