// SPDX-License-Identifier: Apache-2.0
// Publication dates in the forms that metadata has, and the forms that are no date.
#include "values/moment.h"

#include <gtest/gtest.h>

namespace crossread {
namespace {

TEST(ParseMoment, ReadsWhatMetadataWrites) {
  EXPECT_EQ(ParseMoment("2022-01-10"), absl::CivilMinute(2022, 1, 10));
  EXPECT_EQ(ParseMoment("2022-01-10T08:30:15Z"), absl::CivilMinute(2022, 1, 10, 8, 30));
  EXPECT_EQ(ParseMoment("2022-01-10 08:30+01:00"), absl::CivilMinute(2022, 1, 10, 8, 30));
  EXPECT_EQ(ParseMoment(" 2022-01-10 "), absl::CivilMinute(2022, 1, 10));
  EXPECT_EQ(ParseMoment("Mon, 10 Jan 2022 08:30:15 +0100"), absl::CivilMinute(2022, 1, 10, 8, 30));
  EXPECT_EQ(ParseMoment("20220110"), absl::CivilMinute(2022, 1, 10));
  EXPECT_EQ(ParseMoment("20220110T083000Z"), absl::CivilMinute(2022, 1, 10, 8, 30));
  EXPECT_EQ(ParseMoment("10 January 2022"), absl::CivilMinute(2022, 1, 10));
}

TEST(ParseMoment, RefusesWhatIsNoDay) {
  for (const char* text : {"", "x", "2022", "2022-13-01", "2022-02-30", "2022-1", "20221310", "20220110x", "20220110T9", "2022-01-10x", "2022-01-10Tx",
                           "2022-01-10T25:00", "10 Foo 2022", "31 Feb 2022", "Jan 2022", "2022-01-10T08:61"}) {
    EXPECT_EQ(ParseMoment(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace crossread
