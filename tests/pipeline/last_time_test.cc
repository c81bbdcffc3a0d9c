// SPDX-License-Identifier: Apache-2.0
// Two months of one year in which a thing was last done are told apart in the title.
#include <string>

#include "absl/strings/str_cat.h"
#include "crossread/check.h"
#include "gtest/gtest.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

TEST(LastTime, NamesTheMonthsOfOneYear) {
  static constexpr const char* kMonths[] = {"January", "February", "March", "April", "May", "July", "August", "September", "October"};
  for (const std::string month : kMonths) {
    auto text = [](const std::string& when) { return absl::StrCat("The ship Skarven ran aground. She was last inspected in ", when, " of this year.\n"); };
    const absl::CivilMinute day(2026, 11, 24);
    Report report = Check({{"one", text(month), "one", "", day}, {"two", text("June"), "two", "", day}}, Lexicon::BuiltIn(), {});
    ASSERT_EQ(report.findings.size(), 1u) << month;
    const std::string own = absl::StrCat(month.substr(0, 3), " 2026");
    EXPECT_NE(report.findings[0].title.find(own), std::string::npos) << report.findings[0].title;
    EXPECT_NE(report.findings[0].title.find("Jun 2026"), std::string::npos) << report.findings[0].title;
  }
}

}  // namespace
}  // namespace crossread
