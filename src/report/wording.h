// SPDX-License-Identifier: Apache-2.0
// What every reporter says alike: labels in sentences, numbers of findings, counts, the URI of a source.
#ifndef CROSSREAD_SRC_REPORT_WORDING_H_
#define CROSSREAD_SRC_REPORT_WORDING_H_

#include <string>
#include <string_view>
#include <vector>

#include "crossread/report.h"
#include "crossread/reporter.h"

namespace crossread {

/// `text` with "{0}", "{1}", … replaced by the labels of those documents; other braces stay.
std::string WithLabels(std::string_view text, const Story& story);

/// The number each finding goes by, by index: "3", "7.1" where folded under 7, empty where it is silenced.
std::vector<std::string> Numbers(const Report& report);

/// How many findings stand open at each severity, and how many of them are folded under another.
struct Counts {
  int errors = 0, warnings = 0, notes = 0;
  int folded_errors = 0, folded_warnings = 0, folded_notes = 0;
  int silenced = 0;
};
Counts CountFindings(const Report& report);

/// "1 error", "2 errors".
std::string Plural(int count, std::string_view noun);

/// Indices of the documents as people expect them: by name.
std::vector<DocId> SourceOrder(const Story& story);

/// `path` as a URI reference: percent-encoded, "file://" before an absolute path.
std::string UriOf(std::string_view path);

/// The rule called `id` among those of `options`, or null.
const Rule* RuleOf(std::string_view id, const ReportOptions& options);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_WORDING_H_
