// SPDX-License-Identifier: Apache-2.0
// Formats with one place for each finding carry the other places in their text.
#include "report/locate.h"

#include "absl/strings/str_cat.h"
#include "report/display.h"
#include "report/wording.h"

namespace crossread {
namespace {

constexpr size_t kMostPlaces = 12;

}  // namespace

std::string OtherPlaces(const Report& report, const Finding& finding, const std::vector<RegionFinder>& regions) {
  std::string places;
  for (size_t i = 1; i < finding.passages.size(); ++i) {
    if (i > kMostPlaces) return absl::StrCat(places, " and ", finding.passages.size() - i, " more");
    const Passage& passage = finding.passages[i];
    Region region = regions[passage.span.doc].Find(passage.span);
    const std::string& said = passage.shown.empty() ? passage.value : passage.shown;
    absl::StrAppend(&places, places.empty() ? "" : ", ", report.story.documents[passage.span.doc].label, ":", region.line, ":", region.column,
                    said.empty() ? "" : absl::StrCat(" (", said, ")"));
  }
  return places;
}

std::vector<Located> LocateFindings(const Report& report) {
  const Story& story = report.story;
  std::vector<RegionFinder> regions;
  regions.reserve(story.documents.size());
  for (const Document& document : story.documents) regions.emplace_back(document);
  std::vector<std::string> numbers = Numbers(report);
  std::vector<Located> located;
  for (size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    if (numbers[i].empty()) continue;
    Located row{&finding, numbers[i], "", Clean(WithLabels(finding.title, story)), Clean(WithLabels(finding.message, story)),
                Clean(WithLabels(finding.ask, story)), {}};
    if (!finding.passages.empty()) {
      const Span& span = finding.passages[0].span;
      std::string_view path = story.documents[span.doc].uri;
      while (path.starts_with("./")) path.remove_prefix(2);
      row.path = path;
      row.region = regions[span.doc].Find(span);
    }
    std::string others = Clean(OtherPlaces(report, finding, regions));
    if (!others.empty()) absl::StrAppend(&row.body, row.body.empty() ? "" : " ", "Other passages: ", others, ".");
    located.push_back(std::move(row));
  }
  return located;
}

}  // namespace crossread
