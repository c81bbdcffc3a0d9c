// SPDX-License-Identifier: Apache-2.0
// .crossread-baseline.toml: findings that somebody looked at and accepted, by fingerprint, with a reason.
#ifndef CROSSREAD_SRC_CLI_BASELINE_H_
#define CROSSREAD_SRC_CLI_BASELINE_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"
#include "crossread/report.h"

namespace crossread {

/// One accepted finding. Nothing in it names a file, a line or a wording.
struct BaselineEntry {
  std::string fingerprint;
  std::string rule;
  std::string reason;
  std::optional<absl::CivilDay> until;  ///< last day on which it counts as known
};

/// A baseline, sorted by rule and fingerprint.
struct Baseline {
  std::vector<BaselineEntry> entries;

  const BaselineEntry* Find(std::string_view fingerprint) const;
};

constexpr std::string_view kBaselineFile = ".crossread-baseline.toml";

/// Reads `text`. `InvalidArgument` begins with "name:line: "; a reason is required, unknown keys are errors.
absl::StatusOr<Baseline> ParseBaseline(std::string_view text, std::string_view name);

/// The file as it is written; the same entries give the same bytes.
std::string WriteBaseline(Baseline baseline);

/// Fingerprint to reason, of the entries that are in force on `today`.
std::map<std::string, std::string> KnownOn(const Baseline& baseline, absl::CivilDay today);

/// Entries of `baseline` that no finding of `report` has, or that have run out by `today`: one sentence each.
std::vector<std::string> StaleEntries(const Baseline& baseline, const Report& report, absl::CivilDay today);

/// The day of SOURCE_DATE_EPOCH where it is set, else today.
absl::CivilDay Today();

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLI_BASELINE_H_
