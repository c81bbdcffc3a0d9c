// SPDX-License-Identifier: Apache-2.0
// The program: a command line in, an exit code out.
#ifndef CROSSREAD_SRC_CLI_RUN_H_
#define CROSSREAD_SRC_CLI_RUN_H_

#include <string>
#include <vector>

#include "cli/command_line.h"

namespace crossread {

/// Runs crossread with `arguments` (without the program's name); returns the exit code of CONTRACTS.md.
int RunProgram(std::vector<std::string> arguments);

/// Says on standard error why the run could not be completed, with the last line that every run has; returns 2.
int Fail(std::string_view why);

/// Writes `text` to `target`: standard output where it is empty, appended where it is $GITHUB_STEP_SUMMARY.
/// False, with a message, where that failed.
bool WriteTo(const std::string& target, std::string_view text);

/// Threads that --jobs asks for.
int JobsOf(const CommandLine& line);

int RunCheck(const CommandLine& line);
int RunClaims(const CommandLine& line);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLI_RUN_H_
