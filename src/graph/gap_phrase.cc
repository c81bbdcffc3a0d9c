// SPDX-License-Identifier: Apache-2.0
// Number, unit and direction in a row, widened by the words that hedge them.
#include "graph/gap_phrase.h"

#include <algorithm>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

class Finder {
 public:
  explicit Finder(const Copy& copy) : copy_(copy), hedge_(copy.lexicon->Class("chain_hedge")), time_(copy.lexicon->Class("time")) {}

  /// The first gap of `sentence`: "eight days before", "a week after", "the day after", "on the day that".
  std::optional<GapPhrase> Find(const Sentence& sentence) const {
    for (uint32_t i = sentence.tokens.first; i + 2 < sentence.tokens.last; ++i) {
      if (copy_.tokens[i].Is(kQuoted)) continue;
      const std::string unit = Word(i + 1);
      const uint32_t behind = Behind(i + 2);
      const std::string way = Word(behind);
      bool after = way == "after" || way == "following", before = way == "before";
      if (Word(i) == "the" && (unit == "day" || (unit == "same" && way == "day"))) {
        uint32_t next = unit == "same" ? i + 3 : i + 2;
        std::string word = Word(next);
        uint32_t first = i > sentence.tokens.first && Word(i - 1) == "on" ? i - 1 : i;
        bool day_of = first < i && (word == "that" || word == "when" || word == "of" || (unit == "same" && word == "as"));
        if (day_of) return GapPhrase{{first, next + 1}, false, false, 0, 0, "on the same day"};
        if (unit == "day" && (after || before)) return GapPhrase{{i, i + 3}, false, before, 1, 1, before ? "the day before" : "the day after"};
        continue;
      }
      if (!after && !before) continue;
      if (behind >= sentence.tokens.last) continue;
      if (std::optional<GapPhrase> phrase = Measured(sentence, {i, behind + 1}, unit, before)) return phrase;
    }
    return std::nullopt;
  }

  /// The first "nine days earlier", "two weeks later".
  std::optional<GapPhrase> FindBack(const Sentence& sentence) const {
    for (uint32_t i = sentence.tokens.first; i + 2 < sentence.tokens.last; ++i) {
      const uint32_t behind = Behind(i + 2);
      const bool earlier = IsWord(behind, "earlier");
      if (behind >= sentence.tokens.last || copy_.tokens[i].Is(kQuoted) || !(earlier || IsWord(behind, "later"))) continue;
      if (behind + 1 < sentence.tokens.last && LowerWord(copy_, behind + 1).OneOf({"than", "this", "on", "in"})) continue;
      std::optional<GapPhrase> phrase = Measured(sentence, {i, behind + 1}, Word(i + 1), earlier);
      if (!phrase) continue;
      phrase->shown.replace(phrase->shown.rfind(' ') + 1, std::string::npos, earlier ? "earlier" : "later");
      return phrase;
    }
    return std::nullopt;
  }

 private:
  std::string Word(uint32_t i) const { return i < copy_.tokens.size() ? LowerCase(copy_.Words(copy_.tokens[i])) : std::string(); }

  /// Behind "to the day", "to the very hour": the token there, else `i`.
  uint32_t Behind(uint32_t i) const {
    if (!IsWord(i, "to") || !IsWord(i + 1, "the")) return i;
    const uint32_t unit = i + (IsWord(i + 2, "very") ? 3 : 2);
    const bool exact = LowerWord(copy_, unit).OneOf({"day", "hour", "minute", "second"});
    return exact ? unit + 1 : i;
  }
  bool IsWord(uint32_t i, const FixedWord& word) const { return LowerWord(copy_, i) == word; }

  double NumberAt(uint32_t i) const {
    std::string word = Word(i);
    if (word == "a" || word == "an" || word == "one" || word == "per") return 1;  // "per week after" is a rewriter's "a week after"
    if (copy_.tokens[i].kind == TokenKind::kNumber && word.find_first_of(".,") == std::string::npos && word.size() <= 3) return std::atof(word.c_str());
    for (const Sense& sense : copy_.lexicon->Senses(copy_.tokens[i].word)) {
      if (sense.cls == time_ && sense.value == "cardinal") return std::atof(std::string(sense.extra).c_str());
    }
    return 0;
  }

  std::optional<GapPhrase> Measured(const Sentence& sentence, TokenRange tokens, std::string unit, bool before) const {
    double count = NumberAt(tokens.first);
    if (count < 1) return std::nullopt;
    if (unit.size() > 3 && unit.back() == 's') unit.pop_back();
    int64_t n = static_cast<int64_t>(count);
    GapPhrase phrase{tokens, false, before, 0, 0, absl::StrCat(n, " ", unit, n > 1 ? "s" : "", before ? " before" : " after")};
    phrase.exact = tokens.size() > 3 || (tokens.first > sentence.tokens.first && LowerWord(copy_, tokens.first - 1).OneOf({"exactly", "precisely"}));
    if (unit == "hour" && n > 12 && n % 24 == 0) n /= 24, unit = "day";
    if (unit == "day") Set(phrase, n, n, n > 10);
    else if (unit == "week") Set(phrase, 7 * n, 7 * n, n > 1 ? 3 : 1);
    else if (unit == "fortnight") Set(phrase, 14 * n, 14 * n, 2);
    else if (unit == "month") Set(phrase, 28 * n, 31 * n, 3);
    else if (unit == "hour" && n <= 12) phrase.low = 0, phrase.high = 1;
    else return std::nullopt;
    for (uint32_t k = tokens.first; k > sentence.tokens.first && tokens.first - k < 2; --k) {
      const Sense* hedge = copy_.lexicon->Get(copy_, k - 1, hedge_);
      if (hedge == nullptr) continue;
      if (hedge->value == "open") return std::nullopt;
      if (hedge->value != "least") phrase.low = phrase.low / 2;
      if (hedge->value != "most") phrase.high = phrase.high + phrase.high / 2 + 1;
      if (hedge->value == "least") phrase.high = INT32_MAX;
    }
    return phrase;
  }

  /// `low`..`high` days, rounded by `slack`; what is told to the day is a day off at most.
  static void Set(GapPhrase& phrase, int64_t low, int64_t high, int64_t slack) {
    if (phrase.exact) slack = std::min<int64_t>(slack, 1);
    phrase.low = low - slack;
    phrase.high = high + slack;
  }

  const Copy& copy_;
  ClassId hedge_, time_;
};

}  // namespace

std::optional<GapPhrase> FindGap(const Copy& copy, const Sentence& sentence) { return Finder(copy).Find(sentence); }

std::optional<GapPhrase> FindGapBack(const Copy& copy, const Sentence& sentence) { return Finder(copy).FindBack(sentence); }

}  // namespace crossread
