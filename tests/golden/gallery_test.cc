// SPDX-License-Identifier: Apache-2.0
// Golden: every story of fixtures/stories through every reporter, against reports/gallery; UPDATE_GOLDEN=1 rewrites.
#include <algorithm>
#include <cstdlib>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "crossread/check.h"
#include "gtest/gtest.h"
#include "lexicon/lexicon.h"
#include "pipeline/policy.h"
#include "pipeline/verdict.h"
#include "report/reports.h"
#include "rules/compare.h"
#include "tests/support/files.h"
#include "tests/support/shown.h"

namespace crossread::testing {
namespace {

constexpr std::string_view kStories = "fixtures/stories";

/// Folder names below fixtures/stories, sorted.
std::vector<std::string> Stories() {
  std::set<std::string> names;
  std::string top = SourcePath(kStories) + "/";
  for (const std::string& path : FilesBelow(kStories, "")) {
    names.insert(path.substr(top.size(), path.find('/', top.size()) - top.size()));
  }
  return {names.begin(), names.end()};
}

/// The story's files but claims.txt, named as a user in their folder would name them.
std::vector<Source> SourcesOf(const std::string& story) {
  std::vector<Source> sources;
  std::string folder = absl::StrCat(av(kStories), "/", story);
  for (const std::string& path : FilesBelow(folder, "")) {
    Source source;
    source.uri = path.substr(SourcePath(folder).size() + 1);
    source.bytes = ReadBytes(path);
    if (source.uri != "claims.txt") sources.push_back(std::move(source));
  }
  return sources;
}

std::string FileName(std::string_view reporter) {
  constexpr std::pair<std::string_view, std::string_view> kEndings[] = {
      {"json", "json"}, {"sarif", "sarif"},    {"gitlab", "json"},    {"rdjsonl", "jsonl"}, {"junit", "xml"},
      {"markdown", "md"}, {"checkstyle", "xml"}};
  for (const auto& [id, ending] : kEndings) {
    if (id == reporter) return absl::StrCat(av(reporter), ".", av(ending));
  }
  return absl::StrCat(av(reporter), ".txt");
}

/// Compares `text` with the golden file at `path`, or writes it there.
void Compare(const std::string& path, const std::string& text) {
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    WriteBytes(path, text);
    return;
  }
  std::string golden = ReadBytes(path);
  if (golden == text) return;
  size_t at = static_cast<size_t>(std::mismatch(golden.begin(), golden.end(), text.begin(), text.end()).first - golden.begin());
  size_t line = static_cast<size_t>(std::count(golden.begin(), golden.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  size_t begin = at < 60 ? 0 : at - 60;
  ADD_FAILURE_AT(path.c_str(), static_cast<int>(line + 1))
      << "golden: …" << golden.substr(begin, 160) << "…\n   now: …" << text.substr(begin, 160)
      << "…\nWhere the change is meant: UPDATE_GOLDEN=1 ctest --preset dev -L golden, and read the diff.";
}

/// The copy of all sources with every claim bracketed in place: `[on Monday](date 2022-01-10)`.
std::string Bracketed(const Story& story) {
  std::string out;
  for (DocId doc = 0; doc < story.documents.size(); ++doc) {
    const std::string& text = story.documents[doc].text;
    std::vector<std::pair<uint32_t, std::string>> marks;  // closing marks first, in the order they stand
    for (const Fact& fact : story.facts) {
      if (fact.doc() != doc) continue;
      std::string head = Show(fact).head;
      marks.emplace_back(fact.claim.words.end, absl::StrCat("](", av(fact.claim.kind), head.empty() ? "" : " ", head, ")"));
    }
    size_t closing = marks.size();
    for (const Fact& fact : story.facts) {
      if (fact.doc() == doc) marks.emplace_back(fact.claim.words.begin, "[");
    }
    std::stable_sort(marks.begin(), marks.begin() + static_cast<std::ptrdiff_t>(closing));
    std::stable_sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    absl::StrAppend(&out, "== ", story.documents[doc].uri, "\n");
    size_t at = 0;
    for (const auto& [place, mark] : marks) {
      absl::StrAppend(&out, text.substr(at, place - at), mark);
      at = place;
    }
    absl::StrAppend(&out, text.substr(at), text.ends_with('\n') ? "" : "\n");
  }
  return out;
}

class Golden : public ::testing::TestWithParam<std::string> {};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Golden);

TEST_P(Golden, EveryReporterPrintsWhatTheGalleryShows) {
  Report report = Check(SourcesOf(GetParam()), Lexicon::BuiltIn(), {});
  ApplyPolicy({}, report);
  Verdict verdict = Judge(report, "error");
  ReportOptions options;
  options.exit_code = verdict.exit_code;
  options.closing = verdict.closing;
  options.agreements = true;
  for (const Rule* rule : AllRules()) {  // those that spoke: the whole catalogue would be most of a SARIF file
    auto spoke = [&](const Finding& finding) { return finding.rule == rule->id; };
    if (std::any_of(report.findings.begin(), report.findings.end(), spoke)) options.rules.push_back(rule);
  }
  for (const Reporter* reporter : AllReporters()) {
    if (reporter->id == "html") continue;  // a browser looks at the page: reports/tests
    std::string out;
    reporter->write(report, options, &out);
    Compare(SourcePath(absl::StrCat("reports/gallery/", GetParam(), "/", FileName(reporter->id))), out);
  }
}

TEST_P(Golden, EveryClaimStandsInItsBrackets) {
  Report report = ReadClaims(SourcesOf(GetParam()), Lexicon::BuiltIn());
  Compare(SourcePath(absl::StrCat(av(kStories), "/", GetParam(), "/claims.txt")), Bracketed(report.story));
}

INSTANTIATE_TEST_SUITE_P(Golden, Golden, ::testing::ValuesIn(Stories()), [](const auto& story) {
  std::string name = story.param;
  std::replace_if(name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
});

}  // namespace
}  // namespace crossread::testing
