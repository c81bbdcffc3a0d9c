// SPDX-License-Identifier: Apache-2.0
// A finding between a text and its copy says which of them was changed.
#include <string>

#include "absl/strings/str_join.h"
#include "crossread/check.h"
#include "gtest/gtest.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr char kRest[] = " The ship had left the quay at noon with a load of timber and cars, and took on water when its bow door gave way in "
                         "heavy seas, a harbour pilot said. Two tugs brought it in at dusk.";

Report CheckTwo(const std::string& agency, absl::CivilMinute one, const std::string& daily, absl::CivilMinute two) {
  return Check({{"agency", agency, "", "", one}, {"daily", daily, "", "", two}}, Lexicon::BuiltIn(), {});
}

std::string NotesOf(const Report& report, std::string_view rule) {
  for (const Finding& finding : report.findings) {
    if (finding.rule == rule) return absl::StrJoin(finding.notes, "|");
  }
  return "no such finding";
}

TEST(ChangedCopy, TheLaterOfTwoCopiesChangedTheEarlier) {
  Report report = CheckTwo(std::string("The ferry Lady Orla capsized off Port Harbour on Tuesday evening, the coast guard said.") + kRest, absl::CivilMinute(2021, 3, 3),
                           std::string("The ferry Lady Orla capsized off Port Harbour on Monday evening, the coast guard said.") + kRest, absl::CivilMinute(2021, 3, 4));
  EXPECT_NE(NotesOf(report, "date/conflict").find("and changed it"), std::string::npos) << NotesOf(report, "date/conflict");
}

TEST(ChangedCopy, OfOneDayNeitherIsTheParent) {
  Report report = CheckTwo(std::string("The ferry Lady Orla capsized off Port Harbour on Tuesday evening, the coast guard said.") + kRest, absl::CivilMinute(2021, 3, 3),
                           std::string("The ferry Lady Orla capsized off Port Harbour on Monday evening, the coast guard said.") + kRest, absl::CivilMinute(2021, 3, 3));
  EXPECT_NE(NotesOf(report, "date/conflict").find("one of them changed it"), std::string::npos) << NotesOf(report, "date/conflict");
}

TEST(ChangedCopy, TwoReportsInTheirOwnWordsAreNoCopies) {
  Report report = CheckTwo("The ferry Lady Orla capsized off Port Harbour on Tuesday evening.", absl::CivilMinute(2021, 3, 3),
                           "On Monday evening the ferry Lady Orla capsized off Port Harbour, a pilot said.", absl::CivilMinute(2021, 3, 4));
  EXPECT_EQ(NotesOf(report, "date/conflict").find("chang"), std::string::npos) << NotesOf(report, "date/conflict");
  EXPECT_NE(NotesOf(report, "date/conflict"), "no such finding");
}

}  // namespace
}  // namespace crossread
