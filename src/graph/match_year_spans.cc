// SPDX-License-Identifier: Apache-2.0
// Years and what is said to lie between them: "for six years, from 2011 to 2019", "the 64-year-old, who was born in 1975",
// "founded in 1924 and celebrates its 75th anniversary this year"; and days: "on 3 May … on 10 May, ten days later".
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/source_reader.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr int64_t kNear = 1;        // years by which a count of years may miss two printed ones: they begin and end within years
constexpr uint32_t kBeside = 4;     // tokens between a stretch of years and its length
constexpr int64_t kLongest = 60;    // days, beyond which gaps are told in round figures

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), reference_(reference) {}

  void Run() {
    for (const Sentence& sentence : copy_.sentences) {
      if (sentence.kind != BlockKind::kBody) continue;
      sentence_ = sentence.tokens;
      years_.clear();
      for (uint32_t i = sentence_.first; i < sentence_.last; ++i) {
        if (YearAt(i) > 0) years_.push_back(i);
      }
      if (years_.size() == 2) Stretch(years_[0], years_[1]);
      for (uint32_t year : years_) Born(year), Anniversary(year);
    }
    for (const Fact& fact : FactsOf(story_, doc_)) Days(fact);
  }

 private:
  std::string Shown(uint32_t i) const { return std::string(Words(i)); }

  /// The year at token `i`, behind "in", "from" and the like; 0 where none stands there.
  int64_t YearAt(uint32_t i) const {
    const std::string_view words = Words(i);
    if (copy_.tokens[i].kind != TokenKind::kNumber || words.size() != 4 || words[0] < '1' || words[0] > '2' || words.find_first_not_of("0123456789") != std::string_view::npos) return 0;
    if (i == sentence_.first || !Is(i - 1, {"in", "from", "between", "since", "to", "until", "till", "and"})) return 0;
    if (i + 1 < sentence_.last && copy_.tokens[i + 1].kind == TokenKind::kWord && !Is(i + 1, {"to", "until", "till", "and", "for", "he", "she", "has", "had", "is", "was", "but", "as", "in", "who", "when"})) return 0;
    return std::atoi(std::string(words).c_str());
  }

  /// "six years" at `i`: how many; 0 where they are not a whole number, or hedged.
  int64_t YearsAt(uint32_t i) const {
    if (i >= sentence_.last || !Is(i + 1, {"years"})) return 0;
    if (i > sentence_.first && Is(i - 1, {"about", "nearly", "almost", "some", "around", "over", "under", "than", "least", "first", "last", "of", "half", "another", "further", "next", "past", "roughly"}) && !Is(i - 2, {"span", "period", "term", "reign", "stretch"})) return 0;
    if (Is(i + 2, {"later", "earlier", "ago", "before", "after", "old", "and", "or", "of"})) return 0;
    return static_cast<int64_t>(WholeNumberAt(copy_, i));
  }

  /// "for six years, from 2011 to 2019", "from 1998 until 2010, a span of ten years".
  void Stretch(uint32_t one, uint32_t two) {
    if (two - one > 2 || !Is(one - 1, {"from", "between"}) || !Is(two - 1, {"to", "until", "till", "and"})) return;
    const int64_t between = YearAt(two) - YearAt(one);
    if (between <= 0) return;
    for (uint32_t i = sentence_.first; i + 1 < sentence_.last; ++i) {
      const int64_t years = YearsAt(i);
      if (years < 1 || std::llabs(years - between) <= kNear) continue;
      const bool before = i + 2 <= one - 1 && one - 1 - (i + 2) <= kBeside && Words(one - 2) == "," && !Broken(i + 2, one - 2);
      const bool behind = i > two && i - two <= kBeside + 1 && Words(two + 1) == "," && Led(two + 2, i) && (i + 2 >= sentence_.last || Is(i + 2, {",", ".", ";"}));
      if (before || behind) Report({i, i + 2}, {one, one + 1}, {two, two + 1}, absl::StrCat(Shown(one), " to ", Shown(two), " = ", between, " years"));
    }
  }

  bool Broken(uint32_t i, uint32_t last) const {
    for (; i < last; ++i) {
      if (Is(i, {"and", "but", "then", ",", ";", "while", "until"})) return true;
    }
    return false;
  }
  bool Led(uint32_t i, uint32_t last) const {
    for (; i < last; ++i) {
      if (!Is(i, {"a", "span", "period", "term", "reign", "stretch", "of", "or"})) return false;
    }
    return true;
  }

  int64_t Now() const {
    const Anchor& anchor = story_.anchors[doc_];
    return anchor.known() && anchor.first.year() == anchor.last.year() ? anchor.last.year() : 0;
  }

  /// "The 64-year-old, who was born in 1975", "Lena Holt, 64, was born in 1975"; "Born in 1950, he died on Monday at the age of 80".
  void Born(uint32_t year) {
    if (!Is(year - 1, {"in"}) || !Is(year - 2, {"born"}) || Now() == 0) return;
    const Fact* age = nullptr;
    for (const Fact& fact : FactsOf(story_, doc_)) {
      const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
      if (quantity == nullptr || quantity->of != "age" || fact.claim.tokens.first < sentence_.first || fact.claim.tokens.first >= sentence_.last) continue;
      if (age != nullptr) return;
      age = &fact;
    }
    if (age == nullptr || age->claim.hedge != Hedge::kNone) return;
    uint32_t i = age->claim.tokens.last;
    if (i > year) {
      bool died = false;
      for (uint32_t k = year; k < age->claim.tokens.first; ++k) died = died || Is(k, {"died", "dies"});
      if (!died || years_.size() > 1) return;
    } else {
      if (!Is(i, {","})) return;
      for (++i; Is(i, {"who", "was", "and"});) ++i;
      if (i != year - 2) return;
    }
    Since(copy_.SpanOf(age->claim.tokens), year, static_cast<int64_t>(std::get<Quantity>(age->claim.said).amount.number));
  }

  /// "was founded in 1924 and celebrates its 75th anniversary this year".
  void Anniversary(uint32_t year) {
    if (!Is(year - 1, {"in"}) || !Is(year - 2, {"founded", "opened", "established", "formed", "built", "launched", "created", "set", "born"}) || Now() == 0) return;
    for (const Fact& fact : FactsOf(story_, doc_)) {
      const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
      if (quantity == nullptr || (quantity->of != "anniversary" && quantity->of != "birthday" && quantity->of != "jubilee")) continue;
      const TokenRange tokens = fact.claim.tokens;
      if (tokens.first <= year || tokens.first - year > kBeside + 1 || Is(year + 1, {";", "."}) || tokens.last > sentence_.last || !Is(tokens.first - 1, {"its", "their", "his", "her"}) || !Is(tokens.last, {"this"}) || !Is(tokens.last + 1, {"year", "month", "week"})) continue;
      Since(fact.claim.words, year, static_cast<int64_t>(quantity->amount.number));
    }
  }

  /// `told` says that `years` have passed since `year`.
  void Since(Span told, uint32_t year, int64_t years) {
    const int64_t since = Now() - YearAt(year);
    if (since <= 0 || std::llabs(since - years) <= kNear) return;
    Topic topic = SourceTopic(story_, "figure/sum", absl::StrCat("years since ", Shown(year)));
    const std::string shown(TextOf(story_.documents[doc_].text, told));
    topic.evidence.push_back(Evidence(told, 1, shown, shown));
    topic.evidence.push_back(Evidence(copy_.SpanOf({year, year + 1}), 2, Shown(year), Shown(year)));
    topic.question = absl::StrCat(Shown(year), " to ", Now(), " = ", since, " years");
    topic.reasons.push_back("one source gives the year and how long ago it was");
    reference_.topics.push_back(std::move(topic));
  }

  /// "began on 3 May and ended on 10 May, ten days later": `gap` behind a day, another day before it in the sentence.
  void Days(const Fact& gap) {
    const uint32_t first = gap.claim.tokens.first;
    const bool days = Is(first + 1, {"days"}), weeks = Is(first + 1, {"weeks"});
    if ((!days && !weeks) || !Is(first + 2, {"later", "afterwards"}) || first == 0 || !Is(first - 1, {","}) || gap.claim.hedge != Hedge::kNone) return;
    const int64_t told = static_cast<int64_t>(WholeNumberAt(copy_, first)) * (weeks ? 7 : 1);
    const Fact* ends[2] = {};
    for (const Fact& fact : FactsOf(story_, doc_)) {
      const TimeRange* range = std::get_if<TimeRange>(&fact.value);
      const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
      if (range == nullptr || phrase == nullptr || fact.claim.sentence != gap.claim.sentence || fact.claim.tokens.first >= first) continue;
      if (phrase->form != TimePhrase::Form::kAbsolute || phrase->day == 0 || range->last - range->first != 24 * 60 * 60) continue;
      ends[0] = ends[1], ends[1] = &fact;
    }
    if (told < 1 || ends[0] == nullptr || ends[1]->claim.tokens.last + 1 != first) return;
    const int64_t between = absl::CivilDay(std::get<TimeRange>(ends[1]->value).first) - absl::CivilDay(std::get<TimeRange>(ends[0]->value).first);
    if (between <= 0 || between > kLongest || std::llabs(between - told) <= (weeks ? 3 : 1)) return;
    auto words = [&](const Fact& fact) { return std::string(TextOf(story_.documents[doc_].text, fact.claim.core)); };
    Report({first, first + 2}, ends[0]->claim.tokens, ends[1]->claim.tokens, absl::StrCat(words(*ends[0]), " to ", words(*ends[1]), " = ", between, " days"));
  }

  void Report(TokenRange told, TokenRange one, TokenRange two, std::string question) {
    Topic topic = SourceTopic(story_, "figure/sum", absl::StrCat("span ", question));
    for (TokenRange tokens : {told, one, two}) {
      const std::string shown(copy_.Words(tokens));
      topic.evidence.push_back(Evidence(copy_.SpanOf(tokens), topic.evidence.empty() ? 1 : 2, shown, shown));
    }
    topic.question = std::move(question);
    topic.reasons.push_back("one source gives both ends and what lies between");
    reference_.topics.push_back(std::move(topic));
  }

  CrossReference& reference_;
  TokenRange sentence_;
  std::vector<uint32_t> years_;
};

}  // namespace

void MatchYearSpans(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference).Run();
}

}  // namespace crossread
