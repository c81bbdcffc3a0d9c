// SPDX-License-Identifier: Apache-2.0
// Pages in many house styles: which date is the page's own, and which only looks like it.
#include <string>

#include "absl/strings/str_format.h"
#include "facts/anchor_parts.h"
#include "gtest/gtest.h"
#include "lexicon/lexicon.h"
#include "segment/segment.h"

namespace crossread {
namespace {

/// "2023-03-09 06:40", "year?-09-20" for a year left out, or "none".
std::string Stated(const std::string& text) {
  Document document;
  document.text = text;
  Copy copy;
  Segment(document, 0, Lexicon::BuiltIn(), copy);
  std::optional<StatedDate> stated = FindStatedDate(copy);
  if (!stated) return "none";
  std::string out = stated->date.year ? absl::StrFormat("%04d", *stated->date.year) : "year?";
  out += absl::StrFormat("-%02d-%02d", stated->date.month, stated->date.day);
  if (stated->clock) out += absl::StrFormat(" %02d:%02d", *stated->clock / 60, *stated->clock % 60);
  return out;
}

constexpr const char* kBody =
    "\n\nThe harbour board said the crane had been checked in the spring and that nobody was on the quay when it fell, "
    "although two dockers were treated for shock at the first-aid post.\n";

struct Page {
  const char* top;
  const char* want;
};

class StatedDateTest : public testing::TestWithParam<Page> {};

TEST_P(StatedDateTest, IsTheDateThatThePageGivesAsItsOwn) {
  EXPECT_EQ(Stated(std::string(GetParam().top) + kBody), GetParam().want) << GetParam().top;
}

INSTANTIATE_TEST_SUITE_P(Pages, StatedDateTest, testing::Values(
    // labelled lines
    Page{"HARBOUR NEWS\nPublished: Thursday 9 March 2023, 06:40\n\nCrane falls", "2023-03-09 06:40"},
    Page{"Crane falls in port\nPublished 21 September 2023, 06:55 GMT", "2023-09-21 06:55"},
    Page{"Port Courier | News\nPublished: 8 June 2024 at 08:12", "2024-06-08 08:12"},
    Page{"Port Monitor\nPublished: 11/11/2023", "2023-11-11"},
    Page{"Crane falls\nPosted on Jan. 4, 2021 at 5:15 pm", "2021-01-04 17:15"},
    Page{"Crane falls\nPublished 3 May 2022\nLast updated 5 May 2022", "2022-05-03"},
    Page{"Crane falls\nLast updated 5 May 2022", "2022-05-05"},
    Page{"date 2022-01-10 Crane falls in the port of Malden as a storm comes in from the west and the ferries stay tied up "
         "for the third day in a row while the board waits for the wind to drop", "2022-01-10"},
    // header lines
    Page{"Friday 22 September 2023\n\nA crane too many", "2023-09-22"},
    Page{"STYX DAILY (English digest) – 21.09.2023\n\nCrane falls", "2023-09-21"},
    Page{"8 March 2023 | Last updated 09:15 GMT\nShare | Save", "2023-03-08 09:15"},
    Page{"The Port Herald\nMonday, February 12, 2024\nANALYSIS", "2024-02-12"},
    Page{"Port Watch: crane special\nThu, 07 Jul 2022", "2022-07-07"},
    Page{"LIVE: crane fall\nThursday 16 February 2023 (all times local, GMT+8)", "2023-02-16"},
    Page{"Results for the 52 weeks ended 30 March 2024\n21 May 2024", "2024-05-21"},
    Page{"14 May 2024 / Ports", "2024-05-14"},
    Page{"2024-05-14T08:00:00Z\nCrane falls", "2024-05-14 08:00"},
    // datelines
    Page{"MALDEN, March 7, 2023 (Portwire) - A crane fell into the harbour on Tuesday, the board said.", "2023-03-07"},
    Page{"MALDEN, Sept 20 (Portwire) - A crane fell into the harbour on Wednesday, the board said.", "year?-09-20"},
    Page{"MALDEN, Essex, April 28 (Portwire) -- A crane fell into the harbour.", "year?-04-28"},
    Page{"For immediate release\nMalden, 11 February 2024", "2024-02-11"},
    // not the page's own date
    Page{"Crane falls in port", "none"},
    Page{"The crane of 6 January 2021: what we know", "none"},
    Page{"January 6, 2021 was a quiet day in the port until the crane came down on the quay, and it is remembered for it.", "none"},
    Page{"Results for the 52 weeks ended 30 March 2024", "none"},
    Page{"The board, founded on 3 May 1956, said that the crane was older than most of its members and would not be built again.", "none"},
    Page{"Port diary\nSince 2 June 2020 the crane has stood still", "none"},
    Page{"Port Monitor\nPublished: 04/03/2023", "none"},
    Page{"Version 1.10.2023 of the crane software", "none"},
    Page{"Ferry times 12 30 and 14 45", "none"},
    Page{"The decrees published 3 May 2022 bind every port that has a crane, the board said, and there are many of them, it added.", "none"}));

TEST(StatedDate, DatesUnderTheStoryAreNotItsOwn) {
  std::string text = "Crane falls";
  for (int i = 0; i < 14; ++i) text += kBody;
  EXPECT_EQ(Stated(text + "\n3 May 2022\n"), "none");
  EXPECT_EQ(Stated(text + "\nPublished: 3 May 2022\n"), "2022-05-03");
}

}  // namespace
}  // namespace crossread
