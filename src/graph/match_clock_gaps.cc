// SPDX-License-Identifier: Apache-2.0
// Two times of day and what is said to lie between them: "At 03.41 … The patrol was there at 03.48, four minutes later".
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/source_reader.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr int64_t kLongest = 6 * 60;  // minutes: what is longer is told in round hours

/// A time of day to the minute.
struct Clock {
  const Fact* fact = nullptr;
  int64_t minute = 0;  ///< since 1970
};

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), reference_(reference) {
    for (const Fact& fact : FactsOf(story, doc)) {
      const TimeRange* range = std::get_if<TimeRange>(&fact.value);
      const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
      if (range == nullptr || phrase == nullptr || range->last - range->first > 60) continue;
      clocks_.push_back({&fact, (range->first - absl::CivilSecond(1970, 1, 1)) / 60});
    }
    for (const Fact& fact : FactsOf(story, doc)) {
      if (fact.claim.kind == "duration") Check(fact);
    }
  }

 private:
  /// `gap` stands right behind a time, "later" behind it, and another time before that in this sentence or the one before.
  void Check(const Fact& gap) {
    if (gap.claim.hedge != Hedge::kNone || !Is(gap.claim.tokens.first + 1, {"minute", "minutes"})) return;
    const int64_t minutes = static_cast<int64_t>(WholeNumberAt(copy_, gap.claim.tokens.first));
    if (minutes < 1 || minutes > kLongest) return;
    if (!Is(gap.claim.tokens.last, {"later", "afterwards", "after"}) && !Is(gap.claim.tokens.last - 1, {"later", "afterwards"})) return;
    const Clock* end = nullptr;
    const Clock* start = nullptr;
    for (const Clock& clock : clocks_) {
      const TokenRange tokens = clock.fact->claim.tokens;
      if (tokens.last <= gap.claim.tokens.first && gap.claim.tokens.first - tokens.last <= 1 && clock.fact->claim.sentence == gap.claim.sentence) end = &clock;
    }
    if (end == nullptr) return;
    for (const Clock& clock : clocks_) {
      if (clock.fact->claim.tokens.last > end->fact->claim.tokens.first) continue;
      if (clock.fact->claim.sentence + 1 >= gap.claim.sentence) start = &clock;
    }
    if (start == nullptr) return;
    const int64_t between = end->minute - start->minute;
    if (between <= 0 || between > kLongest || std::llabs(between - minutes) <= 1) return;
    Topic topic = SourceTopic(story_, "figure/sum", absl::StrCat("clock ", between));
    auto words = [&](const Fact& fact) { return std::string(TextOf(story_.documents[fact.doc()].text, fact.claim.core)); };
    topic.evidence.push_back(Evidence(gap.claim.words, 1, absl::StrCat(minutes), words(gap)));
    topic.evidence.push_back(Evidence(start->fact->claim.words, 2, words(*start->fact), words(*start->fact)));
    topic.evidence.push_back(Evidence(end->fact->claim.words, 2, words(*end->fact), words(*end->fact)));
    topic.question = absl::StrCat(words(*start->fact), " to ", words(*end->fact), " = ", between, " min");
    topic.reasons.push_back("one source gives both times and what lies between");
    reference_.topics.push_back(std::move(topic));
  }

  CrossReference& reference_;
  std::vector<Clock> clocks_;
};

}  // namespace

void MatchClockGaps(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference);
}

}  // namespace crossread
