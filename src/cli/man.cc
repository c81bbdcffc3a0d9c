// SPDX-License-Identifier: Apache-2.0
// Manual pages in troff, from the same tables as help, configuration and explain.
#include <map>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/strings.h"
#include "cli/config.h"
#include "cli/help.h"
#include "report/reports.h"
#include "rules/compare.h"

namespace crossread {
namespace {

/// The code point at `text[i]`, which is not ASCII; moves `i` to its last byte.
uint32_t TakePoint(std::string_view text, size_t& i) {
  auto lead = static_cast<unsigned char>(text[i]);
  size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  uint32_t point = lead & (0x3Fu >> more);
  for (; more > 0 && i + 1 < text.size(); --more) point = (point << 6) | (static_cast<unsigned char>(text[++i]) & 0x3Fu);
  return point;
}

/// `text` for troff: a backslash, and a dot or apostrophe at the head of a line, mean themselves; other letters than
/// those of ASCII go by their number.
std::string Roff(std::string_view text) {
  std::string out;
  bool head = true;
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (head && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') out += "\\e";
    else if (c == '"') out += "\\(dq";  // of a macro's argument it would be taken off
    else if (c == '-') out += "\\-";
    else if (static_cast<unsigned char>(c) < 0x80) out += c;
    else out += absl::StrFormat("\\[u%04X]", TakePoint(text, i));
    head = c == '\n';
  }
  return out;
}

std::string Head(std::string_view name, int section, std::string_view title) {
  return absl::StrCat(".TH ", av(name), " ", section, " \"\" \"crossread ", CROSSREAD_VERSION, "\" \"crossread\"\n.SH NAME\n", Roff(name), " \\- ", Roff(title), "\n");
}

std::string FlagPage(const Flag& flag) {
  std::string name = flag.letter != 0 ? absl::StrCat("\\-", std::string(1, flag.letter), ", ") : "";
  absl::StrAppend(&name, "\\-\\-", Roff(flag.name));
  std::string page = absl::StrCat(".TP\n.B ", name);
  if (!flag.value.empty()) absl::StrAppend(&page, " \\fI", Roff(flag.choices.empty() ? flag.value : flag.choices), "\\fR");
  absl::StrAppend(&page, "\n", Roff(flag.help), ".");
  if ((flag.verbs & kCheck) == 0) {
    std::string verbs;
    for (const VerbRow& row : AllVerbs()) {
      if ((flag.verbs & row.verb) != 0) absl::StrAppend(&verbs, verbs.empty() ? "" : ", ", av(row.name));
    }
    absl::StrAppend(&page, " Of: ", verbs, ".");
  }
  return page + "\n";
}

std::string ProgramPage() {
  std::string page = Head("crossread", 1, "finds where articles about one event contradict each other");
  page += ".SH SYNOPSIS\n.B crossread\n[\\fIcommand\\fR] [\\fIoptions\\fR] \\fIfile\\fR ...\n";
  page += ".SH DESCRIPTION\nReads sources on one event, resolves their dates, figures, places, names and quotations, and reports where they "
          "cannot all be right. What could be true in both is left alone.\n.SH COMMANDS\n";
  for (const VerbRow& row : AllVerbs()) {
    absl::StrAppend(&page, ".TP\n.B ", av(row.name), " \\fI", Roff(row.operands), "\\fR\n", Roff(row.title), ".\n.br\n", Roff(row.example), "\n");
  }
  page += ".SH OPTIONS\n";
  for (const Flag& flag : AllFlags()) page += FlagPage(flag);
  page += ".SH FORMATS\n";
  for (const Reporter* reporter : AllReporters()) absl::StrAppend(&page, ".TP\n.B ", av(reporter->id), "\n", Roff(reporter->title), ".\n");
  page += ".SH EXIT STATUS\n.TP\n.B 0\nnothing at or above \\-\\-fail\\-on, after the baseline.\n.TP\n.B 1\nfindings.\n.TP\n.B 2\nthe check could not be "
          "completed; standard error says why.\n.TP\n.B 130\ninterrupted.\n";
  page += ".SH KNOWN FINDINGS\nA finding is accepted in the baseline, by its fingerprint and with a reason, or by a comment in a source whose format has "
          "comments:\n.PP\n.nf\n<!\\-\\- crossread: ignore date/conflict: the dinner, not the talks \\-\\->\n.fi\n.PP\nIt silences the rule or glob that it names in the "
          "block where it stands, or in the next one where it stands between two. Without a reason it is no mark.\n";
  page += ".SH ENVIRONMENT\nNO_COLOR, CLICOLOR_FORCE, FORCE_COLOR, TERM, COLUMNS, CI, LC_ALL, SOURCE_DATE_EPOCH, XDG_CONFIG_HOME, CROSSREAD_FORMAT, "
          "CROSSREAD_CONFIG. A flag beats the environment, which beats the project's file, which beats the user's own.\n";
  page += ".SH FILES\n.I .crossread.toml\nand\n.IR .crossread\\-baseline.toml .\n.SH SEE ALSO\n.BR crossread.toml (5),\n.BR crossread\\-rules (7)\n";
  return page;
}

std::string ConfigPage() {
  std::string page = Head("crossread.toml", 5, "configuration of crossread");
  page += ".SH DESCRIPTION\nThe file .crossread.toml is looked for in the folder of the first source and above it. Unknown keys are errors.\n.SH KEYS\n";
  std::string_view table = "-";
  for (const ConfigKey& key : AllConfigKeys()) {
    if (key.table != table && !key.table.empty()) {
      absl::StrAppend(&page, ".SS ", Roff(TableHeading(key.table)), "\n");
    }
    table = key.table;
    absl::StrAppend(&page, ".TP\n.B ", Roff(key.key), " = ", Roff(key.value), "\n", Roff(key.help), ".\n");
  }
  return page + ".SH SEE ALSO\n.BR crossread (1),\n.BR crossread\\-rules (7)\n";
}

std::string RulesPage() {
  std::string page = Head("crossread-rules", 7, "what crossread reports");
  for (const Rule* rule : AllRules()) {
    absl::StrAppend(&page, ".SH ", av(rule->id), "\n", Roff(rule->title), ". Severity: ", SeverityName(rule->severity), rule->on ? "" : ", off unless selected", ".\n");
    if (!rule->why.empty()) absl::StrAppend(&page, ".PP\n", Roff(rule->why), "\n");
    if (!rule->example.empty()) absl::StrAppend(&page, ".PP\nReported:\n.PP\n.nf\n", Roff(rule->example), ".fi\n");
    if (!rule->counter_example.empty()) absl::StrAppend(&page, ".PP\nNot reported:\n.PP\n.nf\n", Roff(rule->counter_example), ".fi\n");
  }
  return page + ".SH SEE ALSO\n.BR crossread (1),\n.BR crossread.toml (5)\n";
}

}  // namespace

std::optional<std::string> ManPage(std::string_view name) {
  if (name == "crossread") return ProgramPage();
  if (name == "crossread.toml") return ConfigPage();
  if (name == "crossread-rules") return RulesPage();
  return std::nullopt;
}

}  // namespace crossread
