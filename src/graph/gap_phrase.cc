// SPDX-License-Identifier: Apache-2.0
// Number, unit and direction in a row, widened by the words that hedge them.
#include "graph/gap_phrase.h"

#include <algorithm>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "grammar/lemma.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"

namespace crossread {
namespace {

constexpr uint32_t kPerfectReach = 9;  // tokens from "had been" to how long

/// Of data/en/step.tsv and event.tsv, what goes on for days.
constexpr std::string_view kGoOn[] = {"talks", "trial", "walkout", "protest", "siege", "meeting", "session", "debate"};

class Finder {
 public:
  Finder(const Copy& copy, const Sentence& sentence)
      : copy_(copy), first_(sentence.tokens.first), last_(sentence.tokens.last), hedge_(copy.lexicon->Class("chain_hedge")), time_(copy.lexicon->Class("time")) {}

  std::vector<GapPhrase> FindAll() const {
    std::vector<GapPhrase> gaps;
    for (uint32_t i = first_; i + 2 < last_; ++i) {
      if (copy_.tokens[i].Is(kQuoted)) continue;
      std::optional<GapPhrase> gap = IsWord(i, "the") ? Day(i) : Counted(i);
      if (!gap) continue;
      i = gap->tokens.last - 1;
      gaps.push_back(*std::move(gap));
    }
    return gaps;
  }

 private:
  struct Count {
    double number = 0;
    uint32_t unit = 0;  ///< token
  };

  std::string Word(uint32_t i) const { return i < last_ ? LowerCase(copy_.Words(copy_.tokens[i])) : std::string(); }
  bool IsWord(uint32_t i, const FixedWord& word) const { return i < last_ && LowerWord(copy_, i) == word; }
  template <size_t n>
  bool IsOne(uint32_t i, FixedWords<n> words) const {
    return i < last_ && LowerWord(copy_, i).OneOf<n>(words);
  }
  bool Ends(uint32_t i) const { return i >= last_ || copy_.tokens[i].kind == TokenKind::kPunct; }

  /// "the day after", "on the same day that", "on the night the fleet sailed".
  std::optional<GapPhrase> Day(uint32_t i) const {
    const uint32_t unit = i + (IsOne(i + 1, {"same", "very"}) ? 2 : 1);
    if (IsWord(i + 1, "eve") && IsWord(i + 2, "of")) return GapPhrase{{i > first_ && IsWord(i - 1, "on") ? i - 1 : i, i + 3}, GapFrom::kNext, false, true, 1, 1, 1, 1, "the day before"};
    const bool part = IsOne(unit, {"night", "morning", "evening", "afternoon"});
    if (!part && !IsOne(unit, {"day", "date"})) return std::nullopt;
    const bool on = i > first_ && IsOne(i - 1, {"on", "from", "since", "was"});
    const uint32_t first = on && !IsWord(i - 1, "was") ? i - 1 : i;
    const uint32_t next = unit + 1;
    if (next + 1 >= last_) return std::nullopt;
    const bool before = IsWord(next, "before");
    if (before || IsOne(next, {"after", "following"})) {
      if (Ends(next + 1) || unit > i + 1) return std::nullopt;
      return GapPhrase{{i, next + 1}, GapFrom::kNext, false, before, part ? 0 : 1, 1, part ? 0.4 : 1, part ? 1.2 : 1, absl::StrCat("the ", Word(unit), before ? " before" : " after")};
    }
    if (!on) return std::nullopt;
    const bool joined = IsOne(next, {"that", "when", "of"}) || (unit > i + 1 && IsWord(next, "as"));
    const bool bare = IsOne(next, {"the", "he", "she", "it", "they", "we", "his", "her", "their", "its", "a"}) || (copy_.tokens[next].Is(kCapital) && copy_.tokens[next].kind == TokenKind::kWord);
    if ((!joined && !bare) || (joined && (copy_.tokens[next + 1].kind == TokenKind::kNumber || IsCalendarWord(copy_, next + 1)))) return std::nullopt;  // "of 8 May"
    return GapPhrase{{first, joined ? next + 1 : next}, GapFrom::kNext, !part, false, 0, 0, 0, 0, "on the same day"};
  }

  /// Behind "to the day", "to the very hour": the token there, else `i`.
  uint32_t Behind(uint32_t i) const {
    if (!IsWord(i, "to") || !IsWord(i + 1, "the")) return i;
    const uint32_t unit = i + (IsWord(i + 2, "very") ? 3 : 2);
    return IsOne(unit, {"day", "hour", "minute", "second"}) ? unit + 1 : i;
  }

