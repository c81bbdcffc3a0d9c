// SPDX-License-Identifier: Apache-2.0
// Reports made by hand, so that every view of the page has contents whatever the rules can find today.
#ifndef CROSSREAD_TESTS_SUPPORT_HTML_SAMPLE_H_
#define CROSSREAD_TESTS_SUPPORT_HTML_SAMPLE_H_

#include <memory>
#include <string>
#include <string_view>

#include "crossread/report.h"

namespace crossread {

/// A report under construction: documents by text, passages by the words in them.
class ReportBuilder {
 public:
  ReportBuilder();

  DocId Document(std::string label, std::string outlet, std::string text);

  /// The `nth` place, from 0, where `words` stand in `doc`; the test ends where they do not.
  Span At(DocId doc, std::string_view words, int nth = 0) const;

  /// A fact over these words; returns its index.
  uint32_t Fact(std::string_view kind, Span words, Value value);
  uint32_t Day(Span words, absl::CivilDay day, bool absolute = false);
  uint32_t Number(Span words, double low, double high);

  /// A topic over facts that are already there.
  void Topic(std::string kind, std::string question, std::vector<uint32_t> facts);
  void Agree(uint32_t a, uint32_t b, std::string reason, bool compared = true);

  Finding& Add(std::string rule, Severity severity, std::string title, std::string message);
  static Passage On(Span words, int side, std::string value, std::string shown, std::string note = "");

  /// Segments the texts, points the topics to the story, and hands over the report.
  std::unique_ptr<Report> Take();

  Report& report() { return *report_; }

 private:
  std::unique_ptr<Report> report_;
};

/// Five invented sources on one port dispute: every view, every severity, folded and silenced findings.
std::unique_ptr<Report> SampleReport();

/// Copy that tries to run, hide, reorder and overwhelm: markup, scheme links, controls, a line of `line_bytes`.
std::unique_ptr<Report> HostileReport(size_t line_bytes);

/// `sources` times `findings`, generated: for speed.
std::unique_ptr<Report> LargeReport(size_t sources, size_t findings);

/// A rule that the page does not know, and sources in Arabic and Hebrew.
std::unique_ptr<Report> OddReport();

/// Two sources that agree.
std::unique_ptr<Report> CleanReport();

}  // namespace crossread

#endif  // CROSSREAD_TESTS_SUPPORT_HTML_SAMPLE_H_
