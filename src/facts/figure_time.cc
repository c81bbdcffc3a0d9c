// SPDX-License-Identifier: Apache-2.0
// Finds what sets a figure's time apart: dates and years before the news, periods, repetitions, the occasion told before it.
#include "facts/figure_time.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "facts/context.h"
#include "lexicon/fixed_word.h"
#include "values/calendar_word.h"

namespace crossread {
namespace {

constexpr int kBackground = 2;  // months before the source's own: what is dated before tells of another occasion

class TimeQualifiers {
 public:
  TimeQualifiers(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, const Quantity& quantity, Fact& fact)
      : copy_(copy), grammar_(grammar), facts_(facts), quantity_(quantity), fact_(fact), tokens_(fact.claim.tokens) {}

  /// Dates long before the source's own day, periods and repetitions: other occasions, other counts.
  void Fill(TokenRange reach) {
    bool dated = Dates(FactsNear(facts_, fact_, 0), reach);
    uint32_t opens = ReachOf(copy_, grammar_, tokens_).first;  // "since 2009, when twelve people died"
    for (uint32_t i = opens > 3 ? opens - 3 : 0; i < opens + 1; ++i) {
      if (copy_.tokens[i].kind == TokenKind::kNumber && IsYear(Word(i)) && i >= SentenceTokens().first && Word(i + 1) == "," && Word(i + 2) == "when") Qualify(Word(i));
    }
    for (uint32_t i = SentenceTokens().first; i < reach.last; ++i) {
      static constexpr WordSet kTold{"in", "24", "48", "a", "per", "each", "every", "ago", "this", "overnight", "daily", "average"};
      if (!kTold.Has(copy_, i)) continue;  // as most
      const LowerWord word = Word(i), next = Word(i + 1);
      if (word == "in") Background(i, dated);
      if (i < reach.first) continue;
      if ((word == "24" || word == "48") && (next == "hours" || next == "hour")) Qualify("24 hours");
      bool per = word == "a" || word == "per" || word == "each" || word == "every";
      per = per && !Word(i + 2).OneOf({"before", "after", "earlier", "later", "ago"});
      if (per && next == "annum") Qualify("per year");
      if (per && next.OneOf({"day", "week", "month", "year", "night"})) Qualify("per " + std::string(next));
      bool past = word == "ago" && (Word(i - 1).starts_with("year") || Word(i - 1).starts_with("month") || Word(i - 1).starts_with("decade"));
      if (past && !Compared(i)) Qualify("earlier");
      if (word == "this" && next == "year") Qualify("this year");
      if (word == "overnight" || word == "daily" || word == "average") Qualify(word);
    }
    if (!dated) Carried();
  }

 private:
  LowerWord Word(uint32_t i) const { return LowerWord(copy_, i); }
  void Qualify(std::string qualifier) { fact_.subject.qualifiers.push_back(std::move(qualifier)); }
  TokenRange SentenceTokens() const { return copy_.sentences[fact_.claim.sentence].tokens; }

  /// "poorer than two years ago": what was is only held against what is.
  bool Compared(uint32_t ago) const {
    for (uint32_t back = 2; back <= 4 && ago >= SentenceTokens().first + back; ++back) {
      if (Word(ago - back) == "than") return ago - back >= tokens_.last;
    }
    return false;
  }

  /// "That quake killed six people", "It killed 612": the occasion is the one of the sentence before.
  void Carried() {
    const uint32_t sentence = fact_.claim.sentence;
    bool befell = !quantity_.state.empty() && fact_.subject.attribute != "population";
    if (sentence == 0 || !befell) return;
    const LowerWord opens = Word(SentenceTokens().first);
    if (!(opens == "it" || opens == "that")) return;
    TokenRange before = copy_.sentences[sentence - 1].tokens;
    std::span<const Fact> near = FactsNear(facts_, fact_, 1);
    size_t own = 0;
    while (own < near.size() && near[own].claim.sentence < sentence) ++own;
    bool dated = Dates(near.first(own), before);
    for (uint32_t i = before.first; i < before.last; ++i) {
      if (Word(i) == "in") Background(i, dated);
    }
  }

