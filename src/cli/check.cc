// SPDX-License-Identifier: Apache-2.0
// crossread check: sources in, reports out, a verdict as exit code.
#include <algorithm>
#include <iterator>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "cli/progress.h"
#include "cli/run.h"
#include "cli/screen.h"
#include "cli/settings.h"
#include "lexicon/lexicon.h"
#include "pipeline/verdict.h"
#include "rules/compare.h"

namespace crossread {
namespace {

/// Files get the same whoever looks: no colour, no terminal's width.
ReportOptions ForFile(ReportOptions options) {
  options.color = false;
  options.ascii = false;
  options.width = 100;
  return options;
}

}  // namespace

absl::Status CompareSources(const CommandLine& line, const Settings& settings, Report* report) {
  if (line.operands.empty()) return absl::InvalidArgumentError("no source given; crossread --help tells more");
  std::vector<Unread> unread;
  auto sources = ReadConfiguredSources(line, settings, &unread);
  if (!sources.ok()) return sources.status();
  CheckOptions options = settings.check;
  Progress progress(line);
  options.progress = [&](int done, int total) { progress.Show(done, total); };
  *report = Check(*std::move(sources), Lexicon::BuiltIn(), options);
  for (Topic& topic : report->topics) topic.story = &report->story;  // the report has moved
  progress.Wipe();
  report->unread.insert(report->unread.begin(), std::make_move_iterator(unread.begin()), std::make_move_iterator(unread.end()));
  std::sort(report->unread.begin(), report->unread.end(), [](const Unread& a, const Unread& b) { return a.uri < b.uri; });
  if (report->unread.empty() && report->story.documents.size() < 2) {
    std::string only = report->story.documents.empty() ? "no source" : report->story.documents[0].uri;
    report->unread.push_back({only, absl::InvalidArgumentError(absl::StrCat(only, ": the only source; a comparison needs two"))});
  }
  std::string all;
  for (const Unread& each : report->unread) absl::StrAppend(&all, all.empty() ? "" : "\ncrossread: ", each.status.message());
  return all.empty() ? absl::OkStatus() : absl::DataLossError(all);
}

int CheckSources(const CommandLine& line, const Settings& settings, Report* report) {
  absl::Status status = CompareSources(line, settings, report);
  return status.ok() ? 0 : Fail(std::string(status.message()));
}

int RunCheck(const CommandLine& line) {
  auto settings = ReadSettings(line);
  if (!settings.ok()) return Fail(std::string(settings.status().message()));
  Report report;
  absl::Status status = CompareSources(line, *settings, &report);
  if (!status.ok()) {
    // What could be read is still of use to whoever asked for files; a terminal or a pipe gets the reason alone.
    std::erase_if(settings->targets, [](const Target& target) { return target.path.empty(); });
    if (report.unread.empty()) settings->targets.clear();
  }
  Hidden hidden = ApplyPolicy(settings->policy, report);
  Verdict verdict = Judge(report, settings->fail_on);
  ReportOptions options;
  PutScreen(line, options);
  PutThreshold(settings->fail_on, options);
  options.hidden_by_baseline = hidden.known;
  options.hidden_elsewhere = hidden.elsewhere;
  options.hidden_unsure = hidden.unsure;
  options.hidden_by_marks = hidden.marked;
  options.baseline = settings->baseline_used;
  options.exit_code = verdict.exit_code;
  options.closing = verdict.closing;
  if (!status.ok()) {
    options.exit_code = 2;
    options.closing = kIncomplete;
  }
  for (const Rule* rule : AllRules()) options.rules.push_back(rule);
  bool written = WriteTargets(settings->targets, report, options);
  if (!status.ok()) return Fail(std::string(status.message()));
  return written ? verdict.exit_code : Fail("a report could not be written");
}

bool WriteTargets(const std::vector<Target>& targets, const Report& report, const ReportOptions& options) {
  for (const Target& target : targets) {
    std::string out;
    target.reporter->write(report, target.path.empty() ? options : ForFile(options), &out);
    if (!WriteTo(target.path, out)) return false;
  }
  return true;
}

}  // namespace crossread
