// SPDX-License-Identifier: Apache-2.0
// Reports made by hand, so that reporters are tested without the stages before them.
#ifndef CROSSREAD_TESTS_SUPPORT_SAMPLE_REPORT_H_
#define CROSSREAD_TESTS_SUPPORT_SAMPLE_REPORT_H_

#include <memory>
#include <string>
#include <string_view>

#include "crossread/report.h"
#include "crossread/reporter.h"

namespace crossread::testing {

/// Builds a report piece by piece. Words of a passage are found in the text of their source.
class ReportBuilder {
 public:
  /// Adds a source called `label` in the file `label`.txt with a stated day; returns its number.
  DocId Source(std::string label, std::string text, absl::CivilDay day = absl::CivilDay(2021, 3, 8));

  /// Begins a finding of `rule`; the calls below go to the last one begun.
  ReportBuilder& Finding(std::string rule, Severity severity, std::string title);
  /// A passage: the `nth` place (from 0) at which `words` stand in source `doc`.
  ReportBuilder& Passage(DocId doc, std::string_view words, int side, std::string value, std::string shown, int nth = 0);
  ReportBuilder& Message(std::string message);
  ReportBuilder& Note(std::string note);
  ReportBuilder& Ask(std::string ask);
  ReportBuilder& Sure(Confidence confidence);
  ReportBuilder& Suppressed(std::string reason);
  /// Folds the last finding under the finding `parent`.
  ReportBuilder& Under(size_t parent);

  /// Two passages that look different and agree, as facts and a comparison.
  ReportBuilder& Agreement(DocId a, std::string_view a_words, DocId b, std::string_view b_words, std::string reason);

  Report Build() const { return report_; }
  crossread::Finding& last() { return report_.findings.back(); }

 private:
  Span Find(DocId doc, std::string_view words, int nth) const;
  uint32_t AddFact(DocId doc, std::string_view words);

  Report report_;
};

/// Three invented sources on a bridge closure: an error with four passages, a warning, a warning with two children,
/// a note, a silenced finding and an agreement.
Report SampleReport();

/// `count` findings of each severity over two short sources.
Report ManyFindings(int count);

/// What `reporter` prints for `report`.
std::string Print(std::string_view reporter, const Report& report, const ReportOptions& options = {});

}  // namespace crossread::testing

#endif  // CROSSREAD_TESTS_SUPPORT_SAMPLE_REPORT_H_