  static bool IsYear(const LowerWord& word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && IsDigit(word[2]) && IsDigit(word[3]);
  }

  /// "By midnight", "at noon": of what day, only the copy's own tells.
  static bool NamesNoDay(const Fact& date) {
    const TimePhrase* said = std::get_if<TimePhrase>(&date.claim.said);
    if (said == nullptr || said->form != TimePhrase::Form::kAbsolute) return false;
    return said->year == TimePhrase::kOpen && said->month == 0 && said->day == 0 && said->weekday < 0 && said->holiday == 0 && (said->hour >= 0 || said->part != DayPart::kNone);
  }

  /// Takes over the dates of `facts` in `reach`; true where one is resolved.
  bool Dates(std::span<const Fact> facts, TokenRange reach) {
    bool dated = false;
    for (const Fact& date : facts) {
      if (date.claim.kind != "date") continue;
      if (date.claim.tokens.first < reach.first || date.claim.tokens.last > reach.last) continue;
      if (Word(date.claim.tokens.first - 1) == "than" && date.claim.tokens.first > tokens_.last) continue;  // "bigger than a year ago"
      const TimeRange* range = std::get_if<TimeRange>(&date.value);
      dated = dated || range != nullptr;
      if (range != nullptr && !fact_.when && !NamesNoDay(date)) fact_.when = *range;
      if (range == nullptr || date.basis == DateBasis::kNone || absl::CivilMonth(date.anchor) - absl::CivilMonth(range->last) < kBackground) continue;
      if (Word(date.claim.tokens.first - 1).OneOf({"to", "ended", "ending", "until", "of"})) continue;  // a period that ended then
      bool this_year = range->first.year() == date.anchor.year();
      Qualify(this_year ? absl::StrCat(range->first.year(), "-", range->first.month()) : absl::StrCat(range->first.year()));
    }
    return dated;
  }

  /// "The dam, completed in 1987, held back": when it came to be, not when it held.
  bool Founded(uint32_t in) const {
    return Word(in - 1).OneOf({"completed", "built", "opened", "founded", "established", "launched", "created", "born", "constructed", "formed", "inaugurated", "commissioned", "introduced"});
  }

  /// "in 2019", "in December 2003", and "in July" where no day of the sentence tells which: told before the figure, it
  /// holds for all that follows.
  void Background(uint32_t in, bool dated) {
    uint32_t i = in + 1;
    bool month = i < copy_.tokens.size() && IsCalendarWord(copy_, i);
    const LowerWord year = Word(month ? i + 1 : i);
    if (IsYear(year)) return Founded(in) ? void() : Qualify(year);
    bool day = !year.empty() && IsDigit(year[0]);
    if (month && !dated && !day) Qualify("in " + std::string(Word(i)));
  }

  const Copy& copy_;
  const Grammar& grammar_;
  std::span<const Fact> facts_;
  const Quantity& quantity_;
  Fact& fact_;
  TokenRange tokens_;
};

}  // namespace

std::span<const Fact> FactsNear(std::span<const Fact> facts, const Fact& fact, uint32_t before) {
  const uint32_t sentence = fact.claim.sentence, from = sentence - std::min(sentence, before);
  size_t first = static_cast<size_t>(&fact - facts.data()), last = first + 1;
  while (first > 0 && facts[first - 1].claim.sentence >= from) --first;
  while (last < facts.size() && facts[last].claim.sentence <= sentence) ++last;
  return facts.subspan(first, last - first);
}

void QualifyByTime(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, const Quantity& quantity, TokenRange reach, Fact& fact) {
  TimeQualifiers(copy, grammar, facts, quantity, fact).Fill(reach);
}

}  // namespace crossread
