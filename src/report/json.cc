// SPDX-License-Identifier: Apache-2.0
// json: the whole report for other programs, versioned.
#include <string>
#include <vector>

#include "base/strings.h"
#include "crossread/reporter.h"
#include "report/document_json.h"
#include "report/fact_json.h"
#include "report/finding_json.h"
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
  json.TextIfAny("encoding", document.encoding);
  if (doc < story.anchors.size()) {
    const Anchor& anchor = story.anchors[doc];
    json.Begin("date");
    json.Text("basis", BasisName(anchor.basis));
    if (anchor.known()) {
      json.Key("first"), json.Day(anchor.first);
      json.Key("last"), json.Day(anchor.last);
    }
    json.TextIfAny("reason", WithLabels(anchor.reason, story));
    json.TextIfAny("rejected", WithLabels(anchor.rejected, story));
    json.End();
  }
  if (doc < story.voices.size()) json.Whole("voice", story.voices[doc]);
  if (options.full_text) WriteDocumentMembers(document, json);
  json.End();
}

void WriteComparisons(const Report& report, Writer& json) {
  json.BeginList("comparisons");
  for (const Comparison& comparison : report.comparisons) {
    json.Begin();
    json.Whole("a", comparison.a);
    json.Whole("b", comparison.b);
    json.Truth("compared", comparison.compared);
    WriteSentence(report.story, "reason", comparison.reason, json);
    json.End();
  }
  json.EndList();
}

/// The questions that were put to the sources, with the claims (by index) that answer them.
void WriteTopics(const FindingContext& context, Writer& json) {
  json.BeginList("topics");
  for (const Topic& topic : context.report.topics) {
    json.Begin();
    json.Text("kind", topic.kind);
    WriteSentence(context.report.story, "question", topic.question, json);
    json.Text("key", topic.key);
    json.BeginList("answers");
    for (const Answer& answer : topic.answers) json.Whole(answer.fact);
    json.EndList();
    WriteSentences(context.report.story, "reasons", topic.reasons, json);
    WriteSentences(context.report.story, "doubts", topic.doubts, json);
    json.BeginList("evidence");
    for (const Passage& passage : topic.evidence) WritePassage(context, passage, json);
    json.EndList();
    json.End();
  }
  json.EndList();
}

/// How the run was set up, and what it left out of the findings.
void WriteRun(const ReportOptions& options, Writer& json) {
  json.Begin("run");
  json.Text("failOn", options.fail_never ? "never" : SeverityName(options.fail_on));
  json.Truth("baseline", options.baseline);
  json.Whole("hiddenByBaseline", options.hidden_by_baseline);
  json.Whole("hiddenByMarks", options.hidden_by_marks);
  json.Whole("hiddenUnsure", options.hidden_unsure);
  json.Whole("hiddenElsewhere", options.hidden_elsewhere);
  json.End();
}

void WriteUnread(const Report& report, Writer& json) {
  json.BeginList("unread");
  for (const Unread& unread : report.unread) {
    json.Begin();
    json.Text("uri", unread.uri);
    json.Text("message", sv(unread.status.message()));
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
  FindingContext context(report);
  json.Begin();
  json.Text("format", "crossread-report/1");
  json.Text("version", CROSSREAD_VERSION);
  json.Whole("exit", options.exit_code);
  json.Text("verdict", options.closing);
  WriteRun(options, json);
  json.BeginList("sources");
  for (DocId doc = 0; doc < story.documents.size(); ++doc) WriteSource(story, doc, options, json);
  json.EndList();
  WriteUnread(report, json);
  json.BeginList("findings");
  for (size_t i = 0; i < report.findings.size(); ++i) WriteFinding(context, i, {}, json);
  json.EndList();
  WriteTopics(context, json);
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
