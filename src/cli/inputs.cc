// SPDX-License-Identifier: Apache-2.0
// The only place where sources are read from disk.
#include "cli/inputs.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/nearest.h"
#include "base/strings.h"
#include "pipeline/policy.h"
#include "values/moment.h"

namespace crossread {
namespace {

namespace fs = std::filesystem;

absl::Status CannotRead(const std::string& path, const char* why) {
  std::string hint;
  if (path.find('/') == std::string::npos && path.find('.') == std::string::npos) {
    std::vector<std::string_view> verbs;
    for (const VerbRow& row : AllVerbs()) verbs.push_back(row.name);
    if (!Nearest(path, verbs).empty()) hint = DidYouMean(path, verbs);
  }
  return absl::NotFoundError(absl::StrCat(path, ": ", why, hint));
}

absl::StatusOr<std::vector<std::string>> FilesIn(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    std::string name = at->path().filename().string();
    if (name.starts_with(".")) {
      if (at->is_directory(error)) at.disable_recursion_pending();
      continue;
    }
    if (at->is_regular_file(error)) paths.push_back(at->path().lexically_normal().string());
  }
  if (error) return absl::NotFoundError(absl::StrCat(folder, ": ", error.message()));
  std::sort(paths.begin(), paths.end());
  if (paths.empty()) return absl::InvalidArgumentError(absl::StrCat(folder, ": no file in this folder"));
  return paths;
}

/// True for what crossread wrote itself: a report that lies among the copy is no source.
bool IsOwnReport(std::string_view bytes) {
  std::string_view head = bytes.substr(0, 2048);
  if (head.starts_with("crossread ") && head.substr(0, head.find('\n')).find(" sources, ") != std::string_view::npos) return true;
  for (std::string_view mark : {"<meta name=\"generator\" content=\"crossread ", "\"format\": \"crossread-report/", "<testsuites name=\"crossread\"", "\"name\": \"crossread\",\n"}) {
    if (head.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

/// Paths that `line` writes a report to.
std::set<std::string> TargetsOf(const CommandLine& line) {
  std::set<std::string> targets;
  for (const std::string& format : line.All("format")) {
    if (size_t sign = format.find('='); sign != std::string::npos) targets.insert(fs::path(format.substr(sign + 1)).lexically_normal());
  }
  return targets;
}

/// `value` of a FILE=THING flag in its two halves, cut at the last "=".
absl::StatusOr<std::pair<std::string, std::string>> Halves(std::string_view flag, const std::string& value) {
  size_t sign = value.rfind('=');
  if (sign == std::string::npos || sign == 0) {
    return absl::InvalidArgumentError(absl::StrCat("--", av(flag), " ", value, ": must be FILE=VALUE"));
  }
  return std::pair(value.substr(0, sign), value.substr(sign + 1));
}

/// The source that `name` means: the same path, or the same file name where only one has it.
Source* FindSource(std::vector<Source>& sources, const std::string& name) {
  Source* found = nullptr;
  for (Source& source : sources) {
    if (IsSameFile(source.uri, name)) return &source;
    if (fs::path(source.uri).filename() == name) found = &source;
  }
  return found;
}

/// Of a flag that names a file: nothing wrong where the file is among those that could not be read.
absl::Status CheckNamed(const std::string& flag, const std::string& name, const std::vector<Unread>& unread) {
  auto is_named = [&](const Unread& each) { return IsSameFile(each.uri, name) || fs::path(each.uri).filename() == name; };
  if (std::any_of(unread.begin(), unread.end(), is_named)) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrCat(flag, ": ", name, " is not among the sources"));
}

absl::Status PutDates(const CommandLine& line, const std::vector<Unread>& unread, std::vector<Source>& sources) {
  for (const std::string& value : line.All("date")) {
    auto halves = Halves("date", value);
    if (!halves.ok()) return halves.status();
    Source* source = FindSource(sources, halves->first);
    if (!source) {
      if (absl::Status status = CheckNamed("--date " + value, halves->first, unread); !status.ok()) return status;
      continue;
    }
    source->date = ParseMoment(halves->second);
    if (!source->date) {  // the source is still worth reading: its own text may tell the day
      std::fprintf(stderr, "crossread: --date %s: not a day (YYYY-MM-DD), left out\n", value.c_str());
    }
  }
  return absl::OkStatus();
}

absl::Status PutLabels(const CommandLine& line, const std::vector<Unread>& unread, std::vector<Source>& sources) {
  for (const std::string& value : line.All("label")) {
    auto halves = Halves("label", value);
    if (!halves.ok()) return halves.status();
    Source* source = FindSource(sources, halves->first);
    if (source) {
      source->label = halves->second;
    } else if (absl::Status status = CheckNamed("--label " + value, halves->first, unread); !status.ok()) {
      return status;
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::string> ReadFile(const std::string& path) {
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (!file) return CannotRead(path, errno == ENOENT ? "no such file" : std::strerror(errno));
  std::string bytes;
  char block[65536];
  size_t got;
  while ((got = std::fread(block, 1, sizeof block, file)) > 0) bytes.append(block, got);
  bool failed = std::ferror(file) != 0;
  int why = errno;
  if (file != stdin) std::fclose(file);
  if (failed) return CannotRead(path, std::strerror(why));
  return bytes;
}

absl::StatusOr<std::vector<std::string>> ListFiles(const std::vector<std::string>& operands) {
  std::vector<std::string> paths;
  auto add = [&](const std::string& path) {
    if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
  };
  for (const std::string& operand : operands) {
    std::error_code error;
    if (operand != "-" && fs::is_directory(operand, error)) {
      auto files = FilesIn(operand);
      if (!files.ok()) return files.status();
      for (const std::string& path : *files) add(path);
    } else {
      add(operand);
    }
  }
  return paths;
}

absl::StatusOr<std::vector<Source>> ReadSources(const CommandLine& line, std::vector<Unread>* unread) {
  auto paths = ListFiles(line.operands);
  if (!paths.ok()) return paths.status();
  std::vector<Source> sources;
  std::set<std::string> targets = TargetsOf(line);
  for (const std::string& path : *paths) {
    bool named = std::find(line.operands.begin(), line.operands.end(), path) != line.operands.end();
    if (!named && targets.contains(fs::path(path).lexically_normal())) continue;
    auto bytes = ReadFile(path);
    if (bytes.ok() && !named && IsOwnReport(*bytes)) continue;
    if (!bytes.ok()) {
      unread->push_back({path, bytes.status()});
      continue;
    }
    Source source;
    source.uri = path;
    source.bytes = *std::move(bytes);
    sources.push_back(std::move(source));
  }
  if (absl::Status status = PutDates(line, *unread, sources); !status.ok()) return status;
  if (absl::Status status = PutLabels(line, *unread, sources); !status.ok()) return status;
  return sources;
}

}  // namespace crossread
