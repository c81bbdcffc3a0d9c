// SPDX-License-Identifier: Apache-2.0
// So many at first, so many fewer, so many left: "132 set out, five gave up and 128 came home", "of the 40, 12 were freed, leaving 26".
#include <algorithm>
#include <array>
#include <cmath>

#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/source_reader.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr uint32_t kVerb = 6;  // tokens from a count to what they did

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), reference_(reference), fate_(copy_.lexicon->Class("remainder")) {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind != BlockKind::kBody) continue;
      sentence_ = copy_.sentences[s].tokens;
      numerals_ = NumeralsOf(story_, doc_, s);
      if (numerals_.size() < 3) continue;
      for (size_t i = 0; i + 2 < numerals_.size(); ++i) Check(numerals_[i], numerals_[i + 1], numerals_[i + 2]);
    }
  }

 private:
  /// "start", "lost" or "end": what those of `numeral` did, before the next number; empty where the copy does not tell.
  std::string_view FateOf(const Numeral& numeral, uint32_t last) const {
    for (uint32_t i = numeral.core.last; i < std::min({last, sentence_.last, numeral.core.last + kVerb}); ++i) {
      if (const Match match = copy_.lexicon->Longest(copy_, i, sentence_.last, fate_)) return match.sense->value;
    }
    return {};
  }

  void Check(const Numeral& first, const Numeral& lost, const Numeral& rest) {
    if (!IsWholeCount(first) || !IsWholeCount(lost) || !IsWholeCount(rest) || lost.value >= first.value || rest.value >= first.value) return;
    const bool leaving = Is(rest.core.first - 1, {"leaving", "leaves"}) || (Is(rest.core.first - 1, {"only", "just", "some"}) && Is(rest.core.first - 2, {"leaving", "leaves"}));
    const bool of = first.core.first > sentence_.first && Is(first.core.first - (Is(first.core.first - 1, {"the", "its", "their"}) ? 2 : 1), {"of"});
    const bool told = FateOf(first, lost.core.first) == "start" && FateOf(lost, rest.core.first) == "lost" && FateOf(rest, sentence_.last) == "end";
    if (!told && !(leaving && (of || FateOf(lost, rest.core.first) == "lost"))) return;
    if (Says({lost.core.first > 2 ? lost.core.first - 2 : 0, lost.core.first}, {"least", "about", "including", "another", "more"})) return;
    const double left = first.value - lost.value;
    if (left == rest.value || std::fabs(left - rest.value) > std::max(3.0, 0.34 * left)) return;
    Topic topic = SumTopic(story_, doc_, rest, {&first, &lost}, left);
    topic.question = ShowNumber(first.value) + " − " + ShowNumber(lost.value) + " = " + ShowNumber(left);
    reference_.topics.push_back(std::move(topic));
  }

  CrossReference& reference_;
  ClassId fate_;
  TokenRange sentence_;
  std::vector<Numeral> numerals_;
};

}  // namespace

void MatchRemainders(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference);
}

}  // namespace crossread
