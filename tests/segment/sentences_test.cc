// SPDX-License-Identifier: Apache-2.0
// Where sentences end: "|" in the table marks each end inside the text.
#include "gtest/gtest.h"
#include "tests/segment/segment_text.h"

namespace crossread {
namespace {

/// `marked` without its bars, cut again by the splitter.
std::string Cut(std::string_view marked) {
  std::string text;
  for (size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '|') ++i;  // the bar and the space after it
    else text += marked[i];
  }
  Segmented page(text);
  std::string out;
  for (const Sentence& sentence : page.copy.sentences) {
    if (!out.empty()) out += " | ";
    out += page.Cut(sentence.begin, sentence.end);
  }
  return out;
}

class Sentences : public testing::TestWithParam<const char*> {};

TEST_P(Sentences, EndWhereTheTableSays) { EXPECT_EQ(Cut(GetParam()), GetParam()); }

INSTANTIATE_TEST_SUITE_P(Ends, Sentences, testing::Values(
    "The bridge fell. | Nobody was hurt.",
    "Was the bridge safe? | Nobody knew! | The mayor left.",
    "They spoke of the U.S. | The talks went on.",
    "It opened at 7 a.m. | Police closed it at noon.",
    "The ship sank in 2019. | 11 people died.",
    "“We have a list. | We have closed it,” she said.",
    "He said: “It is over.” | The hall fell silent.",
    "“It is over.” | “It is not.”",
    "``It was loud,'' she said. | ``It shook the walls.''",
    "They chose plan B. | The first had failed.",
    "The firm is Orlo Inc. | It has no debts.",
    "Nobody came ... | The band played on.",
    "Help came late (at 4 p.m.). | It was dark."));

INSTANTIATE_TEST_SUITE_P(GoOn, Sentences, testing::Values(
    "Mr. Orlo met Gen. Bast of the U.S. Treasury on Jan. 5 in St. Ives.",
    "Dr. A. B. Calder and J. K. Orlo left.",
    "It grew by 3.5 percent to 1.2 million.",
    "“Why now?” he asked.",
    "“Stop!” Calder said.",
    "Is it No. 5 or not?",
    "They live in Sandford, Calif., near the coast.",
    "The firm, Orlo Inc., has no debts.",
    "She came from Marlow, Md. on foot.",
    "It left at 7 p.m. Monday from the quay.",
    "The e.g. and i.e. of it, et al. and so on.",
    "He was ... not sure.",
    "The site orlo.example was down.",
    "Orlo & Co. are builders."));

TEST(SentenceEnds, SurviveALostSpace) {
  Segmented page("A car struck the man.Officers found him at ten.");
  EXPECT_EQ(page.copy.sentences.size(), 2u);
}

TEST(SentenceEnds, AreLineEndsToo) {
  Segmented page("A title without a point\n\nThe text begins here and it runs on for a while, as texts do.\n");
  ASSERT_EQ(page.copy.sentences.size(), 2u);
}

TEST(SentenceEnds, ComeEvenWithoutPoints) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "word ";
  Segmented page(text);
  EXPECT_GE(page.copy.sentences.size(), 5u);
}

}  // namespace
}  // namespace crossread
