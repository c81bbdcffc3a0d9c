// SPDX-License-Identifier: Apache-2.0
// The longest common subsequence of two lists of sentences, each pair weighed by odds that were fitted by logistic regression to
// sentences of invented stories, of which it is known which tell one thing.
#include "graph/alignment.h"

#include <algorithm>
#include <cmath>

#include "values/time_range.h"

namespace crossread {
namespace {

constexpr size_t kFewest = 4, kMost = 80;  // sentences of a source
constexpr double kFewestPairs = 3;
constexpr uint32_t kNeighbour = 2;  // sentences on
constexpr double kLikely = -1.2;           // log odds of a pair that is kept
constexpr double kRewrite = 0.4;           // share of the shorter source that has to have its like in the other
constexpr double kSure = 2.2;              // log odds of its pairs, on average
constexpr double kSmall = 10, kChance = 0.5;  // a number that is met by chance, and what it counts for

/// What a sentence tells in numbers.
struct Told {
  uint32_t sentence = 0;
  std::vector<const Amount*> amounts;
  std::vector<const TimeRange*> days;
};

std::vector<Told> ToldBy(const Story& story, DocId doc) {
  std::vector<Told> told;
  const Copy& copy = story.copies[doc];
  std::vector<size_t> at(copy.sentences.size(), SIZE_MAX);
  for (uint32_t s = 0; s < copy.sentences.size(); ++s) {
    const BlockKind kind = copy.sentences[s].kind;
    if (kind != BlockKind::kBody && kind != BlockKind::kHeadline && kind != BlockKind::kCaption) continue;
    at[s] = told.size();
    told.push_back({s, {}, {}});
  }
  for (const Fact& fact : FactsOf(story, doc)) {
    if (at[fact.claim.sentence] == SIZE_MAX) continue;
    Told& own = told[at[fact.claim.sentence]];
    if (const Amount* amount = std::get_if<Amount>(&fact.value)) own.amounts.push_back(amount);
    if (const TimeRange* range = std::get_if<TimeRange>(&fact.value)) own.days.push_back(range);
  }
  return told;
}

/// Figures that both have.
double Figures(const Told& a, const Told& b) {
  double shared = 0;
  for (const Amount* one : a.amounts) {
    const bool both = std::any_of(b.amounts.begin(), b.amounts.end(), [&](const Amount* other) { return other->unit == one->unit && other->number == one->number; });
    if (both) shared += one->unit == "count" && one->number < kSmall ? kChance : 1;
  }
  return std::min(shared, 2.0);
}

bool ShareDay(const Told& a, const Told& b) {
  return std::any_of(a.days.begin(), a.days.end(), [&](const TimeRange* one) { return std::any_of(b.days.begin(), b.days.end(), [&](const TimeRange* other) { return *one == *other; }); });
}

/// Log odds that two sentences tell one thing; `best` of the two: none in the other source is more like it.
double Odds(double common, double like, int best, const Told& a, const Told& b, double apart) {
  static constexpr double kBest[] = {0, 0.45, 1.06};
  const double figures = Figures(a, b);
  const bool numbers = figures == 0 && !a.amounts.empty() && !b.amounts.empty();
  return -3.74 + 0.73 * std::sqrt(common) + 3.1 * like + kBest[best] + 4.11 * figures + 3.06 * ShareDay(a, b) - 2.85 * apart + 1.09 * numbers;
}

/// The pairs above kLikely that no two cross, with the greatest sum of odds.
std::vector<SentencePair> Keep(const std::vector<std::vector<double>>& odds) {
  const size_t rows = odds.size(), columns = odds.front().size();
  std::vector<std::vector<double>> sum(rows + 1, std::vector<double>(columns + 1, 0));
  auto with = [&](size_t i, size_t k) { return odds[i - 1][k - 1] > kLikely ? sum[i - 1][k - 1] + odds[i - 1][k - 1] - kLikely : -1; };
  for (size_t i = 1; i <= rows; ++i) {
    for (size_t k = 1; k <= columns; ++k) sum[i][k] = std::max({sum[i - 1][k], sum[i][k - 1], with(i, k)});
  }
  std::vector<SentencePair> pairs;
  for (size_t i = rows, k = columns; i > 0 && k > 0;) {
    if (sum[i][k] == sum[i - 1][k]) --i;
    else if (sum[i][k] == sum[i][k - 1]) --k;
    else pairs.push_back({static_cast<uint32_t>(--i), static_cast<uint32_t>(--k)});
  }
  std::reverse(pairs.begin(), pairs.end());
  return pairs;
}

/// Leaves the pairs that stand right before or behind another.
void DropLone(std::vector<SentencePair>& pairs) {
  const std::vector<SentencePair> all = pairs;
  std::erase_if(pairs, [&](const SentencePair& pair) {
    return std::none_of(all.begin(), all.end(), [&](const SentencePair& other) {
      const auto near = [](uint32_t x, uint32_t y) { return x != y && std::max(x, y) - std::min(x, y) <= kNeighbour; };
      return near(other.a, pair.a) && near(other.b, pair.b);
    });
  });
}

}  // namespace

std::vector<SentencePair> AlignRewrite(const Story& story, const SentenceLikeness& sentences, DocId a, DocId b) {
  const std::vector<Told> ones = ToldBy(story, a), others = ToldBy(story, b);
  const size_t fewer = std::min(ones.size(), others.size());
  if (fewer < kFewest || std::max(ones.size(), others.size()) > kMost) return {};
  std::vector<std::vector<double>> like(ones.size(), std::vector<double>(others.size()));
  std::vector<double> best_of_one(ones.size(), 0), best_of_other(others.size(), 0);
  for (size_t i = 0; i < ones.size(); ++i) {
    for (size_t k = 0; k < others.size(); ++k) {
      const double own = like[i][k] = sentences.Between(a, ones[i].sentence, b, others[k].sentence);
      best_of_one[i] = std::max(best_of_one[i], own);
      best_of_other[k] = std::max(best_of_other[k], own);
    }
  }
  std::vector<std::vector<double>> odds = like;
  for (size_t i = 0; i < ones.size(); ++i) {
    for (size_t k = 0; k < others.size(); ++k) {
      const double own = like[i][k];
      const int best = own > 0 ? (own >= best_of_one[i]) + (own >= best_of_other[k]) : 0;
      const double common = own > 0 ? sentences.Common(a, ones[i].sentence, b, others[k].sentence) : 0;
      const double apart = std::fabs((static_cast<double>(i) + 0.5) / static_cast<double>(ones.size()) - (static_cast<double>(k) + 0.5) / static_cast<double>(others.size()));
      odds[i][k] = Odds(common, own, best, ones[i], others[k], apart);
    }
  }
  std::vector<SentencePair> pairs = Keep(odds);
  double sum = 0;
  for (const SentencePair& pair : pairs) sum += odds[pair.a][pair.b];
  const double count = static_cast<double>(pairs.size());
  if (count < kFewestPairs || count < kRewrite * static_cast<double>(fewer) || sum < kSure * count) return {};
  DropLone(pairs);
  for (SentencePair& pair : pairs) pair = {ones[pair.a].sentence, others[pair.b].sentence};
  return pairs;
}

}  // namespace crossread
