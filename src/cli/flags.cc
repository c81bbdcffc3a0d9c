// SPDX-License-Identifier: Apache-2.0
// The table itself; the order is that of the help.
#include "cli/flags.h"

namespace crossread {
namespace {

constexpr VerbRow kVerbs[] = {
    {kCheck, "check", "FILE|DIR|- ...", "compare sources and report (default)", "crossread draft.txt wires/ --copy draft.txt -f text -f html=r.html"},
    {kDiff, "diff", "A B", "two sources side by side, aligned by claim", "crossread diff agency.txt daily.txt"},
    {kClaims, "claims", "FILE|DIR|- ...", "list what was extracted, with normalised values", "crossread claims story.txt -f jsonl"},
    {kExplain, "explain", "[RULE|FINGERPRINT [FILE ...]]", "what a rule reports, examples; no rule: list all", "crossread explain date/conflict"},
    {kWhy, "why", "FILE:L:C FILE:L:C", "why two passages were set against each other, or not", "crossread why agency.txt:3:50 daily.txt:4:12"},
    {kRender, "render", "REPORT.json", "other formats of a report that -f json saved", "crossread render report.json -f html=report.html"},
    {kCompare, "compare", "[CLAIMS.jsonl]", "findings of claims that are grouped by story", "crossread claims --input-format jsonl -f jsonl < stories.jsonl | crossread compare --input-format jsonl"},
    {kGraph, "graph", "FILE|DIR ...", "the graph of sources, claims and events", "crossread graph wires/ -f dot | dot -Tsvg > graph.svg"},
    {kBaseline, "baseline", "create|add|prune|check ...", "create, add to, prune or check known findings", "crossread baseline add 0123456789abcdef --reason \"a dinner\" wires/"},
    {kInit, "init", "", "write a commented .crossread.toml", "crossread init"},
    {kCompletions, "completions", "bash|zsh|fish", "completion for a shell", "crossread completions bash > /etc/bash_completion.d/crossread"},
    {kMan, "man", "crossread|crossread.toml|crossread-rules", "a manual page, for man -l -", "crossread man crossread | man -l -"},
    {kHelp, "help", "[COMMAND]", "the help of a command, or of the program", "crossread help baseline"},
};

constexpr std::string_view kReport = "Report";
constexpr std::string_view kCounts = "What counts";
constexpr std::string_view kSources = "Sources";
constexpr std::string_view kTerminal = "Terminal";
constexpr uint32_t kRuns = kCheck | kExplain | kBaseline | kDiff | kWhy | kGraph;  // verbs that compare sources
constexpr uint32_t kShows = kCheck | kRender;                                       // verbs that write a report
constexpr uint32_t kDraws = kCheck | kRender | kExplain | kDiff | kWhy;             // verbs that draw on a terminal

constexpr Flag kFlags[] = {
    {"format", 'f', "FMT[=FILE]", "", "repeatable; without =FILE to standard output", kReport, kShows | kClaims | kGraph | kCompare},
    {"detail", 0, "D", "auto|full|short", "by severity, in full, in lines", kReport, kShows},
    {"group-by", 0, "BY", "severity|topic|source", "order of the findings", kReport, kShows},
    {"agreements", 0, "", "", "also list points that look different but agree", kReport, kShows},
    {"statistics", 0, "", "", "also count findings for each rule and each source", kReport, kShows},
    {"no-full-text", 0, "", "", "json and html without the whole texts of the sources", kReport, kShows},
    {"copy", 0, "FILE", "", "only findings that involve this source", kCounts, kCheck},
    {"fail-on", 0, "LEVEL", "error|warning|note|never", "exit 1 from here on", kCounts, kShows | kDiff | kCompare},
    {"min-confidence", 0, "C", "low|medium|high", "leave out what is less sure", kCounts, kCheck | kBaseline | kCompare},
    {"select", 0, "RULES", "", "only these rules, as date/* or quote/altered", kCounts, kRuns | kCompare},
    {"ignore", 0, "RULES", "", "all but these rules", kCounts, kRuns | kCompare},
    {"baseline", 0, "FILE", "", "known findings (default: .crossread-baseline.toml)", kCounts, kCheck | kExplain | kBaseline | kCompare},
    {"no-baseline", 0, "", "", "hide nothing", kCounts, kCheck | kCompare},
    {"reason", 0, "TEXT", "", "why a finding is accepted", kCounts, kBaseline},
    {"until", 0, "DATE", "", "last day on which it is accepted", kCounts, kBaseline},
    {"force", 0, "", "", "write a file that exists anew", kCounts, kBaseline | kInit},
    {"date", 0, "FILE=DATE", "", "the day a source speaks from: YYYY-MM-DD", kSources, kRuns | kClaims},
    {"label", 0, "FILE=NAME", "", "name of a source in the report", kSources, kRuns | kClaims},
    {"input-format", 0, "FMT", "files|jsonl", "jsonl reads JSON lines on standard input", kSources, kClaims | kCompare},
    {"kinds", 0, "KINDS", "", "only these kinds of claim, as date,figure", kCounts, kClaims},
    {"no-subject", 0, "", "", "values alone, without what they are about: faster", kCounts, kClaims},
    {"config", 0, "FILE", "", "configuration (default: .crossread.toml upwards)", kSources, kRuns | kRender | kCompare},
    {"no-config", 0, "", "", "read no configuration", kSources, kRuns | kRender | kCompare},
    {"color", 0, "WHEN", "auto|always|never", "colour on standard output", kTerminal, kDraws},
    {"width", 0, "N", "", "60 to 200 columns (default: the terminal's, or 100)", kTerminal, kDraws},
    {"ascii", 0, "", "", "no letters or lines beyond ASCII", kTerminal, kDraws},
    {"plain", 0, "", "", "sentences instead of drawing, for screen readers", kTerminal, kShows},
    {"no-progress", 0, "", "", "no moving line on standard error", kTerminal, kRuns},
    {"quiet", 'q', "", "", "findings only", kTerminal, kShows | kClaims},
    {"verbose", 'v', "", "", "also what was not compared, with --agreements", kTerminal, kShows},
    {"jobs", 'j', "N", "", "threads (default: all cores)", kTerminal, kRuns | kClaims | kRender | kCompare},
    {"help", 'h', "", "", "this help; with a command, its own", kTerminal, ~0u},
    {"version", 0, "", "", "the version", kTerminal, ~0u},
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

const VerbRow& RowOf(Verb verb) {
  for (const VerbRow& row : kVerbs) {
    if (row.verb == verb) return row;
  }
  return kVerbs[0];
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
