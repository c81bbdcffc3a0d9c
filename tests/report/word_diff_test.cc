// SPDX-License-Identifier: Apache-2.0
// Word diffs: what parts two wordings, and what does not count as a difference.
#include "report/word_diff.h"

#include <gtest/gtest.h>

#include <string>

namespace crossread {
namespace {

/// "will not [-open-]{+reopen+} it", white space at the ends of runs left out.
std::string Drawn(std::string_view first, std::string_view second) {
  std::string out;
  for (const DiffRun& run : WordDiff(first, second)) {
    size_t end = run.text.find_last_not_of(' ');
    std::string words(run.text.substr(0, end == std::string_view::npos ? 0 : end + 1));
    if (!out.empty()) out += " ";
    out += run.kind == DiffRun::Kind::kSame ? words : run.kind == DiffRun::Kind::kFirst ? "[-" + words + "-]" : "{+" + words + "+}";
  }
  return out;
}

struct Case {
  const char* first;
  const char* second;
  const char* drawn;
};

TEST(WordDiff, MarksWhatOnlyOneWordingHas) {
  constexpr Case kCases[] = {
      {"we will not open it", "we will not reopen it", "we will not [-open-] {+reopen+} it"},
      {"open to shifts", "open to limiting shifts", "open to {+limiting+} shifts"},
      {"a b c", "a c", "a [-b-] c"},
      {"one", "two", "[-one-] {+two+}"},
      {"", "two", "{+two+}"},
      {"café noir", "cafe noir", "[-café-] {+cafe+} noir"},
  };
  for (const Case& c : kCases) EXPECT_EQ(Drawn(c.first, c.second), c.drawn);
}

TEST(WordDiff, PassesOverCapitalsAndPunctuation) {
  constexpr Case kCases[] = {
      {"We will go", "we will go", "We will go"},
      {"arms control, and talks", "arms control and talks", "arms control, and talks"},
      {"“a sober beginning”", "a sober beginning.", "“a sober beginning”"},
      {"it – perhaps – rains", "it perhaps rains", "it – perhaps – rains"},
  };
  for (const Case& c : kCases) EXPECT_EQ(Drawn(c.first, c.second), c.drawn);
}

TEST(WordDiff, EveryByteOfTheFirstTextComesBack) {
  std::string first = "  “We”, he said – twice… – “will not” go; no ";
  std::string all;
  for (const DiffRun& run : WordDiff(first, "we said we will go")) {
    if (run.kind != DiffRun::Kind::kSecond) all += run.text;
  }
  EXPECT_EQ(all, first);
}

TEST(WordDiff, GivesUpOnBooks) {
  std::string book(40000, 'x');
  for (size_t i = 4; i < book.size(); i += 5) book[i] = ' ';
  EXPECT_EQ(WordDiff(book, book + " end").size(), 2u);
}

TEST(WordDiff, CountsWhatIsShared) {
  EXPECT_DOUBLE_EQ(SharedWords(WordDiff("a b", "a b")), 1.0);
  EXPECT_DOUBLE_EQ(SharedWords(WordDiff("a b", "c d")), 0.0);
  EXPECT_DOUBLE_EQ(SharedWords(WordDiff("a b", "a d")), 0.5);
}

}  // namespace
}  // namespace crossread
