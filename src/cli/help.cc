// SPDX-License-Identifier: Apache-2.0
// --help, in the groups of the flag table.
#include "cli/help.h"

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "report/pen.h"
#include "report/reports.h"

namespace crossread {
namespace {

constexpr int kFlagColumn = 28;

constexpr std::string_view kExit =
    "\nExit status: 0 nothing at or above --fail-on, 1 findings, 2 the check could not be completed.\n";

/// "  -f, --format FMT[=FILE]   text", choices instead of the name where there are any.
std::string FlagLine(const Flag& flag) {
  std::string name = flag.letter != 0 ? absl::StrCat("  -", std::string(1, flag.letter), ", --") : "      --";
  absl::StrAppend(&name, av(flag.name));
  if (!flag.value.empty()) absl::StrAppend(&name, " ", av(flag.choices.empty() ? flag.value : flag.choices));
  std::string line = Padded(name, kFlagColumn - 2) + "  ";
  if (static_cast<int>(name.size()) > kFlagColumn - 2) line = name + "\n" + std::string(kFlagColumn, ' ');
  return absl::StrCat(line, av(flag.help), "\n");
}

std::string FlagsOf(uint32_t verbs) {
  std::string text;
  std::string_view group;
  for (const Flag& flag : AllFlags()) {
    if ((flag.verbs & verbs) == 0) continue;
    if (flag.group != group) absl::StrAppend(&text, "\n", av(flag.group), "\n");
    group = flag.group;
    text += FlagLine(flag);
    if (flag.name != "format" || (verbs & (kCheck | kRender)) == 0) continue;
    std::string formats;
    for (const Reporter* reporter : AllReporters()) absl::StrAppend(&formats, formats.empty() ? "" : " ", av(reporter->id));
    absl::StrAppend(&text, std::string(kFlagColumn, ' '), formats, "\n");
  }
  return text;
}

}  // namespace

std::string ProgramHelp() {
  std::string text =
      "crossread finds where articles about one event contradict each other.\n\n"
      "Usage: crossread [check] [OPTIONS] FILE|DIR|- ...\n"
      "       crossread COMMAND [OPTIONS]\n\nCommands\n";
  for (const VerbRow& row : AllVerbs()) absl::StrAppend(&text, "  ", Padded(row.name, 13), av(row.title), "\n");
  text += FlagsOf(kCheck);
  absl::StrAppend(&text, av(kExit), "Example:     ", av(RowOf(kCheck).example), "\n");
  return text;
}

std::string VerbHelp(Verb verb) {
  const VerbRow& row = RowOf(verb);
  std::string text = absl::StrCat("crossread ", av(row.name), ": ", av(row.title), "\n\nUsage: crossread ", av(row.name), " [OPTIONS] ", av(row.operands), "\n");
  text += FlagsOf(verb);
  absl::StrAppend(&text, av(kExit), "Example:     ", av(row.example), "\n");
  return text;
}

}  // namespace crossread
