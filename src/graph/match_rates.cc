// SPDX-License-Identifier: Apache-2.0
// What falls to each hour, day or game, and what that comes to: "210 kilometres in seven hours, an average of 30 kilometres an hour",
// "45 goals in 60 games, or 0.75 a game", "500 euros a day; over 40 days that is 20,000 euros".
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/numeral_reader.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr double kRounded = 0.07;   // of a rate, by which it is rounded
constexpr double kRough = 0.15;     // the same, of a rough one or one of a single digit
constexpr double kFar = 4;          // times what is true: another rate is meant
constexpr uint32_t kUnit = 4;       // tokens from a number to "a day"

/// A stretch of time or a number of things over which something is told to fall.
struct Many {
  double number = 0;
  std::string of;   ///< "h", "d", "wk", "mo", "a", or the noun
  Span words;
  bool whole = false;  ///< "last year": one of it
};

class Reader : NumeralReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : NumeralReader(story, doc), reference_(reference) {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind == BlockKind::kBoilerplate) continue;
      sentence_ = copy_.sentences[s].tokens;
      numerals_ = NumeralsOf(story, doc, s);
      if (numerals_.size() >= 2) Sentence(s);
    }
  }

 private:
  static double HoursOf(std::string_view unit) {
    return unit == "h" ? 1 : unit == "d" ? 24 : unit == "wk" ? 168 : unit == "mo" ? 730.5 : unit == "a" ? 8766 : unit == "min" ? 1.0 / 60 : 0;
  }
  static std::string_view UnitOf(std::string_view word) {
    static constexpr std::array<std::array<std::string_view, 2>, 6> kUnits = {{{"minute", "min"}, {"hour", "h"}, {"day", "d"}, {"week", "wk"}, {"month", "mo"}, {"year", "a"}}};
    for (const auto& unit : kUnits) {
      if (word == unit[0]) return unit[1];
    }
    return {};
  }

  /// "a day", "per game", "an hour", "each match" behind `numeral`: of what; empty where it is no rate.
  std::string RateOf(const Numeral& numeral) const {
    if (numeral.unit.ends_with(" per hour")) return "h";
    for (uint32_t i = numeral.core.last; i < std::min(numeral.core.last + kUnit, sentence_.last - 1); ++i) {
      if (Is(i, {",", ".", "and", "of", "in", "for", "to"})) break;
      if (!Is(i, {"a", "an", "per", "every", "each"}) || i == numeral.core.first) continue;
      const std::string_view word = Words(i + 1);
      const std::string_view unit = UnitOf(word);
      return std::string(unit.empty() ? word : unit);
    }
    return {};
  }

  static std::string_view Base(std::string_view unit) { return unit.ends_with(" per hour") ? (unit.starts_with("kilo") ? "km" : "mi") : unit; }

  void Sentence(uint32_t s) {
    const Numeral* rate = nullptr;
    std::string of;
    for (const Numeral& numeral : numerals_) {
      std::string found = RateOf(numeral);
      if (found.empty()) continue;
      if (rate != nullptr) return;
      rate = &numeral, of = std::move(found);
    }
    if (rate == nullptr || rate->value <= 0) return;
    const std::optional<Many> many = Over(s, of, *rate);
    if (!many) return;
    const Numeral* total = nullptr;
    for (const Numeral& numeral : numerals_) {
      if (&numeral == rate || numeral.words == many->words || numeral.hedged || numeral.value <= 0) continue;
      if (Base(rate->unit) != numeral.unit && !(rate->unit == "count" && CountsNothing(story_, *rate))) continue;
      if (numeral.unit == "count" && !NounOf(*rate).empty() && !NounOf(numeral).empty() && NounOf(*rate) != NounOf(numeral)) continue;
      if (total != nullptr) return;
      total = &numeral;
    }
    if (total == nullptr || !Tied(*rate, *total) || SumTold(reference_, *total)) return;
    Weigh(*rate, *many, *total);
  }

  /// ", an average of 310 a game", ", or 310 a day", "that is": the sentence works it out.
  bool Tied(const Numeral& rate, const Numeral& total) const {
    if (Says(sentence_, {"average", "averaging", "averaged", "rate", "altogether", "total"})) return true;
    uint32_t i = std::max(rate.core.first, total.core.first);
    while (i > sentence_.first && (copy_.tokens[i - 1].kind == TokenKind::kSymbol || Is(i - 1, {"about", "some", "nearly", "almost", "around", "roughly"}))) --i;
    return Is(i - 1, {"or", ":", "is", "makes", "made", "to"}) || Dash(i - 1) || (Words(i - 1) == "," && rate.core.first > total.core.first);
  }

  /// The one stretch of time, or number of games, that the rate is of.
  std::optional<Many> Over(uint32_t s, const std::string& of, const Numeral& rate) const {
    std::optional<Many> many;
    const double hours = HoursOf(of);
    if (hours == 0) {
      for (const Numeral& numeral : numerals_) {
        if (&numeral == &rate || numeral.hedged || numeral.value < 2 || !Names(numeral, of)) continue;
        if (many) return std::nullopt;
        many = Many{numeral.value, of, numeral.words};
      }
      return many;
    }
    for (const Fact& fact : FactsOf(story_, doc_)) {
      const TimePhrase* phrase = fact.claim.sentence == s ? std::get_if<TimePhrase>(&fact.claim.said) : nullptr;
      if (phrase == nullptr || Is(fact.claim.tokens.first, {"a", "an", "per", "each", "every"})) continue;
      Many found;
      found.words = fact.claim.words;
      if (phrase->form == TimePhrase::Form::kDuration && phrase->amount > 1 && fact.claim.hedge == Hedge::kNone && phrase->mod == 0) {
        const double unit = phrase->unit == TimeUnit::kHour ? 1 : phrase->unit == TimeUnit::kDay ? 24 : phrase->unit == TimeUnit::kWeek ? 168 : phrase->unit == TimeUnit::kMonth ? 730.5 : phrase->unit == TimeUnit::kYear ? 8766 : phrase->unit == TimeUnit::kMinute ? 1.0 / 60 : 0;
        if (unit == 0) return std::nullopt;
        found.number = phrase->amount * unit / hours;
      } else if (of == "d" && (phrase->unit == TimeUnit::kYear || (phrase->form == TimePhrase::Form::kAbsolute && phrase->month == 0 && phrase->year != TimePhrase::kOpen))) {
        found.number = 365, found.whole = true;  // "last year", "in 2019"
      } else {
        continue;
      }
      if (many) return std::nullopt;
      many = found;
    }
    return many;
  }

  /// "60 games", "12 kilometres".
  bool Names(const Numeral& numeral, const std::string& of) const {
    return NounOf(numeral) == of || (numeral.unit != "count" && of.size() > 3 && TextOf(story_.documents[doc_].text, numeral.words).find(of) != std::string_view::npos);
  }

  void Weigh(const Numeral& rate, const Many& many, const Numeral& total) {
    const double truth = total.value / many.number;
    const bool rough = rate.value < 10 || many.whole;
    const bool average = Says({rate.core.first > sentence_.first + 2 ? rate.core.first - 2 : sentence_.first, rate.core.first}, {"average"});  // which is no hedge here
    const double low = average ? rate.value : rate.low, high = average ? rate.value : rate.high, slack = rough ? kRough : kRounded;
    if (truth >= low * (1 - slack) && truth <= high * (1 + slack)) return;
    if (truth > kFar * rate.value || rate.value > kFar * truth) return;
    Topic topic = SumTopic(story_, doc_, rate, {&total}, truth);
    const std::string words(TextOf(story_.documents[doc_].text, many.words));
    topic.evidence.push_back(Evidence(many.words, 2, words, words));
    const double shown = truth >= 10 ? std::round(truth) : std::round(truth * 100) / 100;
    topic.question = absl::StrCat(ShowNumber(total.value), " / ", ShowNumber(std::round(many.number * 10) / 10), " = ", ShowNumber(shown));
    reference_.topics.push_back(std::move(topic));
  }

  CrossReference& reference_;
  TokenRange sentence_;
  std::vector<Numeral> numerals_;
};

}  // namespace

void MatchRates(const Story& story, CrossReference& reference) { ReadEach<Reader>(story, reference); }

}  // namespace crossread
