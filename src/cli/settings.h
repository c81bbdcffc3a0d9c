// SPDX-License-Identifier: Apache-2.0
// Flags, environment, project file and user file in one: what a run of check is to do.
#ifndef CROSSREAD_SRC_CLI_SETTINGS_H_
#define CROSSREAD_SRC_CLI_SETTINGS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "cli/baseline.h"
#include "cli/command_line.h"
#include "cli/config.h"
#include "crossread/check.h"
#include "crossread/reporter.h"
#include "pipeline/policy.h"

namespace crossread {

/// A report that is asked for, and where it goes.
struct Target {
  const Reporter* reporter;
  std::string path;  ///< empty: standard output
};

/// Everything that a run needs besides the sources.
struct Settings {
  std::vector<Target> targets;
  CheckOptions check;
  Policy policy;
  std::string fail_on = "error";
  std::string baseline_path;  ///< where the baseline is or would be
  bool baseline_used = false;
  Baseline baseline;
  std::vector<ConfiguredSource> sources;
};

/// Settings of `line`; the status names the flag or the key that is wrong.
absl::StatusOr<Settings> ReadSettings(const CommandLine& line);

/// The sources of `line` with what configuration and flags say of them; files that cannot be read are added to `unread`.
absl::StatusOr<std::vector<Source>> ReadConfiguredSources(const CommandLine& line, const Settings& settings, std::vector<Unread>* unread);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLI_SETTINGS_H_
