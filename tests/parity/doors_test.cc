// SPDX-License-Identifier: Apache-2.0
// Walks the four lists: every member has its table or fixture, its reason, and an example that works.
#include <algorithm>
#include <set>

#include "claims/extract.h"
#include "gtest/gtest.h"
#include "grammar/grammar.h"
#include "ingest/read.h"
#include "lexicon/lexicon.h"
#include "report/reports.h"
#include "rules/compare.h"
#include "segment/segment.h"
#include "tests/support/cases.h"
#include "tests/support/files.h"

namespace crossread {
namespace {

using crossread::testing::FilesBelow;
using crossread::testing::ParseStory;
using crossread::testing::SourcePath;

/// How often `rule` speaks on `story`, which must be well formed.
int Findings(const Rule& rule, std::string_view story) {
  std::vector<Source> sources = ParseStory(story);
  EXPECT_GE(sources.size(), 1u) << rule.id << ": an example is `source | sentence` lines";
  CheckOptions options;
  options.select.emplace_back(rule.id);
  Report report = Check(std::move(sources), Lexicon::BuiltIn(), options);
  EXPECT_TRUE(report.unread.empty()) << rule.id;
  return static_cast<int>(report.findings.size());
}

bool IsRuleId(std::string_view id) {
  size_t slash = id.find('/');
  return id.size() <= 28 && slash != std::string_view::npos && slash > 0 && slash + 1 < id.size() &&
         std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '/'; });
}

TEST(Rules, AreSortedByIdsThatReadWell) {
  std::string_view last;
  for (const Rule* rule : AllRules()) {
    EXPECT_TRUE(IsRuleId(rule->id)) << rule->id;
    EXPECT_LT(last, rule->id) << "all_rules.cc is sorted by id, without doubles";
    EXPECT_FALSE(rule->title.empty()) << rule->id;
    last = rule->id;
  }
}

TEST(Rules, ReportTheirOwnExample) {
  for (const Rule* rule : AllRules()) {
    if (rule->why.empty()) continue;  // a skeleton: RulesHaveAllTheirPieces speaks of it
    EXPECT_GE(Findings(*rule, rule->example), 1) << rule->id << " does not report its own example:\n" << rule->example;
  }
}

TEST(Rules, AreSilentOnTheirCounterExample) {
  for (const Rule* rule : AllRules()) {
    if (rule->why.empty()) continue;
    EXPECT_EQ(Findings(*rule, rule->counter_example), 0) << rule->id << " speaks on:\n" << rule->counter_example;
  }
}

TEST(Rules, HaveATable) {
  for (const Rule* rule : AllRules()) {
    if (rule->why.empty()) continue;
    std::string name(rule->id);
    std::replace(name.begin(), name.end(), '/', '_');
    std::replace(name.begin(), name.end(), '-', '_');
    EXPECT_FALSE(FilesBelow("tests/rules", name + ".cases").empty()) << rule->id << " needs tests/rules/" << name << ".cases";
  }
}

TEST(Kinds, FindSomethingInTheirExample) {
  for (const ClaimKind* kind : AllKinds()) {
    if (kind->why.empty()) continue;
    Document document;
    document.text = std::string(kind->example);
    document.blocks = {{BlockKind::kBody, 0, static_cast<uint32_t>(document.text.size())}};
    Copy copy;
    Segment(document, 0, Lexicon::BuiltIn(), copy);
    Grammar grammar(copy);
    std::vector<Claim> claims;
    kind->extract(Reading{copy, grammar}, claims);
    EXPECT_FALSE(claims.empty()) << kind->id << " finds nothing in its own example: " << kind->example;
  }
}

TEST(Kinds, HaveATable) {
  for (const ClaimKind* kind : AllKinds()) {
    EXPECT_FALSE(kind->title.empty()) << kind->id;
    if (kind->why.empty()) continue;
    EXPECT_FALSE(FilesBelow("tests/claims", std::string(kind->id) + ".cases").empty())
        << kind->id << " needs tests/claims/" << kind->id << ".cases";
  }
}

TEST(Formats, HaveFixtures) {
  std::set<std::string_view> ids;
  for (const Format* format : AllFormats()) {
    EXPECT_TRUE(ids.insert(format->id).second) << format->id;
    EXPECT_FALSE(format->title.empty()) << format->id;
    if (FilesBelow("fixtures/formats", "").empty()) continue;
    std::string folder = "fixtures/formats/" + std::string(format->id);
    EXPECT_FALSE(FilesBelow(folder, "").empty()) << folder << " is empty";
  }
}

TEST(Reporters, HaveNamesAndTitles) {
  std::set<std::string_view> ids;
  for (const Reporter* reporter : AllReporters()) {
    EXPECT_TRUE(ids.insert(reporter->id).second) << reporter->id;
    EXPECT_FALSE(reporter->title.empty()) << reporter->id;
  }
}

}  // namespace
}  // namespace crossread
