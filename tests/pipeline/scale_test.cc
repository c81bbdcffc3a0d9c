// SPDX-License-Identifier: Apache-2.0
// Large sets: the work grows with the sources and not with their square, and what a small set tells is told in a large one.
#include <algorithm>
#include <ctime>

#include "absl/strings/str_cat.h"
#include "crossread/check.h"
#include "gtest/gtest.h"
#include "lexicon/lexicon.h"
#include "pipeline/stages.h"

namespace crossread {
namespace {

/// A source of its own story: names, figures and quotations that no other has.
Source Separate(int number) {
  static constexpr const char* kSyllables[] = {"bar", "del", "fen", "gor", "hal", "jun", "kel", "lom", "mar", "nev"};
  std::string name = "V";
  for (int n = number; n > 0; n /= 10) name += kSyllables[n % 10];
  Source source;
  source.uri = absl::StrCat("source", number, ".txt");
  source.date = absl::CivilMinute(2023, 4, 4, 9, 30);
  source.bytes = absl::StrCat("A fire in ", name, "stad killed ", 3 + number % 40, " people on Monday, officials said. \"We saw smoke over ", name,
                              "stad at ", number, " metres and ran to the harbour,\" said Mayor Orla ", name, "son. The ", name,
                              " bridge was closed for three days before the council met in ", name, "stad. Tomas ", name,
                              "holm, 41, was not hurt. The company denied that it had been warned in March.\n");
  return source;
}

/// Processor seconds that comparing `count` sources takes, the lesser of two.
double Comparing(int count) {
  double least = 1e9;
  for (int round = 0; round < 2; ++round) {
    std::vector<Source> sources;
    for (int i = 0; i < count; ++i) sources.push_back(Separate(i));
    Report report = ReadClaims(std::move(sources), Lexicon::BuiltIn());
    std::clock_t start = std::clock();
    CompareStory({}, report);
    least = std::min(least, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return least;
}

TEST(Scale, ComparingGrowsWithTheSourcesAndNotWithTheirSquare) {
  double few = Comparing(100), many = Comparing(800);
  EXPECT_LT(many, 24 * few) << few << " s, " << many << " s: eight times the sources may take three times eight, not sixty-four";
}

std::vector<std::string> RulesOf(std::vector<Source> sources) {
  std::vector<std::string> rules;
  for (const Finding& finding : Check(std::move(sources), Lexicon::BuiltIn(), {}).findings) rules.push_back(finding.rule);
  return rules;
}

TEST(Scale, ADenialIsToldAmongThousandsOfSentences) {
  std::vector<Source> sources;
  for (int i = 0; i < 1300; ++i) sources.push_back(Separate(i));  // more than 6,000 sentences
  sources.push_back({"agency.txt", "Ilse Brandvold was never a member of the Corran rowing club.\n", "", "", absl::CivilMinute(2023, 4, 4, 9, 30)});
  sources.push_back({"daily.txt", "Ilse Brandvold was a member of the Corran rowing club.\n", "", "", absl::CivilMinute(2023, 4, 4, 9, 30)});
  std::vector<std::string> rules = RulesOf({sources.end() - 2, sources.end()});
  ASSERT_EQ(std::count(rules.begin(), rules.end(), "claim/denied"), 1) << "in two sources alone";
  rules = RulesOf(std::move(sources));
  EXPECT_EQ(std::count(rules.begin(), rules.end(), "claim/denied"), 1);
}

}  // namespace
}  // namespace crossread
