// SPDX-License-Identifier: Apache-2.0
// Sends each verb to its own file, and writes what comes back.
#include "cli/run.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>

namespace crossread {
namespace {

void Say(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void PrintHelp() {
  std::string text = "crossread: finds where articles about one event contradict each other\n\n"
                     "Usage: crossread [check] [OPTIONS] FILE|DIR|- ...\n       crossread COMMAND [OPTIONS]\n\nCommands\n";
  auto pad = [](std::string word, size_t width) { return word.append(word.size() < width ? width - word.size() : 1, ' '); };
  for (const VerbRow& row : AllVerbs()) text += "  " + pad(std::string(row.name), 12) + std::string(row.title) + "\n";
  std::string_view group;
  for (const Flag& flag : AllFlags()) {
    if (flag.group != group) text += "\n" + std::string(flag.group) + "\n";
    group = flag.group;
    std::string name = flag.letter != 0 ? std::string("  -") + flag.letter + ", --" : "      --";
    name += std::string(flag.name) + (flag.value.empty() ? "" : " " + std::string(flag.value));
    text += pad(name, 28) + std::string(flag.help) + "\n";
  }
  Say(text);
}

}  // namespace

int Fail(std::string_view why) {
  std::fprintf(stderr, "crossread: %.*s\n", static_cast<int>(why.size()), why.data());
  std::fprintf(stderr, "exit 2: the check could not be completed\n");
  return 2;
}

bool WriteTo(const std::string& target, std::string_view text) {
  const char* summary = std::getenv("GITHUB_STEP_SUMMARY");
  bool append = summary && target == summary;
  std::FILE* file = target.empty() ? stdout : std::fopen(target.c_str(), append ? "ab" : "wb");
  bool good = file && std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (file && (file == stdout ? std::fflush(file) : std::fclose(file)) != 0) good = false;
  if (!good) std::fprintf(stderr, "crossread: %s: cannot write: %s\n", target.empty() ? "standard output" : target.c_str(), std::strerror(errno));
  return good;
}

int JobsOf(const CommandLine& line) {
  int jobs = std::atoi(line.Get("jobs", "0").c_str());
  return jobs > 0 ? jobs : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

int RunProgram(std::vector<std::string> arguments) {
  absl::StatusOr<CommandLine> line = ParseCommandLine(std::move(arguments));
  if (!line.ok()) return Fail(std::string(line.status().message()));
  if (line->version) return Say("crossread " CROSSREAD_VERSION "\n"), 0;
  if (line->help) return PrintHelp(), 0;
  switch (line->verb) {
    case kCheck: return RunCheck(*line);
    case kClaims: return RunClaims(*line);
  }
  return 2;
}

}  // namespace crossread
