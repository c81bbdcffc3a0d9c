// SPDX-License-Identifier: Apache-2.0
// json: the whole report for other programs, versioned.
#include <string>
#include <vector>

#include "base/strings.h"
#include "crossread/reporter.h"
#include "report/excerpt.h"
#include "report/fact_json.h"
#include "report/json_writer.h"
#include "report/wording.h"

namespace crossread {
namespace {

using Writer = Json<IndentedWriter>;

void WriteSource(const Story& story, DocId doc, const ReportOptions& options, Writer& json) {
  const Document& document = story.documents[doc];
  json.Begin();
  json.Text("uri", document.uri);
  json.Text("label", document.label);
  json.TextIfAny("outlet", document.outlet);
  json.TextIfAny("title", document.title);
  json.TextIfAny("encoding", document.encoding);
  if (doc < story.anchors.size()) {
    const Anchor& anchor = story.anchors[doc];
    json.Begin("date");
    json.Text("basis", BasisName(anchor.basis));
    if (anchor.known()) {
      json.Key("first"), json.Day(anchor.first);
      json.Key("last"), json.Day(anchor.last);
    }
    json.TextIfAny("reason", anchor.reason);
    json.TextIfAny("rejected", anchor.rejected);
    json.End();
  }
  if (doc < story.voices.size()) json.Whole("voice", story.voices[doc]);
  if (options.full_text) json.Text("text", document.text);
  json.End();
}

void WritePassage(const Story& story, const Passage& passage, const std::vector<RegionFinder>& regions, Writer& json) {
  const Document& document = story.documents[passage.span.doc];
  Region region = regions[passage.span.doc].Find(passage.span);
  json.Begin();
  json.Text("source", document.uri);
  json.Text("label", document.label);
  json.Whole("line", region.line);
  json.Whole("column", region.column);
  json.Whole("endLine", region.end_line);
  json.Whole("endColumn", region.end_column);
  json.Whole("begin", static_cast<int64_t>(region.byte));
  json.Whole("end", static_cast<int64_t>(region.byte + region.length));
  json.Text("text", TextOf(document.text, passage.span));
  if (passage.side != 0) json.Whole("side", passage.side);
  json.TextIfAny("value", passage.value);
  json.TextIfAny("shown", passage.shown);
  json.TextIfAny("note", passage.note);
  json.End();
}

void WriteFinding(const Report& report, size_t index, const std::vector<RegionFinder>& regions,
                  const std::vector<std::string>& numbers, Writer& json) {
  const Finding& finding = report.findings[index];
  const Story& story = report.story;
  json.Begin();
  json.TextOrNull("number", numbers[index]);
  json.Text("rule", finding.rule);
  json.Text("severity", SeverityName(finding.severity));
  json.Text("confidence", ConfidenceName(finding.confidence));
  json.Text("title", WithLabels(finding.title, story));
  json.Text("message", WithLabels(finding.message, story));
  json.BeginList("notes");
  for (const std::string& note : finding.notes) json.Text(WithLabels(note, story));
  json.EndList();
  json.TextIfAny("ask", WithLabels(finding.ask, story));
  json.Text("subject", finding.subject);
  json.Text("fingerprint", finding.fingerprint);
  if (!finding.suppressed.empty()) {
    json.Begin("suppressed");
    json.Text("by", finding.marked ? "mark" : "baseline");
    json.Text("reason", finding.suppressed);
    json.End();
  }
  if (finding.parent >= 0) json.Text("foldedUnder", numbers[static_cast<size_t>(finding.parent)]);
  json.BeginList("passages");
  for (const Passage& passage : finding.passages) WritePassage(story, passage, regions, json);
  json.EndList();
  json.End();
}

void WriteComparisons(const Report& report, Writer& json) {
  json.BeginList("comparisons");
  for (const Comparison& comparison : report.comparisons) {
    json.Begin();
    json.Whole("a", comparison.a);
    json.Whole("b", comparison.b);
    json.Truth("compared", comparison.compared);
    json.Text("reason", comparison.reason);
    json.End();
  }
  json.EndList();
}

void Write(const Report& report, const ReportOptions& options, std::string* out) {
  JsonBuffer buffer;
  IndentedWriter writer(buffer);
  writer.SetIndent(' ', 1);
  Writer json(writer);
  const Story& story = report.story;
  std::vector<RegionFinder> regions;
  regions.reserve(story.documents.size());
  for (const Document& document : story.documents) regions.emplace_back(document);
  std::vector<std::string> numbers = Numbers(report);
  json.Begin();
  json.Text("format", "crossread-report/1");
  json.Text("version", CROSSREAD_VERSION);
  json.Whole("exit", options.exit_code);
  json.Text("verdict", options.closing);
  json.BeginList("sources");
  for (DocId doc = 0; doc < story.documents.size(); ++doc) WriteSource(story, doc, options, json);
  json.EndList();
  json.BeginList("unread");
  for (const Unread& unread : report.unread) {
    json.Begin();
    json.Text("uri", unread.uri);
    json.Text("message", sv(unread.status.message()));
    json.End();
  }
  json.EndList();
  json.BeginList("findings");
  for (size_t i = 0; i < report.findings.size(); ++i) WriteFinding(report, i, regions, numbers, json);
  json.EndList();
  WriteComparisons(report, json);
  std::string scratch;
  json.BeginList("claims");
  for (const Fact& fact : story.facts) WriteFact(story, fact, {}, &scratch, json);
  json.EndList();
  json.End();
  out->append(buffer.GetString(), buffer.GetSize());
  out->push_back('\n');
}

}  // namespace

extern const Reporter kJson;  // listed in all_reporters.cc
constexpr Reporter kJson = {.id = "json", .title = "everything, for other programs", .write = Write};

}  // namespace crossread
