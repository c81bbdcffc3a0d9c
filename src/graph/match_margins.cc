// SPDX-License-Identifier: Apache-2.0
// Results and the margin they are said to make: "by 31 votes to 29, a majority of four", "won by three points, 52-48".
#include <cmath>

#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/sum_topic.h"
#include "graph/source_reader.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), reference_(reference) {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind == BlockKind::kBoilerplate) continue;
      numerals_ = NumeralsOf(story_, doc_, s);
      for (size_t i = 0; i < numerals_.size() && numerals_.size() >= 3; ++i) {
        if (i >= 2) Majority(i);
        WonBy(i);
      }
    }
  }

 private:
  /// "by 31 votes to 29, a majority of four".
  void Majority(size_t at) {
    const Numeral& margin = numerals_[at];
    const Numeral& one = numerals_[at - 2];
    const Numeral& other = numerals_[at - 1];
    if (!IsWholeCount(margin) || !IsWholeCount(one) || !IsWholeCount(other) || one.value <= other.value) return;
    if (margin.core.first < 3 || !Is(margin.core.first - 1, {"of"}) || !Is(margin.core.first - 2, {"majority", "margin", "lead"})) return;
    const uint32_t end = other.core.last + (Is(other.core.last, {"votes", "seats", "points"}) ? 1 : 0);
    if (margin.core.first - end > 5 || !Is(end, {",", "("}) || Is(margin.core.last, {"per", "percent", "%"})) return;
    if (Opposed(one, other)) Differ(margin, one, other);
  }

  /// "won by three points, 52-48", "beat them 52-48, by three points".
  void WonBy(size_t at) {
    const Numeral& margin = numerals_[at];
    const uint32_t end = margin.core.last;
    if (!IsWholeCount(margin) || margin.core.first == 0 || !Is(margin.core.first - 1, {"by"}) || !Is(end, {"point", "points", "goal", "goals", "vote", "votes", "seat", "seats"})) return;
    for (const size_t first : {at + 1, at - 2}) {
      if (first >= numerals_.size() || first + 1 >= numerals_.size()) continue;  // past the end, on either side
      const Numeral& one = numerals_[first];
      const Numeral& other = numerals_[first + 1];
      const TokenRange gap = first > at ? TokenRange{end + 1, one.core.first} : TokenRange{other.core.last, margin.core.first - 1};
      if (!IsWholeCount(one) || !IsWholeCount(other) || gap.last < gap.first || gap.size() > 3) continue;
      bool near = !gap.empty();
      for (uint32_t i = gap.first; i < gap.last; ++i) near = near && Is(i, {",", "(", "with", "winning", "losing", "to", "win"});
      if (near && Opposed(one, other)) Differ(margin, one.value > other.value ? one : other, one.value > other.value ? other : one);
    }
  }

  /// "31 votes to 29", "52-48".
  bool Opposed(const Numeral& one, const Numeral& other) const {
    bool against = false;
    for (uint32_t i = one.core.last; i < other.core.first; ++i) {
      if (!Is(i, {"votes", "to", "-", "–", "seats", "against", "points"})) return false;
      against = against || Is(i, {"to", "-", "–", "against"});
    }
    return against;
  }

  void Differ(const Numeral& margin, const Numeral& more, const Numeral& less) {
    const double apart = more.value - less.value;
    if (apart == margin.value || apart <= 0 || margin.value > more.value) return;
    Topic topic = SumTopic(story_, doc_, margin, {&more, &less}, apart);
    topic.question = ShowNumber(more.value) + " − " + ShowNumber(less.value) + " = " + ShowNumber(apart);
    reference_.topics.push_back(std::move(topic));
  }

  CrossReference& reference_;
  std::vector<Numeral> numerals_;
};

}  // namespace

void MatchMargins(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference);
}

}  // namespace crossread
