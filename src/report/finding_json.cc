// SPDX-License-Identifier: Apache-2.0
// Labels stand in the sentences, so that a finding can be read without its report.
#include "report/finding_json.h"

#include "report/wording.h"

namespace crossread {

FindingContext::FindingContext(const Report& r) : report(r), numbers(Numbers(r)) {
  regions.reserve(r.story.documents.size());
  for (const Document& document : r.story.documents) regions.emplace_back(document);
}

template <class W>
void WritePassage(const FindingContext& context, const Passage& passage, Json<W>& json) {
  const Document& document = context.report.story.documents[passage.span.doc];
  Region region = context.regions[passage.span.doc].Find(passage.span);
  json.Begin();
  json.Text("source", document.uri);
  json.Text("label", document.label);
  json.Whole("line", region.line);
  json.Whole("column", region.column);
  json.Whole("endLine", region.end_line);
  json.Whole("endColumn", region.end_column);
  json.Whole("begin", static_cast<int64_t>(region.byte));
  json.Whole("end", static_cast<int64_t>(region.byte + region.length));
  json.BeginList("decoded");
  json.Whole(passage.span.begin);
  json.Whole(passage.span.end);
  json.EndList();
  json.Text("text", TextOf(document.text, passage.span));
  if (passage.side != 0) json.Whole("side", passage.side);
  json.TextIfAny("value", passage.value);
  json.TextIfAny("shown", passage.shown);
  if (!passage.note.empty()) WriteSentence(context.report.story, "note", passage.note, json);
  json.End();
}

template <class W>
void WriteFinding(const FindingContext& context, size_t index, std::string_view group, Json<W>& json) {
  const Finding& finding = context.report.findings[index];
  const Story& story = context.report.story;
  json.Begin();
  json.TextIfAny("story", group);
  json.TextOrNull("number", context.numbers[index]);
  json.Text("rule", finding.rule);
  json.Text("severity", SeverityName(finding.severity));
  json.Text("confidence", ConfidenceName(finding.confidence));
  WriteSentence(story, "title", finding.title, json);
  WriteSentence(story, "message", finding.message, json);
  WriteSentences(story, "notes", finding.notes, json);
  if (!finding.ask.empty()) WriteSentence(story, "ask", finding.ask, json);
  json.Text("subject", finding.subject);
  json.Text("fingerprint", finding.fingerprint);
  if (!finding.suppressed.empty()) {
    json.Begin("suppressed");
    json.Text("by", finding.marked ? "mark" : "baseline");
    json.Text("reason", finding.suppressed);
    json.End();
  }
  if (finding.parent >= 0) {
    json.Text("foldedUnder", context.numbers[static_cast<size_t>(finding.parent)]);
    json.Whole("parent", finding.parent);
  }
  json.BeginList("passages");
  for (const Passage& passage : finding.passages) WritePassage(context, passage, json);
  json.EndList();
  json.End();
}

template void WritePassage(const FindingContext&, const Passage&, Json<CompactWriter>&);
template void WritePassage(const FindingContext&, const Passage&, Json<IndentedWriter>&);
template void WriteFinding(const FindingContext&, size_t, std::string_view, Json<CompactWriter>&);
template void WriteFinding(const FindingContext&, size_t, std::string_view, Json<IndentedWriter>&);

}  // namespace crossread
