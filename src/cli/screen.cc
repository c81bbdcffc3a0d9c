// SPDX-License-Identifier: Apache-2.0
// The environment variables that other tools read, with the meanings they have there.
#include "cli/screen.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace crossread {
namespace {

constexpr int kNarrowest = 60;
constexpr int kWidest = 200;
constexpr int kUsual = 100;

std::string_view Environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? std::string_view(value) : std::string_view();
}

bool Forced(const char* name) { return !Environment(name).empty() && Environment(name) != "0" && Environment(name) != "false"; }

int WidthOfScreen(const CommandLine& line) {
  int width = std::atoi(line.Get("width").c_str());
  if (width <= 0) width = std::atoi(std::string(Environment("COLUMNS")).c_str());
  winsize size{};
  if (width <= 0 && !InCi() && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) width = size.ws_col;
  return std::clamp(width > 0 ? width : kUsual, kNarrowest, kWidest);
}

/// True where the user's language says an encoding that is not UTF-8; nothing set says nothing.
bool AsciiOnly() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    std::string value(Environment(name));
    if (value.empty()) continue;
    std::transform(value.begin(), value.end(), value.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return value.find("utf-8") == std::string::npos && value.find("utf8") == std::string::npos;
  }
  return false;
}

Detail DetailNamed(std::string_view name) { return name == "full" ? Detail::kFull : name == "short" ? Detail::kShort : Detail::kAuto; }

GroupBy GroupNamed(std::string_view name) {
  return name == "topic" ? GroupBy::kTopic : name == "source" ? GroupBy::kSource : GroupBy::kSeverity;
}

}  // namespace

bool InCi() { return Forced("CI"); }

bool WantsColor(const CommandLine& line, bool terminal) {
  std::string color = line.Get("color", "auto");
  if (color != "auto") return color == "always";
  if (!Environment("NO_COLOR").empty()) return false;
  if (Forced("CLICOLOR_FORCE") || Forced("FORCE_COLOR")) return true;
  return terminal && Environment("TERM") != "dumb" && Environment("CLICOLOR") != "0";
}

void PutThreshold(std::string_view fail_on, ReportOptions& options) {
  options.fail_never = fail_on == "never";
  options.fail_on = fail_on == "note" ? Severity::kNote : fail_on == "warning" ? Severity::kWarning : Severity::kError;
}

void PutScreen(const CommandLine& line, ReportOptions& options) {
  options.color = WantsColor(line, isatty(STDOUT_FILENO) != 0);
  options.width = WidthOfScreen(line);
  options.ascii = line.Has("ascii") || AsciiOnly();
  options.plain = line.Has("plain");
  options.detail = DetailNamed(line.Get("detail", "auto"));
  options.group_by = GroupNamed(line.Get("group-by", "severity"));
  options.agreements = line.Has("agreements");
  options.statistics = line.Has("statistics");
  options.verbose = line.Has("verbose");
  options.quiet = line.Has("quiet");
  options.full_text = !line.Has("no-full-text");
}

}  // namespace crossread
