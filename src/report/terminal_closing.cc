// SPDX-License-Identifier: Apache-2.0
// The foot of the terminal report: agreements, statistics, counts, and the line with the exit code.
#include <algorithm>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "report/accord.h"
#include "report/display.h"
#include "report/terminal.h"
#include "report/wording.h"

namespace crossread {
namespace {

constexpr size_t kMostRows = 60;  // of one table of --statistics

std::string Quoted(const Sheet& sheet, uint32_t fact) {
  const Story& story = sheet.report.story;
  const Span& span = story.facts[fact].claim.words;
  return absl::StrCat(sheet.ShortPlace(span), " ", av(sheet.pen.Open()), sheet.pen.Text(TextOf(story.documents[span.doc].text, span)),
                      av(sheet.pen.Close()));
}

/// The reason, and below it the passages that it joins, each source's together; a line breaks before a sign.
void WriteAccord(Sheet& sheet, const Accord& accord, const std::vector<DocId>& order, const char* sign) {
  const Story& story = sheet.report.story;
  sheet.Wrapped("  ", "      ", WithLabels(accord.reason.empty() ? "Both can be true" : accord.reason, story));
  std::string line;
  auto flush = [&] { sheet.Wrapped("      ", "        ", std::exchange(line, "")); };
  for (DocId doc : order) {
    for (uint32_t fact : accord.facts) {
      if (story.facts[fact].doc() != doc) continue;
      std::string passage = Quoted(sheet, fact);
      if (!line.empty() && DisplayWidth(line) + DisplayWidth(passage) + 9 > sheet.pen.width()) flush(), passage = absl::StrCat(sign, " ", passage);
      else if (!line.empty()) passage = absl::StrCat(" ", sign, " ", passage);
      line += passage;
    }
  }
  flush();
}

void WriteAccords(Sheet& sheet, bool compared, std::string_view heading) {
  std::vector<Accord> accords = GatherAccords(sheet.report, compared);
  if (accords.empty()) return;
  std::vector<DocId> order = SourceOrder(sheet.report.story);
  sheet.Line(sheet.pen.Paint(Ink::kBold, heading));
  for (const Accord& accord : accords) WriteAccord(sheet, accord, order, compared ? "=" : "/");
  sheet.Line("");
}

/// "9 notes (+1 folded into #7)"
std::string Counted(int open, int folded, std::string_view noun, const std::string& under) {
  std::string text = Plural(open, noun);
  if (folded > 0) absl::StrAppend(&text, " (+", folded, " folded", under.empty() ? "" : " into ", under, ")");
  return text;
}

/// "#7" where all folded findings lie under one.
std::string FoldedUnder(const Sheet& sheet) {
  std::string under;
  for (size_t i = 0; i < sheet.report.findings.size(); ++i) {
    if (sheet.report.findings[i].children.empty() || sheet.numbers[i].empty()) continue;
    if (!under.empty()) return "";
    under = absl::StrCat("#", sheet.numbers[i]);
  }
  return under;
}

void WriteTable(Sheet& sheet, std::string_view heading, const std::map<std::string, int>& counts) {
  if (counts.empty()) return;
  sheet.Line(sheet.pen.Paint(Ink::kBold, heading));
  std::vector<std::pair<int, std::string>> rows;
  for (const auto& [name, count] : counts) rows.emplace_back(-count, name);
  std::sort(rows.begin(), rows.end());
  size_t left = rows.size() > kMostRows ? rows.size() - kMostRows : 0;
  rows.resize(rows.size() - left);
  for (const auto& [count, name] : rows) {
    std::string number = absl::StrCat(-count);
    sheet.Line(absl::StrCat("  ", std::string(number.size() < 5 ? 5 - number.size() : 0, ' '), number, "  ", av(HeadOf(name, sheet.pen.width() - 9))));
  }
  if (left > 0) sheet.Line(absl::StrCat("  ", av(sheet.pen.Dots()), " ", left, " more"));
  sheet.Line("");
}

}  // namespace

void WriteAgreements(Sheet& sheet) {
  WriteAccords(sheet, true, "Look different and agree");
  if (sheet.pen.options().verbose) WriteAccords(sheet, false, "Not compared");
}

void WriteStatistics(Sheet& sheet) {
  std::map<std::string, int> rules, sources;
  for (size_t i = 0; i < sheet.report.findings.size(); ++i) {
    const Finding& finding = sheet.report.findings[i];
    if (sheet.numbers[i].empty()) continue;
    ++rules[finding.rule];
    std::map<DocId, bool> seen;
    for (const Passage& passage : finding.passages) {
      if (std::exchange(seen[passage.span.doc], true)) continue;
      ++sources[sheet.pen.Text(sheet.DocumentOf(passage.span).label)];
    }
  }
  WriteTable(sheet, "Findings for each rule", rules);
  WriteTable(sheet, "Findings that involve each source", sources);
}

void WriteClosing(Sheet& sheet) {
  const ReportOptions& options = sheet.pen.options();
  Counts counts = CountFindings(sheet.report);
  for (const Unread& unread : sheet.report.unread) sheet.Wrapped("not read: ", "  ", sv(unread.status.message()));
  if (!options.quiet) {
    std::string under = FoldedUnder(sheet);
    sheet.Wrapped("", "  ", absl::StrCat(Counted(counts.errors, counts.folded_errors, "error", under), ", ",
                                        Counted(counts.warnings, counts.folded_warnings, "warning", under), ", ",
                                        Counted(counts.notes, counts.folded_notes, "note", under)));
    if (size_t agree = GatherAccords(sheet.report, true).size(); agree > 0) {
      sheet.Wrapped("", "  ", absl::StrCat(SayAgree(agree), options.agreements ? "" : " (--agreements)"));
    }
    if (options.hidden_elsewhere > 0) sheet.Wrapped("", "  ", absl::StrCat(Plural(options.hidden_elsewhere, "finding"), " between other sources hidden (--copy)"));
    if (options.hidden_unsure > 0) sheet.Wrapped("", "  ", absl::StrCat(Plural(options.hidden_unsure, "finding"), " of lower confidence hidden (--min-confidence)"));
  }
  if (options.hidden_by_baseline > 0) sheet.Wrapped("", "  ", absl::StrCat(Plural(options.hidden_by_baseline, "known finding"), " hidden"));
  if (options.hidden_by_marks > 0) sheet.Wrapped("", "  ", absl::StrCat(Plural(options.hidden_by_marks, "finding"), " hidden by marks in the copy"));
  sheet.Wrapped("", "  ", options.closing);
}

}  // namespace crossread