  /// "nine days before the vote", "nine days earlier", "had been shut for nine days".
  std::optional<GapPhrase> Counted(uint32_t i) const {
    Count count{NumberAt(i), i + 1};
    if (count.number >= 20 && i + 3 < last_ && copy_.Words(copy_.tokens[i + 1]) == "-" && NumberAt(i + 2) < 10) count = {count.number + NumberAt(i + 2), i + 3};  // "seventy-two hours"
    if (count.number < 1 || !IsTimeUnit(copy_, count.unit)) return std::nullopt;
    const uint32_t way = Behind(count.unit + 1);
    if (IsOne(way, {"earlier", "later", "previously", "afterwards", "afterward", "beforehand"})) {
      if (IsOne(way + 1, {"than", "this", "on", "in"})) return std::nullopt;
      const bool earlier = IsOne(way, {"earlier", "previously", "beforehand"});
      return Measured({i, way + 1}, count, earlier, earlier ? "earlier" : "later", GapFrom::kTold);
    }
    if (IsOne(way, {"before", "after", "following"})) {
      const bool before = IsWord(way, "before");
      const bool told = Ends(way + 1) && !copy_.tokens[std::min(way + 1, last_ - 1)].Is(kQuoted);
      return Measured({i, way + 1}, count, before, before ? "before" : "after", told ? GapFrom::kTold : GapFrom::kNext);
    }
    if ((IsWord(way, "ahead") && IsWord(way + 1, "of")) || (IsWord(way, "prior") && IsWord(way + 1, "to"))) return Measured({i, way + 2}, count, true, "before", GapFrom::kNext);
    if (IsWord(way, "in") && IsWord(way + 1, "advance")) {
      const bool of = IsWord(way + 2, "of");
      return Measured({i, way + (of ? 3 : 2)}, count, true, "before", of ? GapFrom::kNext : GapFrom::kTold);
    }
    if (i > first_ && IsWord(i - 1, "within") && IsWord(way, "of")) {
      std::optional<GapPhrase> gap = Measured({i - 1, way + 1}, count, false, "after", GapFrom::kNext);
      if (gap) gap->low = 0, gap->least = 0;
      return gap;
    }
    if (IsWord(way, "into") && IsOne(way + 1, {"the", "a", "his", "her", "their", "its"})) return Measured({i, way + 1}, count, false, "after", GapFrom::kNext);
    if (IsWord(way, "from") && IsOne(way + 1, {"now", "today"})) return Measured({i, way + 2}, count, false, "from now", GapFrom::kNow);
    if (i > first_ && IsWord(i - 1, "in") && IsOne(way, {"'s", "'", "’", "’s"}) && IsWord(way + 1, "time")) return Measured({i, way + 2}, count, false, "from now", GapFrom::kNow);
    if (i > first_ && IsWord(way, "of") && !Word(count.unit).starts_with("hour") && IsOne(i - 1, {"after", "following", "through", "in"}) && Goes(way + 1)) return Measured({i, way + 2}, count, true, "before", GapFrom::kStretch);
    return Lasted(i, way, count);
  }

  /// "had been shut for nine days", "had lain there for nine days when": up to what is told next, or what the story is about.
  std::optional<GapPhrase> Lasted(uint32_t i, uint32_t way, Count count) const {
    uint32_t first = i;
    while (first > first_ && (copy_.lexicon->Get(copy_, first - 1, hedge_) != nullptr || IsOne(first - 1, {"just", "only", "exactly", "precisely", "barely"}))) --first;
    const bool stretch = first > first_ && IsWord(first - 1, "for");
    const bool until = IsOne(way, {"when", "before"}) || (IsWord(way, "by") && IsWord(way + 1, "the") && IsWord(way + 2, "time"));
    if (!(stretch && (until || Ends(way))) && !until) return std::nullopt;
    bool perfect = false;
    for (uint32_t k = first; k > first_ && first - k < kPerfectReach; --k) perfect = perfect || IsOne(k - 1, {"had", "d"});
    if (!perfect) return std::nullopt;
    const uint32_t end = !until ? way : IsWord(way, "by") ? way + 3 : way + 1;
    return Measured({i, end}, count, true, "before", GapFrom::kSince);
  }

  /// A noun for what goes on for days: "talks", "a strike".
  bool Goes(uint32_t i) const {
    if (i >= last_) return false;
    const std::string noun = LemmaOf(*copy_.lexicon, copy_.Words(copy_.tokens[i]), copy_.tokens[i].word, 'n');
    for (std::string_view cls : {"called", "event"}) {
      const Sense* row = copy_.lexicon->FirstSense(noun, copy_.lexicon->Class(cls));
      if (row != nullptr && std::find(std::begin(kGoOn), std::end(kGoOn), row->value) != std::end(kGoOn)) return true;
    }
    return false;
  }

