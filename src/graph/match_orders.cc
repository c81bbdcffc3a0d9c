// SPDX-License-Identifier: Apache-2.0
// date/sequence: of two acts, one source puts the one first, another source the other.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "graph/act_likeness.h"
#include "graph/match.h"
#include "graph/match_sources.h"
#include "graph/one_story.h"
#include "graph/told_order.h"

namespace crossread {
namespace {

constexpr double kEach = 0.9;    // likeness of each of two acts
constexpr double kBoth = 3;      // and of both together
constexpr size_t kMost = 400;    // orders of a story: beyond, many stories are read at once

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), likeness_(*story.copies[0].lexicon) {}

  void Run() {
    for (const Copy& copy : story_.copies) {
      if (TellsOrders(copy)) ReadOrders(copy, Grammar(copy), orders_);
    }
    if (orders_.size() > kMost) return;
    for (size_t a = 0; a < orders_.size(); ++a) {
      for (size_t b = a + 1; b < orders_.size(); ++b) {
        if (orders_[a].doc != orders_[b].doc && Turned(orders_[a], orders_[b])) Report(orders_[a], orders_[b]);
      }
    }
  }

 private:
  double Likeness(const GapAct& a, const GapAct& b) const {
    const double like = likeness_.Loosely(a, b);
    return like < kEach ? 0 : like;
  }

  /// The acts are the same, the other way round, and not as well the same as they stand.
  bool Turned(const ToldOrder& a, const ToldOrder& b) const {
    const double one = Likeness(a.first, b.then), two = Likeness(a.then, b.first);
    if (one == 0 || two == 0 || one + two < kBoth) return false;
    return likeness_.Loosely(a.first, b.first) < one && likeness_.Loosely(a.then, b.then) < two;
  }

  void Report(const ToldOrder& a, const ToldOrder& b) {
    if (!OneStory(story_, {a.doc, b.doc})) return;
    Topic topic = SourceTopic(story_, "date/sequence", absl::StrCat("order ", absl::StrJoin(a.first.things, " "), " ", absl::StrJoin(a.then.things, " ")));
    topic.evidence.push_back(Evidence(a.words, 1, "", ""));
    topic.evidence.push_back(Evidence(b.words, 2, "", ""));
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  ActLikeness likeness_;
  std::vector<ToldOrder> orders_;
};

}  // namespace

void MatchOrders(const Story& story, CrossReference& reference) {
  if (story.copies.size() >= 2 && story.copies.size() <= kMostEliminated) Matcher(story, reference).Run();
}

}  // namespace crossread
