// SPDX-License-Identifier: Apache-2.0
// crossread baseline create | add | prune | check: the only commands that write or judge the baseline.
#include <filesystem>

#include "absl/strings/str_cat.h"
#include "base/nearest.h"
#include "base/strings.h"
#include "cli/run.h"
#include "cli/settings.h"
#include "values/moment.h"

namespace crossread {
namespace {

constexpr std::string_view kActions[] = {"create", "add", "prune", "check"};

absl::StatusOr<BaselineEntry> EntryOf(const CommandLine& line, std::string fingerprint, std::string rule, std::string reason) {
  BaselineEntry entry{std::move(fingerprint), std::move(rule), std::move(reason), std::nullopt};
  if (!line.Has("until")) return entry;
  auto until = ParseMoment(line.Get("until"));
  if (!until) return absl::InvalidArgumentError(absl::StrCat("--until ", line.Get("until"), ": not a day (YYYY-MM-DD)"));
  entry.until = absl::CivilDay(*until);
  return entry;
}

int Save(const Settings& settings, const Baseline& baseline, const std::string& said) {
  if (!WriteTo(settings.baseline_path, WriteBaseline(baseline))) return Fail("the baseline could not be written");
  return WriteTo("", absl::StrCat(settings.baseline_path, ": ", said, "\n")) ? 0 : 2;
}

int Create(const CommandLine& line, const Settings& settings) {
  std::error_code error;
  if (std::filesystem::exists(settings.baseline_path, error) && !line.Has("force")) {
    return Fail(absl::StrCat(settings.baseline_path, ": exists; baseline add or prune change it, --force writes it anew"));
  }
  Report report;
  if (int code = CheckSources(line, settings, &report); code != 0) return code;
  ApplyPolicy(settings.policy, report);
  Baseline baseline;
  for (const Finding& finding : report.findings) {
    if (baseline.Find(finding.fingerprint)) continue;
    auto entry = EntryOf(line, finding.fingerprint, finding.rule, line.Get("reason", "known when the baseline was made"));
    if (!entry.ok()) return Fail(std::string(entry.status().message()));
    baseline.entries.push_back(*std::move(entry));
  }
  return Save(settings, baseline, absl::StrCat(baseline.entries.size(), " findings accepted"));
}

/// The fingerprint comes first; sources, where they follow, must have a finding with it.
int Add(CommandLine line, Settings settings) {
  if (line.operands.empty()) return Fail("baseline add: no fingerprint given");
  if (line.Get("reason").find_first_not_of(' ') == std::string::npos) return Fail("baseline add: --reason \"...\" is required");
  std::string fingerprint = line.operands.front(), rule;
  line.operands.erase(line.operands.begin());
  if (!line.operands.empty()) {
    Report report;
    if (int code = CheckSources(line, settings, &report); code != 0) return code;
    std::vector<const Finding*> found;
    for (const Finding& finding : report.findings) {
      if (finding.fingerprint.starts_with(fingerprint)) found.push_back(&finding);
    }
    if (found.empty()) return Fail(absl::StrCat(fingerprint, ": no finding of these sources has this fingerprint"));
    if (found.size() > 1) return Fail(absl::StrCat(fingerprint, ": ", found.size(), " findings begin with this; give more digits"));
    fingerprint = found[0]->fingerprint;
    rule = found[0]->rule;
  } else if (fingerprint.size() != 16) {
    return Fail(absl::StrCat(fingerprint, ": a fingerprint has 16 digits; with the sources behind it fewer do"));
  }
  if (settings.baseline.Find(fingerprint)) return Fail(absl::StrCat(fingerprint, ": stands in the baseline already"));
  auto entry = EntryOf(line, fingerprint, rule, line.Get("reason"));
  if (!entry.ok()) return Fail(std::string(entry.status().message()));
  settings.baseline.entries.push_back(*std::move(entry));
  return Save(settings, settings.baseline, absl::StrCat(fingerprint, " accepted"));
}

int Prune(const CommandLine& line, const Settings& settings) {
  Report report;
  if (int code = CheckSources(line, settings, &report); code != 0) return code;
  Baseline kept;
  for (const BaselineEntry& entry : settings.baseline.entries) {
    Baseline one{{entry}};
    if (StaleEntries(one, report, Today()).empty()) kept.entries.push_back(entry);
  }
  size_t removed = settings.baseline.entries.size() - kept.entries.size();
  if (removed == 0) return WriteTo("", absl::StrCat(settings.baseline_path, ": nothing to remove\n")) ? 0 : 2;
  return Save(settings, kept, absl::StrCat(removed, " of ", settings.baseline.entries.size(), " entries removed"));
}

int CheckStale(const CommandLine& line, const Settings& settings) {
  Report report;
  if (int code = CheckSources(line, settings, &report); code != 0) return code;
  std::string out;
  std::vector<std::string> stale = StaleEntries(settings.baseline, report, Today());
  for (const std::string& sentence : stale) absl::StrAppend(&out, sentence, "\n");
  absl::StrAppend(&out, stale.empty() ? absl::StrCat("exit 0: all ", settings.baseline.entries.size(), " entries are in use\n")
                                      : absl::StrCat("exit 1: ", stale.size(), " of ", settings.baseline.entries.size(), " entries are stale or expired\n"));
  if (!WriteTo("", out)) return 2;
  return stale.empty() ? 0 : 1;
}

}  // namespace

int RunBaseline(CommandLine line) {
  if (line.operands.empty()) return Fail("baseline: say create, add, prune or check");
  std::string action = line.operands.front();
  line.operands.erase(line.operands.begin());
  if (std::find(std::begin(kActions), std::end(kActions), action) == std::end(kActions)) {
    return Fail(absl::StrCat("baseline ", action, ": say create, add, prune or check", DidYouMean(action, kActions)));
  }
  auto settings = ReadSettings(line);
  if (!settings.ok()) return Fail(std::string(settings.status().message()));
  if (action == "create") return Create(line, *settings);
  if (action == "add") return Add(line, *settings);
  if (!settings->baseline_used) return Fail(absl::StrCat(settings->baseline_path, ": no such baseline; crossread baseline create makes it"));
  return action == "prune" ? Prune(line, *settings) : CheckStale(line, *settings);
}

}  // namespace crossread
