// SPDX-License-Identifier: Apache-2.0
// The tables of data/: they parse, repeat nothing, and say where they come from.
#include <set>

#include "gtest/gtest.h"
#include "lexicon/lexicon.h"
#include "tests/support/cases.h"
#include "tests/support/files.h"

namespace crossread {
namespace {

std::vector<std::pair<std::string, std::string>> Tables() {
  std::vector<std::pair<std::string, std::string>> tables;
  for (const std::string& path : crossread::testing::FilesBelow("data", ".tsv")) {
    tables.emplace_back(path.substr(crossread::testing::SourcePath("data/").size()), crossread::testing::ReadBytes(path));
  }
  return tables;
}

TEST(Tables, Parse) {
  absl::StatusOr<Lexicon> lexicon = Lexicon::FromTables(Tables());
  EXPECT_TRUE(lexicon.ok()) << lexicon.status();
}

TEST(Tables, RepeatNoRow) {
  std::set<std::string> rows;
  for (const auto& [name, text] : Tables()) {
    int line = 0;
    for (std::string_view row : crossread::testing::Split(text, "\n")) {
      ++line;
      if (row.empty() || row[0] == '#') continue;
      EXPECT_TRUE(rows.insert(std::string(row)).second) << "data/" << name << ":" << line << " stands twice: " << row;
    }
  }
}

TEST(Tables, NameTheirSource) {
  std::string sources = crossread::testing::ReadBytes(crossread::testing::SourcePath("data/SOURCES.md"));
  for (const auto& [name, text] : Tables()) {
    EXPECT_NE(sources.find(name), std::string::npos) << "data/SOURCES.md has no row for " << name;
  }
}

}  // namespace
}  // namespace crossread
