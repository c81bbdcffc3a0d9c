// SPDX-License-Identifier: Apache-2.0
// Years and what is said to have passed since: "the 64-year-old, who was born in 1975", "founded in 1924 and celebrates its 75th
// anniversary this year".
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/source_reader.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr int64_t kNear = 1;        // years by which a count of years may miss two printed ones: they begin and end within years
constexpr uint32_t kBeside = 4;     // tokens between a year and an anniversary

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
      for (uint32_t year : years_) Born(year), Anniversary(year);
    }
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

  CrossReference& reference_;
  TokenRange sentence_;
  std::vector<uint32_t> years_;
};

}  // namespace

void MatchYearSpans(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference).Run();
}

}  // namespace crossread
