// SPDX-License-Identifier: Apache-2.0
// text: the report for an editor in a terminal; detail follows severity.
#include "report/terminal.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "report/display.h"
#include "report/wording.h"

namespace crossread {

Sheet::Sheet(const Report& r, const ReportOptions& options, std::string* o)
    : report(r), pen(options), numbers(Numbers(r)), out(o) {
  regions.reserve(r.story.documents.size());
  for (const Document& document : r.story.documents) regions.emplace_back(document);
}

std::string Sheet::ShortPlace(const Span& span) const {
  Region region = RegionOf(span);
  return absl::StrCat(pen.Text(DocumentOf(span).label), ":", region.line, ":", region.column);
}

std::string Sheet::FullPlace(const Span& span) const {
  Region region = RegionOf(span);
  return absl::StrCat(pen.Text(DocumentOf(span).uri), ":", region.line, ":", region.column);
}

void Sheet::Wrapped(std::string_view first, std::string_view rest, std::string_view text) {
  int indent = DisplayWidth(first);
  for (const std::string& line : Wrap(pen.Text(text), pen.width() - indent)) {
    Line(absl::StrCat(av(first), line));
    first = rest;
  }
}

namespace {

/// Findings in the order and under the headings that --group-by asks for.
struct Group {
  std::string heading;
  std::vector<size_t> findings;
};

std::string HeadingOf(const Sheet& sheet, const Finding& finding) {
  switch (sheet.pen.options().group_by) {
    case GroupBy::kSeverity: return "";
    case GroupBy::kTopic: return finding.rule.substr(0, finding.rule.find('/'));
    case GroupBy::kSource:
      return finding.passages.empty() ? "no source" : sheet.pen.Text(sheet.DocumentOf(finding.passages[0].span).label);
  }
  return "";
}

std::vector<Group> GroupFindings(const Sheet& sheet) {
  std::vector<Group> groups;
  for (size_t i = 0; i < sheet.report.findings.size(); ++i) {
    const Finding& finding = sheet.report.findings[i];
    if (sheet.numbers[i].empty() || finding.parent >= 0) continue;
    std::string heading = HeadingOf(sheet, finding);
    auto found = std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.heading == heading; });
    if (found == groups.end()) found = groups.insert(groups.end(), {heading, {}});
    found->findings.push_back(i);
  }
  if (sheet.pen.options().group_by != GroupBy::kSeverity) {
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.heading < b.heading; });
  }
  return groups;
}

Detail DetailOf(const Sheet& sheet, const Finding& finding) {
  Detail asked = sheet.pen.options().detail;
  if (asked != Detail::kAuto) return asked;
  return finding.severity == Severity::kError ? Detail::kFull : Detail::kShort;
}

/// Errors stand apart, warnings with them; notes are a list.
void WriteGroup(Sheet& sheet, const Group& group) {
  if (!group.heading.empty()) sheet.Line(sheet.pen.Paint(Ink::kBold, group.heading) + "\n");
  bool list = false;
  for (size_t index : group.findings) {
    const Finding& finding = sheet.report.findings[index];
    bool line = !sheet.pen.options().plain && DetailOf(sheet, finding) == Detail::kShort &&
                (finding.severity == Severity::kNote || sheet.pen.options().detail == Detail::kShort) && finding.children.empty();
    if (list && !line) sheet.Line("");
    list = line;
    if (sheet.pen.options().plain) {
      WritePlain(sheet, index);
    } else if (line) {
      WriteLine(sheet, index);
    } else if (DetailOf(sheet, finding) == Detail::kFull) {
      WriteFull(sheet, index);
    } else {
      WriteBrief(sheet, index);
    }
    if (!line) sheet.Line("");
  }
  if (list) sheet.Line("");
}

void Write(const Report& report, const ReportOptions& options, std::string* out) {
  Sheet sheet(report, options, out);
  if (!options.quiet) WriteSources(sheet);
  for (const Group& group : GroupFindings(sheet)) WriteGroup(sheet, group);
  if (options.agreements) WriteAgreements(sheet);
  if (options.statistics) WriteStatistics(sheet);
  WriteClosing(sheet);
}

}  // namespace

extern const Reporter kText;  // listed in all_reporters.cc
constexpr Reporter kText = {.id = "text", .title = "for people, in a terminal (default)", .write = Write};

}  // namespace crossread
