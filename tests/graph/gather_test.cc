// SPDX-License-Identifier: Apache-2.0
// Grouping: strongest ties first, barred pairs never together, and the same groups with keys as without.
#include "graph/gather.h"

#include <algorithm>
#include <numeric>
#include <random>

#include "gtest/gtest.h"

namespace crossread {
namespace {

using Groups = std::vector<std::vector<uint32_t>>;

TEST(GatherTest, TheStrongerTieWinsWhereBothCannotHold) {
  // 0-1 strong, 1-2 weak, 0 and 2 barred.
  Groups groups = Gather(3, [](uint32_t i, uint32_t j) { return i == 0 && j == 1 ? 5 : i == 1 ? 3 : -1; });
  EXPECT_EQ(groups, (Groups{{0, 1}}));
}

TEST(GatherTest, NothingTiedIsNothingGathered) {
  EXPECT_TRUE(Gather(40, [](uint32_t, uint32_t) { return 0; }).empty());
  EXPECT_TRUE(Gather(0, [](uint32_t, uint32_t) { return 9; }).empty());
}

/// Items with a family and a colour: one family is one group, unless the colours differ.
struct Items {
  explicit Items(uint32_t count) {
    std::mt19937 random(3);
    for (uint32_t i = 0; i < count; ++i) family.push_back(static_cast<uint32_t>(random() % (count / 6))), colour.push_back(random() % 8 == 0);
  }
  int Score(uint32_t i, uint32_t j) const { return family[i] != family[j] ? 0 : colour[i] != colour[j] ? -1 : 4; }
  std::vector<uint32_t> family, colour;
};

TEST(GatherTest, KeysGiveTheGroupsOfAllPairs) {
  for (uint32_t count : {60u, 600u, 2000u}) {
    Items items(count);
    auto score = [&](uint32_t i, uint32_t j) { return items.Score(i, j); };
    Groups with = Gather(count, score, [&](uint32_t i, TieKeys& keys) {
      keys.Add("family", std::to_string(items.family[i]));
      keys.Add("all", "");  // far too common to be asked
    });
    EXPECT_EQ(with, Gather(count, score)) << count;
    EXPECT_GT(with.size(), count / 20);
  }
}

TEST(GatherTest, BarredItemsAreNeverInOneGroup) {
  Items items(900);
  for (const std::vector<uint32_t>& group : Gather(900, [&](uint32_t i, uint32_t j) { return items.Score(i, j); })) {
    for (uint32_t a : group) {
      for (uint32_t b : group) EXPECT_EQ(items.colour[a], items.colour[b]);
    }
  }
}

TEST(GatherTest, TheNumberingOfTheItemsDoesNotMatter) {
  Items items(300);
  std::vector<uint32_t> order(300);
  std::iota(order.begin(), order.end(), 0u);
  std::shuffle(order.begin(), order.end(), std::mt19937(9));
  Groups plain = Gather(300, [&](uint32_t i, uint32_t j) { return items.Score(i, j); });
  Groups shuffled = Gather(300, [&](uint32_t i, uint32_t j) { return items.Score(order[i], order[j]); });
  for (std::vector<uint32_t>& group : shuffled) {
    for (uint32_t& item : group) item = order[item];
    std::sort(group.begin(), group.end());
  }
  std::sort(shuffled.begin(), shuffled.end());
  EXPECT_EQ(shuffled, plain);
}

}  // namespace
}  // namespace crossread
