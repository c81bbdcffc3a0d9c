// SPDX-License-Identifier: Apache-2.0
// The terminal report holds its promises at every width, with every sign, for every reader.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "report/display.h"
#include "tests/support/sample_report.h"

namespace crossread {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::Print;
using testing::ReportBuilder;
using testing::SampleReport;

std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

ReportOptions Wide(int width) {
  ReportOptions options;
  options.width = width;
  options.closing = "exit 1: 1 error, threshold --fail-on error";
  return options;
}

TEST(Terminal, NoLineIsWiderThanTheWidth) {
  for (int width : {60, 61, 80, 100, 119, 120, 200}) {
    for (bool ascii : {false, true}) {
      for (bool plain : {false, true}) {
        for (Detail detail : {Detail::kAuto, Detail::kFull, Detail::kShort}) {
          ReportOptions options = Wide(width);
          options.ascii = ascii, options.plain = plain, options.detail = detail;
          options.agreements = options.statistics = options.verbose = true;
          for (const std::string& line : Lines(Print("text", SampleReport(), options))) {
            EXPECT_LE(DisplayWidth(line), width) << line;
          }
        }
      }
    }
  }
}

/// The words above the carets of every drawn passage, joined.
std::vector<std::string> UnderlinedWords(const std::string& text, std::string_view bar) {
  std::vector<std::string> lines = Lines(text), found;
  for (size_t i = 1; i < lines.size(); ++i) {
    size_t head = lines[i].find(bar);
    if (head == std::string::npos) continue;
    std::string_view row = std::string_view(lines[i]).substr(head + bar.size());
    size_t begin = row.find_first_not_of(' ');
    if (begin == std::string::npos || (row[begin] != '^' && row[begin] != '-')) continue;
    size_t end = row.find_first_not_of(row[begin], begin);
    if (end == std::string::npos) end = row.size();
    std::string_view above = std::string_view(lines[i - 1]).substr(lines[i - 1].find(bar) + bar.size());
    std::string_view from = above.substr(HeadOf(above, static_cast<int>(begin)).size());
    found.emplace_back(HeadOf(from, static_cast<int>(end - begin)));
  }
  return found;
}

TEST(Terminal, CaretsStandUnderTheWordsThatDiffer) {
  for (int width : {60, 80, 100, 200}) {
    std::vector<std::string> words = UnderlinedWords(Print("text", SampleReport(), Wide(width)), "│ ");
    EXPECT_THAT(words, ::testing::ElementsAre("since Tuesday morning", "on Monday")) << width;
  }
}

TEST(Terminal, CaretsAreExactBehindWideAndCombiningLetters) {
  ReportBuilder b;
  DocId a = b.Source("a", "東京の橋 – cafe\xCC\x81 🚒 was closed on Monday by the Cafe\xCC\x81 Ōsaka crew – so they say.\n");
  DocId c = b.Source("b", "It was closed by Müller’s 東京 crew on Tuesday.\n");
  b.Finding("date/conflict", Severity::kError, "Closed on Monday or Tuesday?")
      .Passage(a, "on Monday", 1, "x", "Mon")
      .Passage(c, "東京 crew on Tuesday", 2, "y", "Tue");
  EXPECT_THAT(UnderlinedWords(Print("text", b.Build(), Wide(80)), "│ "), ::testing::ElementsAre("on Monday", "東京 crew on Tuesday"));
  ReportOptions ascii = Wide(60);
  ascii.ascii = true;
  EXPECT_THAT(UnderlinedWords(Print("text", b.Build(), ascii), "| "), ::testing::ElementsAre("on Monday", "?? crew on Tuesday"));
}

TEST(Terminal, AWordThatIsLongerThanTheLineIsWrappedNotCut) {
  std::string words = "a statement of such length that no terminal of sixty columns could ever hold it on one line, whatever it tried";
  ReportBuilder b;
  DocId a = b.Source("a", "The mayor made " + words + " and left.\n"), c = b.Source("b", "The mayor said nothing.\n");
  b.Finding("quote/altered", Severity::kError, "What did the mayor say?").Passage(a, words, 1, "x", "long").Passage(c, "nothing", 2, "y", "");
  std::string joined;
  for (const std::string& line : UnderlinedWords(Print("text", b.Build(), Wide(60)), "│ ")) joined += (joined.empty() ? "" : " ") + line;
  EXPECT_EQ(joined, words + " nothing");
}

TEST(Terminal, WritesEscapesOnlyWhereColourIsOn) {
  ReportOptions options = Wide(100);
  EXPECT_THAT(Print("text", SampleReport(), options), Not(HasSubstr("\x1B")));
  options.color = true;
  EXPECT_THAT(Print("text", SampleReport(), options), HasSubstr("\x1B[1;31merror\x1B[0m"));
}

TEST(Terminal, CopyCannotWriteEscapes) {
  ReportBuilder b;
  DocId a = b.Source("a\x1B]0;x\x07", "Shut \x1B[2Jon Monday\xE2\x80\xAE.\n"), c = b.Source("b", "Shut on Tuesday.\n");
  b.Finding("date/conflict", Severity::kError, "When\x1B[31m?").Passage(a, "on Monday", 1, "x", "\x1B[5m").Passage(c, "on Tuesday", 2, "y", "");
  for (bool plain : {false, true}) {
    ReportOptions options = Wide(80);
    options.plain = plain;
    options.statistics = true;
    EXPECT_THAT(Print("text", b.Build(), options), Not(HasSubstr("\x1B")));
  }
}

TEST(Terminal, AsciiIsAscii) {
  ReportOptions options = Wide(80);
  options.ascii = true;
  options.agreements = true;
  for (char c : Print("text", SampleReport(), options)) ASSERT_TRUE(c == '\n' || (c >= 32 && c < 127)) << static_cast<int>(c);
}

TEST(Terminal, DetailFollowsSeverity) {
  std::string text = Print("text", SampleReport(), Wide(100));
  EXPECT_THAT(text, HasSubstr("error[date/conflict] #1 When was the Marfield bridge closed: Monday 8 or Tuesday 9 March?\n"));
  EXPECT_THAT(text, HasSubstr("Mon 8 Mar: late:1:"));
  EXPECT_THAT(text, HasSubstr("daily has the bridge closed"));
  EXPECT_THAT(text, HasSubstr("   ? Was the bridge closed in the night"));
  EXPECT_THAT(text, HasSubstr("[a warning, and nothing more]"));
  EXPECT_THAT(text, HasSubstr("   3.1   Habour → harbour"));
  EXPECT_THAT(text, ::testing::ContainsRegex("note\\[figure/update\\] #4 Lorries turned back: 290 or 300\\? +daily:3:"));
  EXPECT_THAT(text, Not(HasSubstr("Where is the bridge"))) << "silenced";
}

TEST(Terminal, TheLastLineStatesExitCodeAndCause) {
  for (bool quiet : {false, true}) {
    ReportOptions options = Wide(80);
    options.quiet = quiet;
    EXPECT_EQ(Lines(Print("text", SampleReport(), options)).back(), "exit 1: 1 error, threshold --fail-on error");
  }
}

TEST(Terminal, CountsWhatIsFoldedHiddenAndAgreeing) {
  ReportOptions options = Wide(100);
  options.hidden_by_baseline = 35;
  std::string text = Print("text", SampleReport(), options);
  EXPECT_THAT(text, HasSubstr("1 error, 2 warnings (+2 folded into #3), 1 note\n"));
  EXPECT_THAT(text, HasSubstr("1 point looks different but agrees (--agreements)\n"));
  EXPECT_THAT(text, HasSubstr("35 known findings hidden\n"));
  options.agreements = true;
  text = Print("text", SampleReport(), options);
  EXPECT_THAT(text, HasSubstr("“about 300 lorries” = daily:3:"));
  EXPECT_THAT(text, HasSubstr("  both are round figures for one count\n      agency:3:"));
}

TEST(Terminal, PlainHasNoDrawing) {
  ReportOptions options = Wide(100);
  options.plain = true;
  std::string text = Print("text", SampleReport(), options);
  for (const char* sign : {"│", "┌", "├", "^^", "--- "}) EXPECT_THAT(text, Not(HasSubstr(sign)));
  EXPECT_THAT(text, HasSubstr("Finding 1, error, rule date/conflict."));
  EXPECT_THAT(text, HasSubstr("line 3, column"));
}

TEST(Terminal, DoesNotRepeatUnderThePassageWhatThePassageSays) {
  ReportBuilder b;
  DocId a = b.Source("a", "The Strategic Safety Dialogue of the two countries met.\n"), c = b.Source("b", "The Strategic Security Dialogue met.\n");
  b.Finding("org/garbled", Severity::kError, "Which name?").Passage(a, "Strategic Safety Dialogue of the two countries", 1, "x", "Strategic Safety Dialogue…").Passage(c, "Strategic Security Dialogue", 2, "y", "strategic security dialogue");
  for (bool plain : {false, true}) {
    ReportOptions options = Wide(100);
    options.plain = plain;
    std::string text = Print("text", b.Build(), options);
    EXPECT_THAT(text, Not(HasSubstr("Dialogue…")));
    EXPECT_THAT(text, Not(HasSubstr("strategic security")));
  }
}

TEST(Terminal, GroupsWithTheSameNumbers) {
  ReportOptions options = Wide(100);
  options.group_by = GroupBy::kTopic;
  std::string text = Print("text", SampleReport(), options);
  EXPECT_LT(text.find("\ndate\n"), text.find("\nquote\n"));
  EXPECT_THAT(text, HasSubstr("#4 Lorries"));
  options.group_by = GroupBy::kSource;
  EXPECT_THAT(Print("text", SampleReport(), options), HasSubstr("daily\n"));
}

TEST(Terminal, NothingFoundAndOneSourceWithoutDateAreReadable) {
  ReportBuilder b;
  b.Source("a", "One.");
  Report report = b.Build();
  report.story.anchors[0] = Anchor();
  std::string text = Print("text", report, Wide(80));
  EXPECT_THAT(text, HasSubstr("unknown"));
  EXPECT_THAT(text, HasSubstr("0 errors, 0 warnings, 0 notes"));
}

TEST(Short, IsALineAFinding) {
  EXPECT_THAT(Print("short", SampleReport()),
              HasSubstr("daily.txt:3:28: error: date/conflict: When was the Marfield bridge closed: Monday 8 or Tuesday 9 March? (#1)\n"));
}

}  // namespace
}  // namespace crossread
