// SPDX-License-Identifier: Apache-2.0
// Walks the tables of verbs, flags and rules: help, manual pages and completions know every one of them.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "base/strings.h"
#include "cli/config.h"
#include "cli/flags.h"
#include "cli/help.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "report/display.h"
#include "report/reports.h"
#include "rules/compare.h"

namespace crossread {
namespace {

using ::testing::HasSubstr;

/// A manual page as a reader sees it: troff's signs for "-" and quotes taken back.
std::string Page(std::string_view name) { return absl::StrReplaceAll(ManPage(name).value(), {{"\\-", "-"}, {"\\(dq", "\""}, {"\\e", "\\"}}); }

std::string Word(const Flag& flag) { return absl::StrCat("--", av(flag.name)); }

/// Whether a line of `text` begins with the flag, after its letter if it has one.
bool HasLineFor(const std::string& text, const Flag& flag) {
  std::string letter = flag.letter != 0 ? absl::StrCat("-", std::string(1, flag.letter), ", ") : "    ";
  std::string line = absl::StrCat("\n  ", letter, Word(flag), " ");
  return text.find(line) != std::string::npos;
}

TEST(Flags, StandInTheHelpOfEachVerbThatTakesThem) {
  for (const VerbRow& row : AllVerbs()) {
    std::string help = VerbHelp(row.verb);
    for (const Flag& flag : AllFlags()) EXPECT_EQ(HasLineFor(help, flag), (flag.verbs & row.verb) != 0) << row.name << " --" << flag.name;
  }
}

TEST(Flags, StandInTheProgramsHelpWhicheverVerbTakesThem) {
  std::string help = ProgramHelp();
  for (const Flag& flag : AllFlags()) {
    EXPECT_NE(flag.verbs, 0u) << flag.name;
    EXPECT_TRUE(HasLineFor(help, flag) || help.find(" " + Word(flag) + " ") != std::string::npos || help.find(" " + Word(flag) + "\n") != std::string::npos) << flag.name;
  }
}

TEST(Flags, StandInTheManualWithTheirHelpAndChoices) {
  std::string page = Page("crossread");
  for (const Flag& flag : AllFlags()) {
    std::string letter = flag.letter != 0 ? absl::StrCat("-", std::string(1, flag.letter), ", ") : "";
    EXPECT_THAT(page, HasSubstr(absl::StrCat(".TP\n.B ", letter, Word(flag), flag.value.empty() ? "\n" : " "))) << flag.name;
    EXPECT_THAT(page, HasSubstr(std::string(flag.help)));
    EXPECT_THAT(page, HasSubstr(std::string(flag.choices)));
  }
  for (const VerbRow& row : AllVerbs()) EXPECT_THAT(page, HasSubstr(absl::StrCat(".B ", av(row.name), " "))) << row.name;
  for (const Reporter* reporter : AllReporters()) EXPECT_THAT(page, HasSubstr(absl::StrCat(".B ", av(reporter->id), "\n"))) << reporter->id;
}

TEST(Flags, AreCompletedByEveryShell) {
  for (const Flag& flag : AllFlags()) {
    EXPECT_THAT(CompletionFor("fish").value(), HasSubstr(absl::StrCat(" -l ", av(flag.name), " "))) << flag.name;
    for (const VerbRow& row : AllVerbs()) {
      if ((flag.verbs & row.verb) == 0) continue;
      std::string zsh = CompletionFor("zsh").value();
      size_t begin = zsh.find(absl::StrCat("    ", av(row.name), ")\n"));
      ASSERT_NE(begin, std::string::npos) << row.name;
      EXPECT_THAT(zsh.substr(begin, zsh.find(";;", begin) - begin), HasSubstr(absl::StrCat("'*", Word(flag), "["))) << row.name << " --" << flag.name;
    }
  }
}

TEST(Help, FitsAScreen) {
  auto fits = [](const std::string& help, int lines, std::string_view name) {
    EXPECT_LE(std::count(help.begin(), help.end(), '\n'), lines) << name;
    for (size_t begin = 0; begin < help.size();) {
      size_t end = help.find('\n', begin);
      EXPECT_LE(DisplayWidth(help.substr(begin, end - begin)), 80) << help.substr(begin, end - begin);
      begin = end + 1;
    }
  };
  for (const VerbRow& row : AllVerbs()) fits(VerbHelp(row.verb), 48, row.name);
  fits(ProgramHelp(), 66, "the program");
}

TEST(Rules, StandInTheManualWithBothExamplesAndInEveryCompletion) {
  std::string page = Page("crossread-rules");
  for (const Rule* rule : AllRules()) {
    EXPECT_THAT(page, HasSubstr(absl::StrCat(".SH ", av(rule->id), "\n"))) << rule->id;
    EXPECT_FALSE(rule->why.empty() || rule->example.empty() || rule->counter_example.empty()) << rule->id << " has no page yet";
    EXPECT_THAT(page, HasSubstr(std::string(rule->example).substr(0, rule->example.find('\n')))) << rule->id;
    EXPECT_THAT(page, HasSubstr(std::string(rule->counter_example).substr(0, rule->counter_example.find('\n')))) << rule->id;
    for (const char* shell : {"bash", "zsh", "fish"}) EXPECT_THAT(CompletionFor(shell).value(), HasSubstr(std::string(rule->id))) << rule->id << " in " << shell;
  }
}

TEST(Keys, StandInTheManualAndInTheSample) {
  std::string page = Page("crossread.toml"), sample = SampleConfig();
  for (const ConfigKey& key : AllConfigKeys()) {
    std::string line = absl::StrCat(av(key.key), " = ", av(key.value));
    EXPECT_THAT(page, HasSubstr(absl::StrCat(".B ", line, "\n")));
    EXPECT_THAT(sample, HasSubstr(absl::StrCat("# ", line, "  # ", av(key.help), "\n")));
    EXPECT_TRUE(key.table.empty() || page.find(absl::StrCat(".SS ", TableHeading(key.table), "\n")) != std::string::npos) << key.table;
  }
}

}  // namespace
}  // namespace crossread
