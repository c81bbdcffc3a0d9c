// SPDX-License-Identifier: Apache-2.0
// Operands become sources: files, folders, standard input, with what the user told of each.
#ifndef CROSSREAD_SRC_CLI_INPUTS_H_
#define CROSSREAD_SRC_CLI_INPUTS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "cli/command_line.h"
#include "crossread/check.h"

namespace crossread {

/// The bytes of the file at `path`; "-" is standard input. The status names the path.
absl::StatusOr<std::string> ReadFile(const std::string& path);

/// Paths of all files that `operands` name, folders opened, each path once, in order.
absl::StatusOr<std::vector<std::string>> ListFiles(const std::vector<std::string>& operands);

/// Sources for `line`, read whole, with --date and --label put on. Of the files in a folder those that the run writes to
/// and reports of earlier runs are no sources. Files that cannot be read are added to `unread`; the
/// status is that of a wrong flag or an empty folder.
absl::StatusOr<std::vector<Source>> ReadSources(const CommandLine& line, std::vector<Unread>* unread);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLI_INPUTS_H_
