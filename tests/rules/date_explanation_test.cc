// SPDX-License-Identifier: Apache-2.0
// What a finding of date/conflict says for the defence: a word of phase, another event of the same people that day.
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "crossread/check.h"
#include "gtest/gtest.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

/// The only date/conflict of two sources, or none.
std::optional<Finding> Conflict(std::string_view agency, std::string_view daily) {
  const absl::CivilMinute tuesday(2021, 5, 4);
  std::vector<Source> sources = {{"agency", std::string(agency), "", "", tuesday}, {"daily", std::string(daily), "", "", tuesday}};
  CheckOptions options;
  options.select = {"date/conflict"};
  Report report = Check(std::move(sources), Lexicon::BuiltIn(), options);
  if (report.findings.size() != 1) return std::nullopt;
  return report.findings[0];
}

constexpr std::string_view kAgency = "Chile's envoy Ana Rojas and Peru's envoy Luis Paredes began talks in Quito on Monday.";

TEST(DateExplanation, NamesAWordOfPhaseThatOnlyOneSourceHas) {
  auto finding = Conflict(kAgency, "Preliminary talks between Chile and Peru began in Quito on Sunday.");
  ASSERT_TRUE(finding);
  EXPECT_NE(absl::StrJoin(finding->notes, "|").find("“preliminary”"), std::string::npos) << absl::StrJoin(finding->notes, "|");
  EXPECT_EQ(finding->confidence, Confidence::kMedium);
}

TEST(DateExplanation, NamesAnotherEventOfTheSamePeopleOnTheOtherDay) {
  auto finding = Conflict(kAgency,
                          "Talks between Chile and Peru began in Quito on Sunday, envoy Ana Rojas said.\n\n"
                          "Rojas was at a dinner on Sunday.");
  ASSERT_TRUE(finding);
  std::string notes = absl::StrJoin(finding->notes, "|");
  EXPECT_NE(notes.find("{1} also tells of a "), std::string::npos) << notes;
  EXPECT_EQ(finding->passages.back().side, 0);
  EXPECT_EQ(finding->confidence, Confidence::kMedium);
}

TEST(DateExplanation, LeavesOutWhatOthersDidThatDay) {
  auto finding = Conflict(kAgency,
                          "Talks between Chile and Peru began in Quito on Sunday, envoy Ana Rojas said.\n\n"
                          "Miguel Soto was at a dinner on Sunday.");
  ASSERT_TRUE(finding);
  EXPECT_TRUE(finding->notes.empty()) << absl::StrJoin(finding->notes, "|");
  EXPECT_EQ(finding->confidence, Confidence::kHigh);
}

}  // namespace
}  // namespace crossread
