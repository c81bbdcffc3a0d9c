// SPDX-License-Identifier: Apache-2.0
// Scores set by set: two sources list the sets of one match, and one of them differs: "6-4, 3-6, 7-5", "6-4, 3-6, 7-6".
#include <algorithm>
#include <utility>
#include <vector>

#include "graph/match.h"

namespace crossread {
namespace {

constexpr uint32_t kBetween = 2;  // tokens between the scores of two sets: a comma, "and"
constexpr size_t kFewest = 2;     // sets of a match

/// The score of one set: facts and numbers, the side first that the copy has first.
struct Set {
  uint32_t first_fact = 0, second_fact = 0;
  double first = 0, second = 0;
};
using Series = std::vector<Set>;

const Quantity* ScoreOf(const Fact& fact) {
  const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
  return quantity != nullptr && quantity->of == "score" && (quantity->state == "for" || quantity->state == "against") ? quantity : nullptr;
}

/// The lists of two sets and more, in reading order.
std::vector<Series> SeriesOf(const Story& story) {
  std::vector<Series> all;
  for (uint32_t i = 0; i + 1 < story.facts.size(); ++i) {
    const Fact &one = story.facts[i], &two = story.facts[i + 1];
    const Quantity *a = ScoreOf(one), *b = ScoreOf(two);
    if (a == nullptr || b == nullptr || a->state == b->state || one.doc() != two.doc() || two.claim.tokens.first > one.claim.tokens.last + kBetween) continue;
    const bool follows = i > 0 && !all.empty() && all.back().back().second_fact == i - 1 && story.facts[i - 1].doc() == one.doc() && one.claim.sentence == story.facts[i - 1].claim.sentence &&
                         one.claim.tokens.first <= story.facts[i - 1].claim.tokens.last + kBetween;
    if (!follows) all.emplace_back();
    all.back().push_back({i, i + 1, a->amount.number, b->amount.number});
    ++i;
  }
  std::erase_if(all, [](const Series& series) { return series.size() < kFewest; });
  return all;
}

DocId DocOf(const Story& story, const Series& series) { return story.facts[series.front().first_fact].doc(); }

/// The only set that differs, where all others are alike; `mirrored`: the other side stands first. -1 where there is none such.
int OnlyOther(const Series& a, const Series& b, bool mirrored) {
  int found = -1;
  for (size_t i = 0; i < a.size(); ++i) {
    const double first = mirrored ? b[i].second : b[i].first, second = mirrored ? b[i].first : b[i].second;
    if (a[i].first == first && a[i].second == second) continue;
    if (found >= 0) return -1;
    found = static_cast<int>(i);
  }
  return found;
}

bool Same(const Series& a, const Series& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const Set& x, const Set& y) { return x.first == y.first && x.second == y.second; });
}

}  // namespace

void MatchSeries(const Story& story, CrossReference& reference) {
  const std::vector<Series> all = SeriesOf(story);
  // A source with two lists tells of two matches.
  auto several = [&](const Series& series) { return std::any_of(all.begin(), all.end(), [&](const Series& other) { return DocOf(story, other) == DocOf(story, series) && !Same(other, series); }); };
  for (size_t i = 0; i < all.size(); ++i) {
    for (size_t j = i + 1; j < all.size(); ++j) {
      const Series &a = all[i], &b = all[j];
      if (a.size() != b.size() || DocOf(story, a) == DocOf(story, b) || several(a) || several(b)) continue;
      for (bool mirrored : {false, true}) {
        const int at = OnlyOther(a, b, mirrored);
        if (at < 0) continue;
        const Set &one = a[at], &two = b[at];
        const bool first = one.first != (mirrored ? two.second : two.first);
        std::vector<uint32_t> facts = {first ? one.first_fact : one.second_fact, first == mirrored ? two.second_fact : two.first_fact};
        for (const Series& other : all) {  // who bears the one or the other out
          if (&other != &a && &other != &b && (Same(other, a) || Same(other, b))) facts.push_back((Same(other, b) ? first == mirrored : !first) ? other[at].second_fact : other[at].first_fact);
        }
        Topic topic = MakeTopic(story, "figure", std::move(facts));
        topic.question = "How many games or points in that set";
        topic.key = "score of a set";
        topic.reasons.push_back("both list the sets of one match, and the others are alike");
        reference.topics.push_back(std::move(topic));
        return;
      }
    }
  }
}

}  // namespace crossread
