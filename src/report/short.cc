// SPDX-License-Identifier: Apache-2.0
// short: a line a finding, for grep, editors and pre-commit.
#include "absl/strings/str_cat.h"
#include "crossread/reporter.h"
#include "report/excerpt.h"
#include "report/wording.h"

namespace crossread {
namespace {

void Write(const Report& report, const ReportOptions&, std::string* out) {
  const Story& story = report.story;
  std::vector<RegionFinder> regions;
  regions.reserve(story.documents.size());
  for (const Document& document : story.documents) regions.emplace_back(document);
  std::vector<std::string> numbers = Numbers(report);
  for (size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    if (numbers[i].empty() || finding.passages.empty()) continue;
    const Span& span = finding.passages.front().span;
    Region region = regions[span.doc].Find(span);
    absl::StrAppend(out, story.documents[span.doc].uri, ":", region.line, ":", region.column, ": ",
                    SeverityName(finding.severity), ": ", finding.rule, ": ", WithLabels(finding.title, story), " (#",
                    numbers[i], ")\n");
  }
}

}  // namespace

extern const Reporter kShort;  // listed in all_reporters.cc
constexpr Reporter kShort = {.id = "short", .title = "a line a finding, for grep and editors", .write = Write};

}  // namespace crossread
