// SPDX-License-Identifier: Apache-2.0
// Two times of a race and what is said to lie between them: "in 6:48.2 … second in 6:50.9, 3.7 seconds adrift".
#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/source_reader.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 2;     // sentences between two times
constexpr double kAlike = 0.12;    // of a time, that another of the same race is off
constexpr double kLongest = 3600;  // seconds of a gap

/// A length of time to the second.
struct Length {
  const Fact* fact = nullptr;
  double seconds = 0;
  bool fine = false;  ///< told to the tenth
};

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), reference_(reference) {
    for (const Fact& fact : FactsOf(story, doc)) {
      const double seconds = SecondsOf(fact);
      if (seconds <= 0) continue;
      const Length length{&fact, seconds, seconds != std::floor(seconds)};
      (IsGap(fact) && seconds < kLongest ? gaps_ : times_).push_back(length);
    }
    for (const Length& gap : gaps_) Check(gap);
  }

 private:
  /// Of a duration in hours, minutes and seconds that is told exactly; else 0.
  static double SecondsOf(const Fact& fact) {
    const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
    if (phrase == nullptr || phrase->form != TimePhrase::Form::kDuration || fact.claim.hedge != Hedge::kNone) return 0;
    const auto scale = [](TimeUnit unit) { return unit == TimeUnit::kHour ? 3600.0 : unit == TimeUnit::kMinute ? 60.0 : unit == TimeUnit::kSecond ? 1.0 : 0.0; };
    const double whole = scale(phrase->unit);
    const bool exact = whole == 1 || phrase->small_amount != 0;
    return whole == 0 || !exact || !(phrase->amount > 0) ? 0 : whole * phrase->amount + scale(phrase->small_unit) * phrase->small_amount;
  }

  /// "3.7 seconds adrift", "41 seconds ahead of", "1.4 seconds faster".
  bool IsGap(const Fact& fact) const {
    return Is(fact.claim.tokens.last, {"adrift", "behind", "ahead", "clear", "faster", "slower", "quicker", "back", "later", "apart", "before", "after"});
  }

  void Check(const Length& gap) {
    std::vector<const Length*> near;
    for (const Length& time : times_) {
      const uint32_t a = time.fact->claim.sentence, b = gap.fact->claim.sentence;
      if (std::max(a, b) - std::min(a, b) <= kReach && time.seconds > 2 * gap.seconds) near.push_back(&time);
    }
    const Length* one = nullptr;
    const Length* two = nullptr;
    for (size_t i = 0; i < near.size(); ++i) {
      for (size_t k = i + 1; k < near.size(); ++k) {
        const double apart = std::fabs(near[i]->seconds - near[k]->seconds);
        const double slack = gap.fine && (near[i]->fine || near[k]->fine) ? 0.051 : gap.fine ? 1.0 : near[i]->fine || near[k]->fine ? 1.0 : 0.5;
        if (std::fabs(apart - gap.seconds) <= slack) return;
        if (apart == 0 || apart > kAlike * near[i]->seconds) continue;
        if (one != nullptr) return;  // whose it is cannot be told
        one = near[i], two = near[k];
      }
    }
    if (one == nullptr) return;
    const double apart = std::fabs(one->seconds - two->seconds);
    if (apart > 20 * gap.seconds || gap.seconds > 20 * apart) return;
    const Length& more = one->seconds > two->seconds ? *one : *two;
    const Length& less = &more == one ? *two : *one;
    Topic topic = SourceTopic(story_, "figure/sum", absl::StrCat("race ", std::llround(more.seconds * 10), " ", std::llround(less.seconds * 10)));
    topic.question = absl::StrCat(Show(more), " − ", Show(less), " = ", ShowNumber(std::round(apart * 100) / 100), " s");
    topic.reasons.push_back("one source gives both times and the gap");
    topic.evidence.push_back(Evidence(gap.fact->claim.words, 1, ShowNumber(gap.seconds), absl::StrCat(ShowNumber(gap.seconds), " s")));
    for (const Length* time : {&more, &less}) topic.evidence.push_back(Evidence(time->fact->claim.words, 2, ShowNumber(time->seconds), Show(*time)));
    reference_.topics.push_back(std::move(topic));
  }

  /// "6:50.9", "2:23:11".
  static std::string Show(const Length& length) {
    const int64_t whole = static_cast<int64_t>(length.seconds);
    const std::string seconds = length.fine ? absl::StrFormat("%04.1f", std::fmod(length.seconds, 60)) : absl::StrFormat("%02d", whole % 60);
    return whole >= 3600 ? absl::StrFormat("%d:%02d:%s", whole / 3600, whole / 60 % 60, seconds) : absl::StrFormat("%d:%s", whole / 60, seconds);
  }

  CrossReference& reference_;
  std::vector<Length> times_, gaps_;
};

}  // namespace

void MatchRaceGaps(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference);
}

}  // namespace crossread
