// SPDX-License-Identifier: Apache-2.0
// The findings inside the page as JSON: for machines, and for the page's own script.
#include <algorithm>
#include <map>

#include "report/fact_json.h"
#include "report/html_escape.h"
#include "report/html_matrix.h"
#include "report/json_writer.h"

namespace crossread {
namespace {

using Writer = Json<CompactWriter>;

/// Everything goes through Tame(): RapidJSON would pass broken UTF-8 on.
void Text(std::string_view key, std::string_view text, Writer& json) { json.Text(key, Tame(text)); }

void WriteSource(const Page& page, DocId doc, Writer& json) {
  const Document& document = page.story().documents[doc];
  json.Begin();
  json.Whole("id", doc);
  Text("label", document.label, json);
  Text("outlet", document.outlet, json);
  Text("uri", document.uri, json);
  json.Whole("voice", page.voice(doc));
  if (doc < page.story().anchors.size()) {
    const Anchor& anchor = page.story().anchors[doc];
    json.Text("basis", BasisName(anchor.basis));
    json.Text("how", BasisInWords(anchor.basis));
    if (anchor.known()) {
      json.Key("date");
      json.Day(anchor.first);
      TimeRange days{absl::CivilSecond(anchor.first), absl::CivilSecond(anchor.last + 1)};
      json.Text("day", TimeIn(page, days));
    }
  }
  json.End();
}

void WritePassage(const Page& page, const Finding& finding, const Passage& passage, Writer& json) {
  Region region = page.regions[passage.span.doc].Find(passage.span);
  json.Begin();
  json.Whole("source", passage.span.doc);
  json.Whole("side", passage.side);
  json.Whole("line", region.line);
  json.Whole("column", region.column);
  json.Whole("byteOffset", static_cast<int64_t>(region.byte));
  json.Whole("byteLength", static_cast<int64_t>(region.length));
  Text("text", Clip(TextOf(page.story().documents[passage.span.doc].text, passage.span), 400), json);
  Text("value", passage.value, json);
  Text("shown", ShownValue(page, finding, passage), json);
  json.End();
}

/// What parts each two sides, by "from-to": the labels of the connectors.
/// A finding that only holds others together has the labels of the first of them.
void WriteGaps(const Page& page, const Finding& own, Writer& json) {
  auto opposed_in = [](const Finding& finding) {
    return std::any_of(finding.passages.begin(), finding.passages.end(), [](const Passage& p) { return p.side > 1; });
  };
  auto child = std::find_if(own.children.begin(), own.children.end(),
                            [&](uint32_t index) { return opposed_in(page.finding(index)); });
  bool borrow = !opposed_in(own) && child != own.children.end();
  const Finding& finding = borrow ? page.finding(*child) : own;
  std::map<int, const Passage*> first;
  for (const Passage& passage : finding.passages) {
    if (passage.side != 0) first.emplace(passage.side, &passage);
  }
  json.Begin("gaps");
  for (const auto& [side, passage] : first) {
    for (const auto& [other, opposed] : first) {
      if (side == other || side > 6 || other > 6) continue;
      json.Text(std::to_string(side) + "-" + std::to_string(other), GapBetween(finding, *passage, *opposed));
    }
  }
  json.End();
}

void WriteFindingData(const Page& page, uint32_t index, Writer& json) {
  const Finding& finding = page.finding(index);
  json.Begin();
  json.Text("number", page.numbers[index]);
  json.Text("fingerprint", finding.fingerprint);
  Text("rule", finding.rule, json);
  json.Text("topic", FamilyName(finding.rule));
  json.Text("severity", SeverityName(finding.severity));
  json.Text("confidence", ConfidenceName(finding.confidence));
  Text("title", WithLabels(finding.title, page.story()), json);
  Text("message", WithLabels(finding.message, page.story()), json);
  if (!finding.notes.empty()) {
    json.BeginList("notes");
    for (const std::string& note : finding.notes) json.Text(Tame(WithLabels(note, page.story())));
    json.EndList();
  }
  if (!finding.ask.empty()) Text("ask", WithLabels(finding.ask, page.story()), json);
  json.BeginList("passages");
  for (const Passage& passage : finding.passages) WritePassage(page, finding, passage, json);
  json.EndList();
  WriteGaps(page, finding, json);
  json.End();
}

/// Cells of the columns that the table does not print, for the column picker.
void WriteMatrixData(const Page& page, Writer& json) {
  if (page.sources() <= kMatrixColumns) return;
  json.BeginList("matrix");
  for (const MatrixRow& row : MatrixRows(page)) {
    json.Begin();
    for (const auto& [doc, cell] : row.cells) {
      Text(std::to_string(doc), std::string(1, cell.state) + cell.text, json);
    }
    json.End();
  }
  json.EndList();
}

}  // namespace

void WriteData(const Page& page, std::string* out) {
  CompactWriter writer;
  Writer json(writer);
  json.Begin();
  json.Whole("schema", 1);
  json.Text("tool", "crossread " CROSSREAD_VERSION);
  json.BeginList("sources");
  for (DocId doc : page.order) WriteSource(page, doc, json);
  json.EndList();
  json.BeginList("findings");
  for (uint32_t index = 0; index < page.numbers.size(); ++index) {
    if (!page.numbers[index].empty()) WriteFindingData(page, index, json);
  }
  json.EndList();
  WriteMatrixData(page, json);
  json.End();
  *out += "<script type=\"application/json\" id=\"data\">";
  *out += InertJson(writer.text());
  *out += "</script>\n";
}

}  // namespace crossread
