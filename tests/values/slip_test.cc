// SPDX-License-Identifier: Apache-2.0
// Which figure a slip of the pen or of the ear makes of another.
#include "values/slip.h"

#include "gtest/gtest.h"
#include "values/amount.h"

namespace crossread {
namespace {

Amount Plain(double n) { return HedgedAmount(n, Hedge::kNone, false, "count"); }

struct Pair {
  double a, b;
  bool slip;
};

void Holds(bool (*slip)(const Amount&, const Amount&), std::initializer_list<Pair> pairs) {
  for (const Pair& pair : pairs) {
    EXPECT_EQ(slip(Plain(pair.a), Plain(pair.b)), pair.slip) << pair.a << " and " << pair.b;
    EXPECT_EQ(slip(Plain(pair.b), Plain(pair.a)), pair.slip) << pair.b << " and " << pair.a;
  }
}

TEST(Slip, TransposesTwoNeighbours) {
  const auto two = [](const Amount& a, const Amount& b) { return Transposed(a, b); };
  const auto three = [](const Amount& a, const Amount& b) { return Transposed(a, b, 3); };
  Holds(three, {{52.4, 54.2, true}, {1240, 1420, true}, {54, 45, false}, {540, 450, false}});
  Holds(two, {{740, 470, true}, {1.2, 2.1, true}, {740e6, 470e6, true}, {740, 407, false}, {740, 47, false}, {7, 7, false}, {0, 10, false}});
}

TEST(Slip, ShiftsThePoint) { Holds(Shifted, {{8.5, 85, true}, {8.5e6, 85e6, true}, {8, 80, false}, {85, 85, false}, {85, 58, false}}); }

TEST(Slip, IsMisheardWithADigitMoreOrLess) {
  Holds(Misheard, {{6000, 16000, true}, {40, 140, true}, {22, 322, true}, {7500, 17500, true}, {6000, 106000, false}, {40, 150, false}, {4, 14, false}, {400, 600, false}});
}

TEST(Slip, IsMisheardAsATeen) { Holds(Misheard, {{14, 40, true}, {13, 30, true}, {19, 90, true}, {14000, 40000, true}, {1.4e6, 4e6, true}, {14000, 4000, true}, {15000, 4000, false}, {12, 20, false}, {14, 50, false}}); }

TEST(Slip, IsMisheardWithOneDigitOfSeveralExchanged) { Holds(Misheard, {{231, 251, true}, {1204, 1804, true}, {22, 52, false}, {231, 451, false}, {231, 231, false}}); }

}  // namespace
}  // namespace crossread
