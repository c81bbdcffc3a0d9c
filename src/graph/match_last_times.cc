// SPDX-License-Identifier: Apache-2.0
// When something was before: "the first trophy since 1987" in one source, "in 24 years" in another.
#include <algorithm>
#include <cmath>
#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "graph/last_time.h"
#include "graph/match.h"
#include "graph/match_sources.h"
#include "graph/one_story.h"
#include "values/near_words.h"

namespace crossread {
namespace {

constexpr size_t kMost = 60;

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon) {}

  void Run() {
    size_t docs = 0;
    for (DocId doc = 0; doc < story_.copies.size(); ++doc) {
      std::vector<LastTime> own = FindLastTimes(story_, doc);
      docs += !own.empty();
      times_.insert(times_.end(), own.begin(), own.end());
    }
    if (docs < 2 || times_.size() > kMost || !AnyApart()) return;
    std::unique_ptr<Grammar> grammar;
    DocId of = 0;
    for (LastTime& time : times_) {
      const DocId doc = DocOf(time);
      if (grammar == nullptr || of != doc) grammar = std::make_unique<Grammar>(story_.copies[doc]), of = doc;
      ReadWhat(story_, *grammar, time);
    }
    std::vector<bool> taken(times_.size(), false);
    for (size_t i = 0; i < times_.size(); ++i) {
      for (size_t j = i + 1; j < times_.size(); ++j) {
        if (taken[i] || taken[j] || !Opposed(times_[i], times_[j])) continue;
        taken[i] = taken[j] = true;
        Report(times_[i], times_[j]);
      }
    }
  }

 private:
  DocId DocOf(const LastTime& time) const { return story_.facts[time.fact].doc(); }

  static bool Apart(const LastTime& a, const LastTime& b) { return a.high < b.low || b.high < a.low; }

  bool AnyApart() const {
    return std::any_of(times_.begin(), times_.end(), [&](const LastTime& a) {
      return std::any_of(times_.begin(), times_.end(), [&](const LastTime& b) { return a.measure == b.measure && DocOf(a) < DocOf(b) && Apart(a, b); });
    });
  }

  bool Near(const std::set<std::string>& a, const std::string& word) const {
    return std::any_of(a.begin(), a.end(), [&](const std::string& other) { return SameOrNear(lexicon_, word, other); });
  }

  bool OneThing(const LastTime& a, const LastTime& b) const {
    if (std::none_of(a.what.begin(), a.what.end(), [&](const std::string& word) { return b.what.contains(word); })) return false;
    if (a.owner == b.owner && a.kind != b.kind) return false;  // "prices", "food prices"
    auto covered = [&](const LastTime& x, const LastTime& y) {
      return y.open || std::all_of(x.narrow.begin(), x.narrow.end(), [&](const std::string& word) { return Near(y.narrow, word) || y.what.contains(word); });
    };
    return covered(a, b) && covered(b, a);
  }

  /// The same thing told of two times, and no third time that fits either in one of the sources.
  bool Opposed(const LastTime& a, const LastTime& b) const {
    if (DocOf(a) == DocOf(b) || story_.voices[DocOf(a)] == story_.voices[DocOf(b)] || a.measure != b.measure || !Apart(a, b) || !OneThing(a, b)) return false;
    return std::none_of(times_.begin(), times_.end(), [&](const LastTime& other) {
      return (DocOf(other) == DocOf(a) && OneThing(other, b) && !Apart(other, b)) || (DocOf(other) == DocOf(b) && OneThing(other, a) && !Apart(other, a));
    });
  }

  static std::string Year(const LastTime& time) {
    if (std::isinf(time.low)) return absl::StrCat("before ", static_cast<int>(std::ceil(time.high)));
    const int low = static_cast<int>(std::floor(time.low)), high = static_cast<int>(std::floor(time.high));
    return low == high ? absl::StrCat(low) : absl::StrCat("about ", static_cast<int>(std::lround((time.low + time.high) / 2 - 0.5)));
  }

  /// "May 2026": the month in the middle of when it may be.
  static std::string Month(const LastTime& time) {
    const double middle = (time.low + time.high) / 2, year = std::floor(middle);
    const absl::CivilMonth month(static_cast<int>(year), 1 + static_cast<int>((middle - year) * 12));
    return absl::FormatTime("%b %Y", absl::FromCivil(month, absl::UTCTimeZone()), absl::UTCTimeZone());
  }

  void Report(const LastTime& a, const LastTime& b) {
    if (!OneStory(story_, {DocOf(a), DocOf(b)})) return;
    Topic topic = SourceTopic(story_, "date", absl::StrCat("last time ", *a.what.begin()));
    topic.question = a.measure == "last" ? "When was it last" : absl::StrCat("The ", a.measure, " since");
    const bool one_year = Year(a) == Year(b);
    for (const LastTime* time : {&a, &b}) {
      const std::string shown = one_year ? Month(*time) : Year(*time);
      topic.evidence.push_back(Evidence(story_.facts[time->fact].claim.words, time == &a ? 1 : 2, shown, shown));
    }
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<LastTime> times_;
};

}  // namespace

void MatchLastTimes(const Story& story, CrossReference& reference) {
  if (story.copies.size() >= 2 && story.copies.size() <= kMostEliminated) Matcher(story, reference).Run();
}

}  // namespace crossread
