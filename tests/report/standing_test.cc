// SPDX-License-Identifier: Apache-2.0
#include "report/standing.h"

#include "gtest/gtest.h"
#include "tests/support/sample_report.h"

namespace crossread::testing {
namespace {

/// What is said where the sources `sides` stand on side 1 or 2 (3: on both), with these voices.
std::string Standing(std::vector<int> sides, std::vector<uint32_t> voices) {
  ReportBuilder builder;
  for (size_t i = 0; i < sides.size(); ++i) builder.Source(std::string(1, static_cast<char>('a' + i)), "on Monday on Tuesday");
  builder.Finding("date/conflict", Severity::kError, "Monday or Tuesday?");
  for (size_t i = 0; i < sides.size(); ++i) {
    if (sides[i] != 2) builder.Passage(static_cast<DocId>(i), "on Monday", 1, "1", "Mon");
    if (sides[i] != 1) builder.Passage(static_cast<DocId>(i), "on Tuesday", 2, "2", "Tue");
  }
  Report report = builder.Build();
  report.story.voices = std::move(voices);
  return StandingOf(report, report.findings[0]);
}

TEST(Standing, SaysNothingOfTwoSources) { EXPECT_EQ(Standing({1, 2}, {0, 1}), ""); }

TEST(Standing, NamesWhoStandsAlone) {
  EXPECT_EQ(Standing({1, 2, 2, 2}, {0, 1, 2, 3}), "a stands alone; 3 independent sources say otherwise.");
  EXPECT_EQ(Standing({2, 2, 1}, {0, 1, 2}), "c stands alone; 2 independent sources say otherwise.");
}

TEST(Standing, CountsCopiesOfOneTextOnce) {
  EXPECT_EQ(Standing({1, 2, 2, 2}, {0, 1, 1, 2}), "a stands alone; 3 sources, 2 of them independent, say otherwise.");
  EXPECT_EQ(Standing({1, 2, 2}, {0, 1, 1}), "a against b and c: one independent source on each side.");
  EXPECT_EQ(Standing({1, 1, 2, 2}, {0, 0, 1, 2}), "a and b, copies of one text, stand alone; 2 independent sources say otherwise.");
}

TEST(Standing, KeepsOutOfItWhereSidesAreEven) {
  EXPECT_EQ(Standing({1, 1, 2, 2}, {0, 1, 2, 3}), "2 independent sources on each side.");
  EXPECT_EQ(Standing({1, 1, 2, 2, 2}, {0, 1, 2, 3, 4}), "2 independent sources against 3 independent sources.");
}

TEST(Standing, ASourceThatSaysBothStandsOnNeitherSide) {
  EXPECT_EQ(Standing({3, 1, 1}, {0, 1, 2}), "a says both; 2 independent sources keep to one side.");
  EXPECT_EQ(Standing({3, 1}, {0, 1}), "");
}

}  // namespace
}  // namespace crossread::testing
