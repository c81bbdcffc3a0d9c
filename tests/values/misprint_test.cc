// SPDX-License-Identifier: Apache-2.0
// What a compositor makes of a number, and what he does not.
#include "values/misprint.h"

#include "gtest/gtest.h"

namespace crossread {
namespace {

TEST(Misprint, IsNamedEitherWayRound) {
  struct Pair {
    double a, b;
    Misprint misprint;
  };
  constexpr Pair kPairs[] = {
      {26, 62, Misprint::kSwapped},      {412, 421, Misprint::kSwapped},  {52.4, 54.2, Misprint::kSwapped},    {8600, 6800, Misprint::kSwapped},
      {512, 215, Misprint::kSwapped},    {740, 407, Misprint::kSwapped},
      {1.2e6, 12e6, Misprint::kShifted}, {85, 8.5, Misprint::kShifted},   {3e6, 30e6, Misprint::kTenfold},     {20000, 2000, Misprint::kTenfold},
      {88, 188, Misprint::kInFront},     {9, 19, Misprint::kBeforeOne},   {6000, 16000, Misprint::kBeforeOne}, {6400, 16400, Misprint::kInFront},
      {18, 80, Misprint::kTeen},         {14000, 40000, Misprint::kTeen}, {231, 251, Misprint::kExchanged},    {15171, 15181, Misprint::kExchanged},
  };
  for (const Pair& pair : kPairs) {
    EXPECT_EQ(MisprintOf(pair.a, pair.b), pair.misprint) << pair.a << " and " << pair.b;
    EXPECT_EQ(MisprintOf(pair.b, pair.a), pair.misprint) << pair.b << " and " << pair.a;
  }
}

TEST(Misprint, IsNoneOfNumbersThatDifferInMore) {
  constexpr double kPairs[][2] = {{7, 7}, {7, 9}, {61, 91}, {231, 451}, {40, 150}, {0, 10}, {-3, 3}, {740, 47}, {12, 20}, {1e13, 1e14}, {16, 1600}, {300, 30000}};
  for (const auto& pair : kPairs) EXPECT_EQ(MisprintOf(pair[0], pair[1]), Misprint::kNone) << pair[0] << " and " << pair[1];
}

}  // namespace
}  // namespace crossread