  double NumberAt(uint32_t i) const {
    const Token& token = copy_.tokens[i];
    if (token.kind == TokenKind::kNumber) {
      const std::string_view digits = copy_.Words(token);
      return digits.find_first_of(".,") == std::string::npos && digits.size() <= 3 ? std::atof(std::string(digits).c_str()) : 0;
    }
    if (IsOne(i, {"a", "an", "one", "per"})) return 1;  // "per week after" is a rewriter's "a week after"
    for (const Sense& sense : copy_.lexicon->Senses(token.word)) {
      if (sense.cls == time_ && (sense.value == "cardinal" || sense.value == "tens")) return std::atof(std::string(sense.extra).c_str());
    }
    return 0;
  }

  std::optional<GapPhrase> Measured(TokenRange tokens, Count count, bool before, const char* way, GapFrom from) const {
    std::string unit = Word(count.unit);
    if (unit.size() > 3 && unit.back() == 's') unit.pop_back();
    const int64_t n = static_cast<int64_t>(count.number);
    GapPhrase phrase{tokens, from, false, before, 0, 0, 0, 0, absl::StrCat(n, " ", unit, n > 1 ? "s " : " ", way)};
    phrase.exact = Behind(count.unit + 1) != count.unit + 1 || (tokens.first > first_ && IsOne(tokens.first - 1, {"exactly", "precisely"}));
    if (unit == "day" || unit == "night") Set(phrase, n, n, n > 10);
    else if (unit == "week") Set(phrase, 7 * n, 7 * n, n > 1 ? 3 : 1);
    else if (unit == "fortnight") Set(phrase, 14 * n, 14 * n, 2);
    else if (unit == "month") Set(phrase, 28 * n, 31 * n, 3);
    else if (unit == "hour" && n <= 12) phrase.low = 0, phrase.high = 1;
    else if (unit == "hour") Set(phrase, n / 24, (n + 23) / 24, 0);
    else if (unit == "minute") phrase.low = 0, phrase.high = 1;
    else return std::nullopt;
    SetLength(phrase, static_cast<double>(n), unit);
    for (uint32_t k = tokens.first; k > first_ && tokens.first - k < 2; --k) {
      const Sense* hedge = copy_.lexicon->Get(copy_, k - 1, hedge_);
      if (hedge == nullptr) continue;
      if (hedge->value == "open") return std::nullopt;
      if (hedge->value != "least") phrase.low = phrase.low / 2, phrase.least /= 2;
      if (hedge->value != "most") phrase.high = phrase.high + phrase.high / 2 + 1, phrase.most *= 1.5;
      if (hedge->value == "least") phrase.high = INT32_MAX, phrase.most = GapPhrase::kAnyLength;
    }
    return phrase;
  }

  /// `low`..`high` days, rounded by `slack`, unless they are told to the day.
  static void Set(GapPhrase& phrase, int64_t low, int64_t high, int64_t slack) {
    if (phrase.exact) slack = 0;
    phrase.low = low - slack;
    phrase.high = high + slack;
  }

  /// How far `n` of `unit` may be off: a speaker counts or rounds.
  static void SetLength(GapPhrase& phrase, double n, const std::string& unit) {
    const double each = unit == "minute" ? 1.0 / (24 * 60) : unit == "hour" ? 1.0 / 24 : unit == "week" ? 7 : unit == "fortnight" ? 14 : unit == "month" ? 30.4 : 1;
    double slack = unit == "month" ? 14 : unit == "week" ? (n > 1 ? 3.5 : 1.5) : unit == "fortnight" ? 3 : unit == "hour" ? std::max(0.75, 0.06 * n) / 24 : unit == "minute" ? std::max(4.0, 0.15 * n) / (24 * 60) : n <= 4 ? 1 : n <= 10 ? 0 : 0.1 * n;
    if (phrase.exact) slack = unit == "month" ? 3 : 0.1 * slack;
    phrase.least = std::max(0.0, n * each - slack), phrase.most = n * each + slack;
  }

  const Copy& copy_;
  uint32_t first_, last_;
  ClassId hedge_, time_;
};

}  // namespace

std::vector<GapPhrase> FindGaps(const Copy& copy, const Sentence& sentence) { return Finder(copy, sentence).FindAll(); }

std::optional<GapPhrase> FindGap(const Copy& copy, const Sentence& sentence) {
  for (GapPhrase& gap : FindGaps(copy, sentence)) {
    if (gap.from == GapFrom::kNext) return std::move(gap);
  }
  return std::nullopt;
}

}  // namespace crossread
