// SPDX-License-Identifier: Apache-2.0
// crossread render: any report from one that -f json saved, without a second comparison.
#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "cli/inputs.h"
#include "cli/run.h"
#include "cli/screen.h"
#include "cli/settings.h"
#include "lexicon/lexicon.h"
#include "pipeline/saved_report.h"
#include "pipeline/verdict.h"
#include "rules/compare.h"

namespace crossread {
namespace {

/// What the saved run decided, and what the reader wants to see.
ReportOptions OptionsOf(const CommandLine& line, const SavedReport& saved) {
  ReportOptions options = saved.options;
  PutScreen(line, options);
  if (line.Has("fail-on") && saved.report.unread.empty()) {
    PutThreshold(line.Get("fail-on"), options);
    Verdict verdict = Judge(saved.report, line.Get("fail-on"));
    options.exit_code = verdict.exit_code;
    options.closing = verdict.closing;
  }
  for (const Rule* rule : AllRules()) options.rules.push_back(rule);
  return options;
}

}  // namespace

int RunRender(const CommandLine& line) {
  if (line.operands.size() != 1) return Fail("render: give one report that crossread -f json wrote");
  const std::string& path = line.operands.front();
  auto settings = ReadSettings(line);
  if (!settings.ok()) return Fail(std::string(settings.status().message()));
  auto json = ReadFile(path);
  if (!json.ok()) return Fail(std::string(json.status().message()));
  auto saved = ReadSavedReport(*json, Lexicon::BuiltIn(), JobsOf(line));
  if (!saved.ok()) return Fail(absl::StrCat(path, ": ", saved.status().message()));
  for (Topic& topic : saved->report.topics) topic.story = &saved->report.story;
  ReportOptions options = OptionsOf(line, *saved);
  return WriteTargets(settings->targets, saved->report, options) ? options.exit_code : Fail("a report could not be written");
}

}  // namespace crossread
