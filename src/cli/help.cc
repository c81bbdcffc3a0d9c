// SPDX-License-Identifier: Apache-2.0
// --help, in the groups of the flag table.
#include "cli/help.h"

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "report/display.h"
#include "report/pen.h"
#include "report/reports.h"

namespace crossread {
namespace {

constexpr int kColumns = 80, kFlagColumn = 28;

constexpr std::string_view kExit =
    "\nExit status: 0 nothing at or above --fail-on, 1 findings,\n"
    "             2 the check could not be completed.\n";

/// `text` behind `head`, wrapped to the screen; what follows the first line stands below it.
std::string Beside(std::string_view head, std::string_view text) {
  std::string out, margin(static_cast<size_t>(kFlagColumn), ' ');
  std::string first = absl::StrCat(Padded(head, kFlagColumn - 2), "  ");
  for (const std::string& line : Wrap(text, kColumns - kFlagColumn)) absl::StrAppend(&out, out.empty() ? first : margin, line, "\n");
  return out;
}

/// "  -f, --format FMT[=FILE]   text", choices before the text where there are any.
std::string FlagLine(const Flag& flag) {
  std::string name = flag.letter != 0 ? absl::StrCat("  -", std::string(1, flag.letter), ", --") : "      --";
  absl::StrAppend(&name, av(flag.name), flag.value.empty() ? "" : " ", av(flag.value));
  return Beside(name, flag.choices.empty() ? std::string(flag.help) : absl::StrCat(av(flag.choices), ": ", av(flag.help)));
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
    text += Beside("", formats);
  }
  if (text.find('|') != std::string::npos) text += "\nOf several choices the first is the default.\n";
  return text;
}

/// The flags that check does not take, each under the first command that does.
std::string OtherFlags() {
  std::string text = "\nOf other commands (crossread help COMMAND)\n";
  for (const VerbRow& row : AllVerbs()) {
    std::string names;
    for (const Flag& flag : AllFlags()) {
      uint32_t before = flag.verbs & (row.verb - 1u);  // verbs are bits, in order
      if ((flag.verbs & row.verb) != 0 && before == 0 && (flag.verbs & kCheck) == 0) absl::StrAppend(&names, names.empty() ? "" : " ", "--", av(flag.name));
    }
    if (!names.empty()) text += Beside(absl::StrCat("  ", av(row.name)), names);
  }
  return text;
}

/// A line to type; a pipe that is wider than the screen goes on below.
std::string Example(std::string_view example) {
  std::string line = absl::StrCat("Example:     ", av(example));
  size_t pipe = line.find(" | ");
  if (static_cast<int>(line.size()) > kColumns && pipe != std::string::npos) line.replace(pipe, 3, " |\n             ");
  return line + "\n";
}

}  // namespace

std::string ProgramHelp() {
  std::string text =
      "crossread finds where articles about one event contradict each other.\n\n"
      "Usage: crossread [check] [OPTIONS] FILE|DIR|- ...\n"
      "       crossread COMMAND [OPTIONS]\n\nCommands\n";
  for (const VerbRow& row : AllVerbs()) absl::StrAppend(&text, "  ", Padded(row.name, 13), av(row.title), "\n");
  absl::StrAppend(&text, FlagsOf(kCheck), OtherFlags(), av(kExit), Example(RowOf(kCheck).example));
  return text;
}

std::string VerbHelp(Verb verb) {
  const VerbRow& row = RowOf(verb);
  std::string text = absl::StrCat("crossread ", av(row.name), ": ", av(row.title), "\n\nUsage: crossread ", av(row.name), " [OPTIONS] ", av(row.operands), "\n");
  absl::StrAppend(&text, FlagsOf(verb), av(kExit), Example(row.example));
  return text;
}

}  // namespace crossread
