// SPDX-License-Identifier: Apache-2.0
// crossread check: sources in, reports out, a verdict as exit code.
#include <cstdio>

#include "absl/strings/str_cat.h"
#include "base/nearest.h"
#include "base/strings.h"
#include "cli/inputs.h"
#include "cli/run.h"
#include "lexicon/lexicon.h"
#include "pipeline/select.h"
#include "pipeline/verdict.h"
#include "report/reports.h"
#include "rules/compare.h"

namespace crossread {
namespace {

/// A report that is asked for, and where it goes.
struct Target {
  const Reporter* reporter;
  std::string path;  // empty: standard output
};

absl::StatusOr<std::vector<Target>> TargetsOf(const CommandLine& line) {
  std::vector<Target> targets;
  std::vector<std::string> formats = line.All("format");
  if (formats.empty()) formats.push_back("short");
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
    bool fits = false;
    for (std::string_view id : ids) fits = fits || GlobFits(glob, id);
    if (!fits) return absl::InvalidArgumentError(absl::StrCat("--", av(flag), " ", glob, ": no such rule", DidYouMean(glob, ids)));
  }
  return globs;
}

}  // namespace

int RunCheck(const CommandLine& line) {
  auto targets = TargetsOf(line);
  if (!targets.ok()) return Fail(std::string(targets.status().message()));
  CheckOptions options;
  auto select = GlobsOf(line, "select"), ignore = GlobsOf(line, "ignore");
  if (!select.ok()) return Fail(std::string(select.status().message()));
  if (!ignore.ok()) return Fail(std::string(ignore.status().message()));
  options.select = *std::move(select);
  options.ignore = *std::move(ignore);
  options.jobs = JobsOf(line);
  if (line.operands.empty()) return Fail("no source given; crossread --help tells more");
  auto sources = ReadSources(line);
  if (!sources.ok()) return Fail(std::string(sources.status().message()));
  const Report report = Check(*std::move(sources), Lexicon::BuiltIn(), options);
  for (const Unread& unread : report.unread) return Fail(std::string(unread.status.message()));
  if (report.story.documents.size() < 2) return Fail(absl::StrCat(report.story.documents[0].uri, ": the only source; a comparison needs two"));
  Verdict verdict = Judge(report, line.Get("fail-on", "error"));
  ReportOptions report_options;
  report_options.quiet = line.Has("quiet");
  report_options.exit_code = verdict.exit_code;
  report_options.closing = verdict.closing;
  for (const Rule* rule : AllRules()) report_options.rules.push_back(rule);
  for (const Target& target : *targets) {
    std::string out;
    target.reporter->write(report, report_options, &out);
    if (!WriteTo(target.path, out)) return 2;
  }
  return verdict.exit_code;
}

}  // namespace crossread
