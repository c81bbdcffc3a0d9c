// SPDX-License-Identifier: Apache-2.0
// When two amounts can both be true, how they convert, and how they are shown.
#include "values/amount.h"

#include "gtest/gtest.h"
#include "values/unit_scale.h"

namespace crossread {
namespace {

Amount Plain(double n, std::string_view unit = "count") { return HedgedAmount(n, Hedge::kNone, false, unit); }

struct Pair {
  Amount a, b;
  bool agree;
};

TEST(Amount, AgreesWhereOneNumberFitsBoth) {
  const Pair kPairs[] = {
      {Plain(14), Plain(9), false},
      {Plain(14), Plain(14), true},
      {HedgedAmount(14, Hedge::kAtLeast, false, "count"), Plain(16), true},
      {HedgedAmount(14, Hedge::kAtLeast, false, "count"), Plain(9), false},
      {HedgedAmount(1200, Hedge::kAbout, false, "count"), Plain(1260), true},
      {HedgedAmount(1200, Hedge::kAbout, false, "count"), Plain(1500), false},
      {Plain(1200), Plain(1240), true},
      {Plain(1200), Plain(1260), false},
      {Plain(58), Plain(60), false},
      {Plain(2.4e6), Plain(2.38e6), true},
      {Plain(2.4e6), Plain(2.6e6), false},
      {HedgedAmount(60, Hedge::kAtMost, false, "count"), Plain(110), false},
      {HedgedAmount(200, Hedge::kLessThan, false, "count"), Plain(180), true},
      {HedgedAmount(100, Hedge::kNearly, false, "count"), Plain(96), true},
      {HedgedAmount(100, Hedge::kNearly, false, "count"), Plain(103), false},
      {HedgedAmount(100, Hedge::kMoreThan, true, "count"), Plain(150), false},
      {HedgedAmount(100, Hedge::kMoreThan, false, "count"), Plain(150), true},
      {Plain(10, "km"), Plain(6, "mi"), true},
      {Plain(10, "km"), Plain(10, "mi"), false},
      {Plain(32, "F"), Plain(0, "C"), true},
      {Plain(100, "F"), Plain(20, "C"), false},
      {Plain(11, "lb"), Plain(5, "kg"), true},
      {Plain(11, "lb"), Plain(11, "kg"), false},
      {Plain(6.1, "{magnitude}"), Plain(6.12, "{magnitude}"), true},
      {Plain(6.1, "{magnitude}"), Plain(6.3, "{magnitude}"), false},
      {Plain(5e6, "USD"), Plain(9e6, "EUR"), true},
      {Plain(5e6, "USD"), Plain(9e6, "USD"), false},
      {Plain(12, "percent"), Plain(12.4, "percent"), true},
      {Plain(12, "percent"), Plain(14, "percent"), false},
      {Plain(2.0 / 3, "1"), Plain(67, "percent"), true},
      {Plain(0.25, "1"), Plain(67, "percent"), false},
      {Plain(12), Plain(67, "percent"), true},
  };
  for (const Pair& pair : kPairs) {
    EXPECT_EQ(CanAgree(pair.a, pair.b), pair.agree) << KeyOf(pair.a) << " / " << KeyOf(pair.b);
    EXPECT_EQ(CanAgree(pair.b, pair.a), pair.agree) << KeyOf(pair.b) << " / " << KeyOf(pair.a);
  }
}

TEST(Amount, ConvertsBothWays) {
  for (const auto& [from, to] : {std::pair{"km", "mi"}, {"C", "F"}, {"kg", "lb"}, {"hectare", "acre"}}) {
    std::optional<Amount> there = Convert(Plain(37.5, from), to);
    ASSERT_TRUE(there) << from;
    EXPECT_NEAR(Convert(*there, from)->number, 37.5, 1e-9) << from;
  }
  EXPECT_NEAR(Convert(Plain(100, "C"), "F")->number, 212, 1e-9);
  EXPECT_FALSE(Convert(Plain(1, "USD"), "EUR"));
  EXPECT_FALSE(Convert(Plain(1, "km"), "kg"));
  EXPECT_FALSE(Convert(Plain(1, "count"), "km"));
}

TEST(Amount, IsShownToPeopleAndToMachines) {
  EXPECT_EQ(ShowAmount(HedgedAmount(14, Hedge::kAtLeast, false, "count")), "14 or more");
  EXPECT_EQ(ShowAmount(HedgedAmount(60, Hedge::kAtMost, false, "count")), "up to 60");
  EXPECT_EQ(ShowAmount(HedgedAmount(1200, Hedge::kAbout, false, "count")), "about 1,200");
  EXPECT_EQ(ShowAmount(HedgedAmount(1200, Hedge::kNearly, false, "count")), "nearly 1,200");
  EXPECT_EQ(ShowAmount(Spanning(Plain(20), Plain(30))), "20 to 30");
  EXPECT_EQ(ShowAmount(Plain(2.4e6, "GBP")), "£2.4 million");
  EXPECT_EQ(ShowAmount(Plain(2.4e6, "CHF")), "2.4 million CHF");
  EXPECT_EQ(ShowAmount(Plain(12.5, "percent")), "12.5%");
  EXPECT_EQ(ShowAmount(Plain(5, "square kilometer")), "5 km2");
  EXPECT_EQ(ShowAmount(Plain(-3)), "-3");
  EXPECT_EQ(KeyOf(Plain(14)), "14");
  EXPECT_EQ(KeyOf(HedgedAmount(14, Hedge::kAtLeast, false, "count")), "14..inf");
  EXPECT_EQ(KeyOf(HedgedAmount(14, Hedge::kAtMost, false, "km")), "-inf..14 km");
}

TEST(ShowAmount, SpeltUnitsTakeTheirPlural) {
  EXPECT_EQ(ShowAmount({70, 70, 70, "mile per hour"}), "70 miles per hour");
  EXPECT_EQ(ShowAmount({1, 1, 1, "mile per hour"}), "1 mile per hour");
  EXPECT_EQ(ShowAmount({9, 9, 9, "foot per second"}), "9 feet per second");
  EXPECT_EQ(ShowAmount({3, 3, 3, "acre"}), "3 acres");
  EXPECT_EQ(ShowAmount({3, 3, 3, "ft"}), "3 ft");
  EXPECT_EQ(ShowAmount({70, 70, 70, "kilometer per hour"}), "70 km/h");
  EXPECT_EQ(ShowAmount({500, 500, 500, "krone"}), "500 krone");
}

}  // namespace
}  // namespace crossread
