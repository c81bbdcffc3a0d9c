// SPDX-License-Identifier: Apache-2.0
// Days, hours and parts of a day as the page shows them.
#include "report/shown.h"

#include "gtest/gtest.h"

namespace crossread {
namespace {

TimeRange Hours(int first, int hours) {
  TimeRange range;
  range.first = absl::CivilSecond(2026, 11, 24, first);
  range.last = range.first + hours * 3600;
  return range;
}

TEST(Shown, APartOfTheDayIsNoHour) {
  EXPECT_EQ(PrintTime(Hours(5, 7), false), "Tue 24 Nov morning");
  EXPECT_EQ(PrintTime(Hours(18, 12), false), "Tue 24 Nov night");
}

TEST(Shown, AnHourIsAnHour) {
  EXPECT_EQ(PrintTime(Hours(5, 1), true), "Tue 24 Nov 2026 05:00");
  EXPECT_EQ(PrintTime(Hours(0, 24), true), "Tue 24 Nov 2026");
}

}  // namespace
}  // namespace crossread
