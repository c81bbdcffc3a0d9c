// SPDX-License-Identifier: Apache-2.0
// The order and the names of the files, the number of threads and the run change nothing that is found.
#include <algorithm>
#include <map>
#include <numeric>

#include "absl/strings/str_cat.h"
#include "crossread/check.h"
#include "gtest/gtest.h"
#include "lexicon/lexicon.h"
#include "report/reports.h"
#include "rules/compare.h"
#include "tests/support/files.h"

namespace crossread::testing {
namespace {

/// What was found, without names: rule, fingerprint, words and sides, with each passage's words in place of its file.
std::string Found(const Report& report) {
  std::string out;
  for (const Finding& finding : report.findings) {
    absl::StrAppend(&out, finding.rule, " ", finding.fingerprint, " ", finding.title, "\n");
    for (const Passage& passage : finding.passages) {
      const std::string& text = report.story.documents[passage.span.doc].text;
      absl::StrAppend(&out, "  ", passage.side, " ", passage.span.begin, " ", text.substr(passage.span.begin, passage.span.end - passage.span.begin),
                      " ", passage.value, "\n");
    }
  }
  return out;
}

std::string Written(const Report& report, std::string_view format) {
  ReportOptions options;
  options.rules.assign(AllRules().begin(), AllRules().end());
  std::string out;
  for (const Reporter* reporter : AllReporters()) {
    if (reporter->id == format) reporter->write(report, options, &out);
  }
  return out;
}

Report CheckAll(std::vector<Source> sources, int jobs = 1) {
  CheckOptions options;
  options.jobs = jobs;
  Report report = Check(std::move(sources), Lexicon::BuiltIn(), options);
  for (Topic& topic : report.topics) topic.story = &report.story;
  return report;
}

/// The sources of each fixture story, by the story's name.
std::map<std::string, std::vector<Source>> Stories() {
  std::map<std::string, std::vector<Source>> stories;
  for (const std::string& path : FilesBelow("fixtures/stories", "")) {
    std::string folder = path.substr(0, path.rfind('/'));
    if (path.ends_with("/claims.txt")) continue;
    stories[folder.substr(folder.rfind('/') + 1)].push_back({path, ReadBytes(path), "", "", std::nullopt});
  }
  return stories;
}

TEST(Order, OfTheFilesChangesNothing) {
  for (const auto& [name, sources] : Stories()) {
    ASSERT_GE(sources.size(), 2u) << name;
    const std::string expected = Found(CheckAll(sources)), page = Written(CheckAll(sources), "json");
    std::vector<size_t> order(sources.size());
    std::iota(order.begin(), order.end(), 0);
    int permutations = 0;
    while (std::next_permutation(order.begin(), order.end()) && ++permutations <= 23) {  // all, up to four files
      std::vector<Source> shuffled;
      for (size_t i : order) shuffled.push_back(sources[i]);
      Report report = CheckAll(std::move(shuffled));
      EXPECT_EQ(Found(report), expected) << name;
      EXPECT_EQ(Written(report, "json"), page) << name;
    }
  }
}

TEST(Names, OfTheFilesChangeNothing) {
  for (auto& [name, sources] : Stories()) {
    const std::string expected = Found(CheckAll(sources));
    for (size_t i = 0; i < sources.size(); ++i) sources[i].uri = absl::StrCat("/elsewhere/", 9 - i, "/copy-", (i * 7 + 3) % 10, ".txt");
    EXPECT_EQ(Found(CheckAll(sources)), expected) << name;
  }
}

TEST(Threads, WriteTheSameBytesInEveryFormat) {
  for (const auto& [name, sources] : Stories()) {
    Report one = CheckAll(sources, 1), again = CheckAll(sources, 1), many = CheckAll(sources, 8);
    for (const Reporter* reporter : AllReporters()) {
      std::string expected = Written(one, reporter->id);
      EXPECT_EQ(Written(again, reporter->id), expected) << name << " " << reporter->id;
      EXPECT_EQ(Written(many, reporter->id), expected) << name << " " << reporter->id;
    }
  }
}

TEST(Copies, OfOneSourceAreOneVoice) {
  for (const auto& [name, sources] : Stories()) {
    std::vector<Source> doubled = sources;
    for (const Source& source : sources) doubled.push_back({absl::StrCat("copy-of-", source.uri), source.bytes, "", "", std::nullopt});
    std::vector<Source> backwards(doubled.rbegin(), doubled.rend());
    Report report = CheckAll(doubled);
    EXPECT_EQ(Found(report), Found(CheckAll(backwards))) << name;
    for (const Finding& finding : CheckAll(sources).findings) {
      EXPECT_TRUE(std::any_of(report.findings.begin(), report.findings.end(),
                              [&](const Finding& other) { return other.fingerprint == finding.fingerprint; }))
          << name << ": " << finding.rule << " is lost where each source is given twice";
    }
  }
}

}  // namespace
}  // namespace crossread::testing
