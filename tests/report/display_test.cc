// SPDX-License-Identifier: Apache-2.0
// Cells, cleaning and wrapping: the ground under every caret.
#include "report/display.h"

#include <gtest/gtest.h>

namespace crossread {
namespace {

TEST(DisplayWidth, CountsCellsNotBytes) {
  EXPECT_EQ(DisplayWidth("abc"), 3);
  EXPECT_EQ(DisplayWidth("“a” – é"), 7);
  EXPECT_EQ(DisplayWidth("e\xCC\x81"), 1) << "a combining accent takes no cell";
  EXPECT_EQ(DisplayWidth("東京"), 4);
  EXPECT_EQ(DisplayWidth("🚒"), 2);
  EXPECT_EQ(DisplayWidth("a\xE2\x80\x8B" "b"), 2) << "a zero-width space takes no cell";
  EXPECT_EQ(DisplayWidth(""), 0);
}

TEST(Clean, DisarmsWhatMovesTheCursor) {
  EXPECT_EQ(Clean("a \t\n b"), "a b");
  EXPECT_EQ(Clean("\x1B[31mred"), "\xEF\xBF\xBD[31mred");
  EXPECT_EQ(Clean("a\xE2\x80\xAE" "b"), "a\xEF\xBF\xBD" "b") << "right-to-left override";
  EXPECT_EQ(Clean("a\xC2\x9B" "b"), "a\xEF\xBF\xBD" "b") << "C1 control";
  EXPECT_EQ(Clean("plain “words” – é 東"), "plain “words” – é 東");
}

TEST(ToAscii, KeepsLettersAndSigns) {
  EXPECT_EQ(ToAscii("“Łódź” – 5 € …"), "\"Lodz\" - 5 EUR ...");
  EXPECT_EQ(ToAscii("e\xCC\x81"), "e");
  EXPECT_EQ(ToAscii("東"), "?");
}

TEST(HeadAndTail, NeverCutALetterFromItsMarks) {
  EXPECT_EQ(HeadOf("ae\xCC\x81" "b", 2), "ae\xCC\x81");
  EXPECT_EQ(HeadOf("東京", 3), "東");
  EXPECT_EQ(TailOf("東京", 3), "京");
  EXPECT_EQ(TailOf("abc", 5), "abc");
  EXPECT_EQ(HeadOf("abc", 0), "");
}

TEST(Folded, BreaksJustTheLinesThatAreTooWide) {
  EXPECT_EQ(Folded("a  b\n  one two three four\n", 12, 2), "a  b\n  one two\n    three\n    four\n");
  EXPECT_EQ(Folded("no end", 12, 2), "no end\n");
}

TEST(FitPath, KeepsTheEndFromAWholeFolderOn) {
  EXPECT_EQ(FitPath("desk/wires/agency.txt:3:50", 26, "…"), "desk/wires/agency.txt:3:50");
  EXPECT_EQ(FitPath("desk/wires/agency.txt:3:50", 25, "…"), "…/wires/agency.txt:3:50");
  EXPECT_EQ(FitPath("desk/wires/agency.txt:3:50", 11, "..."), "...txt:3:50");
}

TEST(Clean, LeavesNoSignAboutWhoseWidthTerminalsDisagree) {
  EXPECT_EQ(Clean("\u2764\uFE0F"), "\u2764");                                        // a heart asked to be an emoji
  EXPECT_EQ(Clean("\U0001F44D\U0001F3FD"), "\U0001F44D");                            // a thumb with a tone
  EXPECT_EQ(Clean("\U0001F469\u200D\U0001F692"), "\U0001F469\U0001F692");           // a woman firefighter
  EXPECT_EQ(Clean("\u0915\u094D\u200D\u0937"), "\u0915\u094D\u200D\u0937");       // a joiner that letters need
  EXPECT_EQ(DisplayWidth("\U0001F1F3\U0001F1F4"), 2);                                // a flag
  EXPECT_EQ(DisplayWidth("\u1112\u1161\u11AB"), 2);                                 // a syllable in three letters
}

TEST(Wrap, BreaksAtSpacesAndInsideWordsOnlyWhereItMust) {
  EXPECT_EQ(Wrap("one two three", 7), (std::vector<std::string>{"one two", "three"}));
  EXPECT_EQ(Wrap("abcdefgh ij", 5), (std::vector<std::string>{"abcde", "fgh", "ij"}));
  EXPECT_EQ(Wrap("", 5), std::vector<std::string>{""});
  EXPECT_EQ(Wrap("ab c", -3), (std::vector<std::string>{"a", "b", "c"}));
  for (const std::string& line : Wrap("東京 大阪 名古屋 札幌", 6)) EXPECT_LE(DisplayWidth(line), 6);
}

}  // namespace
}  // namespace crossread
