// SPDX-License-Identifier: Apache-2.0
// Sends each verb to its own file, and writes what comes back.
#include "cli/run.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <thread>

#include "absl/strings/str_cat.h"
#include "base/nearest.h"
#include "base/strings.h"
#include "cli/config.h"
#include "cli/help.h"
#include "cli/progress.h"

namespace crossread {
namespace {

/// What `crossread help NAME` shows; nothing where there is no such command.
std::optional<std::string> HelpFor(std::string_view name) {
  if (name.empty()) return ProgramHelp();
  const VerbRow* row = FindVerb(name);
  return row ? std::optional(VerbHelp(row->verb)) : std::nullopt;
}

/// The page or script that the one operand names.
int Print(const CommandLine& line, std::optional<std::string> (*make)(std::string_view)) {
  const VerbRow& row = RowOf(line.verb);
  std::string name = line.operands.empty() ? "" : line.operands.front();
  std::optional<std::string> text = make(name);
  std::vector<std::string_view> known = Choices(row.operands);
  if (line.verb == kHelp) {
    known.clear();
    for (const VerbRow& each : AllVerbs()) known.push_back(each.name);
  }
  if (!text) return Fail(absl::StrCat(av(row.name), " ", name, name.empty() ? "" : ": ", "say ", av(row.operands), DidYouMean(name, known)));
  return WriteTo("", *text) ? 0 : 2;
}

}  // namespace

int Fail(std::string_view why) {
  std::fprintf(stderr, "crossread: %.*s\n", static_cast<int>(why.size()), why.data());
  std::fprintf(stderr, "%.*s\n", static_cast<int>(kIncomplete.size()), kIncomplete.data());
  return 2;
}

bool WriteTo(const std::string& target, std::string_view text) {
  const char* summary = std::getenv("GITHUB_STEP_SUMMARY");
  bool append = summary && target == summary;
  std::FILE* file = target.empty() ? stdout : std::fopen(target.c_str(), append ? "ab" : "wb");
  bool good = file && std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (file && (file == stdout ? std::fflush(file) : std::fclose(file)) != 0) good = false;
  if (!good) {
    const char* name = target.empty() ? "standard output" : target.c_str();
    std::fprintf(stderr, "crossread: %s: cannot write: %s\n", name, std::strerror(errno));
  }
  return good;
}

int JobsOf(const CommandLine& line) {
  int jobs = std::atoi(line.Get("jobs", "0").c_str());
  return jobs > 0 ? std::min(jobs, 256) : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

int RunInit(const CommandLine& line) {
  std::error_code error;
  if (std::filesystem::exists(".crossread.toml", error) && !line.Has("force")) return Fail(".crossread.toml: exists; --force writes it anew");
  if (!WriteTo(".crossread.toml", SampleConfig())) return Fail(".crossread.toml: cannot be written");
  return WriteTo("", "wrote .crossread.toml\n") ? 0 : 2;
}

int RunProgram(std::vector<std::string> arguments) {
  CatchInterrupt();
  absl::StatusOr<CommandLine> line = ParseCommandLine(std::move(arguments));
  if (!line.ok()) return Fail(std::string(line.status().message()));
  if (line->version) return WriteTo("", "crossread " CROSSREAD_VERSION "\n") ? 0 : 2;
  if (line->help) return WriteTo("", line->named ? VerbHelp(line->verb) : ProgramHelp()) ? 0 : 2;
  switch (line->verb) {
    case kCheck: return RunCheck(*line);
    case kDiff: return RunDiff(*line);
    case kClaims: return RunClaims(*line);
    case kExplain: return RunExplain(*line);
    case kWhy: return RunWhy(*line);
    case kCompare: return RunCompare(*line);
    case kRender: return RunRender(*line);
    case kGraph: return RunGraph(*line);
    case kBaseline: return RunBaseline(*line);
    case kInit: return RunInit(*line);
    case kCompletions: return Print(*line, CompletionFor);
    case kMan: return Print(*line, ManPage);
    case kHelp: return Print(*line, HelpFor);
  }
  return 2;
}

}  // namespace crossread
