// SPDX-License-Identifier: Apache-2.0
// Written to the descriptor itself: the interrupt handler must be able to wipe it.
#include "cli/progress.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "cli/screen.h"

namespace crossread {
namespace {

constexpr int kCells = 20;
constexpr char kWipe[] = "\r\x1B[K";
volatile sig_atomic_t on_screen = 0;

void Put(std::string_view text) {
  ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
  (void)written;  // a progress line that cannot be shown is no reason to stop
}

void OnInterrupt(int) {
  if (on_screen != 0) Put({kWipe, sizeof kWipe - 1});
  _exit(130);
}

}  // namespace

std::string ProgressLine(int done, int total, double seconds, bool ascii) {
  static constexpr const char* kEighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  total = std::max(total, 1);
  int eighths = kCells * 8 * done / total;
  std::string bar;
  for (int i = 0; i < eighths / 8; ++i) bar += ascii ? "#" : "█";
  int cells = eighths / 8;
  if (!ascii && eighths % 8 != 0) bar += kEighths[eighths % 8], ++cells;
  bar.append(static_cast<size_t>(kCells - cells), ' ');
  int left = done > 0 ? static_cast<int>(seconds * (total - done) / done + 0.5) : 0;
  char text[160];
  std::snprintf(text, sizeof text, "reading %d/%d %s%s%s %3d %%  %.0f/s  %02d:%02d left", done, total, ascii ? "[" : "▕", bar.c_str(),
                ascii ? "]" : "▏", 100 * done / total, seconds > 0 ? done / seconds : 0, left / 60, left % 60);
  return text;
}

Progress::Progress(const CommandLine& line) : began_(Clock::now()) {
  wanted_ = isatty(STDERR_FILENO) != 0 && !line.Has("quiet") && !line.Has("no-progress") && !InCi();
  ReportOptions options;
  PutScreen(line, options);
  ascii_ = options.ascii;
  shown_ = began_;
}

void Progress::Show(int done, int total) {
  if (!wanted_) return;
  Clock::time_point now = Clock::now();
  if (now - began_ < std::chrono::seconds(1) || now - shown_ < std::chrono::milliseconds(100)) return;
  shown_ = now;
  std::string line = done < total ? ProgressLine(done, total, std::chrono::duration<double>(now - began_).count(), ascii_) : "comparing";
  on_screen = 1;
  Put(std::string(kWipe) + line);
}

void Progress::Wipe() {
  if (on_screen != 0) Put({kWipe, sizeof kWipe - 1});
  on_screen = 0;
}

void CatchInterrupt() {
  struct sigaction action {};
  action.sa_handler = OnInterrupt;
  sigaction(SIGINT, &action, nullptr);
}

}  // namespace crossread
