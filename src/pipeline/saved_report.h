// SPDX-License-Identifier: Apache-2.0
// A report read back from -f json: what was found stays as it was found, only the sources' words are read again.
#ifndef CROSSREAD_SRC_PIPELINE_SAVED_REPORT_H_
#define CROSSREAD_SRC_PIPELINE_SAVED_REPORT_H_

#include <string_view>

#include "absl/status/statusor.h"
#include "crossread/report.h"
#include "crossread/reporter.h"

namespace crossread {

class Lexicon;

/// A report, and those options that the run decided, not the reader: exit code, verdict, threshold, what was hidden.
struct SavedReport {
  Report report;
  ReportOptions options;
};

/// Reads what -f json wrote. `InvalidArgument` where `json` is no such report or was saved without full texts,
/// `DataLoss` where another version of crossread reads other claims in the same texts.
absl::StatusOr<SavedReport> ReadSavedReport(std::string_view json, const Lexicon& lexicon, int jobs);

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_SAVED_REPORT_H_
