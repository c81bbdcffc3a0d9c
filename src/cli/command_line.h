// SPDX-License-Identifier: Apache-2.0
// Turns argv into a verb, flag values and operands; CLI11 stays behind this header.
#ifndef CROSSREAD_SRC_CLI_COMMAND_LINE_H_
#define CROSSREAD_SRC_CLI_COMMAND_LINE_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "cli/flags.h"

namespace crossread {

/// What was typed. Flag values are in the order in which they came; a switch has one empty value for each time.
struct CommandLine {
  Verb verb = kCheck;
  bool named = false;  ///< the verb was typed, not assumed
  bool help = false;
  bool version = false;
  std::map<std::string, std::vector<std::string>, std::less<>> flags;
  std::vector<std::string> operands;

  bool Has(std::string_view flag) const { return flags.contains(flag); }
  /// Its last value, or `otherwise`.
  std::string Get(std::string_view flag, std::string_view otherwise = "") const;
  /// All its values.
  std::vector<std::string> All(std::string_view flag) const;
};

/// Reads `arguments` (without the program's name). `InvalidArgument` names the culprit and what it may have meant.
absl::StatusOr<CommandLine> ParseCommandLine(std::vector<std::string> arguments);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLI_COMMAND_LINE_H_
