// SPDX-License-Identifier: Apache-2.0
// A flag beats the environment, which beats the project's file, which beats the user's own.
#include "cli/settings.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "absl/strings/str_cat.h"
#include "base/nearest.h"
#include "base/strings.h"
#include "cli/inputs.h"
#include "cli/run.h"
#include "values/moment.h"
#include "pipeline/select.h"
#include "report/reports.h"
#include "rules/compare.h"

namespace crossread {
namespace {

namespace fs = std::filesystem;

std::string Environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

absl::StatusOr<Config> ReadConfigFile(const std::string& path) {
  auto text = ReadFile(path);
  if (!text.ok()) return text.status();
  return ParseConfig(*text, path, AllRules());
}

std::string UserConfig() {
  std::string home = Environment("XDG_CONFIG_HOME");
  if (home.empty() && !Environment("HOME").empty()) home = Environment("HOME") + "/.config";
  std::string path = home.empty() ? "" : home + "/crossread/config.toml";
  std::error_code error;
  return !path.empty() && fs::is_regular_file(path, error) ? path : "";
}

/// What `above` says, and where it says nothing, what `below` says.
Config Over(Config above, const Config& below) {
  if (above.fail_on.empty()) above.fail_on = below.fail_on;
  if (above.min_confidence.empty()) above.min_confidence = below.min_confidence;
  if (above.baseline.empty()) above.baseline = below.baseline;
  if (above.formats.empty()) above.formats = below.formats;
  if (above.select.empty()) above.select = below.select;
  if (above.ignore.empty()) above.ignore = below.ignore;
  above.severities.insert(above.severities.begin(), below.severities.begin(), below.severities.end());
  above.rules.insert(above.rules.begin(), below.rules.begin(), below.rules.end());
  if (!above.tolerance) above.tolerance = below.tolerance;
  if (!above.phase_words) above.phase_words = below.phase_words;
  above.sources.insert(above.sources.begin(), below.sources.begin(), below.sources.end());
  above.names.insert(above.names.begin(), below.names.begin(), below.names.end());
  return above;
}

absl::StatusOr<Config> ReadConfigs(const CommandLine& line) {
  Config config;
  if (line.Has("no-config")) return config;
  std::string path = line.Get("config", Environment("CROSSREAD_CONFIG"));
  if (path.empty()) path = FindConfig(line.operands.empty() ? "" : line.operands.front());
  if (!path.empty()) {
    auto project = ReadConfigFile(path);
    if (!project.ok()) return project.status();
    config = *std::move(project);
  }
  if (std::string user = UserConfig(); !user.empty()) {
    auto below = ReadConfigFile(user);
    if (!below.ok()) return below.status();
    std::string project = config.path;
    config = Over(std::move(config), *below);
    config.path = project;
  }
  return config;
}

absl::StatusOr<std::vector<Target>> TargetsOf(const CommandLine& line, const Config& config) {
  std::vector<std::string> formats = line.All("format");
  if (formats.empty() && !Environment("CROSSREAD_FORMAT").empty()) formats.push_back(Environment("CROSSREAD_FORMAT"));
  if (formats.empty()) formats = config.formats;
  if (formats.empty()) formats.push_back("text");
  std::vector<Target> targets;
  for (const std::string& format : formats) {
    std::string id = format.substr(0, format.find('='));
    const Reporter* reporter = FindReporter(id);
    if (!reporter) {
      std::vector<std::string_view> known;
      for (const Reporter* each : AllReporters()) known.push_back(each->id);
      return absl::InvalidArgumentError(absl::StrCat("--format ", format, ": unknown format", DidYouMean(id, known)));
    }
    targets.push_back({reporter, id.size() < format.size() ? format.substr(id.size() + 1) : ""});
  }
  return targets;
}

/// Splits at commas, so that --ignore 'a,b' is two globs; each must fit a rule.
absl::StatusOr<std::vector<std::string>> GlobsOf(const CommandLine& line, std::string_view flag) {
  std::vector<std::string> globs;
  for (const std::string& value : line.All(flag)) {
    for (size_t begin = 0; begin <= value.size();) {
      size_t comma = std::min(value.find(',', begin), value.size());
      if (comma > begin) globs.push_back(value.substr(begin, comma - begin));
      begin = comma + 1;
    }
  }
  std::vector<std::string_view> ids;
  for (const Rule* rule : AllRules()) ids.push_back(rule->id);
  for (const std::string& glob : globs) {
    bool fits = std::any_of(ids.begin(), ids.end(), [&](std::string_view id) { return GlobFits(glob, id); });
    if (!fits) return absl::InvalidArgumentError(absl::StrCat("--", av(flag), " ", glob, ": no such rule", DidYouMean(glob, ids)));
  }
  return globs;
}

/// What the configuration says last of each rule switches it on or off.
void SwitchRules(const Config& config, CheckOptions& check) {
  for (const Rule* rule : AllRules()) {
    std::optional<bool> enabled;
    for (const ConfiguredRule& each : config.rules) {
      if (each.enabled && GlobFits(each.rule, rule->id)) enabled = each.enabled;
    }
    if (enabled) (*enabled ? check.enable : check.ignore).emplace_back(rule->id);
  }
}

absl::Status PutRules(const CommandLine& line, const Config& config, Settings& settings) {
  auto select = GlobsOf(line, "select"), ignore = GlobsOf(line, "ignore");
  if (!select.ok()) return select.status();
  if (!ignore.ok()) return ignore.status();
  bool chosen = !select->empty();
  settings.check.select = select->empty() ? config.select : *std::move(select);
  settings.check.ignore = ignore->empty() ? config.ignore : *std::move(ignore);
  settings.policy.names = config.names;
  settings.policy.severities = config.severities;
  if (!chosen) SwitchRules(config, settings.check);
  settings.policy.tolerance = config.tolerance.value_or(0);
  settings.policy.phase_words = config.phase_words.value_or(true);
  settings.policy.least = ConfidenceOf(line.Get("min-confidence", config.min_confidence));
  for (const ConfiguredRule& rule : config.rules) {
    if (rule.least && !line.Has("min-confidence")) settings.policy.leasts.emplace_back(rule.rule, *rule.least);
  }
  settings.fail_on = line.Get("fail-on", config.fail_on.empty() ? "error" : config.fail_on);
  return absl::OkStatus();
}

/// The baseline that --baseline or the configuration names must exist; the usual one is taken where it does.
absl::Status PutBaseline(const CommandLine& line, const Config& config, Settings& settings) {
  std::string named = line.Get("baseline");
  if (named.empty() && !config.baseline.empty()) named = (fs::path(config.path).parent_path() / config.baseline).string();
  std::string usual = config.path.empty() ? std::string(kBaselineFile) : (fs::path(config.path).parent_path() / kBaselineFile).string();
  settings.baseline_path = named.empty() ? usual : named;
  if (line.Has("no-baseline")) return absl::OkStatus();
  std::error_code error;
  bool exists = fs::exists(settings.baseline_path, error);
  bool must = line.Has("baseline") && line.verb != kBaseline;
  if (!exists && !must) return absl::OkStatus();
  auto text = ReadFile(settings.baseline_path);
  if (!text.ok()) return text.status();
  auto baseline = ParseBaseline(*text, settings.baseline_path);
  if (!baseline.ok()) return baseline.status();
  settings.baseline = *std::move(baseline);
  settings.baseline_used = true;
  if (line.verb != kBaseline) settings.policy.known = KnownOn(settings.baseline, Today());
  return absl::OkStatus();
}

absl::Status PutCopy(const CommandLine& line, const std::vector<Source>& sources, const std::vector<Unread>& unread) {
  std::string copy = line.Get("copy");
  if (copy.empty()) return absl::OkStatus();
  bool found = std::any_of(sources.begin(), sources.end(), [&](const Source& source) { return IsSameFile(source.uri, copy); }) ||
               std::any_of(unread.begin(), unread.end(), [&](const Unread& each) { return IsSameFile(each.uri, copy); });
  return found ? absl::OkStatus() : absl::InvalidArgumentError(absl::StrCat("--copy ", copy, " is not among the sources"));
}

}  // namespace

absl::StatusOr<Settings> ReadSettings(const CommandLine& line) {
  Settings settings;
  auto config = ReadConfigs(line);
  if (!config.ok()) return config.status();
  auto targets = TargetsOf(line, *config);
  if (!targets.ok()) return targets.status();
  settings.targets = *std::move(targets);
  settings.check.jobs = JobsOf(line);
  settings.policy.copy = line.Get("copy");
  settings.sources = config->sources;
  if (absl::Status status = PutRules(line, *config, settings); !status.ok()) return status;
  if (absl::Status status = PutBaseline(line, *config, settings); !status.ok()) return status;
  return settings;
}

absl::StatusOr<std::vector<Source>> ReadConfiguredSources(const CommandLine& line, const Settings& settings, std::vector<Unread>* unread) {
  auto sources = ReadSources(line, unread);
  if (!sources.ok()) return sources.status();
  for (Source& source : *sources) {
    for (auto at = settings.sources.rbegin(); at != settings.sources.rend(); ++at) {
      const ConfiguredSource& known = *at;
      bool fits = GlobFits(known.file, source.uri) || GlobFits(known.file, fs::path(source.uri).filename().string()) || GlobFits("*/" + known.file, source.uri);
      if (!fits) continue;
      if (source.label.empty()) source.label = known.label;
      if (source.outlet.empty()) source.outlet = known.outlet;
      if (source.locale.empty()) source.locale = known.locale;
      if (!source.date && !known.date.empty()) source.date = ParseMoment(known.date);
    }
  }
  if (absl::Status status = PutCopy(line, *sources, *unread); !status.ok()) return status;
  return sources;
}

}  // namespace crossread
