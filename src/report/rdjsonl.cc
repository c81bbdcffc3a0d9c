// SPDX-License-Identifier: Apache-2.0
// rdjsonl: Reviewdog Diagnostic Format, a line a finding; its columns count bytes of UTF-8.
#include "absl/strings/str_cat.h"
#include "crossread/reporter.h"
#include "report/excerpt.h"
#include "report/json_writer.h"
#include "report/locate.h"
#include "report/wording.h"

namespace crossread {
namespace {

using Writer = Json<CompactWriter>;

void WriteLocation(std::string_view path, const Region& region, Writer& json) {
  json.Begin("location");
  json.Text("path", path);
  json.Begin("range");
  json.Begin("start");
  json.Whole("line", region.line);
  json.Whole("column", region.byte_column);
  json.End();
  json.Begin("end");
  json.Whole("line", region.end_line);
  json.Whole("column", region.end_byte_column);
  json.End();
  json.End();
  json.End();
}

void WriteRelated(const Story& story, const Finding& finding, const std::vector<RegionFinder>& regions, Writer& json) {
  if (finding.passages.size() < 2) return;
  json.BeginList("relatedLocations");
  for (size_t i = 1; i < finding.passages.size(); ++i) {
    const Passage& passage = finding.passages[i];
    json.Begin();
    json.Text("message", passage.shown.empty() ? passage.value : passage.shown);
    WriteLocation(story.documents[passage.span.doc].uri, regions[passage.span.doc].Find(passage.span), json);
    json.End();
  }
  json.EndList();
}

void Write(const Report& report, const ReportOptions&, std::string* out) {
  std::vector<RegionFinder> regions;
  regions.reserve(report.story.documents.size());
  for (const Document& document : report.story.documents) regions.emplace_back(document);
  CompactWriter writer;
  Writer json(writer);
  for (const Located& row : LocateFindings(report)) {
    Severity severity = row.finding->severity;
    json.Begin();
    json.Text("message", absl::StrCat(row.title, row.body.empty() ? "" : " ", row.body, row.ask.empty() ? "" : " ", row.ask));
    WriteLocation(row.path, row.region, json);
    json.Text("severity", severity == Severity::kError ? "ERROR" : severity == Severity::kWarning ? "WARNING" : "INFO");
    json.Begin("source");
    json.Text("name", "crossread");
    json.End();
    json.Begin("code");
    json.Text("value", row.finding->rule);
    json.End();
    WriteRelated(report.story, *row.finding, regions, json);
    json.End();
    writer.EndLine();
  }
  out->append(writer.text());
}

}  // namespace

extern const Reporter kRdjsonl;  // listed in all_reporters.cc
constexpr Reporter kRdjsonl = {.id = "rdjsonl", .title = "for reviewdog -f=rdjsonl", .write = Write};

}  // namespace crossread
