// SPDX-License-Identifier: Apache-2.0
// "Did you mean" finds slips of the finger and stays silent on strangers.
#include "base/nearest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossread {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kKnown[] = {"date/conflict", "date/sequence", "figure/conflict", "place/conflict"};

TEST(Nearest, CountsSlips) {
  EXPECT_EQ(EditDistance("date", "date"), 0u);
  EXPECT_EQ(EditDistance("dat", "date"), 1u);
  EXPECT_EQ(EditDistance("adte", "date"), 1u) << "a swap is one slip";
  EXPECT_EQ(EditDistance("DATE", "date"), 0u);
  EXPECT_EQ(EditDistance("", "date"), 4u);
}

TEST(Nearest, FindsTheWordThatWasMeant) {
  EXPECT_THAT(Nearest("dat/conflict", kKnown), ElementsAre("date/conflict"));
  EXPECT_THAT(Nearest("figure/conflcit", kKnown), ElementsAre("figure/conflict"));
  EXPECT_EQ(DidYouMean("dat/conflict", kKnown), "; did you mean date/conflict?");
}

TEST(Nearest, StaysSilentOnStrangers) {
  EXPECT_THAT(Nearest("weather", kKnown), IsEmpty());
  EXPECT_THAT(Nearest("x", kKnown), IsEmpty());
  EXPECT_THAT(Nearest("", kKnown), IsEmpty());
  EXPECT_EQ(DidYouMean("weather", kKnown), "");
}

}  // namespace
}  // namespace crossread
