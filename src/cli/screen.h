// SPDX-License-Identifier: Apache-2.0
// What standard output can show: colour, width, letters. From flags, environment and the terminal, in that order.
#ifndef CROSSREAD_SRC_CLI_SCREEN_H_
#define CROSSREAD_SRC_CLI_SCREEN_H_

#include <string_view>

#include "cli/command_line.h"
#include "crossread/reporter.h"

namespace crossread {

/// True where CI is set to anything but "" and "false".
bool InCi();

/// --color beats NO_COLOR, which beats CLICOLOR_FORCE and FORCE_COLOR, which beat the terminal.
bool WantsColor(const CommandLine& line, bool terminal);

/// Puts colour, width, ASCII and the other flags on drawing into `options`, for standard output.
void PutScreen(const CommandLine& line, ReportOptions& options);

/// Puts the severity from which a run fails into `options`: "error", "warning", "note" or "never".
void PutThreshold(std::string_view fail_on, ReportOptions& options);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLI_SCREEN_H_
