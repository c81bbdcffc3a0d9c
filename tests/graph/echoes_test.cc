// SPDX-License-Identifier: Apache-2.0
// What many copies of one text repeat is heard eight times; what one of them changed is always heard.
#include "graph/echoes.h"

#include "crossread/check.h"
#include "gtest/gtest.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

std::string Text(int hurt, int number) {
  return "At least " + std::to_string(hurt) +
         " people were injured when a lorry broke through the railing of the swing bridge at Corran on Monday night, police said. "
         "Engineers will look at the rest of the structure once the spring floods have gone down, and divers will search "
         "the eastern pier for cracks that are longer than a man's arm.\n\nText " + std::to_string(number) + " of the series.\n";
}

size_t FactsOf(int copies) {
  std::vector<Source> sources;
  for (int i = 0; i < copies; ++i) sources.push_back({"s" + std::to_string(i), Text(14, i), "", "", {}});
  return Check(sources, Lexicon::BuiltIn(), {}).story.facts.size();
}

TEST(EchoesTest, EightCopiesKeepAllTheirFacts) {
  size_t one = FactsOf(2) / 2;
  ASSERT_GT(one, 1u);
  EXPECT_EQ(FactsOf(8), 8 * one);
}

TEST(EchoesTest, FromTheNinthOnOnlyWhatIsNewCounts) { EXPECT_LT(FactsOf(40), FactsOf(8) + 40); }

TEST(EchoesTest, AChangedFigureAmongManyCopiesIsStillRead) {
  std::vector<Source> sources;
  for (int i = 0; i < 40; ++i) sources.push_back({"s" + std::to_string(i), Text(i == 25 ? 19 : 14, i), "", "", {}});
  Report report = Check(sources, Lexicon::BuiltIn(), {});
  bool found = false;
  for (const Fact& fact : report.story.facts) {
    const Amount* amount = std::get_if<Amount>(&fact.value);
    found |= amount != nullptr && amount->number == 19;
  }
  EXPECT_TRUE(found);
}

}  // namespace
}  // namespace crossread
