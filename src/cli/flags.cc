// SPDX-License-Identifier: Apache-2.0
// The table itself; the order is that of the help.
#include "cli/flags.h"

namespace crossread {
namespace {

constexpr VerbRow kVerbs[] = {
    {kCheck, "check", "FILE|DIR|- ...", "compare sources and report (default)"},
    {kClaims, "claims", "FILE|DIR|- ...", "list what was extracted, with normalised values"},
};

constexpr std::string_view kReportGroup = "Report";
constexpr std::string_view kCountsGroup = "What counts";
constexpr std::string_view kSourcesGroup = "Sources";
constexpr std::string_view kTerminalGroup = "Terminal";

constexpr Flag kFlags[] = {
    {"format", 'f', "FMT[=FILE]", "", "repeatable; without =FILE to standard output", kReportGroup, kCheck | kClaims},
    {"input-format", 0, "FMT", "files|jsonl", "jsonl: documents on standard input, one JSON object a line", kSourcesGroup, kClaims},
    {"fail-on", 0, "LEVEL", "error|warning|note|never", "exit 1 from this severity on (default: error)", kCountsGroup, kCheck},
    {"select", 0, "RULES", "", "only these rules: ids or globs, as date/* or quote/altered", kCountsGroup, kCheck},
    {"ignore", 0, "RULES", "", "all but these rules", kCountsGroup, kCheck},
    {"no-baseline", 0, "", "", "hide nothing", kCountsGroup, kCheck},
    {"date", 0, "FILE=DATE", "", "day on which a source speaks: YYYY-MM-DD", kSourcesGroup, kCheck | kClaims},
    {"label", 0, "FILE=NAME", "", "name of a source in the report", kSourcesGroup, kCheck | kClaims},
    {"quiet", 'q', "", "", "findings only", kTerminalGroup, kCheck | kClaims},
    {"jobs", 'j', "N", "", "threads (default: all cores)", kTerminalGroup, kCheck | kClaims},
};

}  // namespace

std::span<const VerbRow> AllVerbs() { return kVerbs; }
std::span<const Flag> AllFlags() { return kFlags; }

const VerbRow* FindVerb(std::string_view name) {
  for (const VerbRow& row : kVerbs) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

const Flag* FindFlag(std::string_view name) {
  for (const Flag& flag : kFlags) {
    if (flag.name == name) return &flag;
  }
  return nullptr;
}

std::vector<std::string_view> Choices(std::string_view choices) {
  std::vector<std::string_view> parts;
  while (!choices.empty()) {
    size_t bar = choices.find('|');
    parts.push_back(choices.substr(0, bar));
    choices.remove_prefix(bar == std::string_view::npos ? choices.size() : bar + 1);
  }
  return parts;
}

}  // namespace crossread
