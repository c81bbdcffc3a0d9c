// SPDX-License-Identifier: Apache-2.0
// The parts of the terminal report: sources, findings in three lengths, agreements, counts.
#ifndef CROSSREAD_SRC_REPORT_TERMINAL_H_
#define CROSSREAD_SRC_REPORT_TERMINAL_H_

#include <set>
#include <string>
#include <vector>

#include "crossread/report.h"
#include "report/excerpt.h"
#include "report/pen.h"

namespace crossread {

/// What every part needs.
struct Sheet {
  const Report& report;
  Pen pen;
  std::vector<RegionFinder> regions;  ///< one for each document
  std::vector<std::string> numbers;   ///< Numbers(report)
  std::string* out;
  std::set<std::string> explained;    ///< rules of which `crossread explain` was spoken already

  Sheet(const Report& r, const ReportOptions& options, std::string* o);
  const Document& DocumentOf(const Span& span) const { return report.story.documents[span.doc]; }
  Region RegionOf(const Span& span) const { return regions[span.doc].Find(span); }
  /// "001:4:334", with the label or with the whole path.
  std::string ShortPlace(const Span& span) const;
  std::string FullPlace(const Span& span) const;
  /// "; more: crossread explain date/conflict", for the first finding of each rule; then nothing.
  std::string More(const Finding& finding, std::string_view before);
  /// What `passage` comes to, for people: `Passage::shown` where it says more than the words themselves, else empty.
  std::string_view Meaning(const Passage& passage) const;
  void Line(std::string_view text) { out->append(text), out->push_back('\n'); }
  /// `text` wrapped, the first line behind `first`, the others behind `rest`; both are as wide as they are long in cells.
  void Wrapped(std::string_view first, std::string_view rest, std::string_view text);
};

/// Version, counts, and a row for each source with its day and how that is known.
void WriteSources(Sheet& sheet);

/// "10 Jan 2022", "10 or 11 Jan 2022", "unknown".
std::string DayWords(const Anchor& anchor);

/// One finding in full, in two lines, in one line.
void WriteFull(Sheet& sheet, size_t index);
void WriteBrief(Sheet& sheet, size_t index);
void WriteLine(Sheet& sheet, size_t index);
/// One finding in sentences, for screen readers.
void WritePlain(Sheet& sheet, size_t index);

/// What was compared and let pass.
void WriteAgreements(Sheet& sheet);
/// Counts for each rule and each source.
void WriteStatistics(Sheet& sheet);
/// Counts of the whole, what is hidden, and the closing line.
void WriteClosing(Sheet& sheet);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_TERMINAL_H_
