// SPDX-License-Identifier: Apache-2.0
// crossread explain: what a rule reports, with the examples that the tests run.
#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/nearest.h"
#include "base/strings.h"
#include "claims/extract.h"
#include "cli/config.h"
#include "cli/run.h"
#include "cli/screen.h"
#include "cli/settings.h"
#include "cli/trace.h"
#include "report/display.h"
#include "report/pen.h"
#include "report/reports.h"
#include "report/wording.h"
#include "rules/compare.h"

namespace crossread {
namespace {

std::string Paragraphs(std::string_view text, int width, std::string_view indent) {
  std::string out;
  while (!text.empty()) {
    size_t end = std::min(text.find('\n'), text.size());
    std::string_view paragraph = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    for (const std::string& line : Wrap(paragraph, width - static_cast<int>(indent.size()))) absl::StrAppend(&out, av(indent), line, "\n");
  }
  return out;
}

std::string ExplainRule(const Rule& rule, const Pen& pen) {
  std::string out = absl::StrCat(pen.Paint(Ink::kBold, rule.id), "  ", pen.Paint(InkOf(rule.severity), SeverityName(rule.severity)),
                                 rule.on ? "" : "  off unless selected", "\n", Folded(rule.title, pen.width(), 0));
  if (!rule.why.empty()) absl::StrAppend(&out, "\n", Paragraphs(rule.why, pen.width(), ""));
  if (!rule.example.empty()) absl::StrAppend(&out, "\n", pen.Paint(Ink::kBold, "Reported"), "\n", Paragraphs(rule.example, pen.width(), "  "));
  if (!rule.counter_example.empty()) {
    absl::StrAppend(&out, "\n", pen.Paint(Ink::kBold, "Not reported"), "\n", Paragraphs(rule.counter_example, pen.width(), "  "));
  }
  out += "\n";
  auto row = [&](std::string head, std::string_view text) {
    for (const std::string& part : Wrap(text, pen.width() - 21)) absl::StrAppend(&out, std::exchange(head, std::string(21, ' ')), part, "\n");
  };
  row("Silence one finding  ", "crossread baseline add FINGERPRINT --reason \"...\"");
  row("Silence the rule     ", absl::StrCat("--ignore ", av(rule.id), ", or ignore = [\"", av(rule.id), "\"] in .crossread.toml"));
  row("Change its severity  ", absl::StrCat("[severity] \"", av(rule.id), "\" = \"note\""));
  for (const ConfigKey& key : AllConfigKeys()) {  // options of this rule alone
    if (key.table != absl::StrCat("rules.\"", av(rule.id), "\"")) continue;
    row("Its own option       ", absl::StrCat(TableHeading(key.table), " ", av(key.key), " = ", av(key.value), " (", av(key.help), ")"));
  }
  return out;
}

std::string ExplainKind(const ClaimKind& kind, const Pen& pen) {
  std::string out = absl::StrCat(pen.Paint(Ink::kBold, kind.id), "  kind of claim\n", Folded(kind.title, pen.width(), 0));
  if (!kind.why.empty()) absl::StrAppend(&out, "\n", Paragraphs(kind.why, pen.width(), ""));
  if (!kind.example.empty()) absl::StrAppend(&out, "\n", pen.Paint(Ink::kBold, "Read in"), "\n", Paragraphs(kind.example, pen.width(), "  "));
  return out;
}

/// Every rule and kind with its title.
std::string ListAll(const Pen& pen) {
  std::string out = pen.Paint(Ink::kBold, "Rules") + "\n";
  size_t column = 0;
  for (const Rule* rule : AllRules()) column = std::max(column, rule->id.size());
  for (const ClaimKind* kind : AllKinds()) column = std::max(column, kind->id.size());
  auto row = [&](std::string_view id, std::string_view severity, std::string_view title) {
    std::string head = absl::StrCat("  ", Padded(id, static_cast<int>(column)), "  ", Padded(severity, 9));
    std::string rest(head.size(), ' ');
    for (const std::string& line : Wrap(title, std::max(20, pen.width() - static_cast<int>(head.size())))) {
      absl::StrAppend(&out, head, line, "\n");
      head = rest;
    }
  };
  for (const Rule* rule : AllRules()) row(rule->id, rule->on ? SeverityName(rule->severity) : "off", rule->title);
  out += "\n" + pen.Paint(Ink::kBold, "Kinds of claims") + "\n";
  for (const ClaimKind* kind : AllKinds()) row(kind->id, "", kind->title);
  return out + "\ncrossread explain ID tells more of each\n";
}

bool IsFingerprint(std::string_view word) {
  return word.size() >= 8 && std::all_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// A fingerprint is found among the findings of the files that follow it, else in the baseline.
int ExplainFingerprint(CommandLine line, const ReportOptions& options) {
  std::string fingerprint = line.operands.front();
  line.operands.erase(line.operands.begin());
  auto settings = ReadSettings(line);
  if (!settings.ok()) return Fail(std::string(settings.status().message()));
  Pen pen(options);
  if (line.operands.empty()) {
    for (const BaselineEntry& entry : settings->baseline.entries) {
      if (!entry.fingerprint.starts_with(fingerprint)) continue;
      std::string out = absl::StrCat(entry.fingerprint, " stands in the baseline: ", entry.reason, "\n\n");
      if (const Rule* rule = FindRule(entry.rule)) out += ExplainRule(*rule, pen);
      return WriteTo("", out) ? 0 : 2;
    }
    return Fail(absl::StrCat(fingerprint, " does not stand in the baseline; give the sources too: crossread explain ", fingerprint, " FILE ..."));
  }
  Report report;
  if (int code = CheckSources(line, *settings, &report); code != 0) return code;
  std::erase_if(report.findings, [&](const Finding& finding) { return !finding.fingerprint.starts_with(fingerprint); });
  if (report.findings.empty()) return Fail(absl::StrCat(fingerprint, ": no finding of these sources has this fingerprint"));
  for (Finding& finding : report.findings) finding.children.clear(), finding.parent = -1;
  ReportOptions full = options;
  full.detail = Detail::kFull;
  full.closing = absl::StrCat("fingerprint ", report.findings[0].fingerprint);
  std::string out;
  FindReporter("text")->write(report, full, &out);
  absl::StrAppend(&out, "\n", pen.Paint(Ink::kBold, "How it came about"), "\n");
  std::string trace;
  AppendTrace(report, report.findings[0], &trace);
  out += Folded(trace, pen.width(), 4);
  if (const Rule* rule = FindRule(report.findings[0].rule)) absl::StrAppend(&out, "\n", ExplainRule(*rule, pen));
  return WriteTo("", out) ? 0 : 2;
}

}  // namespace

const Rule* FindRule(std::string_view id) {
  for (const Rule* rule : AllRules()) {
    if (rule->id == id) return rule;
  }
  return nullptr;
}

int RunExplain(const CommandLine& line) {
  ReportOptions options;
  PutScreen(line, options);
  Pen pen(options);
  std::string out;
  if (line.operands.empty()) return WriteTo("", ListAll(pen)) ? 0 : 2;
  if (IsFingerprint(line.operands.front())) return ExplainFingerprint(line, options);
  std::vector<std::string_view> known;
  for (const Rule* rule : AllRules()) known.push_back(rule->id);
  for (const ClaimKind* kind : AllKinds()) known.push_back(kind->id);
  for (const std::string& id : line.operands) {
    if (!out.empty()) out += "\n";
    if (const Rule* rule = FindRule(id)) {
      out += ExplainRule(*rule, pen);
      continue;
    }
    auto kinds = AllKinds();
    auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const ClaimKind* each) { return each->id == id; });
    if (kind == kinds.end()) return Fail(absl::StrCat("explain: unknown rule ", id, DidYouMean(id, known)));
    out += ExplainKind(**kind, pen);
  }
  return WriteTo("", out) ? 0 : 2;
}

}  // namespace crossread
