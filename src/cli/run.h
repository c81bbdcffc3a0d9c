// SPDX-License-Identifier: Apache-2.0
// The program: a command line in, an exit code out.
#ifndef CROSSREAD_SRC_CLI_RUN_H_
#define CROSSREAD_SRC_CLI_RUN_H_

#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"
#include "crossread/report.h"
#include "crossread/reporter.h"

namespace crossread {

struct Settings;
struct Target;

/// Runs crossread with `arguments` (without the program's name); returns the exit code of CONTRACTS.md.
int RunProgram(std::vector<std::string> arguments);

/// Says on standard error why the run could not be completed, with the last line that every run has; returns 2.
int Fail(std::string_view why);

/// Writes `text` to `target`: standard output where it is empty, appended where it is $GITHUB_STEP_SUMMARY.
/// False, with a message, where that failed.
bool WriteTo(const std::string& target, std::string_view text);

/// Threads that --jobs asks for.
int JobsOf(const CommandLine& line);

/// The rule called `id`, or null.
const Rule* FindRule(std::string_view id);

/// The last line of a run that could not do all of its work.
constexpr std::string_view kIncomplete = "exit 2: the check could not be completed";

/// Compares the sources of `line` into `report`; what could be read is compared even where the status is not ok.
absl::Status CompareSources(const CommandLine& line, const Settings& settings, Report* report);

/// The same for verbs that need every source. 0, or 2 after a message.
int CheckSources(const CommandLine& line, const Settings& settings, Report* report);

/// Writes every report that is asked for; false, with a message, where one cannot be written.
bool WriteTargets(const std::vector<Target>& targets, const Report& report, const ReportOptions& options);

int RunCheck(const CommandLine& line);
int RunDiff(const CommandLine& line);
int RunClaims(const CommandLine& line);
int RunCompare(const CommandLine& line);
int RunExplain(const CommandLine& line);
int RunWhy(CommandLine line);
int RunRender(const CommandLine& line);
int RunGraph(const CommandLine& line);
int RunBaseline(CommandLine line);
int RunInit(const CommandLine& line);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLI_RUN_H_
