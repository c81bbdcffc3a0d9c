// SPDX-License-Identifier: Apache-2.0
// The line that moves on a terminal's standard error while a long run reads its sources.
#ifndef CROSSREAD_SRC_CLI_PROGRESS_H_
#define CROSSREAD_SRC_CLI_PROGRESS_H_

#include <chrono>
#include <string>

#include "cli/command_line.h"

namespace crossread {

/// "reading 37/120 [########            ]  31 %  00:12 left"
std::string ProgressLine(int done, int total, double seconds, bool ascii);

/// Shows nothing unless standard error is a terminal and the run has taken a second; off with -q, --no-progress, CI.
/// Show() may be called from any thread, one at a time.
class Progress {
 public:
  explicit Progress(const CommandLine& line);
  ~Progress() { Wipe(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void Show(int done, int total);
  void Wipe();

 private:
  using Clock = std::chrono::steady_clock;
  bool wanted_ = false;
  bool ascii_ = false;
  Clock::time_point began_, shown_;
};

/// From now on an interrupt wipes the progress line and ends the program with 130.
void CatchInterrupt();

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLI_PROGRESS_H_
