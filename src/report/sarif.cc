// SPDX-License-Identifier: Apache-2.0
// sarif: SARIF 2.1.0 for code scanning and editors, with sides, values and raw byte offsets (CONTRACTS.md).
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "crossread/reporter.h"
#include "crossread/rule.h"
#include "report/excerpt.h"
#include "report/fact_json.h"
#include "report/json_writer.h"
#include "report/wording.h"

namespace crossread {
namespace {

using Writer = Json<IndentedWriter>;

/// Everything that the parts of a log share.
struct Log {
  const Report& report;
  const ReportOptions& options;
  std::vector<RegionFinder> regions;
  std::vector<std::string> numbers;
  Writer& json;
};

/// "date/conflict" as SARIF names rules: "DateConflict".
std::string PascalCase(std::string_view id) {
  std::string name;
  bool capital = true;
  for (char c : id) {
    if (c == '/' || c == '-') {
      capital = true;
      continue;
    }
    name += capital && c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    capital = false;
  }
  return name;
}

/// In SARIF messages brackets are links and a backslash escapes.
std::string Escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

double Rank(Confidence confidence) {
  return confidence == Confidence::kHigh ? 90 : confidence == Confidence::kMedium ? 60 : 30;
}

void WriteText(Writer& json, std::string_view key, std::string_view text) {
  json.Begin(key);
  json.Text("text", text);
  json.End();
}

std::string HelpMarkdown(const Rule& rule) {
  std::string id(rule.id), text = absl::StrCat("**", av(rule.title), ".** ", av(rule.why), "\n");
  if (!rule.example.empty()) absl::StrAppend(&text, "\nReported:\n\n```\n", av(rule.example), "```\n");
  if (!rule.counter_example.empty()) absl::StrAppend(&text, "\nNot reported:\n\n```\n", av(rule.counter_example), "```\n");
  return absl::StrCat(text, "\n`crossread explain ", id, "` tells more, also how to silence it.");
}

void WriteRule(const Rule& rule, Writer& json) {
  json.Begin();
  json.Text("id", rule.id);
  json.Text("name", PascalCase(rule.id));
  WriteText(json, "shortDescription", absl::StrCat(av(rule.title), "."));
  WriteText(json, "fullDescription", rule.why.empty() ? rule.title : rule.why);
  json.Begin("help");
  json.Text("text", absl::StrCat(av(rule.title), ". ", av(rule.why), " See: crossread explain ", av(rule.id)));
  json.Text("markdown", HelpMarkdown(rule));
  json.End();
  json.Begin("defaultConfiguration");
  json.Text("level", SeverityName(rule.severity));
  json.Truth("enabled", rule.on);
  json.End();
  json.Begin("properties");
  json.BeginList("tags");
  json.Text("newsroom");
  json.Text(rule.id.substr(0, rule.id.find('/')));
  json.EndList();
  json.End();
  json.End();
}

void WriteTool(Log& log) {
  Writer& json = log.json;
  json.Begin("tool");
  json.Begin("driver");
  json.Text("name", "crossread");
  json.Text("semanticVersion", CROSSREAD_VERSION);
  json.BeginList("rules");
  for (const Rule* rule : log.options.rules) WriteRule(*rule, json);
  json.EndList();
  json.End();
  json.End();
}

void WriteInvocation(Log& log) {
  Writer& json = log.json;
  json.BeginList("invocations");
  json.Begin();
  json.Truth("executionSuccessful", log.report.unread.empty());
  json.Whole("exitCode", log.options.exit_code);
  if (!log.report.unread.empty()) {
    json.BeginList("toolExecutionNotifications");
    for (const Unread& unread : log.report.unread) {
      json.Begin();
      json.Text("level", "error");
      WriteText(json, "message", Escaped(sv(unread.status.message())));
      json.End();
    }
    json.EndList();
  }
  json.End();
  json.EndList();
}

void WriteArtifact(Log& log, DocId doc) {
  Writer& json = log.json;
  const Document& document = log.report.story.documents[doc];
  json.Begin();
  json.Begin("location");
  json.Text("uri", UriOf(document.uri));
  json.End();
  if (!document.encoding.empty()) json.Text("encoding", document.encoding);
  json.Begin("properties");
  json.Text("label", document.label);
  json.TextIfAny("outlet", document.outlet);
  if (doc < log.report.story.anchors.size()) {
    const Anchor& anchor = log.report.story.anchors[doc];
    json.Begin("date");
    json.Text("basis", BasisName(anchor.basis));
    if (anchor.known()) {
      json.Key("first"), json.Day(anchor.first);
      json.Key("last"), json.Day(anchor.last);
    }
    json.TextIfAny("reason", WithLabels(anchor.reason, log.report.story));
    json.TextIfAny("rejected", WithLabels(anchor.rejected, log.report.story));
    json.End();
  }
  json.End();
  json.End();
}

void WriteLocation(Log& log, const Passage& passage, int id) {
  Writer& json = log.json;
  const Document& document = log.report.story.documents[passage.span.doc];
  Region region = log.regions[passage.span.doc].Find(passage.span);
  json.Begin();
  if (id > 0) json.Whole("id", id);
  json.Begin("physicalLocation");
  json.Begin("artifactLocation");
  json.Text("uri", UriOf(document.uri));
  json.Whole("index", passage.span.doc);
  json.End();
  json.Begin("region");
  json.Whole("startLine", region.line);
  json.Whole("startColumn", region.column);
  json.Whole("endLine", region.end_line);
  json.Whole("endColumn", region.end_column);
  json.Whole("byteOffset", static_cast<int64_t>(region.byte));
  json.Whole("byteLength", static_cast<int64_t>(region.length));
  WriteText(json, "snippet", TextOf(document.text, passage.span));
  json.End();
  json.End();
  std::string said = absl::StrCat(document.label, ": ", passage.shown.empty() ? passage.value : passage.shown);
  if (!passage.note.empty()) absl::StrAppend(&said, " (", WithLabels(passage.note, log.report.story), ")");
  WriteText(json, "message", Escaped(said));
  json.Begin("properties");
  if (passage.side != 0) json.Whole("side", passage.side);
  json.TextIfAny("value", passage.value);
  json.End();
  json.End();
}

/// Only related locations that the message links are shown by code scanning: all are linked.
std::string MessageOf(Log& log, const Finding& finding) {
  const Story& story = log.report.story;
  std::string text = Escaped(WithLabels(finding.title, story));
  if (!finding.message.empty()) absl::StrAppend(&text, " ", Escaped(WithLabels(finding.message, story)));
  for (size_t i = 1; i < finding.passages.size(); ++i) {
    const Passage& passage = finding.passages[i];
    Region region = log.regions[passage.span.doc].Find(passage.span);
    absl::StrAppend(&text, i == 1 ? " See " : ", ", "[", Escaped(story.documents[passage.span.doc].label), ":", region.line,
                    "](", i, ")");
  }
  if (finding.passages.size() > 1) text += ".";
  if (!finding.ask.empty()) absl::StrAppend(&text, " ", Escaped(WithLabels(finding.ask, story)));
  return text;
}

int RuleIndex(const Log& log, std::string_view id) {
  for (size_t i = 0; i < log.options.rules.size(); ++i) {
    if (log.options.rules[i]->id == id) return static_cast<int>(i);
  }
  return -1;
}

void WriteSuppression(const Finding& finding, Writer& json) {
  json.BeginList("suppressions");
  if (!finding.suppressed.empty()) {
    json.Begin();
    json.Text("kind", finding.marked ? "inSource" : "external");
    json.Text("justification", finding.suppressed);
    json.End();
  }
  json.EndList();
}

void WriteResult(Log& log, size_t index) {
  Writer& json = log.json;
  const Finding& finding = log.report.findings[index];
  json.Begin();
  json.Text("ruleId", finding.rule);
  if (int rule = RuleIndex(log, finding.rule); rule >= 0) json.Whole("ruleIndex", rule);
  json.Text("level", SeverityName(finding.severity));
  json.Number("rank", Rank(finding.confidence));
  WriteText(json, "message", MessageOf(log, finding));
  json.BeginList("locations");
  if (!finding.passages.empty()) WriteLocation(log, finding.passages.front(), 0);
  json.EndList();
  if (finding.passages.size() > 1) {
    json.BeginList("relatedLocations");
    for (size_t i = 1; i < finding.passages.size(); ++i) WriteLocation(log, finding.passages[i], static_cast<int>(i));
    json.EndList();
  }
  json.Begin("partialFingerprints");
  json.Text("crossreadClaims/v1", finding.fingerprint);
  json.End();
  if (log.options.baseline) json.Text("baselineState", finding.suppressed.empty() || finding.marked ? "new" : "unchanged");
  WriteSuppression(finding, json);
  json.Begin("properties");
  json.TextIfAny("number", log.numbers[index]);
  json.Text("confidence", ConfidenceName(finding.confidence));
  if (finding.parent >= 0) json.Text("foldedUnder", log.numbers[static_cast<size_t>(finding.parent)]);
  json.End();
  json.End();
}

void Write(const Report& report, const ReportOptions& options, std::string* out) {
  JsonBuffer buffer;
  IndentedWriter writer(buffer);
  writer.SetIndent(' ', 1);
  Writer json(writer);
  Log log{report, options, {}, Numbers(report), json};
  log.regions.reserve(report.story.documents.size());
  for (const Document& document : report.story.documents) log.regions.emplace_back(document);
  json.Begin();
  json.Text("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
  json.Text("version", "2.1.0");
  json.BeginList("runs");
  json.Begin();
  WriteTool(log);
  WriteInvocation(log);
  json.BeginList("artifacts");
  for (DocId doc = 0; doc < report.story.documents.size(); ++doc) WriteArtifact(log, doc);
  json.EndList();
  json.Text("columnKind", "unicodeCodePoints");
  json.BeginList("results");
  for (size_t i = 0; i < report.findings.size(); ++i) WriteResult(log, i);
  json.EndList();
  json.End();
  json.EndList();
  json.End();
  out->append(buffer.GetString(), buffer.GetSize());
  out->push_back('\n');
}

}  // namespace

extern const Reporter kSarif;  // listed in all_reporters.cc
constexpr Reporter kSarif = {.id = "sarif", .title = "SARIF 2.1.0, for code scanning and editors", .write = Write};

}  // namespace crossread
