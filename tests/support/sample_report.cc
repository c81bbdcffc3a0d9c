// SPDX-License-Identifier: Apache-2.0
// The hand-made reports.
#include "tests/support/sample_report.h"

#include <gtest/gtest.h>

#include "report/reports.h"

namespace crossread::testing {

DocId ReportBuilder::Source(std::string label, std::string text, absl::CivilDay day) {
  Document document;
  document.uri = label + ".txt";
  document.label = std::move(label);
  document.text = std::move(text);
  document.encoding = "UTF-8";
  report_.story.documents.push_back(std::move(document));
  Anchor anchor;
  anchor.basis = DateBasis::kStated;
  anchor.first = anchor.last = day;
  anchor.reason = "stated in the dateline";
  report_.story.anchors.push_back(anchor);
  report_.story.copies.emplace_back();
  report_.story.voices.push_back(static_cast<uint32_t>(report_.story.voices.size()));
  return static_cast<DocId>(report_.story.documents.size() - 1);
}

Span ReportBuilder::Find(DocId doc, std::string_view words, int nth) const {
  const std::string& text = report_.story.documents[doc].text;
  size_t at = text.find(words);
  for (; nth > 0 && at != std::string::npos; --nth) at = text.find(words, at + 1);
  EXPECT_NE(at, std::string::npos) << words;
  if (at == std::string::npos) at = 0;
  return {doc, static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

ReportBuilder& ReportBuilder::Finding(std::string rule, Severity severity, std::string title) {
  crossread::Finding finding;
  finding.rule = std::move(rule);
  finding.severity = severity;
  finding.title = std::move(title);
  finding.subject = "subject " + std::to_string(report_.findings.size());
  char print[17];
  std::snprintf(print, sizeof print, "%016zx", 0x1234567890ABCDEF ^ (report_.findings.size() * 0x9E3779B97F4A7C15));
  finding.fingerprint = print;
  report_.findings.push_back(std::move(finding));
  return *this;
}

ReportBuilder& ReportBuilder::Passage(DocId doc, std::string_view words, int side, std::string value, std::string shown, int nth) {
  last().passages.push_back({Find(doc, words, nth), side, std::move(value), std::move(shown), ""});
  return *this;
}

ReportBuilder& ReportBuilder::Message(std::string message) { return last().message = std::move(message), *this; }
ReportBuilder& ReportBuilder::Note(std::string note) { return last().notes.push_back(std::move(note)), *this; }
ReportBuilder& ReportBuilder::Ask(std::string ask) { return last().ask = std::move(ask), *this; }
ReportBuilder& ReportBuilder::Sure(Confidence confidence) { return last().confidence = confidence, *this; }
ReportBuilder& ReportBuilder::Suppressed(std::string reason) { return last().suppressed = std::move(reason), *this; }

ReportBuilder& ReportBuilder::Under(size_t parent) {
  last().parent = static_cast<int>(parent);
  report_.findings[parent].children.push_back(static_cast<uint32_t>(report_.findings.size() - 1));
  return *this;
}

uint32_t ReportBuilder::AddFact(DocId doc, std::string_view words) {
  Fact fact;
  fact.claim.kind = "figure";
  fact.claim.words = Find(doc, words, 0);
  Amount amount;
  amount.low = amount.high = amount.number = 300;
  fact.value = amount;
  report_.story.facts.push_back(std::move(fact));
  return static_cast<uint32_t>(report_.story.facts.size() - 1);
}

ReportBuilder& ReportBuilder::Agreement(DocId a, std::string_view a_words, DocId b, std::string_view b_words, std::string reason) {
  uint32_t first = AddFact(a, a_words), second = AddFact(b, b_words);
  report_.comparisons.push_back({first, second, true, std::move(reason)});
  return *this;
}

Report SampleReport() {
  ReportBuilder b;
  DocId agency = b.Source("agency",
                          "Bridge over the Ostra closed after barge strikes pier\n\n"
                          "The old road bridge at Marfield was shut to traffic on Monday after a loaded barge struck its second pier, "
                          "the harbour office said, and about 300 lorries were turned back at the northern ramp before dusk.\n"
                          "Marfield's mayor called it “a warning – nothing more”.\n");
  DocId daily = b.Source("daily",
                         "Marfield bridge shut\n\nThe bridge has been closed since Tuesday morning, when a barge hit a pier. "
                         "Some 290 trucks had to turn round. The mayor spoke of “a warning, and nothing more”. "
                         "Habour master Jon Pell was on the scene.\n");
  DocId late = b.Source("late", "Two days on, Marfield waits. The bridge, closed on Monday, will stay shut until Friday.\n",
                        absl::CivilDay(2021, 3, 10));
  b.Finding("date/conflict", Severity::kError, "When was the Marfield bridge closed: Monday 8 or Tuesday 9 March?")
      .Passage(daily, "since Tuesday morning", 2, "2021-03-09", "Tue 9 Mar")
      .Passage(agency, "on Monday", 1, "2021-03-08", "Mon 8 Mar")
      .Passage(late, "on Monday", 1, "2021-03-08", "Mon 8 Mar")
      .Message("{1} has the bridge closed “since Tuesday morning”, {0} and {2} “on Monday”.")
      .Note("Two independent sources give Monday.")
      .Ask("Was the bridge closed in the night from Monday to Tuesday?")
      .Sure(Confidence::kMedium);
  b.Finding("quote/altered", Severity::kWarning, "The mayor: one quotation, two wordings")
      .Passage(daily, "a warning, and nothing more", 2, "a warning and nothing more", "")
      .Passage(agency, "a warning – nothing more", 1, "a warning nothing more", "")
      .Message("{0} and {1} print one sentence of the mayor with different words.");
  b.Finding("source/machine-paraphrased", Severity::kWarning, "daily looks machine-paraphrased")
      .Passage(daily, "Habour master", 0, "", "");
  b.Finding("person/garbled", Severity::kWarning, "Habour → harbour").Passage(daily, "Habour", 1, "habour", "").Under(2);
  b.Finding("role/garbled", Severity::kWarning, "Habour master → harbour master").Passage(daily, "Habour master", 1, "habour master", "").Under(2);
  b.Finding("figure/update", Severity::kNote, "Lorries turned back: 290 or 300?").Passage(daily, "290 trucks", 1, "290", "290");
  b.Finding("place/conflict", Severity::kError, "Where is the bridge?").Passage(agency, "Marfield", 1, "marfield", "Marfield").Suppressed("both names are in use");
  b.Agreement(agency, "about 300 lorries", daily, "Some 290 trucks", "both are round figures for one count");
  return b.Build();
}

Report ManyFindings(int count) {
  ReportBuilder b;
  DocId a = b.Source("a", "The fire began on Monday.\n"), c = b.Source("b", "The fire began on Tuesday.\n");
  for (Severity severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
    for (int i = 0; i < count; ++i) {
      b.Finding("date/conflict", severity, "Question " + std::to_string(i) + ": Monday or Tuesday?")
          .Passage(a, "on Monday", 1, "2021-03-08", "Mon 8 Mar")
          .Passage(c, "on Tuesday", 2, "2021-03-09", "Tue 9 Mar")
          .Message("{0} says “on Monday”, {1} says “on Tuesday”.")
          .Ask("Which is it?");
    }
  }
  return b.Build();
}

std::string Print(std::string_view reporter, const Report& report, const ReportOptions& options) {
  const Reporter* found = FindReporter(reporter);
  EXPECT_NE(found, nullptr) << reporter;
  std::string out;
  if (found) found->write(report, options, &out);
  return out;
}

}  // namespace crossread::testing
