// SPDX-License-Identifier: Apache-2.0
// The hour at which an entry of a live blog was posted dates nothing; that of a timeline does.
#include <algorithm>
#include <string>

#include "crossread/check.h"
#include "gtest/gtest.h"
#include "lexicon/lexicon.h"
#include "values/live_blog.h"

namespace crossread {
namespace {

constexpr char kAgency[] = "The ferry Lady Orla ran aground off Port Harbour at 6:40 a.m. on Tuesday, the coast guard said.";

/// Findings about days and hours between an agency's report and `page`, both of 2 March 2021.
long Conflicts(const std::string& page) {
  const absl::CivilMinute day(2021, 3, 2);
  Report report = Check({{"agency", kAgency, "", "", day}, {"page", page, "", "", day}}, Lexicon::BuiltIn(), {});
  return std::count_if(report.findings.begin(), report.findings.end(), [](const Finding& finding) { return finding.rule == "date/conflict"; });
}

TEST(Stamps, AnEntryIsPostedAfterWhatItTells) {
  EXPECT_EQ(Conflicts("11:05 Tugs are on their way.\n\n09:30 The ferry Lady Orla ran aground off Port Harbour.\n"), 0);
}

TEST(Stamps, ATimelineRunsForward) {
  EXPECT_EQ(Conflicts("09:30 The ferry Lady Orla ran aground off Port Harbour.\n\n11:05 Tugs are on their way.\n"), 1);
}

TEST(Stamps, AnHourInsideAnEntryIsTold) {
  EXPECT_EQ(Conflicts("11:05 The ferry Lady Orla ran aground off Port Harbour at 8.40 a.m. on Tuesday.\n\n09:30 Fog lies on the coast.\n"), 1);
}

TEST(LiveBlog, NewestFirst) {
  EXPECT_TRUE(IsNewestFirst("11:05 Two.\n[09.30] One.\n"));
  EXPECT_FALSE(IsNewestFirst("09:30 One.\n11:05 Two.\n"));
  EXPECT_FALSE(IsNewestFirst("11:05 One.\n"));
  EXPECT_FALSE(IsNewestFirst("11:05.2 a result\n09:30:11 another\n"));
}

}  // namespace
}  // namespace crossread
