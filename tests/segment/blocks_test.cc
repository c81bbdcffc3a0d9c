// SPDX-License-Identifier: Apache-2.0
// What each line of a page is: a letter before each line of the table names its kind.
#include "gtest/gtest.h"
#include "tests/segment/segment_text.h"

namespace crossread {
namespace {

constexpr char kLetters[] = "HPYDCTB";  // headline, page header, byline, dateline, caption, text, boilerplate

/// Lines of `marked` ("H A title\nT A sentence …"); a "+" before the letter glues the line to the one above it.
std::string Read(std::string_view marked) {
  std::string text;
  while (!marked.empty()) {
    size_t eol = marked.find('\n');
    std::string_view line = marked.substr(0, eol);
    marked.remove_prefix(eol == std::string_view::npos ? marked.size() : eol + 1);
    bool glued = line.front() == '+';
    if (!text.empty()) text += glued ? " " : "\n";
    text += line.substr(glued ? 3 : 2);
  }
  Segmented page(text);
  std::string out;
  uint32_t last = 0;
  for (const Block& block : page.copy.blocks) {
    if (!out.empty()) out += '\n';
    if (last != 0 && page.document.text.find('\n', last) >= block.begin) out += '+';
    out += kLetters[static_cast<int>(block.kind)];
    out += ' ' + page.Cut(block.begin, block.end);
    last = block.end;
  }
  return out;
}

class Blocks : public testing::TestWithParam<const char*> {};

TEST_P(Blocks, AreOfTheKindThatTheTableSays) { EXPECT_EQ(Read(GetParam()), GetParam()); }

#define TEXT "T The council of Orlo met for three hours and agreed on nothing, officials said on the steps of the hall."

INSTANTIATE_TEST_SUITE_P(Tops, Blocks, testing::Values(
    "H Council meets and parts\n" TEXT,
    "H Council meets and parts\nP 8 March 2023 | Last updated 09:15 GMT\nB Share | Save | Skip to comments\n" TEXT,
    "P THE ORLO MAIL\nP Published: Thursday 9 March 2023, 06:40\nH Council meets and parts\nY By Ada Calder in Orlo\n" TEXT,
    "P Thu, 09 Mar 2023\n" TEXT,
    "P 2023-03-09\nH Council meets and parts\n" TEXT,
    "P date 2023-03-09\n+H Council of Orlo meets and parts\n+H Council of Orlo meets and parts\n" TEXT,
    "P March 9, 2023 6:20 PM\n" TEXT,
    "P ORLO COUNCIL\nP For immediate release\nP Orlo, 9 March 2023\nH COUNCIL MEETS\n" TEXT,
    "H Council meets and parts\nH Council meets and parts\n" TEXT,
    "P Wednesday 9 March 2023 | Business\nH Counting the hours\nY City desk\n" TEXT,
    "Y by Ada Calder\n+P Updated: March 9, 2023 - 9:35 AM\n" TEXT));

INSTANTIATE_TEST_SUITE_P(Datelines, Blocks, testing::Values(
    "D ORLO, March 7, 2023 (Fastwire) -\n+" TEXT,
    "D ORLO –\n+" TEXT,
    "D SANDFORD, Calif.—\n+" TEXT,
    "D PORT ORLO, Kenya (AP) _\n" TEXT,
    "D Orlo (dpa) -\n+" TEXT,
    "D NEW ORLO --\n+" TEXT,
    "H Council meets and parts without a word on the levy\n+D ORLO, March 7 (Fastwire) -\n+" TEXT));

INSTANTIATE_TEST_SUITE_P(Tails, Blocks, testing::Values(
    TEXT "\nY (Reporting by the Orlo bureau; Editing by A. Calder)",
    TEXT "\nY kb/rt (AP, AFP)",
    TEXT "\nY With reporting by Reuters and dpa",
    TEXT "\nB Also Read: Seven councils you will love",
    TEXT "\nB Copyright (c) 2018. Orlo Press, Inc.\nB More Orlo News\nB Access More",
    TEXT "\nB Tags\nB Orlo, Council, Levy\nB Real Time Analytics",
    TEXT "\nB Related topics: Orlo | Councils",
    TEXT "\nB SEE ALSO: Orlo's Mayor Resigns\n" TEXT,
    TEXT "\nC The mayor (L) and the clerk (R) pose for pictures in Orlo. AFP via Getty Images\n" TEXT,
    TEXT "\nC [Photo: The mayor at an earlier meeting]\n" TEXT));

INSTANTIATE_TEST_SUITE_P(PlainText, Blocks, testing::Values(
    TEXT,
    "T March 9, 2023",
    "T By then the clerk had stopped pretending not to yawn, and the mayor was asleep on her folded coat.",
    "T NATO - the alliance that it leads - met for three hours and agreed on nothing, officials said at noon.",
    "T Share prices fell by a tenth after the council met for three hours and agreed on nothing at all.",
    TEXT "\nT What happened?\n" TEXT,
    TEXT "\nT The rights of copyright holders were discussed too, and the council agreed on nothing there either, officials said.",
    TEXT "\nT - 14 of 212 shops to close by January\n" TEXT));

TEST(Paragraphs, AreJoinedWhereLinesWereWrapped) {
  Segmented page("The council of Orlo met for three hours and\nagreed on nothing, officials said on the steps\n"
                 "of the hall where the mayor was asleep on her\nfolded coat.\n\nIt will meet again in May.\n");
  ASSERT_EQ(page.copy.blocks.size(), 2u);
  EXPECT_EQ(page.copy.sentences.size(), 2u);
}

TEST(Paragraphs, AreNeverMoreThanTokensCanCount) {
  std::string text;
  for (int i = 0; i < 70000; ++i) text += "a\n";
  Segmented page(text);
  EXPECT_LE(page.copy.blocks.size(), 65535u);
  EXPECT_EQ(page.copy.tokens.size(), 70000u);
}

}  // namespace
}  // namespace crossread
