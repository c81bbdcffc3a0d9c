// SPDX-License-Identifier: Apache-2.0
// A mark in the source silences what it names, in the block where it stands, and says why.
#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "crossread/check.h"
#include "gtest/gtest.h"
#include "lexicon/lexicon.h"
#include "pipeline/policy.h"

namespace crossread {
namespace {

/// The date/conflict of a page that has `mark` before its paragraph, and `inside` at its head, and of a text that differs.
Finding ConflictUnder(std::string_view mark, std::string_view inside = "") {
  const absl::CivilMinute day(2021, 3, 16);
  std::vector<Source> sources = {
      {"daily.html", absl::StrCat("<html><body>", av(mark), "<p>", av(inside), "The ferry capsized off Port Harbour on Sunday.</p></body></html>"), "", "", day},
      {"agency.txt", "The ferry capsized off Port Harbour on Monday.", "", "", day}};
  CheckOptions options;
  options.select = {"date/conflict"};
  Report report = Check(std::move(sources), Lexicon::BuiltIn(), options);
  EXPECT_EQ(report.findings.size(), 1u);
  if (report.findings.empty()) return {};
  ApplyPolicy(Policy(), report);
  return report.findings.at(0);
}

TEST(Marks, SilenceTheRuleThatTheyName) {
  for (const char* mark : {"<!-- crossread: ignore date/conflict: the crew's own time -->", "<!--crossread:ignore date/*: the crew's own time-->"}) {
    Finding finding = ConflictUnder(mark);
    EXPECT_EQ(finding.suppressed, "the crew's own time") << mark;
    EXPECT_TRUE(finding.marked) << mark;
  }
}

TEST(Marks, AreOfTheBlockThatFollowsOrThatTheyStandIn) {
  for (const char* before : {"<p>Another.</p>", "<h1>Ferry</h1><p>15 March 2021</p>\n", "<div><p>Another.</p></div>", "Another.<br>"}) {
    EXPECT_EQ(ConflictUnder(absl::StrCat(before, "<!-- crossread: ignore date/conflict: known -->")).suppressed, "known") << before;
  }
  EXPECT_EQ(ConflictUnder("<p>Another.", "<!-- crossread: ignore date/conflict: known -->").suppressed, "known");
}

TEST(Marks, LeaveTheRestAlone) {
  for (const char* mark : {"", "<!-- crossread: ignore figure/*: known -->", "<!-- crossread: ignore date/conflict -->", "<!-- crossread: ignore date/conflict: -->",
                           "<!-- ignore date/conflict: known -->", "<p>crossread: ignore date/conflict: known</p>",
                           "<p>Another.</p><!-- crossread: ignore date/conflict: known --><p>Block.</p>"}) {
    EXPECT_EQ(ConflictUnder(mark).suppressed, "") << mark;
  }
}

}  // namespace
}  // namespace crossread
