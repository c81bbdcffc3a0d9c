// SPDX-License-Identifier: Apache-2.0
// Door: a form in which a report leaves the program.
#ifndef CROSSREAD_REPORTER_H_
#define CROSSREAD_REPORTER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "crossread/report.h"

namespace crossread {

struct Rule;

enum class Detail : uint8_t { kAuto, kFull, kShort };
enum class GroupBy : uint8_t { kSeverity, kTopic, kSource };

/// How a report is to be written. Reporters take what concerns them.
struct ReportOptions {
  bool color = false;
  bool ascii = false;
  bool plain = false;         ///< no drawing at all, for screen readers
  int width = 100;            ///< columns, 60 to 200
  Detail detail = Detail::kAuto;
  GroupBy group_by = GroupBy::kSeverity;
  bool agreements = false;
  bool statistics = false;
  bool verbose = false;
  bool quiet = false;
  bool full_text = true;      ///< false: windows around the passages only
  Severity fail_on = Severity::kError;
  bool fail_never = false;
  int hidden_by_baseline = 0;
  int hidden_by_marks = 0;    ///< findings under an inline mark of a source
  int hidden_unsure = 0;      ///< findings below --min-confidence
  int hidden_elsewhere = 0;   ///< findings that do not involve the --copy file
  bool baseline = false;      ///< a baseline is in use
  int exit_code = 0;          ///< of the run that is reported
  std::string closing;        ///< last line of a text report: "exit 1: 5 errors, threshold --fail-on error"
  std::vector<const Rule*> rules;  ///< all rules, for catalogues inside SARIF and HTML
};

/// One output format; a value listed in report/all_reporters.cc.
struct Reporter {
  std::string_view id;     ///< "text", "sarif"
  std::string_view title;  ///< one line for help

  /// Appends the whole report to `out`. Never writes control characters or live markup from the copy.
  void (*write)(const Report& report, const ReportOptions& options, std::string* out);
};

}  // namespace crossread

#endif  // CROSSREAD_REPORTER_H_
